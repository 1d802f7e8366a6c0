import Dialogue
import Talk
import Words

extension DialogueLowering {
    func lower(_ statement: Statement) {
        let place = statement.place
        switch statement.kind {
        case .say(let syntax): emitSay(syntax, place)
        case .sayOneOf(let texts): emitSayOneOf(texts, place)
        case .sayIntro(let measure): emitIntro(measure, place)
        case .ask(let ask): emitQuestion(ask, place)
        case .answer(let topic): emitAnswer(topic, place)
        case .conditional(let parts, let otherwise): emitConditional(parts, otherwise)
        case .go(let name): emit(node(name).map { .go($0) } ?? .end(outcome: nil), "go", place)
        case .end(let outcome): emitEnd(outcome, place)
        case .call, .remind, .moveReminder, .cancelReminder, .record: emitOutside(statement)
        case .handOff(let queue, let within, let because, let say):
            checkNotVaried(before: "a hand-over", place)
            let id = nextID("hand-off")
            let said = say.map { patientText(TextSyntax(text: $0), id: id + ".say") }
            let reason = staffText(because, id: id + ".because")
            emit(.handOff(queue: queue, within: within, because: reason, say: said), id: id, place)
        case .task(let queue, let within, let because):
            let id = nextID("task")
            emit(.task(queue: queue, within: within, because: staffText(because, id: id + ".because")), id: id, place)
        case .flag(let kind, let because):
            checkNotVaried(before: "a flag", place)
            let id = nextID("flag")
            emit(.flag(kind: kind, because: staffText(because, id: id + ".because")), id: id, place)
        case .optOut: emit(.optOut, "opt-out", place)
        case .note(let text):
            let id = nextID("note")
            emit(.note(staffText(text, id: id)), id: id, place)
        case .tag(let word): emit(.tag(word), "tag", place)
        case .broken:
            isIncomplete = true
            emit(.end(outcome: nil), "broken", place)
        }
    }

    private func emitSay(_ syntax: TextSyntax, _ place: Place) {
        let id = nextID("say")
        emit(.say(patientText(syntax, id: id)), id: id, place)
    }

    /// Each row is a text of its own, for length, alphabet and revealing words.
    private func emitSayOneOf(_ rows: [TextSyntax], _ place: Place) {
        let id = nextID("say")
        let texts = rows.enumerated().map { patientText($1, id: "\(id).\($0 + 1)") }
        for row in rows {
            guard let word = VariedWords.mustNotVary(in: row.text.joined) else { continue }
            findings.report(
                .variedSafety, "\"\(word)\" is said by chance here", at: row.text.place,
                help: ["put it into a plain \"say\", so that everybody is told"])
        }
        emit(.sayOneOf(texts), id: id, place)
    }

    /// Says so if words chosen by chance stand right before something that everybody must meet alike.
    func checkNotVaried(before what: String, _ place: Place) {
        guard case .sayOneOf? = code.last, !ids.isEmpty else { return }
        findings.report(
            .variedSafety, "what is said before \(what) is left to chance", at: place,
            help: ["say it in a plain \"say\""])
    }

    private func emitIntro(_ name: Word, _ place: Place) {
        let id = nextID("say")
        guard let measure = scope.context.measures[name.text] else {
            findings.missing(.missingMeasure, "measure", name, among: scope.context.measures.keys.sorted())
            return emit(.tag(""), id: id, place)
        }
        guard let intro = measure.intro else {
            findings.report(
                .missingMeasure, "the measure \"\(name.text)\" has no opening words", at: name.place,
                help: ["leave this line out; its questions can be asked without"])
            return emit(.tag(""), id: id, place)
        }
        let words = measure.source.map { "\(intro)\n\($0)" } ?? intro
        let text = Text(id: id, pieces: [.literal(words)], isRevealing: checker.isRevealing(words))
        budgeted.append(
            Budgeted(pieces: text.pieces, rows: [], suggested: 0, place: place, isMeasure: true))
        emit(.say(text), id: id, place)
    }

    private func emitAnswer(_ topic: Word, _ place: Place) {
        if !scope.context.faqTopics.contains(topic.text) {
            findings.missing(.missingTopic, "answer", topic, among: scope.context.faqTopics.sorted())
        }
        emit(.answer(topic: topic.text), "answer", place)
    }

    private func emitEnd(_ outcome: Word?, _ place: Place) {
        emit(.end(outcome: outcome?.text), "end", place)
        guard let outcome else { return }
        usedOutcomes.insert(outcome.text)
        let declared = syntax.outcomes.map(\.text)
        guard !declared.contains(outcome.text) else { return }
        if ["later", "handed-over"].contains(outcome.text) {
            findings.report(
                .undeclaredOutcome, "only the engine ends a dialogue as \"\(outcome.text)\"", at: outcome.place,
                help: ["write \"-> later\" under a question, or \"hand off to\" a queue"])
        } else if let meant = findings.missing(.undeclaredOutcome, "outcome", outcome, among: declared) {
            usedOutcomes.insert(meant)
        }
    }

    /// `if`, `else if` and `else` as branches and jumps.
    private func emitConditional(_ parts: [ConditionalSyntax], _ otherwise: [Statement]?) {
        var jumps: [Int] = []
        for (index, part) in parts.enumerated() {
            let branch = code.count
            let condition = part.condition.flatMap { expression($0) }
            emit(.branch(condition ?? .phoneIsShared, otherwise: branch), "if", part.place)
            lower(part.body)
            if index < parts.count - 1 || otherwise != nil, !isLeft(since: branch) {
                jumps.append(code.count)
                emit(.jump(code.count), "jump", part.body.last?.place ?? part.place)
            }
            code[branch] = .branch(condition ?? .phoneIsShared, otherwise: code.count)
        }
        lower(otherwise ?? [])
        for jump in jumps { code[jump] = .jump(code.count) }
    }

    /// The block that began after this instruction leads away at its end, so it needs no jump.
    private func isLeft(since branch: Int) -> Bool {
        guard code.count > branch + 1, let last = code.last else { return false }
        // A jump or branch may lead to where the next instruction will stand, and then a jump is needed.
        for instruction in code[(branch + 1)...] {
            switch instruction {
            case .jump(code.count), .branch(_, otherwise: code.count): return false
            default: break
            }
        }
        switch last {
        case .go, .end, .handOff: return true
        default: return false
        }
    }

    func node(_ name: Word) -> Int? {
        let names = syntax.nodes.map(\.name.text)
        if let index = names.firstIndex(of: name.text) { return index }
        let meant = findings.missing(.missingNode, "node", name, among: names)
        if let meant { return names.firstIndex(of: meant) }
        isIncomplete = true
        return nil
    }

    /// Words for a patient: checked for length, alphabet and revealing words.
    func patientText(_ syntax: TextSyntax, id: String) -> Text {
        checker.check(syntax.text)
        if let discreet = syntax.discreet { checker.check(discreet) }
        let text = text(syntax, id: id)
        budgeted.append(
            Budgeted(pieces: text.pieces, rows: [], suggested: 0, place: syntax.text.place, isMeasure: false))
        if let pieces = text.discreet, let discreet = syntax.discreet {
            budgeted.append(
                Budgeted(pieces: pieces, rows: [], suggested: 0, place: discreet.place, isMeasure: false))
        }
        return text
    }

    func staffText(_ text: TalkText, id: String) -> Text {
        Text(id: id, pieces: pieces(text))
    }

    func text(_ syntax: TextSyntax, id: String) -> Text {
        if let discreet = syntax.discreet { checker.checkDiscreet(discreet) }
        let text = Text(
            id: id, pieces: pieces(syntax.text), discreet: syntax.discreet.map { pieces($0) },
            isRevealing: checker.isRevealing(syntax.text.joined))
        return withTranslation(text, english: syntax.text.joined, syntax.text.place)
    }

    func pieces(_ text: TalkText) -> [Text.Piece] {
        ProseParser(text: text, findings: findings) { self.piece($0) }.pieces()
    }

    /// What stands for one place in prose.
    func piece(_ placeholder: Placeholder) -> Text.Piece? {
        switch placeholder {
        case .site(let name):
            if scope.context.site[name.text] == nil {
                findings.missing(
                    .badPlaceholder, "fact about the site", name, among: scope.context.site.keys.sorted())
            }
            return .site(name.text)
        case .recap(let names):
            return .recap(names.compactMap { reference($0)?.reference })
        case .plural(let name, let forms): return plural(name, forms)
        case .value(let name, let field, let fallback):
            guard let found = fallback == nil ? requiredReference(name) : reference(name) else { return nil }
            return value(name, found, field, fallback)
        }
    }

    private func plural(_ name: Word, _ forms: [PluralForm: String]) -> Text.Piece? {
        guard let found = requiredReference(name) else { return nil }
        switch found.type {
        case .number, .scale, .choices, nil: return .plural(found.reference, forms)
        default:
            findings.report(
                .wrongType, "\"\(name.text)\" is no number, so it has no plural", at: name.place,
                help: ["a plural goes with a number, a scale, or choices (how many were made)"])
            return nil
        }
    }

    private func value(
        _ name: Word, _ found: (reference: Reference, type: SlotType?), _ field: Word?, _ fallback: String?
    ) -> Text.Piece? {
        guard let field else { return .value(found.reference, fallback: fallback) }
        let fields = ServiceField.allCases.map(\.rawValue)
        guard let known = ServiceField(rawValue: field.text) else {
            let meant = closest(field.text, among: fields)
            findings.report(
                .badPlaceholder, "\"\(field.text)\" cannot be said of \"\(name.text)\"", at: field.place,
                help: [meant.map { "did you mean \"\($0)\"?" } ?? "a service has: \(fields.joined(separator: ", "))"])
            return nil
        }
        guard found.type == nil || found.type == .service else {
            findings.report(
                .wrongType, "\"\(name.text)\" is no service, so it has no \"\(field.text)\"", at: field.place,
                help: ["write {\(name.text)} alone"])
            return nil
        }
        return .service(found.reference, known, fallback: fallback)
    }
}

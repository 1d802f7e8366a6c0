import Dialogue
import Talk
import Words

extension DialogueLowering {
    func emitQuestion(_ ask: AskSyntax, _ place: Place) {
        guard let target = target(of: ask) else {
            // The statement stands for something that cannot be known, so what it leads to is not judged.
            isIncomplete = true
            return emit(.tag(""), "ask", place)
        }
        asked.insert(target.reference)
        let id = questionID(ask.slot.text)
        let item = measureItem(ask, target.type)
        if item != nil { checkNotVaried(before: "a measure", place) }
        let children = merged(ask)
        var question = Question(
            id: id, target: target.reference, text: questionText(ask, children, item, id: id, place),
            kind: kind(target.type))
        limits(&question, target.type, children, item)
        question.suggestion = ask.suggestion.flatMap { suggestion($0, children) }
        question.rows = rows(ask, children, target.type, item)
        // What content lists is translated there, and a measure word for word or not at all.
        if !children.options.isEmpty { question.rows = question.rows.map { withTranslation($0, id: id) } }
        question.yes = children.yes.flatMap { plainArrow($0, beside: target.type, "yes") }
        question.no = children.no.flatMap { plainArrow($0, beside: target.type, "no") }
        question.freeText = children.freeText.map { arrow($0) }
        question.skip = children.skip.map { arrow($0) }
        question.why = children.why.map { patientText(TextSyntax(text: $0), id: id + ".why") }
        question.measure = ask.measure.flatMap { item == nil ? nil : $0.text }
        question.unclear = unclear(ask, id: id, place)
        question.silent = silent(children, id: id, place)
        question.confirmation = confirmation(children, target, item)
        checkQuestion(question, children, item, place)
        questions.append(question)
        emit(.ask(questions.count - 1), id: id, place)
    }

    private func target(of ask: AskSyntax) -> (reference: Reference, type: SlotType)? {
        guard let found = reference(ask.slot) else { return nil }
        if case .slot(let index) = found.reference, slots[index].isInput {
            findings.report(
                .wrongType, "\"\(ask.slot.text)\" is an input: it is given and cannot be asked", at: ask.slot.place,
                help: ["ask another slot, declared with let"])
            return nil
        }
        guard let type = found.type else { return nil }
        if type == .service, ask.suggestion == nil {
            findings.report(
                .wrongType, "a service cannot be asked for", at: ask.slot.place,
                help: ["write: suggest \(ask.slot.text): at most 3 for needs"])
            return nil
        }
        return (found.reference, type)
    }

    /// The question's own children over those of its scale.
    private func merged(_ ask: AskSyntax) -> QuestionChildren {
        var children = ask.children
        guard let name = ask.scale else { return children }
        guard let scale = scale(name) else { return children }
        let shared = scale.children
        children.text = children.text ?? shared.text
        children.discreet = children.discreet ?? shared.discreet
        children.options = children.options.isEmpty ? shared.options : children.options
        children.yes = children.yes ?? shared.yes
        children.no = children.no ?? shared.no
        children.freeText = children.freeText ?? shared.freeText
        children.skip = children.skip ?? shared.skip
        children.why = children.why ?? shared.why
        children.low = children.low ?? shared.low
        children.high = children.high ?? shared.high
        children.silent = children.silent.isEmpty ? shared.silent : children.silent
        children.confirm = children.confirm ?? shared.confirm
        return children
    }

    private func scale(_ name: Word) -> ScaleSyntax? {
        let names = syntax.scales.map(\.name.text)
        guard let scale = syntax.scales.first(where: { $0.name.text == name.text }) else {
            let meant = findings.missing(.missingScale, "scale", name, among: names)
            return syntax.scales.first { $0.name.text == meant }
        }
        return scale
    }

    private func measureItem(_ ask: AskSyntax, _ type: SlotType) -> CompileContext.Item? {
        guard let name = ask.measure else { return nil }
        guard let item = scope.context.item(name.text) else {
            let meant = findings.missing(.missingMeasure, "measure", name, among: scope.context.itemIDs)
            return meant.flatMap { scope.context.item($0) }
        }
        let fits =
            switch type {
            case .scale(let range): item.scale == range
            case .choice(let values): !item.options.isEmpty && item.options.map(\.value) == values
            default: false
            }
        if !fits {
            let wanted =
                item.scale.map { "scale \($0.lowerBound)..\($0.upperBound)" } ?? "choice from measure \(item.id)"
            findings.report(
                .wrongType, "the answer to \"\(item.id)\" does not fit into \"\(ask.slot.text)\"", at: name.place,
                help: ["declare it as: let \(ask.slot.text): \(wanted)"])
        }
        return item
    }

    private func kind(_ type: SlotType) -> Expected.Kind {
        switch type {
        case .yesNo: .yesNo
        case .scale: .scale
        case .number: .number
        case .choice, .service: .choice
        case .choices: .choices
        case .postcode: .postcode
        case .date: .date
        case .time: .time
        case .dateTime: .dateTime
        case .dateOfBirth: .dateOfBirth
        case .phone: .phone
        case .name: .name
        case .text: .text
        }
    }

    private func limits(
        _ question: inout Question, _ type: SlotType, _ children: QuestionChildren, _ item: CompileContext.Item?
    ) {
        switch type {
        case .scale(let range), .number(let range):
            question.minimum = range.lowerBound
            question.maximum = range.upperBound
        case .text(let longest): question.maximum = longest
        case .date(let tense): question.tense = tense
        case .dateTime(let withinHours):
            question.tense = .future
            question.isWithinHours = withinHours
        default: break
        }
        question.low = item?.low ?? children.low
        question.high = item?.high ?? children.high
    }

    private func questionText(
        _ ask: AskSyntax, _ children: QuestionChildren, _ item: CompileContext.Item?, id: String, _ place: Place
    ) -> Text {
        if let item {
            if let own = children.text {
                findings.report(
                    .measureReworded, "the measure \"\(item.id)\" has its own words", at: own.place,
                    help: ["leave this text out", "what is to be said before it goes into a \"say\" above"])
            }
            return Text(
                id: id, pieces: [.literal(item.text)], discreet: children.discreet.map { pieces($0) },
                isRevealing: checker.isRevealing(item.text))
        }
        guard let words = children.text else {
            if ask.measure == nil {
                findings.report(
                    .missingText, "the question about \"\(ask.slot.text)\" has no words", at: place,
                    help: ["write them on deeper lines below it; only a measure brings its own"])
            }
            return Text(id: id, pieces: [])
        }
        checker.check(words)
        if let discreet = children.discreet { checker.check(discreet) }
        return text(TextSyntax(text: words, discreet: children.discreet), id: id)
    }

    private func suggestion(_ syntax: SuggestionSyntax, _ children: QuestionChildren) -> Question.Suggestion? {
        guard let needs = reference(syntax.needs) else { return nil }
        let wanted = Set(scope.context.needs.map(\.value))
        switch needs.type {
        case nil: break
        case .choice(let values), .choices(let values):
            if !wanted.isSuperset(of: values) { fallthrough }
        default:
            findings.report(
                .wrongType, "\"\(syntax.needs.text)\" holds no needs to look for", at: syntax.needs.place,
                help: ["declare it as \"choice from content needs\", or \"choices from content needs\""])
        }
        var place: Reference?
        if let near = syntax.near, let found = reference(near) {
            if let type = found.type, type != .postcode {
                findings.report(
                    .wrongType, "\"\(near.text)\" holds no postcode", at: near.place,
                    help: ["declare it as \"postcode\", or leave \"near\" out"])
            }
            place = found.reference
        }
        return Question.Suggestion(
            limit: syntax.limit, needs: needs.reference, place: place,
            noneOfThese: children.noneOfThese.map { arrow($0) }, nothingFound: children.nothingFound.map { arrow($0) })
    }

    private func plainArrow(_ syntax: ArrowSyntax, beside type: SlotType, _ word: String) -> Arrow? {
        switch type {
        case .yesNo, .choice, .service: return arrow(syntax)
        default:
            findings.report(
                .arrowNotAllowed, "\"\(word)\" is no answer to this question", at: syntax.place,
                help: [
                    "an arrow for \(word) goes with yes-no or with options", "for other words there is: free text ->",
                ])
            return nil
        }
    }

    /// Where an arrow leads; if nowhere, that is said, and it stands for leaving.
    func arrow(_ syntax: ArrowSyntax) -> Arrow {
        switch syntax.target {
        case .later: return .later
        case .node(let name): return node(name).map { .node($0) } ?? .later
        case .dialogue(let name):
            guard let index = dialogue(name) else { return .later }
            requireNoInputs(index, at: name)
            return .dialogue(index)
        }
    }

    func dialogue(_ name: Word) -> Int? {
        if let index = scope.dialogue(name.text) { return index }
        let meant = findings.missing(.missingDialogue, "dialogue", name, among: scope.dialogueNames)
        return meant.flatMap { scope.dialogue($0) }
    }

    private func requireNoInputs(_ index: Int, at name: Word) {
        let inputs = scope.interfaces[index].inputs.map(\.name)
        guard !inputs.isEmpty else { return }
        findings.report(
            .missingInput, "\"\(name.text)\" needs \(inputs.joined(separator: ", ")), and an arrow gives nothing",
            at: name.place, help: ["lead the arrow to a node with: call \(name.text) with \(inputs[0]) = ..."])
    }
}

import Dialogue
import Talk
import Words

/// Conditions: every name resolved, every comparison of two things of one kind.
extension DialogueLowering {
    /// What stands on a side of a comparison, before the other side says what a literal is.
    private enum Side {
        case term(Expression.Term, SlotType?)
        case literal(Token)
    }

    func expression(_ syntax: ConditionSyntax) -> Expression? {
        switch syntax {
        case .all(let parts): return every(parts).map { .all($0) }
        case .any(let parts): return every(parts).map { .any($0) }
        case .not(let part): return expression(part).map { .not($0) }
        case .compare(let left, let comparison, let right): return comparisonOf(left, comparison, right)
        case .isIn(let term, let values): return membership(term, values)
        case .includes(let name, let value): return includes(name, value)
        case .isAnswered(let name): return conditionReference(name).map { .isAnswered($0.reference) }
        case .isSkipped(let name): return reference(name).map { .isSkipped($0.reference) }
        case .isInArea(let name): return isInArea(name)
        case .languageIs(let language):
            guard ["en", "cy"].contains(language.text) else {
                return mismatch("\"\(language.text)\" is no language of ours", language.place, "write \"en\" or \"cy\"")
            }
            return .languageIs(language.text)
        case .phoneIsShared: return .phoneIsShared
        }
    }

    private func every(_ parts: [ConditionSyntax]) -> [Expression]? {
        // All parts are looked at, so that each slip is told at once.
        let expressions = parts.map { expression($0) }
        let known = expressions.compactMap { $0 }
        return known.count == expressions.count ? known : nil
    }

    private func conditionReference(_ word: Word) -> (reference: Reference, type: SlotType?)? {
        guard let found = reference(word) else { return nil }
        conditionReads.append(Read(instruction: code.count, reference: found.reference, place: word.place))
        return found
    }

    private func isInArea(_ name: Word) -> Expression? {
        guard let found = conditionReference(name) else { return nil }
        guard found.type == nil || found.type == .postcode else {
            return mismatch("\"\(name.text)\" holds no postcode", name.place, "\"in area\" goes with a postcode")
        }
        return .isInArea(found.reference)
    }

    private func includes(_ name: Word, _ value: Token) -> Expression? {
        guard let found = conditionReference(name), let type = found.type else { return nil }
        guard case .choices(let values) = type else {
            return mismatch(
                "\"\(name.text)\" does not hold several values", name.place, "write \"\(name.text) is \(value.text)\"")
        }
        guard values.contains(value.text) else { return unknown(value, of: name.text, values) }
        return .includes(found.reference, .choice(value.text))
    }

    private func membership(_ term: TermSyntax, _ tokens: [Token]) -> Expression? {
        guard let side = side(term) else { return nil }
        guard case .term(let term, let type) = side else { return missingName(side) }
        guard let type else { return nil }
        let values = tokens.map { literal($0, as: type, of: name(term)) }
        let known = values.compactMap { $0 }
        return known.count == values.count ? .isIn(term, known) : nil
    }

    private func comparisonOf(
        _ left: TermSyntax, _ comparison: Expression.Comparison, _ right: TermSyntax
    ) -> Expression? {
        guard let first = side(left), let second = side(right, against: first) else { return nil }
        switch (first, second) {
        case (.term(let term, let type), .literal(let token)):
            guard let type, check(comparison, type, left.place),
                let value = literal(token, as: type, of: name(term))
            else { return nil }
            return .compare(term, comparison, .literal(value))
        case (.literal(let token), .term(let term, let type)):
            guard let type, check(comparison, type, right.place),
                let value = literal(token, as: type, of: name(term))
            else { return nil }
            return .compare(.literal(value), comparison, term)
        case (.term(let one, let type), .term(let other, let otherType)):
            guard let type, let otherType, check(comparison, type, left.place) else { return nil }
            guard isComparable(type, otherType) else {
                return mismatch("these two are of different kinds", right.place, "compare things of one kind")
            }
            return .compare(one, comparison, other)
        case (.literal, .literal): return missingName(first)
        }
    }

    private func missingName(_ side: Side) -> Expression? {
        if case .literal(let token) = side { _ = reference(token.word) }
        return nil
    }

    private func side(_ syntax: TermSyntax, against other: Side? = nil) -> Side? {
        let count = SlotType.number(0...1000)
        switch syntax {
        case .plain(let token):
            // A word that is a value of the other side is that value, also where a slot has its name.
            if case .term(_, .some(let type))? = other, isValue(token.text, of: type) { return .literal(token) }
            guard token.kind == .word, names[token.text] != nil else { return .literal(token) }
            return conditionReference(token.word).map { .term(.value($0.reference), $0.type) }
        case .countOfAnswered(let names, _):
            let found = names.map { reference($0)?.reference }
            guard !found.contains(nil) else { return nil }
            return .term(.countOfAnswered(found.compactMap { $0 }), count)
        case .countOfSkipped(let names, _):
            let found = names.map { reference($0)?.reference }
            guard !found.contains(nil) else { return nil }
            return .term(.countOfSkipped(found.compactMap { $0 }), count)
        case .last(let measure):
            guard let item = scope.context.item(measure.text) else {
                findings.missing(.missingMeasure, "measure", measure, among: scope.context.itemIDs)
                return nil
            }
            guard let range = item.scale else {
                findings.report(
                    .wrongType, "the measure \"\(measure.text)\" is no number", at: measure.place,
                    help: ["\"last\" goes with a measure that has a scale"])
                return nil
            }
            return .term(.last(measure: item.id), .scale(range))
        }
    }

    private func isValue(_ text: String, of type: SlotType) -> Bool {
        if case .choice(let values) = type { values.contains(text) } else { false }
    }

    private func name(_ term: Expression.Term) -> String {
        switch term {
        case .value(.slot(let index)): slots[index].name
        case .value(.remembered(let index)): scope.remembered[index].name
        case .last(let measure): "last \(measure)"
        default: "count"
        }
    }

    /// Whether things of this type can be compared so.
    private func check(_ comparison: Expression.Comparison, _ type: SlotType, _ place: Place) -> Bool {
        let isEquality = comparison == .equal || comparison == .notEqual
        switch type {
        case .scale, .number: return true
        case .yesNo, .choice:
            guard !isEquality else { return true }
            findings.report(
                .wrongType, "only numbers can be compared with \"\(comparison.rawValue)\"", at: place,
                help: ["write \"is\" or \"is not\""])
        case .choices:
            findings.report(
                .wrongType, "this may have several values", at: place, help: ["write \"includes\" and one value"])
        case .date, .time, .dateTime, .dateOfBirth, .phone:
            findings.report(
                .wrongType, "days, times and telephone numbers cannot be compared", at: place,
                help: ["write \"is answered\""])
        case .postcode, .name, .text, .service:
            findings.report(
                .wrongType, "what a patient writes freely cannot be compared", at: place,
                help: ["write \"is answered\", or \"in area\" for a postcode"])
        }
        return false
    }

    private func isComparable(_ one: SlotType, _ other: SlotType) -> Bool {
        switch (one, other) {
        case (.yesNo, .yesNo), (.choice, .choice): true
        case (.scale, .scale), (.scale, .number), (.number, .scale), (.number, .number): true
        default: false
        }
    }

    /// A literal as a value of a type; says what was expected if it is none.
    func literal(_ token: Token, as type: SlotType, of name: String) -> Value? {
        switch type {
        case .yesNo:
            if token.text == "yes" { return .boolean(true) }
            if token.text == "no" { return .boolean(false) }
            return notLiteral(token, "\"\(name)\" is yes or no")
        case .scale(let range), .number(let range):
            if let number = Int(token.text), range.contains(number) { return .number(number) }
            return notLiteral(token, "\"\(name)\" is a number from \(range.lowerBound) to \(range.upperBound)")
        case .choice(let values):
            return values.contains(token.text) ? .choice(token.text) : unknown(token, of: name, values)
        case .choices(let values):
            return values.contains(token.text) ? .choices([token.text]) : unknown(token, of: name, values)
        case .name: return .name(token.text)
        case .text: return .text(token.text)
        case .postcode: return .postcode(token.text.uppercased())
        case .date, .dateOfBirth:
            return CivilDate(iso: token.text).map { .date($0) }
                ?? notLiteral(token, "\"\(name)\" is a day, as 2026-06-09")
        case .time:
            return CivilTime(iso: token.text).map { .time($0) } ?? notLiteral(token, "\"\(name)\" is a time, as 14:30")
        case .dateTime:
            return DayAndTime(plain: token.text).map { .dateTime($0) }
                ?? notLiteral(token, "\"\(name)\" is a day and a time, as \"2026-06-09 14:30\"")
        case .phone: return .phone(token.text)
        case .service: return notLiteral(token, "\"\(name)\" is a service, which only a name can stand for")
        }
    }

    private func notLiteral(_ token: Token, _ expected: String) -> Value? {
        findings.report(
            .wrongType, "\"\(token.text)\" does not fit: \(expected)", at: token.place,
            help: closest(token.text, among: names.keys.sorted()).map { ["did you mean \"\($0)\"?"] } ?? [expected])
        return nil
    }

    private func unknown<Result>(_ token: Token, of name: String, _ values: [String]) -> Result? {
        let meant = closest(token.text, among: values)
        return mismatch(
            "\"\(name)\" does not take the value \"\(token.text)\"", token.place,
            meant.map { "did you mean \"\($0)\"?" } ?? "it takes: \(values.joined(separator: ", "))",
            edits: token.kind == .word ? token.word.replaced(byOneOf: values) : [])
    }

    private func mismatch<Result>(_ message: String, _ place: Place, _ help: String, edits: [TextEdit] = []) -> Result?
    {
        findings.report(.wrongType, message, at: place, help: [help], edits: edits)
        return nil
    }
}

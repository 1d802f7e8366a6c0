import Dialogue
import Talk
import Words

/// Calls, reminders and records: what is passed to others.
extension DialogueLowering {
    func emitOutside(_ statement: Statement) {
        let place = statement.place
        switch statement.kind {
        case .call(let name, let bindings):
            let index = dialogue(name)
            let with = inputs(bindings, of: index, name)
            emit(index.map { .call(dialogue: $0, with: with) } ?? .tag(""), "call", place)
        case .remind(let name, let bindings, let timing): emitRemind(name, bindings, timing, place)
        case .moveReminder(let name, let bindings, let target):
            let index = scheduled(name)
            let with = bindings.map { inputs($0, of: index, name) }
            guard let found = dayReference(target) else { return emit(.tag(""), "move", place) }
            emit(index.map { .moveReminder(dialogue: $0, with: with, to: found) } ?? .tag(""), "move", place)
        case .cancelReminder(let name, let bindings):
            let index = dialogue(name)
            let with = bindings.map { inputs($0, of: index, name) }
            emit(index.map { .cancelReminder(dialogue: $0, with: with) } ?? .tag(""), "cancel", place)
        case .record(let kind, let bindings):
            emit(.record(kind: kind, with: bindings.compactMap { free($0) }), "record", place)
        default: break
        }
    }

    private func emitRemind(_ name: Word, _ bindings: [BindingSyntax], _ syntax: TimingSyntax, _ place: Place) {
        let index = scheduled(name)
        let with = inputs(bindings, of: index, name)
        let timing: ReminderTiming? =
            switch syntax {
            case .after(let days, let time): .after(days: days, time: time)
            case .repeating(let repetition): .repeating(repetition)
            case .before(let count, let unit, let day, let time):
                dayReference(day).map { .before(count: count, unit: unit, $0, time: time) }
            }
        guard let index, let timing else { return emit(.tag(""), "remind", place) }
        emit(.remind(dialogue: index, with: with, when: timing), "remind", place)
    }

    /// A dialogue that can be planned.
    private func scheduled(_ name: Word) -> Int? {
        let index = dialogue(name)
        if let index, !scope.interfaces[index].starts.contains(.schedule) {
            findings.report(
                .notOnSchedule, "\"\(name.text)\" does not start on schedule", at: name.place,
                help: ["add to that dialogue: starts on schedule"])
        }
        return index
    }

    /// A slot that has a day, and an answer here.
    private func dayReference(_ name: Word) -> Reference? {
        guard let found = requiredReference(name) else { return nil }
        switch found.type {
        case .date, .dateTime, nil: return found.reference
        default:
            findings.report(
                .wrongType, "\"\(name.text)\" holds no day", at: name.place,
                help: ["declare it as \"date\" or \"date-time\""])
            return nil
        }
    }

    /// What a dialogue is given: all its inputs, nothing else, each of the right kind.
    private func inputs(_ bindings: [BindingSyntax], of index: Int?, _ name: Word) -> [Instruction.Binding] {
        guard let index else { return [] }
        let inputs = scope.interfaces[index].inputs
        var given: Set<String> = []
        var result: [Instruction.Binding] = []
        for binding in bindings {
            var key = binding.name.text
            if !inputs.contains(where: { $0.name == key }) {
                let kind = "input of \"\(name.text)\""
                guard let meant = findings.missing(.unknownInput, kind, binding.name, among: inputs.map(\.name)) else {
                    continue
                }
                key = meant
            }
            given.insert(key)
            guard let input = inputs.first(where: { $0.name == key }),
                let operand = operand(binding, as: input)
            else { continue }
            result.append(.init(name: key, value: operand))
        }
        let missing = inputs.map(\.name).filter { !given.contains($0) }
        if !missing.isEmpty {
            findings.report(
                .missingInput, "\"\(name.text)\" needs \(missing.joined(separator: ", "))", at: name.place,
                help: ["add: with \(missing.map { "\($0) = ..." }.joined(separator: ", "))"])
        }
        return result
    }

    private func operand(_ binding: BindingSyntax, as input: Slot) -> Instruction.Operand? {
        let token = binding.value
        if token.kind == .word, names[token.text] != nil {
            guard let found = requiredReference(token.word) else { return nil }
            if let type = found.type, !accepts(input.type, type) {
                findings.report(
                    .wrongType, "\"\(token.text)\" is of another kind than \"\(input.name)\"", at: token.place,
                    help: ["declare both with the same type"])
            }
            return .reference(found.reference)
        }
        let isWrittenOut =
            switch input.type {
            case .name, .text, .postcode, .service, .phone, .dateTime: token.kind == .quoted
            default: true
            }
        guard isWrittenOut else {
            _ = reference(token.word)
            return nil
        }
        return literal(token, as: input.type, of: input.name).map { .literal($0) }
    }

    /// What is recorded: any name of a field, any value.
    private func free(_ binding: BindingSyntax) -> Instruction.Binding? {
        LineParser(findings: findings).checked(binding.name, what: "a field")
        let token = binding.value
        if token.kind == .quoted { return .init(name: binding.name.text, value: .literal(.text(token.text))) }
        if names[token.text] != nil {
            return requiredReference(token.word).map { .init(name: binding.name.text, value: .reference($0.reference)) }
        }
        if let number = Int(token.text) { return .init(name: binding.name.text, value: .literal(.number(number))) }
        if token.text == "yes" || token.text == "no" {
            return .init(name: binding.name.text, value: .literal(.boolean(token.text == "yes")))
        }
        if closest(token.text, among: names.keys.sorted()) != nil {
            _ = reference(token.word)
            return nil
        }
        return .init(name: binding.name.text, value: .literal(.choice(token.text)))
    }

    /// Every value of `given` is one of `wanted`.
    private func accepts(_ wanted: SlotType, _ given: SlotType) -> Bool {
        switch (wanted, given) {
        case (.date(let tense), .date(let given)): tense == nil || tense == given
        case (.date(nil), .dateOfBirth), (.dateOfBirth, .dateOfBirth), (.time, .time), (.phone, .phone): true
        case (.dateTime(let within), .dateTime(let given)): !within || given
        case (.yesNo, .yesNo), (.postcode, .postcode), (.name, .name), (.text, .text), (.service, .service): true
        case (.scale(let range), .scale(let other)), (.scale(let range), .number(let other)),
            (.number(let range), .scale(let other)), (.number(let range), .number(let other)):
            range.contains(other.lowerBound) && range.contains(other.upperBound)
        case (.choice(let values), .choice(let others)), (.choices(let values), .choices(let others)):
            Set(values).isSuperset(of: others)
        default: false
        }
    }
}

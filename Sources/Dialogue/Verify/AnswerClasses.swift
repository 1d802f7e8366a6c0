import Words

/// Which values of an answer are told apart: by where they lead, and by every condition that asks for them.
struct AnswerClasses: Sendable {
    /// By question: values in the order in which they are tried, each with the number of its class.
    private var classes: [[String: [(value: Value, mark: Int)]]] = []

    init(_ program: Program, reads: Reads, library: AbstractLibrary) {
        for (index, dialogue) in program.dialogues.enumerated() {
            var questions: [String: [(value: Value, mark: Int)]] = [:]
            for question in dialogue.questions {
                questions[question.id] = Self.classes(
                    of: question, leaves: reads.leaves[index].filter { $0.reference == question.target },
                    in: program, index, library)
            }
            classes.append(questions)
        }
    }

    /// One value of each class that can be answered to a question with these rows.
    func representatives(_ question: Question, dialogue: Int, shown: [String]?) -> [Value] {
        var seen: Set<Int> = []
        var found: [Value] = []
        for (value, mark) in classes[dialogue][question.id] ?? [] {
            switch value {
            case .choice(let one): if let shown, !shown.contains(one) { continue }
            case .choices(let several): if let shown, !several.allSatisfy(shown.contains) { continue }
            default: break
            }
            if seen.insert(mark).inserted { found.append(value) }
        }
        return found
    }

    private static func classes(
        of question: Question, leaves: [Reads.Leaf], in program: Program, _ index: Int, _ library: AbstractLibrary
    ) -> [(value: Value, mark: Int)] {
        let dialogue = program.dialogues[index]
        var signatures: [[String]: Int] = [:]
        return candidates(question, leaves, of: question.target, dialogue, program).map { value in
            let probe = Probe(question.target, value, dialogue, program, library)
            var signature = [question.arrow(after: value).map { "\($0)" } ?? ""]
            for leaf in leaves {
                switch leaf {
                case .holds(let condition, _): signature.append(probe.evaluate(condition) ? "yes" : "no")
                case .exact: signature.append(value.plain)
                }
            }
            let mark = signatures[signature] ?? signatures.count
            signatures[signature] = mark
            return (value, mark)
        }
    }

    /// A slot that holds a value, to ask conditions of.
    private struct Probe {
        let passage: Passage<AbstractLibrary>

        init(
            _ reference: Reference, _ value: Value, _ dialogue: DialogueProgram, _ program: Program,
            _ library: AbstractLibrary
        ) {
            var program = program
            var empty = dialogue
            empty.code = []
            let at = program.dialogue(named: dialogue.name) ?? 0
            var memory: [String: Value] = [:]
            var inputs: [String: Value] = [:]
            switch reference {
            case .slot(let index):
                empty.slots[index].isInput = true
                inputs[empty.slots[index].name] = value
            case .remembered(let index): memory[program.remembered[index].name] = value
            }
            let frame = Frame(serial: 1, dialogue: dialogue.name, program: program.hash, inputs: inputs)
            program.dialogues[at] = empty
            passage = Passage(
                program: program, dialogue: at, frame: frame, library: library,
                surroundings: .init(person: .init(), memory: memory, measures: [:], site: [:]))
        }

        func evaluate(_ condition: Expression) -> Bool { passage.evaluate(condition) }
    }

    // MARK: Candidates

    /// Values enough to have one of each class.
    private static func candidates(
        _ question: Question, _ leaves: [Reads.Leaf], of target: Reference, _ dialogue: DialogueProgram,
        _ program: Program
    ) -> [Value] {
        switch question.kind {
        case .yesNo: return question.rows.isEmpty ? [.boolean(true), .boolean(false)] : []
        case .scale, .number:
            let (low, high) = (question.minimum ?? 0, question.maximum ?? 99)
            if high - low <= 12 { return (low...high).map { .number($0) } }
            let literals = leaves.flatMap(\.literals).flatMap { [$0 - 1, $0, $0 + 1] }
            return Set([low, high] + literals).filter { $0 >= low && $0 <= high }.sorted().map { .number($0) }
        case .choice:
            guard question.suggestion == nil else {
                return (1...max(1, question.suggestion?.limit ?? 1)).map { .choice("service-\($0)") }
            }
            return question.rows.compactMap(\.value).map { .choice($0) }
        case .choices:
            let values = question.rows.compactMap(\.value)
            let pairs = values.prefix(6).flatMap { first in
                values.prefix(6).filter { $0 > first }.map { Value.choices([first, $0]) }
            }
            return values.map { .choices([$0]) } + pairs + [.choices(values)]
        case .text:
            let longest = question.maximum ?? (dialogue.longest(target) ?? Limits.textBytes)
            return [.text(Sample.words(min(longest, Limits.textBytes)))]
        default: return Sample.value(question.kind, tense: question.tense).map { [$0] } ?? []
        }
    }
}

extension DialogueProgram {
    fileprivate func longest(_ reference: Reference) -> Int? {
        guard case .slot(let index) = reference, case .text(let longest) = slots[index].type else { return nil }
        return longest
    }
}

extension Reads.Leaf {
    /// The numbers that the condition compares with.
    fileprivate var literals: [Int] {
        guard case .holds(let condition, _) = self else { return [] }
        switch condition {
        case .compare(.literal(.number(let number)), _, _), .compare(_, _, .literal(.number(let number))):
            return [number]
        case .isIn(_, let values):
            return values.compactMap { if case .number(let number) = $0 { number } else { nil } }
        default: return []
        }
    }
}

/// Values that stand for all others of their kind, as long as they come.
enum Sample {
    static func value(_ kind: Expected.Kind, tense: Expected.Tense?) -> Value? {
        let day = CivilDate(year: 2026, month: tense == .past ? 5 : 9, day: 23)
        switch kind {
        case .date: return .date(day)
        case .time: return .time(CivilTime(hour: 14, minute: 30))
        case .dateTime: return .dateTime(DayAndTime(date: day, time: CivilTime(hour: 14, minute: 30)))
        case .dateOfBirth: return .date(CivilDate(year: 1950, month: 9, day: 23))
        case .postcode: return .postcode("LS6 2AB")
        case .phone: return .phone("+447700900123")
        case .name: return .name("Wilhelmina Mwangombe")
        case .text: return .text(words(Limits.textBytes))
        case .yesNo: return .boolean(true)
        case .scale, .number: return .number(1)
        case .choice, .choices: return nil
        }
    }

    /// So many characters of somebody's own words.
    static func words(_ count: Int) -> String {
        var words = "the garden and the old green bench by the river"
        while words.utf8.count < count { words += " and the small blue boats" }
        return String(words.prefix(count))
    }

    static func value(_ type: SlotType) -> Value {
        switch type {
        case .yesNo: .boolean(true)
        case .scale(let range), .number(let range): .number(range.lowerBound)
        case .choice(let values): .choice(values.first ?? "")
        case .choices(let values): .choices(Array(values.prefix(1)))
        case .service: .choice("service-1")
        case .text(let longest): .text(words(min(longest, Limits.textBytes)))
        case .date(let tense): value(.date, tense: tense) ?? .boolean(true)
        case .time: value(.time, tense: nil) ?? .boolean(true)
        case .dateTime: value(.dateTime, tense: nil) ?? .boolean(true)
        case .dateOfBirth: value(.dateOfBirth, tense: nil) ?? .boolean(true)
        case .phone: value(.phone, tense: nil) ?? .boolean(true)
        case .postcode: value(.postcode, tense: nil) ?? .boolean(true)
        case .name: value(.name, tense: nil) ?? .boolean(true)
        }
    }
}

import Words

/// Which values are told apart: by where they lead, and by everything that is asked of them.
///
/// Of values that nothing tells apart the one that takes most room in a text stands for all.
struct AnswerClasses: Sendable {
    private struct Candidate: Sendable {
        var value: Value
        /// The number of its class.
        var mark: Int
    }

    /// By dialogue and question: values, those first that stand for their class.
    private var questions: [[String: [Candidate]]] = []
    /// By dialogue and input: one value of each class.
    private var inputs: [[String: [Value]]] = []
    /// By name: one value of each class.
    private var remembered: [String: [Value]] = [:]

    init(_ program: Program, reads: Reads, library: AbstractLibrary) {
        let ofPeople = reads.rememberedLeaves.sorted { "\($0)" < "\($1)" }
        for (index, dialogue) in program.dialogues.enumerated() {
            let splitting = Splitting(program: program, dialogue: index, leaves: reads.leaves[index], library: library)
            questions.append(
                Dictionary(
                    dialogue.questions.map { question in
                        var splitting = splitting
                        if case .remembered = question.target { splitting.leaves = ofPeople }
                        return (question.id, splitting.classes(of: question))
                    }, uniquingKeysWith: { first, _ in first }))
            inputs.append(
                Dictionary(
                    dialogue.slots.enumerated().filter(\.element.isInput).map { number, slot in
                        (slot.name, Self.first(splitting.classes(of: slot.type, .slot(number))))
                    }, uniquingKeysWith: { first, _ in first }))
        }
        guard !program.dialogues.isEmpty else { return }
        let splitting = Splitting(program: program, dialogue: 0, leaves: ofPeople, library: library)
        for (number, slot) in program.remembered.enumerated() {
            remembered[slot.name] = Self.first(splitting.classes(of: slot.type, .remembered(number)))
        }
    }

    /// One value of each class that can be answered to a question with these rows.
    func representatives(_ question: Question, dialogue: Int, shown: [String]?) -> [Value] {
        let candidates = (questions[dialogue][question.id] ?? []).filter { candidate in
            switch candidate.value {
            case .choice(let one): shown?.contains(one) ?? true
            case .choices(let several): shown.map { several.allSatisfy($0.contains) } ?? true
            default: true
            }
        }
        return Self.first(candidates)
    }

    /// One value of each class of what a dialogue is given.
    func values(ofInput name: String, of dialogue: Int) -> [Value] { inputs[dialogue][name] ?? [] }

    /// One value of each class of what is remembered of a person.
    func values(remembered name: String) -> [Value] { remembered[name] ?? [] }

    private static func first(_ candidates: [Candidate]) -> [Value] {
        var seen: Set<Int> = []
        return candidates.filter { seen.insert($0.mark).inserted }.map(\.value)
    }

    // MARK: Splitting

    /// What tells values apart.
    private struct Signature: Hashable {
        var arrow: Arrow?
        var looks: [Reads.Leaf.Look]
    }

    /// Splits the values of one dialogue's slots.
    private struct Splitting {
        let program: Program
        let dialogue: Int
        var leaves: [Reads.Leaf]
        let library: AbstractLibrary

        func classes(of question: Question) -> [Candidate] {
            let type = question.type(in: program, dialogue)
            // Beside options YES and NO are tried by themselves.
            if type == .yesNo, !question.rows.isEmpty { return [] }
            return classes(of: type, question.target, limit: question.suggestion?.limit, question.arrow(after:))
        }

        func classes(
            of type: SlotType, _ reference: Reference, limit: Int? = nil, _ arrow: (Value) -> Arrow? = { _ in nil }
        ) -> [Candidate] {
            let asked = leaves.filter { $0.reference == reference }
            var marks: [Signature: Int] = [:]
            var lengths: [Int] = []
            let candidates = ValueSample(asked: asked, all: leaves, hours: library.serviceHours)
                .values(type, limit: limit)
                .map { value in
                    let probe = probe(reference, value)
                    let signature = Signature(arrow: arrow(value), looks: asked.map { $0.look(probe) })
                    let mark = marks[signature] ?? marks.count
                    marks[signature] = mark
                    lengths.append(length(value, reference, probe))
                    return Candidate(value: value, mark: mark)
                }
            // The longest of each class in front, where the first of its class stood.
            var order: [Int] = []
            for mark in marks.values.sorted() {
                let own = candidates.indices.filter { candidates[$0].mark == mark }
                order += own.sorted { (lengths[$1], $0) < (lengths[$0], $1) }
            }
            return order.map { candidates[$0] }
        }

        /// How much room it takes in a text, in whichever language it takes more.
        private func length(_ value: Value, _ reference: Reference, _ probe: Passage<AbstractLibrary>) -> Int {
            ["en", "cy"].map { language in
                Rendering.words(
                    value, of: probe.slot(reference), library: library, for: .init(language: language)
                ).utf8.count
            }.max() ?? 0
        }

        /// A slot that holds a value, to ask conditions of.
        private func probe(_ reference: Reference, _ value: Value) -> Passage<AbstractLibrary> {
            var program = program
            program.dialogues[dialogue].code = []
            var memory: [String: Value] = [:]
            var inputs: [String: Value] = [:]
            switch reference {
            case .slot(let index):
                program.dialogues[dialogue].slots[index].isInput = true
                inputs[program.dialogues[dialogue].slots[index].name] = value
            case .remembered(let index): memory[program.remembered[index].name] = value
            }
            let frame = Frame(
                serial: 1, dialogue: program.dialogues[dialogue].name, program: program.hash, inputs: inputs)
            return Passage(
                program: program, dialogue: dialogue, frame: frame, library: library,
                surroundings: .init(person: .init(), memory: memory, measures: [:], site: [:]))
        }
    }
}

extension Question {
    /// What may be answered to it, as a type.
    fileprivate func type(in program: Program, _ dialogue: Int) -> SlotType {
        let values = rows.compactMap(\.value)
        switch kind {
        case .yesNo: return .yesNo
        case .scale, .number: return .number((minimum ?? 0)...max(minimum ?? 0, maximum ?? 99))
        case .choice: return suggestion == nil ? .choice(values) : .service
        case .choices: return .choices(values)
        case .date: return .date(tense)
        case .time: return .time
        case .dateTime: return .dateTime(withinHours: isWithinHours)
        case .dateOfBirth: return .dateOfBirth
        case .postcode: return .postcode
        case .phone: return .phone
        case .name: return .name
        case .text: return .text(maximum ?? longestText(program, dialogue))
        }
    }

    private func longestText(_ program: Program, _ dialogue: Int) -> Int {
        let slot =
            switch target {
            case .slot(let index): program.dialogues[dialogue].slots[index]
            case .remembered(let index): program.remembered[index]
            }
        if case .text(let longest) = slot.type { return longest }
        return Limits.textBytes
    }
}

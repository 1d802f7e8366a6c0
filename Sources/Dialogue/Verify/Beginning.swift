import Words

/// How the conversations of a slice begin: who the patient is, and what starts it.
struct Beginning: Sendable {
    var state: State
    var occurrences: [Occurrence]
    /// The lines of a transcript test that make it so.
    var givens: [String]

    static func all(of slice: Slice, reads: Reads, classes: AnswerClasses) -> [Beginning] {
        people(slice, reads, classes).flatMap { state, givens -> [Beginning] in
            guard case .dialogue(let index) = slice.kind else {
                // From a first text on: everything that can happen to somebody new.
                return [
                    Beginning(state: state, occurrences: [hello], givens: givens),
                    Beginning(state: contacted(state), occurrences: [hello], givens: givens + ["~ nothing started"]),
                ]
            }
            let dialogue = slice.program.dialogues[index]
            if dialogue.starts.contains(.firstContact) {
                return [Beginning(state: state, occurrences: [hello], givens: givens)]
            }
            return [
                Beginning(
                    state: contacted(state), occurrences: starts(index, in: slice.program, classes),
                    givens: givens + ["~ nothing started"])
            ]
        }
    }

    private static func contacted(_ state: State) -> State {
        var state = state
        state.contacted = true
        return state
    }

    private static let hello = Occurrence(
        role: .beginning, what: .text(Reading(words: "purple elephants"), isOld: false, isLast: true),
        script: "> purple elephants")

    /// Kinds of people that the slice tells apart: phone, language, what is remembered and was measured of them.
    private static func people(_ slice: Slice, _ reads: Reads, _ classes: AnswerClasses) -> [(State, [String])] {
        var people: [(State, [String])] = [(State(), [])]
        for name in slice.program.remembered.map(\.name) where reads.remembers(name, in: slice.program) {
            let known = classes.values(remembered: name)
            people += known.flatMap { value in
                people.map { state, givens in
                    var state = state
                    state.memory[name] = value
                    return (state, givens + ["given \(name) \(value.plain)"])
                }
            }
        }
        for measure in reads.measures.sorted() {
            people += slice.program.range(ofMeasure: measure).flatMap { value in
                people.map { state, givens in
                    var state = state
                    state.measures[measure] = .init(previous: nil, latest: value, serial: 0)
                    return (state, givens + ["# \(measure) was \(value) the last time"])
                }
            }
        }
        let plain = people
        people += plain.map { state, givens in
            var state = state
            state.standing.person.sharedPhone = true
            return (state, givens + ["given phone shared"])
        }
        guard slice.isDialogue, slice.program.speaksWelsh else { return people }
        people += plain.map { state, givens in
            var state = state
            state.standing.person.language = "cy"
            return (state, givens + ["given language cy"])
        }
        return people
    }

    /// Every way in which a dialogue is started.
    private static func starts(_ index: Int, in program: Program, _ classes: AnswerClasses) -> [Occurrence] {
        let dialogue = program.dialogues[index]
        var starts: [Occurrence] = []
        func text(_ words: String, _ reading: Reading) {
            var reading = reading
            reading.words = words
            starts.append(
                Occurrence(
                    role: .beginning, what: .text(reading, isOld: false, isLast: true), script: "> \(words)"))
        }
        if dialogue.starts.contains(.menu) { text("menu", Reading(keyword: .menu)) }
        if dialogue.starts.contains(.human) { text("human", Reading(keyword: .human)) }
        if let words = dialogue.startingWords.first {
            text(words, Reading(starting: dialogue.name))
            for value in answersAtStart(index, in: program, classes) {
                var reading = Reading(starting: dialogue.name)
                reading.startingAnswer = value
                text(words, reading)
            }
        }
        let isPlanned = dialogue.starts.contains(.schedule) || dialogue.starts.contains(.referral)
        // One that only others call is started as staff would, so that it is looked at by itself too.
        let isByStaff = dialogue.starts.contains(.staff) || starts.isEmpty && !isPlanned
        for inputs in inputs(of: index, in: program, classes) {
            let given = inputs.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.plain)" }
            let script =
                "~ starts \(dialogue.name)" + (given.isEmpty ? "" : " with \(given.joined(separator: ", "))")
            func event(_ event: Event) {
                starts.append(Occurrence(role: .beginning, what: .event(event), script: script))
            }
            if isPlanned { event(.schedule(dialogue: dialogue.name, inputs: inputs)) }
            if isByStaff { event(.staff(.starts(dialogue: dialogue.name, inputs: inputs))) }
        }
        return starts
    }

    /// What a text that starts a dialogue may answer already: the first question, where its answers are said back.
    private static func answersAtStart(_ index: Int, in program: Program, _ classes: AnswerClasses) -> [Value] {
        guard let question = program.dialogues[index].questions.first, question.confirmation != nil else { return [] }
        return classes.representatives(question, dialogue: index, shown: nil)
    }

    /// What a dialogue may be given: every class of each input with every class of the others.
    private static func inputs(of index: Int, in program: Program, _ classes: AnswerClasses) -> [[String: Value]] {
        var all: [[String: Value]] = [[:]]
        for slot in program.dialogues[index].slots where slot.isInput {
            all = all.flatMap { inputs in
                classes.values(ofInput: slot.name, of: index).map { inputs.merging([slot.name: $0]) { $1 } }
            }
        }
        return all
    }
}

extension Reads {
    /// Something is asked of what is remembered under this name.
    fileprivate func remembers(_ name: String, in program: Program) -> Bool {
        rememberedLeaves.contains { leaf in
            if case .remembered(let index) = leaf.reference { program.remembered[index].name == name } else { false }
        }
    }
}

extension Program {
    /// The values that may be recorded of a measure: those of the question that asks it.
    fileprivate func range(ofMeasure measure: String) -> ClosedRange<Int> {
        let question = dialogues.flatMap(\.questions).first { $0.measure == measure }
        let low = question?.minimum ?? 0
        return low...max(low, question?.maximum ?? 10)
    }

    /// Something is translated, or a condition asks for the language.
    var speaksWelsh: Bool {
        notices.values.contains { !$0.translations.isEmpty }
            || dialogues.contains { dialogue in
                dialogue.code.contains {
                    if case .branch(let condition, _) = $0 { condition.asksForLanguage } else { false }
                }
            }
    }
}

extension Expression {
    fileprivate var asksForLanguage: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains(where: \.asksForLanguage)
        case .not(let part): part.asksForLanguage
        case .languageIs: true
        default: false
        }
    }
}

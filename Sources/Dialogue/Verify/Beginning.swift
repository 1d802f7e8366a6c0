import Words

/// How the conversations of a slice begin: who the patient is, and what starts it.
struct Beginning: Sendable {
    var state: State
    var occurrences: [Occurrence]
    /// The lines of a transcript test that make it so.
    var givens: [String]

    static func all(of slice: Slice, reads: Reads, classes: AnswerClasses) -> [Beginning] {
        people(slice, reads).flatMap { state, givens -> [Beginning] in
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
                    state: contacted(state), occurrences: starts(dialogue, in: slice.program),
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

    /// Kinds of people that the slice tells apart: phone, language, what is remembered of them.
    private static func people(_ slice: Slice, _ reads: Reads) -> [(State, [String])] {
        var people: [(State, [String])] = [(State(), [])]
        for leafed in slice.program.remembered.indices
        where reads.rememberedLeaves.contains(where: { $0.reference == .remembered(leafed) }) {
            let slot = slice.program.remembered[leafed]
            let value = Sample.value(slot.type)
            people += people.map { state, givens in
                var state = state
                state.memory[slot.name] = value
                return (state, givens + ["given \(slot.name) \(value.plain)"])
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
    private static func starts(_ dialogue: DialogueProgram, in program: Program) -> [Occurrence] {
        var inputs: [String: Value] = [:]
        for slot in dialogue.slots where slot.isInput { inputs[slot.name] = Sample.value(slot.type) }
        let given = inputs.sorted { $0.key < $1.key }.map { "\($0.key) = \($0.value.plain)" }
        let script = "~ starts \(dialogue.name)" + (given.isEmpty ? "" : " with \(given.joined(separator: ", "))")
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
        if let words = dialogue.startingWords.first { text(words, Reading(starting: dialogue.name)) }
        if dialogue.starts.contains(.schedule) {
            starts.append(
                Occurrence(
                    role: .beginning, what: .event(.schedule(dialogue: dialogue.name, inputs: inputs)), script: script)
            )
        }
        if dialogue.starts.contains(.referral), !dialogue.starts.contains(.schedule) {
            starts.append(
                Occurrence(
                    role: .beginning, what: .event(.schedule(dialogue: dialogue.name, inputs: inputs)), script: script)
            )
        }
        // One that only others call is started as staff would, so that it is looked at by itself too.
        if starts.isEmpty || dialogue.starts.contains(.staff), !dialogue.starts.contains(.schedule) {
            starts.append(
                Occurrence(
                    role: .beginning, what: .event(.staff(.starts(dialogue: dialogue.name, inputs: inputs))),
                    script: script))
        }
        return starts
    }
}

extension Program {
    /// Something is translated, or a condition asks for the language.
    fileprivate var speaksWelsh: Bool {
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

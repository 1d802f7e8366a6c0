import Words

/// A part of a program that is explored by itself.
struct Slice: Sendable {
    enum Kind: Hashable, Sendable {
        /// A dialogue with all that it calls; everything else is a stub where it would be left.
        case dialogue(Int)
        /// Consent, crisis, and who has the conversation: every dialogue is a stub with one question.
        case standing
        /// What is put aside, and by what: every dialogue is a stub with one question.
        case aside
        /// What the assistant keeps in mind of questions to it: every dialogue is a stub with one question.
        case listening
        /// English, Welsh and the offer of it, whoever has the conversation: every dialogue is a stub with one question.
        case languages

        /// What surrounds the dialogues, with what it is called in reports.
        static let surroundings: [(Kind, String)] = [
            (.standing, "around: consent and crisis"), (.aside, "around: people and what is put aside"),
            (.listening, "around: questions to the assistant"), (.languages, "around: languages"),
        ]
    }

    let kind: Kind
    let name: String
    /// The program with stubs, and a mark where something unanswered would be read.
    let program: Program
    /// Dialogues that are there whole.
    let whole: Set<Int>

    /// What comes out where a text reads a slot that has no answer.
    static let unsetMark = "\u{1}"

    /// The moment at which everything happens: instants are kept relative to it.
    static let now = LocalTime(
        date: CivilDate(year: 2026, month: 6, day: 10), time: CivilTime(hour: 10, minute: 0)
    ).instant

    /// All slices of a program: one for each dialogue, and those that surround them.
    static func all(of program: Program) -> [Slice] {
        program.dialogues.indices.map { Slice(dialogue: $0, of: program) }
            + Kind.surroundings.map { Slice(surroundings: $0, name: $1, of: program) }
    }

    init(dialogue: Int, of program: Program) {
        kind = .dialogue(dialogue)
        name = program.dialogues[dialogue].name
        whole = program.closure(of: dialogue)
        self.program = Self.cut(program, whole: whole)
    }

    init(surroundings kind: Kind, name: String, of program: Program) {
        self.kind = kind
        self.name = name
        // Whoever asks for a person is best served by the dialogue that really does it, if it asks nothing.
        whole = Set(
            program.dialogue(startingOn: .human).map { program.dialogues[$0].questions.isEmpty ? [$0] : [] } ?? [])
        self.program = Self.cut(program, whole: whole)
    }

    private static func cut(_ program: Program, whole: Set<Int>) -> Program {
        var cut = program
        let human = program.dialogue(startingOn: .human)
        for index in cut.dialogues.indices {
            if whole.contains(index) {
                cut.dialogues[index].markUnset()
            } else {
                cut.dialogues[index].becomeStub(human: human)
            }
        }
        return cut
    }

    /// The dialogue that is proved, if it is one.
    var subject: DialogueProgram? {
        guard case .dialogue(let index) = kind else { return nil }
        return program.dialogues[index]
    }
}

extension Program {
    /// A dialogue and all that it leads to.
    func closure(of dialogue: Int) -> Set<Int> {
        var closure: Set<Int> = []
        var waiting = [dialogue]
        while let next = waiting.popLast() {
            guard dialogues.indices.contains(next), closure.insert(next).inserted else { continue }
            // A menu is never put aside or corrected: what it calls is by itself, but for the return.
            let isMenu = isTransient(dialogues[next].name)
            waiting += dialogues[next].callees.filter { !isMenu || dialogues[$0].questions.isEmpty }
        }
        return closure
    }
}

extension DialogueProgram {
    /// The dialogues that it calls, by statement or by arrow.
    var callees: [Int] {
        let called = code.compactMap { if case .call(let callee, _) = $0 { callee } else { nil } }
        let arrows = questions.flatMap(\.arrows).compactMap { if case .dialogue(let index) = $0 { index } else { nil } }
        return called + arrows
    }

    /// A question and an end in the place of everything that it says and does.
    mutating func becomeStub(human: Int?) {
        let start = starts.contains(.human) ? "Shall we ask somebody?" : "Is that all right?"
        let ladder = [
            Question.UnclearRung(number: 1, act: .say(Text(id: "stub", pieces: [.literal("YES or NO?")]))),
            human.map { Question.UnclearRung(number: 3, act: .go(.dialogue($0))) },
        ].compactMap { $0 }
        let silent = [
            Question.SilentRung(hours: 48, act: .say(Text(id: "stub", pieces: [.literal("Still there?")]))),
            Question.SilentRung(hours: 120, act: .go(.later)),
        ]
        slots = slots.filter(\.isInput) + [Slot(name: "stub", type: .yesNo, called: "the stub", isInput: false)]
        questions = [
            Question(
                id: "start/stub", target: .slot(slots.count - 1),
                text: Text(id: "start/stub", pieces: [.literal(start)]), kind: .yesNo,
                unclear: starts.contains(.human) ? [ladder[0]] : ladder, silent: silent)
        ]
        nodes = [Node(name: "start", entry: 0)]
        code = [.ask(0), .end(outcome: outcomes.first)]
        ids = ["start/stub", "start/end.1"]
        let line = lines.first ?? SourceLine(file: name, line: 1)
        lines = [line, line]
        promises = []
    }

    /// Reading something unanswered without a fallback comes out as a mark.
    mutating func markUnset() {
        title.markUnset()
        for index in questions.indices {
            questions[index].text.markUnset()
            questions[index].why?.markUnset()
            for rung in questions[index].unclear.indices { questions[index].unclear[rung].act.markUnset() }
            for rung in questions[index].silent.indices { questions[index].silent[rung].act.markUnset() }
        }
        code = code.map { $0.markingUnset }
    }
}

extension Question {
    /// All that its answers and ladders lead to.
    var arrows: [Arrow] {
        let answers = rows.map(\.arrow) + [yes, no, freeText, skip, suggestion?.noneOfThese, suggestion?.nothingFound]
        return (answers + unclear.map(\.arrow) + silent.map(\.arrow)).compactMap { $0 }
    }
}

extension Question.RungAct {
    fileprivate mutating func markUnset() {
        guard case .say(var text) = self else { return }
        text.markUnset()
        self = .say(text)
    }
}

extension Text {
    fileprivate mutating func markUnset() {
        pieces = pieces.map(\.markingUnset)
        discreet = discreet?.map(\.markingUnset)
        translations = translations.mapValues {
            .init(pieces: $0.pieces.map(\.markingUnset), discreet: $0.discreet?.map(\.markingUnset))
        }
    }

    fileprivate var markingUnset: Text {
        var text = self
        text.markUnset()
        return text
    }
}

extension Text.Piece {
    fileprivate var markingUnset: Text.Piece {
        switch self {
        case .value(let reference, nil): .value(reference, fallback: Slice.unsetMark)
        case .service(let reference, let field, nil): .service(reference, field, fallback: Slice.unsetMark)
        default: self
        }
    }
}

extension Instruction {
    fileprivate var markingUnset: Instruction {
        switch self {
        case .say(let text): .say(text.markingUnset)
        case .sayOneOf(let texts): .sayOneOf(texts.map(\.markingUnset))
        case .handOff(let queue, let within, let because, let say):
            .handOff(queue: queue, within: within, because: because.markingUnset, say: say?.markingUnset)
        case .task(let queue, let within, let because):
            .task(queue: queue, within: within, because: because.markingUnset)
        case .flag(let kind, let because): .flag(kind: kind, because: because.markingUnset)
        case .note(let text): .note(text.markingUnset)
        default: self
        }
    }
}

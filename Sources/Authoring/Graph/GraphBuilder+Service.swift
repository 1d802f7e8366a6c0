package import Dialogue

extension DialogueGraph {
    /// The picture of one dialogue.
    ///
    /// - Parameters:
    ///   - dialogue: its name.
    ///   - program: the compiled service.
    /// - Returns: nothing if there is no such dialogue.
    package static func of(dialogue: String, in program: Program) -> DialogueGraph? {
        program.dialogue(named: dialogue).map { GraphBuilder.build(program, dialogue: $0) }
    }

    /// The picture of the whole service: a box for each dialogue, and who calls or plans whom.
    package static func of(service program: Program) -> DialogueGraph {
        var graph = DialogueGraph(
            name: "service", title: "All dialogues",
            about: "Who starts, calls (solid) and plans (broken) whom. A starting word may be texted at any time.")
        for index in program.dialogues.indices { graph.nodes.append(box(of: index, in: program)) }
        for index in program.dialogues.indices { graph.addStarts(of: index, program) }
        for index in program.dialogues.indices { graph.addWays(of: index, program) }
        let ladder = GraphBuilder.usualLadder(program)
        if !ladder.isEmpty { graph.remarks = [GraphBuilder.remark(ladder)] }
        return graph
    }

    private static func box(of index: Int, in program: Program) -> Node {
        let dialogue = program.dialogues[index]
        let words = dialogue.startingWords.joined(separator: ", ")
        var rows: [Row] = [.init(kind: .question, words: GraphWords.short(dialogue.about, 34))]
        let questions = dialogue.questions.count
        let asks = questions == 1 ? "1 question" : "\(questions) questions"
        rows.append(
            .init(kind: .slot, words: "\(asks), \(dialogue.nodes.count) node\(dialogue.nodes.count == 1 ? "" : "s")"))
        if !words.isEmpty { rows.append(.init(kind: .says, words: GraphWords.short(words, 36))) }
        let byStaff = dialogue.starts.contains(.staff) ? ["by staff"] : []
        let onSchedule = dialogue.starts.contains(.schedule) ? ["on schedule"] : []
        let onReferral = dialogue.starts.contains(.referral) ? ["on referral"] : []
        let starts = (onReferral + onSchedule + byStaff).joined(separator: ", ")
        if !starts.isEmpty { rows.append(.init(kind: .does, words: "starts \(starts)")) }
        return Node(
            id: "dialogue:\(dialogue.name)", shape: .step, heading: dialogue.name, rows: rows,
            tooltip: "\(dialogue.name): \(dialogue.about)" + (words.isEmpty ? "" : "\nStarts on: \(words)"),
            place: dialogue.lines.first.map { SourceLine(file: $0.file, line: 1) },
            ways: dialogue.code.isEmpty ? [] : [Way(dialogue: dialogue.name, statement: 0, exit: .reached)])
    }

    private mutating func addStarts(of index: Int, _ program: Program) {
        let starts: [(DialogueProgram.Start, String)] = [
            (.firstContact, "first text"), (.menu, "MENU"), (.human, "HUMAN"),
        ]
        for (start, heading) in starts where program.dialogues[index].starts.contains(start) {
            nodes.append(
                Node(
                    id: "start:\(start.rawValue)", shape: .start, heading: heading, rows: [],
                    tooltip: "\(program.dialogues[index].name) starts on \(start.rawValue)"))
            connect(nodes.count - 1, index)
        }
    }

    private mutating func addWays(of index: Int, _ program: Program) {
        let dialogue = program.dialogues[index]
        for (place, instruction) in dialogue.code.enumerated() {
            let ways = [Way(dialogue: dialogue.name, statement: place, exit: .reached)]
            switch instruction {
            case .call(let callee, _): connect(index, callee, ways: ways)
            case .remind(let callee, _, let timing):
                let label = GraphWords(program: program, dialogue: dialogue).shortWords(timing)
                connect(index, callee, label: label, kind: .timer, ways: ways)
            case .ask(let question):
                for (arrow, label, exit) in dialogue.questions[question].authoredArrows {
                    guard case .dialogue(let callee) = arrow else { continue }
                    connect(
                        index, callee, label: label,
                        ways: [Way(dialogue: dialogue.name, statement: place, exit: exit)])
                }
            default: break
            }
        }
    }
}

extension GraphBuilder {
    /// What a dialogue starts on, and who calls it.
    static func starts(of index: Int, in program: Program) -> [String] {
        let dialogue = program.dialogues[index]
        var rows: [String] = []
        if !dialogue.startingWords.isEmpty {
            rows.append("on \(GraphWords.short(dialogue.startingWords.joined(separator: ", "), 36))")
        }
        let kinds: [(DialogueProgram.Start, String)] = [
            (.firstContact, "on a first text"), (.menu, "on MENU"), (.human, "on HUMAN"), (.referral, "on referral"),
            (.schedule, "on schedule"),
            (.staff, "by staff"),
        ]
        let starts = kinds.filter { dialogue.starts.contains($0.0) }.map(\.1)
        if !starts.isEmpty { rows.append(starts.joined(separator: ", ")) }
        let callers = program.dialogues.filter { other in
            other.code.contains { if case .call(index, _) = $0 { true } else { false } }
        }
        if !callers.isEmpty {
            rows.append(GraphWords.short("called by \(callers.map(\.name).joined(separator: ", "))", 40))
        }
        return rows
    }

    // MARK: Ladders

    /// `no answer: nudge after 2 days, put aside after 5 days` and `not understood 3 times: talk-to-person`.
    static func ladder(_ question: Question, _ program: Program) -> [String] {
        var parts: [String] = []
        let silent = question.silent.compactMap { rung -> String? in
            let wait = GraphWords.duration(hours: rung.hours)
            return switch rung.act {
            case .say: "nudge after \(wait)"
            case .go(.later): "put aside after \(wait)"
            case .go(.dialogue(let callee)): "\(program.dialogues[callee].name) after \(wait)"
            // Such a rung is a way in the picture itself.
            case .go(.node): nil
            }
        }
        if !silent.isEmpty { parts.append("no answer: \(silent.joined(separator: ", "))") }
        if let last = question.unclear.last, case .go(.dialogue(let callee)) = last.act {
            parts.append("not understood \(last.number) times: \(program.dialogues[callee].name)")
        }
        return parts
    }

    /// The ladder that most questions of the service have.
    static func usualLadder(_ program: Program) -> [String] {
        var counts: [[String]: Int] = [:]
        for dialogue in program.dialogues {
            for question in dialogue.questions { counts[ladder(question, program), default: 0] += 1 }
        }
        return counts.max { first, second in
            (first.value, second.key.joined()) < (second.value, first.key.joined())
        }?.key ?? []
    }

    static func remark(_ ladder: [String]) -> String {
        "Unless a box says otherwise \u{2013} \(ladder.joined(separator: "; "))."
    }
}

import Dialogue
import Words

/// Draws one dialogue: a box for each node, and shapes of their own for whatever leads out of it.
///
/// A node is one box even if it asks several things. What follows a call within a node is a box of its own, since
/// another dialogue talks in between.
struct GraphBuilder {
    let program: Program
    let dialogue: DialogueProgram
    let words: GraphWords
    /// The ladder that most questions have; it is told below the picture and left out of the boxes.
    let usualLadder: [String]
    var graph: DialogueGraph
    /// The box that begins at an instruction.
    private var boxes: [Int: Int] = [:]
    /// Boxes whose insides are still to be looked at, by the instruction where they begin.
    private var waiting: [Int] = []
    private var shared: [String: Int] = [:]
    /// Where a node goes on after another dialogue has talked.
    private var continuations: Set<Int> = []

    static func build(_ program: Program, dialogue index: Int) -> DialogueGraph {
        var builder = GraphBuilder(program, program.dialogues[index])
        builder.draw(index)
        return builder.graph
    }

    private init(_ program: Program, _ dialogue: DialogueProgram) {
        self.program = program
        self.dialogue = dialogue
        words = GraphWords(program: program, dialogue: dialogue)
        usualLadder = Self.usualLadder(program)
        graph = DialogueGraph(name: dialogue.name, title: "\(dialogue.name)", about: dialogue.about)
    }

    private mutating func draw(_ index: Int) {
        guard let first = dialogue.nodes.first else { return }
        graph.nodes.append(
            .init(
                id: "start", shape: .start, heading: dialogue.name,
                rows: Self.starts(of: index, in: program).map { .init(kind: .does, words: $0) },
                tooltip: "\(dialogue.name): \(dialogue.about)"))
        graph.connect(0, box(first.entry))
        continuations = afterCalls()
        while let next = waiting.first {
            waiting.removeFirst()
            fill(next)
        }
        graph.remarks = dialogue.questions.isEmpty ? [] : [Self.remark(usualLadder)]
    }

    // MARK: Boxes

    private func way(_ statement: Int, _ exit: Way.Exit) -> Way {
        Way(dialogue: dialogue.name, statement: statement, exit: exit)
    }

    private func nodeName(_ instruction: Int) -> (name: String, isEntry: Bool) {
        let node = dialogue.nodes.last { $0.entry <= instruction }
        return (node?.name ?? "", node?.entry == instruction)
    }

    /// The box that begins here, made if there is none yet.
    private mutating func box(_ instruction: Int) -> Int {
        if let known = boxes[instruction] { return known }
        let (name, isEntry) = nodeName(instruction)
        if isEntry, let end = shape(of: instruction, heading: name) {
            boxes[instruction] = end
            return end
        }
        let id = isEntry ? name : "\(name)+\(instruction)"
        graph.nodes.append(
            .init(
                id: "node:\(id)", shape: .step, heading: isEntry ? name : "\(name), after that", rows: [],
                tooltip: name,
                place: dialogue.lines[instruction], ways: [way(instruction, .reached)]))
        boxes[instruction] = graph.nodes.count - 1
        waiting.append(instruction)
        return graph.nodes.count - 1
    }

    /// The shape of an ending, hand-off or call; nothing for other statements.
    ///
    /// A `heading` is the name of the node that is nothing but this statement.
    private mutating func shape(of instruction: Int, heading: String? = nil) -> Int? {
        switch dialogue.code[instruction] {
        case .end(let outcome):
            let end = outcome.map { "end as \($0)" } ?? "end"
            guard let heading else { return sharedShape(.ending, end, "The dialogue ends.") }
            return add(instruction, .ending, heading, [end], "\(heading): \(end)")
        case .handOff(let queue, let within, let because, let say):
            var rows = ["to \(queue)" + (within.map { " within \(words.words($0))" } ?? "")]
            if let say { rows.append("\u{201C}\(GraphWords.short(words.words(say), 44))\u{201D}") }
            let told = say.map { "\nSays: \(words.words($0))" } ?? ""
            return add(
                instruction, .handOff, "hand off" + (heading.map { ": \($0)" } ?? ""), rows,
                "Because: \(words.words(because))\(told)")
        case .call(let callee, let bindings):
            guard heading == nil else { return nil }
            let with = bindings.map { "\($0.name) = \(operand($0.value))" }.joined(separator: ", ")
            let call = add(
                instruction, .call, words.dialogueName(callee), with.isEmpty ? [] : ["with \(with)"],
                "Calls \(words.dialogueName(callee)): \(program.dialogues[callee].about)")
            boxes[instruction] = call
            if comesBack(callee) { leave(call, to: instruction + 1) }
            return call
        default: return nil
        }
    }

    /// A dialogue that only hands off ends its callers too.
    private func comesBack(_ callee: Int) -> Bool {
        program.dialogues[callee].code.contains { if case .end = $0 { true } else { false } }
    }

    private func operand(_ operand: Instruction.Operand) -> String {
        switch operand {
        case .reference(let reference): words.name(reference)
        case .literal(let value): value.plain
        }
    }

    private mutating func add(
        _ instruction: Int, _ shape: DialogueGraph.Shape, _ heading: String, _ rows: [String], _ tooltip: String
    ) -> Int {
        graph.nodes.append(
            .init(
                id: "\(shape.rawValue):\(dialogue.ids[instruction])", shape: shape, heading: heading,
                rows: rows.map { .init(kind: .does, words: $0) }, tooltip: tooltip, place: dialogue.lines[instruction],
                ways: [way(instruction, .reached)]))
        return graph.nodes.count - 1
    }

    /// A shape that stands once for the whole dialogue.
    private mutating func sharedShape(
        _ shape: DialogueGraph.Shape, _ heading: String, _ tooltip: String, key: String? = nil
    ) -> Int {
        let key = key ?? heading
        if let known = shared[key] { return known }
        graph.nodes.append(
            .init(id: "\(shape.rawValue):\(key)", shape: shape, heading: heading, rows: [], tooltip: tooltip))
        shared[key] = graph.nodes.count - 1
        return graph.nodes.count - 1
    }

    // MARK: Ways

    private func afterCalls() -> Set<Int> {
        let calls = dialogue.code.indices.filter { instruction in
            switch dialogue.code[instruction] {
            case .call: true
            case .ask(let index):
                dialogue.questions[index].authoredArrows.contains {
                    if case .dialogue = $0.arrow { true } else { false }
                }
            default: false
            }
        }
        let next = calls.compactMap { settle($0 + 1) }
        return Set(
            next.filter { instruction in
                switch dialogue.code[instruction] {
                case .end, .handOff, .call: false
                default: !nodeName(instruction).isEntry
                }
            })
    }

    /// Where the walk goes on after a call: to a box of its own, unless a shape or a box begins there anyway.
    private mutating func leave(_ from: Int, to instruction: Int) {
        guard let target = settle(instruction) else { return }
        graph.connect(from, box(at: target), ways: [way(target, .reached)])
    }

    /// Over jumps and `go`, to the statement that does something.
    private func settle(_ instruction: Int) -> Int? {
        var place = instruction
        for _ in 0...dialogue.code.count {
            guard dialogue.code.indices.contains(place) else { return nil }
            switch dialogue.code[place] {
            case .jump(let target): place = target
            case .go(let node): return dialogue.nodes[node].entry
            default: return place
            }
        }
        return nil
    }

    private mutating func box(at instruction: Int) -> Int {
        if let known = boxes[instruction] { return known }
        if !nodeName(instruction).isEntry, let shape = shape(of: instruction) { return shape }
        return box(instruction)
    }

    /// Goes through the statements of a box and draws every way out of it.
    private mutating func fill(_ start: Int) {
        guard let own = boxes[start] else { return }
        var insides = BoxInsides(dialogue: dialogue, start: start, boxes: continuations.union(boxes.keys))
        insides.walk()
        var ladders: [String] = []
        for instruction in insides.statements {
            if instruction != start { graph.nodes[own].ways.append(way(instruction, .reached)) }
            show(instruction, in: own, ladders: &ladders)
            guard case .ask(let index) = dialogue.code[instruction] else { continue }
            drawArrows(of: dialogue.questions[index], at: instruction, from: own, insides)
        }
        for exit in insides.exits {
            if case .remind(let callee, _, let timing) = dialogue.code[exit.instruction], exit.isPlan {
                let timer = timer(callee, timing, exit.instruction)
                graph.connect(own, timer, label: label(exit), kind: .timer, ways: ways(exit))
                continue
            }
            graph.connect(own, box(at: exit.instruction), label: label(exit), ways: ways(exit))
        }
        for part in ladders where !usualLadder.contains(part) {
            graph.nodes[own].rows.append(.init(kind: .ladder, words: part))
        }
    }

    private func label(_ exit: BoxInsides.Exit) -> String {
        switch exit.cause {
        case nil: ""
        case .condition(let instruction, let holds):
            if case .branch(let condition, _) = dialogue.code[instruction] {
                holds ? words.words(condition) : "otherwise"
            } else {
                ""
            }
        case .answered: "answered"
        }
    }

    private func ways(_ exit: BoxInsides.Exit) -> [Way] {
        switch exit.cause {
        case .condition(let instruction, let holds): [way(instruction, holds ? .holds : .fails)]
        case .answered, nil: [way(exit.by, .reached)]
        }
    }

    private mutating func timer(_ callee: Int, _ timing: ReminderTiming, _ instruction: Int) -> Int {
        let when = words.words(timing)
        return add(
            instruction, .timer, words.dialogueName(callee), [GraphWords.short(when, 40)],
            "Plans \(words.dialogueName(callee)) \(when)")
    }

    /// The row of a statement in its box, and what the box tells when it is pointed at.
    private mutating func show(_ instruction: Int, in box: Int, ladders: inout [String]) {
        func row(_ kind: DialogueGraph.Row.Kind, _ text: String) {
            graph.nodes[box].rows.append(.init(kind: kind, words: text))
        }
        switch dialogue.code[instruction] {
        case .say(let text):
            row(.says, GraphWords.short(words.words(text), 44))
            graph.nodes[box].tooltip += "\nSays: \(words.words(text))"
        case .sayOneOf(let texts):
            row(.says, GraphWords.short(texts.first.map { words.words($0) } ?? "", 32) + " (one of \(texts.count))")
            for text in texts { graph.nodes[box].tooltip += "\nSays perhaps: \(words.words(text))" }
        case .ask(let index):
            let question = dialogue.questions[index]
            row(.slot, words.slotLine(question))
            row(.question, GraphWords.short(words.words(question.text), 44))
            graph.nodes[box].tooltip += "\nAsks: \(words.words(question.text))"
            if question.confirmation != nil { row(.does, "says the answer back first") }
            for option in question.rows { graph.nodes[box].tooltip += "\n  \(option.number) \(option.label)" }
            ladders += Self.ladder(question, program).filter { !ladders.contains($0) }
        default:
            if let deed = words.deed(dialogue.code[instruction]) { row(.does, deed) }
        }
    }

    // MARK: Arrows

    private mutating func drawArrows(of question: Question, at instruction: Int, from own: Int, _ insides: BoxInsides) {
        for (arrow, label, exit) in question.authoredArrows {
            draw(arrow, label, own, next: instruction + 1, ways: [way(instruction, exit)])
        }
        for rung in question.unclear {
            guard case .go(.node(let node)) = rung.act else { continue }
            graph.connect(
                own, box(dialogue.nodes[node].entry), label: "unclear \(rung.number)", kind: .unclear,
                ways: [way(instruction, .unclear(rung.number))])
        }
        for rung in question.silent {
            guard case .go(.node(let node)) = rung.act else { continue }
            let wait = GraphWords.duration(hours: rung.hours)
            let timer = sharedShape(
                .timer, "no answer", "Nobody answers for \(wait).", key: "\(dialogue.ids[instruction]) \(rung.hours)")
            if graph.nodes[timer].rows.isEmpty {
                graph.nodes[timer].rows = [.init(kind: .does, words: "after \(wait)")]
            }
            let ways = [way(instruction, .silent(hours: rung.hours))]
            graph.connect(own, timer, kind: .timer, ways: ways)
            graph.connect(timer, box(dialogue.nodes[node].entry), kind: .timer, ways: ways)
        }
    }

    private mutating func draw(_ arrow: Arrow, _ label: String, _ own: Int, next: Int, ways: [Way]) {
        switch arrow {
        case .node(let node): graph.connect(own, box(dialogue.nodes[node].entry), label: label, ways: ways)
        case .later:
            let later = sharedShape(.later, "put aside", "CONTINUE takes it up again.")
            graph.connect(own, later, label: label, ways: ways)
        case .dialogue(let callee):
            let call = sharedShape(
                .call, words.dialogueName(callee), "Calls \(words.dialogueName(callee)).",
                key: "\(callee) before \(next)")
            let isNew = !graph.edges.contains { $0.from == call }
            graph.connect(own, call, label: label, ways: ways)
            if isNew, comesBack(callee) { leave(call, to: next) }
        }
    }
}

import Dialogue
import Words

/// Where each instruction of a dialogue can lead, and what each way answers.
struct FlowGraph {
    struct Edge {
        /// Index of an instruction; nothing if the way leaves the dialogue.
        var target: Int?
        /// It falls off the end of its node.
        var fallsOff = false
        /// What has an answer on this way, and had perhaps none before.
        var answers: [Reference] = []
        /// What may have lost its answer on this way.
        var clears: [Reference] = []
        /// Nobody says anything between the two.
        var isImmediate = true
    }

    private(set) var edges: [[Edge]] = []
    /// The node of each instruction.
    private(set) var nodeOf: [Int] = []
    private let dialogue: DialogueProgram

    /// `asks` tells whether a dialogue, by index, has a question of its own.
    init(_ dialogue: DialogueProgram, asks: (Int) -> Bool) {
        self.dialogue = dialogue
        for (index, node) in dialogue.nodes.enumerated() {
            let end = index + 1 < dialogue.nodes.count ? dialogue.nodes[index + 1].entry : dialogue.code.count
            for instruction in node.entry..<max(node.entry, end) {
                nodeOf.append(index)
                edges.append(self.edges(of: instruction, end: end, asks: asks))
            }
        }
    }

    private func step(_ index: Int, end: Int) -> Edge {
        index < end ? Edge(target: index) : Edge(target: nil, fallsOff: true)
    }

    private func node(_ index: Int) -> Edge {
        guard dialogue.nodes.indices.contains(index) else { return Edge(target: nil) }
        return Edge(target: dialogue.nodes[index].entry)
    }

    private func edges(of index: Int, end: Int, asks: (Int) -> Bool) -> [Edge] {
        let next = step(index + 1, end: end)
        switch dialogue.code[index] {
        case .ask(let question): return edges(of: dialogue.questions[question], next: next)
        case .branch(let condition, let otherwise):
            var yes = next
            yes.answers = condition.answered(if: true)
            var no = step(otherwise, end: end)
            no.answers = condition.answered(if: false)
            return [yes, no]
        case .jump(let target): return [step(target, end: end)]
        case .go(let target): return [node(target)]
        case .end, .handOff: return []
        case .call(let callee, _):
            var after = next
            after.isImmediate = !asks(callee)
            return [after]
        default: return [next]
        }
    }

    private func edges(of question: Question, next: Edge) -> [Edge] {
        var edges: [Edge] = []
        let target = question.target
        func add(_ arrow: Arrow?, answered: Bool, immediate: Bool = false) {
            var edge = next
            switch arrow {
            case .node(let index): edge = node(index)
            case .later: edge = Edge(target: nil)
            case .dialogue, nil: break
            }
            if answered {
                edge.answers = [target]
            } else if case .slot = target {
                // What is remembered stays as it was if the patient does not answer.
                edge.clears = [target]
            }
            edge.isImmediate = immediate
            edges.append(edge)
        }
        switch question.kind {
        case .yesNo:
            add(question.yes, answered: true)
            add(question.no, answered: true)
            for row in question.rows { add(row.arrow, answered: false) }
        case .choice, .choices:
            if let suggestion = question.suggestion {
                add(nil, answered: true)
                add(suggestion.noneOfThese, answered: false)
                add(suggestion.nothingFound, answered: false, immediate: true)
            }
            for row in question.rows { add(row.arrow, answered: row.value != nil) }
            if let yes = question.yes { add(yes, answered: false) }
            if let no = question.no { add(no, answered: false) }
        default: add(nil, answered: true)
        }
        add(question.skip, answered: false)
        if let freeText = question.freeText { add(freeText, answered: false) }
        for act in question.unclear.map(\.act) + question.silent.map(\.act) {
            // After a dialogue on top the question comes back, so that is no way onwards.
            if case .go(.node(let index)) = act { add(.node(index), answered: false) }
        }
        return edges
    }

    /// Instructions that can be reached from the start.
    func reachable() -> Set<Int> {
        guard let start = dialogue.nodes.first?.entry, edges.indices.contains(start) else { return [] }
        var found: Set<Int> = [start]
        var waiting = [start]
        while let index = waiting.popLast() {
            for edge in edges[index] {
                if let target = edge.target, found.insert(target).inserted { waiting.append(target) }
            }
        }
        return found
    }
}

extension Expression {
    /// What surely has an answer if the condition came out so: a comparison with nothing is false.
    func answered(if outcome: Bool) -> [Reference] {
        switch self {
        case .all(let parts): outcome ? union(parts, true) : intersection(parts, false)
        case .any(let parts): outcome ? intersection(parts, true) : union(parts, false)
        case .not(let part): part.answered(if: !outcome)
        case .compare(let left, _, let right): outcome ? left.references + right.references : []
        case .isIn(let term, _): outcome ? term.references : []
        case .includes(let reference, _), .isAnswered(let reference), .isInArea(let reference):
            outcome ? [reference] : []
        case .isSkipped, .languageIs, .phoneIsShared: []
        }
    }

    private func union(_ parts: [Expression], _ outcome: Bool) -> [Reference] {
        parts.flatMap { $0.answered(if: outcome) }
    }

    private func intersection(_ parts: [Expression], _ outcome: Bool) -> [Reference] {
        guard let first = parts.first else { return [] }
        return first.answered(if: outcome).filter { reference in
            parts.allSatisfy { $0.answered(if: outcome).contains(reference) }
        }
    }
}

extension Expression.Term {
    /// The slot whose value it is; counts read slots too, but do not need their answers.
    fileprivate var references: [Reference] {
        if case .value(let reference) = self { [reference] } else { [] }
    }
}

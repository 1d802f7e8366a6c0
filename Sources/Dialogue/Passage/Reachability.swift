import Words

extension LogEntry {
    /// The id of the statement at which it happened: a look-up or a called ladder belongs to its question.
    var statement: String { key.hasSuffix("?") || key.hasSuffix(">") ? String(key.dropLast()) : key }
}

extension DialogueProgram {
    /// The ids of all statements that can follow the one at `start`, whatever is answered; its own only by a loop.
    func reachable(from start: Int) -> Set<String> {
        var seen: Set<Int> = []
        var waiting = successors(of: start)
        while let counter = waiting.popLast() {
            guard counter < code.count, seen.insert(counter).inserted else { continue }
            waiting += successors(of: counter)
        }
        return Set(seen.map { ids[$0] })
    }

    func successors(of counter: Int) -> [Int] {
        guard counter < code.count else { return [] }
        switch code[counter] {
        case .ask(let index): return [counter + 1] + questions[index].nodesLedTo.map { nodes[$0].entry }
        case .branch(_, let otherwise): return [counter + 1, otherwise]
        case .jump(let target): return [target]
        case .go(let node): return [nodes[node].entry]
        case .end, .handOff: return []
        case .say, .sayOneOf, .answer, .call, .remind, .moveReminder, .cancelReminder, .task, .flag, .record, .optOut,
            .note, .tag:
            return [counter + 1]
        }
    }
}

extension Question {
    /// The nodes that its arrows name.
    fileprivate var nodesLedTo: [Int] {
        let arrows =
            rows.map(\.arrow) + unclear.map(\.arrow) + silent.map(\.arrow)
            + [yes, no, freeText, skip, suggestion?.noneOfThese, suggestion?.nothingFound]
        return arrows.compactMap { if case .node(let node)? = $0 { node } else { nil } }
    }
}

import Dialogue

/// What has an answer before each instruction: on every way there, and on some way there.
struct AnswerFlow {
    /// Nothing where no way leads.
    private(set) var always: [Set<Reference>?]
    private(set) var perhaps: [Set<Reference>]

    init(_ dialogue: DialogueProgram, _ graph: FlowGraph, remembered: Int) {
        let count = dialogue.code.count
        always = Array(repeating: nil, count: count)
        perhaps = Array(repeating: [], count: count)
        guard let start = dialogue.nodes.first?.entry, start < count else { return }
        let inputs = dialogue.slots.indices.filter { dialogue.slots[$0].isInput }.map { Reference.slot($0) }
        always[start] = Set(inputs)
        perhaps[start] = Set(inputs + (0..<remembered).map { Reference.remembered($0) })
        var waiting = [start]
        while let index = waiting.popLast() {
            for edge in graph.edges[index] {
                guard let target = edge.target, pass(edge, from: index, to: target) else { continue }
                waiting.append(target)
            }
        }
    }

    /// Takes what is known over to where the way leads; false if that brings nothing new.
    private mutating func pass(_ edge: FlowGraph.Edge, from index: Int, to target: Int) -> Bool {
        var surely = always[index] ?? []
        surely.subtract(edge.clears)
        surely.formUnion(edge.answers)
        let maybe = perhaps[index].union(edge.answers)
        let joined = always[target].map { $0.intersection(surely) } ?? surely
        let isNew = joined != always[target] || !maybe.isSubset(of: perhaps[target])
        always[target] = joined
        perhaps[target].formUnion(maybe)
        return isNew
    }
}

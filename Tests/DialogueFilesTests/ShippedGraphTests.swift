import Authoring
import Dialogue
import Testing

/// The pictures of the dialogues that ship can be read on a screen of 1280 pixels.
@Suite struct ShippedGraphTests {
    private static let names = DialogueFilesTests.shipped.program?.dialogues.map(\.name) ?? []

    @Test(arguments: names) func everyDialogueIsDrawnWithinTheScreen(_ name: String) throws {
        let program = try #require(DialogueFilesTests.shipped.program)
        let graph = try #require(DialogueGraph.of(dialogue: name, in: program))
        expectLegible(graph)
        let dialogue = try #require(program.dialogues.first { $0.name == name })
        for node in dialogue.nodes {
            #expect(
                graph.nodes.contains { $0.heading.hasSuffix(node.name) || $0.rows.contains { $0.words == node.name } })
        }
        let slots = graph.nodes.flatMap(\.rows).count { $0.kind == .slot }
        #expect(slots == dialogue.questions.count, "every question is in the picture")
    }

    @Test func theWholeServiceIsDrawnWithinTwoScreens() throws {
        let program = try #require(DialogueFilesTests.shipped.program)
        let graph = DialogueGraph.of(service: program)
        // What nobody calls stands beside the rest: two screens, side by side.
        expectLegible(graph, widest: 2560)
        for dialogue in program.dialogues { #expect(graph.nodes.contains { $0.heading == dialogue.name }) }
    }

    /// Every box is come to: what nobody leads to would stand apart.
    @Test(arguments: names) func everyBoxHangsTogetherWithTheStart(_ name: String) throws {
        let program = try #require(DialogueFilesTests.shipped.program)
        let graph = try #require(DialogueGraph.of(dialogue: name, in: program))
        var reached: Set<Int> = [0]
        var open = [0]
        while let node = open.popLast() {
            for edge in graph.edges where edge.from == node && reached.insert(edge.to).inserted { open.append(edge.to) }
        }
        let apart = graph.nodes.indices.filter { !reached.contains($0) }.map { graph.nodes[$0].heading }
        #expect(apart.isEmpty, "\(apart)")
    }

    private func expectLegible(_ graph: DialogueGraph, widest: Double = 1280) {
        let layout = GraphLayout(graph)
        #expect(layout.width <= widest, "\(graph.name) is \(layout.width) wide")
        let boxes = layout.boxes + layout.lines.compactMap(\.labelBox)
        for (index, box) in boxes.enumerated() {
            for other in boxes.dropFirst(index + 1) { #expect(!box.overlaps(other), "\(graph.name)") }
        }
    }
}

import Authoring
import Dialogue
import Foundation
import Talk
import Testing

#if canImport(FoundationXML)
    import FoundationXML
#endif

/// An author looks at the picture of a dialogue and sees every way through it.
@Suite struct GraphTests {
    private static let visit = """
        dialogue visit
        title visit
        about Asks <whether> "you" & yours went.
        starts on word visit
        starts on schedule
        result outcome: choice done no-answer
        let went: yes-no called going
        let again: choice same-day no-more called asking again

        node start
          ask went
            Did you go to the <b>group</b> & stay?
            yes -> good
            no -> hard
            skip -> later
            unclear 1 Please say YES or NO.
            unclear 2 -> hard
            silent 120h -> missed

        node good
          say Well done.
          go next

        node hard
          task for link-workers because Did not go.
          call other
          say Never mind.
          go next

        node next
          ask again
            Again?
            option 1 Yes = same-day
            option 2 No = no-more
          if again is same-day
            remind visit in 7 days at 10:00
          else if again is no-more
            hand off to link-workers because Wants no more.
          end as done

        node missed
          end as no-answer
        """
    private static let other = """
        dialogue other
        title other
        about Something else.
        starts by staff
        let name-it: text max 20 called it
        node start
          ask name-it
            What?
          end
        """

    private static func graph(_ texts: [String], _ name: String) throws -> DialogueGraph {
        let compiled = compile(texts)
        let program = try #require(compiled.program, "\(rendered(compiled.diagnostics))")
        return try #require(DialogueGraph.of(dialogue: name, in: program))
    }

    private static func edge(_ graph: DialogueGraph, _ from: String, _ to: String) -> DialogueGraph.Edge? {
        graph.edges.first { graph.nodes[$0.from].heading == from && graph.nodes[$0.to].heading == to }
    }

    @Test func everyNodeQuestionAndSlotIsInThePicture() throws {
        let graph = try Self.graph([Self.visit, Self.other], "visit")
        for node in ["start", "good", "hard", "next", "missed"] {
            #expect(graph.nodes.contains { $0.heading == node }, "\(node) in \(graph.nodes.map(\.heading))")
        }
        let start = try #require(graph.nodes.first { $0.heading == "start" })
        #expect(start.rows.contains { $0.kind == .slot && $0.words.hasPrefix("went") })
        #expect(start.rows.contains { $0.kind == .question && $0.words.hasPrefix("Did you go") })
    }

    @Test(arguments: [
        ("start", "good", "yes"), ("start", "hard", "no"), ("start", "put aside", "skip"),
        ("hard", "other", ""), ("other", "hard, after that", ""), ("next", "visit", "again is same-day"),
        ("next", "hand off", "again is no-more"),
    ])
    func everyWayCarriesWhatLeadsThere(_ from: String, _ to: String, _ label: String) throws {
        let graph = try Self.graph([Self.visit, Self.other], "visit")
        let edge = try #require(Self.edge(graph, from, to), "\(from) to \(to)")
        #expect(label.isEmpty ? edge.labels.isEmpty : edge.labels.contains(label), "\(edge.labels)")
    }

    @Test func whatIsNoNodeHasAShapeOfItsOwn() throws {
        let graph = try Self.graph([Self.visit, Self.other], "visit")
        let shapes: [String: DialogueGraph.Shape] = [
            "no answer": .timer, "put aside": .later, "other": .call, "hand off": .handOff, "end as done": .ending,
            "missed": .ending,
        ]
        for (heading, shape) in shapes {
            #expect(graph.nodes.contains { $0.heading == heading && $0.shape == shape }, "\(heading)")
        }
        #expect(Self.edge(graph, "no answer", "missed")?.kind == .timer)
    }

    @Test func thePictureIsXMLWithATitleForEveryBoxAndNothingUnescaped() throws {
        let graph = try Self.graph([Self.visit, Self.other], "visit")
        let svg = GraphSVG.write(graph)
        #expect(XMLParser(data: Data(svg.utf8)).parse())
        #expect(svg.components(separatedBy: "<g><title>").count - 1 >= graph.nodes.count)
        #expect(!svg.contains("<b>") && svg.contains("&lt;b&gt;group&lt;/b&gt; &amp; stay?"))
        #expect(!svg.contains("<script") && !svg.contains("href"))
    }

    @Test func theOtherFormatsKeepTheirOwnMarksApart() throws {
        let graph = try Self.graph([Self.visit, Self.other], "visit")
        let dot = GraphDOT.write(graph)
        #expect(dot.hasPrefix("digraph \"visit\" {") && dot.contains(#"\"you\" & yours"#))
        let mermaid = GraphMermaid.write(graph)
        #expect(mermaid.contains("flowchart TD") && mermaid.contains("n0 --> n1"))
        #expect(!mermaid.contains("<b>") && mermaid.contains("#60;b#62;"))
        let json = try JSONSerialization.jsonObject(with: Data(GraphJSON.write([graph]).utf8)) as? [String: Any]
        let graphs = try #require(json?["graphs"] as? [[String: Any]])
        let nodes = try #require(graphs.first?["nodes"] as? [[String: Any]])
        #expect(nodes.count == graph.nodes.count)
        #expect(nodes.contains { $0["shape"] as? String == "hand-off" && $0["line"] is Int })
    }

    @Test func theSameDialogueGivesTheSameBytes() throws {
        let graph = try Self.graph([Self.visit, Self.other], "visit")
        #expect(GraphSVG.write(graph) == GraphSVG.write(try Self.graph([Self.visit, Self.other], "visit")))
    }

    @Test func aWayThatNoTestWentIsMarked() throws {
        let graph = try Self.graph([Self.visit, Self.other], "visit")
        let counted = graph.counted([Way(dialogue: "visit", statement: 0, exit: .reached): 3])
        #expect(counted.nodes.first { $0.heading == "start" }?.count == 3)
        #expect(counted.nodes.first { $0.heading == "good" }?.count == 0)
        #expect(GraphSVG.write(counted).contains("No conversation comes here."))
    }

    /// Made-up dialogues of every shape, with ways back and across.
    @Test(arguments: 1...40) func nothingIsDrawnOverAnythingElse(_ seed: UInt64) throws {
        var state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
        func lot(_ count: Int) -> Int {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return Int(state % UInt64(count))
        }
        let count = 3 + lot(22)
        var text = "dialogue made\ntitle made\nabout Made up.\nstarts by staff\nresult outcome: choice done\n"
        for node in 0..<count { text += "let s\(node): yes-no called s\(node)\n" }
        for node in 0..<count {
            text +=
                "\nnode n\(node)\n  ask s\(node)\n    Question \(node)?\n    yes -> n\(lot(count))\n    skip -> done\n"
            text += "    no -> n\(min(node + 1, count - 1))\n"
        }
        text += "\nnode done\n  end as done\n"
        let graph = try Self.graph([text], "made")
        expectApart(graph)
    }
}

/// No box and no label lies over another, and every way begins and ends at its boxes.
func expectApart(_ graph: DialogueGraph) {
    let layout = GraphLayout(graph)
    for (index, box) in layout.boxes.enumerated() {
        #expect(box.left >= 0 && box.right <= layout.width && box.bottom <= layout.height)
        for (other, second) in layout.boxes.enumerated().dropFirst(index + 1) {
            #expect(!box.overlaps(second), "\(graph.nodes[index].heading) over \(graph.nodes[other].heading)")
        }
    }
    let labels = layout.lines.compactMap(\.labelBox)
    for (index, label) in labels.enumerated() {
        for box in layout.boxes { #expect(!label.overlaps(box)) }
        for other in labels.dropFirst(index + 1) { #expect(!label.overlaps(other)) }
    }
    for (edge, line) in zip(graph.edges, layout.lines) where edge.from != edge.to {
        let (from, to) = (layout.boxes[edge.from], layout.boxes[edge.to])
        #expect(line.points.first.map { abs($0.x - from.middle.x) <= from.width / 2 } == true)
        #expect(line.points.last.map { abs($0.x - to.middle.x) <= to.width / 2 } == true)
    }
}

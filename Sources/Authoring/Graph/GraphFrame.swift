/// What stands above a picture: its title and what it is about.
struct GraphHeader {
    let title: String
    let lines: [String]

    init(_ graph: DialogueGraph, width: Double) {
        title = graph.title
        lines = TextWidth.wrapped(graph.about, width: width - 48, size: 12)
    }

    var height: Double { 44 + Double(lines.count) * 16 }

    var svg: String {
        let name =
            "<text x=\"24\" y=\"34\" font-size=\"18\" font-weight=\"bold\" fill=\"#101820\">\(GraphSVG.escaped(title))</text>"
        return name
            + lines.enumerated().map { row, words in
                GraphSVG.text(words, x: 24, y: 54 + Double(row) * 16, style: "t")
            }.joined()
    }
}

/// What stands below a picture: the shapes that it uses, and what holds everywhere.
struct GraphLegend {
    private let entries: [(shape: DialogueGraph.Shape, words: String, x: Double, row: Int)]
    private let remarks: [String]
    private let rows: Int

    init(_ graph: DialogueGraph, width: Double, isCounted: Bool) {
        let names: [DialogueGraph.Shape: String] = [
            .start: "where it starts", .step: "a node: what it asks and says", .call: "another dialogue",
            .timer: "time passes", .ending: "it ends", .later: "put aside for later", .handOff: "a person takes over",
        ]
        var x = 24.0
        var row = 0
        var entries: [(DialogueGraph.Shape, String, Double, Int)] = []
        let isService = graph.name == "service"
        for shape in DialogueGraph.Shape.allCases where graph.nodes.contains(where: { $0.shape == shape }) {
            let words = isService && shape == .step ? "a dialogue" : names[shape] ?? shape.rawValue
            let wide = 44 + TextWidth.of(words, size: 11) + 22
            if x + wide > width, x > 24 {
                x = 24
                row += 1
            }
            entries.append((shape, words, x, row))
            x += wide
        }
        self.entries = entries
        rows = row + 1
        var remarks = graph.remarks
        if isCounted {
            remarks.append("\u{D7}3: so many test conversations go there. Red and broken: none does.")
        }
        self.remarks = remarks.flatMap { TextWidth.wrapped($0, width: width - 48, size: 11) }
    }

    var height: Double { Double(rows) * 26 + Double(remarks.count) * 16 + 22 }

    func svg(at top: Double) -> String {
        var out = ""
        for entry in entries {
            let y = top + Double(entry.row) * 26 + 12
            let node = DialogueGraph.Node(id: "", shape: entry.shape, heading: "", rows: [], tooltip: entry.words)
            let box = GraphLayout.Box(middle: .init(x: entry.x + 18, y: y), width: 36, height: 18)
            out += GraphBox(node, box).svg
            out += GraphSVG.text(entry.words, x: entry.x + 44, y: y + 4, style: "n")
        }
        for (row, words) in remarks.enumerated() {
            out += GraphSVG.text(words, x: 24, y: top + Double(rows) * 26 + 14 + Double(row) * 16, style: "n")
        }
        return out
    }
}

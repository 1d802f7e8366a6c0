import Dialogue

/// One box of a picture: its shape, its heading and its rows.
struct GraphBox {
    private typealias Measure = GraphLayout.Measure

    let node: DialogueGraph.Node
    let box: GraphLayout.Box

    init(_ node: DialogueGraph.Node, _ box: GraphLayout.Box) {
        self.node = node
        self.box = box
    }

    /// No conversation has come here.
    private var isNever: Bool { node.count == 0 }

    var svg: String {
        let place = node.place.map { "\n\($0.description)" } ?? ""
        let count = node.count.map { $0 == 0 ? "\nNo conversation comes here." : "\nConversations: \($0)" } ?? ""
        return "<g><title>\(GraphSVG.escaped(node.tooltip + place + count))</title>\(shape)\(words)</g>"
    }

    // MARK: Shape

    private var paint: String {
        let (fill, stroke): (String, String) =
            switch node.shape {
            case .start: ("#e3f2e6", "#2e6b3c")
            case .step: ("#f3f7fc", "#3d5a78")
            case .call: ("#efeafb", "#5b4696")
            case .timer: ("#fff5dd", "#8a5a00")
            case .ending: ("#e6eaee", "#2b3640")
            case .later: ("#f4f1ec", "#6e6253")
            case .handOff: ("#fde8e4", "#a3392a")
            }
        let line =
            isNever
            ? "stroke=\"#b3261e\" stroke-width=\"2.2\" stroke-dasharray=\"4 3\""
            : "stroke=\"\(stroke)\" stroke-width=\"1.3\""
        return "fill=\"\(fill)\" \(line)"
    }

    private var shape: String {
        switch node.shape {
        case .start, .ending: return rectangle(radius: min(box.height / 2, 20))
        case .step: return rectangle(radius: 5)
        case .call:
            let bars = [box.left + 6, box.right - 6].map { x in
                "<path d=\"M\(n(x)),\(n(box.top)) V\(n(box.bottom))\" stroke=\"#5b4696\" fill=\"none\"/>"
            }
            return rectangle(radius: 2) + bars.joined()
        case .timer: return rectangle(radius: min(box.height / 2, 14)) + clock
        case .later:
            return polygon([
                (box.left + 10, box.top), (box.right, box.top), (box.right - 10, box.bottom), (box.left, box.bottom),
            ])
        case .handOff:
            let inset = 13.0
            return polygon([
                (box.left + inset, box.top), (box.right - inset, box.top), (box.right, box.middle.y),
                (box.right - inset, box.bottom), (box.left + inset, box.bottom), (box.left, box.middle.y),
            ])
        }
    }

    private func rectangle(radius: Double) -> String {
        "<rect x=\"\(n(box.left))\" y=\"\(n(box.top))\" width=\"\(n(box.width))\" height=\"\(n(box.height))\" "
            + "rx=\"\(n(radius))\" \(paint)/>"
    }

    private func polygon(_ corners: [(x: Double, y: Double)]) -> String {
        "<polygon points=\"\(corners.map { "\(n($0.x)),\(n($0.y))" }.joined(separator: " "))\" \(paint)/>"
    }

    private var clock: String {
        let x = box.left + 16
        let y = box.middle.y
        return "<circle cx=\"\(n(x))\" cy=\"\(n(y))\" r=\"7\" fill=\"#ffffff\" stroke=\"#8a5a00\"/>"
            + "<path d=\"M\(n(x)),\(n(y - 5)) V\(n(y)) H\(n(x + 4))\" fill=\"none\" stroke=\"#8a5a00\"/>"
    }

    // MARK: Words

    private var words: String {
        let lines = 1 + node.rows.count
        var y = box.middle.y - Double(lines) * Measure.lineHeight / 2 + 12
        if node.shape == .step {
            return heading(&y) + node.rows.map { row in row.svg(at: box.left + Measure.padding, &y) }.joined()
        }
        let x = node.shape == .timer ? box.middle.x + 10 : box.middle.x
        var out = GraphSVG.text(node.heading, x: x, y: y, style: "h", anchor: "middle")
        for row in node.rows {
            y += Measure.lineHeight
            out += GraphSVG.text(row.words, x: x, y: y, style: "t", anchor: "middle")
        }
        return out
    }

    /// The name of a node, with a line below it if there is more.
    private func heading(_ y: inout Double) -> String {
        let name = GraphSVG.text(node.heading, x: box.left + Measure.padding, y: y, style: "h")
        guard !node.rows.isEmpty else { return name }
        let line = y + 6
        y += 4
        return name
            + "<path d=\"M\(n(box.left)),\(n(line)) H\(n(box.right))\" stroke=\"#c3d0de\" fill=\"none\"/>"
    }

    private func n(_ value: Double) -> String { GraphSVG.number(value) }
}

extension DialogueGraph.Row {
    fileprivate func svg(at x: Double, _ y: inout Double) -> String {
        y += GraphLayout.Measure.lineHeight
        let style = kind == .question ? "q" : kind.rawValue
        return GraphSVG.text(words, x: x, y: y, style: style)
    }
}

/// A way of a picture, with its label.
struct GraphStroke {
    let edge: DialogueGraph.Edge
    let line: GraphLayout.Line

    init(_ edge: DialogueGraph.Edge, _ line: GraphLayout.Line) {
        self.edge = edge
        self.line = line
    }

    private var isNever: Bool { edge.count == 0 }

    var svg: String {
        let kind = edge.kind == .flow ? "l" : "l \(edge.kind.rawValue)"
        return "<path class=\"\(kind)\(isNever ? " never" : "")\" d=\"\(path)\" marker-end=\"url(#a)\"/>"
    }

    var labelSVG: String {
        guard let box = line.labelBox, !line.label.isEmpty else { return "" }
        let size = GraphLayout.Measure.labelSize
        let widest = line.label.map { TextWidth.of($0, size: size) }.max() ?? 0
        let height = Double(line.label.count) * (size + 3)
        let back =
            "<rect x=\"\(n(box.middle.x - widest / 2 - 2))\" y=\"\(n(box.middle.y - height / 2))\" "
            + "width=\"\(n(widest + 4))\" height=\"\(n(height))\" fill=\"#ffffff\" fill-opacity=\"0.93\"/>"
        var y = box.middle.y - height / 2 + size - 1
        var words = ""
        for row in line.label {
            words += GraphSVG.text(row, x: box.middle.x, y: y, style: "n", anchor: "middle")
            y += size + 3
        }
        return back + words
    }

    /// Upright stretches, joined by curves that leave and arrive upright.
    private var path: String {
        guard let first = line.points.first else { return "" }
        var path = "M\(n(first.x)),\(n(first.y))"
        for (place, point) in line.points.enumerated().dropFirst() {
            let before = line.points[place - 1]
            if abs(point.x - before.x) < 0.5 {
                path += " L\(n(point.x)),\(n(point.y))"
            } else {
                let middle = (before.y + point.y) / 2
                path += " C\(n(before.x)),\(n(middle)) \(n(point.x)),\(n(middle)) \(n(point.x)),\(n(point.y))"
            }
        }
        return path
    }

    private func n(_ value: Double) -> String { GraphSVG.number(value) }
}

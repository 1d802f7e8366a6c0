/// Writes a graph as an SVG picture that stands alone: dark text on light, no scripts, nothing loaded from elsewhere.
package enum GraphSVG {
    static let font = "Verdana, 'DejaVu Sans', Arial, sans-serif"

    /// The picture; the same graph gives the same bytes.
    package static func write(_ graph: DialogueGraph) -> String {
        let layout = GraphLayout(graph)
        let isCounted = graph.nodes.contains { $0.count != nil }
        let width = max(layout.width, 620)
        let header = GraphHeader(graph, width: width)
        let legend = GraphLegend(graph, width: width, isCounted: isCounted)
        let height = header.height + layout.height + legend.height
        let shift = header.height
        let aside = ((width - layout.width) / 2).rounded()
        var out = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"\(number(width))\" height=\"\(number(height))\" "
                + "viewBox=\"0 0 \(number(width)) \(number(height))\" font-family=\"\(font)\" font-size=\"12\" role=\"img\">",
            "<title>\(escaped("\(graph.title): \(graph.about)"))</title>",
            style,
            "<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>",
            header.svg,
            "<g transform=\"translate(\(number(aside)),\(number(shift)))\">",
        ]
        for (edge, line) in zip(graph.edges, layout.lines) { out.append(GraphStroke(edge, line).svg) }
        for (node, box) in zip(graph.nodes, layout.boxes) { out.append(GraphBox(node, box).svg) }
        for (edge, line) in zip(graph.edges, layout.lines) { out.append(GraphStroke(edge, line).labelSVG) }
        out.append("</g>")
        out.append(legend.svg(at: header.height + layout.height))
        out.append("</svg>\n")
        return out.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private static let style = """
        <style>
        .l{fill:none;stroke:#51606f;stroke-width:1.4}.timer{stroke-dasharray:5 4;stroke:#8a5a00}
        .unclear{stroke-dasharray:2 3;stroke:#7a3d8f}.never{stroke:#b3261e;stroke-width:1.8}
        .t{fill:#1d2733}.h{font-size:13px;font-weight:bold;fill:#101820}.q{fill:#1d2733}.slot{font-weight:bold;fill:#0b4a7a}
        .says{fill:#44515e;font-style:italic}.does{fill:#5a3b00}.ladder{fill:#6b4400}.n{font-size:11px;fill:#1d2733}
        </style>
        <defs><marker id="a" viewBox="0 0 8 8" refX="7.4" refY="4" markerWidth="8" markerHeight="8" orient="auto-start-reverse"><path d="M0,0.6 L8,4 L0,7.4 z" fill="#51606f"/></marker></defs>
        """

    /// With one decimal at most, so that pictures are small and the same everywhere.
    static func number(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }

    /// As text of XML; characters that XML does not allow are left out.
    package static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            case "\u{0}"..."\u{8}", "\u{B}", "\u{C}", "\u{E}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": break
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }

    static func text(
        _ words: String, x: Double, y: Double, style: String, anchor: String = "start"
    ) -> String {
        let middle = anchor == "start" ? "" : " text-anchor=\"\(anchor)\""
        return "<text x=\"\(number(x))\" y=\"\(number(y))\" class=\"\(style)\"\(middle)>\(escaped(words))</text>"
    }
}

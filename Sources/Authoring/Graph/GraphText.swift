import Dialogue

/// Writes a graph for Graphviz.
package enum GraphDOT {
    package static func write(_ graph: DialogueGraph) -> String {
        var out = [
            "digraph \(quoted(graph.name)) {",
            "  graph [rankdir=TB, label=\(quoted("\(graph.title)\n\(graph.about)")), labelloc=t];",
            "  node [fontname=\"Helvetica\", fontsize=11, shape=box, style=\"rounded,filled\", fillcolor=\"#f3f7fc\"];",
            "  edge [fontname=\"Helvetica\", fontsize=10];",
        ]
        for (index, node) in graph.nodes.enumerated() {
            let words = ([node.heading] + node.rows.map(\.words)).joined(separator: "\n")
            out.append(
                "  n\(index) [label=\(quoted(words)), tooltip=\(quoted(node.tooltip)), \(attributes(node.shape))\(never(node.count))];"
            )
        }
        for edge in graph.edges {
            let label = GraphText.label(edge)
            let style = edge.kind == .flow ? "" : edge.kind == .timer ? ", style=dashed" : ", style=dotted"
            out.append("  n\(edge.from) -> n\(edge.to) [label=\(quoted(label))\(style)\(never(edge.count))];")
        }
        return (out + ["}", ""]).joined(separator: "\n")
    }

    private static func never(_ count: Int?) -> String { count == 0 ? ", color=\"#b3261e\", penwidth=2" : "" }

    private static func attributes(_ shape: DialogueGraph.Shape) -> String {
        switch shape {
        case .start: "shape=box, fillcolor=\"#e3f2e6\", peripheries=1"
        case .step: "shape=box, style=\"filled\""
        case .call: "shape=component, style=\"filled\", fillcolor=\"#efeafb\""
        case .timer: "shape=cds, style=\"filled\", fillcolor=\"#fff5dd\""
        case .ending: "shape=oval, style=\"filled\", fillcolor=\"#e6eaee\""
        case .later: "shape=parallelogram, style=\"filled\", fillcolor=\"#f4f1ec\""
        case .handOff: "shape=hexagon, style=\"filled\", fillcolor=\"#fde8e4\""
        }
    }

    /// A quoted string of DOT; line ends become its own.
    static func quoted(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        return "\"\(plain)\""
    }
}

/// Writes a graph for Mermaid, as Markdown pages show it.
package enum GraphMermaid {
    package static func write(_ graph: DialogueGraph) -> String {
        var out = ["---", "title: \(GraphDOT.quoted(graph.title))", "---", "flowchart TD"]
        for (index, node) in graph.nodes.enumerated() {
            let words = ([node.heading] + node.rows.map(\.words)).map(escaped).joined(separator: "<br>")
            let (open, close) = brackets(node.shape)
            out.append("  n\(index)\(open)\"\(words)\"\(close)")
        }
        for edge in graph.edges {
            let arrow = edge.kind == .flow ? "-->" : "-.->"
            let label = GraphText.label(edge)
            let shown = label.isEmpty ? "" : "|\"\(escaped(label))\"|"
            out.append("  n\(edge.from) \(arrow)\(shown) n\(edge.to)")
        }
        let never = graph.nodes.indices.filter { graph.nodes[$0].count == 0 }
        if !never.isEmpty {
            out.append("  classDef never stroke:#b3261e,stroke-width:3px,stroke-dasharray:4 3")
            out.append("  class \(never.map { "n\($0)" }.joined(separator: ",")) never")
        }
        return out.joined(separator: "\n") + "\n"
    }

    private static func brackets(_ shape: DialogueGraph.Shape) -> (String, String) {
        switch shape {
        case .start, .ending: ("([", "])")
        case .step: ("[", "]")
        case .call: ("[[", "]]")
        case .timer: ("(", ")")
        case .later: ("[/", "/]")
        case .handOff: ("{{", "}}")
        }
    }

    /// As Mermaid's entity codes: its own marks mean something even between quotation marks.
    private static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "#", "<", ">", "&", ";", "`", "|", "{", "}", "[", "]", "(", ")", "\\": out += "#\(scalar.value);"
            case "\n": out += " "
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out
    }
}

/// Writes a graph as JSON: what a program needs to draw or to count it.
package enum GraphJSON {
    package static func write(_ graphs: [DialogueGraph]) -> String {
        JSON.object(["graphs": .array(graphs.map(object))]).text + "\n"
    }

    private static func object(_ graph: DialogueGraph) -> JSON {
        .object([
            "name": .string(graph.name), "about": .string(graph.about),
            "nodes": .array(graph.nodes.map(object)),
            "edges": .array(graph.edges.map { object($0, graph.nodes) }),
        ])
    }

    private static func object(_ node: DialogueGraph.Node) -> JSON {
        var members: [String: JSON] = [
            "id": .string(node.id), "shape": .string(node.shape.rawValue), "heading": .string(node.heading),
            "rows": .array(node.rows.map { .object(["kind": .string($0.kind.rawValue), "text": .string($0.words)]) }),
            "text": .string(node.tooltip),
        ]
        if let place = node.place {
            members["file"] = .string(place.file)
            members["line"] = .number(Int64(place.line))
        }
        if let count = node.count { members["count"] = .number(Int64(count)) }
        return .object(members)
    }

    private static func object(_ edge: DialogueGraph.Edge, _ nodes: [DialogueGraph.Node]) -> JSON {
        var members: [String: JSON] = [
            "from": .string(nodes[edge.from].id), "to": .string(nodes[edge.to].id),
            "labels": .array(edge.labels.map { .string($0) }), "kind": .string(edge.kind.rawValue),
        ]
        if let count = edge.count { members["count"] = .number(Int64(count)) }
        return .object(members)
    }
}

enum GraphText {
    static func label(_ edge: DialogueGraph.Edge) -> String {
        let words = edge.labels.joined(separator: " / ")
        guard let count = edge.count else { return words }
        return words.isEmpty ? "\u{D7}\(count)" : "\(words) \u{D7}\(count)"
    }
}

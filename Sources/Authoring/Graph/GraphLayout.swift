/// A graph with places: what a picture is drawn from.
///
/// All lengths are pixels.
/// Layered drawing after Sugiyama, Tagawa and Toda (1981): ways back are turned, boxes put into layers so that ways
/// are short, the order in each layer chosen for few crossings, and places across chosen so that long ways are
/// straight. Labels take part as small boxes of their own, so that nothing is drawn over anything.
package struct GraphLayout: Hashable, Sendable {
    package struct Point: Hashable, Sendable {
        package var x: Double
        package var y: Double
    }

    /// A box by its middle.
    package struct Box: Hashable, Sendable {
        package var middle: Point
        package var width: Double
        package var height: Double

        package var left: Double { middle.x - width / 2 }
        package var right: Double { middle.x + width / 2 }
        package var top: Double { middle.y - height / 2 }
        package var bottom: Double { middle.y + height / 2 }

        /// Whether two boxes share some of the plane.
        package func overlaps(_ other: Box) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }
    }

    /// A way as it is drawn: stretches that each begin and end upright, from the first point to the last.
    package struct Line: Hashable, Sendable {
        package var points: [Point]
        package var label: [String]
        package var labelBox: Box?
    }

    /// As many as the graph has nodes, in their order.
    package var boxes: [Box]
    /// As many as the graph has edges, in their order.
    package var lines: [Line]
    package var width: Double
    package var height: Double
}

extension GraphLayout {
    /// Sizes that a picture is made of.
    enum Measure {
        static let textSize = 12.0
        static let headingSize = 13.0
        static let labelSize = 11.0
        static let lineHeight = 16.0
        static let padding = 10.0
        static let margin = 24.0
        static let acrossGap = 26.0
        static let downGap = 22.0
        static let labelWidth = 150.0
    }

    /// Finds a place for everything; the same graph always gets the same places.
    package init(_ graph: DialogueGraph) {
        var work = LayerWork(graph)
        work.turnWaysBack()
        work.assignLayers()
        work.insertPoints()
        work.order()
        work.placeAcross()
        work.placeDown()
        self = work.layout
    }

    /// The size of a node's box.
    static func size(of node: DialogueGraph.Node) -> (width: Double, height: Double) {
        let heading = TextWidth.of(node.heading, size: Measure.headingSize, bold: true)
        let rows = node.rows.map { TextWidth.of($0.words, size: Measure.textSize, bold: $0.kind == .slot) }
        var width = max(heading, rows.max() ?? 0) + 2 * Measure.padding
        var height = Measure.lineHeight * Double(node.rows.count + 1) + 14
        switch node.shape {
        case .start, .ending: width += 16
        case .handOff: width += 30
        case .call: width += 14
        case .timer: width += 34
        case .later: width += 24
        case .step: height += node.rows.isEmpty ? 0 : 4
        }
        return (max(width.rounded(.up), 64), height)
    }

    /// The lines of a way's label.
    static func label(of edge: DialogueGraph.Edge) -> [String] {
        var words = edge.labels.joined(separator: " / ")
        if let count = edge.count { words += words.isEmpty ? "\u{D7}\(count)" : " \u{D7}\(count)" }
        return TextWidth.wrapped(words, width: Measure.labelWidth, size: Measure.labelSize)
    }
}

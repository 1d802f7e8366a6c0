package import Dialogue

/// A dialogue, or the whole service, as a picture shows it: boxes and the ways between them.
///
/// It is a value without places; `GraphLayout` gives it some, and there is one writer for each format.
package struct DialogueGraph: Hashable, Sendable {
    package var name: String
    package var title: String
    package var about: String
    package var nodes: [Node]
    package var edges: [Edge]
    /// What is the same everywhere and therefore told once, below the picture.
    package var remarks: [String]

    /// What a box is; every kind has a shape of its own.
    package enum Shape: String, Hashable, Sendable, CaseIterable {
        case start, step, call, timer, ending, later
        case handOff = "hand-off"
    }

    /// One box.
    package struct Node: Hashable, Sendable {
        /// Unique in the graph, and the same for the same dialogue.
        package var id: String
        package var shape: Shape
        package var heading: String
        package var rows: [Row]
        /// Everything that does not fit into the box: whole texts and options.
        package var tooltip: String
        package var place: SourceLine?
        /// Coming here, for coverage; none where nothing can be counted.
        package var ways: [Way] = []
        package var count: Int?
    }

    /// A line in a box.
    package struct Row: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable { case slot, question, says, does, ladder }

        package var kind: Kind
        package var words: String
    }

    /// A way from one box to another.
    package struct Edge: Hashable, Sendable {
        package enum Kind: String, Hashable, Sendable {
            case flow
            /// Nobody answered, or it is planned for another day.
            case timer
            /// Answers that could not be read.
            case unclear
        }

        /// Indices into `nodes`.
        package var from: Int
        package var to: Int
        /// The option, arrow or condition; several ways between the same boxes are one edge with several labels.
        package var labels: [String]
        package var kind: Kind
        package var ways: [Way] = []
        package var count: Int?
    }

    package init(
        name: String, title: String, about: String, nodes: [Node] = [], edges: [Edge] = [], remarks: [String] = []
    ) {
        self.name = name
        self.title = title
        self.about = about
        self.nodes = nodes
        self.edges = edges
        self.remarks = remarks
    }

    /// Adds a way, or one more label to a way of the same kind between the same boxes.
    mutating func connect(
        _ from: Int, _ to: Int, label: String = "", kind: Edge.Kind = .flow, ways: [Way] = []
    ) {
        guard from != to else {
            // A way from a box to itself is told in it.
            let words = "\u{21BA} \(label.isEmpty ? "again" : label)"
            if !nodes[from].rows.contains(where: { $0.words == words }) {
                nodes[from].rows.append(Row(kind: kind == .timer ? .ladder : .does, words: words))
            }
            return
        }
        let labels = label.isEmpty ? [] : [label]
        let known = edges.firstIndex { $0.from == from && $0.to == to && $0.kind == kind }
        guard let known else {
            edges.append(Edge(from: from, to: to, labels: labels, kind: kind, ways: ways))
            return
        }
        edges[known].labels += labels.filter { !edges[known].labels.contains($0) }
        edges[known].ways += ways.filter { !edges[known].ways.contains($0) }
    }

    /// The graph with how often each box and each way was come by.
    ///
    /// - Parameters:
    ///   - hits: how many conversations went each way.
    ///   - isKnown: whether a way without a hit was surely not gone.
    /// - Returns: the graph; what nothing can be said of stays without a count.
    package func counted(_ hits: [Way: Int], isKnown: (Way) -> Bool = { _ in true }) -> DialogueGraph {
        var graph = self
        for index in graph.nodes.indices {
            let ways = graph.nodes[index].ways.filter(isKnown)
            graph.nodes[index].count = ways.isEmpty ? nil : ways.reduce(0) { max($0, hits[$1] ?? 0) }
        }
        for index in graph.edges.indices {
            let ways = graph.edges[index].ways
            guard !ways.isEmpty, ways.allSatisfy(isKnown) else { continue }
            graph.edges[index].count = ways.reduce(0) { $0 + (hits[$1] ?? 0) }
        }
        return graph
    }
}

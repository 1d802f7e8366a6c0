/// A layout in the making: first the layers.
struct LayerWork {
    /// Something that stands in a layer: a box, a label, or a bend of a long way.
    struct Item {
        enum Kind: Equatable {
            case box
            case label
            case bend
        }

        var kind: Kind
        var layer: Int
        var width: Double
        var height: Double
        var x = 0.0
    }

    /// A way through neighbouring layers, as indices into `items`.
    struct Chain {
        var edge: Int
        var items: [Int]
        var isTurned: Bool
    }

    let graph: DialogueGraph
    var items: [Item] = []
    /// The ways between boxes, downwards; loops are not among them.
    var links: [(edge: Int, from: Int, to: Int, isTurned: Bool)] = []
    var chains: [Chain] = []
    /// Items by layer, from left to right.
    var layers: [[Int]] = []
    var above: [[Int]] = []
    var below: [[Int]] = []
    var tops: [Double] = []
    var heights: [Double] = []

    init(_ graph: DialogueGraph) {
        self.graph = graph
        items = graph.nodes.map { node in
            let size = GraphLayout.size(of: node)
            return Item(kind: .box, layer: 0, width: size.width, height: size.height)
        }
    }

    // MARK: Ways back

    /// Turns every way that leads back to a box on the way there, so that all lead downwards.
    mutating func turnWaysBack() {
        var next: [[(edge: Int, to: Int)]] = Array(repeating: [], count: items.count)
        for (index, edge) in graph.edges.enumerated() where edge.from != edge.to {
            next[edge.from].append((index, edge.to))
        }
        var state = Array(repeating: 0, count: items.count)
        var back: Set<Int> = []
        for root in items.indices where state[root] == 0 {
            var stack = [(node: root, place: 0)]
            state[root] = 1
            while let (node, place) = stack.last {
                guard place < next[node].count else {
                    state[node] = 2
                    stack.removeLast()
                    continue
                }
                stack[stack.count - 1].place += 1
                let (edge, target) = next[node][place]
                if state[target] == 1 { back.insert(edge) }
                guard state[target] == 0 else { continue }
                state[target] = 1
                stack.append((target, 0))
            }
        }
        links = graph.edges.enumerated().filter { $0.element.from != $0.element.to }.map { index, edge in
            let isTurned = back.contains(index)
            return (index, isTurned ? edge.to : edge.from, isTurned ? edge.from : edge.to, isTurned)
        }
    }

    // MARK: Layers

    /// Boxes into even layers: each below all that lead to it, and no farther than it must be.
    mutating func assignLayers() {
        var layer = longestPaths()
        // Pulled to where their ways together are shortest, a few times over, since one box frees another.
        for _ in 0..<8 {
            var moved = false
            for node in layer.indices {
                let best = shortest(node, layer)
                if best != layer[node] {
                    layer[node] = best
                    moved = true
                }
            }
            if !moved { break }
        }
        let least = layer.min() ?? 0
        for node in layer.indices { items[node].layer = (layer[node] - least) * 2 }
    }

    private func longestPaths() -> [Int] {
        var layer = Array(repeating: 0, count: items.count)
        for _ in items.indices {
            var moved = false
            for link in links where layer[link.to] < layer[link.from] + 1 {
                layer[link.to] = layer[link.from] + 1
                moved = true
            }
            if !moved { break }
        }
        return layer
    }

    private func shortest(_ node: Int, _ layer: [Int]) -> Int {
        let comers = links.filter { $0.to == node }.map { layer[$0.from] }
        let goers = links.filter { $0.from == node }.map { layer[$0.to] }
        let lowest = comers.max().map { $0 + 1 }
        let highest = goers.min().map { $0 - 1 }
        switch (lowest, highest) {
        case (nil, nil): return layer[node]
        case (let lowest?, nil): return lowest
        case (nil, let highest?): return highest
        case (let lowest?, let highest?):
            // More ways in than out: up; fewer: down; as many: where it is, as far as that is allowed.
            if comers.count > goers.count { return lowest }
            if comers.count < goers.count { return max(lowest, highest) }
            return min(max(layer[node], lowest), max(lowest, highest))
        }
    }

    // MARK: Bends and labels

    /// A bend in every layer that a way crosses, and its label in the layer after its beginning.
    mutating func insertPoints() {
        for link in links {
            let first = items[link.from].layer
            let last = items[link.to].layer
            let label = GraphLayout.label(of: graph.edges[link.edge])
            let labelLayer = link.isTurned ? last - 1 : first + 1
            var chain = [link.from]
            for layer in (first + 1)..<max(first + 1, last) {
                let hasLabel = layer == labelLayer && !label.isEmpty
                items.append(hasLabel ? labelItem(label, layer) : Item(kind: .bend, layer: layer, width: 2, height: 0))
                chain.append(items.count - 1)
            }
            chain.append(link.to)
            chains.append(Chain(edge: link.edge, items: chain, isTurned: link.isTurned))
        }
        let count = (items.map(\.layer).max() ?? 0) + 1
        layers = Array(repeating: [], count: count)
        for index in items.indices { layers[items[index].layer].append(index) }
        above = Array(repeating: [], count: items.count)
        below = Array(repeating: [], count: items.count)
        for chain in chains {
            for (upper, lower) in zip(chain.items, chain.items.dropFirst()) {
                below[upper].append(lower)
                above[lower].append(upper)
            }
        }
    }

    private func labelItem(_ label: [String], _ layer: Int) -> Item {
        let size = GraphLayout.Measure.labelSize
        let width = label.map { TextWidth.of($0, size: size) }.max() ?? 0
        return Item(kind: .label, layer: layer, width: width + 10, height: Double(label.count) * (size + 3) + 4)
    }
}

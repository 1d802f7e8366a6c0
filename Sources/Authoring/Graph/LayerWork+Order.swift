// Few crossings: the order of what stands in a layer.
extension LayerWork {
    /// Sweeps down and up, each layer by the middle of its neighbours, and keeps the order with the fewest crossings.
    mutating func order() {
        orderByDepth()
        var best = layers
        var fewest = crossings()
        for sweep in 0..<24 where fewest > 0 {
            let isDown = sweep % 2 == 0
            let order = isDown ? Array(layers.indices.dropFirst()) : Array(layers.indices.dropLast().reversed())
            for layer in order { sort(layer, by: isDown ? above : below) }
            swapNeighbours()
            let count = crossings()
            if count < fewest {
                fewest = count
                best = layers
            }
        }
        layers = best
    }

    /// The first order: as a walk in depth meets them, which keeps what belongs together side by side.
    private mutating func orderByDepth() {
        var seen: Set<Int> = []
        var found: [[Int]] = Array(repeating: [], count: layers.count)
        func visit(_ item: Int) {
            guard seen.insert(item).inserted else { return }
            found[items[item].layer].append(item)
            for next in below[item] { visit(next) }
        }
        for item in items.indices where above[item].isEmpty { visit(item) }
        for item in items.indices { visit(item) }
        layers = found
    }

    private mutating func sort(_ layer: Int, by neighbours: [[Int]]) {
        let places = self.places()
        let keyed = layers[layer].enumerated().map { place, item -> (Double, Int, Int) in
            let around = neighbours[item].map { places[$0] }
            guard !around.isEmpty else { return (Double(place), place, item) }
            return (Double(around.reduce(0, +)) / Double(around.count), place, item)
        }
        layers[layer] = keyed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }

    private func places() -> [Int] {
        var places = Array(repeating: 0, count: items.count)
        for layer in layers { for (place, item) in layer.enumerated() { places[item] = place } }
        return places
    }

    /// Swaps neighbours as long as that takes crossings away.
    private mutating func swapNeighbours() {
        var places = self.places()
        for _ in 0..<4 {
            var swapped = false
            for layer in layers.indices where layers[layer].count > 1 {
                for place in 0..<(layers[layer].count - 1) {
                    let (left, right) = (layers[layer][place], layers[layer][place + 1])
                    let now = crossings(left, right, places)
                    guard now > 0, crossings(right, left, places) < now else { continue }
                    layers[layer].swapAt(place, place + 1)
                    places.swapAt(left, right)
                    swapped = true
                }
            }
            if !swapped { break }
        }
    }

    /// Crossings of the ways of two neighbours, if the one stands left of the other.
    private func crossings(_ left: Int, _ right: Int, _ places: [Int]) -> Int {
        var count = 0
        for neighbours in [above, below] {
            for first in neighbours[left] {
                count += neighbours[right].count { places[$0] < places[first] }
            }
        }
        return count
    }

    private func crossings() -> Int {
        let places = self.places()
        var count = 0
        for layer in layers {
            for (place, item) in layer.enumerated() {
                for other in layer.dropFirst(place + 1) {
                    for first in below[item] { count += below[other].count { places[$0] < places[first] } }
                }
            }
        }
        return count
    }
}

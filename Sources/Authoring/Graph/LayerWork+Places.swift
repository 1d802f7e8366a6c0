// Places: across so that long ways are straight, down so that every layer has room.
extension LayerWork {
    private typealias Measure = GraphLayout.Measure

    /// Each layer in turn takes the places that are nearest to the middle of its neighbours and keep it apart.
    mutating func placeAcross() {
        for layer in layers {
            var x = 0.0
            for item in layer {
                items[item].x = x + items[item].width / 2
                x += items[item].width + Measure.acrossGap
            }
        }
        // First where the ways together are shortest, then each in one line with the middle one of its neighbours.
        for sweep in 0..<20 { settleAll(isDown: sweep % 2 == 0) { $0.amid($1) } }
        for sweep in 0..<9 {
            let isDown = sweep % 2 == 0
            settleAll(isDown: isDown) { $0.inLine($1, with: isDown ? $0.above[$1] : $0.below[$1]) }
        }
        let left = items.map { $0.x - $0.width / 2 }.min() ?? 0
        for index in items.indices { items[index].x += Measure.margin - left }
    }

    private typealias Wish = (x: Double, weight: Double)

    private mutating func settleAll(isDown: Bool, _ wish: (LayerWork, Int) -> Wish) {
        for layer in isDown ? Array(layers.indices) : layers.indices.reversed() { settle(layer, wish) }
    }

    /// The nearest places with the least sum of weighted squares that keep the order and the gaps.
    ///
    /// Pooled neighbours (Ayer and others, 1955): what would overlap moves together.
    private mutating func settle(_ layer: Int, _ wish: (LayerWork, Int) -> Wish) {
        var pools: [(sum: Double, weight: Double, count: Int)] = []
        var offsets: [Double] = []
        var offset = 0.0
        var last: Int?
        for item in layers[layer] {
            if let last { offset += (items[last].width + items[item].width) / 2 + gap(last, item) }
            offsets.append(offset)
            last = item
            let wish = wish(self, item)
            pools.append(((wish.x - offset) * wish.weight, wish.weight, 1))
            while pools.count > 1 {
                let (upper, lower) = (pools[pools.count - 1], pools[pools.count - 2])
                guard lower.sum / lower.weight > upper.sum / upper.weight else { break }
                pools.removeLast()
                pools[pools.count - 1] = (
                    lower.sum + upper.sum, lower.weight + upper.weight, lower.count + upper.count
                )
            }
        }
        var place = 0
        for pool in pools {
            for _ in 0..<pool.count {
                items[layers[layer][place]].x = pool.sum / pool.weight + offsets[place]
                place += 1
            }
        }
    }

    private func gap(_ left: Int, _ right: Int) -> Double {
        items[left].kind == .box && items[right].kind == .box ? Measure.acrossGap : Measure.acrossGap * 0.6
    }

    /// Where an item would like to stand: among its neighbours, bends most of all in one line with other bends.
    private func amid(_ item: Int) -> Wish {
        var sum = 0.0
        var weight = 0.0
        for other in above[item] + below[item] {
            let pull: Double =
                switch (items[item].kind, items[other].kind) {
                case (.box, .box): 1
                case (.box, _), (_, .box): 2
                default: 8
                }
            sum += items[other].x * pull
            weight += pull
        }
        return weight > 0 ? (sum / weight, weight) : (items[item].x, 0.1)
    }

    /// In one line with the middle one of its neighbours; what only passes through keeps its line above all.
    private func inLine(_ item: Int, with neighbours: [Int]) -> Wish {
        guard !neighbours.isEmpty else { return (items[item].x, 0.5) }
        let places = neighbours.map { items[$0].kind == .box ? port($0, toward: item) : items[$0].x }.sorted()
        let middle = places.count / 2
        let x = places.count % 2 == 1 ? places[middle] : (places[middle - 1] + places[middle]) / 2
        let passes = items[item].kind != .box && neighbours.allSatisfy { items[$0].kind != .box }
        return (x, passes ? 8 : items[item].kind == .box ? 3 : 1)
    }

    mutating func placeDown() {
        var y = Measure.margin
        for (index, layer) in layers.enumerated() {
            let height = layer.map { items[$0].height }.max() ?? 0
            tops.append(y)
            heights.append(height)
            let isLast = index == layers.count - 1
            y += height + (isLast ? 0 : self.gap(below: index))
        }
    }

    /// Wider where ways have far to go across, so that none is flat.
    private func gap(below layer: Int) -> Double {
        var farthest = 0.0
        for item in layers[layer] {
            for other in below[item] { farthest = max(farthest, abs(items[item].x - items[other].x)) }
        }
        return Measure.downGap + min(30, farthest / 18)
    }

    // MARK: The result

    var layout: GraphLayout {
        let boxes = graph.nodes.indices.map { node in box(node, fillsLayer: false) }
        var lines: [GraphLayout.Line] = graph.edges.map { edge in
            GraphLayout.Line(points: [], label: GraphLayout.label(of: edge), labelBox: nil)
        }
        for chain in chains { lines[chain.edge] = line(chain, lines[chain.edge].label) }
        let width = items.map { $0.x + $0.width / 2 }.max() ?? 0
        let height = (tops.last ?? 0) + (heights.last ?? 0) + Measure.margin
        return GraphLayout(boxes: boxes, lines: lines, width: width + Measure.margin, height: height)
    }

    private func box(_ item: Int, fillsLayer: Bool) -> GraphLayout.Box {
        let layer = items[item].layer
        return GraphLayout.Box(
            middle: .init(x: items[item].x, y: tops[layer] + heights[layer] / 2), width: items[item].width,
            height: fillsLayer ? heights[layer] : items[item].height)
    }

    /// From the foot of the upper box to the head of the lower one, upright through every layer between.
    private func line(_ chain: Chain, _ label: [String]) -> GraphLayout.Line {
        var points: [GraphLayout.Point] = []
        var labelBox: GraphLayout.Box?
        for (place, item) in chain.items.enumerated() {
            let own = box(item, fillsLayer: items[item].kind != .box)
            switch items[item].kind {
            case .box where place == 0:
                let x = port(item, toward: chain.items[1])
                points += [
                    .init(x: x, y: own.bottom),
                    .init(x: x, y: tops[items[item].layer] + heights[items[item].layer]),
                ]
            case .box:
                let x = port(item, toward: chain.items[place - 1])
                points += [.init(x: x, y: tops[items[item].layer]), .init(x: x, y: own.top)]
            case .label, .bend:
                if items[item].kind == .label { labelBox = box(item, fillsLayer: false) }
                points.append(.init(x: own.middle.x, y: own.top))
                points.append(.init(x: own.middle.x, y: own.bottom))
            }
        }
        if chain.isTurned { points.reverse() }
        let kept = points.enumerated().filter { $0.offset == 0 || $0.element != points[$0.offset - 1] }.map(\.element)
        return GraphLayout.Line(points: kept, label: label, labelBox: labelBox)
    }

    /// Where a way meets its box: side by side with the others, in the order of where they lead.
    private func port(_ item: Int, toward other: Int) -> Double {
        let neighbours = items[other].layer > items[item].layer ? below[item] : above[item]
        let sorted = neighbours.sorted { (items[$0].x, $0) < (items[$1].x, $1) }
        guard sorted.count > 1, let place = sorted.firstIndex(of: other) else { return items[item].x }
        let room = min(items[item].width - 40, Double(sorted.count - 1) * 34)
        return items[item].x + room * (Double(place) / Double(sorted.count - 1) - 0.5)
    }
}

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
        for sweep in 0..<40 {
            let isDown = sweep % 2 == 0
            let order = isDown ? Array(layers.indices) : layers.indices.reversed()
            for layer in order { settle(layer, sweep) }
        }
        let left = items.map { $0.x - $0.width / 2 }.min() ?? 0
        for index in items.indices { items[index].x += Measure.margin - left }
    }

    /// The nearest places with the least sum of weighted squares that keep the order and the gaps.
    ///
    /// Pooled neighbours (Ayer and others, 1955): what would overlap moves together.
    private mutating func settle(_ layer: Int, _ sweep: Int) {
        var pools: [(sum: Double, weight: Double, count: Int)] = []
        var offsets: [Double] = []
        var offset = 0.0
        var last: Int?
        for item in layers[layer] {
            if let last { offset += (items[last].width + items[item].width) / 2 + gap(last, item) }
            offsets.append(offset)
            last = item
            let wish = wish(item)
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
    private func wish(_ item: Int) -> (x: Double, weight: Double) {
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
            GraphLayout.Line(
                points: [], label: GraphLayout.label(of: edge), labelBox: nil, isLoop: edge.from == edge.to)
        }
        for chain in chains { lines[chain.edge] = line(chain, lines[chain.edge].label) }
        var width = items.map { $0.x + $0.width / 2 }.max() ?? 0
        for (index, edge) in graph.edges.enumerated() where edge.from == edge.to {
            lines[index] = loop(boxes[edge.from], lines[index].label)
            width = max(width, lines[index].labelBox?.right ?? 0)
        }
        let height = (tops.last ?? 0) + (heights.last ?? 0) + Measure.margin
        return GraphLayout(boxes: boxes, lines: lines, width: width + Measure.margin, height: height)
    }

    private func box(_ item: Int, fillsLayer: Bool) -> GraphLayout.Box {
        let layer = items[item].layer
        return GraphLayout.Box(
            middle: .init(x: items[item].x, y: tops[layer] + heights[layer] / 2), width: items[item].width,
            height: fillsLayer ? heights[layer] : items[item].height)
    }

    private func loop(_ box: GraphLayout.Box, _ label: [String]) -> GraphLayout.Line {
        let y = box.middle.y
        let width = label.map { TextWidth.of($0, size: Measure.labelSize) }.max() ?? 0
        let labelBox = GraphLayout.Box(
            middle: .init(x: box.right + 28 + width / 2, y: y), width: width + 4, height: 16)
        return GraphLayout.Line(
            points: [.init(x: box.right, y: y - 8), .init(x: box.right, y: y + 8)], label: label,
            labelBox: label.isEmpty ? nil : labelBox, isLoop: true)
    }

    /// From the foot of the upper box to the head of the lower one, upright through every layer between.
    private func line(_ chain: Chain, _ label: [String]) -> GraphLayout.Line {
        var points: [GraphLayout.Point] = []
        var labelBox: GraphLayout.Box?
        for (place, item) in chain.items.enumerated() {
            let own = box(item, fillsLayer: items[item].kind != .box)
            switch items[item].kind {
            case .box where place == 0:
                let x = port(item, toward: chain.items[1], among: below[item], own)
                points.append(.init(x: x, y: own.bottom))
                points.append(.init(x: x, y: tops[items[item].layer] + heights[items[item].layer]))
            case .box:
                let x = port(item, toward: chain.items[place - 1], among: above[item], own)
                points.append(.init(x: x, y: tops[items[item].layer]))
                points.append(.init(x: x, y: own.top))
            case .label, .bend:
                if items[item].kind == .label { labelBox = box(item, fillsLayer: false) }
                points.append(.init(x: own.middle.x, y: own.top))
                points.append(.init(x: own.middle.x, y: own.bottom))
            }
        }
        if chain.isTurned { points.reverse() }
        return GraphLayout.Line(points: points, label: label, labelBox: labelBox, isLoop: false)
    }

    /// Where a way meets its box: side by side with the others, in the order of where they lead.
    private func port(_ item: Int, toward other: Int, among neighbours: [Int], _ box: GraphLayout.Box) -> Double {
        let sorted = neighbours.sorted { (items[$0].x, $0) < (items[$1].x, $1) }
        guard sorted.count > 1, let place = sorted.firstIndex(of: other) else { return box.middle.x }
        let room = min(box.width - 40, Double(sorted.count - 1) * 34)
        return box.middle.x + room * (Double(place) / Double(sorted.count - 1) - 0.5)
    }
}

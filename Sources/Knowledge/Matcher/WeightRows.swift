/// The weights as they are used: a row for each feature, either whole or only the classes that differ.
///
/// A row holds the middle weight of all classes, and how far each class is from it. Rows of which many classes differ
/// stand whole, in vectors; the others as pairs of class and weight.
struct WeightRows: Sendable {
    typealias Lane = SIMD8<Float>

    private struct Row: Sendable {
        /// Where it begins: a lane if it stands whole, else an entry.
        var start: Int32
        /// How many entries it has; -1 if it stands whole.
        var count: Int32
        /// What an entry of one is worth.
        var scale: Float
        /// The weight of the classes that have no entry.
        var middle: Float
    }

    let classCount: Int
    /// Vectors a row, a multiple of four.
    let laneCount: Int
    private var rows: [Row] = []
    private var whole: [Lane] = []
    private let entries: [UInt32]
    /// The scores of a text that has nothing but the constant feature.
    private var first: [Lane] = []

    /// A row with more than one entry in so many classes stands whole.
    private static let wholeFrom = 8

    init(_ weights: MatcherWeights, _ features: MatcherFeatures) {
        classCount = weights.classCount
        laneCount = (classCount + 31) / 32 * 4
        entries = weights.entries
        rows.reserveCapacity(weights.counts.count)
        let groups = features.groups
        var place = 0
        var row = [Float](repeating: 0, count: laneCount * 8)
        for (feature, count) in weights.counts.enumerated() {
            let scale = weights.scales[groups[feature].rawValue]
            let middle = Float(weights.middles[feature]) * scale
            let range = place..<place + Int(count)
            place = range.upperBound
            guard feature == features.constant || range.count * Self.wholeFrom > classCount else {
                rows.append(Row(start: Int32(range.lowerBound), count: count, scale: scale, middle: middle))
                continue
            }
            for index in row.indices { row[index] = middle }
            for entry in entries[range] {
                row[MatcherWeights.topic(entry)] = middle + Float(MatcherWeights.value(entry)) * scale
            }
            rows.append(Row(start: Int32(whole.count), count: -1, scale: scale, middle: 0))
            for lane in 0..<laneCount { whole.append(Lane(row[lane * 8..<lane * 8 + 8])) }
        }
        if let constant = rows.last {
            first = whole[Int(constant.start)..<Int(constant.start) + laneCount].map {
                $0 * MatcherFeatures.constantValue
            }
            // What fills the last vectors is no class, and must never have a chance.
            for index in classCount..<laneCount * 8 { first[index >> 3][index & 7] = -1e9 }
        }
    }

    /// Bytes in memory.
    var size: Int {
        rows.count * MemoryLayout<Row>.stride + whole.count * MemoryLayout<Lane>.stride + entries.count * 4
    }

    /// The scores of all classes for a text with these features.
    func score(_ slots: [TextScan.Slot], into scores: inout [Lane]) {
        if scores.count != laneCount { scores = first }
        var wholeRows: [(start: Int32, weight: Float)] = []
        wholeRows.reserveCapacity(slots.count)
        scores.withUnsafeMutableBufferPointer { scores in
            for lane in 0..<laneCount { scores[lane] = first[lane] }
            scores.withMemoryRebound(to: Float.self) { scores in
                var middle: Float = 0
                entries.withUnsafeBufferPointer { entries in
                    for slot in slots where slot.feature >= 0 {
                        let row = rows[Int(slot.feature)]
                        if row.count < 0 {
                            wholeRows.append((row.start, slot.weight))
                            continue
                        }
                        middle += slot.weight * row.middle
                        let weight = slot.weight * row.scale
                        for place in Int(row.start)..<Int(row.start &+ row.count) {
                            let entry = entries[place]
                            scores[MatcherWeights.topic(entry)] += weight * Float(MatcherWeights.value(entry))
                        }
                    }
                }
                for index in 0..<classCount { scores[index] += middle }
            }
            add(wholeRows, to: scores)
        }
    }

    /// Four vectors at a time, so that sums stay in registers.
    private func add(_ rows: [(start: Int32, weight: Float)], to scores: UnsafeMutableBufferPointer<Lane>) {
        whole.withUnsafeBufferPointer { whole in
            for block in stride(from: 0, to: laneCount, by: 4) {
                var (one, two, three, four) = (scores[block], scores[block + 1], scores[block + 2], scores[block + 3])
                for row in rows {
                    let start = Int(row.start) &+ block
                    one += row.weight * whole[start]
                    two += row.weight * whole[start &+ 1]
                    three += row.weight * whole[start &+ 2]
                    four += row.weight * whole[start &+ 3]
                }
                (scores[block], scores[block + 1], scores[block + 2], scores[block + 3]) = (one, two, three, four)
            }
        }
    }

    /// The weight of one class for a feature.
    func weight(_ feature: Int, _ topic: Int) -> Float {
        let row = rows[feature]
        if row.count < 0 { return whole[Int(row.start) + topic >> 3][topic & 7] }
        // The classes of a row stand in order.
        var low = Int(row.start)
        var high = low + Int(row.count)
        while low < high {
            let middle = (low + high) / 2
            if MatcherWeights.topic(entries[middle]) < topic { low = middle + 1 } else { high = middle }
        }
        guard low < Int(row.start) + Int(row.count), MatcherWeights.topic(entries[low]) == topic else {
            return row.middle
        }
        return row.middle + Float(MatcherWeights.value(entries[low])) * row.scale
    }
}

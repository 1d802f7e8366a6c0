/// The phrasings as rows of numbers, most of which are zero.
struct TrainingRows: Sendable {
    /// Where each row begins in `features` and `values`; one more than there are rows.
    private(set) var starts: [Int32] = [0]
    private(set) var features: [Int32] = []
    private(set) var values: [Float] = []
    /// The class of each row.
    private(set) var classes: [Int32] = []
    /// The class beside it that a row belongs to as well, if any: what kind of text it is that no topic answers.
    private(set) var kinds: [Int32] = []
    static let noKind: Int32 = -1
    /// It may be of any kind, so kinds learn nothing from it.
    static let unknownKind: Int32 = -2
    var count: Int { classes.count }

    /// A phrasing of a class: its features, and the one that all have.
    mutating func append(_ slots: [TextScan.Slot], constant: Int, of topic: Int, kind: Int32 = noKind) {
        for slot in slots where slot.feature >= 0 {
            features.append(slot.feature)
            values.append(slot.weight)
        }
        features.append(Int32(constant))
        values.append(MatcherFeatures.constantValue)
        starts.append(Int32(features.count))
        classes.append(Int32(topic))
        kinds.append(kind)
    }

    func range(_ row: Int) -> Range<Int> { Int(starts[row])..<Int(starts[row + 1]) }
}

/// Fits the weights: for each class a linear model of its own, for its rows and against the others.
///
/// Each is a support vector machine with squared loss, by dual coordinate descent: C.-J. Hsieh and others, "A dual
/// coordinate descent method for large-scale linear SVM" (ICML 2008), algorithms 1 and 3. Rows are taken in an order
/// that is mixed by a generator of our own, so the same rows give the same weights.
struct Trainer: Sendable {
    /// The weights of one class that are not zero, by feature.
    typealias ClassWeights = [(feature: Int32, weight: Float)]

    let rows: TrainingRows
    let featureCount: Int
    let classCount: Int
    /// The first class that is a kind.
    let firstKind: Int
    /// How much fitting counts against small weights.
    let cost: Float
    /// The rows of each class but the kinds.
    private let rowsOf: [[Int32]]
    private let kindRows: [[Int32]]
    private let rivals: Rivals?
    private static let mostRounds = 60
    private static let tolerance: Float = 0.02

    init(rows: TrainingRows, featureCount: Int, classCount: Int, firstKind: Int, cost: Float) {
        self.rows = rows
        self.featureCount = featureCount
        self.classCount = classCount
        self.firstKind = firstKind
        self.cost = cost
        var rowsOf: [[Int32]] = Array(repeating: [], count: classCount)
        for row in 0..<rows.count {
            rowsOf[Int(rows.classes[row])].append(Int32(row))
            if rows.kinds[row] >= 0 { rowsOf[Int(rows.kinds[row])].append(Int32(row)) }
        }
        let kindRows = Array(rowsOf[firstKind...])
        self.kindRows = kindRows
        rowsOf.removeLast(kindRows.count)
        self.rowsOf = rowsOf
        rivals =
            classCount > Rivals.neededFrom
            ? Rivals(rows: rows, rowsOf: rowsOf, featureCount: featureCount) : nil
    }

    /// The weights of all classes; each is fitted by itself, so several are at a time.
    func train() -> [ClassWeights] {
        Parallel.map(classCount) { weights(of: $0) }
    }

    /// The rows that a class is fitted with: all, or where there are very many classes those of its nearest rivals.
    private func members(of topic: Int) -> [Int32] {
        if topic >= firstKind {
            return (0..<Int32(rows.count)).filter { rows.kinds[Int($0)] != TrainingRows.unknownKind }
        }
        guard let rivals else { return Array(0..<Int32(rows.count)) }
        return rivals.rows(for: topic, rowsOf: rowsOf)
    }

    private func weights(of topic: Int) -> ClassWeights {
        // A class without phrasings is never the one.
        let own = topic < firstKind ? rowsOf[topic] : kindRows[topic - firstKind]
        guard !own.isEmpty else {
            return [(Int32(featureCount - 1), -1 / MatcherFeatures.constantValue)]
        }
        var weights = [Float](repeating: 0, count: featureCount)
        let members = members(of: topic)
        descend(members, topic: Int32(topic), weights: &weights)
        var kept: ClassWeights = []
        let least = rivals == nil ? 0 : (weights.map { abs($0) }.max() ?? 0) * 0.002
        for (feature, weight) in weights.enumerated() where abs(weight) > least {
            kept.append((Int32(feature), weight))
        }
        return kept
    }

    private func descend(_ members: [Int32], topic: Int32, weights: inout [Float]) {
        let diagonal = 1 / (2 * cost)
        var squares = [Float](repeating: 0, count: members.count)
        for (index, row) in members.enumerated() {
            var square = diagonal
            for place in rows.range(Int(row)) { square += rows.values[place] * rows.values[place] }
            squares[index] = square
        }
        var alphas = [Float](repeating: 0, count: members.count)
        var order = Array(0..<members.count)
        var active = order.count
        var bound = Float.greatestFiniteMagnitude
        var mixer = Mixer(seed: UInt64(topic) + 1)
        rows.features.withUnsafeBufferPointer { features in
            rows.values.withUnsafeBufferPointer { values in
                weights.withUnsafeMutableBufferPointer { weights in
                    for _ in 0..<Self.mostRounds {
                        var highest = -Float.greatestFiniteMagnitude
                        var lowest = Float.greatestFiniteMagnitude
                        for index in 0..<active { order.swapAt(index, index + mixer.next(below: active - index)) }
                        var step = 0
                        while step < active {
                            let index = order[step]
                            let row = Int(members[index])
                            let sign: Float = rows.classes[row] == topic || rows.kinds[row] == topic ? 1 : -1
                            let range = rows.range(row)
                            var score: Float = 0
                            for place in range { score += values[place] * weights[Int(features[place])] }
                            let slope = sign * score - 1 + diagonal * alphas[index]
                            var projected = slope
                            if alphas[index] == 0 {
                                if slope > bound {
                                    // Far on its own side: it is left out until the others have settled.
                                    active -= 1
                                    order.swapAt(step, active)
                                    continue
                                }
                                projected = min(slope, 0)
                            }
                            highest = max(highest, projected)
                            lowest = min(lowest, projected)
                            if abs(projected) > 1e-7 {
                                let old = alphas[index]
                                alphas[index] = max(old - slope / squares[index], 0)
                                let change = (alphas[index] - old) * sign
                                for place in range { weights[Int(features[place])] += change * values[place] }
                            }
                            step += 1
                        }
                        if highest - lowest <= Self.tolerance {
                            if active == order.count { return }
                            active = order.count
                            bound = .greatestFiniteMagnitude
                        } else {
                            bound = highest > 0 ? highest : .greatestFiniteMagnitude
                        }
                    }
                }
            }
        }
    }
}

/// Numbers that look as if drawn by lot, the same for each seed (xorshift64* by Vigna, 2016).
private struct Mixer {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed &* 0x9e37_79b9_7f4a_7c15 | 1
    }

    mutating func next(below count: Int) -> Int {
        state ^= state >> 12
        state ^= state << 25
        state ^= state >> 27
        let drawn = (state &* 0x2545_f491_4f6c_dd1d) >> 32
        return Int((drawn * UInt64(count)) >> 32)
    }
}

/// Rows of numbers, most of which are zero, and what each row is.
struct SparseRows: Sendable {
    /// Where each row begins in `features` and `values`; one more than there are rows.
    var starts: [Int32] = [0]
    var features: [Int32] = []
    var values: [Float] = []

    var count: Int { starts.count - 1 }
}

/// Logistic regression with small weights preferred (L2), by dual coordinate descent.
///
/// Algorithm 5 of Yu, Huang and Lin, "Dual coordinate descent methods for logistic regression and maximum entropy
/// models", Machine Learning 85 (2011). The order of the rows comes from numbers of our own, so that the same rows give
/// the same weights every time.
struct LogisticFit {
    let rows: SparseRows
    /// What a feature counts in these rows; 0 leaves it out.
    let factors: [Float]
    /// Which rows there are to learn from, each with what it counts for; 0 is not learnt from.
    let costs: [Float]
    let isPositive: [Bool]
    let epochs: Int

    /// The weight of each feature, factor included, and what every text starts with.
    func fitted() -> (weights: [Float], bias: Float) {
        var weights = [Float](repeating: 0, count: factors.count)
        var bias: Float = 0
        var order = (0..<rows.count).filter { costs[$0] > 0 }
        let values = scaledValues
        // The products of each row with itself; 1 for the bias.
        let squares =
            order.isEmpty
            ? []
            : (0..<rows.count).map { row -> Float in
                values[range(row)].reduce(1) { $0 + $1 * $1 }
            }
        var duals = costs.map { max(min($0 * 0.001, 1e-8), 1e-12) }
        for row in order {
            let step = duals[row] * (isPositive[row] ? 1 : -1)
            for place in range(row) { weights[Int(rows.features[place])] += step * values[place] }
            bias += step
        }
        var random: UInt64 = 0x9e37_79b9_7f4a_7c15
        for _ in 0..<epochs {
            for last in stride(from: order.count - 1, to: 0, by: -1) {
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                order.swapAt(last, Int(random >> 33) % (last + 1))
            }
            pass(order, values, squares, &duals, &weights, &bias)
        }
        for feature in weights.indices { weights[feature] *= factors[feature] }
        return (weights, bias)
    }

    private func range(_ row: Int) -> Range<Int> { Int(rows.starts[row])..<Int(rows.starts[row + 1]) }

    private var scaledValues: [Float] {
        rows.features.indices.map { rows.values[$0] * factors[Int(rows.features[$0])] }
    }

    /// Every row once: its dual is set to the best it can be while all others stay.
    private func pass(
        _ order: [Int], _ values: [Float], _ squares: [Float], _ duals: inout [Float], _ weights: inout [Float],
        _ bias: inout Float
    ) {
        weights.withUnsafeMutableBufferPointer { weights in
            rows.features.withUnsafeBufferPointer { features in
                values.withUnsafeBufferPointer { values in
                    for row in order {
                        let sign: Float = isPositive[row] ? 1 : -1
                        let places = range(row)
                        var product = bias
                        for place in places { product += weights[Int(features[place])] * values[place] }
                        let dual = duals[row]
                        let next = Self.best(
                            dual: Double(dual), cost: Double(costs[row]), square: Double(squares[row]),
                            margin: Double(product * sign))
                        let step = Float(next - Double(dual)) * sign
                        if step == 0 { continue }
                        duals[row] = Float(next)
                        for place in places { weights[Int(features[place])] += step * values[place] }
                        bias += step
                    }
                }
            }
        }
    }

    /// The dual between 0 and `cost` at which its row is content, by Newton's steps from the nearer end.
    private static func best(dual: Double, cost: Double, square: Double, margin: Double) -> Double {
        // The smaller of the dual and what is left of the cost is the one that is moved, which keeps the logarithm good.
        let other = cost - dual
        let isLower = 0.5 * square * (other - dual) + margin >= 0
        let old = isLower ? dual : other
        let direction: Double = isLower ? 1 : -1
        var value = old
        if cost - value < 0.5 * cost { value *= 0.1 }
        let least = cost * 1e-12
        value = max(value, least)
        for _ in 0..<20 {
            let slope = square * (value - old) + direction * margin + Double.log(value / (cost - value))
            if abs(slope) < 1e-3 { break }
            let next = value - slope / (square + cost / (cost - value) / value)
            value = max(next <= 0 ? value * 0.1 : min(next, cost * (1 - 1e-9)), least)
        }
        return isLower ? value : cost - value
    }
}

/// The phrasings as rows of numbers, most of which are zero.
struct TrainingRows: Sendable {
    /// Where each row begins in `features` and `values`; one more than there are rows.
    var starts: [Int32] = [0]
    var features: [Int32] = []
    var values: [Float] = []
    /// The class of each row.
    var classes: [Int32] = []

    /// A phrasing of a class: its features, and the one that all have.
    mutating func append(_ slots: [TextScan.Slot], constant: Int, of topic: Int) {
        for slot in slots where slot.feature >= 0 {
            features.append(slot.feature)
            values.append(slot.weight)
        }
        features.append(Int32(constant))
        values.append(MatcherFeatures.constantValue)
        starts.append(Int32(features.count))
        classes.append(Int32(topic))
    }

    var count: Int { classes.count }
}

/// Fits the weights: softmax regression, all rows at a time, with momentum and without chance.
///
/// The same rows give the same weights on the same machine; `exp` may differ elsewhere in the last digit, which is why
/// weights are rounded before they are used.
struct Trainer {
    /// The classes of one feature stand side by side, padded to whole vectors of eight.
    typealias Lane = SIMD8<Float>

    let rows: TrainingRows
    let featureCount: Int
    let classCount: Int
    /// How much fitting counts against small weights.
    let strength: Float
    let iterations: Int

    private var lanes: Int { (classCount + 7) / 8 }

    /// The weights, `classCount` for each feature, in the order of the features.
    func train() -> [Float] {
        guard rows.count > 0 else { return Array(repeating: 0, count: featureCount * classCount) }
        let rowWeights = balancedWeights()
        let lambda = 1 / strength
        let step = 1 / (lambda + 0.5 * largestEigenvalue() * (rowWeights.max() ?? 1))
        let ratio = (lambda * step).squareRoot()
        let momentum = (1 - ratio) / (1 + ratio)
        let size = featureCount * lanes
        var point = [Lane](repeating: .zero, count: size)
        var weights = point
        var gradient = point
        for _ in 0..<iterations {
            addGradient(at: point, rowWeights: rowWeights, to: &gradient)
            point.withUnsafeMutableBufferPointer { point in
                weights.withUnsafeMutableBufferPointer { weights in
                    gradient.withUnsafeMutableBufferPointer { gradient in
                        for index in 0..<size {
                            let old = point[index]
                            let next = old - step * (lambda * old + gradient[index])
                            point[index] = next + momentum * (next - weights[index])
                            weights[index] = next
                            gradient[index] = .zero
                        }
                    }
                }
            }
        }
        return flattened(weights)
    }

    /// Small classes count more: the square root of the mean size over the size of the class.
    private func balancedWeights() -> [Float] {
        var sizes = Array(repeating: Float(0), count: classCount)
        for topic in rows.classes { sizes[Int(topic)] += 1 }
        let used = sizes.filter { $0 > 0 }
        let mean = used.reduce(0, +) / Float(max(1, used.count))
        return rows.classes.map { (mean / sizes[Int($0)]).squareRoot() }
    }

    /// Of the products of all rows with each other, by thirty steps of the power method.
    private func largestEigenvalue() -> Float {
        var vector = Array(repeating: Float(1), count: rows.count)
        var value: Float = 1
        for _ in 0..<30 {
            var sums = Array(repeating: Float(0), count: featureCount)
            for row in 0..<rows.count {
                for place in Int(rows.starts[row])..<Int(rows.starts[row + 1]) {
                    sums[Int(rows.features[place])] += rows.values[place] * vector[row]
                }
            }
            var square: Float = 0
            for row in 0..<rows.count {
                var product: Float = 0
                for place in Int(rows.starts[row])..<Int(rows.starts[row + 1]) {
                    product += rows.values[place] * sums[Int(rows.features[place])]
                }
                vector[row] = product
                square += product * product
            }
            value = square.squareRoot()
            guard value > 0 else { return 1 }
            for row in vector.indices { vector[row] /= value }
        }
        return value
    }

    private func addGradient(at point: [Lane], rowWeights: [Float], to gradient: inout [Lane]) {
        let lanes = lanes
        var sums = [Lane](repeating: .zero, count: lanes)
        point.withUnsafeBufferPointer { point in
            gradient.withUnsafeMutableBufferPointer { gradient in
                sums.withUnsafeMutableBufferPointer { sums in
                    rows.features.withUnsafeBufferPointer { features in
                        rows.values.withUnsafeBufferPointer { values in
                            for row in 0..<rows.count {
                                let range = Int(rows.starts[row])..<Int(rows.starts[row + 1])
                                for lane in 0..<lanes { sums[lane] = .zero }
                                for place in range {
                                    let base = Int(features[place]) &* lanes
                                    let value = values[place]
                                    for lane in 0..<lanes { sums[lane] += value * point[base &+ lane] }
                                }
                                softmaxError(sums, topic: Int(rows.classes[row]), weight: rowWeights[row])
                                for place in range {
                                    let base = Int(features[place]) &* lanes
                                    let value = values[place]
                                    for lane in 0..<lanes { gradient[base &+ lane] += value * sums[lane] }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    /// Turns scores into what is wrong with them: probability less truth, times the weight of the row.
    private func softmaxError(_ sums: UnsafeMutableBufferPointer<Lane>, topic: Int, weight: Float) {
        var highest = -Float.greatestFiniteMagnitude
        for index in 0..<classCount { highest = max(highest, sums[index >> 3][index & 7]) }
        var total: Float = 0
        for index in 0..<classCount {
            let value = Float.exp(sums[index >> 3][index & 7] - highest)
            sums[index >> 3][index & 7] = value
            total += value
        }
        let scale = weight / total
        for index in 0..<classCount { sums[index >> 3][index & 7] *= scale }
        sums[topic >> 3][topic & 7] -= weight
        for index in classCount..<(sums.count * 8) { sums[index >> 3][index & 7] = 0 }
    }

    private func flattened(_ weights: [Lane]) -> [Float] {
        var flat: [Float] = []
        flat.reserveCapacity(featureCount * classCount)
        for feature in 0..<featureCount {
            for index in 0..<classCount { flat.append(weights[feature * lanes + (index >> 3)][index & 7]) }
        }
        return flat
    }
}

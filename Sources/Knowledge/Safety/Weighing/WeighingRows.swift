import Words

/// Texts as rows of features, ready to learn from.
struct WeighingRows: Sendable {
    /// The values are how often a feature stands in the text, over the root of how many its group has there.
    private(set) var rows = SparseRows()
    /// By feature: its key in the table of weights, and its group.
    private(set) var keys: [UInt32] = []
    private(set) var groups: [WeighingFeature.Group] = []

    /// The numbers of the features, by their keys.
    private var numbers: [UInt32: Int32] = [:]

    init(_ texts: [String], lexicon: WeighingLexicon) {
        for text in texts {
            let features = WeighingFeatures(text, lexicon: lexicon)
            var counts: [Int32: Float] = [:]
            for feature in features.list {
                let key = WeighingWeights.key(of: feature.hash)
                guard key != 0 else { continue }
                var number = Int32(keys.count)
                if let known = numbers[key] {
                    number = known
                } else {
                    numbers[key] = number
                    keys.append(key)
                    groups.append(feature.group)
                }
                // By its own group: features of two groups may share a key.
                let size = features.counts[Int(feature.group.rawValue)]
                counts[number, default: 0] += 1 / Float(size).squareRoot()
            }
            for number in counts.keys.sorted() {
                rows.features.append(number)
                rows.values.append(counts[number] ?? 0)
            }
            rows.starts.append(Int32(rows.features.count))
        }
    }

    /// What each feature counts, learnt from some of the rows: the rarer the more, and less the larger its group.
    ///
    /// A feature that only one of the texts has says nothing of others, and is left out.
    func factors(learningFrom isIncluded: [Bool]) -> [Float] {
        var counts = [Int32](repeating: 0, count: keys.count)
        var total = 0
        for row in 0..<rows.count where isIncluded[row] {
            total += 1
            for place in Int(rows.starts[row])..<Int(rows.starts[row + 1]) { counts[Int(rows.features[place])] += 1 }
        }
        return counts.indices.map { feature in
            guard counts[feature] >= 2 else { return 0 }
            let rarity = Double.log((Double(total) + 1) / (Double(counts[feature]) + 0.5)) + 0.3
            return Float(rarity / 6) * Self.shares[Int(groups[feature].rawValue)]
        }
    }

    /// What the groups count against each other; tried out on authors left out.
    private static let shares: [Float] = [1, 0.9, 0.6, 0.7, 0.8]

    /// The score under some weights of words that are no row.
    func score(_ features: WeighingFeatures, _ weights: [Float], bias: Float) -> Double {
        var sum = bias
        for feature in features.list {
            guard let number = numbers[WeighingWeights.key(of: feature.hash)] else { continue }
            sum += weights[Int(number)] / Float(features.counts[Int(feature.group.rawValue)]).squareRoot()
        }
        return Double(sum)
    }

    /// The score of a row under some weights.
    func score(_ row: Int, _ weights: [Float], bias: Float) -> Double {
        var sum = bias
        for place in Int(rows.starts[row])..<Int(rows.starts[row + 1]) {
            sum += weights[Int(rows.features[place])] * rows.values[place]
        }
        return Double(sum)
    }
}

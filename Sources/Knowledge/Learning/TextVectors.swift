import Words

/// Texts as lengths along what they have: stems, pairs of them and groups of letters, rare ones long.
///
/// These are the features of the matcher (matcher's own weights apart), so what stands near here is near for it too.
struct TextVectors: Sendable {
    /// Features and their values, in the order of the features; of length 1.
    typealias Vector = [(feature: Int, value: Double)]

    private var numbers: [String: Int] = [:]
    private var rarity: [Double] = []
    private let unknownRarity: Double

    /// - Parameter texts: by which it is known what is rare.
    init(_ texts: [String]) {
        var holders: [Int] = []
        for text in texts {
            for name in Self.features(text).keys {
                if let number = numbers[name] {
                    holders[number] += 1
                } else {
                    numbers[name] = holders.count
                    holders.append(1)
                }
            }
        }
        let total = Double(texts.count)
        rarity = holders.map { Double.log((total + 1) / (Double($0) + 0.5)) + 0.3 }
        unknownRarity = Double.log(total + 1) + 1
    }

    /// The vector of a text; what no text of the beginning has is given a number of its own.
    mutating func vector(of text: String) -> Vector {
        var vector: Vector = []
        for (name, value) in Self.features(text) {
            if numbers[name] == nil {
                numbers[name] = rarity.count
                rarity.append(unknownRarity)
            }
            guard let number = numbers[name] else { continue }
            vector.append((number, value * rarity[number]))
        }
        vector.sort { $0.feature < $1.feature }
        let length = vector.reduce(0) { $0 + $1.value * $1.value }.squareRoot()
        return length > 0 ? vector.map { ($0.feature, $0.value / length) } : []
    }

    /// From 0, nothing in common, to 1.
    static func similarity(_ left: Vector, _ right: Vector) -> Double {
        var (first, second, sum) = (0, 0, 0.0)
        while first < left.count, second < right.count {
            if left[first].feature == right[second].feature {
                sum += left[first].value * right[second].value
                first += 1
                second += 1
            } else if left[first].feature < right[second].feature {
                first += 1
            } else {
                second += 1
            }
        }
        return sum
    }

    /// Stems count whole, pairs half and groups of four letters a quarter.
    private static func features(_ text: String) -> [String: Double] {
        let stems = FoldedText(text).expandedContractions.expandedTextSpeak.tokens
            .filter { $0.kind == .word || $0.kind == .number }.prefix(60).map { Stemmer.stem($0.text) }
        var features: [String: Double] = [:]
        for (index, stem) in stems.enumerated() {
            features[stem] = 1
            if index > 0 { features["\(stems[index - 1]) \(stem)"] = 0.5 }
            let letters = Array("^\(stem)$".utf8)
            guard letters.count >= 4 else { continue }
            for start in 0...(letters.count - 4) {
                features["~" + String(decoding: letters[start..<start + 4], as: UTF8.self)] = 0.25
            }
        }
        return features
    }
}

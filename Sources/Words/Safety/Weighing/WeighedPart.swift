/// One reason of the net: what it saw in a text, and what that counted.
package struct WeighedPart: Hashable, Sendable {
    /// A stem, two or three in a row, or `a ~ b` for two that stand near each other; `^` and `$` are the beginning and
    /// the end of the text, `@kin` any word of that class and `#` any number.
    package var word: String
    /// What it adds to the score: above 0 it speaks for a crisis.
    package var weight: Double

    package init(word: String, weight: Double) {
        self.word = word
        self.weight = weight
    }
}

extension WeighingNet {
    /// What counted most in a text, in either direction.
    ///
    /// - Parameters:
    ///   - text: what was written.
    ///   - limit: at most so many.
    /// - Returns: the heaviest first, each name once.
    package func parts(of text: String, limit: Int) -> [WeighedPart] {
        let features = WeighingFeatures(text, lexicon: lexicon)
        var weights: [String: Double] = [:]
        for feature in features.list {
            let weight = weight(of: feature, in: features)
            if weight != 0 { weights[name(of: feature, in: features, text: text), default: 0] += weight }
        }
        let all = weights.map { WeighedPart(word: $0.key, weight: $0.value) }
        return Array(
            all.sorted { (abs($1.weight), $0.word) < (abs($0.weight), $1.word) }.prefix(limit))
    }

    private func name(of feature: WeighingFeature, in features: WeighingFeatures, text: String) -> String {
        let first = Int(feature.first)
        let second = Int(feature.second)
        let isKind = feature.group == .kind
        func shown(_ place: Int, atEnd: Bool) -> String {
            place < 0 ? (atEnd ? "$" : "^") : name(of: features.words[place], asKind: isKind, text: text)
        }
        if feature.group == .triple {
            return [shown(first, atEnd: false), shown(first + 1, atEnd: false), shown(second, atEnd: true)]
                .joined(separator: " ")
        }
        if first == second, first >= 0 { return shown(first, atEnd: false) }
        return [shown(first, atEnd: false), shown(second, atEnd: true)]
            .joined(separator: feature.isApart ? " ~ " : " ")
    }

    private func name(of word: WeighedWord, asKind: Bool, text: String) -> String {
        if asKind, word.hasKind, let name = lexicon.kindName(of: word.kind) { return name }
        if word.shortForm >= 0 { return Self.stem(lexicon.shown[Int(word.shortForm)]) }
        let folded = FoldedText(text.slice(word.range))
        return Self.stem(folded.words.joined().filter { $0 != "'" })
    }

    private static func stem(_ word: String) -> String {
        let letters = Array(word.utf8)
        return String(decoding: letters.prefix(WeighingStem.length(of: letters[...])), as: UTF8.self)
    }

    /// The words that an alarm rests on, as the patient wrote them: those that count most, in their order.
    func span(of features: WeighingFeatures, in text: String) -> String {
        var weights = [Double](repeating: 0, count: features.words.count)
        for feature in features.list {
            let weight = weight(of: feature, in: features)
            if weight == 0 { continue }
            let (first, second) = (Int(feature.first), Int(feature.second))
            // What stands at two places is shared out between them.
            let isShared = first >= 0 && second >= 0 && first != second
            if first >= 0 { weights[first] += isShared ? weight / 2 : weight }
            if second >= 0, second != first { weights[second] += isShared ? weight / 2 : weight }
        }
        let best = weights.indices.sorted { (weights[$1], $0) < (weights[$0], $1) }.prefix(Self.longestSpan)
        let places = best.filter { weights[$0] > 0 }.sorted()
        var ranges: [Range<Int32>] = []
        var last = -2
        for place in places {
            let range = features.words[place].range
            // A word left out between two is shown with them.
            if let open = ranges.last, place - last <= 2 {
                ranges[ranges.count - 1] = open.lowerBound..<max(open.upperBound, range.upperBound)
            } else {
                ranges.append(range)
            }
            last = place
        }
        return ranges.map { text.slice($0) }.joined(separator: " ... ")
    }

    /// Most words that an alarm shows.
    private static let longestSpan = 6
}

extension String {
    /// The characters that stand in these bytes of UTF-8.
    fileprivate func slice(_ range: Range<Int32>) -> String {
        let bytes = utf8
        guard range.lowerBound >= 0, Int(range.upperBound) <= bytes.count else { return "" }
        let start = bytes.index(bytes.startIndex, offsetBy: Int(range.lowerBound))
        let end = bytes.index(bytes.startIndex, offsetBy: Int(range.upperBound))
        return String(decoding: bytes[start..<end], as: UTF8.self)
    }
}

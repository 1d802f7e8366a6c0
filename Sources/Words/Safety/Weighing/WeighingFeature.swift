/// One thing that the net sees in a text: a word, two or three words in a row, or two that stand near each other.
package struct WeighingFeature: Hashable, Sendable {
    /// What is looked at.
    ///
    /// The features of one group share a whole: each counts the less, the more there are.
    package enum Group: UInt8, Hashable, Sendable, CaseIterable {
        case word
        case pair
        case triple
        /// Two words with one to three others between them.
        case apart
        /// Classes, and pairs of which one may be a class.
        case kind
    }

    package var hash: UInt64
    package var group: Group
    /// Which words of the text it is made of; -1 is the beginning and the end of the text.
    var first: Int16
    var second: Int16
    /// In the group of classes: the two stand apart.
    var isApart: Bool
}

/// All features of a text, in a flat list.
package struct WeighingFeatures: Sendable {
    package private(set) var list: [WeighingFeature] = []
    /// How many there are of each group.
    package private(set) var counts = [Int](repeating: 0, count: WeighingFeature.Group.allCases.count)
    let words: [WeighedWord]

    /// How many different words the text has, counted no further than to eight: "and then and then" has two, however
    /// often it is said, and little for a net to weigh.
    package var wordCount: Int { Self.wordCount(words.lazy.map(\.stem)) }

    static func wordCount(_ stems: some Sequence<UInt64>) -> Int {
        var seen = SIMD8<UInt64>(repeating: 0)
        var count = 0
        for stem in stems where count == 0 || !(0..<count).contains(where: { seen[$0] == stem }) {
            seen[count] = stem
            count += 1
            if count == 8 { break }
        }
        return count
    }

    static let begin = WeighingHash.of("^")
    static let end = WeighingHash.of("$")
    private static let pairSeed: UInt64 = 0x5bd1_e995_9d1b_58a1
    private static let apartSeed: UInt64 = 0x2545_f491_4f6c_dd1d
    private static let tripleSeed: UInt64 = 0x1b87_3593_cc9e_2d51
    private static let kindSeed: UInt64 = 0x9e6c_63d0_876a_3f1b

    // MARK: The numbers of features

    static func pair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        WeighingHash.joined(first, second, seed: pairSeed)
    }

    /// A pair by its number, and the word behind it.
    static func triple(_ pair: UInt64, _ third: UInt64) -> UInt64 {
        WeighingHash.joined(pair, third, seed: tripleSeed)
    }

    static func apart(_ first: UInt64, _ second: UInt64) -> UInt64 {
        WeighingHash.joined(first, second, seed: apartSeed)
    }

    /// A class alone.
    static func single(_ kind: UInt64) -> UInt64 { kind ^ kindSeed }

    static func kindPair(_ first: UInt64, _ second: UInt64) -> UInt64 {
        WeighingHash.joined(first, second, seed: kindSeed ^ pairSeed)
    }

    static func kindApart(_ first: UInt64, _ second: UInt64) -> UInt64 {
        WeighingHash.joined(first, second, seed: kindSeed ^ apartSeed)
    }

    // MARK: The list

    package init(_ text: String, lexicon: WeighingLexicon) {
        self.init(WeighedWords(text, lexicon: lexicon).words)
    }

    /// The features of words that were cut before.
    init(_ words: [WeighedWord]) {
        self.words = words
        list.reserveCapacity(words.count * 10 + 8)
        let stems = words.map(\.stem)
        for (place, stem) in stems.enumerated() { add(stem, .word, place, place) }
        addRow(stems)
        addKinds()
    }

    private mutating func add(_ hash: UInt64, _ group: WeighingFeature.Group, _ first: Int, _ second: Int) {
        list.append(
            WeighingFeature(
                hash: hash, group: group, first: Int16(first), second: Int16(second), isApart: group == .apart))
        counts[Int(group.rawValue)] += 1
    }

    private mutating func addRow(_ stems: [UInt64]) {
        guard !stems.isEmpty else { return }
        var before = Self.begin
        var pair: UInt64 = 0
        for place in 0...stems.count {
            let next = place < stems.count ? stems[place] : Self.end
            let last = place < stems.count ? place : -1
            let joined = Self.pair(before, next)
            add(joined, .pair, place - 1, last)
            if place > 0 { add(Self.triple(pair, next), .triple, place - 2, last) }
            pair = joined
            before = next
            guard place < stems.count else { break }
            var other = place + 2
            while other <= place + 4, other < stems.count {
                add(Self.apart(next, stems[other]), .apart, place, other)
                other += 1
            }
        }
    }

    /// The same over classes: a word without one stands for itself, and some words are stepped over.
    private mutating func addKinds() {
        var kinds: [UInt64] = []
        var places: [Int] = []
        kinds.reserveCapacity(words.count)
        places.reserveCapacity(words.count)
        for (place, word) in words.enumerated() where !word.isPassedOver {
            kinds.append(word.kind)
            places.append(place)
            if word.hasKind { addKind(Self.single(word.kind), place, place, isApart: false) }
        }
        guard !kinds.isEmpty else { return }
        for place in 0...kinds.count {
            let isFirst = place == 0
            let isLast = place == kinds.count
            let joined = Self.kindPair(isFirst ? Self.begin : kinds[place - 1], isLast ? Self.end : kinds[place])
            addKind(joined, isFirst ? -1 : places[place - 1], isLast ? -1 : places[place], isApart: false)
            var other = place + 2
            while other <= place + 4, other < kinds.count {
                addKind(Self.kindApart(kinds[place], kinds[other]), places[place], places[other], isApart: true)
                other += 1
            }
        }
    }

    private mutating func addKind(_ hash: UInt64, _ first: Int, _ second: Int, isApart: Bool) {
        list.append(
            WeighingFeature(hash: hash, group: .kind, first: Int16(first), second: Int16(second), isApart: isApart))
        counts[Int(WeighingFeature.Group.kind.rawValue)] += 1
    }
}

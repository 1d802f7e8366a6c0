/// What the matcher counts in a text.
///
/// Features stand in groups, and their numbers too: stems of words, pairs of neighbouring stems, pairs with one or two
/// words between them, groups of three and four letters, forms of question, meanings that several words share, and one
/// that every text has.
enum FeatureGroup: Int, CaseIterable, Sendable {
    case words, pairs, distant, letters, form, meaning, constant
}

/// How much each group of features counts: it depends on how much there is to learn from.
struct FeatureWeights: Sendable {
    private let weights: [Float]
    private let total: Float

    /// Few phrasings a topic: letters help, and meanings while there are fewer than ten.
    static let few = FeatureWeights([1, 0.5, 0, 0.7, 0.05, 0.3, 0], total: 2.25)
    /// Many phrasings a topic: pairs of words are met again often enough, and letters add nothing but work.
    static let many = FeatureWeights([1, 1.2, 1, 0, 0.05, 0, 0], total: 3.25)
    /// From how many phrasings a topic, on average, there are many.
    static let manyFrom = 60

    private init(_ weights: [Float], total: Float) {
        self.weights = weights
        self.total = total
    }

    /// With very many topics there is no time for letters.
    static func of(phrasingsEach: Int, topics: Int) -> FeatureWeights {
        phrasingsEach >= manyFrom || topics >= Rivals.neededFrom ? many : few
    }

    /// The length that a group is given in a text.
    func length(_ group: FeatureGroup) -> Float { (weights[group.rawValue] / total).squareRoot() }

    func has(_ group: FeatureGroup) -> Bool { weights[group.rawValue] > 0 }
}

/// The features of some phrasings: their numbers, and how rare each is.
struct MatcherFeatures: Sendable {
    let lexicon: MatcherLexicon
    let weights: FeatureWeights
    /// The number of each pair of stems, from 0; those of neighbours and those of words further apart.
    private(set) var pairs: KeyTable
    private(set) var distant: KeyTable
    /// Where the numbers of each group begin, and where those of the last end.
    let starts: [Int]
    /// How rare each feature is; 0 for one that no phrasing has.
    private(set) var rarity: [Float]
    /// The rarity of what no phrasing has.
    let unknownRarity: Float

    var count: Int { starts[FeatureGroup.allCases.count] }
    var constant: Int { starts[FeatureGroup.constant.rawValue] }
    static let constantValue = Float(1.3).squareRoot()

    /// The stems of pairs, in the order of their numbers.
    struct Pairs: Hashable, Sendable {
        var near: [UInt64] = []
        var distant: [UInt64] = []
    }

    /// - Parameters:
    ///   - lexicon: the words.
    ///   - weights: of the groups.
    ///   - keys: the pairs.
    ///   - holders: how many phrasings have each feature, in the order of their numbers; all but the constant one.
    ///   - phrasings: how many phrasings there are.
    ///
    /// There are none if these do not belong together.
    init?(
        _ lexicon: MatcherLexicon, weights: FeatureWeights, pairs keys: Pairs, holders: [Int32], phrasings: Int
    ) {
        let starts = Self.starts(lexicon, keys)
        guard holders.count + 1 == starts.last, let pairs = Self.table(keys.near, lexicon),
            let distant = Self.table(keys.distant, lexicon)
        else { return nil }
        (self.pairs, self.distant) = (pairs, distant)
        self.lexicon = lexicon
        self.weights = weights
        self.starts = starts
        let total = Double(phrasings)
        unknownRarity = Float(Double.log(total + 1) + 1)
        // Most features are held by few phrasings: each logarithm is taken once.
        var known = [Float](repeating: -1, count: 1024)
        known[0] = 0
        rarity = holders.map { count in
            if Int(count) < known.count, known[Int(count)] >= 0 { return known[Int(count)] }
            let value = Float(Double.log((total + 1) / (Double(count) + 0.5)) + 0.3)
            if Int(count) < known.count { known[Int(count)] = value }
            return value
        }
        rarity.append(1)
    }

    private static func starts(_ lexicon: MatcherLexicon, _ pairs: Pairs) -> [Int] {
        let forms = QuestionForm.allCases.count
        let sizes = [
            lexicon.stemCount, pairs.near.count, pairs.distant.count, lexicon.letterCount, forms,
            lexicon.meaningCount, 1,
        ]
        return sizes.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1) }
    }

    private static func table(_ keys: [UInt64], _ lexicon: MatcherLexicon) -> KeyTable? {
        var table = KeyTable(capacity: keys.count)
        for (index, key) in keys.enumerated() {
            guard Int(key >> 32) < lexicon.stemCount, Int(key & 0xFFFF_FFFF) < lexicon.stemCount else { return nil }
            table.insert(key, Int32(index))
        }
        table.close()
        return table
    }

    static func pairKey(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    /// The group of each feature.
    var groups: [FeatureGroup] {
        FeatureGroup.allCases.flatMap { group in
            repeatElement(group, count: starts[group.rawValue + 1] - starts[group.rawValue])
        }
    }

    /// Bytes in memory, without the words.
    var size: Int { pairs.size + distant.size + rarity.count * 4 }
}

extension MatcherFeatures {
    /// The features of phrasings, and what the file of weights keeps of them.
    static func learn(_ phrasings: [[Int32]], lexicon: MatcherLexicon, weights: FeatureWeights) -> (
        features: MatcherFeatures?, pairs: Pairs, holders: [Int32]
    ) {
        var near = KeyTable(capacity: phrasings.count * 4)
        var distant = KeyTable(capacity: weights.has(.distant) ? phrasings.count * 8 : 0)
        var pairs = Pairs()
        for words in phrasings {
            let stems = words.map { lexicon.entries[Int($0)].stem }
            for index in stems.indices.dropFirst() {
                let key = pairKey(stems[index - 1], stems[index])
                if near.number(of: key, next: pairs.near.count).isNew { pairs.near.append(key) }
            }
            guard weights.has(.distant) else { continue }
            for (first, second) in DistantPairs(count: stems.count) {
                let key = pairKey(stems[first], stems[second])
                if distant.number(of: key, next: pairs.distant.count).isNew { pairs.distant.append(key) }
            }
        }
        var holders = Array(repeating: Int32(1), count: starts(lexicon, pairs).last.map { $0 - 1 } ?? 0)
        guard
            let all = MatcherFeatures(
                lexicon, weights: weights, pairs: pairs, holders: holders, phrasings: phrasings.count)
        else { return (nil, pairs, holders) }
        for index in holders.indices { holders[index] = 0 }
        var scan = TextScan()
        for words in phrasings {
            scan.count(phrasing: words, all)
            for slot in scan.slots where slot.feature >= 0 { holders[Int(slot.feature)] += 1 }
        }
        let features = MatcherFeatures(
            lexicon, weights: weights, pairs: pairs, holders: holders, phrasings: phrasings.count)
        return (features, pairs, holders)
    }
}

/// The places of two words with one or two others between them, in order.
struct DistantPairs: Sequence, IteratorProtocol {
    let count: Int
    private var first = 0
    private var distance = 2

    init(count: Int) {
        self.count = count
    }

    @inline(__always)
    mutating func next() -> (Int, Int)? {
        while first + 2 < count {
            if distance > 3 || first + distance >= count {
                first += 1
                distance = 2
                continue
            }
            defer { distance += 1 }
            return (first, first + distance)
        }
        return nil
    }
}

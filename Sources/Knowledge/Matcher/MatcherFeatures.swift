/// What the matcher counts in a text.
///
/// Features stand in groups, and their numbers too: stems of words, pairs of neighbouring stems, groups of three and
/// four letters, forms of question, meanings that several words share, and one that every text has.
enum FeatureGroup: Int, CaseIterable, Sendable {
    case words, pairs, letters, form, meaning, constant

    /// How much the group counts, of 2.25 in all without meanings.
    var weight: Float {
        switch self {
        case .words: 1
        case .pairs: 0.5
        case .letters: 0.7
        case .form: 0.05
        case .meaning: 0.3
        case .constant: 0
        }
    }

    static let total: Float = 2.25
}

/// The features of some phrasings: their numbers, and how rare each is.
struct MatcherFeatures: Sendable {
    let lexicon: MatcherLexicon
    /// The number of each pair of stems, from 0.
    private(set) var pairs: KeyTable
    /// Where the numbers of each group begin, and where those of the last end.
    let starts: [Int]
    /// How rare each feature is; 0 for one that no phrasing has.
    private(set) var rarity: [Float]
    /// The rarity of what no phrasing has.
    let unknownRarity: Float

    var count: Int { starts[FeatureGroup.allCases.count] }
    var constant: Int { starts[FeatureGroup.constant.rawValue] }
    static let constantValue = Float(0.3).squareRoot()

    /// - Parameters:
    ///   - lexicon: the words.
    ///   - pairs: the stems of each pair, in the order of their numbers.
    ///   - holders: how many phrasings have each feature, in the order of their numbers; all but the constant one.
    ///   - phrasings: how many phrasings there are.
    /// - Returns: nothing if these do not belong together.
    init?(_ lexicon: MatcherLexicon, pairs keys: [UInt64], holders: [Int32], phrasings: Int) {
        var starts = [0]
        let forms = QuestionForm.allCases.count
        for size in [lexicon.stemCount, keys.count, lexicon.letterCount, forms, lexicon.meaningCount, 1] {
            starts.append((starts.last ?? 0) + size)
        }
        guard holders.count + 1 == starts.last else { return nil }
        pairs = KeyTable(capacity: keys.count)
        for (index, key) in keys.enumerated() {
            guard Int(key >> 32) < lexicon.stemCount, Int(key & 0xFFFF_FFFF) < lexicon.stemCount, pairs.find(key) < 0
            else { return nil }
            pairs.insert(key, Int32(index))
        }
        self.lexicon = lexicon
        self.starts = starts
        let total = Double(phrasings)
        unknownRarity = Float(Double.log(total + 1) + 1)
        // Most features are held by few phrasings: each logarithm is taken once.
        var known: [Int32: Float] = [0: 0]
        rarity = holders.map { count in
            if let value = known[count] { return value }
            let value = Float(Double.log((total + 1) / (Double(count) + 0.5)) + 0.3)
            known[count] = value
            return value
        }
        rarity.append(1)
    }

    static func pairKey(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    /// The group of a feature.
    func group(of feature: Int) -> FeatureGroup {
        FeatureGroup.allCases.last { starts[$0.rawValue] <= feature } ?? .constant
    }
}

extension MatcherFeatures {
    /// The features of phrasings, and what the file of weights keeps of them.
    static func learn(_ phrasings: [[Int32]], lexicon: MatcherLexicon) -> (
        features: MatcherFeatures?, pairs: [UInt64], holders: [Int32]
    ) {
        var numbers = KeyTable(capacity: phrasings.count * 4)
        var pairs: [UInt64] = []
        for words in phrasings {
            for (left, right) in zip(words, words.dropFirst()) {
                let key = pairKey(lexicon.entries[Int(left)].stem, lexicon.entries[Int(right)].stem)
                if numbers.number(of: key, next: pairs.count).isNew { pairs.append(key) }
            }
        }
        let forms = QuestionForm.allCases.count
        let count = lexicon.stemCount + pairs.count + lexicon.letterCount + forms + lexicon.meaningCount
        var holders = Array(repeating: Int32(1), count: count)
        guard let all = MatcherFeatures(lexicon, pairs: pairs, holders: holders, phrasings: phrasings.count) else {
            return (nil, pairs, holders)
        }
        holders = Array(repeating: 0, count: count)
        var scan = TextScan()
        for words in phrasings {
            scan.count(phrasing: words, all)
            for slot in scan.slots where slot.feature >= 0 { holders[Int(slot.feature)] += 1 }
        }
        let features = MatcherFeatures(lexicon, pairs: pairs, holders: holders, phrasings: phrasings.count)
        return (features, pairs, holders)
    }
}

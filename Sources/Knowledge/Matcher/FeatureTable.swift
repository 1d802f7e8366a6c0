/// What the matcher counts in a text, and what each thing weighs.
///
/// Features stand in groups: stems of words, pairs of neighbouring stems, groups of three and four letters, forms of
/// question, and meanings, which several words share. Their numbers follow the order of the phrasings, so the same content gives the same numbers.
struct FeatureTable: Sendable {
    enum Group: Int, CaseIterable, Sendable {
        case words, pairs, letters, form, meaning

        /// How much the group counts, of 2.25 in all without meanings.
        var weight: Double {
            switch self {
            case .words: 1
            case .pairs: 0.5
            case .letters: 0.7
            case .form: 0.05
            case .meaning: 0.3
            }
        }
    }

    /// One feature of a text.
    struct Found: Hashable, Sendable {
        /// Nothing if no phrasing has it.
        var feature: Int?
        var group: Group
        var value: Double
        /// Indices of the words that it comes from.
        var words: [Int]
    }

    private(set) var featureCount = 0
    /// How rare each feature is among the phrasings.
    private(set) var rarity: [Double] = []
    private(set) var groups: [Group] = []
    private var stemNumbers: [String: Int] = [:]
    private var stemFeatures: [Int] = []
    private var pairFeatures: [UInt64: Int] = [:]
    private var letterFeatures: [UInt32: Int] = [:]
    private var formFeatures: [Int?] = Array(repeating: nil, count: QuestionForm.allCases.count)
    private var meaningFeatures: [String: Int] = [:]
    private let meanings: [String: String]
    private var stems: [String: String] = [:]
    private(set) var wordCounts: [String: Int] = [:]
    private let unknownRarity: Double
    /// The feature that every text has.
    var constantFeature: Int { featureCount }
    static let constantValue = 0.3.squareRoot()

    /// - Parameters:
    ///   - phrasings: the words of each phrasing, negatives included.
    ///   - meanings: the meaning of each stem that shares one.
    init(_ phrasings: [[String]], meanings: [String: String] = [:]) {
        self.meanings = meanings
        let total = Double(phrasings.count)
        unknownRarity = Double.log(total + 1) + 1
        var holders: [Int] = []
        for words in phrasings {
            for word in Set(words) { wordCounts[word, default: 0] += 1 }
            for feature in learn(words) {
                while holders.count <= feature { holders.append(0) }
                holders[feature] += 1
            }
        }
        rarity = holders.map { Double.log((total + 1) / (Double($0) + 0.5)) + 0.3 }
    }

    /// Whether a phrasing has this word or another of the same stem.
    func knows(_ word: String) -> Bool {
        wordCounts[word] != nil || stemNumbers[stem(word)] != nil
    }

    func stem(_ word: String) -> String { stems[word] ?? Stemmer.stem(word) }
}

// MARK: - Learning

extension FeatureTable {
    /// Numbers what is new in a phrasing and returns the numbers of all that it has, each once.
    private mutating func learn(_ words: [String]) -> Set<Int> {
        var found: Set<Int> = []
        var previous: Int?
        for word in words {
            let number = learnStem(word)
            found.insert(stemFeatures[number])
            if let meaning = meanings[stem(word)] { found.insert(meaningFeatures[meaning] ?? addMeaning(meaning)) }
            if let previous {
                let key = Self.pairKey(previous, number)
                found.insert(pairFeatures[key] ?? addPair(key))
            }
            previous = number
            Self.letterGroups(word) { key in
                found.insert(letterFeatures[key] ?? addLetters(key))
            }
        }
        for form in QuestionForm.forms(of: words) {
            found.insert(formFeatures[form.rawValue] ?? addForm(form))
        }
        return found
    }

    private mutating func learnStem(_ word: String) -> Int {
        let stem = stems[word] ?? Stemmer.stem(word)
        stems[word] = stem
        if let number = stemNumbers[stem] { return number }
        let number = stemFeatures.count
        stemNumbers[stem] = number
        stemFeatures.append(add(.words))
        return number
    }

    private mutating func addPair(_ key: UInt64) -> Int {
        let feature = add(.pairs)
        pairFeatures[key] = feature
        return feature
    }

    private mutating func addLetters(_ key: UInt32) -> Int {
        let feature = add(.letters)
        letterFeatures[key] = feature
        return feature
    }

    private mutating func addForm(_ form: QuestionForm) -> Int {
        let feature = add(.form)
        formFeatures[form.rawValue] = feature
        return feature
    }

    private mutating func addMeaning(_ meaning: String) -> Int {
        let feature = add(.meaning)
        meaningFeatures[meaning] = feature
        return feature
    }

    private mutating func add(_ group: Group) -> Int {
        groups.append(group)
        featureCount += 1
        return featureCount - 1
    }

    private static func pairKey(_ first: Int, _ second: Int) -> UInt64 { UInt64(first) << 32 | UInt64(second) }

    /// Calls `body` with each group of three and of four bytes of `^word$`.
    private static func letterGroups(_ word: String, _ body: (UInt32) -> Void) {
        var window: UInt32 = UInt32(UInt8(ascii: "^"))
        var count = 1
        func take(_ byte: UInt8) {
            window = window << 8 | UInt32(byte)
            count += 1
            if count >= 3 { body(window & 0xFF_FFFF) }
            if count >= 4 { body(window) }
        }
        for byte in word.utf8 { take(byte) }
        take(UInt8(ascii: "$"))
    }
}

// MARK: - Counting

extension FeatureTable {
    /// Everything that a text has, in a fixed order, with the words that it comes from.
    func features(of words: [MatcherWord]) -> [Found] {
        var found: [Found] = []
        var places: [Key: Int] = [:]
        func note(_ key: Key, _ feature: Int?, _ group: Group, _ value: Double, _ word: [Int], counts: Bool = false) {
            if let place = places[key] {
                if counts { found[place].value += value }
                found[place].words += word
            } else {
                places[key] = found.count
                found.append(Found(feature: feature, group: group, value: value, words: word))
            }
        }
        var previous: Int?
        var seen: Set<String> = []
        for (index, word) in words.enumerated() {
            let stem = stem(word.word)
            let number = stemNumbers[stem]
            let value = word.isCorrected ? 0.9 : 1
            note(.stem(stem), number.map { stemFeatures[$0] }, .words, value, [index])
            if let meaning = meanings[stem] { note(.meaning(meaning), meaningFeatures[meaning], .meaning, 1, [index]) }
            if index > 0 {
                let key = previous.flatMap { left in number.map { Self.pairKey(left, $0) } }
                note(
                    key.map { .pair($0) } ?? .newPair(index), key.flatMap { pairFeatures[$0] }, .pairs, 1,
                    [index - 1, index])
            }
            previous = number
            guard seen.insert(word.word).inserted else { continue }
            Self.letterGroups(word.word) { key in
                note(.letters(key), letterFeatures[key], .letters, 1, [index], counts: true)
            }
        }
        for form in QuestionForm.forms(of: words.map(\.word)) {
            note(.form(form), formFeatures[form.rawValue], .form, 1, [])
        }
        for index in found.indices where found[index].group == .letters {
            found[index].value = 1 + Double.log(found[index].value)
        }
        return found
    }

    private enum Key: Hashable {
        case stem(String)
        case meaning(String)
        case pair(UInt64)
        case newPair(Int)
        case letters(UInt32)
        case form(QuestionForm)
    }

    /// The value of each known feature as the model sees it, in the order of `found`; 0 for an unknown one.
    ///
    /// Each group is divided by its length, in which what no phrasing has counts half: unknown words shrink a score.
    func scaled(_ found: [Found]) -> [Double] {
        var squares = Array(repeating: 0.0, count: Group.allCases.count)
        for one in found {
            if let feature = one.feature {
                let value = one.value * rarity[feature]
                squares[one.group.rawValue] += value * value
            } else {
                let value = one.value * unknownRarity
                squares[one.group.rawValue] += 0.5 * value * value
            }
        }
        let scales = Group.allCases.map { group in
            let square = squares[group.rawValue]
            return square > 0 ? (group.weight / 2.25).squareRoot() / square.squareRoot() : 0
        }
        return found.map { one in
            guard let feature = one.feature else { return 0 }
            return one.value * rarity[feature] * scales[one.group.rawValue]
        }
    }
}

import Dialogue
import Words

/// Reads a text as a search of the directory: what for, when, where, for whom, at what cost.
///
/// The words are those of the content (activities, needs, audiences) and the fixed ones of `SearchWords`. Words are
/// compared by their stems, the longest phrase first, and no word counts twice.
struct DirectoryQuestions: Sendable {
    /// The stems of all phrases, by their numbers.
    private let stems: WordTable<Int32>
    /// Phrases by the number of the stem that they begin with, the longest first.
    private let phrases: [[Phrase]]
    /// By the key of a known word: one more than the number of its stem, 0 if no phrase has that.
    private let known: KeyTable
    /// The first two letters of those stems, the second 0 for a stem of one: what begins with no others is no phrase.
    private let beginnings: [UInt64]
    private let tokenizer: MatcherTokenizer
    /// Districts that a text may name without "near": those of the site and of its services.
    private let districts: WordSet
    /// Whether some of them begins with a byte.
    private let beginsDistrict: [Bool]
    private let needsOfAudience: [String: [String]]
    /// Topics that lead to a search give way to one.
    private let searchTopics: Set<String>

    struct Phrase: Sendable {
        var stems: [Int32]
        /// The words themselves, where another form would say something else.
        var words: [WordKey]?
        var facets: [Facet]
    }

    /// What a word or phrase of a text says.
    enum Facet: Hashable, Sendable {
        case need(String), activity(String), audience(String)
        case day(Int), part(Wish.DayPart), cost(Wish.Cost), nearby, home
        /// "Anything", "is there", "looking for": something is looked for.
        case sign
        /// "What's on": looked for, whatever it is.
        case whatever
        /// The text is about something else, or about a group that is known.
        case stop
        /// It says nothing of what its words would say alone: "walking stick".
        case nothing
    }

    /// - Parameters:
    ///   - content: without errors.
    ///   - words: ordinary words, each folded: their stems are found now and not in every text.
    init(_ content: Content, words: some Sequence<ArraySlice<UInt8>>) {
        let tokenizer = MatcherTokenizer(textSpeak: content.words.textSpeak)
        var facets: [[String]: [Facet]] = [:]
        func add(_ texts: [String], _ facet: Facet) {
            for text in texts {
                let words = Self.spoken(text, tokenizer)
                if !words.isEmpty, facets[words, default: []].contains(facet) == false {
                    facets[words, default: []].append(facet)
                }
            }
        }
        for activity in content.activities {
            add(activity.also.filter { !SearchWords.loose.contains($0) } + [activity.label], .activity(activity.id))
        }
        for need in content.needs where !need.isHidden {
            add(need.also.filter { !SearchWords.vague.contains($0) } + [need.label], .need(need.id))
        }
        for audience in content.audiences { add(audience.also + [audience.label], .audience(audience.id)) }
        for (facet, words) in SearchWords.fixed { add(words, facet) }
        let index = Self.indexed(facets)
        stems = index.stems
        phrases = index.phrases
        known = Self.known(words, index.stems)
        self.tokenizer = tokenizer
        var beginnings = [UInt64](repeating: 0, count: 1 << 10)
        for (number, stem) in stems.words.enumerated() where !phrases[number].isEmpty {
            let beginning = Self.beginning(stem)
            beginnings[beginning >> 6] |= 1 << UInt64(beginning & 63)
        }
        self.beginnings = beginnings
        // A text is folded to lower case, and a code is written in capitals.
        let codes = Set(content.site.area + content.directory.services.flatMap(\.districts))
        let written = codes.filter { $0 == $0.uppercased() }.map { $0.lowercased() }.sorted()
        districts = WordSet(written)
        var beginsDistrict = [Bool](repeating: false, count: 256)
        for first in written.compactMap(\.utf8.first) { beginsDistrict[Int(first)] = true }
        self.beginsDistrict = beginsDistrict
        needsOfAudience = Dictionary(
            content.audiences.map { ($0.id, $0.needs) }, uniquingKeysWith: { first, _ in first })
        searchTopics = Set(content.topics.filter { $0.offer == SearchWords.dialogue }.map(\.id))
    }

    /// Phrases by their first stem, the longest first; what is said in several forms of one word is one phrase.
    private static func indexed(_ facets: [[String]: [Facet]]) -> (stems: WordTable<Int32>, phrases: [[Phrase]]) {
        let sorted = facets.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        var numbers: [String: Int32] = [:]
        var order: [(String, Int32)] = []
        for stem in sorted.flatMap({ $0.key.map(Stemmer.stem) }) where numbers[stem] == nil {
            numbers[stem] = Int32(order.count)
            order.append((stem, Int32(order.count)))
        }
        var phrases = Array(repeating: [Phrase](), count: order.count)
        for (words, found) in sorted {
            let stems = words.map { numbers[Stemmer.stem($0)] ?? -1 }
            let first = Int(stems[0])
            let exact = words.contains { SearchWords.exact.contains($0) } ? words.map { WordKey($0) } : nil
            if let known = phrases[first].firstIndex(where: { $0.stems == stems && $0.words == exact }) {
                for facet in found where !phrases[first][known].facets.contains(facet) {
                    phrases[first][known].facets.append(facet)
                }
            } else {
                phrases[first].append(Phrase(stems: stems, words: exact, facets: found))
            }
        }
        for first in phrases.indices {
            // An exact word stands before its stem.
            phrases[first].sort {
                ($0.stems.count, $0.words == nil ? 0 : 1) > ($1.stems.count, $1.words == nil ? 0 : 1)
            }
        }
        return (WordTable(order), phrases)
    }

    private static func known(_ words: some Sequence<ArraySlice<UInt8>>, _ stems: WordTable<Int32>) -> KeyTable {
        var known = KeyTable(capacity: 1 << 14)
        var stemmer = Stemmer()
        for word in words {
            let key = WordHash.of(word)
            guard known.find(key) < 0 else { continue }
            stemmer.stem(word)
            known.insert(key, (stems[String(decoding: stemmer.word, as: UTF8.self)] ?? -1) + 1)
        }
        known.close()
        return known
    }

    /// What a text looks for; nothing if it is no search, or if the FAQ knows better.
    ///
    /// A sure topic stands before a search, unless the topic itself leads to one, or the text both searches
    /// in so many words and says when or where.
    /// - Parameters:
    ///   - text: as the patient wrote it.
    ///   - faq: what the FAQ makes of it.
    /// - Returns: the search.
    func wish(in text: String, faq: TopicReading = .none) -> Wish? { wish(in: FoldedText(text), faq: faq) }

    /// The same of a text that is folded already.
    func wish(in text: FoldedText, faq: TopicReading) -> Wish? {
        let found = facets(of: text)
        guard found.isSearch else { return nil }
        if faq.decision == .answer, let best = faq.candidates.first, !searchTopics.contains(best.topic),
            !found.isPrecise
        {
            return nil
        }
        return found.wish
    }

    /// Everything that the words of a text say.
    private func facets(of text: FoldedText) -> Findings {
        var words = Spoken(self)
        tokenizer.eachWord(of: text) { words.add($0, $1) }
        let asks = text.original.utf8.contains(UInt8(ascii: "?")) && text.original.contains("?")
        var findings = Findings(wordCount: words.count, asks: asks)
        var index = 0
        while index < words.count {
            if let (outward, length) = district(words.texts, words.keys, at: index) {
                findings.place = .district(outward)
                findings.used += length
                findings.words.append(outward)
                index += length
            } else if let phrase = words.longest(at: index) {
                // "The choir" and "my walk" are known already: the text is about them, and looks for nothing.
                let isKnown = index > 0 && SearchWords.pointers.contains(words.keys[index - 1])
                let quote = words.texts[index..<(index + phrase.stems.count)].joined(separator: " ")
                findings.add(phrase.facets, quote: quote, isKnown: isKnown)
                findings.used += phrase.stems.count
                index += phrase.stems.count
            } else {
                if SearchWords.joints.contains(words.keys[index]) { findings.used += 1 }
                index += 1
            }
        }
        findings.close(needsOfAudience)
        return findings
    }

    /// The words of a text that say something, with their stems, which are made as they are asked for: few are.
    private struct Spoken {
        private(set) var texts: [String] = []
        private(set) var keys: [WordKey] = []
        private let questions: DirectoryQuestions
        /// By place; ``unknown`` until it is asked for.
        private var stems: [Int32] = []
        private var stemmer = Stemmer()
        private static let unknown: Int32 = -2

        init(_ questions: DirectoryQuestions) { self.questions = questions }

        var count: Int { texts.count }

        mutating func add(_ text: String, _ key: WordKey) {
            guard DirectoryQuestions.isSpoken(text, key) else { return }
            texts.append(text)
            keys.append(key)
            stems.append(Self.unknown)
        }

        /// The number of the stem of a word; -1 if no phrase has it.
        private mutating func stem(_ index: Int) -> Int32 {
            if stems[index] != Self.unknown { return stems[index] }
            let known = questions.known.find(keys[index].hash)
            if known >= 0 {
                stems[index] = known - 1
            } else {
                stemmer.stem(texts[index].utf8)
                stems[index] = questions.stems[String(decoding: stemmer.word, as: UTF8.self)] ?? -1
            }
            return stems[index]
        }

        /// The longest phrase that begins at a place.
        mutating func longest(at index: Int) -> Phrase? {
            guard questions.mayBegin(texts[index]) else { return nil }
            let first = stem(index)
            guard first >= 0 else { return nil }
            for phrase in questions.phrases[Int(first)] where stands(phrase, at: index) { return phrase }
            return nil
        }

        private mutating func stands(_ phrase: Phrase, at index: Int) -> Bool {
            guard index + phrase.stems.count <= count else { return false }
            if let exact = phrase.words { return keys[index...].starts(with: exact) }
            for place in phrase.stems.indices where stem(index + place) != phrase.stems[place] { return false }
            return true
        }
    }

    private static func spoken(_ text: String, _ tokenizer: MatcherTokenizer) -> [String] {
        tokenizer.words(of: text).filter { isSpoken($0, WordKey($0)) }
    }

    /// No mark, and no politeness.
    private static func isSpoken(_ word: String, _ key: WordKey) -> Bool {
        guard let first = word.utf8.first else { return false }
        return (first > 0x2F && first < 0x3A || first > 0x60) && !fillers.contains(key)
    }

    private static let fillers = WordSet(MatcherTokenizer.fillers.sorted())

    private static func beginning(_ word: String) -> Int {
        var letters = word.utf8.makeIterator()
        return Int(letters.next() ?? 0) << 8 | Int(letters.next() ?? 0)
    }

    /// Whether the stem of a word may begin a phrase: a stem begins as its word does, unless that is very short, or
    /// "dying", "lying" or "tying".
    private func mayBegin(_ word: String) -> Bool {
        let beginning = Self.beginning(word)
        func isKnown(_ one: Int) -> Bool { beginnings[one >> 6] >> UInt64(one & 63) & 1 != 0 }
        return isKnown(beginning) || beginning & 0xFF == Int(UInt8(ascii: "y")) || isKnown(beginning & 0xFF00)
    }

    /// An outward code of the area, whole or in two words, and how many words it and its inward code take.
    private func district(
        _ words: [String], _ keys: [WordKey], at index: Int
    ) -> (outward: String, length: Int)? {
        func isInward(_ place: Int) -> Bool { index + place < words.count && Self.isInward(words[index + place]) }
        let first = words[index]
        guard let letter = first.utf8.first, beginsDistrict[Int(letter)] else { return nil }
        if districts.contains(keys[index]) { return (first.uppercased(), isInward(1) ? 2 : 1) }
        let count = first.utf8.count
        if count > 4 {
            // The inward code has three letters and figures.
            guard districts.contains(WordKey.empty.followed(by: first.utf8.dropLast(3))) else { return nil }
            return (String(decoding: first.utf8.dropLast(3), as: UTF8.self).uppercased(), 1)
        }
        guard index + 1 < words.count, count <= 2,
            districts.contains(keys[index].followed(by: words[index + 1].utf8))
        else { return nil }
        return ((first + words[index + 1]).uppercased(), isInward(2) ? 3 : 2)
    }

    /// `2ab`.
    private static func isInward(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        return bytes.count == 3 && (0x30...0x39).contains(bytes[0])
            && bytes.dropFirst().allSatisfy { (0x61...0x7A).contains($0) }
    }
}

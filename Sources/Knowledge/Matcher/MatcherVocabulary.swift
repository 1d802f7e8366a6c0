/// The words that the phrasings hold, in the order in which they come.
struct MatcherVocabulary: Hashable, Sendable {
    var words: [[UInt8]] = []
    /// How many phrasings hold each word.
    var counts: [Int] = []
    /// The spellings in them that stand for other words.
    var tokens: [[UInt8]] = []
}

/// Reads phrasings into numbers of words, each spelling but once.
struct PhrasingReader {
    let tokenizer: MatcherTokenizer
    private var cutter = TextCutter()
    /// The words of each token that was met, by its hash.
    private var tokens = KeyTable(capacity: 8192)
    private var longForms: [[Int32]] = []
    private var words = KeyTable(capacity: 8192)
    private(set) var names: [[UInt8]] = []
    private var isFiller: [Bool] = []
    /// Tokens that stand for other words than themselves.
    private(set) var shortForms: [[UInt8]] = []

    init(_ tokenizer: MatcherTokenizer) {
        self.tokenizer = tokenizer
    }

    /// The words of a text in order: folded, contractions and text-speak written out, fillers gone (unless nothing
    /// else would be left).
    mutating func words(of text: String) -> [Int32] {
        cutter.cut(text)
        var found: [Int32] = []
        found.reserveCapacity(cutter.tokens.count + 2)
        var fillers = 0
        for token in cutter.tokens {
            // A sign is no word, whatever stands for a word of the same letters.
            let key = token.isWord ? token.hash : ~token.hash
            var place = tokens.find(key)
            if place < 0 {
                place = Int32(longForms.count)
                tokens.insert(key, place)
                longForms.append(learn(token))
            }
            for word in longForms[Int(place)] {
                found.append(word)
                if isFiller[Int(word)] { fillers += 1 }
            }
        }
        if fillers > 0, fillers < found.count { found.removeAll { isFiller[Int($0)] } }
        return found
    }

    private mutating func learn(_ token: TextCutter.Token) -> [Int32] {
        let bytes = Array(cutter.text(of: token))
        guard token.isWord else { return [number(of: bytes)] }
        let text = String(decoding: bytes, as: UTF8.self)
        let long = tokenizer.words(of: text)
        if long != [text] { shortForms.append(bytes) }
        return long.map { number(of: Array($0.utf8)) }
    }

    private mutating func number(of word: [UInt8]) -> Int32 {
        let (number, isNew) = words.number(of: WordHash.of(word), next: names.count)
        if isNew {
            names.append(word)
            isFiller.append(MatcherTokenizer.fillers.contains(String(decoding: word, as: UTF8.self)))
        }
        return Int32(number)
    }
}

extension MatcherVocabulary {
    /// The vocabulary of phrasings, and the phrasings as numbers of its words.
    ///
    /// Greetings that were left out of every phrasing are no part of it.
    static func learn(_ texts: [String], tokenizer: MatcherTokenizer) -> (MatcherVocabulary, phrasings: [[Int32]]) {
        var reader = PhrasingReader(tokenizer)
        var vocabulary = MatcherVocabulary()
        var numbers: [Int32] = []
        var lastHolder: [Int] = []
        var phrasings = texts.map { reader.words(of: $0) }
        numbers = Array(repeating: -1, count: reader.names.count)
        for index in phrasings.indices {
            for place in phrasings[index].indices {
                let word = Int(phrasings[index][place])
                if numbers[word] < 0 {
                    numbers[word] = Int32(vocabulary.words.count)
                    vocabulary.words.append(reader.names[word])
                    vocabulary.counts.append(0)
                    lastHolder.append(-1)
                }
                let number = Int(numbers[word])
                phrasings[index][place] = Int32(number)
                if lastHolder[number] != index {
                    lastHolder[number] = index
                    vocabulary.counts[number] += 1
                }
            }
        }
        vocabulary.tokens = reader.shortForms
        return (vocabulary, phrasings)
    }
}

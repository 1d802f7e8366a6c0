/// A pattern whose words have become numbers, so that matching compares no text.
indirect enum CompiledPattern: Sendable {
    case symbol(Int)
    case number(ClosedRange<Int>)
    case sequence([CompiledPattern])
    case choice([CompiledPattern])
    case optional(CompiledPattern)
    case gap(Int)
    case wideGap
    case sentenceEnd
    case not(CompiledPattern)
    case partStart
    case partEnd
    case textStart
    case textEnd

    /// Most words that `...` passes over.
    static let wideGapWords = 12

    /// Where the pattern can end if it begins at each of `starts` (ascending, no place twice).
    func ends(in text: MatchedText, from starts: [Int]) -> [Int] {
        switch self {
        case .symbol(let symbol): starts.compactMap { text.has(symbol, at: $0) ? $0 + 1 : nil }
        case .number(let range): starts.compactMap { text.number(at: $0).map(range.contains) == true ? $0 + 1 : nil }
        case .sequence(let parts):
            parts.reduce(starts) { places, part in places.isEmpty ? [] : part.ends(in: text, from: places) }
        case .choice(let rows): merged(rows.map { $0.ends(in: text, from: starts) })
        case .optional(let part): merged([starts, part.ends(in: text, from: starts)])
        case .gap(let count): merged(starts.map { text.stretch(from: $0, atMost: count, overSentences: false) })
        case .wideGap:
            merged(starts.map { text.stretch(from: $0, atMost: Self.wideGapWords, overSentences: true) })
        case .sentenceEnd: starts.compactMap { text.isSentenceEnd($0) ? $0 + 1 : nil }
        case .not(let part): starts.filter { part.ends(in: text, from: [$0]).isEmpty }
        case .partStart: starts.filter(text.beginsPart)
        case .partEnd: starts.filter { text.beginsPart($0) || $0 == text.count }
        case .textStart: starts.filter { $0 == 0 }
        case .textEnd: starts.filter { $0 >= text.count || $0 == text.count - 1 && text.isSentenceEnd($0) }
        }
    }

    private func merged(_ lists: [[Int]]) -> [Int] {
        if lists.count == 1 { return lists[0] }
        return Array(Set(lists.joined())).sorted()
    }

    /// The symbols one of which every match begins with; nothing where a match may begin with any word.
    var firstSymbols: Set<Int>? {
        switch self {
        case .symbol(let symbol): return [symbol]
        case .choice(let rows):
            var all: Set<Int> = []
            for row in rows {
                guard let first = row.firstSymbols else { return nil }
                all.formUnion(first)
            }
            return all
        case .sequence(let parts):
            var all: Set<Int> = []
            for part in parts {
                switch part {
                case .partStart, .textStart, .not: continue
                case .optional(let inner):
                    guard let first = inner.firstSymbols else { return nil }
                    all.formUnion(first)
                default:
                    guard let first = part.firstSymbols else { return nil }
                    return all.union(first)
                }
            }
            return nil
        default: return nil
        }
    }
}

extension CompiledPattern {
    /// Groups of symbols, of each of which a text must have one somewhere for the pattern to match at all.
    var neededSymbols: [[Int]] {
        switch self {
        case .sequence(let parts): parts.flatMap(\.neededSymbols)
        case .symbol, .choice: firstSymbols.map { [$0.sorted()] } ?? []
        default: []
        }
    }
}

/// The words of a text with the symbols that each of them has.
struct MatchedText: Sendable {
    let words: [SafetyWord]
    let symbols: [[Int]]

    /// By symbol: some word of the text has it.
    let present: [Bool]
    /// One row of bits for each word, one bit for each symbol.
    private let bits: [UInt64]
    private let stride: Int

    init(words: [SafetyWord], symbols: [[Int]], symbolCount: Int) {
        self.words = words
        self.symbols = symbols
        var present = Array(repeating: false, count: symbolCount)
        stride = (symbolCount + 63) / 64
        var bits = Array(repeating: UInt64(0), count: words.count * stride)
        for (place, list) in symbols.enumerated() {
            for symbol in list {
                present[symbol] = true
                bits[place * stride + symbol / 64] |= 1 << UInt64(symbol % 64)
            }
        }
        self.present = present
        self.bits = bits
    }

    var count: Int { words.count }

    func has(_ symbol: Int, at place: Int) -> Bool {
        place < words.count && bits[place * stride + symbol / 64] & (1 << UInt64(symbol % 64)) != 0
    }

    func number(at place: Int) -> Int? { place < words.count ? words[place].number : nil }

    func isSentenceEnd(_ place: Int) -> Bool { place < words.count && words[place].isSentenceEnd }

    func beginsPart(_ place: Int) -> Bool {
        place == 0 || place < words.count && words[place].part != words[place - 1].part
    }

    /// The places that are at most so many words on.
    func stretch(from start: Int, atMost limit: Int, overSentences: Bool) -> [Int] {
        var places = [start]
        var place = start
        var left = limit
        while left > 0, place < words.count, overSentences || !words[place].isSentenceEnd {
            if !words[place].isSentenceEnd { left -= 1 }
            place += 1
            places.append(place)
        }
        return places
    }
}

/// The words of all patterns, each with a number; and which of them a written word is.
struct SymbolTable: Sendable {
    private var exact: [String: [Int]] = [:]
    private var stems: [String: [Int]] = [:]
    private var likes: [(word: [UInt8], symbols: [Int])] = []
    private var numbers: [String: Int] = [:]

    var count: Int { numbers.count }

    /// All words that patterns name in full.
    var words: Set<String> { Set(exact.keys).union(likes.map { String(decoding: $0.word, as: UTF8.self) }) }
    var likeWords: Set<String> { Set(likes.map { String(decoding: $0.word, as: UTF8.self) }) }

    /// The number of a word.
    mutating func symbol(word: String) -> Int {
        let (symbol, isNew) = number("=" + word)
        if isNew { exact[word, default: []].append(symbol) }
        return symbol
    }

    /// The number of every word that begins so.
    mutating func symbol(stem: String) -> Int {
        let (symbol, isNew) = number("*" + stem)
        if isNew { stems[stem, default: []].append(symbol) }
        return symbol
    }

    /// The number of a word and of its misspellings.
    mutating func symbol(like word: String) -> Int {
        let (symbol, isNew) = number("~" + word)
        if isNew { addLike(word, symbol) }
        return symbol
    }

    /// The number of every word that is one of these: so a long choice between single words costs one comparison.
    mutating func symbol(oneOf patterns: [SafetyPattern]) -> Int {
        var keys: Set<String> = []
        for pattern in patterns {
            switch pattern {
            case .word(let word): keys.insert("=" + word)
            case .stem(let stem): keys.insert("*" + stem)
            case .like(let word): keys.insert("~" + word)
            default: continue
            }
        }
        let (symbol, isNew) = number(keys.sorted().joined(separator: "|"))
        guard isNew else { return symbol }
        for key in keys.sorted() {
            let text = String(key.dropFirst())
            switch key.first {
            case "=": exact[text, default: []].append(symbol)
            case "*": stems[text, default: []].append(symbol)
            default: addLike(text, symbol)
            }
        }
        return symbol
    }

    private mutating func addLike(_ word: String, _ symbol: Int) {
        exact[word, default: []].append(symbol)
        let bytes = Array(word.utf8)
        if let index = likes.firstIndex(where: { $0.word == bytes }) {
            likes[index].symbols.append(symbol)
        } else {
            likes.append((bytes, [symbol]))
        }
    }

    private mutating func number(_ key: String) -> (Int, isNew: Bool) {
        if let known = numbers[key] { return (known, false) }
        numbers[key] = numbers.count
        return (numbers.count - 1, true)
    }

    /// The symbols that a written word has.
    func symbols(of word: String) -> [Int] {
        var result = exact[word] ?? []
        let isKnown = !result.isEmpty
        let bytes = Array(word.utf8)
        if bytes.count >= 2 {
            for length in 2...bytes.count {
                if let more = stems[String(decoding: bytes[..<length], as: UTF8.self)] { result += more }
            }
        }
        if !isKnown, bytes.count >= 4 {
            for like in likes where isSlip(bytes, of: like.word) { result += like.symbols }
        }
        return result
    }

    /// One slip of the finger, two in a word of eight letters or more; the first letter stands.
    private func isSlip(_ written: [UInt8], of word: [UInt8]) -> Bool {
        let allowed = word.count >= 8 ? 2 : 1
        guard written.first == word.first, abs(written.count - word.count) <= allowed else { return false }
        return slips(written, word) <= allowed
    }

    /// Letters left out, put in, changed or swapped (optimal string alignment distance).
    private func slips(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var before: [Int] = []
        var row = Array(0...right.count)
        for i in 1...left.count {
            var next = [i]
            for j in 1...right.count {
                var value = min(next[j - 1] + 1, row[j] + 1, row[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
                if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
                    value = min(value, before[j - 2] + 1)
                }
                next.append(value)
            }
            before = row
            row = next
        }
        return row[right.count]
    }
}

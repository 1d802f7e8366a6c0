/// Reads what somebody wants to be called.
struct NameReader {
    private let folded: FoldedText
    private let tokens: [Token]
    private let words: [String]

    static func read(_ text: PreparedText) -> Answer { NameReader(text).read(text) }

    private init(_ text: PreparedText) {
        folded = text.folded
        tokens = text.folded.tokens
        words = tokens.map(\.text)
    }

    private func read(_ text: PreparedText) -> Answer {
        let plain = text.words
        if Self.proxies.occur(in: plain) || isRelative(plain) { return .reprompt(.proxy) }
        if let name = preferred() ?? introduced() ?? bare(text) { return .value(.name(name)) }
        if tokens.contains(where: { $0.text.utf8.contains(where: isDigit) }),
            tokens.filter({ $0.kind == .word && !$0.text.utf8.contains(where: isDigit) }).count <= 1
        {
            return .reprompt(.invalid)
        }
        return .reprompt(YesNoWords.comparisons.occur(in: plain) ? .incomplete : .notAnAnswer)
    }

    // MARK: Somebody else's hands

    private static let relatives =
        "daughter|son|wife|husband|mum|mam|mom|mother|dad|father|brother|sister|partner|carer|neighbour|friend|nan"
        + "|niece|nephew|granddaughter|grandson|aunt|uncle"
    private static let proxies = Phrases([
        "this|it|i is|am his|her|their|the|my|a " + relatives, "am his|her|their " + relatives,
        "his|her|their " + relatives + " here",
        "on behalf of?", "for my " + relatives, "filling this|it in for", "she|he|they is|are called",
        "his|her name is", "texting for him|her|my|them",
        "my " + relatives + " is called", "i am texting|writing|replying|answering for", "speaking for",
        "replying|answering|texting for",
        "my " + relatives + " can|does|will not|struggles", "my " + relatives + " has no phone",
        "i am the carer|daughter|son|wife|husband",
        "helping my|him|her|them", "her|his phone",
    ])

    /// "Arthur's daughter", "Joan's carer".
    private func isRelative(_ plain: [String]) -> Bool {
        zip(plain, plain.dropFirst()).contains {
            $0.hasSuffix("'s") && Set(Self.relatives.split(separator: "|").map(String.init)).contains($1)
        }
            && plain.contains { ["i", "this", "here", "is"].contains($0) }
    }

    // MARK: Where the name stands

    /// "Call me Peg", "everyone calls me Mo", "Anil will do", "Liz for short", "not Dave, David".
    private func preferred() -> String? {
        for start in tokens.indices.reversed() {
            guard
                let end = Self.preferences.end(in: words, from: start)
                    ?? (isShort ? Self.shortPreferences.end(in: words, from: start) : nil)
            else { continue }
            let before = words[max(0, start - 2)..<start]
            if before.contains(where: { ["stop", "dont", "don't", "not", "never"].contains($0) }) { continue }
            if let name = capture(end, isMarked: true) { return name }
        }
        for start in tokens.indices {
            if isShort, Self.following.end(in: words, from: start) != nil, let name = captureBackwards(start) {
                return name
            }
        }
        return nil
    }

    private static let preferences = Phrases([
        "call|calls|calling me|us", "everyone|everybody|people|they|friends|family says|say|uses|use", "known as",
        "goes|go by", "am|i'm|im|get|gets|being|be|usually|always|mostly called",
    ])
    /// Words that point at a name in a short text only: "sorry John", "just Cat".
    private static let shortPreferences = Phrases(["say", "just|jus use?", "use", "prefer", "meant", "sorry"])
    private static let following = Phrases(["will do", "is fine|ok|good", "for short", "is what"])

    private func introduced() -> String? {
        for start in tokens.indices.reversed() {
            guard let end = Self.introductions.end(in: words, from: start) else { continue }
            if let name = introducedName(start, end) { return name }
        }
        return nil
    }

    /// "It's Grace" where a clause begins and ends; in the middle of one only with a capital.
    private func introducedName(_ start: Int, _ end: Int) -> String? {
        guard let name = capture(end), let found = captureRange(skipping(end)) else { return nil }
        let begins = start == 0 || !tokens[start - 1].isSpoken || Self.openers.contains(words[start - 1])
        let isClosed =
            found.end >= tokens.count || !tokens[found.end].isSpoken || isPictogram(words[found.end])
            || Self.tails.contains(words[found.end]) || Self.closers.contains(words[found.end])
            || Self.afterwards.contains(words[found.end])
        let typed = folded.quote(end..<min(end + 1, tokens.count))
        let hasCapital = typed.first.map { String($0) != $0.lowercased() } ?? false
        return (begins && (isShort || hasCapital) || hasCapital) && isClosed ? name : nil
    }

    private static let openers: WordSet = [
        "hi", "hello", "hiya", "hey", "and", "but", "my", "ma", "the", "yes", "yeah", "ok", "oh", "well",
    ]

    private static let introductions = Phrases([
        "name is|it's|its?", "names", "name's", "i am", "i'm", "im", "its", "it's", "it is", "this is", "am",
        "ma names|name's", "fy enw i yw",
    ])

    private var isShort: Bool { tokens.count { $0.isSpoken } <= 12 }

    /// A clause that is nothing but a name.
    private func bare(_ text: PreparedText) -> String? {
        let denies = ["not", "used", "formerly", "was", "dont", "don't"]
        var start = tokens.startIndex
        for end in tokens.indices.map({ $0 + 1 }) {
            guard end == tokens.count || isPause(end) else { continue }
            let range = start..<end
            start = end + 1
            guard
                let first = range.first(where: {
                    tokens[$0].isSpoken && !["hi", "hello", "hiya", "hey", "yes", "yeah"].contains(words[$0])
                })
            else { continue }
            if denies.contains(words[first]) { continue }
            guard isShort, let (name, next) = captureRange(first), isLikely(first..<next, Questions.asks(text) ? 0 : 3)
            else { return nil }
            let rest = words[min(next, range.upperBound)..<range.upperBound].filter {
                !Self.tails.contains($0) && !isPictogram($0)
            }
            return rest.isEmpty || Self.closers.contains(rest.first ?? "") ? name : nil
        }
        return nil
    }

    private static let tails: WordSet = [
        "x", "xx", "xxx", "please", "ta", "thanks", "thank", "you", "lol", "mate", "mun", "pal", "love", "here", ".",
        "!", "-", ":", ")", "(", "'", "\"", ",", "\n", "like", "butt", "hun", "cheers", "hi", "hello",
    ]
    private static let closers: WordSet = [
        "since", "both", "same", "will", "is", "like", "as", "and", "with", "but", "not", "or",
    ]

    private func isPause(_ index: Int) -> Bool {
        let text = words[index]
        guard tokens[index].kind == .mark || tokens[index].kind == .newline else { return false }
        if text == ".", index > 0, Self.titles.contains(words[index - 1]) || words[index - 1].utf8.count == 1 {
            return false
        }
        return [",", ".", "!", ";", "\n", "(", "?"].contains(text)
    }

    // MARK: The name itself

    /// Few words, none of them a form of a verb; typed with capitals, or in a short text.
    private func isLikely(_ range: Range<Int>, _ longest: Int) -> Bool {
        let parts = range.filter { tokens[$0].kind == .word && !Self.titles.contains(words[$0]) }
        guard !parts.isEmpty, parts.count <= longest else { return false }
        let hasCapitals = parts.allSatisfy { index in
            let typed = folded.quote(index..<index + 1)
            return typed.first.map { String($0) != $0.lowercased() } ?? false
        }
        if hasCapitals { return true }
        if parts.contains(where: { Self.isVerbForm(words[$0]) }) { return false }
        return tokens.count { $0.isSpoken } <= 7
    }

    private static func isVerbForm(_ word: String) -> Bool {
        guard word.utf8.count > 4 else { return false }
        if word.hasSuffix("ing") || word.hasSuffix("tion") || word.hasSuffix("ment") { return true }
        return word.hasSuffix("ed") && !["fred", "med", "red", "hed"].contains(String(word.suffix(4)))
            && !word.hasSuffix("med")
    }

    private func capture(_ start: Int, isMarked: Bool = false) -> String? {
        let first = skipping(start)
        guard let found = captureRange(first), isMarked || isLikely(first..<found.end, 3) else { return nil }
        return found.name
    }

    /// Past signs and small words before the name.
    private func skipping(_ start: Int) -> Int {
        var first = start
        while first < tokens.count, [",", ":", "\"", "'", "-", "just", "is", "please", "me"].contains(words[first]) {
            first += 1
        }
        return first
    }

    private func captureBackwards(_ end: Int) -> String? {
        var start = end
        while start > 0, isName(start - 1, isFirst: true), end - start < 3 || words[start - 1] == "-" { start -= 1 }
        guard start < end,
            start == 0 || !tokens[start - 1].isSpoken || ["but", "and", "just", "or"].contains(words[start - 1])
        else { return nil }
        return captureRange(start).map(\.name)
    }

    /// The longest run of name words from `start`, as it is to be written, and where it ends.
    private func captureRange(_ start: Int) -> (name: String, end: Int)? {
        guard start < tokens.count else { return nil }
        var parts: [String] = []
        var index = start
        while index < tokens.count, parts.count < 5 {
            if tokens[index].kind == .mark {
                let isHyphen =
                    words[index] == "-" && tokens[index].isGlued && index + 1 < tokens.count
                    && tokens[index + 1].isGlued
                let isStop =
                    words[index] == "." && index > start
                    && (Self.titles.contains(words[index - 1]) || words[index - 1].utf8.count == 1)
                guard !parts.isEmpty, isHyphen || isStop else { break }
                if isHyphen, isName(index + 1, isFirst: false) {
                    parts[parts.count - 1] += "-" + folded.quote(index + 1..<index + 2)
                    index += 1
                }
            } else if isName(index, isFirst: parts.isEmpty) {
                parts.append(folded.quote(index..<index + 1))
            } else {
                break
            }
            index += 1
        }
        guard !parts.isEmpty, parts.count > 1 || !Self.titles.contains(words[start]) else { return nil }
        return (Self.written(parts), index)
    }

    private func isName(_ index: Int, isFirst: Bool) -> Bool {
        guard tokens[index].kind == .word, !words[index].utf8.contains(where: isDigit) else { return false }
        let word = words[index]
        if Self.titles.contains(word) { return true }
        if word.hasSuffix("'s") { return false }
        if !isFirst, Self.surnames.contains(word), isCapitalised(index), isCapitalised(index - 1) { return true }
        if isFirst, word.utf8.count > 5, Self.qualities.contains(where: word.hasSuffix) { return false }
        return !Self.never.contains(word) && !CommonWords.nameless.contains(word) && Weekdays.names[word] == nil
            && (isFirst || !Self.afterwards.contains(word))
    }

    /// Endings of what somebody is or feels ("suicidal", "hopeless", "grateful"), and of no first name.
    private static let qualities = ["idal", "less", "ful"]

    /// One capital, as names are typed.
    private func isCapitalised(_ index: Int) -> Bool {
        guard index >= 0 else { return false }
        let typed = folded.quote(index..<index + 1)
        return typed != typed.lowercased() && typed != typed.uppercased()
    }

    /// Common words that are surnames too, where they are typed like one.
    private static let surnames: WordSet = [
        "price", "street", "day", "young", "good", "best", "short", "small", "little", "long", "north", "west",
        "walker",
        "carer", "cook", "back", "money", "free", "church", "field", "stone", "love", "bird", "winter", "snow", "rain",
        "wood", "green", "brown", "black", "white", "gray", "grey", "bell", "waters", "banks", "sharp", "strong",
        "wise",
        "gold", "silver", "may", "case", "cross", "hand", "head", "foot", "close", "park", "way", "farmer", "parsons",
        "english", "french", "welsh", "noble", "pain", "payne", "moody", "sweet", "savage", "power", "speed", "hope",
    ]

    private static let titles: WordSet = [
        "mr", "mrs", "ms", "miss", "mx", "dr", "rev", "prof", "sir", "dame", "lady", "lord", "fr", "revd",
    ]

    /// Capitals where somebody typed none, or nothing else; else as they wrote it.
    static func written(_ parts: [String]) -> String {
        let joined = parts.joined(separator: " ")
        let isOneCase =
            joined == joined.lowercased() || joined == joined.uppercased() && joined.unicodeScalars.count > 2
        return parts.map { part in
            if isOneCase || titles.contains(part.lowercased()) { return capitalised(part) }
            return part == part.lowercased() && !particles.contains(part) ? capitalised(part) : part
        }.joined(separator: " ")
    }

    private static let particles: WordSet = [
        "ap", "ab", "ferch", "van", "de", "der", "den", "von", "la", "le", "bin", "al", "el", "da", "dos",
    ]

    private static func capitalised(_ word: String) -> String {
        var result = ""
        var isStart = true
        for character in word.lowercased() {
            result += isStart ? character.uppercased() : String(character)
            isStart = character == "-" || ["'", "\u{2019}"].contains(character) && result.unicodeScalars.count == 2
        }
        let isScots = result.hasPrefix("Mc") && result.utf8.count > 4
        return isScots ? "Mc" + capitalised(String(result.dropFirst(2))) : result
    }

    /// No first name, whatever stands around it.
    static func isNever(_ word: String) -> Bool { never.contains(word) }

    /// Words that no name is.
    private static let never: WordSet = [
        "i", "me", "my", "you", "your", "we", "us", "the", "a", "an", "this", "that", "these", "those", "it", "its",
        "he", "she", "they", "his", "her", "is", "am", "are", "was", "were", "be", "been", "have", "has", "had", "do",
        "does", "did", "done", "not", "no", "yes", "yeah", "yep", "yh", "ok", "okay", "cool", "fine", "good", "bad",
        "what", "why", "how", "when", "where", "which", "same", "as", "and", "but", "or", "so", "if", "in", "on",
        "at", "to", "for", "with", "from", "of", "by", "about", "just", "please", "pls", "plz", "thanks", "thank",
        "ta", "call", "called", "name", "names", "hello", "hi", "hiya", "hey", "lol", "haha", "x", "xx", "xxx", "nah",
        "nope", "maybe", "sure", "right", "that's", "thats", "dont", "don't", "cant", "can't", "im", "i'm",
        "whatever", "anything", "everyone", "evry1", "everybody", "people", "someone", "already", "told", "stop",
        "use", "say", "answers", "because", "cos", "there", "here", "sorry", "meant", "mum", "dad", "all", "text",
        "texting", "number", "price", "prices", "cost", "costs", "any", "options", "help", "activities", "link",
        "worker", "group", "groups", "time", "waiting", "referral", "referred", "appointment", "doctor", "gp",
        "nurse", "surgery", "clinic", "reception", "daughter", "son", "wife", "husband", "mother", "father", "sister",
        "brother", "carer", "neighbour", "friend", "lost", "stuck", "scared", "lonely", "dyslexic", "blind", "deaf",
        "disabled", "housebound", "late", "away", "back", "home", "off", "need", "want", "out", "down", "up", "money",
        "free", "examples", "information", "info", "meaning", "support", "people", "walking", "running", "english",
        "one", "go", "urgent", "desperate", "homeless", "food", "depressed", "arthritis", "nothing", "kept", "gone",
        "over", "car", "answer", "fits", "blank", "please", "question", "idea", "clue", "problem", "problems",
        "worries", "bother", "sitter", "pain", "chance", "none", "wrong", "busy", "later", "tomorrow", "today", "now",
        "morning", "very", "really", "quite", "not", "got", "get", "going", "can", "who", "whom", "great", "nice",
        "dear", "jus", "bit", "too", "well", "feeling", "happy", "sad", "tired", "nae", "aye", "ma", "used", "still",
        "only", "might", "could", "would", "should", "patient", "afraid",
    ]
    /// Words that end a name, though one may begin with them (Will).
    private static let afterwards: WordSet = [
        "will", "like", "since", "short", "both", "mun", "pal", "mate", "love", "butt", "hen", "pet", "duck", "wots",
        "wot", "again", "retired", "cheers", "hun",
    ]
}

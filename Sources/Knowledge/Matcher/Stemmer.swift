/// Cuts English words to their stems: "prescribing", "prescribed" and "prescribes" all become "prescrib".
///
/// The English stemmer of the Snowball project ("Porter2"), as its description gives it
/// (https://snowballstem.org/algorithms/english/stemmer.html), for words in lower case.
struct Stemmer {
    private var word: [UInt8]
    /// Where the regions R1 and R2 begin.
    private var first = 0
    private var second = 0

    /// The stem of a folded word; words of one or two letters, and words outside ASCII, are their own stems.
    static func stem(_ word: String) -> String {
        let bytes = Array(word.utf8)
        guard bytes.count > 2, bytes.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 == 0x27 }) else { return word }
        if let special = exceptions[word] { return special }
        var stemmer = Stemmer(word: bytes)
        return stemmer.run()
    }

    private init(word: [UInt8]) {
        self.word = word.first == 0x27 ? Array(word.dropFirst()) : word
    }

    private mutating func run() -> String {
        markConsonantY()
        findRegions()
        removePossessive()
        removePlural()
        if !Self.finished.contains(String(decoding: word, as: UTF8.self)) {
            removePast()
            replaceFinalY()
            replace(Self.secondStep)
            replace(Self.thirdStep)
            removeFourth()
            removeFinalE()
        }
        return String(decoding: word.map { $0 == Self.consonantY ? UInt8(ascii: "y") : $0 }, as: UTF8.self)
    }
}

// MARK: - Letters and regions

extension Stemmer {
    /// A `y` that begins the word or follows a vowel is a consonant, written as a capital.
    private static let consonantY = UInt8(ascii: "Y")

    private mutating func markConsonantY() {
        for index in word.indices where word[index] == UInt8(ascii: "y") {
            if index == 0 || Self.isVowel(word[index - 1]) { word[index] = Self.consonantY }
        }
    }

    private static func isVowel(_ letter: UInt8) -> Bool {
        switch letter {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"),
            UInt8(ascii: "y"):
            true
        default: false
        }
    }

    private mutating func findRegions() {
        first = afterVowelAndConsonant(from: 0)
        for beginning in ["gener", "commun", "arsen"] where word.starts(with: beginning.utf8) {
            first = beginning.utf8.count
        }
        second = afterVowelAndConsonant(from: first)
    }

    private func afterVowelAndConsonant(from start: Int) -> Int {
        var index = start
        while index < word.count, !Self.isVowel(word[index]) { index += 1 }
        while index < word.count, Self.isVowel(word[index]) { index += 1 }
        return min(index + 1, word.count)
    }

    private func hasVowel(before end: Int) -> Bool { word[..<max(0, end)].contains(where: Self.isVowel) }

    private func ends(_ suffix: String) -> Bool {
        let bytes = suffix.utf8
        return word.count >= bytes.count && word[(word.count - bytes.count)...].elementsEqual(bytes)
    }

    private func endsInShortSyllable(before end: Int) -> Bool {
        guard end >= 2 else { return false }
        let (last, vowel) = (word[end - 1], word[end - 2])
        guard !Self.isVowel(last), Self.isVowel(vowel) else { return false }
        if end == 2 { return true }
        let isOpen = last == UInt8(ascii: "w") || last == UInt8(ascii: "x") || last == Self.consonantY
        return !isOpen && !Self.isVowel(word[end - 3])
    }

    private var isShort: Bool { first >= word.count && endsInShortSyllable(before: word.count) }
}

// MARK: - Steps

extension Stemmer {
    private mutating func removePossessive() {
        for suffix in ["'s'", "'s", "'"] where ends(suffix) {
            word.removeLast(suffix.utf8.count)
            return
        }
    }

    private mutating func removePlural() {
        if ends("sses") {
            word.removeLast(2)
        } else if ends("ied") || ends("ies") {
            word.removeLast(word.count > 4 ? 2 : 1)
        } else if !ends("us"), !ends("ss"), ends("s"), hasVowel(before: word.count - 2) {
            word.removeLast()
        }
    }

    private mutating func removePast() {
        for suffix in ["eedly", "eed"] where ends(suffix) {
            let start = word.count - suffix.utf8.count
            if start >= first { word.removeLast(suffix.utf8.count - 2) }
            return
        }
        for suffix in ["ingly", "edly", "ing", "ed"] where ends(suffix) {
            guard hasVowel(before: word.count - suffix.utf8.count) else { return }
            word.removeLast(suffix.utf8.count)
            mendEnding()
            return
        }
    }

    private mutating func mendEnding() {
        if ends("at") || ends("bl") || ends("iz") {
            word.append(UInt8(ascii: "e"))
        } else if ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"].contains(where: ends) {
            word.removeLast()
        } else if isShort {
            word.append(UInt8(ascii: "e"))
        }
    }

    private mutating func replaceFinalY() {
        guard let last = word.last, last == UInt8(ascii: "y") || last == Self.consonantY, word.count > 2,
            !Self.isVowel(word[word.count - 2])
        else { return }
        word[word.count - 1] = UInt8(ascii: "i")
    }

    /// Replaces the longest ending of the table that the word has, if its region and the letter before allow it.
    private mutating func replace(_ table: [Ending]) {
        guard let ending = table.first(where: { ends($0.suffix) }) else { return }
        let start = word.count - ending.suffix.utf8.count
        guard start >= (ending.inSecond ? second : first) else { return }
        if let allowed = ending.after {
            guard start > 0, allowed.utf8.contains(word[start - 1]) else { return }
        }
        word.removeLast(ending.suffix.utf8.count)
        word.append(contentsOf: ending.becomes.utf8)
    }

    private mutating func removeFourth() {
        guard let suffix = Self.fourthStep.first(where: ends) else { return }
        let start = word.count - suffix.utf8.count
        guard start >= second else { return }
        if suffix == "ion" {
            guard start > 0, word[start - 1] == UInt8(ascii: "s") || word[start - 1] == UInt8(ascii: "t") else {
                return
            }
        }
        word.removeLast(suffix.utf8.count)
    }

    private mutating func removeFinalE() {
        let start = word.count - 1
        if ends("e") {
            if start >= second || start >= first && !endsInShortSyllable(before: start) { word.removeLast() }
        } else if ends("ll"), start >= second {
            word.removeLast()
        }
    }
}

// MARK: - Tables

extension Stemmer {
    /// An ending and what it becomes; the tables have longer endings before those that end them.
    private struct Ending {
        var suffix: String
        var becomes: String
        /// Letters of which one must stand before it.
        var after: String?
        var inSecond = false

        init(_ suffix: String, _ becomes: String, after: String? = nil, inSecond: Bool = false) {
            self.suffix = suffix
            self.becomes = becomes
            self.after = after
            self.inSecond = inSecond
        }
    }

    private static let secondStep: [Ending] = [
        Ending("ational", "ate"), Ending("fulness", "ful"), Ending("iveness", "ive"), Ending("ization", "ize"),
        Ending("ousness", "ous"), Ending("biliti", "ble"), Ending("lessli", "less"), Ending("tional", "tion"),
        Ending("alism", "al"), Ending("aliti", "al"), Ending("ation", "ate"), Ending("entli", "ent"),
        Ending("fulli", "ful"), Ending("iviti", "ive"), Ending("ousli", "ous"), Ending("abli", "able"),
        Ending("alli", "al"), Ending("anci", "ance"), Ending("ator", "ate"), Ending("enci", "ence"),
        Ending("izer", "ize"), Ending("bli", "ble"), Ending("ogi", "og", after: "l"),
        Ending("li", "", after: "cdeghkmnrt"),
    ]

    private static let thirdStep: [Ending] = [
        Ending("ational", "ate"), Ending("tional", "tion"), Ending("alize", "al"), Ending("icate", "ic"),
        Ending("iciti", "ic"), Ending("ative", "", inSecond: true), Ending("ical", "ic"), Ending("ness", ""),
        Ending("ful", ""),
    ]

    private static let fourthStep = [
        "ement", "able", "ance", "ence", "ible", "ment", "ant", "ate", "ent", "ion", "ism", "iti", "ive", "ize",
        "ous", "al", "er", "ic",
    ]

    private static let exceptions: [String: String] = [
        "skis": "ski", "skies": "sky", "dying": "die", "lying": "lie", "tying": "tie", "idly": "idl",
        "gently": "gentl", "ugly": "ugli", "early": "earli", "only": "onli", "singly": "singl", "sky": "sky",
        "news": "news", "howe": "howe", "atlas": "atlas", "cosmos": "cosmos", "bias": "bias", "andes": "andes",
    ]

    /// Stems after the plural is gone that no later step may touch.
    private static let finished: Set<String> = [
        "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
    ]
}

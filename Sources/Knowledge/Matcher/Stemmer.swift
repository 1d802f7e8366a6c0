/// Cuts English words to their stems: "prescribing", "prescribed" and "prescribes" all become "prescrib".
///
/// The English stemmer of the Snowball project ("Porter2"), as its description gives it
/// (https://snowballstem.org/algorithms/english/stemmer.html), for words in lower case.
struct Stemmer: Sendable {
    /// The stem of the word that was given last.
    private(set) var word: [UInt8] = []
    /// Where the regions R1 and R2 begin.
    private var first = 0
    private var second = 0
    /// The last eight letters, the very last lowest: endings are compared as numbers.
    private var tail: UInt64 = 0

    /// The stem of a folded word; words of one or two letters, and words outside ASCII, are their own stems.
    static func stem(_ word: String) -> String {
        var stemmer = Stemmer()
        stemmer.stem(word.utf8)
        return String(decoding: stemmer.word, as: UTF8.self)
    }

    /// Leaves the stem of a folded word in `word`.
    mutating func stem(_ bytes: some Collection<UInt8>) {
        word.removeAll(keepingCapacity: true)
        word.append(contentsOf: bytes)
        guard word.count > 2, word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 == 0x27 }) else { return }
        readTail()
        if word.count <= 8, let special = Self.exceptions.first(where: { $0.from.count == word.count && has($0.from) })
        {
            word.removeAll(keepingCapacity: true)
            word.append(contentsOf: special.to)
            return
        }
        if word[0] == 0x27 { word.removeFirst() }
        run()
    }

    private mutating func run() {
        markConsonantY()
        findRegions()
        readTail()
        removePossessive()
        removePlural()
        if !Self.finished.contains(where: { $0.count == word.count && has($0) }) {
            removePast()
            replaceFinalY()
            replace(Self.secondStep)
            replace(Self.thirdStep)
            removeFourth()
            removeFinalE()
        }
        for index in word.indices where word[index] == Self.consonantY { word[index] = UInt8(ascii: "y") }
    }
}

// MARK: - Letters and regions

extension Stemmer {
    /// Up to eight letters at the end of a word, as a number.
    private struct Suffix: Sendable {
        let letters: UInt64
        let mask: UInt64
        let count: Int

        init(_ text: String) {
            letters = text.utf8.reduce(0) { $0 << 8 | UInt64($1) }
            count = text.utf8.count
            mask = count >= 8 ? .max : 1 << UInt64(count * 8) - 1
        }
    }

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

    private static let beginnings = ["gener", "commun", "arsen"].map { Array($0.utf8) }

    private mutating func findRegions() {
        first = afterVowelAndConsonant(from: 0)
        for beginning in Self.beginnings where word.starts(with: beginning) { first = beginning.count }
        second = afterVowelAndConsonant(from: first)
    }

    private func afterVowelAndConsonant(from start: Int) -> Int {
        var index = start
        while index < word.count, !Self.isVowel(word[index]) { index += 1 }
        while index < word.count, Self.isVowel(word[index]) { index += 1 }
        return min(index + 1, word.count)
    }

    private func hasVowel(before end: Int) -> Bool {
        for index in 0..<max(0, end) where Self.isVowel(word[index]) { return true }
        return false
    }

    private mutating func readTail() {
        tail = 0
        for index in max(0, word.count - 8)..<word.count { tail = tail << 8 | UInt64(word[index]) }
    }

    private func has(_ suffix: Suffix) -> Bool { tail & suffix.mask == suffix.letters && word.count >= suffix.count }

    private mutating func drop(_ count: Int) {
        word.removeLast(count)
        readTail()
    }

    private mutating func add(_ letters: [UInt8]) {
        word.append(contentsOf: letters)
        readTail()
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
        guard let suffix = Self.possessives.first(where: has) else { return }
        drop(suffix.count)
    }

    private mutating func removePlural() {
        if has(Self.sses) {
            drop(2)
        } else if has(Self.ied) || has(Self.ies) {
            drop(word.count > 4 ? 2 : 1)
        } else if word.last == UInt8(ascii: "s"), !has(Self.us), !has(Self.ss), hasVowel(before: word.count - 2) {
            drop(1)
        }
    }

    private mutating func removePast() {
        if let suffix = Self.eed.first(where: has) {
            if word.count - suffix.count >= first { drop(suffix.count - 2) }
            return
        }
        guard let suffix = Self.past.first(where: has), hasVowel(before: word.count - suffix.count) else { return }
        drop(suffix.count)
        mendEnding()
    }

    private mutating func mendEnding() {
        if Self.lackE.contains(where: has) {
            add(Self.letterE)
        } else if Self.doubled.contains(where: has) {
            drop(1)
        } else if isShort {
            add(Self.letterE)
        }
    }

    private mutating func replaceFinalY() {
        guard let last = word.last, last == UInt8(ascii: "y") || last == Self.consonantY, word.count > 2,
            !Self.isVowel(word[word.count - 2])
        else { return }
        word[word.count - 1] = UInt8(ascii: "i")
        readTail()
    }

    /// Replaces the longest ending of the table that the word has, if its region and the letter before allow it.
    private mutating func replace(_ table: [Ending]) {
        guard let ending = table.first(where: { has($0.suffix) }) else { return }
        let start = word.count - ending.suffix.count
        guard start >= (ending.inSecond ? second : first) else { return }
        if let allowed = ending.after {
            guard start > 0, allowed.contains(word[start - 1]) else { return }
        }
        word.removeLast(ending.suffix.count)
        add(ending.becomes)
    }

    private mutating func removeFourth() {
        guard let suffix = Self.fourthStep.first(where: has) else { return }
        let start = word.count - suffix.count
        guard start >= second else { return }
        if suffix.letters == Self.ion.letters {
            guard start > 0, word[start - 1] == UInt8(ascii: "s") || word[start - 1] == UInt8(ascii: "t") else {
                return
            }
        }
        drop(suffix.count)
    }

    private mutating func removeFinalE() {
        let start = word.count - 1
        if word.last == UInt8(ascii: "e") {
            if start >= second || start >= first && !endsInShortSyllable(before: start) { drop(1) }
        } else if has(Self.ll), start >= second {
            drop(1)
        }
    }
}

// MARK: - Tables

extension Stemmer {
    /// An ending and what it becomes; the tables have longer endings before those that end them.
    private struct Ending: Sendable {
        let suffix: Suffix
        let becomes: [UInt8]
        /// Letters of which one must stand before it.
        let after: [UInt8]?
        let inSecond: Bool

        init(_ suffix: String, _ becomes: String, after: String? = nil, inSecond: Bool = false) {
            self.suffix = Suffix(suffix)
            self.becomes = Array(becomes.utf8)
            self.after = after.map { Array($0.utf8) }
            self.inSecond = inSecond
        }
    }

    private static let letterE = [UInt8(ascii: "e")]
    private static let possessives = ["'s'", "'s", "'"].map(Suffix.init)
    private static let sses = Suffix("sses")
    private static let ied = Suffix("ied")
    private static let ies = Suffix("ies")
    private static let us = Suffix("us")
    private static let ss = Suffix("ss")
    private static let ll = Suffix("ll")
    private static let ion = Suffix("ion")
    private static let eed = ["eedly", "eed"].map(Suffix.init)
    private static let past = ["ingly", "edly", "ing", "ed"].map(Suffix.init)
    private static let lackE = ["at", "bl", "iz"].map(Suffix.init)
    private static let doubled = ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"].map(Suffix.init)

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
    ].map(Suffix.init)

    /// Words that the steps would get wrong, none longer than eight letters.
    private static let exceptions: [(from: Suffix, to: [UInt8])] = [
        ("skis", "ski"), ("skies", "sky"), ("dying", "die"), ("lying", "lie"), ("tying", "tie"), ("idly", "idl"),
        ("gently", "gentl"), ("ugly", "ugli"), ("early", "earli"), ("only", "onli"), ("singly", "singl"),
        ("sky", "sky"), ("news", "news"), ("howe", "howe"), ("atlas", "atlas"), ("cosmos", "cosmos"),
        ("bias", "bias"), ("andes", "andes"),
    ].map { (Suffix($0), Array($1.utf8)) }

    /// Stems after the plural is gone that no later step may touch.
    private static let finished = [
        "inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed",
    ].map(Suffix.init)
}

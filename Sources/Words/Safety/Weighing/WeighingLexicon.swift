/// What the net knows of words before it weighs them: short forms, classes, and what the classes step over.
package struct WeighingLexicon: Sendable {
    /// A word as the net sees it, wherever it stands.
    struct Unit: Hashable, Sendable {
        var stem: UInt64
        var kind: UInt64
        var hasKind = false
        var isPassedOver = false
    }

    /// The words of all short forms.
    private(set) var units: [Unit] = []
    /// The same words, to be shown.
    private(set) var shown: [String] = []
    /// Numbers are one word to the classes, and each its own to the rest.
    let number = Unit(stem: WeighingHash.of("#"), kind: WeighingHash.of("#"), hasKind: true)

    /// Rows of several words that stand for others, by the number of their first word, the longest first.
    private var phrases: [UInt64: [(written: [UInt64], units: Range<Int>)]] = [:]
    private var phraseStarts: WeighingTable
    /// Words of the longest phrase.
    private(set) var longestPhrase = 1
    private let vocabulary: WeighingVocabulary
    /// Where the words of the vocabulary begin among ``units``.
    private var firstTarget = 0
    private var longForms: WeighingTable
    private var kinds: WeighingTable
    private var endings: [(letters: [UInt8], place: Int)] = []
    /// The names of the classes, by their numbers.
    let kindNames: [String]
    private let kindUnits: [UInt64]

    package init(_ plan: WeighingPlan, vocabulary: WeighingVocabulary) {
        self.vocabulary = vocabulary
        kindNames = plan.kinds.map { "@\($0.name)" }
        kindUnits = kindNames.map { WeighingHash.of($0) }
        var table = WeighingTable(capacity: plan.kinds.reduce(plan.passedOver.count) { $0 + $1.members.count })
        for (index, kind) in plan.kinds.enumerated() {
            for member in kind.members { table.insert(WeighingHash.of(member), Int32(index)) }
        }
        for word in plan.passedOver { table.insert(WeighingHash.of(word), -2) }
        kinds = table
        let rows = plan.spellings.map { ($0.written.split(separator: " ").map(String.init), $0.plain) }
        let forms = Self.shortForms(first: rows.filter { $0.0.count == 1 }.map { ($0.0[0], $0.1) })
        longForms = WeighingTable(capacity: forms.count)
        phraseStarts = WeighingTable(capacity: rows.count)
        for (form, long) in forms {
            let letters = Array(form.utf8.filter { $0 != apostrophe })
            let place = addUnits(long)
            longForms.insert(WeighingHash.of(letters), Int32(place.lowerBound << 8 | place.count))
        }
        for (ending, word) in [("ll", "will"), ("d", "would"), ("re", "are"), ("ve", "have"), ("m", "am")] {
            endings.append((Array(ending.utf8), addUnits([word]).lowerBound))
        }
        firstTarget = addUnits(vocabulary.targets).lowerBound
        for (written, plain) in rows where written.count > 1 {
            let numbers = written.map { WeighingHash.of($0.utf8.filter { $0 != apostrophe }) }
            phraseStarts.insert(numbers[0], 1)
            longestPhrase = max(longestPhrase, numbers.count)
            let units = addUnits(plain.split(separator: " ").map(String.init))
            phrases[numbers[0], default: []].append((numbers, units))
        }
        for first in phrases.keys { phrases[first]?.sort { $0.written.count > $1.written.count } }
    }

    /// Whether some phrase begins with this word.
    func beginsPhrase(_ hash: UInt64) -> Bool { phraseStarts.value(of: hash) != nil }

    /// The phrase that begins at a place: how many words it has, and the places in ``units`` of what it stands for.
    func phrase(at place: Int, of hashes: [UInt64]) -> (count: Int, units: Range<Int>)? {
        for row in phrases[hashes[place]] ?? [] where place + row.written.count <= hashes.count {
            if row.written.indices.allSatisfy({ row.written[$0] == hashes[place + $0] }) {
                return (row.written.count, row.units)
            }
        }
        return nil
    }

    /// Whether some phrase begins before a place and ends behind it.
    func phraseReaches(across place: Int, of hashes: [UInt64]) -> Bool {
        for start in max(0, place - longestPhrase + 1)..<place where beginsPhrase(hashes[start]) {
            for row in phrases[hashes[start]] ?? [] where start + row.written.count > place {
                let isThere =
                    start + row.written.count <= hashes.count
                    && row.written.indices.allSatisfy { row.written[$0] == hashes[start + $0] }
                if isThere { return true }
            }
        }
        return false
    }

    /// The place in ``units`` of the word that a slip was meant to be.
    func meant(_ letters: [UInt8], hash: UInt64) -> Int? {
        vocabulary.meant(letters, hash: hash).map { firstTarget + $0 }
    }

    private mutating func addUnits(_ words: [String]) -> Range<Int> {
        let first = units.count
        for word in words {
            units.append(unit(Array(word.utf8)[...]))
            shown.append(word)
        }
        return first..<units.count
    }

    /// Short forms and their words, each form once: those of the rules, contractions, text-speak.
    private static func shortForms(first rows: [(String, String)]) -> [(String, [String])] {
        var seen: Set<String> = []
        var result: [(String, [String])] = []
        for (form, long) in rows where seen.insert(form.filter { $0 != "'" }).inserted {
            result.append((form, long.split(separator: " ").map(String.init)))
        }
        let tables = [TextSpeak.contractions, TextSpeak.words]
        for table in tables {
            for form in table.keys.sorted() {
                guard let long = table[form], seen.insert(form.filter { $0 != "'" }).inserted else { continue }
                // A long form may hold another: "wots" is "what is".
                result.append((form, long.split(separator: " ").map(String.init)))
            }
        }
        return result
    }

    /// The places in ``units`` of what a short form stands for; empty for any other word.
    func longForm(of hash: UInt64) -> Range<Int> {
        guard let found = longForms.value(of: hash) else { return 0..<0 }
        let first = Int(found) >> 8
        return first..<first + Int(found) & 0xFF
    }

    /// What an ending after an apostrophe stands for: the "ll" of "i'll".
    func ending(_ letters: ArraySlice<UInt8>) -> (unit: Unit, place: Int32)? {
        for ending in endings where ending.letters.elementsEqual(letters) {
            return (units[ending.place], Int32(ending.place))
        }
        return nil
    }

    func unit(_ letters: ArraySlice<UInt8>) -> Unit { unit(letters, hash: WeighingHash.of(letters)) }

    func unit(_ letters: ArraySlice<UInt8>, hash: UInt64) -> Unit {
        let stem = WeighingStem.hash(of: letters, whole: hash)
        guard let kind = kinds.value(of: hash) else { return Unit(stem: stem, kind: stem) }
        if kind == -2 { return Unit(stem: stem, kind: stem, isPassedOver: true) }
        return Unit(stem: stem, kind: kindUnits[Int(kind)], hasKind: true)
    }

    /// The name of the class with this number.
    func kindName(of hash: UInt64) -> String? {
        if hash == number.kind { return "#" }
        return kindUnits.firstIndex(of: hash).map { kindNames[$0] }
    }
}

/// Crude stems, by the rules of ``Stems``, as numbers.
enum WeighingStem {
    private static let endings: [[UInt8]] = ["ings", "ing", "in", "ies", "ied", "ed", "es", "s", "y", "e"].map {
        Array($0.utf8)
    }

    /// How many letters stay.
    static func length(of letters: ArraySlice<UInt8>) -> Int {
        let count = letters.count
        guard count > 3, let last = letters.last else { return count }
        // Most words end in none of these letters.
        switch last {
        case 0x73, 0x67, 0x6E, 0x64, 0x79, 0x65: break
        default: return count
        }
        for ending in endings where count - ending.count >= 3 && letters.suffix(ending.count).elementsEqual(ending) {
            let left = count - ending.count
            let final = letters[letters.startIndex + left - 1]
            // "Stopped" and "stop": a doubled letter falls, but not in "pass" and "call".
            let isDoubled = left > 3 && final == letters[letters.startIndex + left - 2]
            return isDoubled && final != 0x73 && final != 0x6C ? left - 1 : left
        }
        return count
    }

    static func hash(of letters: ArraySlice<UInt8>, whole: UInt64) -> UInt64 {
        let length = length(of: letters)
        return length == letters.count ? whole : WeighingHash.of(letters.prefix(length))
    }
}

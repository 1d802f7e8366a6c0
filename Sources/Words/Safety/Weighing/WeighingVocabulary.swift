/// The words that the net has learnt, and how a slip of spelling finds its way back to one of them.
///
/// A word that nobody else writes is read as the word that it is one letter away from, or else as the one that sounds
/// like it: "sucidal", "sueicidal" are "suicidal".
package struct WeighingVocabulary: Sendable {
    /// Words that matter, the most frequent first.
    package let targets: [String]
    /// Words that are no slips; by their upper 32 bits.
    private var known: WeighingTable
    private var near: WeighingTable
    private var alike: WeighingTable

    /// Words shorter than this are too easily one another.
    private static let shortest = 4
    private static let shortestTarget = 5
    private static let longest = 20

    /// - Parameters:
    ///   - targets: words that matter, the most frequent first.
    ///   - keys: the numbers of words that are no slips, as ``key(of:)`` gives them.
    package init(targets: [String], known keys: [UInt32]) {
        self.targets = targets
        known = WeighingTable(capacity: keys.count + targets.count)
        for key in keys { known.insert(UInt64(key), 1) }
        near = WeighingTable(capacity: targets.reduce(0) { $0 + $1.utf8.count + 1 })
        alike = WeighingTable(capacity: targets.count)
        for (place, target) in targets.enumerated() {
            let letters = Array(target.utf8)
            known.insert(UInt64(Self.key(of: target)), 1)
            guard letters.count >= Self.shortestTarget else { continue }
            near.insert(WeighingHash.of(letters), Int32(place))
            for gap in letters.indices { near.insert(Self.hash(of: letters, without: gap), Int32(place)) }
            if let sound = Self.sound(of: letters) { alike.insert(sound, Int32(place)) }
        }
    }

    /// Reads what is embedded: words with spaces between them, and keys in the notation of ``WeighingWeights``.
    package init(words: StaticString, known: StaticString) {
        let targets = words.description.split { $0 == " " || $0 == "\n" }.map(String.init)
        self.init(targets: targets, known: WeighingWeights.keys(notation: known))
    }

    /// The number of a word among those that are no slips: that of its stem.
    package static func key(of word: String) -> UInt32 { key(of: word.utf8.filter { $0 != apostrophe }) }

    private static func key(of letters: [UInt8]) -> UInt32 {
        WeighingWeights.key(of: WeighingStem.hash(of: letters[...], whole: WeighingHash.of(letters)))
    }

    /// The place of the word that these letters were meant to be; nothing if they are a word, or like none.
    func meant(_ letters: [UInt8], hash: UInt64) -> Int? {
        guard letters.count >= Self.shortest, letters.count <= Self.longest,
            known.value(of: UInt64(WeighingWeights.key(of: WeighingStem.hash(of: letters[...], whole: hash)))) == nil
        else { return nil }
        if let found = near.value(of: hash) { return Int(found) }
        var before = WeighingHash.start
        for gap in letters.indices {
            var rest = before
            for place in (gap + 1)..<letters.count { rest = WeighingHash.adding(letters[place], to: rest) }
            if let found = near.value(of: WeighingHash.mixed(rest)) { return Int(found) }
            before = WeighingHash.adding(letters[gap], to: before)
        }
        guard letters.count >= Self.shortestTarget, let sound = Self.sound(of: letters) else { return nil }
        return alike.value(of: sound).map { Int($0) }
    }

    private static func hash(of letters: [UInt8], without gap: Int) -> UInt64 {
        var hash = WeighingHash.start
        for place in letters.indices where place != gap { hash = WeighingHash.adding(letters[place], to: hash) }
        return WeighingHash.mixed(hash)
    }

    /// The consonants as they are heard; nothing for a word with fewer than three.
    private static func sound(of letters: [UInt8]) -> UInt64? {
        var hash = WeighingHash.start
        var last: UInt8 = 0
        var count = 0
        for (place, letter) in letters.enumerated() {
            let next = place + 1 < letters.count ? letters[place + 1] : 0
            var heard: UInt8
            switch letter {
            case UInt8(ascii: "c"): heard = "eiy".utf8.contains(next) ? UInt8(ascii: "s") : UInt8(ascii: "k")
            case UInt8(ascii: "q"): heard = UInt8(ascii: "k")
            case UInt8(ascii: "z"), UInt8(ascii: "x"): heard = UInt8(ascii: "s")
            case UInt8(ascii: "p") where next == UInt8(ascii: "h"): heard = UInt8(ascii: "f")
            case UInt8(ascii: "g") where next == UInt8(ascii: "h"): heard = 0
            case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"):
                heard = place == 0 ? UInt8(ascii: "a") : 0
            case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "y"): heard = place == 0 ? letter : 0
            default: heard = letter
            }
            if heard == last, heard != 0 { continue }
            last = heard
            if heard == 0 { continue }
            hash = WeighingHash.adding(heard, to: hash)
            count += 1
        }
        return count >= 3 ? WeighingHash.mixed(hash) : nil
    }
}

/// Finds the word of the phrasings that a misspelt word was probably meant to be.
struct Spelling: Sendable {
    private struct Entry: Sendable {
        var word: String
        var letters: [UInt8]
        /// One bit a letter: two words whose bits differ in many places are far apart.
        var mask: UInt32
        /// How many phrasings hold it.
        var count: Int
    }

    private var entries: [Entry]

    /// - Parameter counts: the words of the phrasings, and how many phrasings hold each.
    init(_ counts: [String: Int]) {
        entries = counts.sorted { $0.key < $1.key }.compactMap { word, count in
            let letters = Array(word.utf8)
            guard letters.count >= 3, !letters.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
            return Entry(word: word, letters: letters, mask: Self.mask(letters), count: count)
        }
    }

    /// The nearest word: at most one slip away for words of up to four letters, else two.
    ///
    /// A slip is a letter too many, too few, wrong, or two swapped (optimal string alignment); another first letter
    /// counts half a slip more. Ties go to the word that more phrasings hold, then to the alphabet.
    func nearest(to word: String) -> String? {
        let letters = Array(word.utf8)
        guard letters.count >= 3, letters.count <= 40 else { return nil }
        let limit = letters.count <= 4 ? 1 : 2
        let mask = Self.mask(letters)
        var best: (distance: Int, count: Int, word: String)?
        var rows = DistanceRows()
        for entry in entries {
            guard abs(entry.letters.count - letters.count) <= limit, (entry.mask ^ mask).nonzeroBitCount <= limit * 2
            else { continue }
            let slips = rows.distance(letters, entry.letters, atMost: limit)
            guard slips <= limit else { continue }
            let distance = slips * 2 + (letters[0] == entry.letters[0] ? 0 : 1)
            if let found = best, (found.distance, -found.count) <= (distance, -entry.count) { continue }
            best = (distance, entry.count, entry.word)
        }
        return best?.word
    }

    private static func mask(_ letters: [UInt8]) -> UInt32 {
        letters.reduce(0) { $0 | 1 << UInt32($1 & 31) }
    }
}

/// The three rows of an edit distance, kept between calls.
private struct DistanceRows {
    private var beforeLast: [Int] = []
    private var last: [Int] = []
    private var current: [Int] = []

    mutating func distance(_ first: [UInt8], _ second: [UInt8], atMost limit: Int) -> Int {
        last = Array(0...second.count)
        beforeLast = last
        for row in 1...first.count {
            current = [row]
            var lowest = row
            for column in 1...second.count {
                let wrong = last[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1)
                var cost = min(last[column] + 1, current[column - 1] + 1, wrong)
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current.append(cost)
                lowest = min(lowest, cost)
            }
            if lowest > limit { return lowest }
            (beforeLast, last) = (last, current)
        }
        return last[second.count]
    }
}

/// Finds the word of the phrasings that a misspelt word was probably meant to be.
///
/// Every word stands in the index under each spelling that is left when one or two of its letters are taken away. Two
/// words at most two slips apart share such a spelling, so only those that share one with the typed word are compared.
struct SpellingIndex: Sendable {
    private struct Entry: Sendable {
        /// The rest of the hash, which the bucket does not tell.
        var mark: UInt32
        var word: UInt32
        /// One letter at most was taken away.
        var isNear: Bool { word & 1 << 31 == 0 }
        var number: Int { Int(word & ~(1 << 31)) }
    }

    private struct Word: Sendable {
        var start: Int32
        var end: Int32
        /// How many phrasings hold it.
        var count: Int32
    }

    private var text: [UInt8] = []
    private var words: [Word] = []
    private var starts: [Int32] = [0, 0]
    private var entries: [Entry] = []
    private var shift: UInt64 = 63
    private var longest = 0
    /// Words that are compared with one typed word, at most.
    private static let mostCompared = 400

    init() {}

    /// - Parameter counts: the words of the phrasings, and how many phrasings hold each; their places are their numbers.
    init(_ counts: [(word: ArraySlice<UInt8>, count: Int)]) {
        var found: [(key: UInt64, word: UInt32)] = []
        found.reserveCapacity(counts.count * 24)
        for (number, one) in counts.enumerated() {
            let letters = Array(one.word)
            let start = Int32(text.count)
            text += letters
            words.append(Word(start: start, end: Int32(text.count), count: Int32(one.count)))
            guard letters.count >= 3, letters.count <= 40, !letters.allSatisfy(isASCIIDigit) else { continue }
            longest = max(longest, letters.count)
            // Three letters at least are left of a typed word from which two were taken.
            Deletions.forEach(letters, most: letters.count >= 5 ? 2 : 1) { key, taken in
                found.append((key, UInt32(number) | (taken == 2 ? 1 << 31 : 0)))
            }
        }
        var bits: UInt64 = 1
        while 1 << Int(bits) < found.count { bits += 1 }
        shift = 64 - bits
        starts = Array(repeating: 0, count: 1 << Int(bits) + 1)
        for one in found { starts[Int(one.key >> shift) + 1] += 1 }
        for index in 1..<starts.count { starts[index] += starts[index - 1] }
        entries = Array(repeating: Entry(mark: 0, word: 0), count: found.count)
        var next = starts
        for one in found {
            let bucket = Int(one.key >> shift)
            entries[Int(next[bucket])] = Entry(mark: UInt32(truncatingIfNeeded: one.key), word: one.word)
            next[bucket] += 1
        }
    }

    /// The nearest word: at most one slip away for words of up to four letters, else two.
    ///
    /// A slip is a letter too many, too few, wrong, or two swapped (optimal string alignment); another first letter
    /// counts half a slip more. Ties go to the word that more phrasings hold, then to the alphabet.
    func nearest(to letters: ArraySlice<UInt8>) -> Int? {
        guard letters.count >= 3, letters.count <= longest + 2 else { return nil }
        let letters = Array(letters)
        let limit = letters.count <= 4 ? 1 : 2
        var search = Search(letters: letters)
        Deletions.forEach(letters, most: 1) { key, _ in compare(key, nearOnly: true, limit: 1, &search) }
        // Two slips are never better than one, whatever the first letter.
        if limit == 2, search.best == nil {
            Deletions.forEach(letters, most: 2) { key, _ in compare(key, nearOnly: false, limit: 2, &search) }
        }
        return search.best?.number
    }

    private struct Search {
        let letters: [UInt8]
        var best: (distance: Int, number: Int)?
        var compared: [UInt32] = []
        var rows = DistanceRows()
    }

    private func compare(_ key: UInt64, nearOnly: Bool, limit: Int, _ search: inout Search) {
        let bucket = Int(key >> shift)
        let mark = UInt32(truncatingIfNeeded: key)
        for index in Int(starts[bucket])..<Int(starts[bucket + 1]) where entries[index].mark == mark {
            let entry = entries[index]
            guard !nearOnly || entry.isNear, search.compared.count < Self.mostCompared,
                !search.compared.contains(UInt32(entry.number) << 1 | (nearOnly ? 0 : 1))
            else { continue }
            search.compared.append(UInt32(entry.number) << 1 | (nearOnly ? 0 : 1))
            let word = words[entry.number]
            let candidate = text[Int(word.start)..<Int(word.end)]
            guard abs(candidate.count - search.letters.count) <= limit else { continue }
            let slips = search.rows.distance(search.letters, candidate, atMost: limit)
            guard slips <= limit else { continue }
            let distance = slips * 2 + (search.letters.first == candidate.first ? 0 : 1)
            if let best = search.best, !isBetter(entry.number, distance, than: best) { continue }
            search.best = (distance, entry.number)
        }
    }

    private func isBetter(_ number: Int, _ distance: Int, than best: (distance: Int, number: Int)) -> Bool {
        if distance != best.distance { return distance < best.distance }
        let (one, other) = (words[number], words[best.number])
        if one.count != other.count { return one.count > other.count }
        return text[Int(one.start)..<Int(one.end)].lexicographicallyPrecedes(text[Int(other.start)..<Int(other.end)])
    }
}

func isASCIIDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// The hashes of a word with some letters taken away.
private enum Deletions {
    /// Calls `body` with the hash of the word, and of all that is left of it without one and without two letters.
    @inline(__always)
    static func forEach(_ letters: [UInt8], most: Int, _ body: (_ key: UInt64, _ taken: Int) -> Void) {
        letters.withUnsafeBufferPointer { letters in
            var before = WordHash.start
            for index in 0...letters.count {
                if index == letters.count {
                    body(spread(before), 0)
                    return
                }
                var between = before
                for second in (index + 1)..<(letters.count + 1) {
                    if second == letters.count {
                        body(spread(between), 1)
                    } else {
                        if most == 2 { body(spread(rest(letters, from: second + 1, between)), 2) }
                        between = WordHash.adding(letters[second], to: between)
                    }
                }
                before = WordHash.adding(letters[index], to: before)
            }
        }
    }

    private static func rest(_ letters: UnsafeBufferPointer<UInt8>, from start: Int, _ hash: UInt64) -> UInt64 {
        var hash = hash
        for index in start..<letters.count { hash = WordHash.adding(letters[index], to: hash) }
        return hash
    }

    /// The hash of a short word has little in its upper half.
    private static func spread(_ hash: UInt64) -> UInt64 { (hash ^ hash >> 29) &* 0x9e37_79b9_7f4a_7c15 }
}

/// The three rows of an edit distance, kept between calls.
private struct DistanceRows {
    private var beforeLast: [Int] = []
    private var last: [Int] = []
    private var current: [Int] = []

    mutating func distance(_ first: [UInt8], _ second: ArraySlice<UInt8>, atMost limit: Int) -> Int {
        let width = second.count + 1
        if current.count < width {
            current = Array(repeating: 0, count: width)
            (last, beforeLast) = (current, current)
        }
        for column in 0..<width { last[column] = column }
        let start = second.startIndex
        for row in 1...first.count {
            current[0] = row
            var lowest = row
            for column in 1..<width {
                let letter = second[start + column - 1]
                let wrong = last[column - 1] + (first[row - 1] == letter ? 0 : 1)
                var cost = min(last[column] + 1, current[column - 1] + 1, wrong)
                if row > 1, column > 1, first[row - 1] == second[start + column - 2], first[row - 2] == letter {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current[column] = cost
                lowest = min(lowest, cost)
            }
            if lowest > limit { return lowest }
            swap(&beforeLast, &last)
            swap(&last, &current)
        }
        return last[width - 1]
    }
}

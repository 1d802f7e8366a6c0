/// How far one spelling is from another, with a bound: cheap enough to try against every word of a list.
package enum BoundedSpelling {
    /// The number of slips between two words, or nothing if there are more than `limit`.
    ///
    /// A slip is a letter too many, one missing, one wrong, or two neighbours exchanged (optimal string alignment:
    /// Damerau's slips with no letter touched twice). Counted in bytes of folded text.
    package static func distance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
        first.withUnsafeBufferPointer { first in
            second.withUnsafeBufferPointer { distance(first, $0, limit: limit) }
        }
    }

    /// The same of letters in borrowed memory.
    static func distance(
        _ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>, limit: Int
    ) -> Int? {
        guard abs(first.count - second.count) <= limit else { return nil }
        guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
        let width = second.count + 1
        return withUnsafeTemporaryAllocation(of: Int.self, capacity: 3 * width) { rows in
            // Where the rows begin that are two before, one before, and at hand.
            var (beforeLast, last, current) = (0, width, 2 * width)
            for column in 0..<width { rows[last + column] = column }
            for row in 1...first.count {
                rows[current] = row
                var least = row
                for column in 1..<width {
                    let wrong = first[row - 1] == second[column - 1] ? 0 : 1
                    var best = min(
                        rows[last + column] + 1, rows[current + column - 1] + 1, rows[last + column - 1] + wrong)
                    if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                        best = min(best, rows[beforeLast + column - 2] + 1)
                    }
                    rows[current + column] = best
                    least = min(least, best)
                }
                if least > limit { return nil }
                (beforeLast, last, current) = (last, current, beforeLast)
            }
            return rows[last + second.count] <= limit ? rows[last + second.count] : nil
        }
    }

    /// Whether `word` is `target`, or so near that a thumb may have slipped.
    ///
    /// Words of up to three letters must be right, up to seven may have one slip, longer ones two; and two words that
    /// begin differently are different words, unless their first two letters are exchanged.
    package static func isSlip(_ word: String, of target: String) -> Bool {
        if word == target { return true }
        let (length, targetLength) = (word.utf8.count, target.utf8.count)
        let limit = targetLength <= 3 ? 0 : targetLength <= 7 ? 1 : 2
        guard limit > 0, length >= 3, length - targetLength <= limit, targetLength - length <= limit else {
            return false
        }
        // Most words are told apart by their first letter, before anything is copied.
        guard word.utf8.first == target.utf8.first || word.utf8.first == target.utf8.dropFirst().first else {
            return false
        }
        return word.withLetters { first in
            target.withLetters { second in
                let exchanged = first.count == second.count && first[0] == second[1] && first[1] == second[0]
                guard first[0] == second[0] || exchanged else { return false }
                return mayBeNear(letterBits(first), letterBits(second), limit: limit)
                    && distance(first, second, limit: limit) != nil
            }
        }
    }

    /// One bit for each byte modulo 64.
    static func letterBits(_ letters: UnsafeBufferPointer<UInt8>) -> UInt64 {
        letters.reduce(0) { $0 | 1 << UInt64($1 & 63) }
    }

    /// Whether two words with these ``letterBits(_:)`` may be so near: every letter that only one has costs a slip.
    static func mayBeNear(_ first: UInt64, _ second: UInt64, limit: Int) -> Bool {
        (first & ~second).nonzeroBitCount <= limit && (second & ~first).nonzeroBitCount <= limit
    }
}

extension String {
    /// Calls `body` with the bytes of the text, where they stand.
    func withLetters<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
        var copy = self
        return copy.withUTF8(body)
    }

    /// Whether some byte of it is this one.
    func holds(_ byte: UInt8) -> Bool {
        withLetters { letters in
            for letter in letters where letter == byte { return true }
            return false
        }
    }
}

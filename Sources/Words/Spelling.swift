/// How far one spelling is from another, with a bound: cheap enough to try against every word of a list.
package enum BoundedSpelling {
    /// The number of slips between two words, or nothing if there are more than `limit`.
    ///
    /// A slip is a letter too many, one missing, one wrong, or two neighbours exchanged (optimal string alignment:
    /// Damerau's slips with no letter touched twice). Counted in bytes of folded text.
    package static func distance(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int? {
        guard abs(first.count - second.count) <= limit else { return nil }
        guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
        var beforeLast: [Int] = []
        var last = Array(0...second.count)
        for row in 1...first.count {
            var current = [row]
            current.reserveCapacity(second.count + 1)
            for column in 1...second.count {
                let wrong = first[row - 1] == second[column - 1] ? 0 : 1
                var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + wrong)
                if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                    best = min(best, beforeLast[column - 2] + 1)
                }
                current.append(best)
            }
            if (current.min() ?? 0) > limit { return nil }
            (beforeLast, last) = (last, current)
        }
        return last[second.count] <= limit ? last[second.count] : nil
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
        let (first, second) = (Array(word.utf8), Array(target.utf8))
        let exchanged = first.count == second.count && first[0] == second[1] && first[1] == second[0]
        guard first[0] == second[0] || exchanged else { return false }
        return distance(first, second, limit: limit) != nil
    }
}

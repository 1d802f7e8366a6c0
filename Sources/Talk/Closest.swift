/// The name that was probably meant by `word`: for "did you mean".
///
/// At most one slip away for words of up to four letters, else two; a slip is a letter too many, too few, wrong, or
/// two swapped. Case does not count. Of several equally near the alphabetically first, so that output never depends
/// on the order in which names were found.
package func closest(_ word: String, among names: [String]) -> String? {
    nearest(word, among: names)?.name
}

/// The same, but nothing if another name is as near: what may be put in without asking.
package func onlyClosest(_ word: String, among names: [String]) -> String? {
    nearest(word, among: names).flatMap { $0.isAlone ? $0.name : nil }
}

private func nearest(_ word: String, among names: [String]) -> (name: String, isAlone: Bool)? {
    let letters = Array(word.lowercased().unicodeScalars)
    guard !letters.isEmpty, letters.count <= 64 else { return nil }
    let allowed = min(letters.count <= 4 ? 1 : 2, letters.count - 1)
    var best: (name: String, distance: Int, isAlone: Bool)?
    for name in names where name != word {
        let other = Array(name.lowercased().unicodeScalars)
        guard other.count <= 64 else { continue }
        let distance = editDistance(letters, other, atMost: allowed)
        guard distance <= allowed else { continue }
        if let found = best, found.distance <= distance {
            guard found.distance == distance, found.name != name else { continue }
            best = (min(found.name, name), distance, false)
        } else {
            best = (name, distance, true)
        }
    }
    return best.map { ($0.name, $0.isAlone) }
}

/// The number of slips between two words, or some number above `limit` if there are more.
///
/// Optimal string alignment: insertion, deletion, substitution and the swap of two neighbours cost one each.
package func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar], atMost limit: Int) -> Int {
    guard abs(first.count - second.count) <= limit else { return limit + 1 }
    guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    for row in 1...first.count {
        var current = [row] + [Int](repeating: 0, count: second.count)
        for column in 1...second.count {
            let substitution = last[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1)
            var cost = min(last[column] + 1, current[column - 1] + 1, substitution)
            if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
                cost = min(cost, beforeLast[column - 2] + 1)
            }
            current[column] = cost
        }
        beforeLast = last
        last = current
    }
    return last[second.count]
}

/// One change between two versions of the files, in the words of whoever wrote them.
package struct FileChange: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable {
        case added, removed, changed
    }

    package var kind: Kind
    /// What holds it: `dialogue check-in`, `faq cost`.
    package var file: String
    /// The way to it: `node start`, `ask ready`, `why`.
    package var place: [String]
    /// What it said and says, on one line; nothing of what was not there.
    package var was: String?
    package var now: String?
    /// Lines in the two versions.
    package var lineWas: Int?
    package var lineNow: Int?
    /// It decides who is heard as being in danger, or what they are told.
    package var isSafety: Bool
}

/// Compares two parts that are the same one in two versions.
struct FileDifference {
    let file: String
    private(set) var changes: [FileChange] = []

    init(file: String) {
        self.file = file
    }

    mutating func compare(_ was: FilePart, _ now: FilePart, place: [String]) {
        guard was.content != now.content else { return }
        if was.text != now.text {
            note(.changed, place, was: was.text, now: now.text, lines: (was.line, now.line))
        }
        compareItems(was, now, place)
        let (pairs, removed, added) = Self.match(was.parts, now.parts)
        for part in removed {
            note(.removed, place + [part.label], was: part.summary, now: nil, lines: (part.line, nil))
        }
        for part in added { note(.added, place + [part.label], was: nil, now: part.summary, lines: (nil, part.line)) }
        for (old, new) in pairs { compare(old, new, place: place + [new.label]) }
    }

    private mutating func compareItems(_ was: FilePart, _ now: FilePart, _ place: [String]) {
        let (old, new) = (Set(was.items), Set(now.items))
        for item in was.items where !new.contains(item) {
            note(.removed, place, was: item, now: nil, lines: (was.line, nil))
        }
        for item in now.items where !old.contains(item) {
            note(.added, place, was: nil, now: item, lines: (nil, now.line))
        }
    }

    mutating func note(
        _ kind: FileChange.Kind, _ place: [String], was: String?, now: String?, lines: (was: Int?, now: Int?)
    ) {
        changes.append(
            FileChange(
                kind: kind, file: file, place: place, was: was, now: now, lineWas: lines.was, lineNow: lines.now,
                isSafety: Self.isSafety(file, place)))
    }

    // MARK: What safety rests on

    /// Files of which every line counts.
    private static let safetyFiles = [
        "safety", "heard by", "helplines", "revealing words", "translation of replies", "translation of helplines",
    ]

    /// Notices that belong to a crisis or to consent, by their names.
    private static let safetyNotices = [
        "distress", "crisis-follow-up", "safe-to-text", "safe-to-text-no", "near-miss-stop", "stopped", "started",
        "help", "consent", "out-of-hours",
    ]

    /// What a site says of alerts, and of when a crisis reply or an alert comes again.
    private static let safetySettings = ["duty number", "nation", "crisis repeat after", "hand over within"]

    private static func isSafety(_ file: String, _ place: [String]) -> Bool {
        if safetyFiles.contains(where: file.hasPrefix) { return true }
        // A flag that a dialogue raises, or does not raise any more.
        if place.contains(where: { $0 == "flag" || $0.hasPrefix("flag ") }) { return true }
        guard let first = place.first else { return false }
        if file == "site" { return safetySettings.contains { first == $0 || first.hasPrefix($0 + " ") } }
        if file == "notices" { return safetyNotices.contains { first == "notice \($0)" } }
        return file.hasPrefix("translation of notices") && safetyNotices.contains(first)
    }

    // MARK: Which part is which

    private static func match(
        _ was: [FilePart], _ now: [FilePart]
    ) -> (pairs: [(FilePart, FilePart)], removed: [FilePart], added: [FilePart]) {
        var pairs: [(was: Int, now: Int)] = []
        var left = Array(was.indices)
        var right = Array(now.indices)
        func pair(_ isSame: (FilePart, FilePart) -> Bool) {
            for index in left {
                guard let other = right.first(where: { isSame(was[index], now[$0]) }) else { continue }
                pairs.append((index, other))
                right.removeAll { $0 == other }
            }
            let paired = Set(pairs.map(\.was))
            left.removeAll { paired.contains($0) }
        }
        pair { $0.isNamed && $1.isNamed && $0.label == $1.label }
        for (index, other) in longestCommon(left.map { was[$0] }, right.map { now[$0] }) {
            pairs.append((left[index], right[other]))
        }
        let (pairedLeft, pairedRight) = (Set(pairs.map(\.was)), Set(pairs.map(\.now)))
        left.removeAll { pairedLeft.contains($0) }
        right.removeAll { pairedRight.contains($0) }
        // What is left of one kind, in order: probably the same statement in other words.
        pair { !$0.isNamed && !$1.isNamed && $0.keyword == $1.keyword }
        pairs.sort { $0.now < $1.now }
        return (pairs.map { (was[$0.was], now[$0.now]) }, left.map { was[$0] }, right.map { now[$0] })
    }

    /// The longest run of equal parts in one order, as pairs of indices.
    private static func longestCommon(_ was: [FilePart], _ now: [FilePart]) -> [(Int, Int)] {
        guard !was.isEmpty, !now.isEmpty, was.count * now.count <= 4_000_000 else { return [] }
        let old = was.map(\.content)
        let new = now.map(\.content)
        var lengths = Array(repeating: Array(repeating: 0, count: new.count + 1), count: old.count + 1)
        for row in old.indices.reversed() {
            for column in new.indices.reversed() {
                lengths[row][column] =
                    old[row] == new[column]
                    ? lengths[row + 1][column + 1] + 1 : max(lengths[row + 1][column], lengths[row][column + 1])
            }
        }
        var pairs: [(Int, Int)] = []
        var (row, column) = (0, 0)
        while row < old.count, column < new.count {
            if old[row] == new[column] {
                pairs.append((row, column))
                row += 1
                column += 1
            } else if lengths[row + 1][column] >= lengths[row][column + 1] {
                row += 1
            } else {
                column += 1
            }
        }
        return pairs
    }
}

extension FilePart {
    /// What is said of a part that is only in one version.
    fileprivate var summary: String {
        var words = text
        if !items.isEmpty { words += (words.isEmpty ? "" : " ") + items.joined(separator: ", ") }
        if words.isEmpty, let first = parts.first { words = "\(first.label) \(first.text)" }
        return words
    }
}

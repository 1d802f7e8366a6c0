import Talk

/// A word of a file, and where it stands.
struct Word: Hashable, Sendable {
    var text: String
    var position: SourcePosition

    /// Characters under the caret.
    var length: Int { max(1, text.count) }

    /// The same place in the form that diagnostics want.
    var place: Place { Place(position: position, length: length) }

    /// The edit that puts in what was meant, if only one of these names is near.
    func replaced(byOneOf names: [String]) -> [TextEdit] { replaced(by: onlyClosest(text, among: names)) }

    /// The edit that puts this word in place of it.
    func replaced(by other: String?) -> [TextEdit] {
        other.map { [TextEdit(position: position, length: text.count, replacement: $0)] } ?? []
    }
}

/// Where something stands in a file, and how many characters it has.
struct Place: Hashable, Sendable {
    var position: SourcePosition
    var length: Int
}

extension TalkLine {
    /// The whole line.
    var place: Place { Place(position: position, length: max(1, content.count)) }

    /// Its first `count` characters: the keyword.
    func place(of keyword: String) -> Place { Place(position: position, length: max(1, keyword.count)) }
}

extension TalkText {
    /// Its first line.
    var place: Place { Place(position: position, length: max(1, fragments.first?.text.count ?? 1)) }
}

/// Whether a name is kebab-case: lower-case letters, digits and single hyphens, beginning with a letter.
func isName(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first), text.utf8.last != 0x2D else { return false }
    var previous: UInt8 = 0
    for byte in text.utf8 {
        let isLetterOrDigit = (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
        guard isLetterOrDigit || (byte == 0x2D && previous != 0x2D) else { return false }
        previous = byte
    }
    return true
}

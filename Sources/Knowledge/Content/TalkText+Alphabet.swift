package import Talk
import TextMessage

extension TalkText {
    /// What would put each character outside the GSM alphabet into it, where something says the same there.
    package var alphabetEdits: [TextEdit] {
        fragments.flatMap { Self.alphabetEdits(of: $0.text, at: $0.position) }
    }

    /// The same for a text on one line.
    package static func alphabetEdits(of text: String, at position: SourcePosition) -> [TextEdit] {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return [] }
        return text.enumerated().compactMap { offset, character in
            let written = String(character)
            guard GSM7.outsiders(in: written).first != nil else { return nil }
            let plain = transliterated(written)
            guard plain != written, !plain.isEmpty, GSM7.outsiders(in: plain).isEmpty else { return nil }
            return TextEdit(
                position: SourcePosition(line: position.line, column: position.column + offset), length: 1,
                replacement: plain)
        }
    }
}

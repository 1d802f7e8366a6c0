/// One line of the notation, with the deeper lines that belong to it.
package struct TalkLine: Hashable, Sendable {
    /// What stands after the indentation, blanks at the end cut off; of `| text`, the text without its mark.
    package var content: String
    /// The line began with `| `: it is text, whatever its first word is.
    package var isForced: Bool
    /// Of the first character of `content`.
    package var position: SourcePosition
    package var children: [TalkLine]

    package init(content: String, isForced: Bool, position: SourcePosition, children: [TalkLine]) {
        self.content = content
        self.isForced = isForced
        self.position = position
        self.children = children
    }

    /// What stands before the first blank; empty only if the line is a lone `|`.
    package var firstWord: String {
        String(content.prefix { !isBlank($0) })
    }

    /// The longest of `keywords` with which the line begins, as whole words, and what follows it.
    ///
    /// A keyword is one or more words with single spaces between them; the line may have more than one there.
    /// Nothing if the line begins with none of them, or was forced to be text.
    package func keyword(among keywords: [String]) -> TalkKeyword? {
        guard !isForced else { return nil }
        var best: (keyword: String, end: String.UTF8View.Index)?
        for keyword in keywords where !keyword.isEmpty {
            guard let end = end(of: keyword) else { continue }
            if let found = best, found.keyword.utf8.count >= keyword.utf8.count { continue }
            best = (keyword, end)
        }
        guard let best else { return nil }
        let start = afterBlanks(from: best.end)
        let column = position.column + content[..<start].count
        return TalkKeyword(
            keyword: best.keyword, rest: String(content[start...]),
            restPosition: SourcePosition(line: position.line, column: column))
    }

    /// Where `keyword` ends at the start of the content; nothing unless it stands there as whole words.
    private func end(of keyword: String) -> String.UTF8View.Index? {
        let bytes = content.utf8
        var index = bytes.startIndex
        for byte in keyword.utf8 {
            guard index < bytes.endIndex, isBlank(byte) == isBlank(bytes[index]) else { return nil }
            if isBlank(byte) {
                index = afterBlanks(from: index)
            } else {
                guard bytes[index] == byte else { return nil }
                index = bytes.index(after: index)
            }
        }
        guard index == bytes.endIndex || isBlank(bytes[index]) else { return nil }
        return index
    }

    private func afterBlanks(from start: String.UTF8View.Index) -> String.UTF8View.Index {
        let bytes = content.utf8
        var index = start
        while index < bytes.endIndex, isBlank(bytes[index]) { index = bytes.index(after: index) }
        return index
    }
}

/// A keyword at the start of a line, and the rest of that line.
package struct TalkKeyword: Hashable, Sendable {
    package var keyword: String
    /// What follows the keyword, without the blanks round it; may be empty.
    package var rest: String
    /// Of the first character of `rest`; the end of the line if there is none.
    package var restPosition: SourcePosition

    package init(keyword: String, rest: String, restPosition: SourcePosition) {
        self.keyword = keyword
        self.rest = rest
        self.restPosition = restPosition
    }
}

/// A space or a tab: what may stand between the words of a line.
func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

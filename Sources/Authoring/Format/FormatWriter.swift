import Talk

/// Writes the lines of a file in form, one source line after the other.
struct FormatWriter {
    private enum Item {
        case blank
        case comment(level: Int, String)
        case line(level: Int, String, keyword: String?)
    }

    /// Words that stood past the end of a line, and where they go.
    private struct Carry {
        var text: String
        var level: Int
        var place: GrammarPlace
    }

    private let kind: FileKind?
    private var items: [Item] = []
    private var carry: Carry?
    /// Comments whose depth is that of the line below them.
    private var waiting: [(indentation: Int, text: String)?] = []
    private var lastLevel = 0

    init(kind: FileKind?) {
        self.kind = kind
    }

    /// Takes the next line of the file; `laid` is nothing for a comment and for a blank one.
    mutating func add(_ source: String, laid: FormatLayout.Laid?) {
        guard let laid else {
            flush()
            let text = source.drop { $0.isWhitespace }
            waiting.append(text.isEmpty ? nil : (source.count - text.count, Self.withoutEnd(String(text))))
            return
        }
        placeComments(before: laid.level)
        lastLevel = laid.level
        if laid.isText {
            writeText(laid)
        } else {
            flush()
            write(laid)
        }
    }

    /// The whole file.
    mutating func finish() -> String {
        flush()
        placeComments(before: 0)
        var lines: [String] = []
        for item in spaced() {
            switch item {
            case .blank: if lines.last?.isEmpty == false { lines.append("") }
            case .comment(let level, let text), .line(let level, let text, _):
                lines.append(text.isEmpty ? "" : String(repeating: "  ", count: level) + text)
            }
        }
        while lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { $0 + "\n" }.joined()
    }

    // MARK: Lines

    private mutating func write(_ laid: FormatLayout.Laid) {
        guard let keyword = laid.keyword else {
            return put(laid.level, Self.written(laid.line), keyword: nil)
        }
        let text = keyword.rest.isEmpty ? keyword.keyword : "\(keyword.keyword) \(keyword.rest)"
        guard let start = laid.breakableAfter, kind?.isDialogue == true,
            !text.dropFirst(start).drop(while: isBlank).hasPrefix("->"),
            let (head, tail) = broken(text, level: laid.level, after: start, place: laid.place)
        else { return put(laid.level, text, keyword: keyword.keyword) }
        put(laid.level, head, keyword: keyword.keyword)
        carry = Carry(text: tail, level: laid.level + 1, place: laid.place)
    }

    private mutating func writeText(_ laid: FormatLayout.Laid) {
        var text = Self.written(laid.line)
        if let carried = carry, carried.level == laid.level, !laid.line.isForced, isPlain(text, laid.place) {
            text = "\(carried.text) \(text)"
            carry = nil
        }
        flush()
        write(text, level: laid.level, place: laid.place)
    }

    /// Writes a line of text; what is too much for it waits for the next.
    private mutating func write(_ text: String, level: Int, place: GrammarPlace) {
        guard kind?.isDialogue == true, !text.hasPrefix("- "),
            let (head, tail) = broken(text, level: level, after: 0, place: place)
        else { return put(level, text, keyword: nil) }
        put(level, head, keyword: nil)
        carry = Carry(text: tail, level: level, place: place)
    }

    private mutating func flush() {
        while let left = carry {
            carry = nil
            write(left.text, level: left.level, place: left.place)
        }
    }

    private mutating func put(_ level: Int, _ text: String, keyword: String?) {
        items.append(.line(level: level, text, keyword: keyword))
    }

    /// The line as it is written: a lone mark for text is kept.
    private static func written(_ line: TalkLine) -> String {
        guard line.isForced else { return line.content }
        return line.content.isEmpty ? "|" : "| \(line.content)"
    }

    private static func withoutEnd(_ text: String) -> String {
        var text = text
        while text.last?.isWhitespace == true { text.removeLast() }
        return text
    }

    // MARK: Breaking

    /// Bytes of a text that is broken at all.
    private static let longest = 20_000
    /// Characters that tell whether a line begins with a keyword.
    private static let ahead = 64

    /// The part of a text that fits on its line, and the rest; nothing if all of it fits or no break is safe.
    private func broken(
        _ text: String, level: Int, after start: Int, place: GrammarPlace
    ) -> (head: String, tail: String)? {
        let room = TalkFormatter.width - level * 2
        // What is longer than anything that can be sent is left as it is.
        guard text.utf8.count > room, text.utf8.count <= Self.longest else { return nil }
        let characters = Array(text)
        guard characters.count > room else { return nil }
        var best: Int?
        var depth = 0
        for index in 0..<min(characters.count, room + 1) {
            if characters[index] == "{" { depth += 1 }
            if characters[index] == "}" { depth = max(0, depth - 1) }
            guard characters[index] == " ", index > start + 1, depth == 0, index + 1 < characters.count,
                !isBlank(characters[index - 1]), !isBlank(characters[index + 1]), characters[index - 1] != "|",
                isPlain(String(characters[(index + 1)...].prefix(Self.ahead)), place)
            else { continue }
            best = index
        }
        return best.map { (String(characters[..<$0]), String(characters[($0 + 1)...])) }
    }

    /// Whether a line that begins so is text and nothing else at this place.
    private func isPlain(_ text: String, _ place: GrammarPlace) -> Bool {
        guard let first = text.first, first != "#", first != "-", first != "|" else { return false }
        let line = TalkLine(
            content: text, isForced: false, position: SourcePosition(line: 1, column: 1), children: [])
        return line.keyword(among: place.keywords) == nil && line.keywordMeant(among: place.keywords) == nil
    }

    private func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }

    // MARK: Comments and blank lines

    /// A comment goes with the line below it, unless it is indented like something above.
    private mutating func placeComments(before level: Int) {
        for comment in waiting {
            guard let comment else {
                items.append(.blank)
                continue
            }
            let own = (comment.indentation + 1) / 2
            items.append(.comment(level: own > level ? min(own, lastLevel) : level, comment.text))
        }
        waiting = []
    }

    /// The items with a blank line before each part of the file that wants one.
    private func spaced() -> [Item] {
        var spaced: [Item] = []
        var previous: String?
        for item in items {
            if case .line(0, _, let keyword?) = item {
                let part = part(keyword)
                if let part, previous != nil, part.isAlone || part.name != previous { separate(&spaced) }
                previous = part?.name ?? "first"
            }
            spaced.append(item)
        }
        return spaced
    }

    /// Puts a blank line at the end, above the comments that stand right there.
    private func separate(_ items: inout [Item]) {
        var index = items.count
        while index > 0, case .comment(0, _) = items[index - 1] { index -= 1 }
        items.insert(.blank, at: index)
    }

    /// Which part of its file a line at the margin begins or goes on with.
    private func part(_ keyword: String) -> (name: String, isAlone: Bool)? {
        switch (kind, keyword) {
        case (.dialogue, "node"), (.dialogue, "test"), (.tests, "test"), (.notices, "notice"): (keyword, true)
        case (.dialogue, "scale"), (.dialogue, "check"): (keyword, false)
        case (.dialogue, _): ("first", false)
        default: nil
        }
    }
}

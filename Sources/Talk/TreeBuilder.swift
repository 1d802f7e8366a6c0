/// Builds the tree of lines, one line at a time, without calling itself.
struct TreeBuilder {
    /// Of each line that deeper ones may still belong to, how far it was indented; its level is its index.
    private var open: [Int] = []
    /// The lines of each level whose parent is still open.
    private var pending: [[TalkLine]] = []
    /// Where the one diagnostic about tabs stands, and the last one about too many or too few spaces.
    private var blankReport: Int?
    private var widthReport: Int?
    private var hasReportedDepth = false
    private let path: String
    private(set) var diagnostics: [Diagnostic] = []

    private let roundsDown: Bool
    private var wasOdd = false

    /// - Parameters:
    ///   - path: of the file.
    ///   - roundsDown: a space that makes half a level is one too many, and not one too few.
    init(path: String, roundsDown: Bool = false) {
        self.path = path
        self.roundsDown = roundsDown
    }

    /// Takes the next line of the file.
    mutating func add(_ line: String, number: Int) {
        guard let start = line.firstIndex(where: { !isBlank($0) && !isOtherSpace($0) }), line[start] != "#" else {
            return
        }
        let indentation = Indentation(line[..<start])
        let position = SourcePosition(line: number, column: indentation.characters + 1)
        if let blank = indentation.firstOther, blankReport == nil {
            blankReport = diagnostics.count
            report(
                ReadingRule.tabInIndentation, [blank], line: number, length: indentation.characters,
                help: ["use two spaces a level; this is said once a file"])
        }
        guard let level = level(of: indentation, at: position) else { return }
        // Whoever mends the line that is told of mends all that lean on it.
        if let report = indentation.firstOther == nil ? widthReport : blankReport,
            indentation.firstOther != nil || indentation.width != level * 2
        {
            diagnostics[report].edits.append(reindented(position, to: level))
        }
        close(to: level)
        open.append(counted(indentation))
        if pending.count == level { pending.append([]) }
        pending[level].append(talkLine(line[start...], at: position))
    }

    /// The lines at the margin.
    mutating func finish() -> [TalkLine] {
        close(to: 0)
        return pending.first ?? []
    }

    /// The level at which a line stands; nothing if it is too deep to be read.
    ///
    /// A line as far in as one that is still open is its sibling, also where that one stood wrong: a block that
    /// is wrong by the same amount throughout is one slip.
    private mutating func level(of indentation: Indentation, at position: SourcePosition) -> Int? {
        let width = counted(indentation)
        let isOdd = width != indentation.width && indentation.firstOther == nil
        // Lines that lie half a level too far one after the other are one slip.
        if isOdd, !wasOdd { reportWidth(indentation.width, level: min(width / 2, open.count), line: position.line) }
        wasOdd = isOdd
        if let sibling = open.lastIndex(of: width) ?? nominalSibling(of: width) { return sibling }
        let level = open.lastIndex { $0 < width }.map { $0 + 1 } ?? 0
        guard level < TalkLimits.depth else {
            reportDepth(at: position)
            return nil
        }
        let parent = level == 0 ? nil : open[level - 1]
        if indentation.firstOther == nil, !isOdd, width != level * 2, width != (parent ?? -2) + 2 {
            reportWidth(width, level: level, line: position.line)
        }
        return level
    }

    /// The blanks before a line as its level wants them.
    private func reindented(_ position: SourcePosition, to level: Int) -> TextEdit {
        TextEdit(
            position: SourcePosition(line: position.line, column: 1), length: position.column - 1,
            replacement: spaces(level * 2))
    }

    /// The width that counts: half a level is left out if that is how it is read.
    private func counted(_ indentation: Indentation) -> Int {
        roundsDown ? indentation.width - indentation.width % 2 : indentation.width
    }

    /// The open line whose level, rather than its own slip, has this indentation.
    private func nominalSibling(of width: Int) -> Int? {
        guard width.isMultiple(of: 2), width / 2 < open.count else { return nil }
        let level = width / 2
        return level == 0 || open[level - 1] < width ? level : nil
    }

    private mutating func reportDepth(at position: SourcePosition) {
        guard !hasReportedDepth else { return }
        hasReportedDepth = true
        diagnostics.append(
            ReadingRule.tooDeep.diagnostic(
                [String(TalkLimits.depth)], path: path, position: position, length: 1, label: "too deep",
                help: ["move the inner part to a node of its own; this is said once a file"]))
    }

    private mutating func reportWidth(_ width: Int, level: Int, line: Int) {
        let expected = level == 0 ? "at the margin" : "by \(count(level * 2))"
        let help = ["read as if it were indented \(expected); two spaces are one level"]
        widthReport = diagnostics.count
        if width.isMultiple(of: 2) {
            report(ReadingRule.indentationJump, [], line: line, length: width, help: help)
        } else {
            report(ReadingRule.oddIndentation, [count(width)], line: line, length: width, help: help)
        }
    }

    private func count(_ number: Int) -> String { number == 1 ? "1 space" : "\(number) spaces" }

    private mutating func report(_ rule: DiagnosticRule, _ values: [String], line: Int, length: Int, help: [String]) {
        let position = SourcePosition(line: line, column: 1)
        diagnostics.append(
            rule.diagnostic(values, path: path, position: position, length: length, label: nil, help: help))
    }

    /// Gives the deeper lines to their parents until only levels below `level` are open.
    private mutating func close(to level: Int) {
        while pending.count > level + 1, let children = pending.popLast() {
            let parents = pending.count - 1
            let last = pending[parents].count - 1
            pending[parents][last].children = children
        }
        if open.count > level { open.removeLast(open.count - level) }
    }

    private func talkLine(_ rest: Substring, at position: SourcePosition) -> TalkLine {
        var content = rest
        while let last = content.last, isBlank(last) { content.removeLast() }
        guard content.first == "|", content.count == 1 || content.dropFirst().first.map(isBlank) == true else {
            return TalkLine(content: String(content), isForced: false, position: position, children: [])
        }
        let text = content.dropFirst().drop(while: isBlank)
        var start = position
        start.column += content.count - text.count
        return TalkLine(content: String(text), isForced: true, position: start, children: [])
    }
}

/// The blanks in front of a line.
private struct Indentation {
    /// In spaces; a tab counts as two.
    var width = 0
    var characters = 0
    /// What the first of them is that is not a space.
    var firstOther: String?

    init(_ blanks: Substring) {
        for blank in blanks {
            characters += 1
            width += blank == "\t" ? 2 : 1
            if blank != " ", firstOther == nil { firstOther = blank == "\t" ? "a tab" : "a special space" }
        }
    }
}

/// A space of another kind, such as one pasted from a web page.
private func isOtherSpace(_ character: Character) -> Bool {
    character == "\u{A0}" || character == "\u{3000}" || ("\u{2000}"..."\u{200A}").contains(character)
}

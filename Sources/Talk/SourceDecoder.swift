/// Turns the bytes of a file into lines of text, and says where they are not fit to be text.
struct SourceDecoder {
    let path: String
    private(set) var diagnostics: [Diagnostic] = []
    /// Where the first bytes that are not UTF-8 stand, and on how many more lines there are some.
    private var firstInvalid: SourcePosition?
    private var furtherInvalidLines = 0

    init(path: String) {
        self.path = path
    }

    /// The lines without their ends; everything unfit replaced by U+FFFD, so that columns stay what they are.
    mutating func decode(_ bytes: [UInt8]) -> SourceFile {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            add(ReadingRule.notUTF8, at: .start, label: nil, help: ["it looks like UTF-16: save it again as UTF-8"])
            return SourceFile(path: path, lines: [])
        }
        var rest = bytes[...]
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) {
            rest = rest.dropFirst(3)
            add(
                ReadingRule.byteOrderMark, at: .start, label: nil,
                help: ["save the file as \"UTF-8\", not \"UTF-8 with BOM\""])
        }
        let isCut = rest.count > TalkLimits.bytes
        if isCut { rest = withoutLastPartOfLine(rest.prefix(TalkLimits.bytes)) }
        var lines = splitLines(rest)
        let hasTooManyLines = lines.count > TalkLimits.lines
        if hasTooManyLines { lines = Array(lines.prefix(TalkLimits.lines)) }
        let texts = lines.enumerated().map { text(of: $0.element, number: $0.offset + 1) }
        let last = SourcePosition(line: max(1, texts.count), column: 1)
        if hasTooManyLines {
            add(
                ReadingRule.tooManyLines, [String(TalkLimits.lines)], at: last, label: nil,
                help: ["split it into several files"])
        } else if isCut {
            add(
                ReadingRule.tooManyBytes, [String(TalkLimits.bytes)], at: last, label: nil,
                help: ["split it into several files"])
        }
        reportInvalidBytes()
        return SourceFile(path: path, lines: texts)
    }

    /// Up to the last line end, so that a file cut short does not end in half a word; all of it if it has none.
    private func withoutLastPartOfLine(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard let end = bytes.lastIndex(of: 0x0A) else { return bytes }
        return bytes[...end]
    }

    /// Cuts at LF, and drops a CR before it; a line end at the end of the file begins no further line.
    private func splitLines(_ bytes: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.map { $0.last == 0x0D ? $0.dropLast() : $0 }
    }

    private mutating func text(of bytes: ArraySlice<UInt8>, number: Int) -> String {
        if let text = String(validating: bytes, as: UTF8.self) {
            return replacingForbidden(text, number: number)
        }
        if firstInvalid == nil {
            firstInvalid = SourcePosition(line: number, column: cleaned(validPrefix(of: bytes)).count + 1)
        } else {
            furtherInvalidLines += 1
        }
        return replacingForbidden(String(decoding: bytes, as: UTF8.self), number: number)
    }

    /// What stands before the first byte that is not UTF-8.
    private func validPrefix(of bytes: ArraySlice<UInt8>) -> String {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var prefix = String.UnicodeScalarView()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) { prefix.append(scalar) }
        return String(prefix)
    }

    /// One diagnostic for the whole file: it was saved in another encoding, which is one slip however often it shows.
    private mutating func reportInvalidBytes() {
        guard let firstInvalid else { return }
        var help = ["save it again as UTF-8"]
        if furtherInvalidLines > 0 {
            help.append("\(furtherInvalidLines) more \(furtherInvalidLines == 1 ? "line" : "lines") like this")
        }
        add(ReadingRule.notUTF8, at: firstInvalid, label: "not UTF-8 from here", help: help)
    }

    /// The line as it is read on, and a diagnostic for the first character that may not stand in it.
    private mutating func replacingForbidden(_ text: String, number: Int) -> String {
        guard let first = text.unicodeScalars.firstIndex(where: { ForbiddenCharacter.name(of: $0) != nil }),
            let name = ForbiddenCharacter.name(of: text.unicodeScalars[first])
        else { return text }
        let column = String(text.unicodeScalars[..<first]).count + 1
        let code = ForbiddenCharacter.hexadecimal(text.unicodeScalars[first])
        add(
            ReadingRule.forbiddenCharacter, [name, code], at: SourcePosition(line: number, column: column),
            label: "here, shown as U+FFFD", help: ["delete it and type the words around it again"])
        return cleaned(text)
    }

    /// The text with U+FFFD for each character that may not stand there.
    ///
    /// Columns are counted in this text: a control character parts what its replacement may join.
    private func cleaned(_ text: String) -> String {
        var cleaned = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            cleaned.append(ForbiddenCharacter.name(of: scalar) == nil ? scalar : "\u{FFFD}")
        }
        return String(cleaned)
    }

    private mutating func add(
        _ rule: DiagnosticRule, _ values: [String] = [], at position: SourcePosition, label: String?, help: [String]
    ) {
        diagnostics.append(
            rule.diagnostic(values, path: path, position: position, length: 1, label: label, help: help))
    }
}

extension SourcePosition {
    fileprivate static let start = SourcePosition(line: 1, column: 1)
}

/// Prints diagnostics as text: what is wrong, the line with a caret under the place, and what to do.
package struct DiagnosticRenderer: Sendable {
    /// How many are printed in full; the others are only counted.
    package static let shown = 20
    /// Columns of a source line that are printed; a longer one is cut around its caret.
    private static let sourceWidth = 160

    package init() {}

    /// All of `diagnostics`, sorted by file and place, with a summary line at the end; empty if there are none.
    /// - Parameters:
    ///   - diagnostics: in any order; the same one twice is printed once.
    ///   - sources: the files by path, for the lines beside the messages; a file may be missing.
    ///   - colour: with ANSI colours, for a terminal.
    /// - Returns: lines that each end with a line end.
    package func text(_ diagnostics: [Diagnostic], sources: [String: SourceFile], colour: Bool) -> String {
        let sorted = Set(diagnostics).sorted()
        guard !sorted.isEmpty else { return "" }
        var explained: Set<String> = []
        var blocks = sorted.prefix(Self.shown).map { diagnostic in
            let isFirst = explained.insert(diagnostic.code).inserted
            return block(diagnostic, source: sources[diagnostic.path], namesRule: isFirst, paint: Paint(colour))
        }
        if sorted.count > Self.shown { blocks.append("and \(sorted.count - Self.shown) more\n") }
        return blocks.joined(separator: "\n") + "\n" + Self.summary(sorted) + "\n"
    }

    /// `path:line:column: error[LL1001]: message`, as editors and other tools read it.
    package static func concise(_ diagnostic: Diagnostic) -> String {
        let place = "\(diagnostic.path):\(diagnostic.position.line):\(diagnostic.position.column)"
        return "\(place): \(diagnostic.severity.rawValue)[\(diagnostic.code)]: \(oneLine(diagnostic.message))"
    }

    /// `check-in.talk, welcome.talk: 2 errors, 1 warning`.
    package static func summary(_ diagnostics: [Diagnostic]) -> String {
        var names: [String] = []
        for path in Set(diagnostics.map(\.path)).sorted() {
            names.append(String(path.split(separator: "/").last ?? path[...]))
        }
        let files = names.count <= 3 ? names.joined(separator: ", ") : "\(names.count) files"
        let counts = [Severity.error, .warning, .note].compactMap { severity -> String? in
            let count = diagnostics.count { $0.severity == severity }
            return count == 0 ? nil : "\(count) \(severity.rawValue)\(count == 1 ? "" : "s")"
        }
        return "\(files): \(counts.joined(separator: ", "))"
    }

    private func block(_ diagnostic: Diagnostic, source: SourceFile?, namesRule: Bool, paint: Paint) -> String {
        let heading = paint.severity("\(diagnostic.severity.rawValue)[\(diagnostic.code)]", diagnostic.severity)
        let position = diagnostic.position
        let width = max(2, String(position.line).count)
        let gutter = paint.faint(spaces(width + 1) + "|")
        var lines = [
            "\(heading): \(Self.oneLine(diagnostic.message))",
            paint.faint(spaces(width) + "-->") + " \(diagnostic.path):\(position.line):\(position.column)",
        ]
        if let source, source.lines.indices.contains(position.line - 1) {
            lines.append(gutter)
            if position.line >= 2, !source.lines[position.line - 2].allSatisfy(isBlank) {
                let before = Self.window(source.lines[position.line - 2], around: 1).text
                lines.append(numbered(position.line - 1, width: width, paint: paint) + before)
            }
            let (text, column) = Self.window(source.lines[position.line - 1], around: position.column)
            lines.append(numbered(position.line, width: width, paint: paint) + text)
            let carets = Self.carets(diagnostic, in: text, column: column)
            lines.append(gutter + " " + carets.padding + paint.severity(carets.marks, diagnostic.severity))
        }
        var help = diagnostic.help
        if namesRule { help.append("linkline rule \(diagnostic.code)") }
        if !help.isEmpty { lines.append(gutter) }
        lines += help.map { paint.faint(spaces(width + 1) + "=") + " " + Self.oneLine($0) }
        return lines.joined(separator: "\n") + "\n"
    }

    private func numbered(_ number: Int, width: Int, paint: Paint) -> String {
        let digits = String(number)
        return paint.faint(spaces(width - digits.count) + digits + " |") + " "
    }

    /// What stands before the carets, as wide as the source line is there, and the carets with their label.
    private static func carets(_ diagnostic: Diagnostic, in text: String, column: Int) -> (
        padding: String, marks: String
    ) {
        let before = text.prefix(column - 1)
        let padding = before.reduce(into: "") { $0 += $1 == "\t" ? "\t" : spaces(DisplayWidth.of($1)) }
        let marked = text.dropFirst(column - 1).prefix(diagnostic.length)
        let marks = String(repeating: "^", count: max(1, DisplayWidth.of(marked)))
        return (padding, diagnostic.label.map { "\(marks) \(oneLine($0))" } ?? marks)
    }

    /// The part of a line that is printed, and the column in it of what stood in `column`.
    private static func window(_ line: String, around column: Int) -> (text: String, column: Int) {
        let column = max(1, column)
        let text = oneLine(line)
        guard text.count > sourceWidth else { return (text, min(column, text.count + 1)) }
        let dropped = max(0, min(column, text.count) - sourceWidth / 2)
        let part = text.dropFirst(dropped).prefix(sourceWidth)
        let start = dropped > 0 ? "…" : ""
        let end = dropped + sourceWidth < text.count ? "…" : ""
        return (start + part + end, min(column - dropped, part.count + 1) + start.count)
    }

    /// The text with U+FFFD for what would end the line, or confuse a terminal.
    private static func oneLine(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isUnsafe) else { return text }
        return String(text.map { $0.unicodeScalars.contains(where: isUnsafe) ? "\u{FFFD}" : $0 })
    }

    private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "\n" || ForbiddenCharacter.name(of: scalar) != nil
    }
}

/// Puts ANSI colours round text, or leaves it alone.
private struct Paint {
    let isOn: Bool

    init(_ isOn: Bool) {
        self.isOn = isOn
    }

    func severity(_ text: String, _ severity: Severity) -> String {
        switch severity {
        case .error: wrap(text, "1;31")
        case .warning: wrap(text, "1;33")
        case .note: wrap(text, "1;36")
        }
    }

    func faint(_ text: String) -> String { wrap(text, "34") }

    private func wrap(_ text: String, _ code: String) -> String { isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text }
}

package import Talk

/// Diagnostics as workflow commands, which GitHub shows beside the lines of a pull request.
package enum GitHubReport {
    /// A line each, in the order of files and lines.
    package static func text(_ diagnostics: [Diagnostic]) -> String {
        Set(diagnostics).sorted().map { line($0) + "\n" }.joined()
    }

    private static func line(_ one: Diagnostic) -> String {
        let command = one.severity == .note ? "notice" : one.severity.rawValue
        let place = "file=\(property(one.path)),line=\(one.position.line),col=\(one.position.column)"
        let end = "endColumn=\(one.position.column + one.length)"
        let message = ([one.message] + one.help).joined(separator: "\n")
        return "::\(command) \(place),\(end),title=\(property(one.code))::\(data(message))"
    }

    /// What would end a command is escaped, as actions/toolkit does.
    private static func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}

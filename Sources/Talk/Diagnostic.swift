/// How bad a diagnostic is.
package enum Severity: String, Hashable, Sendable {
    /// The file cannot be used.
    case error
    /// It can be used; it probably says what its author did not mean.
    case warning
    /// Worth knowing.
    case note
}

/// Something that an author should know about a place in a file.
package struct Diagnostic: Hashable, Sendable {
    /// `LL1003`: stable for ever, explained by `linkline rule LL1003`.
    package var code: String
    package var severity: Severity
    /// What is wrong, in one sentence without a full stop.
    package var message: String
    package var path: String
    package var position: SourcePosition
    /// Characters under the caret, at least 1.
    package var length: Int
    /// What stands beside the caret.
    package var label: String?
    /// What to do about it, a line each.
    package var help: [String]
    /// Changes that would put it right, if that is sure enough to be done unasked; they belong together.
    package var edits: [TextEdit]

    package init(
        code: String, severity: Severity, message: String, path: String, position: SourcePosition, length: Int,
        label: String?, help: [String], edits: [TextEdit] = []
    ) {
        self.code = code
        self.severity = severity
        self.message = message
        self.path = path
        self.position = position
        self.length = max(1, length)
        self.label = label
        self.help = help
        self.edits = edits
    }
}

extension Diagnostic: Comparable {
    /// The order in which diagnostics are printed: by file, then by place, then by code.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        let first = (left.path, left.position, left.code, left.message)
        let second = (right.path, right.position, right.code, right.message)
        return first < second
    }
}

/// What is the same in every diagnostic of one code: declared once, in a catalogue.
package struct DiagnosticRule: Hashable, Sendable {
    package var code: String
    package var severity: Severity
    /// The message; `{0}`, `{1}` … are filled in.
    package var template: String
    /// Why the rule exists, for `linkline rule`.
    package var reason: String
    /// The bytes of a file that break it, and that its test reads.
    package var badExample: [UInt8]

    package init(code: String, severity: Severity, template: String, reason: String, badExample: [UInt8]) {
        self.code = code
        self.severity = severity
        self.template = template
        self.reason = reason
        self.badExample = badExample
    }

    /// A diagnostic of this rule, with `values` in the template's places.
    package func diagnostic(
        _ values: [String], path: String, position: SourcePosition, length: Int, label: String?, help: [String],
        edits: [TextEdit] = []
    ) -> Diagnostic {
        Diagnostic(
            code: code, severity: severity, message: message(values), path: path, position: position, length: length,
            label: label, help: help, edits: edits)
    }

    /// The template with its places filled; values are not searched for places in turn.
    func message(_ values: [String]) -> String {
        var message = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            message += rest[..<open]
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}"), let number = Int(rest[..<close]),
                values.indices.contains(number)
            else {
                message += "{"
                continue
            }
            message += values[number]
            rest = rest[rest.index(after: close)...]
        }
        return message + rest
    }
}

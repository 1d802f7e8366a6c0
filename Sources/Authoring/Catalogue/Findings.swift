import Talk

/// Collects what is wrong with one file.
///
/// A class, because a parser and all its parts add to the same list; it never leaves the compilation that made it.
final class Findings {
    let path: String
    var diagnostics: [Diagnostic] = []
    /// Names that may still be looked at for what was meant: files of any size are checked in bounded time.
    private var comparisons = 200_000

    /// Nobody mends more at once, and a hostile file must not fill the memory.
    private static let most = 1_000

    init(path: String) {
        self.path = path
    }

    func report(
        _ rule: Rule, _ message: String, at place: Place, label: String? = nil, help: [String],
        edits: [TextEdit] = []
    ) {
        guard diagnostics.count < Self.most else { return }
        diagnostics.append(
            Diagnostic(
                code: rule.rawValue, severity: rule.severity, message: message, path: path, position: place.position,
                length: place.length, label: label, help: help, edits: edits))
    }

    /// Something that is named but does not exist; says what was probably meant, or what there is.
    ///
    /// - Parameters:
    ///   - rule: which it breaks.
    ///   - kind: what would have the name.
    ///   - name: what was written.
    ///   - names: what there is.
    ///   - edits: what would put it right if no name is near.
    /// - Returns: what was probably meant, so that one slip does not make others.
    @discardableResult
    func missing(
        _ rule: Rule, _ kind: String, _ name: Word, among names: [String], otherwise edits: [TextEdit] = []
    ) -> String? {
        comparisons -= names.count
        let meant = comparisons > 0 ? closest(name.text, among: names) : nil
        var help: [String] = []
        if let meant {
            help.append("did you mean \"\(meant)\"?")
        } else if names.isEmpty {
            help.append("there is no \(kind) yet")
        } else if comparisons > 0 {
            let shown = names.sorted().prefix(8).joined(separator: ", ")
            help.append("there is: \(shown)\(names.count > 8 ? ", ..." : "")")
        }
        if help.isEmpty { help.append("write the name of one that there is") }
        report(
            rule, "there is no \(kind) \"\(name.text)\"", at: name.place, label: "no such \(kind)", help: help,
            edits: meant == nil ? edits : name.replaced(byOneOf: names))
        return meant
    }
}

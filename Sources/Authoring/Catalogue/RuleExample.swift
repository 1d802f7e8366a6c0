/// What breaks a rule or keeps it: shown by `linkline rule CODE`, and compiled by the rule's test.
package enum RuleExample: Sendable {
    /// Statements of one node, in a dialogue with the slots `went: yes-no`, `barrier: choice transport money` and
    /// `place: postcode`.
    case node(String)
    /// All of a dialogue but its first lines.
    case dialogue(String)
    /// Whole files.
    case files([String])
    /// Tests for the dialogue `hello`.
    case tests(String)

    /// What an author needs to see of it.
    package var shown: String {
        switch self {
        case .node(let text), .dialogue(let text), .tests(let text): text
        case .files(let files): files.joined(separator: "\n")
        }
    }

    /// The files to compile, each whole; a defaults file is to be added unless there is one.
    package var files: [String] {
        switch self {
        case .node(let text):
            let indented = text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
            let slots = "let went: yes-no\nlet barrier: choice transport money\nlet place: postcode\n"
            return [Self.head + slots + "node start\n" + indented.joined(separator: "\n") + "\n"]
        case .dialogue(let text): return [Self.head + text + "\n"]
        case .files(let files): return files
        case .tests(let text):
            return [Self.head + "node start\n  say Hello.\n  end\n", "tests for example\n" + text + "\n"]
        }
    }

    private static let head = "dialogue example\ntitle example\nabout An example.\nstarts by staff\n"

    /// What every example is compiled with.
    package static let defaults = """
        defaults
        remember first-name: name
        unclear 1 Please try again.
        unclear 2 -> later
        silent 48h Your question is waiting.
        silent 120h -> later
        """
}

/// What breaks a rule or keeps it: shown by `linkline rule CODE`, and compiled by the rule's test.
package enum RuleExample: Sendable {
    /// Statements of one node, in a dialogue with those of the slots `went: yes-no`, `barrier: choice transport money`
    /// and `place: postcode` that they name.
    case node(String)
    /// All of a dialogue but its first lines.
    case dialogue(String, name: String = "example")
    /// Whole files.
    case files([String])
    /// Tests for the dialogue `hello`.
    case tests(String)

    /// What an author needs to see of it, with the passage in question between « and ».
    package var shownMarked: String {
        switch self {
        case .node(let text), .dialogue(let text, _), .tests(let text): text
        case .files(let files): files.map { $0.hasSuffix("\n") ? String($0.dropLast()) : $0 }.joined(separator: "\n\n")
        }
    }

    /// The files to compile, each whole; a defaults file is to be added unless there is one.
    package var files: [String] { marked.map { MarkedText($0).text } }

    /// The same, with the passage that the diagnostic points at between « and ».
    package var marked: [String] {
        switch self {
        case .node(let text):
            let indented = text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
            let named = Self.slots.filter { slot in text.contains(slot.name) }
            return [
                Self.head() + named.map { "let \($0.name): \($0.type)\n" }.joined() + "node start\n"
                    + indented.joined(separator: "\n") + "\n"
            ]
        case .dialogue(let text, let name): return [Self.head(name) + text + "\n"]
        case .files(let files): return files
        case .tests(let text):
            return [Self.head() + "node start\n  say Hello.\n  end\n", "tests for example\n" + text + "\n"]
        }
    }

    private static let slots = [
        (name: "went", type: "yes-no"), (name: "barrier", type: "choice transport money"),
        (name: "place", type: "postcode"),
    ]

    private static func head(_ name: String = "example") -> String {
        "dialogue \(name)\ntitle example\nabout An example.\nstarts by staff\n"
    }

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

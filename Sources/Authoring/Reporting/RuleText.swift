import Talk

/// The catalogue as people read it: `linkline rule CODE`, and `docs/diagnostics.md`.
package enum RuleText {
    /// One rule on a terminal.
    package static func sheet(_ entry: CatalogueEntry) -> String {
        var lines = ["\(entry.code) (\(entry.severity.rawValue), \(entry.family.rawValue))", entry.meaning]
        if entry.isFixed { lines.append("Its severity cannot be lowered.") }
        for (title, example) in [("Wrong:", entry.bad), ("Right:", entry.good)] where !example.shown.isEmpty {
            lines += ["", title] + example.shown.map { $0.isEmpty ? "" : "  \($0)" }
        }
        return lines.joined(separator: "\n")
    }

    /// The list of all: a line each.
    package static func list(_ entries: [CatalogueEntry]) -> [String] {
        entries.sorted { $0.code < $1.code }.map { "\($0.code)  \($0.severity.rawValue)  \($0.meaning)" }
    }

    /// All of `docs/diagnostics.md`.
    package static var document: String {
        var text = """
            # Diagnostics

            Everything that `linkline check` can say, made from the catalogue that it uses
            (`linkline prepare diagnostics` writes this file anew). Codes are stable for ever. Errors and whatever is
            about safety cannot be lowered; warnings and notes can: `linkline check --severity LL3114=off`.

            Each bad example is compiled by a test, which looks for the diagnostic at the carets and nowhere else; each
            good example has nothing wrong with it. `linkline rule CODE` shows one on a terminal. What can be wrong with
            the files of made-up people (LL71xx) is listed there alone.

            """
        for family in Family.allCases where family != .rehearsal {
            text += "\n## \(family.rawValue.prefix(1).uppercased())\(family.rawValue.dropFirst())\n"
            for entry in Catalogue.entries where entry.family == family { text += section(entry) }
        }
        return text
    }

    private static func section(_ entry: CatalogueEntry) -> String {
        var text = "\n### \(entry.code)\n\n\(entry.severity.rawValue): \(entry.meaning)\n"
        for (title, example) in [("Wrong", entry.bad), ("Right", entry.good)] where !example.shown.isEmpty {
            text += "\n\(title):\n\n```\n" + example.shown.joined(separator: "\n") + "\n```\n"
        }
        return text
    }
}

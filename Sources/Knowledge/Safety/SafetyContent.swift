package import Talk
package import Words

/// What the files of `content/safety/` say, with everything that an author should know about them.
package struct SafetyContent: Sendable {
    /// A text beside a rule that the rule must find, or must leave alone.
    package struct Example: Hashable, Sendable {
        /// `category/name`.
        package var rule: String
        package var text: String
        /// It stands under `not examples`: no crisis may be found in it.
        package var mustNotAlarm: Bool
        package var path: String
        package var position: SourcePosition
    }

    package internal(set) var book = SafetyRuleBook()
    package internal(set) var replies = SafetyReplies(replies: [])
    /// The replies in other languages (`cy`), as far as they are translated.
    package internal(set) var translatedReplies: [String: SafetyReplies] = [:]
    package internal(set) var weighing = WeighingPlan()
    package internal(set) var examples: [Example] = []
    package internal(set) var diagnostics: [Diagnostic] = []

    /// Reads the files, in any order; what cannot be read is a diagnostic and is left out.
    ///
    /// - Parameter files: paths and bytes of all `.talk` files of `content/safety/`.
    package init(files: [(path: String, bytes: [UInt8])]) {
        for file in files.sorted(by: { $0.path < $1.path }) {
            var reader = SafetyFileReader(path: file.path)
            let talk = TalkReader.read(path: file.path, bytes: file.bytes)
            diagnostics += talk.diagnostics
            reader.read(talk.lines, into: &self)
            diagnostics += reader.diagnostics
        }
        diagnostics.sort()
    }

    /// The rules of these files that the program does not have in the same words: what the screen gains from them.
    ///
    /// Sets of these files that the program lacks are written out in the patterns that use them. Guards, and changes to
    /// sets and spellings that the program has, count from the next release on: nothing here can take a rule away.
    package var addedRules: [SafetyRule] {
        let builtIn = SafetyRuleBook.builtIn
        let known = Set(builtIn.rules)
        let names = Set(builtIn.sets.map(\.name))
        let sets = book.sets.filter { !names.contains($0.name) }
        let guards = Set(builtIn.guards.map(\.name) + ["denied"])
        return book.rules.filter { !known.contains($0) }.map { rule in
            var rule = rule
            rule.patterns = rule.patterns.map { writtenOut($0, sets) }
            rule.with = rule.with.map { writtenOut($0, sets) }
            rule.unless = rule.unless.map { writtenOut($0, sets) }
            rule.even = rule.even.filter(guards.contains)
            return rule
        }
    }

    /// The pattern with each of these sets replaced by its members, sets within sets included.
    private func writtenOut(_ pattern: String, _ sets: [SafetySet], depth: Int = 0) -> String {
        guard depth < 8 else { return pattern }
        var result = ""
        var rest = pattern[...]
        while let at = rest.firstIndex(of: "@") {
            result += rest[..<at]
            let name = rest[rest.index(after: at)...].prefix { $0.isLetter || $0.isNumber || $0 == "-" }
            if let set = sets.first(where: { $0.name == name }) {
                result += "(\(writtenOut(set.members.joined(separator: " | "), sets, depth: depth + 1)))"
            } else {
                result += "@\(name)"
            }
            rest = rest[name.endIndex...]
        }
        return result + rest
    }

    /// Examples that the screen reads differently, as diagnostics (LL4207, LL4208).
    package func exampleFindings(_ screen: SafetyScreen) -> [Diagnostic] {
        examples.compactMap { example in
            let found = screen.finding(in: example.text, earlier: [])
            let isDistress = example.rule.hasPrefix(SafetyCategory.distress.rawValue + "/")
            if example.mustNotAlarm {
                guard let found, isDistress || found.response == .crisis else { return nil }
                return SafetyFileRule.harmlessAlarm.diagnostic(
                    ["this harmless text raises an alarm by \(found.rule)"],
                    path: example.path, position: example.position, length: example.text.count,
                    label: "matched: \(found.matched)",
                    help: ["add an \"unless\" to that rule, or make its pattern narrower"])
            }
            guard found == nil else { return nil }
            return SafetyFileRule.exampleMissed.diagnostic(
                ["no rule finds this example of \(example.rule)"],
                path: example.path, position: example.position, length: example.text.count, label: nil,
                help: ["add a pattern that matches it, or look for an \"unless\" or a guard that takes it away"])
        }
    }

    /// The same with the screen that these files make.
    package func exampleFindings() -> [Diagnostic] {
        guard !examples.isEmpty else { return [] }
        let added = addedRules
        return exampleFindings(added.isEmpty ? .builtIn : SafetyScreen(adding: added))
    }

    /// The Swift source that embeds these rules and replies in the program.
    package static func embeddedSource(rules: SafetyRuleBook, replies: SafetyReplies) -> String {
        """
        // swift-format-ignore-file
        // Made from content/safety by "make safety". Do not edit.

        /// The rules and replies of the safety screen, which must be there whatever happens to the files.
        package enum BuiltInSafety {
            /// In the notation of ``SafetyRuleBook``.
            package static let rules = #\"\"\"
        \(rules.notation)
        \"\"\"#

            /// In the notation of ``SafetyReplies``.
            package static let replies = #\"\"\"
        \(replies.notation)
        \"\"\"#
        }

        """
    }
}

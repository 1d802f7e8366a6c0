/// What is answered to a text that raised an alarm, by category and nation.
package struct SafetyReplies: Hashable, Sendable {
    /// Which wording of a reply.
    package enum Form: String, Hashable, Sendable, CaseIterable {
        /// The whole reply; for abuse the lines that follow a YES to "is it safe to text?".
        case full
        /// Within 30 minutes of the last.
        case short
        /// For a shared or safe-contact phone: says nothing of what was written.
        case neutral
    }

    /// The reply of one category in one nation, in its three forms.
    package struct Reply: Hashable, Sendable {
        package var category: SafetyCategory
        /// Nothing for the reply that is true everywhere in the United Kingdom.
        package var nation: Nation?
        package var full: String
        package var short: String
        package var neutral: String

        package init(category: SafetyCategory, nation: Nation?, full: String, short: String, neutral: String) {
            self.category = category
            self.nation = nation
            self.full = full
            self.short = short
            self.neutral = neutral
        }
    }

    /// The replies that are embedded in this program.
    package static let builtIn = SafetyReplies(notation: BuiltInSafety.replies)

    package var replies: [Reply]

    package init(replies: [Reply]) {
        self.replies = replies
    }

    /// The words to send; a nation that is not known, or has no reply of its own, gets what is true everywhere.
    ///
    /// Never empty for the embedded replies: a category without any reply at all gets the advice to ring 999.
    package func text(category: SafetyCategory, nation: Nation?, form: Form) -> String {
        let own = replies.first { $0.category == category && $0.nation == nation }
        guard let reply = own ?? replies.first(where: { $0.category == category && $0.nation == nil }) else {
            return "If anyone is in danger now, call 999. This number is not watched all the time."
        }
        return switch form {
        case .full: reply.full
        case .short: reply.short
        case .neutral: reply.neutral
        }
    }

    /// Four lines a reply, in order of category and nation.
    package var notation: String {
        replies.map { reply in
            """
            reply \(reply.category.rawValue) \(reply.nation?.rawValue ?? "all")
            full \(reply.full)
            short \(reply.short)
            neutral \(reply.neutral)
            """
        }.joined(separator: "\n")
    }

    /// Reads what ``notation`` writes; lines it does not know are left out.
    package init(notation: String) {
        replies = []
        for line in notation.split(separator: "\n") {
            guard let space = line.firstIndex(of: " ") else { continue }
            let rest = String(line[line.index(after: space)...])
            switch line[..<space] {
            case "reply":
                let words = rest.split(separator: " ").map(String.init)
                guard words.count == 2, let category = SafetyCategory(rawValue: words[0]) else { continue }
                replies.append(
                    Reply(category: category, nation: Nation(rawValue: words[1]), full: "", short: "", neutral: ""))
            case "full": if let last = replies.indices.last { replies[last].full = rest }
            case "short": if let last = replies.indices.last { replies[last].short = rest }
            case "neutral": if let last = replies.indices.last { replies[last].neutral = rest }
            default: continue
            }
        }
    }
}

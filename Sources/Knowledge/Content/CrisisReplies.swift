package import Dialogue
import Talk
package import Words

/// What is answered to a crisis, by category, nation and form (`safety/replies.talk`).
package struct CrisisReplies: Hashable, Sendable {
    private struct Key: Hashable, Sendable {
        var category: SafetyCategory
        /// Nothing where nations do not differ.
        var nation: String?
        var form: CrisisForm
    }

    private var texts: [Key: String] = [:]

    /// If all else is missing: a number that is right everywhere in the United Kingdom, and says nothing to others.
    static let lastResort = "If you are in danger now, call 999."

    mutating func set(_ text: String, _ category: SafetyCategory, nation: String?, form: CrisisForm) {
        texts[Key(category: category, nation: nation, form: form)] = text
    }

    /// The reply of this form; the one for all nations where this one has none of its own.
    package func reply(_ category: SafetyCategory, nation: String?, form: CrisisForm) -> String {
        texts[Key(category: category, nation: nation, form: form)]
            ?? texts[Key(category: category, nation: nil, form: form)] ?? Self.lastResort
    }

    func has(_ category: SafetyCategory, nation: String, form: CrisisForm) -> Bool {
        texts[Key(category: category, nation: nation, form: form)] != nil
            || texts[Key(category: category, nation: nil, form: form)] != nil
    }
}

extension ContentReader {
    /// `safety/replies.talk`: every form of every crisis, for every nation.
    mutating func crisisReplies(site: [String: String]) -> CrisisReplies {
        var replies = CrisisReplies()
        guard
            let (_, block) = opened(
                "safety/replies.talk", header: "safety replies", keywords: ["reply"], repeatable: ["reply"])
        else { return replies }
        for entry in block.entries {
            let words = entry.rest.split(separator: " ").map(String.init)
            guard words.count == 2, let category = SafetyCategory(rawValue: words[0]),
                words[1] == "all" || Content.nations.contains(words[1])
            else {
                report(
                    ContentRule.badValue, [entry.rest, "write a category, and a nation or \"all\""], entry,
                    path: block.path)
                continue
            }
            let forms = self.block(
                entry.line.children, path: block.path, at: entry.line.position,
                keywords: CrisisForm.allCases.map(\.rawValue), repeatable: [])
            for line in forms.entries {
                guard let form = CrisisForm(rawValue: line.keyword.keyword) else { continue }
                let text = plainText(prose(line, path: block.path).text, site: site, path: block.path)
                replies.set(text, category, nation: words[1] == "all" ? nil : words[1], form: form)
            }
        }
        for category in SafetyCategory.allCases where category != .distress {
            for nation in Content.nations {
                for form in CrisisForm.allCases where !replies.has(category, nation: nation, form: form) {
                    missing(form.rawValue, in: "the reply to \(category.rawValue) in \(nation)", block)
                }
            }
        }
        return replies
    }
}

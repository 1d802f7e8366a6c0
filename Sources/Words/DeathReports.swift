/// Whether somebody else tells, from a patient's number, that the patient has died.
///
/// Many who text have lost somebody, and tell so: their loss is no report. It is one if it is said of the patient by
/// name, of whoever has the phone, or with the wish that the texts to the dead stop.
///
/// - Parameters:
///   - text: what was written.
///   - name: the first name of the patient, if it is known.
/// - Returns: whether it is such a report.
package func reportsDeath(_ text: String, named name: String?) -> Bool {
    DeathReports.isReport(PreparedText(text).words, named: name)
}

private enum DeathReports {
    static func isReport(_ words: [String], named name: String?) -> Bool {
        guard !words.contains("if"), let death = words.indices.first(where: { isDeath(words, at: $0) }) else {
            return isLateOwner(words)
        }
        let before = Array(words[..<death])
        let subject = before.suffix(6)
        if let name = name.map({ PreparedText($0).words }), let first = name.first, subject.suffix(4).contains(first) {
            return true
        }
        if subject.contains(where: holders.contains), words.contains(where: lines.contains) { return true }
        guard words.contains(where: ends.contains), words.contains(where: contacts.contains) else { return false }
        return words.contains { relatives.contains(bare($0)) } || words.contains(where: others.contains)
    }

    /// As in "this was my late wife's phone".
    private static func isLateOwner(_ words: [String]) -> Bool {
        words.indices.dropLast().contains { words[$0] == "late" && relatives.contains(bare(words[$0 + 1])) }
            && words.contains { ["phone", "number", "mobile"].contains($0) }
            && words.first.map { ["this", "it", "that"].contains($0) } == true
    }

    private static func isDeath(_ words: [String], at index: Int) -> Bool {
        let next = words.indices.contains(index + 1) ? words[index + 1] : ""
        switch words[index] {
        case "died", "deceased": return true
        case "passed": return next == "away" || next == "on"
        case "dead": return index > 0 && ["is", "was"].contains(words[index - 1])
        case "longer": return next == "with" && words.indices.contains(index + 2) && words[index + 2] == "us"
        default: return false
        }
    }

    /// "mam's" is mam.
    private static func bare(_ word: String) -> String {
        for ending in ["'s", "\u{2019}s", "s"] where word.hasSuffix(ending) && word.count > ending.count + 2 {
            let stem = String(word.dropLast(ending.count))
            if relatives.contains(stem) { return stem }
        }
        return word
    }

    private static let relatives: WordSet = [
        "mum", "mam", "mom", "mother", "dad", "father", "husband", "wife", "partner", "nan", "nana", "gran", "grandma",
        "grandmother", "grandad", "granddad", "grandpa", "grandfather", "son", "daughter", "brother", "sister", "aunt",
        "auntie", "uncle", "friend", "neighbour", "cousin", "parent",
    ]
    private static let others: WordSet = ["him", "her", "them", "his", "their", "he", "she"]
    private static let holders: WordSet = [
        "person", "lady", "man", "woman", "gentleman", "patient", "owner", "client", "one",
    ]
    /// What tells that it is the person of this line.
    private static let lines: WordSet = [
        "text", "texting", "texted", "messaging", "message", "contacting", "contact", "phone", "number", "you",
    ]
    private static let ends: WordSet = [
        "stop", "remove", "close", "end", "cancel", "cease", "don't", "dont", "not", "no", "take",
    ]
    private static let contacts: WordSet = [
        "text", "texts", "texting", "message", "messages", "messaging", "contacting", "sending", "reminders", "letters",
        "file", "list",
    ]
}

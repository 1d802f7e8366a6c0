import Dialogue
import Store
import Words

// Two machines would answer each other for ever; a network blocks a number that does. Whoever sends more than a person
// would gets one last sentence, and a person looks. What is said in danger, and STOP, is dealt with at the door before.
extension Desk {
    /// Keeps a text without a turn if its sender has had as many replies as one person may in an hour.
    ///
    /// - Returns: whether it did.
    func guardedFromLoop(_ text: WaitingText, at now: Instant, in store: any StoreTransaction) throws -> Bool {
        guard try isTooMuch(text, at: now, in: store) else { return false }
        try store.finish(text.id, as: .ignored, reason: "too-many-texts")
        try addOnce(
            "loop", "So many texts came from them that we stopped answering. Is it a machine? Read them and decide.",
            of: text.person, at: now, in: store)
        let person = try person(text.person, in: store)
        let words = assistant.program.noticeText("slow-down", for: standing(of: person).person)
        try enqueue(
            Message(text: words, kind: .notice, textID: "notice.slow-down"),
            // Once an hour: what was queued under a name is not queued again.
            Deed(person: person, name: "loop-\(person.id.number)-\(now.seconds / 3_600)", inbound: text.id), index: 0,
            at: now, in: store)
        return true
    }

    private func isTooMuch(_ text: WaitingText, at now: Instant, in store: any StoreReader) throws -> Bool {
        let hourAgo = now.adding(hours: -1)
        var isTooMuch = false
        if let limit = rules.contact.repliesAnHour, let reply = try store.replyBefore(limit, to: text.person) {
            isTooMuch = reply > hourAgo
        }
        if !isTooMuch, let same = rules.contact.sameTexts, text.text.utf8.count >= Self.longForAPerson {
            let recent = try store.recentTexts(of: text.person, since: hourAgo, before: text.id, limit: same)
            isTooMuch = recent.count == same && recent.allSatisfy { $0.text == text.text }
        }
        guard isTooMuch else { return false }
        // Somebody who is opted out has no answers anyway; HELP and HUMAN are always answered.
        let keyword = readKeyword(text.text, optedOut: false)?.keyword
        return try keyword != .help && keyword != .human && store.person(text.person)?.standing?.optedOut != true
    }

    /// Bytes from which on nobody types the same text again and again: shorter ones are answers.
    private static let longForAPerson = 24
}

/// Everything that is said outside a dialogue: the names of the notices, and what each may fill in beside the site.
package enum NoticeCatalogue {
    /// One place to fill in, and the longest that stands there in a text (for its length).
    package struct Placeholder: Hashable, Sendable {
        package var name: String
        package var longest: String
    }

    private static let title = Placeholder(name: "title", longest: String(repeating: "m", count: 30))
    private static let question = Placeholder(name: "question", longest: String(repeating: "m", count: 40))
    private static let answer = Placeholder(name: "answer", longest: String(repeating: "m", count: 40))
    private static let questions = Placeholder(name: "questions", longest: String(repeating: "m", count: 80))
    /// Three rows, each a letter and a question of the FAQ.
    private static let options = Placeholder(
        name: "options", longest: Array(repeating: String(repeating: "m", count: 36), count: 3).joined(separator: "\n"))

    /// Two services as the engine writes them, each as long as a card may be (`ServiceDirectory.card`), and MORE.
    private static let services = Placeholder(
        name: "services",
        longest: Array(repeating: String(repeating: "m", count: 139), count: 2).joined(separator: "\n")
            + "\nMORE for others.")

    package static let notices: [String: [Placeholder]] = {
        let plain = [
            "help", "stopped", "started", "consent", "near-miss-stop", "safe-to-text", "safe-to-text-no",
            "crisis-follow-up", "distress", "out-of-hours", "added-to-message", "handed-back", "hand-over-asked",
            "hand-over-overdue", "nothing-to-continue", "ok", "no-reason", "empty", "picture", "too-long",
            "correction-passed-on", "nothing-to-undo", "not-understood", "limit-reached", "dialogue-changed",
            "quarantine", "neutral", "neutral-question", "language", "again-nothing", "more-nothing", "why-not-known",
            "more-rows", "more-services", "none-of-these", "neutral-service", "outside-bookings", "outside-chat",
            "outside-medical", "confirm-neutral", "language-chosen", "language-offer", "line-check", "line-confirmed",
            "line-closed",
            "wrong-number", "slow-down", "died",
        ]
        var table: [String: [Placeholder]] = [:]
        for name in plain { table[name] = [] }
        table["put-aside"] = [title]
        table["ended"] = [title]
        table["continue-row"] = [title]
        table["offer-dialogue"] = [Placeholder(name: "word", longest: String(repeating: "m", count: 20))]
        table["came-back"] = [title]
        table["confirm"] = [answer]
        table["corrected"] = [question, answer]
        table["dropped"] = [questions]
        table["did-you-mean"] = [options]
        table["not-it"] = [options]
        table["services-found"] = [services]
        table["services-nearest"] = [services]
        return table
    }()
}

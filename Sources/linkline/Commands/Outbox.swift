import ArgumentParser
import Store

/// `linkline outbox`: texts out that wait, failed, or of which nobody knows.
struct OutboxCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", abstract: "See texts out, try failed ones again, take waiting ones back.",
        subcommands: [OutboxListCommand.self, OutboxRetry.self, OutboxCancel.self])
}

/// `linkline outbox list`.
struct OutboxListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Texts out, newest first; their words are in linkline transcript.",
        discussion: """
            Without --state: all that is not done with (ready, inflight, uncertain), and what has failed.

            EXAMPLES
              linkline outbox list --state failed --format json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Option(
        help: "ready, inflight, uncertain, sent, delivered, failed, suppressed or expired. May stand more than once.")
    var state: [String] = []

    @Option(help: "Only those about this conversation.")
    var person: Int?

    @Option(help: "At most so many.")
    var limit = 100

    @Option(help: "text, or json (one object a line).")
    var format = Format.text

    @OptionGroup var database: ReviewOptions

    func validate() throws {
        for name in state where OutboxState(rawValue: name) == nil {
            throw ValidationError(
                "There is no state \"\(name)\". There are: "
                    + OutboxState.allCases.map(\.rawValue).joined(separator: ", ") + ".")
        }
        guard limit > 0 else { throw ValidationError("--limit is at least 1.") }
    }

    func run() async throws {
        try await reporting {
            let chosen = state.compactMap(OutboxState.init)
            let states = chosen.isEmpty ? [.ready, .inflight, .uncertain, .failed] : chosen
            let (person, limit) = (person.map { PersonID($0) }, limit)
            let texts = try await ReviewDatabase(database).read(of: person?.number, as: .outbox) { reader in
                try reader.outboxTexts(states, of: person, limit: limit)
            }
            switch format {
            case .text: for line in OutboxList.lines(texts) { answer(line) }
            case .json: for text in texts { answer(OutboxList.json(text).text) }
            }
        }
    }
}

/// `linkline outbox retry`.
struct OutboxRetry: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", abstract: "Try failed texts once more, under all rules of sending.")

    @Argument(help: "Numbers of texts, as linkline outbox list shows them.")
    var texts: [Int]

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        try await reporting {
            for one in try await desk.oversee(OversightRequest(act: .retryText, ids: texts)) {
                answer("Text \(one.id) goes again.")
            }
        }
    }
}

/// `linkline outbox cancel`.
struct OutboxCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Take waiting texts back; crisis texts and alerts stay.")

    @Argument(help: "Numbers of texts, as linkline outbox list shows them.")
    var texts: [Int]

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        try await reporting {
            for one in try await desk.oversee(OversightRequest(act: .cancelText, ids: texts)) {
                answer("Text \(one.id) will not go.")
            }
        }
    }
}

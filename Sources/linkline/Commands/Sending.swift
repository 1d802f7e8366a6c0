import ArgumentParser
import Store
import Words

/// `linkline sending`: what is sent at all, and the switch that stops it.
struct Sending: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Stop what the service sends of its own accord, at once, and start it again.",
        discussion: """
            The switch is kept in the database and written into the audit. The running service heeds it from the next
            text on, also for texts that wait in a sender's hand. Nothing is lost: what is held goes when the switch is
            set back, unless it is too late for it.

            POSITIONS
              stop                    nothing that a timer, a plan or a campaign made; replies still go
              stop --all-but-crisis   only crisis texts, alerts to staff and the confirmation of STOP
              go                      everything

            EXAMPLES
              linkline sending
              linkline sending stop
              linkline sending go
            """)

    @Argument(help: "stop or go. Without it, tells what is sent now.")
    var position: String?

    @Flag(help: "With stop: replies are held too.")
    var allButCrisis = false

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        try await reporting { try await carryOut() }
    }

    private func carryOut() async throws {
        let wanted: SendingSwitch
        switch position {
        case nil: return try await show()
        case "stop": wanted = allButCrisis ? .crisisOnly : .repliesOnly
        case "go" where !allButCrisis: wanted = .all
        case let other?:
            throw CommandFailure(
                "There is no position \"\(other)\"\(allButCrisis ? " with --all-but-crisis" : "").",
                help: "Write stop, stop --all-but-crisis or go.", code: .usage)
        }
        try await desk.carryOut { ControlRequest(deed: .sending, text: wanted.rawValue, by: $0) }
    }

    private func show() async throws {
        let now = Clock.now()
        let month = String(LocalTime(now).date.iso.prefix(7))
        let (position, spending, counts, unanswered) = try await ReviewDatabase(desk.review).openly { reader in
            (
                try reader.sendingSwitch(), try reader.spending(in: month), try reader.counts(),
                try reader.unansweredTexts(limit: 1000).count
            )
        }
        answer("sending        \(Self.words(position))")
        answer("waiting        \(counts.outbox[.ready] ?? 0)")
        answer("failed         \(counts.outbox[.failed] ?? 0)")
        answer("this month     \(spending.segments) texts counted\(spending.stoppedAt == nil ? "" : ", limit reached")")
        answer("not answered   \(unanswered) texts from names, short codes and our own numbers")
    }

    private static func words(_ position: SendingSwitch) -> String {
        switch position {
        case .all: "everything"
        case .repliesOnly: "stopped: replies, crisis texts and alerts only"
        case .crisisOnly: "stopped: crisis texts and alerts only"
        }
    }
}

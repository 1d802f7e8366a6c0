import ArgumentParser
import Store
import TextMessage

/// `linkline transcripts`: the conversations that there are.
struct Transcripts: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List conversations, newest first.",
        discussion: """
            Numbers show their last two digits only. Who lists is written into the audit.

            EXAMPLES
              linkline transcripts --flagged
              linkline transcripts --number "07700 900123" --format json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Flag(help: "Only those with an open flag.")
    var flagged = false

    @Flag(help: "Only those that wait for a person.")
    var waiting = false

    @Option(help: "Only the one of this phone number.")
    var number: String?

    @Option(help: "At most so many.")
    var limit = 50

    @OptionGroup var database: ReviewOptions

    @Option(help: "text, or json (one object a line).")
    var format = Format.text

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit is at least 1.") }
        guard [flagged, waiting, number != nil].count(where: { $0 }) <= 1 else {
            throw ValidationError("Choose one of --flagged, --waiting and --number.")
        }
    }

    func run() async throws {
        try await reporting {
            let filter = try filter()
            let limit = limit
            let list = try await ReviewDatabase(database).read(of: nil) { try $0.transcripts(filter, limit: limit) }
            switch format {
            case .json: for one in list { answer(TranscriptList.json(one).text) }
            case .text:
                if list.isEmpty { answer("There is no such conversation.") }
                for line in TranscriptList.lines(list) { answer(line) }
            }
        }
    }

    private func filter() throws(CommandFailure) -> TranscriptFilter {
        if flagged { return .flagged }
        if waiting { return .waitingForPerson }
        guard let number else { return .all }
        do {
            return .number(try PhoneNumber(staffEntry: number).e164)
        } catch {
            throw CommandFailure("--number is not a phone number: \(error.reason)", code: .usage)
        }
    }
}

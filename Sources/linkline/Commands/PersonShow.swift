import ArgumentParser
import Store
import TextMessage

/// `linkline person show`: everything known of one person.
struct PersonShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "What is known of somebody: details, consent, plans, flags, tasks, who has looked.",
        discussion: """
            Name and number are shown in full, and who looks is written into the audit. What was said is in
            linkline transcript.

            EXAMPLES
              linkline person show 12
              linkline person show 07700900123 --format json
            """)

    @Argument(help: "The number of the conversation, or their telephone number.")
    var person: String

    @Option(help: "text or json.")
    var format = Person.Format.text

    @Option(help: "Who looks, for the audit. Without it, the user of this machine.")
    var by: String?

    @OptionGroup var database: ReviewOptions

    func run() async throws {
        try await reporting {
            let database = try await ReviewDatabase(database)
            let id = try PersonReference(person).find(in: database)
            let shown = try await database.read(of: id.number, as: .person, by: by) { reader in
                guard let shown = try PersonShown.read(id, in: reader) else { throw PersonReference.nobody }
                return shown
            }
            switch format {
            case .text: for line in shown.lines { answer(line) }
            case .json: answer(shown.json.text)
            }
        }
    }
}

/// How somebody is named on the command line: by the number of the conversation, or by telephone number.
enum PersonReference {
    case conversation(PersonID)
    /// E.164.
    case phone(String)

    /// Conversations have few digits, telephone numbers at least seven.
    init(_ text: String) throws(CommandFailure) {
        if text.utf8.count < 7, !text.hasPrefix("0"), let number = Int(text), number > 0 {
            self = .conversation(PersonID(number))
            return
        }
        do {
            self = .phone(try PhoneNumber(staffEntry: text).e164)
        } catch {
            throw CommandFailure(
                "This is neither the number of a conversation nor a telephone number: \(error.reason)", code: .usage)
        }
    }

    static let nobody = CommandFailure(
        "There is nobody of this number.", help: "linkline transcripts lists conversations.", code: .data)

    /// The number of the conversation.
    ///
    /// - Throws: a `CommandFailure` if a telephone number is nobody's.
    func find(in database: ReviewDatabase) throws(CommandFailure) -> PersonID {
        switch self {
        case .conversation(let id): return id
        case .phone(let number):
            guard let person = try database.openly({ try $0.person(numbered: number)?.id }) else { throw Self.nobody }
            return person
        }
    }
}

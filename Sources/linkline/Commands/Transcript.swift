import ArgumentParser
import Store

/// `linkline transcript`: one conversation, with the why of every turn.
struct TranscriptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "transcript", abstract: "One conversation, and why each turn came out so.",
        discussion: """
            The number, the words and everything kept of the person are shown in full, and who reads is written into
            the audit.

            EXAMPLES
              linkline transcript 12
              linkline transcript 12 --format json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The number of the conversation, as linkline transcripts lists it.")
    var id: Int

    @OptionGroup var database: ReviewOptions

    @Option(help: "text or json.")
    var format = Format.text

    func run() async throws {
        try await reporting {
            let person = PersonID(id)
            let (transcript, consent) = try await ReviewDatabase(database).read(of: id) { reader in
                guard let transcript = try reader.transcript(of: person) else {
                    throw CommandFailure(
                        "There is no conversation number \(person.number).", help: "linkline transcripts lists them.",
                        code: .data)
                }
                return (transcript, try reader.consent(of: person))
            }
            switch format {
            case .text: for line in TranscriptText(transcript, consent: consent).lines { answer(line) }
            case .json: answer(TranscriptJSON(transcript, consent: consent).value.text)
            }
        }
    }
}

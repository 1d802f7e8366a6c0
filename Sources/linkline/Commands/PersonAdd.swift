import ArgumentParser
import Conversations
import TextMessage
import Words

/// `linkline person add`: one person, by hand.
struct PersonAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Add somebody, or fill in what is not known of them.",
        discussion: """
            Nobody is texted by it: linkline refer starts what referrals start. What is known already stays, and STOP
            stays said. The running service does it, or the command itself where none runs.

            EXAMPLES
              linkline person add 07700900123 --name Sam --practice "Hill Surgery" \\
                --consent-by "Dr Patel" --consent-on 2026-06-01 --consent-how "at the desk"
            """)

    @Argument(help: "Their telephone number.")
    var number: String

    @Option(help: "Their first name.")
    var name: String?

    @Option(help: "The nation whose helplines they are given: england, scotland, wales or northern-ireland.")
    var nation: String?

    @Option(help: "The language that they want: en or cy.")
    var language: String?

    @Flag(help: "Others may read their phone.")
    var sharedPhone = false

    @Option(help: "How they may be reached safely, in words, for staff; their phone then counts as shared.")
    var safeContact: String?

    @Option(help: "The surgery that they belong to.")
    var practice: String?

    @Option(help: "Who took their consent to be texted; with --consent-on and --consent-how.")
    var consentBy: String?

    @Option(help: "The day on which it was taken: 2026-06-10.")
    var consentOn: String?

    @Option(help: "How it was taken: on paper, on the phone, face to face.")
    var consentHow: String?

    @Option(help: "text or json.")
    var format = Person.Format.text

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        try await reporting { try await add() }
    }

    private func add() async throws {
        let person = try entered()
        let reply = try await desk.ask { by in
            var request = ControlRequest(deed: .addPeople, by: by)
            request.people = [person]
            return request
        }
        guard let added = reply.people?.first else {
            throw CommandFailure("The service's answer cannot be read.", code: .tryAgain)
        }
        switch format {
        case .json: answer(PeoplePreview.json(nil, added).text)
        case .text: for line in Self.lines(added) { answer(line) }
        }
    }

    private static func lines(_ added: AddedPerson) -> [String] {
        let person = added.person.map { "Person \($0)" } ?? "The person"
        var lines: [String]
        switch added.outcome {
        case .added: lines = ["\(person) was added."]
        case .filledIn: lines = ["\(person) was known; filled in: \(added.filled.joined(separator: ", "))."]
        case .unchanged: lines = ["\(person) was known, and nothing is new."]
        }
        if !added.kept.isEmpty { lines.append("Known otherwise, and kept: \(added.kept.joined(separator: ", ")).") }
        if added.optedOut { lines.append("They have said STOP, which stands.") }
        return lines
    }

    /// The same rules as for a row of a list, told in the words of the options.
    private func entered() throws(CommandFailure) -> NewPerson {
        var cells: [(String, String)] = [("number", number)]
        let options = [
            ("name", name), ("nation", nation), ("language", language), ("safe contact", safeContact),
            ("practice", practice), ("consent by", consentBy), ("consent on", consentOn), ("consent how", consentHow),
        ]
        for (column, value) in options { if let value { cells.append((column, value)) } }
        if sharedPhone { cells.append(("shared phone", "yes")) }
        let quoted = cells.map { "\"\($0.1.replacing("\"", with: "\"\""))\"" }
        let table = cells.map(\.0).joined(separator: ",") + "\n" + quoted.joined(separator: ",") + "\n"
        let file = PeopleFile([UInt8](table.utf8), today: LocalTime(Clock.now()).date)
        guard file.errors.isEmpty, let entry = file.entries.first else {
            let told = file.errors.map { finding in
                let option = finding.column.map {
                    $0 == "number" ? "the number: " : "--\($0.replacing(" ", with: "-")): "
                }
                return (option ?? "") + finding.message
            }
            throw CommandFailure(told.joined(separator: "\n"), code: .usage)
        }
        return entry.person
    }
}

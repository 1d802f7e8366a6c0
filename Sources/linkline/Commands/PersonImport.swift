import ArgumentParser
import Conversations
import Foundation
import Words

/// `linkline person import`: a list of people.
struct PersonImport: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Add the people of a list (CSV): look first, then --yes.",
        discussion: """
            The first line names the columns: number, and as many as are known of name, nation, language, shared phone,
            safe contact, practice, consent (yes or no), consent by, consent on, consent how. All that is wrong is told
            in one run, by row and column, and nobody is added while anything is. Without --yes nothing is changed.

            EXAMPLES
              linkline person import list.csv
              linkline person import list.csv --yes --by "Ann Lee"
            """)

    @Argument(help: "The list; - is standard input.")
    var file: String

    @Flag(help: "Add them.")
    var yes = false

    @Flag(help: "Look only, as without --yes.")
    var dryRun = false

    @Option(help: "text or json.")
    var format = Person.Format.text

    @OptionGroup var desk: DeskOptions

    func validate() throws {
        if yes, dryRun { throw ValidationError("Choose one of --yes and --dry-run.") }
    }

    func run() async throws {
        try await reporting { try await bringIn() }
    }

    private func bringIn() async throws {
        let read = PeopleFile(try bytes(), today: LocalTime(Clock.now()).date)
        guard read.errors.isEmpty else {
            show(PeoplePreview(file: read, outcomes: [], isDone: false))
            throw ExitCode(CommandFailure.Code.data.rawValue)
        }
        let reply = try await desk.ask { by in
            var request = ControlRequest(deed: .addPeople, by: by)
            request.people = read.entries.map(\.person)
            request.isPreview = !yes
            return request
        }
        show(PeoplePreview(file: read, outcomes: reply.people ?? [], isDone: yes))
        if !yes, !dryRun { complain("Nothing was changed. Add --yes to do it.") }
    }

    private func show(_ preview: PeoplePreview) {
        switch format {
        case .json: answer(preview.json.text)
        case .text: for line in preview.lines { answer(line) }
        }
    }

    private func bytes() throws(CommandFailure) -> [UInt8] {
        let data =
            file == "-"
            ? try? FileHandle.standardInput.readToEnd() ?? Data() : FileManager.default.contents(atPath: file)
        guard let data else {
            throw CommandFailure(
                "\(file) cannot be read.", help: "Is it there, and may you read it?", code: .unavailable)
        }
        return [UInt8](data)
    }
}

import ArgumentParser
import Talk

/// The command line: one file a command.
@main
struct Linkline: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "linkline",
        abstract: "The text line of a social prescribing service.",
        discussion: """
            EXAMPLES
              linkline chat                 talk to the assistant as a patient would
              linkline serve --demo         the webhook server, on this machine only
              linkline check                what is wrong in dialogues/ and content/

            EXIT STATUS
              0 done   1 findings   64 wrong usage   65 wrong data
              69 something needed is not there   75 busy, try again   78 wrong settings
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(name: "START", subcommands: [Chat.self, Serve.self, Publish.self]),
            CommandGroup(
                name: "AUTHOR",
                subcommands: [
                    Check.self, FormatCommand.self, Test.self, Verify.self, GraphCommand.self, Simulate.self,
                    Replay.self, Diff.self, RuleCommand.self, ExportCommand.self, ImportCommand.self, Learn.self,
                ]),
            CommandGroup(
                name: "REVIEW",
                subcommands: [
                    Transcripts.self, TranscriptCommand.self, Staff.self, Refer.self, Person.self, Contact.self,
                    Checkin.self, OutboxCommand.self, Sending.self, Campaign.self, User.self,
                ]),
            CommandGroup(name: "OTHER", subcommands: [Explain.self, ChannelCommand.self, Prepare.self]),
        ])
}

extension Linkline {
    /// Runs the command named on the command line; one that does not exist is told what was probably meant.
    static func main() async {
        let names =
            configuration.groupedSubcommands.flatMap { $0.subcommands }.map {
                $0.configuration.commandName ?? String(describing: $0).lowercased()
            } + ["help"]
        if let word = CommandLine.arguments.dropFirst().first, !word.hasPrefix("-"), !names.contains(word) {
            let meant = closest(word, among: names).map { "did you mean \"\($0)\"?     " } ?? ""
            let failure = CommandFailure(
                "there is no command \"\(word)\"", help: "\(meant)linkline help lists all", code: .usage)
            exit(withError: failure.report())
        }
        await main(nil)
    }
}

/// The folders that nearly every command reads.
struct Folders: ParsableArguments {
    @Option(help: "The folder of dialogues.")
    var dialogues = "dialogues"

    @Option(help: "The folder of content.")
    var content = "content"
}

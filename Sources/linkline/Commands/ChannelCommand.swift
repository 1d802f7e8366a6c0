import ArgumentParser
import Conversations
import Foundation
import Gateways
import Glibc
import HTTPTransport
import TextMessage
import Words

/// `linkline channel`: the lines to gateways.
struct ChannelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "channel", abstract: "Try a channel out, and see what passed.",
        subcommands: [ChannelTest.self, ChannelLogCommand.self])

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }
}

/// `linkline channel test`.
struct ChannelTest: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test", abstract: "Whether a channel is set up whole, can be reached, and sends.",
        discussion: """
            Reads the settings, calls the channel's door by its public address (signed as the gateway signs, where that
            can be done, and without a signature, which must be refused), and with --to sends a real text, after asking.
            No secret and no whole number is shown. Exit status 1 if anything is not as it must be.

            EXAMPLES
              linkline channel test main
              linkline channel test main --to "07700 900123" --yes
            """)

    @Argument(help: "The name of the channel in the settings.")
    var name: String

    @Option(help: "Send a real text to this number. It costs what a text costs.")
    var to: String?

    @Flag(help: "Send it without asking.")
    var yes = false

    @Option(help: "text or json.")
    var format = ChannelCommand.Format.text

    @OptionGroup var desk: DeskOptions

    private static let words = "This is a test of the text line. You need do nothing."

    func run() async throws {
        try await reporting { try await carryOut() }
    }

    private func carryOut() async throws {
        let settings = try await Settings.read(
            SettingsOverrides(database: desk.db, file: desk.config), environment: ProcessInfo.processInfo.environment)
        guard settings.channels.contains(where: { $0.name == name }) else {
            let names = settings.channels.map(\.name).joined(separator: ", ")
            throw CommandFailure(
                "There is no channel \"\(name)\".", help: names.isEmpty ? nil : "There are: \(names).",
                code: .configuration)
        }
        // Making it refuses what lacks a setting, and says which.
        guard let channel = try Channel.all(settings).first(where: { $0.name == name }) else { return }
        let number = try recipient(settings)
        if number != nil, !yes { try confirm() }
        try await writeDown(settings.database, isText: number != nil)
        let client = try client()
        let trial = ChannelTrial(
            channel: channel, publicURL: settings.publicURL, transport: client, now: Clock.now().seconds)
        var findings = [
            ChannelTrial.Finding(
                isFine: true, what: "settings of \(name)", told: "whole, for \(channel.gateway.name)")
        ]
        findings += await trial.doors()
        if let number { findings.append(await trial.text(number, words: Self.words)) }
        await client.shutDown(graceMilliseconds: 0)
        for finding in findings { show(finding) }
        if findings.contains(where: { !$0.isFine }) { throw ExitCode(CommandFailure.Code.findings.rawValue) }
    }

    private func client() throws(CommandFailure) -> HTTPClient {
        do {
            return try HTTPClient(limits: .gateways)
        } catch {
            throw CommandFailure("No request can be made: \(error)", code: .unavailable)
        }
    }

    private func recipient(_ settings: Settings) throws(CommandFailure) -> PhoneNumber? {
        guard let to else { return nil }
        let number: PhoneNumber
        do {
            number = try PhoneNumber(staffEntry: to)
        } catch {
            throw CommandFailure("--to is not a telephone number: \(error.reason)", code: .usage)
        }
        guard number.canReceiveTexts(testNumbers: settings.testNumbers) else {
            throw CommandFailure(
                "No text arrives at this number.", help: "Drama numbers need test_numbers in the settings.",
                code: .usage)
        }
        return number
    }

    /// Asks whoever sits at the terminal; where nobody does, --yes must say it.
    private func confirm() throws(CommandFailure) {
        let refused = CommandFailure("Nothing was sent.", help: "Add --yes to send a real text.", code: .usage)
        guard isatty(STDIN_FILENO) == 1 else { throw refused }
        complain("This sends a real text: \"\(Self.words)\" Send it? yes or no")
        guard readLine()?.lowercased() == "yes" else { throw refused }
    }

    /// Trying the doors changes nothing and may come before the database; a text is always written down first.
    private func writeDown(_ database: String, isText: Bool) async throws {
        guard isText || FileManager.default.fileExists(atPath: database) else { return }
        var request = ControlRequest(deed: .channelTest, by: desk.name)
        request.text = isText ? "\(name), with a text" : name
        if let failure = try await ControlLine.ask(request, database: database).failure { throw failure }
    }

    private func show(_ finding: ChannelTrial.Finding) {
        switch format {
        case .text: answer("\(finding.isFine ? "ok   " : "wrong") \(finding.what): \(finding.told)")
        case .json:
            answer(
                LineJSON.object([
                    .init("ok", .bool(finding.isFine)), .init("what", .string(finding.what)),
                    .init("told", .string(finding.told)),
                ]).text)
        }
    }
}

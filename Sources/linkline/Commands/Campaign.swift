import ArgumentParser
import Conversations
import Foundation
import Store
import Words

/// `linkline campaign`: one dialogue to a list of people.
struct Campaign: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Send one dialogue to a list of people: look first, spread over hours, pause, show.",
        subcommands: [
            CampaignPreview.self, CampaignStart.self, CampaignPause.self, CampaignResume.self, CampaignCancel.self,
            CampaignShow.self,
        ])

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }
}

/// What campaign commands have in common.
struct CampaignOptions: ParsableArguments {
    @Option(help: "What a text costs, in pence.")
    var pence = 4.0

    @Option(help: "text or json.")
    var format = Campaign.Format.text

    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard pence >= 0, pence < 1000 else { throw ValidationError("--pence is what one text costs.") }
    }

    func ask(_ campaign: CampaignRequest) async throws -> ControlAnswer {
        try await desk.ask { by in
            var request = ControlRequest(deed: .campaign, by: by)
            request.campaign = campaign
            return request
        }
    }

    func show(_ reply: ControlAnswer) throws {
        guard let report = reply.campaign else {
            throw CommandFailure("The service's answer cannot be read.", code: .tryAgain)
        }
        let shown = CampaignShown(report: report, pence: pence)
        switch format {
        case .json: answer(shown.json.text)
        case .text: for line in shown.lines { answer(line) }
        }
    }
}

/// What is sent, to whom, and when.
struct CampaignPlan: ParsableArguments {
    @Argument(help: "The dialogue: one that starts on schedule and needs no inputs.")
    var dialogue: String

    @Option(help: "The list (CSV, as for linkline person import; only the numbers count).")
    var list: String

    @Option(help: "Open hours over which it is spread.")
    var hours = 4

    @Option(help: "Not before this moment: 2026-06-10T10:00.")
    var from: String?

    func validate() throws {
        guard (1...500).contains(hours) else { throw ValidationError("--hours is from 1 to 500.") }
    }

    func request(_ act: CampaignRequest.Act) throws(CommandFailure) -> CampaignRequest {
        guard let data = FileManager.default.contents(atPath: list) else {
            throw CommandFailure(
                "\(list) cannot be read.", help: "Is it there, and may you read it?", code: .unavailable)
        }
        let file = PeopleFile([UInt8](data), today: LocalTime(Clock.now()).date)
        guard file.errors.isEmpty else {
            let told = PeoplePreview(file: file, outcomes: [], isDone: false).lines.dropLast()
            throw CommandFailure(
                told.joined(separator: "\n"), help: "Nobody is texted while this is wrong.", code: .data)
        }
        let start = try from.map { _ throws(CommandFailure) in try Clock.moment(from) }
        return CampaignRequest(
            act: act, dialogue: dialogue, numbers: file.entries.map(\.person.number), hours: hours,
            from: start?.seconds)
    }
}

/// `linkline campaign preview`.
struct CampaignPreview: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview", abstract: "Who would get what and when, who is left out and why, and what it costs.")

    @OptionGroup var plan: CampaignPlan
    @OptionGroup var options: CampaignOptions

    func run() async throws {
        try await reporting { try options.show(try await options.ask(try plan.request(.preview))) }
    }
}

/// `linkline campaign start`.
struct CampaignStart: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "start", abstract: "Start it: everybody who may be texted gets a plan. Without --yes, a preview.")

    @Flag(help: "Start it.")
    var yes = false

    @OptionGroup var plan: CampaignPlan
    @OptionGroup var options: CampaignOptions

    func run() async throws {
        try await reporting {
            try options.show(try await options.ask(try plan.request(yes ? .start : .preview)))
            if !yes { complain("Nothing was started. Add --yes to do it.") }
        }
    }
}

/// `linkline campaign pause`.
struct CampaignPause: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pause", abstract: "Hold what has not gone yet.")

    @Argument(help: "The number of the campaign.")
    var id: Int

    @OptionGroup var options: CampaignOptions

    func run() async throws {
        try await reporting { try options.show(try await options.ask(CampaignRequest(act: .pause, id: id))) }
    }
}

/// `linkline campaign resume`.
struct CampaignResume: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume", abstract: "Go on after a pause, with those who may still be texted.")

    @Argument(help: "The number of the campaign.")
    var id: Int

    @OptionGroup var options: CampaignOptions

    func run() async throws {
        try await reporting { try options.show(try await options.ask(CampaignRequest(act: .resume, id: id))) }
    }
}

/// `linkline campaign cancel`.
struct CampaignCancel: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "End it: what has not gone yet never goes.")

    @Argument(help: "The number of the campaign.")
    var id: Int

    @OptionGroup var options: CampaignOptions

    func run() async throws {
        try await reporting { try options.show(try await options.ask(CampaignRequest(act: .cancel, id: id))) }
    }
}

/// `linkline campaign show`.
struct CampaignShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "What has become of everybody on the list; without a number, all campaigns.")

    @Argument(help: "The number of the campaign.")
    var id: Int?

    @OptionGroup var options: CampaignOptions

    func run() async throws {
        try await reporting {
            let reply = try await options.ask(CampaignRequest(act: .show, id: id))
            guard let all = reply.campaigns else { return try options.show(reply) }
            if all.isEmpty, options.format == .text { answer("There is no campaign.") }
            for one in all {
                let at = Instant(seconds: one.at)
                switch options.format {
                case .text:
                    answer(
                        "\(one.id)  \(Clock.spoken(at))  \(one.dialogue), \(one.state.rawValue), by \(printable(one.by))"
                    )
                case .json:
                    answer(
                        LineJSON.object([
                            .init("id", .integer(one.id)), .init("dialogue", .string(one.dialogue)),
                            .init("state", .string(one.state.rawValue)), .init("by", .string(one.by)),
                            .init("at", .string(Clock.iso(at))),
                        ]).text)
                }
            }
        }
    }
}

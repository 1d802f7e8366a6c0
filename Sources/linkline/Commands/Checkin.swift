import ArgumentParser
import Dialogue
import Foundation
import Store
import Words

/// `linkline checkin`: what is planned for people, and putting it right.
struct Checkin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "See and change what is planned: check-ins, catch-ups, reminders.",
        subcommands: [CheckinList.self, CheckinDue.self, CheckinAdd.self, CheckinSkip.self, CheckinStop.self])

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    /// Shows plans, after it was written down who looks.
    static func show(
        _ options: ReviewOptions, _ format: Format, of person: String?,
        _ plans: (any StoreReader, PersonID?) throws -> [PlannedReminder]
    ) async throws {
        let database = try await ReviewDatabase(options)
        let id = try person.map { try PersonReference($0).find(in: database) }
        let list = try await database.read(of: id?.number, as: .plans) { reader in
            if let id, try reader.person(id) == nil { throw PersonReference.nobody }
            return try PlanList.read(try plans(reader, id), in: reader)
        }
        switch format {
        case .text: for line in list.lines { answer(line) }
        case .json: for one in list.json { answer(one.text) }
        }
    }
}

/// `linkline checkin list`.
struct CheckinList: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "All that is planned, or all that is planned for somebody.")

    @Argument(help: "The number of a conversation, or a telephone number; without it, everybody's.")
    var person: String?

    @Option(help: "At most so many.")
    var limit = 200

    @Option(help: "text, or json (one object a line).")
    var format = Checkin.Format.text

    @OptionGroup var database: ReviewOptions

    func run() async throws {
        try await reporting {
            let limit = limit
            try await Checkin.show(database, format, of: person) { reader, person in
                guard let person else { return try reader.waitingReminders(until: nil, limit: limit) }
                return try reader.reminders(of: person).filter { $0.state == .planned || $0.state == .held }
            }
        }
    }
}

/// `linkline checkin due`.
struct CheckinDue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "due", abstract: "What is due, or overdue and held, by the end of today or of some days more.")

    @Option(help: "Days after today.")
    var days = 0

    @Option(help: "At most so many.")
    var limit = 200

    @Option(help: "text, or json (one object a line).")
    var format = Checkin.Format.text

    @OptionGroup var database: ReviewOptions

    func validate() throws {
        guard (0...3650).contains(days) else { throw ValidationError("--days is from 0 to 3650.") }
    }

    func run() async throws {
        try await reporting {
            let limit = limit
            let day = LocalTime(Clock.now()).date.adding(days: days)
            let end = LocalTime(date: day, time: CivilTime(hour: 23, minute: 59)).instant
            try await Checkin.show(database, format, of: nil) { reader, _ in
                try reader.waitingReminders(until: end, limit: limit)
            }
        }
    }
}

/// `linkline checkin skip`.
struct CheckinSkip: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "skip", abstract: "Leave out one occurrence; what comes again goes on with the next.")

    @Argument(help: "Numbers of plans, as linkline checkin list shows them.")
    var plans: [Int]

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        try await reporting {
            for one in try await desk.oversee(OversightRequest(act: .skipPlan, ids: plans)) {
                answer("Plan \(one.id) is left out. \(one.next.map { "It comes next on \($0)." } ?? "That was all.")")
            }
        }
    }
}

/// `linkline checkin stop`.
struct CheckinStop: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stop", abstract: "End plans, with all that would come again; they hear nothing of it.")

    @Argument(help: "Numbers of plans, as linkline checkin list shows them.")
    var plans: [Int] = []

    @Option(help: "All plans of this conversation instead.")
    var all: Int?

    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard plans.isEmpty != (all == nil) else { throw ValidationError("Name plans, or a person with --all.") }
    }

    func run() async throws {
        try await reporting {
            let act: OversightRequest.Act = all == nil ? .stopPlan : .stopPlans
            for one in try await desk.oversee(OversightRequest(act: act, ids: plans), person: all) {
                answer(one.count.map { "Ended \($0)." } ?? "Plan \(one.id) is ended.")
            }
        }
    }
}

extension DeskOptions {
    /// Acts on plans and texts out, and gives what came of each.
    func oversee(_ oversight: OversightRequest, person: Int? = nil) async throws -> [OversightAnswer] {
        let reply = try await ask { by in
            var request = ControlRequest(deed: .oversee, person: person, by: by)
            request.oversight = oversight
            return request
        }
        return reply.overseen ?? []
    }
}

import ArgumentParser
import Words

/// `linkline checkin add`: plans a dialogue for somebody.
struct CheckinAdd: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "add", abstract: "Plan a dialogue for somebody, once or again and again.",
        discussion: """
            It goes in the hours of sending, under the caps, and not while a person has the conversation. The same
            dialogue with the same inputs is planned once: this takes its place.

            EXAMPLES
              linkline checkin add 12 weekly --on 2026-06-17
              linkline checkin add 12 weekly --on 2026-06-17 --at 14:30 --every fortnight --times 4
              linkline checkin add 12 how-did-it-go --on 2026-06-17 --with group=ID
            """)

    enum Distance: String, ExpressibleByArgument, CaseIterable { case day, week, fortnight, month }

    @Argument(help: "The number of the conversation.")
    var person: Int

    @Argument(help: "The dialogue; it must be one that starts on schedule.")
    var dialogue: String

    @Option(help: "The day, or the first day: 2026-06-17.")
    var on: String

    @Option(help: "The time of day, on the clocks of the United Kingdom.")
    var at = "10:00"

    @Option(help: "Again every day, week, fortnight or month.")
    var every: Distance?

    @Option(help: "So often in all; without it, until it is stopped.")
    var times: Int?

    @Option(name: .customLong("with"), help: "An input of that dialogue, as NAME=VALUE. May stand more than once.")
    var inputs: [String] = []

    @OptionGroup var desk: DeskOptions

    func validate() throws {
        guard CivilDate(iso: on) != nil else { throw ValidationError("--on \(on): write the day as 2026-06-17.") }
        guard CivilTime(iso: at) != nil else { throw ValidationError("--at \(at): write the time as 10:00.") }
        guard times == nil || every != nil else { throw ValidationError("--times needs --every.") }
        if let times, times < 1 { throw ValidationError("--times is at least 1.") }
    }

    func run() async throws {
        try await reporting {
            var plan = OversightRequest.Plan(dialogue: dialogue, date: on, time: at, inputs: try givenInputs(inputs))
            switch every {
            case .day: plan.everyDays = 1
            case .week: plan.everyDays = 7
            case .fortnight: plan.everyDays = 14
            case .month: plan.everyMonths = 1
            case nil: break
            }
            plan.times = times
            let done = try await desk.oversee(OversightRequest(act: .addPlan, plan: plan), person: person)
            for one in done { answer("Plan \(one.id): \(dialogue) on \(one.next ?? on).") }
        }
    }
}

/// Inputs of a dialogue from `NAME=VALUE`.
func givenInputs(_ inputs: [String]) throws(CommandFailure) -> [String: String] {
    var given: [String: String] = [:]
    for input in inputs {
        guard let equals = input.firstIndex(of: "=") else {
            throw CommandFailure("--with \(input) has no \"=\".", help: "Write --with NAME=VALUE.", code: .usage)
        }
        given[String(input[..<equals])] = String(input[input.index(after: equals)...])
    }
    return given
}

import ArgumentParser
import Knowledge
import Store
import Words

/// `linkline contact`: how somebody may be contacted, as staff have been told.
struct Contact: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record how somebody may be contacted: safely, no more, or not at this number.",
        discussion: """
            What is recorded holds from the next text on, and stands in the audit with whoever recorded it. Only staff see
            it. What is not named stays as it was.

            EXAMPLES
              linkline contact 12 --times "tuesday 10:00 to 12:00, thursday 10:00 to 12:00" --codeword bluebell
              linkline contact 12 --no-texts --note "Ring her sister first."
              linkline contact 12 --stopped "rang us on Monday"
              linkline contact 12 --wrong-number
              linkline contact 12 --died
            """)

    @Argument(help: "The number of the conversation, as alerts name it.")
    var person: Int

    @Option(help: "When planned texts are safe: days and hours, with commas between. \"any\" for always.")
    var times: String?

    @Flag(inversion: .prefixedNo, help: "Whether planned texts are safe for them at all.")
    var texts: Bool?

    @Option(help: "A word of their own that does what SAFE does. \"none\" takes it away.")
    var codeword: String?

    @Flag(inversion: .prefixedNo, help: "Whether a voicemail may be left.")
    var voicemail: Bool?

    @Option(help: "When not to contact them, and what else to mind, in words.")
    var note: String?

    @Flag(help: "They have confirmed today how they may be contacted.")
    var confirmed = false

    @Option(help: "They asked for no more texts, and how: \"rang us on Monday\".")
    var stopped: String?

    @Option(help: "They asked for texts again, and how.")
    var started: String?

    @Flag(help: "The number is theirs: what was held goes again.")
    var numberIsTheirs = false

    @Flag(help: "The number may be somebody else's: whoever has it is asked first.")
    var numberInDoubt = false

    @Flag(help: "The number is somebody else's: no more texts.")
    var wrongNumber = false

    @Flag(help: "They have died: everything planned ends.")
    var died = false

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        try await reporting {
            let request = try request()
            guard request != ContactRequest() else {
                throw CommandFailure(
                    "There is nothing to record.", help: "linkline help contact lists what there is.", code: .usage)
            }
            try await desk.carryOut { by in
                var control = ControlRequest(deed: .contact, person: person, by: by)
                control.contact = request
                return control
            }
        }
    }

    private func request() throws(CommandFailure) -> ContactRequest {
        var request = ContactRequest()
        request.times = try times.map(Self.times)
        request.mayText = texts
        request.codeword = codeword
        request.mayLeaveVoicemail = voicemail
        request.note = note
        request.confirmedOn = confirmed ? LocalTime(Clock.now()).date.iso : nil
        let acts: [(ContactRequest.Act, Bool, String?)] = [
            (.optsOut, stopped != nil, stopped), (.optsIn, started != nil, started),
            (.lineConfirmed, numberIsTheirs, nil), (.lineDoubted, numberInDoubt, nil),
            (.wrongNumber, wrongNumber, nil), (.died, died, nil),
        ]
        let named = acts.filter(\.1)
        guard named.count < 2 else {
            throw CommandFailure("Record one of these at a time.", code: .usage)
        }
        guard let (act, _, reason) = named.first else { return request }
        if let reason, reason.allSatisfy(\.isWhitespace) {
            throw CommandFailure("How did they ask? The ledger needs it as evidence.", code: .usage)
        }
        request.act = act
        request.reason = reason
        return request
    }

    private static func times(_ text: String) throws(CommandFailure) -> [SafeContact.Time] {
        guard text != "any" else { return [] }
        var times: [SafeContact.Time] = []
        for part in text.split(separator: ",") {
            let words = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            guard let hours = WeeklyHours(words) else {
                throw CommandFailure(
                    "\"\(words)\" is no time.", help: "Write it like \"monday to friday 10:00 to 12:00\".", code: .usage
                )
            }
            times += hours.days.map { day in
                SafeContact.Time(
                    weekday: day, from: hours.opens.minutesSinceMidnight, to: hours.closes.minutesSinceMidnight)
            }
        }
        return times
    }
}

import ArgumentParser

/// `linkline staff`: what a link worker does in a conversation, from the command line.
struct Staff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Act in a conversation: take it over, reply, hand it back, close its flags.",
        discussion: """
            The running service does it. Without one, the command does it itself, and what is to be sent goes when the
            service starts.

            ACTS
              takes-over       the assistant falls silent
              replies          sends --text as it is, and takes the conversation over
              hands-back       the assistant goes on
              closes-flag      all open flags are dealt with
              starts           starts the dialogue named by --text
              releases-texts   texts held by SAFE may go again

            EXAMPLES
              linkline staff takes-over 12
              linkline staff replies 12 --text "Sam here. Shall I ring you at 2?"
              linkline staff hands-back 12
              linkline staff starts 12 --text appointment --with "when=2026-06-17 14:30" --with "place=Hill Surgery"
            """)

    @Argument(help: "takes-over, replies, hands-back, closes-flag, starts or releases-texts.")
    var act: String

    @Argument(help: "The number of the conversation, as alerts name it.")
    var person: Int

    @Option(help: "The words of a reply, or the dialogue to start.")
    var text: String?

    @Option(
        name: .customLong("with"), help: "An input of the dialogue to start, as NAME=VALUE. May stand more than once.")
    var inputs: [String] = []

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        try await reporting { try await carryOut() }
    }

    private func carryOut() async throws {
        guard let act = ControlRequest.Act(rawValue: act) else {
            throw CommandFailure(
                "There is no act \"\(act)\".",
                help: "There are: \(ControlRequest.Act.allCases.map(\.rawValue).joined(separator: ", ")).", code: .usage
            )
        }
        let given = try givenInputs(inputs)
        try await desk.carryOut { by in
            var request = ControlRequest(deed: .staff, act: act, person: person, text: text, by: by)
            request.inputs = given.isEmpty ? nil : given
            return request
        }
    }
}

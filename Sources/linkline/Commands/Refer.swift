import ArgumentParser
import TextMessage
import Words

/// `linkline refer`: somebody else puts a patient in touch.
struct Refer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Put somebody in touch: start the dialogue for referrals.",
        discussion: """
            The running service does it. Without one, the command does it itself, and what is to be sent goes when the
            service starts. It goes in the hours of sending, and not to somebody who has said STOP.

            EXAMPLES
              linkline refer 07700900123 --name Sam --with referrer="Dr Patel"
              linkline refer 07700900123 --dialogue check-in --language cy --by surgery
            """)

    @Argument(help: "Their telephone number.")
    var number: String

    @Option(help: "Their first name.")
    var name: String?

    @Option(help: "The language that they want: en or cy.")
    var language: String?

    @Option(help: "The nation whose helplines they are given: england, scotland, wales or northern-ireland.")
    var nation: String?

    @Flag(help: "Others may read their phone.")
    var sharedPhone = false

    @Option(help: "How they may be reached safely, in words, for staff; their phone then counts as shared.")
    var safeContact: String?

    @Option(help: "The dialogue to start, in place of the one that starts on referral.")
    var dialogue: String?

    @Option(name: .customLong("with"), help: "An input of that dialogue, as NAME=VALUE. May stand more than once.")
    var inputs: [String] = []

    @OptionGroup var desk: DeskOptions

    func run() async throws {
        try await reporting { try await carryOut() }
    }

    private func carryOut() async throws {
        if let language, !["en", "cy"].contains(language) {
            throw CommandFailure("There is no language \"\(language)\".", help: "Write en or cy.", code: .usage)
        }
        if let nation, Nation(rawValue: nation) == nil {
            throw CommandFailure(
                "There is no nation \"\(nation)\".",
                help: "Write \(Nation.allCases.map(\.rawValue).joined(separator: ", ")).", code: .usage)
        }
        let referral = ReferralRequest(
            number: try e164(), name: name, nation: nation, language: language, sharedPhone: sharedPhone,
            safeContact: safeContact, dialogue: dialogue, inputs: try givenInputs(inputs))
        try await desk.carryOut { ControlRequest(deed: .refer, referral: referral, by: $0) }
    }

    private func e164() throws(CommandFailure) -> String {
        do {
            return try PhoneNumber(staffEntry: number).e164
        } catch {
            throw CommandFailure("That is not a telephone number: \(error.reason)", code: .usage)
        }
    }
}

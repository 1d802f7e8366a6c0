import ArgumentParser
import TextMessage

/// `linkline explain phone`: a number as staff type it.
struct ExplainPhone: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "phone", abstract: "A phone number as staff type it.",
        discussion: #"""
            In: {"id","text"}. Out: {"id","e164":null|"+44…","sms":true|false|"international"|"test","reason"}.

            EXAMPLE
              echo '{"id":1,"text":"(07700) 900 123"}' | linkline explain phone
            """#)

    func run() {
        LineService.run { request throws(LineFault) in
            Self.explain(try request.text("text"))
        }
    }

    /// The reason is why no text can be sent, in one word; nothing if one can.
    private static func explain(_ text: String) -> LineJSON {
        do {
            let number = try PhoneNumber(staffEntry: text)
            let sms: LineJSON =
                switch number.texting {
                case .yes: .bool(true)
                case .no: .bool(false)
                case .international, .test: .string(number.texting.rawValue)
                }
            let reason = number.texting == .no ? number.kind.rawValue : nil
            return .object([.init("e164", .string(number.e164)), .init("sms", sms), .init("reason", LineJSON(reason))])
        } catch {
            return .object([
                .init("e164", .null), .init("sms", .bool(false)), .init("reason", .string(error.rawValue)),
            ])
        }
    }
}

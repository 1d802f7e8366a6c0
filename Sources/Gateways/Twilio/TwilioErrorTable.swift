/// What Twilio's error numbers mean for us (Twilio, "Error and Warning Dictionary"), in our own words.
enum TwilioErrorTable {
    struct Entry: Sendable {
        var code: Int
        var kind: FailureKind

        /// Whether a refusal with this code is worth another try, later.
        var isTemporary: Bool
        var text: String
    }

    static func entry(for code: Int) -> Entry? { byCode[code] }

    /// The reason for a code, known or not.
    static func reason(for code: Int?) -> GatewayReason {
        guard let code, code != 0 else {
            return GatewayReason(kind: .unknown, code: nil, text: "Twilio gave no reason.")
        }
        guard let entry = byCode[code] else {
            return GatewayReason(kind: .unknown, code: code, text: "Twilio's error dictionary explains this number.")
        }
        return GatewayReason(kind: entry.kind, code: code, text: entry.text)
    }

    private static let byCode = Dictionary(uniqueKeysWithValues: entries.map { ($0.code, $0) })

    private static func permanent(_ code: Int, _ kind: FailureKind, _ text: String) -> Entry {
        Entry(code: code, kind: kind, isTemporary: false, text: text)
    }

    private static func temporary(_ code: Int, _ kind: FailureKind, _ text: String) -> Entry {
        Entry(code: code, kind: kind, isTemporary: true, text: text)
    }

    static let entries: [Entry] = refusals + deliveryFailures + whatsAppFailures

    /// Errors that answer an attempt to send.
    private static let refusals: [Entry] = [
        permanent(20003, .configuration, "Twilio does not know our account SID and token. Check both."),
        permanent(20404, .configuration, "Twilio has no such account or address. Check the account SID."),
        temporary(20429, .gatewayTrouble, "Twilio has too many requests from us at once."),
        permanent(21211, .badNumber, "No such phone number."),
        permanent(21212, .configuration, "Our sender is not a phone number. Check the setting from."),
        permanent(21266, .badNumber, "The number is our own."),
        permanent(21408, .configuration, "Our account may not text that country. Allow it at Twilio."),
        permanent(21602, .badText, "The text is empty."),
        permanent(21603, .configuration, "No sender was given. Check the setting from."),
        permanent(21604, .badNumber, "No number was given."),
        permanent(21606, .configuration, "Our sender cannot text that number. Check the setting from."),
        permanent(21608, .configuration, "A trial account texts verified numbers only. Upgrade it at Twilio."),
        permanent(21609, .configuration, "Twilio cannot use our address for news. Check the public address."),
        permanent(21610, .optedOut, "The person has said STOP to this sender at Twilio."),
        temporary(21611, .gatewayTrouble, "Twilio's queue for our number is full."),
        permanent(21612, .badNumber, "Twilio cannot reach that number from our sender."),
        permanent(21614, .cannotReceive, "The number is not a mobile."),
        permanent(21617, .badText, "The text is longer than 1,600 characters."),
        permanent(21703, .configuration, "The Messaging Service has no sender. Add one at Twilio."),
        permanent(21705, .configuration, "No such Messaging Service. Check the setting messaging_service_sid."),
    ]

    /// Errors in receipts of texts.
    private static let deliveryFailures: [Entry] = [
        temporary(30001, .gatewayTrouble, "Twilio's queue was full."),
        permanent(30002, .configuration, "Our account is suspended. Ask Twilio."),
        permanent(30003, .unreachable, "The phone was off or out of reach."),
        permanent(30004, .filtered, "The network or the person has blocked our texts."),
        permanent(30005, .badNumber, "The number is not in use."),
        permanent(30006, .cannotReceive, "The number is a landline, or its network takes no texts."),
        permanent(30007, .filtered, "A network took the text for unwanted mail."),
        permanent(30008, .unknown, "The network gave no reason."),
        permanent(30009, .gatewayTrouble, "A part of the text was lost on the way."),
        permanent(30010, .configuration, "The text costs more than the limit that is set at Twilio."),
        permanent(30036, .gatewayTrouble, "The text waited longer than it was worth sending."),
    ]

    private static let whatsAppFailures: [Entry] = [
        permanent(63003, .badNumber, "The person is not on WhatsApp."),
        permanent(63007, .configuration, "Our sender is not on WhatsApp. Check the setting from."),
        permanent(63015, .configuration, "The person has not joined the WhatsApp sandbox."),
        permanent(63016, .badText, "WhatsApp takes free text for 24 hours after the person's last message only."),
        temporary(63018, .gatewayTrouble, "WhatsApp takes no more from our sender for now."),
        permanent(63024, .badNumber, "WhatsApp does not accept this person as a recipient."),
    ]
}

package import TextMessage

/// Who sent a text or shall get one: a phone number on a network, or whatever name a gateway gave.
///
/// A sender is not always a number: networks and companies text under names and short codes, and nobody can answer
/// those. A `description` shows the last two characters only.
package struct GatewayAddress: Sendable, Hashable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    /// The network that carries the text.
    package enum Network: String, Sendable, CaseIterable {
        case sms
        case whatsapp
    }

    package let network: Network

    /// The number in E.164 form ("+447700900123"), or the sender's name or short code as it came.
    package let value: String

    package init(network: Network, value: String) {
        self.network = network
        self.value = value
    }

    /// Reads "+447700900123", "whatsapp:+447700900123" or a sender's name.
    package init(_ text: String) {
        let prefix = "whatsapp:"
        if text.lowercased().hasPrefix(prefix) {
            self.init(network: .whatsapp, value: String(text.dropFirst(prefix.count)))
        } else {
            self.init(network: .sms, value: text)
        }
    }

    /// A sender or recipient of a text as a gateway writes it: "447700900123" is the number +447700900123, and names
    /// and short codes stay as they are.
    package init(gateway text: String) {
        self.init(network: .sms, value: Sender(gateway: text).number?.e164 ?? text)
    }

    package init(network: Network, number: PhoneNumber) {
        self.init(network: network, value: number.e164)
    }

    /// Who it is, as far as it can be read.
    ///
    /// A number from a range that we do not know is still a number that has just texted us: `isReplyable` is wider.
    package var sender: Sender { Sender(gateway: value) }

    /// As Twilio writes it: the number alone for a text, "whatsapp:" before it for WhatsApp.
    package var text: String { network == .sms ? value : "\(network.rawValue):\(value)" }

    /// The number without its plus sign, as many gateways write it; nil if it is none.
    package var digits: String? { isPhoneNumber ? String(value.dropFirst()) : nil }

    /// True for a plus sign and 7 to 15 digits, the first not zero (ITU-T E.164, section 6).
    package var isPhoneNumber: Bool {
        let bytes = Array(value.utf8)
        guard bytes.first == UInt8(ascii: "+"), (8...16).contains(bytes.count) else { return false }
        return bytes[1] != UInt8(ascii: "0") && bytes.dropFirst().allSatisfy(isDigit)
    }

    /// Whether a text sent to this address can reach a person.
    ///
    /// On WhatsApp also somebody who goes by an id of the network's own instead of a number.
    package var isReplyable: Bool { isPhoneNumber || (network == .whatsapp && !value.isEmpty) }

    package var description: String { "\(network.rawValue) address ending \(value.suffix(2))" }
    package var debugDescription: String { description }

    /// Without parts, so that `dump` does not show what the description hides.
    package var customMirror: Mirror { Mirror(self, children: []) }
}

func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

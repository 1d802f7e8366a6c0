/// Who a text comes from, as a gateway says.
///
/// Only a number is somebody to talk to: an answer to one of the others reaches nobody, or another machine.
package enum Sender: Hashable, Sendable {
    case number(PhoneNumber)
    /// Three to six digits, such as a bank's 60006.
    case shortCode(String)
    /// A name, such as a network's own; also whatever cannot be read, and an empty sender.
    case alphanumeric(String)

    /// Any sender at all; see `PhoneNumber.init(gateway:)` for numbers.
    package init(gateway text: String) {
        if let number = try? PhoneNumber(gateway: text) {
            self = .number(number)
        } else if (3...6).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            self = .shortCode(text)
        } else {
            self = .alphanumeric(text)
        }
    }

    /// The number, if the sender is one.
    package var number: PhoneNumber? {
        guard case .number(let number) = self else { return nil }
        return number
    }
}

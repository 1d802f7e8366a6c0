/// Why something is no phone number; the raw value can be counted, and no digit is in it.
package enum PhoneNumberError: String, Error, Hashable, Sendable {
    case empty
    case letters
    case `extension`
    case twoNumbers = "two-numbers"
    case lineBreak = "line-break"
    case unexpectedCharacter = "unexpected-character"
    case shortCode = "short-code"
    case tooShort = "too-short"
    case tooLong = "too-long"
    case noSuchNumber = "no-such-number"
    case noSuchCountry = "no-such-country"
    case missingCountryCode = "missing-country-code"

    /// What is wrong and what to do, for the person who typed the number.
    package var reason: String {
        switch self {
        case .empty: "There is no number here. Type one, such as 07700 900123."
        case .letters: "A phone number has no letters. Type the digits only."
        case .extension: "A number with an extension cannot be texted. Leave the extension out."
        case .twoNumbers: "This is more than one number. Type one of them."
        case .lineBreak: "The number goes over two lines. Type it on one."
        case .unexpectedCharacter: "There is a mark here that no phone number has. Type digits and spaces only."
        case .shortCode: "This is a short code, not a person's number. Type the whole number."
        case .tooShort: "A digit is missing. Check the number."
        case .tooLong: "There is a digit too many. Check the number."
        case .noSuchNumber: "No UK number begins like this. Check the first digits."
        case .noSuchCountry: "No country code begins like this. Check the digits after the plus."
        case .missingCountryCode: "Begin with 0 for a UK number, or with + and the country code."
        }
    }
}

extension PhoneNumberError: CustomStringConvertible {
    package var description: String { rawValue }
}

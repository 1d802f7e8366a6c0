/// A telephone number, in the one form in which it is stored and sent.
///
/// Its description prints the last two digits only, so that a number in a log or an error names nobody.
package struct PhoneNumber: Hashable, Sendable {
    /// What a number is good for.
    package enum Kind: String, Hashable, Sendable {
        /// A mobile of the United Kingdom.
        case mobile
        /// A number of a place, 01 or 02.
        case landline
        /// Another country's, or a mobile of Jersey, Guernsey or the Isle of Man, which costs as much.
        case international
        /// One that Ofcom keeps free for drama, mobile or not: nobody can have it.
        case test
        /// 03, 08, 09, 055 and 056: an organisation, or a service.
        case service
        /// 070: forwards calls to somewhere else, and looks like a mobile.
        case personal
        /// 076, but for 07624.
        case pager
    }

    /// Whether a text can be sent to a number.
    package enum Texting: String, Hashable, Sendable {
        case yes, no, international, test
    }

    /// `+` and up to 15 digits (ITU-T E.164).
    package let e164: String
    package let kind: Kind
    package let texting: Texting

    /// A number from its country code and the rest, checked as far as its country is known.
    init(internationalDigits digits: String) throws(PhoneNumberError) {
        if digits.hasPrefix("44") {
            let found = try UnitedKingdomNumbers.classify(String(digits.dropFirst(2)))
            kind = found.kind
            texting = found.texting
        } else {
            try Self.checkAbroad(digits)
            kind = .international
            texting = .international
        }
        e164 = "+" + digits
    }

    /// Abroad the country code must be one, and the length E.164's, or that of the two zones with one throughout.
    private static func checkAbroad(_ digits: String) throws(PhoneNumberError) {
        guard let first = digits.first, CountryCodes.begin(digits) else { throw .noSuchCountry }
        guard digits.count <= 15 else { throw .tooLong }
        guard digits.count >= 8 else { throw .tooShort }
        guard first == "1" || first == "7" else { return }
        if digits.count < 11 { throw .tooShort }
        if digits.count > 11 { throw .tooLong }
    }

    /// Whether a text may be sent to this number at all; consent is another matter.
    ///
    /// - Parameter testNumbers: the site lets drama numbers be texted, as it does where a gateway is imitated.
    /// - Returns: false for every number on which no text arrives.
    package func canReceiveTexts(testNumbers: Bool) -> Bool {
        switch texting {
        case .yes, .international: true
        case .test: testNumbers
        case .no: false
        }
    }

    /// The last two digits.
    package var lastTwoDigits: String { String(e164.suffix(2)) }
}

extension PhoneNumber: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    /// `number ending 23`.
    package var description: String { "number ending \(lastTwoDigits)" }

    package var debugDescription: String { description }

    /// Without parts, so that `dump` does not show what the description hides.
    package var customMirror: Mirror { Mirror(self, children: [:]) }
}

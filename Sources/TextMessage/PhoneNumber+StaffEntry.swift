extension PhoneNumber {
    /// Reads a number as staff type or paste it, and repairs what can only have been a slip.
    ///
    /// Spaces, dashes and brackets of any kind, dots between digits, digits of other scripts and invisible marks are
    /// read over; a `00` for `+`, a `(0)` or 0 after the country code, and a missing `+` or 0 of a UK number are
    /// repaired. Letters, extensions, two numbers, line breaks and short codes are refused.
    package init(staffEntry text: String) throws(PhoneNumberError) {
        let entry = try StaffEntry(text)
        try self.init(internationalDigits: entry.internationalDigits())
    }
}

/// What stands in a field for a phone number, reduced to its digits.
private struct StaffEntry {
    /// ASCII digits.
    private var digits = ""
    private var hasPlus = false

    init(_ text: String) throws(PhoneNumberError) {
        let scalars = Self.trimmed(text)
        guard !scalars.isEmpty else { throw .empty }
        try Self.refuseWords(scalars)
        try read(scalars)
        guard !digits.isEmpty else { throw .empty }
        guard digits.count > 6 else { throw .shortCode }
        if digits.count > 15 { throw Self.looksLikeTwo(digits) ? .twoNumbers : .tooLong }
    }

    private static func trimmed(_ text: String) -> [Unicode.Scalar] {
        let scalars = Array(text.unicodeScalars)
        let isNothing = { (scalar: Unicode.Scalar) in
            scalar.properties.isWhitespace || Replacements.isInvisible(scalar) || isLeftOver(scalar)
        }
        guard let first = scalars.firstIndex(where: { !isNothing($0) }),
            let last = scalars.lastIndex(where: { !isNothing($0) })
        else { return [] }
        return Array(scalars[first...last])
    }

    /// What a table or a list leaves at the ends of a number that was copied from it.
    private static func isLeftOver(_ scalar: Unicode.Scalar) -> Bool {
        ["'", "\"", "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}", ",", ";"].contains(scalar)
    }

    /// Finds what no single number contains, so that each is refused for its own reason.
    private static func refuseWords(_ scalars: [Unicode.Scalar]) throws(PhoneNumberError) {
        if scalars.contains(where: { $0.properties.isWhitespace && isLineBreak($0) }) { throw .lineBreak }
        let runs = scalars.split { digit($0) == nil && !isFiller($0) }
        let lengths = runs.map { run in run.count { digit($0) != nil } }.filter { $0 > 0 }
        if lengths.count(where: { $0 >= 7 }) > 1 { throw .twoNumbers }
        let hasLetters = scalars.contains { $0.properties.isAlphabetic }
        if lengths.count == 2, lengths[0] >= 7, hasLetters || scalars.contains("#") { throw .extension }
        if hasLetters { throw .letters }
    }

    private mutating func read(_ scalars: [Unicode.Scalar]) throws(PhoneNumberError) {
        var index = 0
        while index < scalars.count {
            let scalar = scalars[index]
            if let digit = Self.digit(scalar) {
                digits.append(digit)
            } else if Self.isPlus(scalar) {
                guard digits.isEmpty else { throw .twoNumbers }
                guard !hasPlus else { throw .unexpectedCharacter }
                hasPlus = true
            } else if !Self.isFiller(scalar) {
                throw .unexpectedCharacter
            } else if scalar == "(", !digits.isEmpty, Self.isBracketedZero(scalars[index...]) {
                index += 2
            }
            index += 1
        }
    }

    /// The digits with the country code in front.
    func internationalDigits() throws(PhoneNumberError) -> String {
        let withoutZeros = String(digits.drop { $0 == "0" })
        let zeros = digits.count - withoutZeros.count
        if withoutZeros.hasPrefix("44"), hasPlus || zeros != 1 || digits.count > 11 {
            return "44" + withoutZeros.dropFirst(2).drop { $0 == "0" }
        }
        if zeros == 1 { return "44" + withoutZeros }
        if zeros >= 2 || hasPlus { return withoutZeros }
        // Ten digits without the leading 0, as a spreadsheet leaves them.
        if digits.count == 10, let first = digits.first, "1237".contains(first) { return "44" + digits }
        throw .missingCountryCode
    }

    private static func looksLikeTwo(_ digits: String) -> Bool {
        digits.count >= 20 || digits.dropFirst(10).hasPrefix("07") || digits.dropFirst(11).hasPrefix("0")
    }

    /// `(0)`, as in +44 (0)7700 900123.
    private static func isBracketedZero(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
        let next = scalars.prefix(3)
        guard next.count == 3, let zero = next.dropFirst().first, let close = next.last else { return false }
        return digit(zero) == "0" && close == ")"
    }

    /// A decimal digit of any script, as ASCII.
    private static func digit(_ scalar: Unicode.Scalar) -> Character? {
        guard scalar.properties.numericType == .decimal, let value = scalar.properties.numericValue else { return nil }
        return Character(String(Int(value)))
    }

    private static func isPlus(_ scalar: Unicode.Scalar) -> Bool { ["+", "\u{FF0B}", "\u{FE62}"].contains(scalar) }

    private static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// What stands between the digits of one number.
    private static func isFiller(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .spaceSeparator, .dashPunctuation, .openPunctuation, .closePunctuation: true
        default: [".", "\u{B7}", "\u{2212}", "\t"].contains(scalar) || Replacements.isInvisible(scalar)
        }
    }
}

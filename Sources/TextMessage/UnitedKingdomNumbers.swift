/// What Ofcom's numbering plan says of a number (The National Telephone Numbering Plan, part A).
package enum UnitedKingdomNumbers {
    /// The kind of a number, from what follows +44.
    ///
    /// Blocks that are not given out are let through: the plan grows, and a refused patient is worse than a text
    /// that fails.
    static func classify(_ digits: String) throws(PhoneNumberError) -> (
        kind: PhoneNumber.Kind, texting: PhoneNumber.Texting
    ) {
        let kind = try kind(of: digits)
        guard digits.count >= shortestLength(of: digits) else { throw .tooShort }
        guard digits.count <= 10 else { throw .tooLong }
        if dramaMobiles.contains(where: digits.hasPrefix) { return (.test, .test) }
        if otherDrama.contains(where: digits.hasPrefix) { return (.test, .no) }
        switch kind {
        case .mobile: return (kind, .yes)
        case .international: return (kind, .international)
        case .landline, .test, .service, .personal, .pager: return (kind, .no)
        }
    }

    /// The kind of the numbers that begin, behind +44, with these digits, drama numbers not told apart.
    package static func kind(of digits: String) throws(PhoneNumberError) -> PhoneNumber.Kind {
        guard let first = digits.first else { throw .tooShort }
        switch first {
        case "1":
            guard !digits.hasPrefix("10") else { throw .noSuchNumber }
            return .landline
        case "2":
            guard digits.count < 2 || ["20", "23", "24", "28", "29"].contains(digits.prefix(2)) else {
                throw .noSuchNumber
            }
            return .landline
        case "3", "8", "9": return .service
        case "5":
            guard digits.count < 2 || ["50", "55", "56"].contains(digits.prefix(2)) else { throw .noSuchNumber }
            return .service
        case "7":
            if islandMobiles.contains(where: digits.hasPrefix) { return .international }
            if digits.hasPrefix("70") { return .personal }
            return digits.hasPrefix("76") ? .pager : .mobile
        default: throw .noSuchNumber
        }
    }

    /// Ten digits, but for some older ones: 01 areas with four digits, 0500, 0800, and one helpline.
    private static func shortestLength(of digits: String) -> Int {
        if digits == "8001111" { return 7 }
        if digits.hasPrefix("500") || digits.hasPrefix("800") { return 9 }
        let second = digits.dropFirst().first
        let third = digits.dropFirst(2).first
        return digits.first == "1" && second != "1" && third != "1" ? 9 : 10
    }

    /// Mobiles of Jersey, Guernsey and the Isle of Man, which share +44 but not its prices.
    private static let islandMobiles = [
        "77003", "77007", "77008", "7797", "7509", "7829", "7937",
        "7781", "7839", "79111", "79117",
        "7624", "7524", "74576",
    ]

    /// 07700 900000 to 900999 (Ofcom, "Telephone numbers for use in TV and radio drama programmes").
    private static let dramaMobiles = ["7700900"]

    /// The other ranges of the same list: eleven cities, London, Tyneside, Northern Ireland, Cardiff, no place at all,
    /// freephone, premium rate and the whole country.
    private static let otherDrama = [
        "1134960", "1144960", "1154960", "1164960", "1174960", "1184960", "1214960", "1314960", "1414960", "1514960",
        "1614960", "2079460", "1914980", "2896496", "2920180", "1632960", "8081570", "9098790", "3069990",
    ]
}

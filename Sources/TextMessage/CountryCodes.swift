/// The country codes that are given out (ITU-T E.164, list of assigned country codes, with shared and global services).
enum CountryCodes {
    /// Whether an international number begins with one of them.
    static func begin(_ digits: String) -> Bool {
        guard let first = digits.first, first != "0" else { return false }
        if first == "1" || first == "7" { return true }
        guard digits.utf8.count >= 3, let two = Int(digits.prefix(2)), let three = Int(digits.prefix(3)) else {
            return true
        }
        return ofTwoDigits.contains { $0.contains(two) } || ofThreeDigits.contains { $0.contains(three) }
    }

    private static let ofTwoDigits: [ClosedRange<Int>] = [
        20...20, 27...27, 30...34, 36...36, 39...41, 43...49, 51...58, 60...66, 81...82, 84...84, 86...86, 90...95,
        98...98,
    ]

    private static let ofThreeDigits: [ClosedRange<Int>] = [
        211...213, 216...216, 218...218, 220...258, 260...269, 290...291, 297...299, 350...359, 370...378, 380...383,
        385...387, 389...389, 420...421, 423...423, 500...509, 590...599, 670...670, 672...683, 685...692, 800...800,
        808...808, 850...850, 852...853, 855...856, 870...870, 878...878, 880...883, 886...886, 888...888, 960...968,
        970...977, 979...979, 992...996, 998...998,
    ]
}

/// What a password must be: long, and not one that everybody tries first (NIST SP 800-63B); nothing else is asked.
package enum PasswordRules {
    package static let shortest = 12
    package static let longest = 200

    /// What is wrong with it, in words for whoever chooses it; nothing if it will do.
    ///
    /// - Parameters:
    ///   - password: as it was typed.
    ///   - words: what may not make it up, such as the own name and address.
    /// - Returns: a sentence that says what to do instead.
    package static func fault(of password: String, words: [String]) -> String? {
        guard password.count >= shortest else { return "Use at least \(shortest) characters. Three words will do." }
        guard password.count <= longest else { return "Use at most \(longest) characters." }
        let folded = letters(password)
        let own = words.flatMap { $0.split(whereSeparator: { !$0.isLetter && !$0.isNumber }) }.map {
            letters(String($0))
        }
        var rest = folded
        // The longest first, so that nothing of "password" is left by "pass".
        for word in (common + own).filter({ $0.count > 2 }).sorted(by: { $0.count > $1.count }) {
            rest = rest.replacing(word, with: "")
        }
        let different = Set(rest.filter { !$0.isNumber })
        guard different.count >= 4 else { return "That is easy to guess. Use three words that do not belong together." }
        return nil
    }

    private static func letters(_ text: String) -> String {
        String(text.lowercased().filter { $0.isLetter || $0.isNumber })
            .replacing("0", with: "o").replacing("1", with: "i").replacing("3", with: "e").replacing("5", with: "s")
    }

    /// Words that passwords are made of when nobody thinks much; numbers as letters, as in `letters`.
    private static let common = [
        "password", "passwort", "passphrase", "passcode", "pass", "letmein", "letme", "welcome", "changeme", "change",
        "qwertyuiop", "qwerty", "asdfghjkl", "zxcvbnm", "qazwsx", "abcdefgh", "abcdef", "abcd", "abc", "iloveyou",
        "admin", "administrator", "root", "user", "login", "signin", "secret", "default", "test", "testing", "temp",
        "linkline", "linkworker", "link", "worker", "social", "prescribing", "prescriber", "nhs", "surgery",
        "practice", "clinic", "hospital", "doctor", "nurse", "health", "care", "england", "wales", "scotland",
        "london", "liverpool", "arsenal", "chelsea", "manchester", "united", "football", "monday", "tuesday",
        "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march", "april", "may",
        "june", "july", "august", "september", "october", "november", "december", "spring", "summer", "autumn",
        "winter", "sunshine", "princess", "dragon", "monkey", "master", "shadow", "superman", "batman", "computer",
        "internet", "christmas", "chocolate", "hello", "please", "trustno", "correcthorsebatterystaple", "oneotwo",
    ]
}

/// Reads a telephone number that a patient gives.
///
/// What staff type is read by `TextMessage`, which this module may not import; a patient's text is another task (words
/// around it, digits in words, letters for digits, corrections), so the two share nothing but the plan of numbers.
enum PhoneReader {
    static func read(_ text: PreparedText) -> Answer {
        var numbers = groups(text)
        if numbers.contains(where: { !$0.isDenied }) { numbers.removeAll(where: \.isDenied) }
        guard !numbers.isEmpty else { return .reprompt(reason(text)) }
        // "… 124? no 123": which digits are to change is not known.
        if numbers.count > 1, let last = numbers.last, last.digits.count < 7, numbers[0].digits.count >= 7,
            text.words.contains("no"), !last.hasPlus
        {
            return .reprompt(.incomplete)
        }
        let long = numbers.filter { $0.digits.count >= 7 || $0.hasPlus }
        let candidates = long.isEmpty ? numbers : long
        let readings = candidates.map(number)
        let found = Set(readings.compactMap { if case .success(let number) = $0 { number } else { nil } })
        if candidates.count > 1, let last = readings.last, case .success(let number) = last, amends(text) {
            return .value(.phone(number))
        }
        if found.count > 1 { return .reprompt(.ambiguous) }
        if let only = found.first { return .value(.phone(only)) }
        guard case .failure(let fault)? = readings.last else { return .reprompt(.notAnAnswer) }
        return .reprompt(fault.reason)
    }

    private struct Fault: Error {
        var reason: Answer.RepromptReason
    }

    /// Digits that were written as one number.
    private struct Group {
        var digits: [UInt8] = []
        var hasPlus = false
        var hasLetters = false
        /// "Not" stands before it.
        var isDenied = false
    }

    private static func amends(_ text: PreparedText) -> Bool {
        text.words.contains { ["no", "sorry", "wait", "meant", "actually", "correction", "now", "new"].contains($0) }
    }

    /// Words about a number, without one.
    private static func reason(_ text: PreparedText) -> Answer.RepromptReason {
        hints.occur(in: text.words) ? .incomplete : .notAnAnswer
    }

    private static let hints = Phrases([
        "same number|one", "this number|one|phone|mobile", "the|my number|one", "number", "this is it", "landline",
        "mobile", "the usual|same",
    ])

    // MARK: Groups

    private static func groups(_ text: PreparedText) -> [Group] {
        var collector = Collector()
        for token in text.folded.tokens { collector.take(token) }
        collector.close()
        return collector.groups
    }

    /// Gathers digits until a word or a whole number ends them.
    private struct Collector {
        private(set) var groups: [Group] = []
        private var group = Group()
        /// "Double" and "treble" say how often the next digit stands.
        private var times = 1
        private var lastWord = ""
        /// A comma was the last mark.
        private var isAfterComma = false

        mutating func close() {
            if group.digits.count >= 3 || group.hasPlus && !group.digits.isEmpty { groups.append(group) }
            group = Group()
            times = 1
        }

        mutating func take(_ token: Token) {
            switch token.kind {
            case .mark where ["-", "(", ")", ".", "'"].contains(token.text): break
            case .mark where token.text == "," && !isWhole: isAfterComma = true
            case .mark:
                close()
                group.hasPlus = token.text == "+"
            case .newline: if isWhole { close() }
            case .emoji: close()
            case .number:
                defer { isAfterComma = false }
                let startsAnew = token.text.hasPrefix("0") || token.text.hasPrefix("44")
                if (isWhole || isAfterComma) && startsAnew || group.digits.count == 1 && lastWord != "" && startsAnew {
                    close()
                }
                if group.digits.isEmpty { group.isDenied = lastWord == "not" }
                lastWord = ""
                let digits = token.text.utf8.map { $0 - 0x30 }
                for _ in 0..<(digits.count == 1 ? times : 1) { group.digits += digits }
                times = 1
            case .word: word(token.text)
            }
        }

        /// A number that is glued to a word, as in `mob07700900123`.
        private mutating func startNumber(behindLetters word: String) -> Bool {
            let digits = word.utf8.drop { !isDigit($0) }
            guard digits.count >= 10, digits.allSatisfy(isDigit) else { return false }
            close()
            group.digits = digits.map { $0 - 0x30 }
            return true
        }

        private var isWhole: Bool { group.digits.count >= 10 }

        private mutating func word(_ word: String) {
            lastWord = word
            switch word {
            case "double", "dbl": times = 2
            case "triple", "treble": times = 3
            default:
                if let digit = PhoneReader.digits[word] {
                    for _ in 0..<times { group.digits.append(digit) }
                    times = 1
                } else if let repaired = PhoneReader.repaired(word) {
                    if isWhole, repaired.first == 0 { close() }
                    group.digits += repaired
                } else {
                    if startNumber(behindLetters: word) { return }
                    // Other letters within a number make it none.
                    let figures = word.utf8.count(where: isDigit)
                    group.hasLetters = figures >= 4 || figures >= 1 && group.digits.count >= 4
                    if figures >= 4 { group.digits += word.utf8.compactMap { isDigit($0) ? $0 - 0x30 : nil } }
                    close()
                }
            }
        }
    }

    fileprivate static let digits: [String: UInt8] = [
        "zero": 0, "oh": 0, "o": 0, "nought": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
        "seven": 7, "eight": 8, "nine": 9, "dim": 0,
    ]

    /// The digits of `O77OO9OO123` and `0770090012l`: letters that look like digits, among digits.
    fileprivate static func repaired(_ word: String) -> [UInt8]? {
        var result: [UInt8] = []
        var figures = 0
        for byte in word.utf8 {
            switch byte {
            case 0x30...0x39:
                result.append(byte - 0x30)
                figures += 1
            case UInt8(ascii: "o"): result.append(0)
            case UInt8(ascii: "l"), UInt8(ascii: "i"): result.append(1)
            default: return nil
            }
        }
        return figures >= 1 && figures * 3 >= result.count ? result : nil
    }

    // MARK: Numbers

    /// The number in E.164, by the plan of the United Kingdom (Ofcom, National Telephone Numbering Plan) where no other
    /// country is named.
    private static func number(_ group: Group) -> Result<String, Fault> {
        var digits = group.digits[...]
        if group.hasLetters { return .failure(Fault(reason: .invalid)) }
        if digits.starts(with: [0, 0]), !group.hasPlus {
            digits = digits.dropFirst(2)
        } else if !group.hasPlus {
            return national(digits)
        }
        if digits.starts(with: [4, 4]) {
            digits = digits.dropFirst(2)
            return national(digits.first == 0 ? digits : [0] + digits)
        }
        if digits.count < 8 { return .failure(Fault(reason: .incomplete)) }
        guard digits.count <= 15, digits.first != 0 else { return .failure(Fault(reason: .invalid)) }
        return .success("+" + text(digits))
    }

    private static func national(_ written: ArraySlice<UInt8>) -> Result<String, Fault> {
        var digits = written
        if digits.first == 0 {
            digits = digits.dropFirst()
        } else if digits.starts(with: [4, 4]), digits.count >= 11 {
            digits = digits.dropFirst(2)
            if digits.first == 0 { digits = digits.dropFirst() }
        } else if digits.count == 10, digits.first == 7 {
            // The nought in front was left out.
        } else if digits.count >= 11, digits.first == 7 {
            return .failure(Fault(reason: .invalid))
        } else {
            return .failure(Fault(reason: digits.count > 11 ? .invalid : .incomplete))
        }
        guard let first = digits.first, [1, 2, 3, 5, 7, 8, 9].contains(first) else {
            return .failure(Fault(reason: digits.count < 10 ? .incomplete : .invalid))
        }
        if digits.count < 10 { return .failure(Fault(reason: .incomplete)) }
        return digits.count > 10 ? .failure(Fault(reason: .invalid)) : .success("+44" + text(digits))
    }

    private static func text(_ digits: ArraySlice<UInt8>) -> String {
        String(decoding: digits.map { $0 + 0x30 }, as: UTF8.self)
    }
}

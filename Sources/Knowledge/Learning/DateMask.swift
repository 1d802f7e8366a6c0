import Words

/// Takes dates out of a text: a date of birth tells who wrote it.
///
/// It looks at single words and their neighbours, and takes out rather too much ("on 3rd april" is gone too): nobody
/// asks for a topic by a date. Times and short numbers stay.
enum DateMask {
    /// - Parameters:
    ///   - words: of a text, as they were written.
    ///   - folded: the same words, folded.
    ///   - marks: becomes true for what is part of a date.
    static func mask(_ words: [String], _ folded: [String], _ marks: inout [Bool]) {
        for index in words.indices {
            if isWholeDate(words[index]) || isYear(folded[index]) { marks[index] = true }
            if index + 2 < words.count, isSpacedDate(words[index...index + 2].map(plainNumber)) {
                for part in index...index + 2 { marks[part] = true }
            }
            if months.contains(folded[index]) { maskMonth(index, folded, &marks) }
        }
    }

    /// "3/4/45", "03-04-1945", "3.4.45".
    private static func isWholeDate(_ word: String) -> Bool {
        let trimmed = word.drop { !isDigit($0) }.reversed().drop { !isDigit($0) }.reversed()
        let parts = String(trimmed).split(omittingEmptySubsequences: false) { "/-.\u{2013}".contains($0) }
        return isSpacedDate(parts.map { $0.allSatisfy(isDigit) ? Int($0) : nil }) && parts.count == 3
    }

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }

    private static func plainNumber(_ word: String) -> Int? { word.allSatisfy(isDigit) ? Int(word) : nil }

    /// Day, month and year, in that order or with the year first.
    private static func isSpacedDate(_ parts: [Int?]) -> Bool {
        guard parts.count == 3, let first = parts[0], let second = parts[1], let third = parts[2] else { return false }
        let isYearLast = (1...31).contains(first) && (1...31).contains(second) && (0...99 ~= third || isYear(third))
        return isYearLast || isYear(first) && (1...31).contains(second) && (1...31).contains(third)
    }

    private static func isYear(_ number: Int) -> Bool { (1900...2099).contains(number) }

    /// A year by itself, as in "born in 1945".
    private static func isYear(_ word: String) -> Bool { word.count == 4 && (plainNumber(word).map(isYear) ?? false) }

    /// A month with the numbers around it: "3rd april 1945", "the third of April, nineteen forty five", "April 45".
    private static func maskMonth(_ month: Int, _ folded: [String], _ marks: inout [Bool]) {
        var first = month
        while first > 0, isPart(folded[first - 1]) { first -= 1 }
        var last = month
        while last + 1 < folded.count, isPart(folded[last + 1]) { last += 1 }
        // A month alone is no date, nor is "may" or "march" with the words around it.
        guard (first...last).contains(where: { isNumber(folded[$0]) }) else { return }
        for index in first...last { marks[index] = true }
    }

    private static func isPart(_ word: String) -> Bool { isNumber(word) || ["of", "the", "o"].contains(word) }

    private static func isNumber(_ word: String) -> Bool {
        let digits = word.prefix(while: isDigit)
        guard digits.isEmpty else {
            return ["", "st", "nd", "rd", "th", "af", "fed", "ydd"].contains(word.dropFirst(digits.count))
        }
        return word.split { $0 == "-" || $0 == " " }.allSatisfy { numbers.contains(String($0)) } && !word.isEmpty
    }

    private static let months: Set<String> = [
        "january", "jan", "february", "feb", "march", "mar", "april", "apr", "may", "june", "jun", "july", "jul",
        "august", "aug", "september", "sept", "sep", "october", "oct", "november", "nov", "december", "dec",
        "ionawr", "chwefror", "mawrth", "ebrill", "mai", "mehefin", "gorffennaf", "awst", "medi", "hydref", "tachwedd",
        "rhagfyr",
    ]

    private static let numbers: Set<String> = [
        "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
        "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty", "thirty", "forty", "fifty",
        "sixty", "seventy", "eighty", "ninety", "first", "second", "third", "fourth", "fifth", "sixth", "seventh",
        "eighth", "ninth", "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth", "twentieth", "thirtieth", "hundred", "oh",
    ]
}

import Words

/// Takes out of a text what could tell who wrote it, before it becomes content that many read.
package enum TextMask {
    /// What stands where something was taken out: marks only, so that nothing is learnt from it.
    static let gap = "..."

    /// The text on one line, without long numbers, dates, postcodes, addresses of mail and of the web, and these names.
    ///
    /// A number of five digits and more goes, however it is spaced; a short one stays, since "over 65" is what is
    /// asked. Names that stand in a text and nowhere else cannot be known: whoever writes it down must look.
    /// - Parameters:
    ///   - text: as it was received.
    ///   - names: of people who are known, such as the patient's.
    /// - Returns: the text as it may be written down; it can be empty.
    package static func masked(_ text: String, names: [String] = []) -> String {
        let words = text.unicodeScalars.split { $0.properties.isWhitespace || isUnseen($0) }.map { String($0) }
        var marks = words.map { isAddress($0) }
        let folded = words.map { FoldedText($0).plain }
        let known = Set(names.flatMap { FoldedText($0).words }.filter { $0.count >= 2 })
        for index in words.indices where ownedNames(in: words[index]).contains(where: known.contains) {
            marks[index] = true
        }
        maskNumbers(words, &marks)
        DateMask.mask(words, folded, &marks)
        maskPostcodes(folded, &marks)
        var kept: [String] = []
        for (word, isMasked) in zip(words, marks) {
            if !isMasked { kept.append(word) } else if kept.last != gap { kept.append(gap) }
        }
        return kept.joined(separator: " ")
    }

    /// The words of a word as they are written, without the 's of whose something is.
    private static func ownedNames(in word: String) -> [String] {
        FoldedText(word).words.map { $0.hasSuffix("'s") ? String($0.dropLast(2)) : $0 }
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .control
            || scalar.properties.generalCategory == .format
                && scalar != "\u{200D}"
    }

    private static func isAddress(_ word: String) -> Bool {
        let lowered = word.lowercased()
        return word.contains("@") || lowered.contains("://") || lowered.hasPrefix("www.")
    }

    private static func digits(_ word: String) -> Int { word.unicodeScalars.count { $0.properties.numericType != nil } }

    /// Words that are all digits and marks go together if they have five digits or more between them.
    private static func maskNumbers(_ words: [String], _ marks: inout [Bool]) {
        var start = 0
        while start < words.count {
            var end = start
            var count = 0
            while end < words.count, isNumberPart(words[end]) {
                count += digits(words[end])
                end += 1
            }
            if count >= 5 { for index in start..<end { marks[index] = true } }
            if end == start, digits(words[start]) >= 5 { marks[start] = true }
            start = max(end, start + 1)
        }
    }

    /// Digits without letters, however they are joined: "07700", "+44(0)", "900-123".
    private static func isNumberPart(_ word: String) -> Bool {
        digits(word) > 0 && !word.unicodeScalars.contains { $0.properties.isAlphabetic || $0 == "£" || $0 == "%" }
    }

    private static func maskPostcodes(_ words: [String], _ marks: inout [Bool]) {
        for index in words.indices {
            let word = words[index].replacing(" ", with: "")
            if isWholePostcode(word) { marks[index] = true }
            guard index + 1 < words.count, isOutward(word), isInward(words[index + 1]) else { continue }
            marks[index] = true
            marks[index + 1] = true
        }
    }

    /// "ls62ab": an outward code and an inward one (BS 7666, the postcode formats).
    private static func isWholePostcode(_ word: String) -> Bool {
        (5...7).contains(word.count) && isOutward(String(word.dropLast(3))) && isInward(String(word.suffix(3)))
    }

    private static func isOutward(_ word: String) -> Bool {
        let letters = word.prefix { $0.isASCII && $0.isLetter }
        let rest = word.dropFirst(letters.count)
        guard (1...2).contains(letters.count), let first = rest.first, first.isASCII, first.isNumber else {
            return false
        }
        return rest.count <= 2 && rest.allSatisfy { $0.isASCII && ($0.isNumber || $0.isLetter) }
    }

    private static func isInward(_ word: String) -> Bool {
        let marks = Array(word)
        return marks.count == 3 && marks[0].isASCII && marks[0].isNumber
            && marks.dropFirst().allSatisfy { $0.isASCII && $0.isLetter }
    }
}

/// How hard a text is to read: the Flesch-Kincaid grade.
///
/// J. P. Kincaid and others, "Derivation of new readability formulas" (1975): 0.39 words a sentence + 11.8 syllables a
/// word - 15.59. Grade 6 is about eleven years of age. Syllables are estimated from groups of vowels.
package enum ReadingGrade {
    /// The grade of a text; 0 for one of fewer than eight words, of which nothing can be said.
    package static func of(_ text: String) -> Double {
        var words = 0
        var syllables = 0
        var sentences = 0
        for piece in text.split(whereSeparator: { $0.isWhitespace }) {
            let letters = piece.lowercased().utf8.filter { $0 >= 0x61 && $0 <= 0x7A }
            if !letters.isEmpty {
                words += 1
                syllables += count(letters)
            }
            if let last = piece.last, last == "." || last == "?" || last == "!" || last == ":" { sentences += 1 }
        }
        guard words >= 8 else { return 0 }
        let length = Double(words) / Double(max(1, sentences))
        return 0.39 * length + 11.8 * Double(syllables) / Double(words) - 15.59
    }

    /// Groups of vowels; a silent `e` at the end is none.
    private static func count(_ letters: [UInt8]) -> Int {
        let vowels = Set("aeiouy".utf8)
        var groups = 0
        var inGroup = false
        for letter in letters {
            let isVowel = vowels.contains(letter)
            if isVowel, !inGroup { groups += 1 }
            inGroup = isVowel
        }
        if letters.last == UInt8(ascii: "e"), groups > 1, !letters.suffix(2).elementsEqual("le".utf8) { groups -= 1 }
        return max(1, groups)
    }
}

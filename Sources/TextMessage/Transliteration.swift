/// The text as it should be sent: the same words, with characters that cost less or that every phone shows.
///
/// Composed (NFC for Latin, Greek and Cyrillic letters), lines ended by LF, any space one plain space, quotes and
/// dashes straight, `…` three dots, fractions in digits, and what cannot be seen left out. No accent is taken off a
/// letter: that would be another word, in Welsh above all. Doing it twice changes nothing.
package func transliterated(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 && staysAsItIs[Int($0)] }) { return text }
    var output = String.UnicodeScalarView()
    for character in text {
        if isEmoji(character) {
            output.append(contentsOf: character.unicodeScalars)
        } else {
            append(character, to: &output)
        }
    }
    return composed(String(output))
}

/// The characters of ASCII that nothing is done about: nearly all of nearly every text.
private let staysAsItIs: [Bool] = (0..<0x80).map { value in
    let scalar = Unicode.Scalar(UInt8(value))
    return scalar != "\r" && Replacements.table[scalar] == nil && !Replacements.isInvisible(scalar)
}

/// Adds what stands for one character that is no emoji.
private func append(_ character: Character, to output: inout String.UnicodeScalarView) {
    if character == "\r\n" {
        output.append("\n")
        return
    }
    for scalar in character.unicodeScalars {
        if isJoiner(scalar), let last = output.last, needsJoiners.contains(last.value) {
            output.append(scalar)
        } else if let replacement = Replacements.table[scalar] {
            // "1½" is one and a half, not eleven halves.
            let isFraction = replacement.unicodeScalars.contains("/") && scalar != "\u{2044}" && scalar != "\u{2215}"
            if isFraction, let last = output.last, ("0"..."9").contains(last) { output.append(" ") }
            output.append(contentsOf: replacement.unicodeScalars)
        } else if !Replacements.isInvisible(scalar) {
            output.append(scalar)
        }
    }
}

private func isJoiner(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{200C}" || scalar == "\u{200D}" }

/// The blocks from Hebrew to the extensions of Vedic: Persian, Hindi and others write different words with joiners.
private let needsJoiners: ClosedRange<UInt32> = 0x590...0x1CFF

/// Emoji keep their joiners and selectors: without them a family is three people, and a heart is black.
private func isEmoji(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    if scalars.contains(where: { $0.properties.isEmojiPresentation }) { return true }
    return scalars.contains("\u{FE0F}") && scalars.contains { $0.properties.isEmoji }
}

/// The text with a letter and its marks as one scalar wherever there is one.
private func composed(_ text: String) -> String {
    var output = String.UnicodeScalarView()
    for character in text {
        let scalars = Array(character.unicodeScalars)
        guard scalars.count > 1 else {
            output.append(contentsOf: scalars)
            continue
        }
        output.append(contentsOf: Composition.composed(scalars))
    }
    return String(output)
}

package import Dialogue
package import Words

/// The longest text that is read, in characters; a longer one is kept whole and answered with a notice.
package let longestText = 1600

/// Reads a text for the engine: everything that it is, in the light of what the conversation waits for.
///
/// A text can be an answer and a question and a safety matter; all are kept, and the engine decides which is heard.
/// - Parameters:
///   - text: as it was received.
///   - media: how many pictures or other files came with it.
///   - alarm: what was found of it when it was accepted.
///   - context: what the conversation waits for.
///   - library: what the FAQ knows.
/// - Returns: the reading; of a text that is too long, a picture or nothing, only its form.
package func read(_ text: String, media: Int, alarm: Alarm, context: HearingContext, library: KnowledgeLibrary)
    -> Reading
{
    // Nothing of a text that is too long is folded: it can be any length.
    if isTooLong(text) { return Reading(alarm: alarm, form: .tooLong, words: kept(text)) }
    return read(PreparedText(text), media: media, alarm: alarm, context: context, library: library)
}

/// The same of a text that is prepared already: folded and cut once, for all that read it.
package func read(
    _ prepared: PreparedText, media: Int, alarm: Alarm, context: HearingContext, library: KnowledgeLibrary
) -> Reading {
    let text = prepared.original
    if isTooLong(text) { return Reading(alarm: alarm, form: .tooLong, words: kept(text)) }
    let folded = prepared.whole
    var reading = Reading(alarm: alarm, form: form(of: folded, media: media), words: kept(text))
    guard reading.form == .words || reading.form == .marks else { return reading }
    reading.isQuestion = hasQuestionForm(prepared)
    let command = readKeyword(prepared, optedOut: context.optedOut)
    if let command {
        reading.keyword = command.keyword
        reading.changeLine = command.line
        if command.keyword == .language { reading.language = command.argument }
        if command.keyword == .correct, let argument = command.argument {
            reading.corrections = corrections(argument, of: context.answered)
        }
    }
    if context.confirms { reading.confirmed = confirmed(prepared, command) }
    let words = folded.words
    reading.isWelsh = isWelsh(words)
    reading.starting = starting(words, of: context.starting)
    reading.letter = letter(words, of: context.letters)
    if reading.keyword == nil, reading.starting == nil, folded.tokens.contains(where: { $0.kind == .word }) {
        reading.faq = library.matcher.read(text)
        reading.wish = library.questions.wish(in: folded, faq: reading.faq)
    }
    if let expected = context.expected {
        // Who has opted out says other things by a command than who answers.
        let heard = context.optedOut ? readKeyword(prepared, optedOut: false) : command
        reading.answer = answer(prepared, heard, expected, reading, library)
        if isYesNo(reading, to: expected) { reading.keyword = nil }
    }
    if reading.starting == nil { hearTiming(prepared, context, &reading) }
    return reading
}

/// "Not on Tuesdays" and its like start the dialogue that deals with them, as its starting word would.
private func hearTiming(_ text: PreparedText, _ context: HearingContext, _ reading: inout Reading) {
    guard reading.alarm.consent == nil, reading.alarm.safety == nil, ![.human, .help].contains(reading.keyword),
        let wish = timingWish(in: text, isBare: context.expected == nil),
        let start = context.starting.first(where: { $0.words == wish.startingWord })
    else { return }
    reading.starting = start.dialogue
    reading.startingAnswer = wish.value
    reading.keyword = nil
}

/// More than ``longestText`` characters, or signs without end on some of them.
private func isTooLong(_ text: String) -> Bool {
    guard text.utf8.count > longestText else { return false }
    guard text.utf8.count <= 16 * longestText else { return true }
    return text.index(text.startIndex, offsetBy: longestText + 1, limitedBy: text.endIndex) != nil
}

private func form(of folded: FoldedText, media: Int) -> Reading.Form {
    if folded.tokens.contains(where: { $0.kind == .word || $0.kind == .number }) { return .words }
    if media > 0 { return .picture }
    return folded.tokens.contains { $0.kind != .newline } ? .marks : .empty
}

/// The first words of a text, as far as a state keeps them.
private func kept(_ text: String) -> String {
    guard text.utf8.count > Limits.textBytes else { return text }
    var kept = ""
    var bytes = 0
    for character in text {
        bytes += character.utf8.count
        if bytes > Limits.textBytes { break }
        kept.append(character)
    }
    return kept
}

/// What a text says to "is that right?".
private func confirmed(_ text: PreparedText, _ command: KeywordReading?) -> Bool? {
    let question = Expected(.yesNo, question: "Is that right?")
    guard case .value(.boolean(let yes)) = readAnswer(text, command: command, expected: question) else { return nil }
    return yes
}

/// "Go on then" where a yes or a no is waited for answers: it is not CONTINUE.
private func isYesNo(_ reading: Reading, to expected: Expected) -> Bool {
    guard expected.kind == .yesNo, case .value? = reading.answer else { return false }
    return [.continue, .more, .later].contains(reading.keyword)
}

/// The dialogue whose starting word the whole text is.
private func starting(_ words: [String], of list: [HearingContext.StartingWord]) -> String? {
    let first = words.first?.utf8.first
    return list.first { start in
        let bytes = start.words.utf8
        // Two words have a sign between them, so a long text is no short starting word.
        if words.count > (bytes.count + 1) / 2 { return false }
        if let letter = bytes.first, let first, isLetter(letter), letter | 0x20 != first { return false }
        return FoldedText(start.words).words == words
    }?.dialogue
}

/// An ASCII letter.
private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

/// "B", "b." or "option b", while so many letters stand offered.
private func letter(_ words: [String], of count: Int) -> Int? {
    guard count > 0, words.count <= 2 else { return nil }
    let leads = ["option", "letter", "answer", "reply"]
    let rest = words.count == 2 && leads.contains(words[0]) ? words.dropFirst() : words[...]
    guard rest.count == 1, let byte = rest.first?.utf8.first, rest.first?.utf8.count == 1 else { return nil }
    let index = Int(byte) - Int(UInt8(ascii: "a"))
    return (0..<min(count, 6)).contains(index) ? index : nil
}

/// The answered questions that a new value fits, nearest first; words fit any text, so texts are not among them.
private func corrections(_ argument: String, of answered: [HearingContext.AnsweredQuestion]) -> [Reading.Correction] {
    answered.compactMap { question in
        guard question.expected.kind != .text,
            case .value(let value) = readAnswer(argument, expected: question.expected)
        else { return nil }
        return Reading.Correction(serial: question.serial, key: question.key, value: value)
    }
}

/// Where words are waited for, a question that the FAQ answers surely, or the directory, is a question, and any other
/// is an answer.
private func answer(
    _ text: PreparedText, _ command: KeywordReading?, _ expected: Expected, _ reading: Reading,
    _ library: KnowledgeLibrary
) -> Answer {
    let words = library.expectedWords(of: expected)
    let answer = readAnswer(text, command: command, expected: expected, words: words)
    guard expected.kind == .text || expected.kind == .name else { return answer }
    let isKnown = reading.faq.decision == .answer || reading.wish != nil
    switch answer {
    case .value where reading.isQuestion && isKnown: return .question
    case .question where !isKnown:
        return expected.kind == .text ? .value(.text(text.original)) : .reprompt(.notAnAnswer)
    default: return answer
    }
}

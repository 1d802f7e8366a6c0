import Dialogue
import Knowledge
import Talk
import TextMessage

/// Looks at the words themselves: the alphabet they are sent in, and what they would reveal.
struct TextChecker {
    let findings: Findings
    /// Each as its lower-case words.
    private let revealing: [(phrase: String, words: [String])]

    init(context: CompileContext, findings: Findings) {
        self.findings = findings
        revealing = context.revealingWords.sorted().map { ($0, Self.words($0)) }.filter { !$0.1.isEmpty }
    }

    /// Words that a patient gets: their alphabet, how hard they are to read, and what they tell somebody to send.
    func check(_ text: TalkText) {
        checkReading(text)
        checkOffers(text)
        checkAlphabet(text.joined, edits: text.alphabetEdits) { text.position(atOffset: $0) }
    }

    /// The same bound as for content.
    private static let hardest = 8.0

    private func checkReading(_ text: TalkText) {
        let grade = ReadingGrade.of(withoutPlaces(text.joined))
        guard grade > Self.hardest else { return }
        findings.report(
            .hardToRead, "this reads at school grade \(Int(grade.rounded()))", at: text.place,
            help: ["shorter sentences, shorter words"])
    }

    /// Words in capitals are what patients are told to send; STOP, START and HELP are the ones that are theirs to send.
    private func checkOffers(_ text: TalkText) {
        let joined = text.joined
        guard
            let word = joined.split(whereSeparator: { !$0.isLetter }).first(where: { word in
                word.allSatisfy(\.isUppercase) && word != "STOP"
                    && DialogueLowering.gatewayKeywords.contains(word.lowercased())
            })
        else { return }
        let offset = joined.distance(from: joined.startIndex, to: word.startIndex)
        findings.report(
            .gatewayWordOffered, "whoever sends \"\(word)\" is unsubscribed by the network",
            at: Place(position: text.position(atOffset: offset), length: word.count),
            help: ["offer another word; only STOP ends our texts, and it is heard everywhere"])
    }

    func checkAlphabet(_ word: Word) {
        let edits = TalkText.alphabetEdits(of: word.text, at: word.position)
        checkAlphabet(word.text, edits: edits) {
            SourcePosition(line: word.position.line, column: word.position.column + $0)
        }
    }

    /// Says so if a discreet text is not discreet.
    func checkDiscreet(_ text: TalkText) {
        guard let word = revealingWord(in: text.joined) else { return }
        findings.report(
            .revealingQuestion, "this text is for shared phones, and \"\(word)\" is a revealing word",
            at: place(of: word, in: text), help: ["say it without that word"])
    }

    func isRevealing(_ text: String) -> Bool { revealingWord(in: text) != nil }

    /// The first of the revealing list that stands in a text as whole words; places to fill in do not count.
    func revealingWord(in text: String) -> String? {
        let words = Self.words(withoutPlaces(text))
        guard !words.isEmpty else { return nil }
        for (phrase, wanted) in revealing where wanted.count <= words.count {
            let isThere = (0...(words.count - wanted.count)).contains { start in
                words[start] == wanted[0] && Array(words[start..<(start + wanted.count)]) == wanted
            }
            if isThere { return phrase }
        }
        return nil
    }

    /// Where a revealing word stands; the whole text if it cannot be found as it is written.
    func place(of word: String, in text: TalkText) -> Place {
        let characters = Array(text.joined.lowercased())
        let wanted = Array(word.lowercased())
        guard !wanted.isEmpty, characters.count >= wanted.count else { return text.place }
        for start in 0...(characters.count - wanted.count) {
            let isBoundary = start == 0 || !characters[start - 1].isLetter
            guard isBoundary, Array(characters[start..<(start + wanted.count)]) == wanted else { continue }
            return Place(position: text.position(atOffset: start), length: wanted.count)
        }
        return text.place
    }

    private func checkAlphabet(_ text: String, edits: [TextEdit], position: (Int) -> SourcePosition) {
        let outsiders = GSM7.outsiders(in: text)
        guard let first = outsiders.first,
            let offset = text.firstIndex(where: { $0.unicodeScalars.contains(first) })
        else { return }
        let place = Place(position: position(text.distance(from: text.startIndex, to: offset)), length: 1)
        let repaired = transliterated(String(String.UnicodeScalarView([first])))
        let names = outsiders.map { "\($0) (U+\(hexadecimal($0.value)))" }.joined(separator: ", ")
        var help = ["a text with such a character holds 70 characters instead of 160"]
        if repaired != String(first), !repaired.isEmpty { help.insert("write \(repaired)", at: 0) }
        findings.report(
            .notInAlphabet, "\(names) \(outsiders.count == 1 ? "is" : "are") not in the GSM alphabet", at: place,
            help: help, edits: edits)
    }

    private func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    private func withoutPlaces(_ text: String) -> String {
        var result = ""
        var isInside = false
        for character in text {
            if character == "{" { isInside = true }
            if !isInside { result.append(character) }
            if character == "}" { isInside = false }
        }
        return result
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'") }.map(String.init)
    }
}

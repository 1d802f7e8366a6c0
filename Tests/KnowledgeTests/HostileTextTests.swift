import BenchmarkSupport
import Dialogue
import Foundation
import Knowledge
import Testing
import Words

/// No text ends the reading early, and none costs more than its bound: `make fuzz` is the long form of this.
@Suite("Texts that nobody should write are read like any other")
struct HostileTextTests {
    private static let texts = FuzzedTexts(
        fuzzedCorpus(root: (Shipped.directory as NSString).deletingLastPathComponent), seed: 2026)
    private static let contexts = FuzzedContexts()

    /// Reads one text as the desk does.
    private static func reading(_ text: String, earlier: [String], _ number: Int) -> Reading {
        let alarm = SafetyScreen.builtIn.alarm(for: text, earlier: earlier)
        return read(text, media: 0, alarm: alarm, context: contexts.context(number), library: Shipped.library)
    }

    @Test("Twenty thousand texts of every making are read, and what is kept of them is bounded", arguments: 0..<8)
    func everyText(part: Int) {
        for number in part * 2500..<(part + 1) * 2500 {
            let (generator, text) = Self.texts.text(number)
            let earlier = [Self.texts.text(number - 2).text, Self.texts.text(number - 1).text]
            let reading = Self.reading(text, earlier: earlier, number)
            #expect(reading.words.utf8.count <= Limits.textBytes, "\(generator) \(number)")
            // A few characters of very many signs are as long as many characters.
            let isLong = text.count > longestText || text.utf8.count > 16 * longestText
            #expect((reading.form == .tooLong) == isLong, "\(generator) \(number)")
            #expect(reading.faq.candidates.count <= 10, "\(generator) \(number)")
            if let found = reading.alarm.safety {
                #expect(found.matched.utf8.count <= text.utf8.count + 2000, "\(generator) \(number)")
            }
        }
    }

    @Test("The alarm takes steps in proportion to the length of a text", arguments: 0..<300)
    func steps(number: Int) {
        let (generator, text) = Self.texts.text(number)
        // Within one stretch the patterns are bounded; a text of any length is so many stretches.
        #expect(SafetyScreen.builtIn.steps(in: text) <= 200_000, "\(generator) \(number)")
    }

    @Test(
        "Figures that are none are no row, number, place or telephone",
        arguments: ["5'30", "07700'900'123", "0th", "0th please", "zeroth", "second from last", "1'2'3", "'5'5'"])
    func figures(text: String) {
        for number in 0..<Self.contexts.count * 3 { _ = Self.reading(text, earlier: [], number) }
        let single = Expected(.choice, options: [Expected.Option(number: 1, value: "a", label: "Walking")])
        #expect(readAnswer(text, expected: single) != .value(.choice("walking")))
    }

    @Test(
        "A crisis is heard wherever it stands in a text of any length, and whatever surrounds it",
        arguments: [
            "the walk was nice and ", "a ", "! ", "\u{1F44D}", "你好", "lovely.day,", "\n", "the\u{A0}day\u{A0}",
            "the\u{2009}day\u{3000}", "i'm\u{2028}",
        ])
    func everywhere(filling: String) {
        for before in [0, 100, 319, 600, 2000] {
            for after in [0, 700] {
                let text =
                    String(repeating: filling, count: before) + " . I am going to kill myself tonight. "
                    + String(repeating: filling, count: after)
                let alarm = SafetyScreen.builtIn.alarm(for: text, earlier: [])
                #expect(alarm.safety?.response == .crisis, "after \(before), before \(after)")
            }
        }
    }

    @Test("A crisis spread over two texts is heard when the first was long")
    func afterALongText() {
        let long = String(repeating: "the weather was nice and we had tea. ", count: 80)
        #expect(SafetyScreen.builtIn.alarm(for: "die", earlier: []).safety?.response != .crisis)
        let alarm = SafetyScreen.builtIn.alarm(for: "die", earlier: [long + "I want to"])
        #expect(alarm.safety?.response == .crisis)
    }
}

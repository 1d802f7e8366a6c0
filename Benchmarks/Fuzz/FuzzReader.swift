import BenchmarkSupport
import Dialogue
import Knowledge
import Words

/// Reads fuzzed texts as the desk does: the alarm with two earlier texts, then everything else.
struct FuzzReader: Sendable {
    private let library: KnowledgeLibrary
    private let screen: SafetyScreen
    private let texts: FuzzedTexts
    private let contexts = FuzzedContexts()
    /// Texts made otherwise are passed over.
    private let only: FuzzedTexts.Generator?

    /// What one reading may take, in seconds of CPU.
    static let longest = 0.005

    init(content: String, texts: FuzzedTexts, only: FuzzedTexts.Generator?) {
        let content = Content.load(directory: content).content
        library = KnowledgeLibrary(content)
        let added = content.safety.addedRules
        screen = added.isEmpty ? .builtIn : SafetyScreen(adding: added)
        self.texts = texts
        self.only = only
    }

    func read(_ numbers: Range<Int>) -> FuzzLog {
        var log = FuzzLog()
        var earlier = [texts.text(numbers.lowerBound - 2).text, texts.text(numbers.lowerBound - 1).text]
        for number in numbers {
            let (generator, text) = texts.text(number)
            guard only == nil || generator == only else { continue }
            var parts = measure(text, earlier, number)
            // What is read for the first time, and a processor that was taken away, are no fault of the text: the best
            // of five counts.
            for _ in 0..<4 where parts.whole > Self.longest / 2 {
                let again = measure(text, earlier, number)
                if again.whole < parts.whole { parts = again }
            }
            log.add(
                FuzzedReading(
                    number: number, generator: generator, characters: text.unicodeScalars.count,
                    question: contexts.name(number), seconds: parts.whole, alarm: parts.alarm),
                isSlow: parts.whole > Self.longest)
            earlier = [earlier[1], text]
        }
        return log
    }

    private func measure(_ text: String, _ earlier: [String], _ number: Int) -> (whole: Double, alarm: Double) {
        let alarm = timed { screen.alarm(for: text, earlier: earlier) }
        let context = contexts.context(number)
        let reading = timed {
            Knowledge.read(text, media: 0, alarm: alarm.result, context: context, library: library)
        }
        precondition(reading.result.words.utf8.count <= Limits.textBytes, "more words are kept than a state holds")
        return (alarm.seconds + reading.seconds, alarm.seconds)
    }
}

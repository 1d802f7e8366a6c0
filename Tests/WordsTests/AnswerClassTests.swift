import Testing
import Words

/// Texts in the classes that readers have stumbled over are read as they are meant.
struct AnswerClassTests {
    @Test(arguments: AnswerSamples.all.map(\.name))
    func everyTextOfAClassIsReadAsItIsMeant(name: String) throws {
        let group = try #require(AnswerSamples.all.first { $0.name == name })
        for sample in group.samples {
            #expect(readAnswer(sample.text, expected: group.expected) == sample.answer, "\(sample.text)")
        }
    }
}

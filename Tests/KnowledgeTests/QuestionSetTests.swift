import Dialogue
import Knowledge
import Testing

@Suite("any set of questions") struct QuestionSetTests {
    private static let set = QuestionSet([
        .init(
            id: "bins", question: "When are the bins emptied?", answer: "Rubbish goes on Monday.",
            examples: ["bin day", "what day do you take the rubbish"]),
        .init(id: "parking", question: "How do I get a parking permit?", answer: "Apply on our site.", examples: []),
        .init(id: "library", question: "", answer: "", examples: []),
    ])
    private static let matcher = set.matcher(with: Shipped.loaded.content)

    @Test("is matched to by question, examples, answer, and at the worst by its id")
    func ranked() {
        for (text, id) in [
            ("what day is bin collection", "bins"), ("parking permit please", "parking"), ("library", "library"),
            ("can i apply on the site", "parking"),
        ] { #expect(Self.matcher.ranked(text).first?.topic == id, "\(text)") }
    }

    @Test("gives a text that asks none of them a low score, though it never saw one like it")
    func confidence() {
        let inside = ["when are the bins emptied", "bin day", "how do i get a parking permit"]
        let outside = ["happy birthday to you", "my knee hurts since friday", "who won the match", "hello"]
        let lowest = inside.map(Self.matcher.confidence).min() ?? 0
        let highest = outside.map(Self.matcher.confidence).max() ?? 1
        #expect(lowest > highest, "\(lowest) \(highest)")
    }

    @Test("may be of one question, or of none") func small() {
        let one = QuestionSet([.init(id: "a", question: "One thing?", answer: "", examples: [])])
            .matcher(with: Shipped.loaded.content)
        #expect(one.ranked("one thing").map(\.topic) == ["a"])
        let none = QuestionSet([]).matcher(with: Shipped.loaded.content)
        #expect(none.ranked("anything").isEmpty)
        #expect(none.read("anything").decision == .none)
        #expect(none.confidence("") == 0)
    }
}

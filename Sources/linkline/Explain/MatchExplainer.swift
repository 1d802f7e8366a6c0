import Dialogue
import Knowledge

/// Matches texts to questions: those of the content, or those that a line brings with it.
///
/// A class, because a line changes what the next ones are matched to; it stays on one thread.
final class MatchExplainer {
    private let content: Content
    /// Made when it is first needed, since training takes seconds where weights are stale.
    private var matcher: Matcher?

    init(content: Content) {
        self.content = content
    }

    func explain(_ request: LineRequest) throws(LineFault) -> LineJSON? {
        if request["faqs"] != nil {
            matcher = try trained(on: request.items("faqs"))
            return nil
        }
        let text = try request.text("q")
        let matcher = current
        let ranked = matcher.ranked(text)
        let reading = matcher.read(text)
        let isOffer = reading.decision == .likely || reading.decision == .offer
        let offer = isOffer ? reading.candidates.map { LineJSON.string($0.topic) } : []
        return .object([
            .init("id", LineJSON(reading.decision == .answer ? ranked.first?.topic : nil)),
            .init("score", .decimal(ranked.first?.score ?? 0)),
            .init("ranked", .array(ranked.map { .string($0.topic) })), .init("offer", .array(offer)),
        ])
    }

    private var current: Matcher {
        if let matcher { return matcher }
        let made = Matcher(content.matcherSource, calibration: content.calibration, trained: content.weights)
        matcher = made
        return made
    }

    /// A matcher of these questions and examples only; words and their meanings stay those of the content.
    private func trained(on items: [LineJSON]) throws(LineFault) -> Matcher {
        var ids: [String] = []
        var examples: [MatcherExample] = []
        for item in items {
            guard case .object = item else { throw .wrongType("faqs", "an array of objects") }
            let faq = LineRequest(json: item)
            let id = try faq.text("id")
            guard !ids.contains(id) else { throw LineFault(code: "faqs", message: "The id \"\(id)\" stands twice.") }
            for text in [try faq.text("question")] + (try faq.texts("examples")) {
                examples.append(MatcherExample(text: text, topic: ids.count, author: Content.ownAuthor))
            }
            ids.append(id)
        }
        guard !ids.isEmpty else { throw LineFault(code: "faqs", message: "\"faqs\" holds no question.") }
        return Matcher(
            MatcherSource(
                topics: ids, examples: examples, textSpeak: content.words.textSpeak, synonyms: content.words.synonyms,
                commonStems: content.words.commonStems))
    }
}

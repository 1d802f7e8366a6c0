import Dialogue
import Knowledge

/// Matches texts to questions: those of the content, or those that a line brings with it.
///
/// A class, because a line changes what the next ones are matched to; it stays on one thread.
final class MatchExplainer {
    private let content: Content
    /// Made when it is first needed, since training takes seconds where weights are stale.
    private var matcher: Matcher?
    /// The ids that are numbers, by how they are written: they go back as they came.
    private var numbers: [String: LineJSON] = [:]

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
        let offer = isOffer ? reading.candidates.map { identity($0.topic) } : []
        return .object([
            .init("id", reading.decision == .answer ? ranked.first.map { identity($0.topic) } ?? .null : .null),
            .init("score", .decimal(matcher.confidence(text))),
            .init("ranked", .array(ranked.map { identity($0.topic) })), .init("offer", .array(offer)),
        ])
    }

    private func identity(_ topic: String) -> LineJSON { numbers[topic] ?? .string(topic) }

    private var current: Matcher {
        if let matcher { return matcher }
        let made = Matcher(content.matcherSource, calibration: content.calibration, trained: content.weights)
        matcher = made
        return made
    }

    /// A matcher of these questions; words, their meanings and what is no question stay those of the content.
    private func trained(on items: [LineJSON]) throws(LineFault) -> Matcher {
        var ids: Set<String> = []
        var numbers: [String: LineJSON] = [:]
        var questions: [QuestionSet.Question] = []
        for item in items {
            guard case .object = item else { throw .wrongType("faqs", "an array of objects") }
            let faq = LineRequest(json: item)
            let id: String
            switch faq["id"] {
            case .integer(let number)?:
                id = String(number)
                numbers[id] = .integer(number)
            default: id = try faq.text("id")
            }
            guard ids.insert(id).inserted else {
                throw LineFault(code: "faqs", message: "The id \"\(id)\" stands twice.")
            }
            questions.append(
                QuestionSet.Question(
                    id: id, question: try faq.textIfAny("question") ?? "", answer: try faq.textIfAny("answer") ?? "",
                    examples: try faq.texts("examples")))
        }
        self.numbers = numbers
        return QuestionSet(questions).matcher(with: content)
    }
}

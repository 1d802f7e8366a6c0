package import Dialogue

/// What became of one text that was put to the matcher, beside what it means.
package struct QuestionOutcome: Hashable, Sendable {
    package var text: AccuracyTexts.Asked
    package var decision: TopicReading.Decision
    /// The best topics, best first: at least three where there are as many.
    package var ranked: [String]
    /// What the patient is shown: the answer, or what is offered.
    package var shown: [String]

    package init(
        text: AccuracyTexts.Asked, decision: TopicReading.Decision, ranked: [String], shown: [String]
    ) {
        self.text = text
        self.decision = decision
        self.ranked = ranked
        self.shown = shown
    }

    /// Puts a text to a matcher.
    package init(_ text: AccuracyTexts.Asked, matcher: Matcher) {
        let reading = matcher.read(text.text)
        self.init(
            text: text, decision: reading.decision, ranked: matcher.ranked(text.text).prefix(3).map(\.topic),
            shown: reading.decision == .none ? [] : reading.candidates.map(\.topic))
    }

    /// Whether some topic answers the text.
    package var isInScope: Bool { text.topic != nil }

    private func isRight(_ topic: String?) -> Bool {
        guard let topic, let meant = text.topic else { return false }
        return topic == meant || text.also.contains(topic)
    }

    /// The best topic answers it.
    package var isFirst: Bool { isRight(ranked.first) }
    package var isInThree: Bool { ranked.prefix(3).contains { isRight($0) } }
    package var isAnsweredRight: Bool { decision == .answer && isRight(shown.first) }
    package var isLikelyRight: Bool { decision == .likely && isRight(shown.first) }
    /// Right in the first text that goes back: outright, or under its question.
    package var isRightAtOnce: Bool { isAnsweredRight || isLikelyRight }
    /// Answered right, or the right topic is among those to choose from.
    package var isHelped: Bool {
        decision == .answer ? isAnsweredRight : decision != .none && shown.contains { isRight($0) }
    }
    /// Answered outright with what does not answer it.
    package var isWrong: Bool { decision == .answer && !isRight(shown.first) }
    /// An answer under its question, which does not answer the text.
    package var isLikelyWrong: Bool { decision == .likely && !isRight(shown.first) }
}

/// The figures of many outcomes.
package struct QuestionFigures: Hashable, Sendable {
    // Of the texts that a topic answers.
    package var first: Share
    package var inThree: Share
    package var answeredRight: Share
    package var rightAtOnce: Share
    package var helped: Share
    package var nothing: Share
    // Of all texts.
    package var wrong: Share
    package var likelyWrong: Share
    // Of the texts that no topic answers.
    package var notAnswered: Share
    package var notEvenLikely: Share
    package var givenNothing: Share

    package init(_ outcomes: [QuestionOutcome]) {
        let inside = outcomes.filter(\.isInScope)
        let outside = outcomes.filter { !$0.isInScope }
        first = Share(of: inside, where: \.isFirst)
        inThree = Share(of: inside, where: \.isInThree)
        answeredRight = Share(of: inside, where: \.isAnsweredRight)
        rightAtOnce = Share(of: inside, where: \.isRightAtOnce)
        helped = Share(of: inside, where: \.isHelped)
        nothing = Share(of: inside) { $0.decision == .none }
        wrong = Share(of: outcomes, where: \.isWrong)
        likelyWrong = Share(of: outcomes, where: \.isLikelyWrong)
        notAnswered = Share(of: outside) { $0.decision != .answer }
        notEvenLikely = Share(of: outside) { $0.decision != .answer && $0.decision != .likely }
        givenNothing = Share(of: outside) { $0.decision == .none }
    }
}

/// Two topics that are taken for each other, with how often.
package struct Confusion: Hashable, Sendable {
    /// What was meant; nothing if no topic answers.
    package var meant: String?
    package var taken: String
    /// How often it was ranked first wrongly, and how often it was given as the answer.
    package var first: Int
    package var answered: Int

    /// The commonest pairs of many outcomes, most often first.
    ///
    /// A text that no topic answers counts only if something was answered or shown as likely: a topic always ranks
    /// first.
    package static func pairs(_ outcomes: [QuestionOutcome], limit: Int) -> [Confusion] {
        var pairs: [[String?]: Confusion] = [:]
        for outcome in outcomes where !outcome.isFirst {
            guard let taken = outcome.ranked.first else { continue }
            if !outcome.isInScope, outcome.decision != .answer, outcome.decision != .likely { continue }
            let key = [outcome.text.topic, taken]
            var pair = pairs[key] ?? Confusion(meant: outcome.text.topic, taken: taken, first: 0, answered: 0)
            pair.first += 1
            if outcome.decision == .answer { pair.answered += 1 }
            pairs[key] = pair
        }
        let sorted = pairs.values.sorted {
            ($1.first, $1.answered, $0.meant ?? "", $0.taken) < ($0.first, $0.answered, $1.meant ?? "", $1.taken)
        }
        return Array(sorted.prefix(limit))
    }
}

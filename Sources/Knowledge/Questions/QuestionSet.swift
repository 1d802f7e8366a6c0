/// Questions with their answers that somebody brings along, to be matched to in place of the content's own.
package struct QuestionSet: Sendable {
    /// One of them.
    package struct Question: Hashable, Sendable {
        package var id: String
        package var question: String
        package var answer: String
        package var examples: [String]

        package init(id: String, question: String, answer: String, examples: [String]) {
            self.id = id
            self.question = question
            self.answer = answer
            self.examples = examples
        }

        /// What is learnt as a way to ask it; an id is better than nothing.
        fileprivate var phrasings: [String] {
            let given = ([question] + examples).filter { text in text.contains { !$0.isWhitespace } }
            return given.isEmpty ? [id] : given
        }
    }

    package var questions: [Question]

    package init(_ questions: [Question]) {
        self.questions = questions
    }

    /// Into so many parts the phrasings are cut when constants are fitted.
    private static let parts = 6
    /// With fewer phrasings a question than this, its answer is learnt as one more: measured, it finds the right
    /// question first for 4 to 8 texts in 100 more with one to three phrasings, and for none with ten.
    private static let answersBelow = 6
    /// A text that no topic of the content answers may well ask one of these questions: from so near on it is left out.
    private static let nearFrom = 0.4
    /// Constants are fitted from so many phrasings a question on: with fewer, leaving a part out leaves nothing.
    private static let fittedFrom = 3
    /// Phrasings times questions up to which a dozen trainings are still quick.
    private static let quick = 40_000

    /// A matcher of these questions; words, their meanings and texts that are no question stay those of the content.
    ///
    /// Texts that no topic of the content answers teach it what patients send besides questions; without them it
    /// cannot tell a question that it does not know. The constants of the outcomes are fitted to the phrasings, by
    /// leaving out parts of them, if there are enough and training is quick; else they are general ones.
    package func matcher(with content: Content) -> Matcher {
        var examples = questions.enumerated().flatMap { topic, question in
            question.phrasings.enumerated().map { number, text in
                MatcherExample(text: text, topic: topic, author: "part-\(number % Self.parts)")
            }
        }
        let each = examples.count / max(1, questions.count)
        let negatives = negatives(of: content, beside: examples.map(\.text))
        if each < Self.answersBelow {
            for (topic, question) in questions.enumerated() where question.answer.contains(where: \.isLetter) {
                examples.append(MatcherExample(text: question.answer, topic: topic, author: "answers"))
            }
        }
        examples += negatives.enumerated().map { number, text in
            MatcherExample(text: text, topic: nil, author: "part-\(number % Self.parts)")
        }
        let source = MatcherSource(
            topics: questions.map(\.id), examples: examples, textSpeak: content.words.textSpeak,
            synonyms: content.words.synonyms, commonStems: content.words.commonStems)
        let isFitted = each >= Self.fittedFrom && questions.count > 1 && examples.count * questions.count <= Self.quick
        return Matcher(source, calibration: isFitted ? Self.fitted(source) : .general)
    }

    private static func fitted(_ source: MatcherSource) -> Calibration {
        var trial = MatcherTrial(source)
        trial.leaveOutAuthors((0..<parts).map { "part-\($0)" })
        trial.leaveOutTopics(folds: min(5, source.topics.count))
        return Calibration.fitted(to: trial)
    }

    /// Texts that no topic of the content answers, without those that come near one of these phrasings; no more than
    /// there are phrasings, or two hundred.
    private func negatives(of content: Content, beside phrasings: [String]) -> [String] {
        let negatives = content.phrasings.filter { $0.topic == nil && $0.author != Content.ownAuthor }.map(\.text)
        let limit = max(200, phrasings.count)
        // Every so-manyth, so that each author and kind has its share.
        let step = max(1, (negatives.count + limit - 1) / max(1, limit))
        let some = stride(from: 0, to: negatives.count, by: step).map { negatives[$0] }
        var vectors = TextVectors(phrasings + some)
        let places = TextIndex(phrasings.map { vectors.vector(of: $0) })
        return some.filter { places.nearest(to: vectors.vector(of: $0)) < Self.nearFrom }
    }
}

/// Finds the nearest of many vectors without looking at those that have nothing in common.
private struct TextIndex {
    private var holders: [Int: [(vector: Int, value: Double)]] = [:]
    private let count: Int

    init(_ vectors: [TextVectors.Vector]) {
        count = vectors.count
        for (index, vector) in vectors.enumerated() {
            for entry in vector { holders[entry.feature, default: []].append((index, entry.value)) }
        }
    }

    /// The greatest similarity; 0 if nothing is near.
    func nearest(to vector: TextVectors.Vector) -> Double {
        var sums = Array(repeating: 0.0, count: count)
        for entry in vector {
            for holder in holders[entry.feature] ?? [] { sums[holder.vector] += entry.value * holder.value }
        }
        return sums.max() ?? 0
    }
}

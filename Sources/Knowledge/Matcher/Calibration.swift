import Dialogue

/// How scores become chances, and chances become an answer, an offer or nothing: fitted constants, kept with content.
package struct Calibration: Hashable, Sendable {
    /// A logistic model of three signals and a constant.
    package struct Model: Hashable, Sendable {
        package var odds: Double
        package var coverage: Double
        package var length: Double
        package var constant: Double

        package init(odds: Double, coverage: Double, length: Double, constant: Double) {
            self.odds = odds
            self.coverage = coverage
            self.length = length
            self.constant = constant
        }

        func chance(_ signals: Signals) -> Double {
            .sigmoid(odds * signals.odds + coverage * signals.coverage + length * signals.length + constant)
        }
    }

    /// What is known of a text besides its ranking.
    package struct Signals: Hashable, Sendable {
        /// Log odds of the first topic.
        package var odds: Double
        /// The share of its words that are known.
        package var coverage: Double
        /// ln(1 + number of words).
        package var length: Double

        /// - Parameters:
        ///   - first: the chance of the first topic, and that of all `others`, in any unit.
        init(first: Double, others: Double, coverage: Double, words: Int) {
            let total = first + others
            odds = Double.log(max(first / total, 1e-6)) - Double.log(max(others / total, 1e-6))
            self.coverage = coverage
            length = Double.log(1 + Double(words))
        }
    }

    /// The chance that the first topic is right.
    package var right: Model
    /// The chance that the right one is among the first three.
    package var within: Model
    /// From which chance of being right the answer is given.
    package var answerFrom: Double
    /// From which chance of being right the answer is given under its question, with a way out.
    package var likelyFrom: Double
    /// From which chance of being among the first three they are offered.
    package var offerFrom: Double

    package init(right: Model, within: Model, answerFrom: Double, likelyFrom: Double, offerFrom: Double) {
        self.right = right
        self.within = within
        self.answerFrom = answerFrom
        self.likelyFrom = likelyFrom
        self.offerFrom = offerFrom
    }

    /// For content without constants of its own: fitted on fifteen topics with some forty phrasings each.
    package static let general = Calibration(
        right: Model(odds: 1.104, coverage: 0.346, length: 0.584, constant: -0.774),
        within: Model(odds: 0.964, coverage: 1.454, length: 1.330, constant: -2.429),
        answerFrom: 0.73, likelyFrom: 0.60, offerFrom: 0.64)

    func decision(_ signals: Signals) -> TopicReading.Decision {
        let right = right.chance(signals)
        if right >= answerFrom { return .answer }
        if right >= likelyFrom { return .likely }
        return within.chance(signals) >= offerFrom ? .offer : .none
    }
}

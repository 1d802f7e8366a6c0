import Dialogue

/// How scores become chances, and chances become an answer, an offer or nothing: fitted constants, kept with content.
package struct Calibration: Hashable, Sendable {
    /// A logistic model of what is known of a ranking: one factor a signal, and a constant.
    package struct Model: Hashable, Sendable {
        /// In the order of `Signals.values`, the constant last.
        package var factors: [Double]

        /// - Parameter factors: six of them.
        package init(_ factors: [Double]) {
            self.factors = factors
        }

        func chance(_ signals: Signals) -> Double {
            let sum = zip(factors, signals.values).reduce(0) { $0 + $1.0 * $1.1 }
            return .sigmoid(sum + (factors.last ?? 0))
        }
    }

    /// What is known of a text and a topic.
    package struct Signals: Hashable, Sendable {
        /// How many there are.
        static let count = 5
        /// The score of the topic.
        var score: Double
        /// How far it is above the best other one, and above "no topic".
        var margin: Double
        var aboveNone: Double
        /// The share of the words that are known.
        var coverage: Double
        /// ln(1 + number of words).
        var length: Double

        var values: [Double] { [score, margin, aboveNone, coverage, length] }
    }

    /// The chance that a topic is right.
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

    /// For content without constants of its own: fitted on three authors, some forty phrasings a topic.
    package static let general = Calibration(
        right: Model([1.7, 1.1, 0.6, 1, 0.25, -2.2]), within: Model([2.8, -0.7, 0.8, 0.9, 0.25, -0.6]),
        answerFrom: 0.76, likelyFrom: 0.5, offerFrom: 0.5)

    func decision(_ signals: Signals) -> TopicReading.Decision {
        let right = right.chance(signals)
        if right >= answerFrom { return .answer }
        guard within.chance(signals) >= offerFrom else { return .none }
        return right >= likelyFrom ? .likely : .offer
    }
}

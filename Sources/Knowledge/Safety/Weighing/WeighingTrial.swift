package import Words

/// How rules and net do on the texts of authors that the net has not learnt from: each is left out in turn.
///
/// Questions that are asked of the service are left out by their authors too, some authors at a time.
package struct WeighingTrial: Sendable {
    /// One text, with what the net and the rules make of it.
    package struct Line: Sendable {
        package var text: HeardText
        package var words: Int
        package var score: Double
        package var outcomes: [Double]
        package var rule: RuleEvidence?
        /// The clauses in which a rule finds a crisis.
        package var clauses: [Clause] = []
        /// The category that the rule names.
        package var ruled: SafetyCategory?
    }

    /// One clause, weighed by itself.
    package struct Clause: Sendable {
        package var level: SafetyLevel
        package var words: Int
        package var score: Double
    }

    package private(set) var lines: [Line]

    /// - Parameters:
    ///   - training: what is learnt from.
    ///   - screen: the rules.
    package init(_ training: WeighingTraining, screen: SafetyScreen) {
        let texts = training.source.texts
        let lexicon = WeighingLexicon(training.source.plan, vocabulary: training.words.vocabulary)
        var clauses: [[(level: SafetyLevel, features: WeighingFeatures)]] = []
        lines = texts.map { text in
            let found = screen.ruled(in: text.text, earlier: [])
            clauses.append(
                found?.response == .crisis
                    ? screen.clauses(of: text.text).map { ($0.level, WeighingFeatures($0.text, lexicon: lexicon)) } : []
            )
            return Line(
                text: text, words: WeighingFeatures(text.text, lexicon: lexicon).wordCount, score: 0,
                outcomes: [], rule: screen.evidence(found, in: text.text, earlier: []), ruled: found?.category)
        }
        let fold = Self.folds(of: texts)
        let count = (fold.max() ?? -1) + 1
        for number in 0..<count {
            let learnt = training.crisisWeights(learningFrom: fold.map { $0 != number })
            for row in texts.indices where fold[row] == number {
                lines[row].score = training.rows.score(row, learnt.weights, bias: learnt.bias)
                lines[row].clauses = clauses[row].map { level, features in
                    Clause(
                        level: level, words: features.wordCount,
                        score: training.rows.score(features, learnt.weights, bias: learnt.bias))
                }
            }
        }
        let wide = fold.map { $0 % Self.outcomeFolds }
        for number in 0..<Self.outcomeFolds {
            let learnt = training.outcomeWeights(learningFrom: wide.map { $0 != number })
            for row in texts.indices where wide[row] == number {
                lines[row].outcomes = learnt.map { training.rows.score(row, $0.weights, bias: $0.bias) }
            }
        }
    }

    private static let outcomeFolds = 4

    /// Which part a text is left out with: one part for each author of alarming texts; the others share these out.
    private static func folds(of texts: [HeardText]) -> [Int] {
        let alarming = Set(texts.filter { $0.reading != .ordinary }.map(\.author)).sorted()
        let others = Set(texts.map(\.author)).subtracting(alarming).sorted()
        var folds = Dictionary(uniqueKeysWithValues: alarming.enumerated().map { ($1, $0) })
        for (place, author) in others.enumerated() { folds[author] = place % max(1, alarming.count) }
        return texts.map { folds[$0.author] ?? 0 }
    }
}

/// A share with its interval.
package struct WeighingShare: Hashable, Sendable {
    package var count: Int
    package var total: Int

    /// Between 0 and 1; 0 of nothing.
    package var share: Double { total == 0 ? 0 : Double(count) / Double(total) }

    /// The interval of 95 % by Wilson ("Probable inference", Journal of the American Statistical Association 22, 1927).
    package var interval: ClosedRange<Double> {
        guard total > 0 else { return 0...1 }
        let size = Double(total)
        let z = 1.96
        let middle = (share + z * z / (2 * size)) / (1 + z * z / size)
        let half = z / (1 + z * z / size) * (share * (1 - share) / size + z * z / (4 * size * size)).squareRoot()
        return max(0, middle - half)...min(1, middle + half)
    }

    /// "93.4 % (91.2 to 95.1, of 812)".
    package var shown: String {
        func percent(_ number: Double) -> String { "\((number * 1000).rounded() / 10)" }
        return "\(percent(share)) % (\(percent(interval.lowerBound)) to \(percent(interval.upperBound)), of \(total))"
    }
}

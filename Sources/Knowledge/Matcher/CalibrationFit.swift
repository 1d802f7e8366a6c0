extension Calibration {
    /// How careful a matcher is to be.
    package struct Care: Hashable, Sendable {
        /// Answers given outright that may be wrong, of all texts.
        package var wrongAnswers = 0.027
        /// The chance of being right from which an answer is given under its question.
        package var likelyFrom = 0.44
        /// Texts out of scope that must be given nothing, of these.
        package var givenNothing = 0.585

        package init() {}
    }

    /// The constants that fit what a trial found.
    package static func fitted(to trial: MatcherTrial, care: Care = Care()) -> Calibration {
        let cases = weighted(trial.outcomes)
        var fitted = Calibration(
            right: model(cases.map { ($0.outcome.signals, $0.outcome.isFirstRight, $0.weight) }),
            within: model(cases.map { ($0.outcome.signals, $0.outcome.isWithin, $0.weight) }),
            answerFrom: 1, likelyFrom: 1, offerFrom: 1)
        fitted.setThresholds(cases, care: care)
        return fitted
    }

    private static func weighted(_ outcomes: [MatcherTrial.Outcome]) -> [(
        outcome: MatcherTrial.Outcome, weight: Double
    )] {
        var counts: [MatcherTrial.Kind: Double] = [:]
        for outcome in outcomes { counts[outcome.kind, default: 0] += 1 }
        let total = counts.keys.reduce(0.0) { $0 + $1.share }
        return outcomes.map { ($0, $0.kind.share / total / (counts[$0.kind] ?? 1)) }
    }

    private mutating func setThresholds(
        _ cases: [(outcome: MatcherTrial.Outcome, weight: Double)], care: Care
    ) {
        let right = right
        let byRight = cases.map { (chance: right.chance($0.outcome.signals), case: $0) }.sorted {
            $0.chance > $1.chance
        }
        var wrong = 0.0
        answerFrom = 0.99
        for one in byRight {
            if !one.case.outcome.isFirstRight { wrong += one.case.weight }
            if wrong > care.wrongAnswers { break }
            answerFrom = one.chance
        }
        likelyFrom = min(care.likelyFrom, answerFrom)
        let outside = cases.filter { $0.outcome.topic == nil }
        let within = within
        let chances = outside.map { (chance: within.chance($0.outcome.signals), weight: $0.weight) }
            .sorted { $0.chance < $1.chance }
        let total = chances.reduce(0) { $0 + $1.weight }
        var kept = 0.0
        offerFrom = 0.99
        for one in chances {
            kept += one.weight
            offerFrom = one.chance
            if kept >= care.givenNothing * total { break }
        }
    }

    /// A logistic regression by Newton's method, with a little pull towards nought.
    private static func model(_ cases: [(signals: Signals, isSo: Bool, weight: Double)]) -> Model {
        let size = Signals.count + 1
        var parameters = Array(repeating: 0.0, count: size)
        for _ in 0..<25 {
            var gradient = parameters.map { -1e-5 * $0 }
            var curvature = (0..<size).map { row in (0..<size).map { $0 == row ? 1e-5 : 0.0 } }
            for one in cases {
                let inputs = one.signals.values + [1]
                let score = zip(parameters, inputs).reduce(0) { $0 + $1.0 * $1.1 }
                let chance = Double.sigmoid(score)
                let error = one.weight * ((one.isSo ? 1 : 0) - chance)
                let slope = one.weight * chance * (1 - chance)
                for row in 0..<size {
                    gradient[row] += error * inputs[row]
                    for column in 0..<size { curvature[row][column] += slope * inputs[row] * inputs[column] }
                }
            }
            let step = solve(curvature, gradient)
            for index in 0..<size { parameters[index] += step[index] }
        }
        return Model(parameters)
    }

    /// Solves a small system of equations by elimination with pivots.
    private static func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double] {
        var rows = zip(matrix, right).map { $0 + [$1] }
        let size = rows.count
        for column in 0..<size {
            let pivot = (column..<size).max { abs(rows[$0][column]) < abs(rows[$1][column]) } ?? column
            rows.swapAt(column, pivot)
            guard abs(rows[column][column]) > 1e-15 else { continue }
            for row in 0..<size where row != column {
                let factor = rows[row][column] / rows[column][column]
                for index in column...size { rows[row][index] -= factor * rows[column][index] }
            }
        }
        return (0..<size).map { abs(rows[$0][$0]) > 1e-15 ? rows[$0][size] / rows[$0][$0] : 0 }
    }

    /// `content/matcher.talk`, with these constants.
    package var notation: String {
        func number(_ value: Double) -> String { "\((value * 1000).rounded() / 1000)" }
        func row(_ model: Model) -> String {
            model.factors.map(number).joined(separator: " ")
        }
        return """
            matcher
            # Fitted to this content by leaving out one author, and then some topics, at a time (make weights).
            # Chances of being right, and of being among the first three: score, lead over the next topic, lead over no
            # topic, share of known words, log length, constant.
            right \(row(right))
            within \(row(within))
            # From which chance there is an answer, an answer under its question, an offer of topics.
            answer from \(number(answerFrom))
            likely from \(number(likelyFrom))
            offer from \(number(offerFrom))

            """
    }
}

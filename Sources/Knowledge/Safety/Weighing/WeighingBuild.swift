import Words

/// What is done with the net before a release: it is trained, and tried on authors that are left out.
package enum WeighingBuild {
    /// Whether the program's net was learnt from this, and has these constants.
    package static func isCurrent(_ source: WeighingSource) -> Bool {
        BuiltInWeighing.source == source.hash && BuiltInWeighing.plan == source.plan.notation
    }

    /// The source file of the net; training takes some seconds.
    package static func embeddedSource(of source: WeighingSource) -> String {
        WeighingTraining(source).learn().embeddedSource
    }

    /// The figures of the documentation: each author is left out in turn, and read by rules and net together.
    ///
    /// - Parameters:
    ///   - source: what is learnt from.
    ///   - fitting: the constants that fit best come first, and what is misread comes last.
    /// - Returns: one figure a line.
    package static func report(of source: WeighingSource, fitting: Bool) -> String {
        let trial = WeighingTrial(WeighingTraining(source), screen: .builtIn)
        guard fitting else { return WeighingFigures(trial, constants: source.plan.constants).table }
        let constants = WeighingFigures.fitted(to: trial, from: source.plan.constants, limit: falseAlarms)
        let figures = WeighingFigures(trial, constants: constants)
        let lines = WeighingPlan.Constants.names.map { "\($0.name) = \(constants[keyPath: $0.path])" }
        let misread = figures.misread.sorted { ($0.kind, $0.score) < ($1.kind, $1.score) }.map {
            "\($0.kind) \(($0.score * 100).rounded() / 100): \($0.text)"
        }
        return (lines + [figures.table] + misread).joined(separator: "\n")
    }

    /// The share of hard harmless texts that may alarm.
    private static let falseAlarms = 0.04
}

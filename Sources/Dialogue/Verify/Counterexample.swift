import Words

/// The shortest conversation that breaks a promise.
package struct Counterexample: Hashable, Sendable {
    /// What is wrong with its last turn.
    package var words: String
    /// Things that happened, in order; the last is the one that breaks the promise.
    package var turns: [Turn]
    /// The test in the notation: it fails as long as the promise is broken.
    package var test: String

    package struct Turn: Hashable, Sendable {
        /// As it stands in a test: `> yes`, `@ +48h`, `~ staff takes over`.
        package var script: String
        /// What was said to it, as the abstract world has it.
        package var says: [String]
    }
}

extension Exploration {
    /// The conversation of a finding, played once more from its beginning.
    func counterexample(_ finding: Finding, name: String) -> Counterexample {
        let steps = steps(of: finding.way)
        var givens: [String] = []
        var turns: [Counterexample.Turn] = []
        var state = State()
        for (index, step) in steps.enumerated() {
            let occurrence: Occurrence
            if index == 0 {
                guard beginnings.indices.contains(step.beginning),
                    beginnings[step.beginning].occurrences.indices.contains(step.occurrence)
                else { break }
                let beginning = beginnings[step.beginning]
                givens = beginning.givens
                state = beginning.state
                occurrence = beginning.occurrences[step.occurrence]
            } else {
                let occurrences = alphabet.occurrences(in: state)
                guard occurrences.indices.contains(step.occurrence) else { break }
                occurrence = occurrences[step.occurrence]
            }
            let outcome = engine.run(occurrence, from: state, step.outlook)
            let chance = step.outlook.seed == 0 ? "" : "\n  # by chance it is said in another way than a test would"
            turns.append(.init(script: script(occurrence) + chance, says: outcome.messages.map(\.text)))
            state = normalising.merged(normalising.normal(outcome.turn.state))
        }
        let test = Self.test(name, givens, turns, finding.fault)
        return Counterexample(words: finding.fault.words, turns: turns, test: test)
    }

    private func steps(of way: Finding.Way) -> [Step] {
        switch way {
        case .steps(let steps): return steps
        case .turn(let from, let last): return (from.map { edgesTo($0) } ?? []) + [last]
        }
    }

    /// What the notation cannot say is told in a remark.
    private func script(_ occurrence: Occurrence) -> String {
        guard occurrence.script.isEmpty else { return occurrence.script }
        switch occurrence.what {
        case .text(let reading, true, _):
            return "# a text that was sent before the question: \(alphabet.words(of: reading))"
        case .text(let reading, _, let isLast):
            let what = reading.form == .words ? alphabet.words(of: reading) : "(\(reading.form.rawValue))"
            return isLast ? "# a text: \(what)" : "# a text with another one behind it: \(what)"
        case .beforeAlarm(let reading):
            return "# a text from before the crisis or STOP: \(alphabet.words(of: reading))"
        case .event, .clock: return "# a timer that has lost"
        }
    }

    private static func test(
        _ name: String, _ givens: [String], _ turns: [Counterexample.Turn], _ fault: Fault
    ) -> String {
        var lines = ["test \(name)"]
        lines += givens.map { "  \($0)" }
        for (index, turn) in turns.enumerated() {
            lines.append("  \(turn.script)")
            guard index < turns.count - 1, let first = turn.says.first?.split(separator: "\n").first else { continue }
            lines.append("  # it says: \(first.prefix(70))")
        }
        lines.append("  # \(fault.words); it should be:")
        lines += (fault.expects.isEmpty ? ["< *"] : fault.expects).map { "  \($0)" }
        return lines.joined(separator: "\n") + "\n"
    }
}

extension Alphabet {
    /// A reading in words, for remarks.
    func words(of reading: Reading) -> String {
        if !reading.words.isEmpty { return reading.words }
        if case .value(let value)? = reading.answer { return words(value, nil) }
        return "something that cannot be read"
    }
}

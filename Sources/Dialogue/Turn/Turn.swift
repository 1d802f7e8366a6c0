/// What one event led to.
package struct Turn: Hashable, Sendable {
    package var state: State
    package var effects: [Effect]
    package var trace: Trace

    package init(state: State, effects: [Effect], trace: Trace) {
        self.state = state
        self.effects = effects
        self.trace = trace
    }

    /// The messages among the effects, in order.
    package var messages: [Message] {
        effects.compactMap { if case .say(let message) = $0 { message } else { nil } }
    }
}

/// Why a turn came out as it did: the same text for the console, `/why` and the audit.
package struct Trace: Hashable, Sendable {
    package var program: String
    package var library: String
    package var steps: [Step]

    package init(program: String, library: String, steps: [Step] = []) {
        self.program = program
        self.library = library
        self.steps = steps
    }

    /// One decision.
    package struct Step: Hashable, Sendable {
        /// What decided, as `safety.RULE`, `command.menu`, `answer.scale`, `faq.cost`, `unclear.2`, `timer.stale`.
        package var rule: String
        /// Where the authored line stands that was followed.
        package var at: SourceLine?
        /// The patient's words (or stems) that decided, if any.
        package var matched: [String]
        /// Anything more in plain words: the runner-up, a threshold.
        package var detail: String?

        package init(rule: String, at: SourceLine? = nil, matched: [String] = [], detail: String? = nil) {
            self.rule = rule
            self.at = at
            self.matched = matched
            self.detail = detail
        }
    }
}

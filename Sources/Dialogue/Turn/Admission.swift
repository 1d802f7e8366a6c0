/// What `admit` made of a text in the transaction that accepted it.
package struct Admission: Hashable, Sendable {
    package var standing: Standing
    package var effects: [Effect]
    package var decision: Decision
    package var trace: [Trace.Step]

    package init(standing: Standing, effects: [Effect], decision: Decision, trace: [Trace.Step]) {
        self.standing = standing
        self.effects = effects
        self.decision = decision
        self.trace = trace
    }

    /// How far the text has been dealt with; kept with it in the inbox.
    package enum Decision: String, Hashable, Sendable, CaseIterable {
        /// Nothing: the turn hears it.
        case heard
        /// A crisis reply went out and a flag was raised: the turn changes state only.
        case crisis
        /// Opted out just now: the turn changes state only.
        case stopped
        /// Opted out already: kept, unanswered.
        case stoppedAlready = "stopped-already"
        case started
        /// SAFE: automated texts are held.
        case safe
        /// `admit` asked a question of its own.
        case asked
        /// The text answered `admit`'s own question, and that is all.
        case answeredOwn = "answered-own"
    }
}

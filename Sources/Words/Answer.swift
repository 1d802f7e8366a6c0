/// What a text is as an answer to the question that waits.
package enum Answer: Hashable, Sendable {
    /// An answer, and its value.
    case value(Value)
    /// Meant as an answer perhaps, but the question must be asked again.
    case reprompt(RepromptReason)
    /// The patient leaves the question out.
    case skip(SkipReason)
    /// A question of the patient's own instead of an answer.
    case question
    /// A command instead of an answer.
    case command(Keyword)

    /// Why an answer could not be taken; the raw values are those of the JSON interface.
    package enum RepromptReason: String, Hashable, Sendable, CaseIterable {
        case outOfRange = "out-of-range"
        case ambiguous
        case incomplete
        case notAnAnswer = "not-an-answer"
        case invalid
        case notANumber = "not-a-number"
        case past
        case outsideHours = "outside-hours"
        case under18 = "under-18"
        case proxy
    }

    /// Why a question was left out: "not saying" declines, "dunno" does not know.
    package enum SkipReason: String, Hashable, Sendable, CaseIterable {
        case declined
        case unknown
    }
}

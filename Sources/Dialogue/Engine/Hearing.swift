/// The order in which a text is heard, in every state.
///
/// It is data, in this one place. Crisis, opt-out and opt-in words come before all of it: `admit` decides them when the text is accepted.
package enum Hearing {
    package enum Stage: String, Hashable, Sendable, CaseIterable {
        /// Decided by `admit`, or accepted before a crisis or STOP that already stands: state only.
        case admitted
        case optedOut = "opted-out"
        case distress
        case help
        /// A person has the conversation or was asked for, or a crisis is open.
        case person
        /// What was open does not fit the program that runs now.
        case changedProgram = "changed-program"
        /// Nothing was ever sent: the greeting.
        case firstContact = "first-contact"
        /// Nothing to read: empty, a picture, too long.
        case form
        case commands
        case startingWord = "starting-word"
        /// A letter that takes an offer.
        case letter
        case answer
        /// The FAQ knows it.
        case topic
        /// Likely, or an offer of the nearest.
        case nearest
        case notUnderstood = "not-understood"
    }

    package static let order: [Stage] = [
        .admitted, .optedOut, .distress, .help, .person, .changedProgram, .firstContact, .form, .commands,
        .startingWord,
        .letter, .answer, .topic, .nearest, .notUnderstood,
    ]
}

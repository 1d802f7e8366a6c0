package import Words

/// The question that waits for an answer, with the menu as the patient saw it.
package struct Pending: Hashable, Sendable {
    /// Key of the question in the log of the top frame.
    package var question: String
    /// The rows as shown, pinned: "2" means what the patient saw.
    package var shown: [ShownRow]
    /// Answers so far that could not be read.
    package var attempts: Int
    /// Rungs of `silent` already sent.
    package var silences: Int
    /// Highest inbox number accepted when the turn that wrote the question committed: only later texts answer it.
    package var askedAfter: Int
    /// When the turn that set its silence rungs took place.
    package var waitingSince: Instant
    /// It was answered before and is asked again because the patient wants to change it.
    package var isChange: Bool
    /// An answer that was said back and waits for YES or NO.
    package var proposed: Value?

    package init(
        question: String, shown: [ShownRow], attempts: Int = 0, silences: Int = 0, askedAfter: Int,
        waitingSince: Instant, isChange: Bool = false, proposed: Value? = nil
    ) {
        self.question = question
        self.shown = shown
        self.attempts = attempts
        self.silences = silences
        self.askedAfter = askedAfter
        self.waitingSince = waitingSince
        self.isChange = isChange
        self.proposed = proposed
    }

    /// A row of the menu as it was printed.
    package struct ShownRow: Hashable, Sendable {
        package var number: Int
        /// What was pinned: the row's value, a service's id, or a mark of the engine's own (`-> continue`).
        package var value: String

        package init(number: Int, value: String) {
            self.number = number
            self.value = value
        }
    }
}

/// Topics offered by letter beside whatever question waits: "did you mean A … B …".
package struct Offer: Hashable, Sendable {
    package var topics: [String]
    /// Highest inbox number accepted when it was written.
    package var askedAfter: Int

    package init(topics: [String], askedAfter: Int) {
        self.topics = topics
        self.askedAfter = askedAfter
    }
}

/// The one thing put aside.
package struct Aside: Hashable, Sendable {
    package var frames: [Frame]
    /// When it ends as `later`.
    package var until: Instant
    /// It comes back by itself when what displaced it ends (it was displaced by a starting word).
    package var returns: Bool

    package init(frames: [Frame], until: Instant, returns: Bool) {
        self.frames = frames
        self.until = until
        self.returns = returns
    }
}

extension Aside {
    /// Starting this dialogue, with these inputs or none, goes on with what was put aside.
    func isOpen(_ dialogue: String, _ inputs: [String: Value]) -> Bool {
        frames.contains { $0.dialogue == dialogue && (inputs.isEmpty || $0.inputs == inputs) }
    }
}

/// Who has the conversation.
package enum Keeper: Hashable, Sendable {
    case assistant
    /// A person was asked for and has not come. `heard`: the patient said MENU, so the assistant goes on meanwhile.
    case asked(queue: String, since: Instant, due: Instant, heard: Bool, told: Bool)
    /// A person has it; `lastStaffAct` decides when it comes back.
    case taken(lastStaffAct: Instant)
}

package import Words

/// One open dialogue.
///
/// A frame is its log: slots and place are found by going through the dialogue again.
package struct Frame: Hashable, Sendable {
    /// Unique within the conversation; begins the reference of every effect that the frame makes.
    package var serial: Int
    /// The dialogue's name (not its index: the program may be another one tomorrow).
    package var dialogue: String
    /// Hash of the program that the log was made with.
    package var program: String
    package var inputs: [String: Value]
    package var log: [LogEntry]
    /// How many entries had been gone through when effects were last let out; nothing before the first time.
    ///
    /// Entries after these were kept without going on: an answer in a text that raised a crisis.
    package var settled: Int?
    /// What was remembered of the person before this frame changed it, for corrections.
    package var rememberedBefore: [String: Value?]
    /// Started by a schedule: its questions are reminders.
    package var scheduled: Bool

    package init(
        serial: Int, dialogue: String, program: String, inputs: [String: Value] = [:], log: [LogEntry] = [],
        settled: Int? = nil, rememberedBefore: [String: Value?] = [:], scheduled: Bool = false
    ) {
        self.serial = serial
        self.dialogue = dialogue
        self.program = program
        self.inputs = inputs
        self.log = log
        self.settled = settled
        self.rememberedBefore = rememberedBefore
        self.scheduled = scheduled
    }
}

extension Frame {
    /// The frame with the part of its log that effects were let out for.
    var asSettled: Frame {
        var frame = self
        frame.log = Array(log.prefix(settled ?? 0))
        return frame
    }
}

/// What happened at one statement of a dialogue.
package struct LogEntry: Hashable, Sendable {
    /// The statement's stable id (`start/went`, `plan/if.1`).
    package var key: String
    package var happening: Happening

    package init(key: String, happening: Happening) {
        self.key = key
        self.happening = happening
    }

    package enum Happening: Hashable, Sendable {
        case answered(Value)
        case skipped(Answer.SkipReason)
        /// A row without a value, `yes` or `no` beside options, by its number (yes -1, no -2).
        case chose(Int)
        /// Other words, kept as a note.
        case freeText(String)
        /// The last rung of `unclear`.
        case gaveUp
        /// The rung of `silent` that led away, by its hours.
        case silent(hours: Int)
        /// A called dialogue ended so.
        case called(outcome: String?)
        /// Services found, and what they were looked up for.
        case suggested([String], needs: Value?, place: Value?)
        /// A condition on anything but slots.
        case condition(Bool)
        /// "None of these" under a suggestion.
        case noneOfThese
    }
}

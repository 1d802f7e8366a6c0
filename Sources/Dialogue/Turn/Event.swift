package import Words

/// Everything that can happen to a conversation.
package enum Event: Hashable, Sendable {
    case text(TextEvent)
    case timer(Timer)
    /// A reminder has come due and may start now (see `Agenda`).
    case schedule(dialogue: String, inputs: [String: Value])
    case staff(StaffAct)
    /// Somebody was referred to the service: what starts on referral is planned for now.
    case referral(Referral)
}

/// What comes with a referral.
package struct Referral: Hashable, Sendable {
    /// Nothing: the dialogue that starts on referral.
    package var dialogue: String?
    package var inputs: [String: Value]

    package init(dialogue: String? = nil, inputs: [String: Value] = [:]) {
        self.dialogue = dialogue
        self.inputs = inputs
    }
}

/// A text of the patient's, as it was read.
package struct TextEvent: Hashable, Sendable {
    package var reading: Reading
    /// Its number in the inbox.
    package var number: Int
    /// The highest inbox number of this patient when this turn runs.
    package var highestAccepted: Int
    /// What `admit` decided of it, and did, when it was accepted.
    package var admission: Admission.Decision

    package init(reading: Reading, number: Int, highestAccepted: Int, admission: Admission.Decision) {
        self.reading = reading
        self.number = number
        self.highestAccepted = highestAccepted
        self.admission = admission
    }

    /// No later text of the same patient waits.
    package var isLast: Bool { number >= highestAccepted }
}

/// A timer that the engine asked for (`Effect.wait`) and that has come due.
package struct Timer: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// A rung of the waiting question's `silent` ladder, counted from 0.
        case silence(rung: Int)
        /// A hand-over that nobody has taken.
        case handOverDue
    }

    package var kind: Kind
    package var due: Instant
    /// The conversation's epoch when it was set; if the conversation has moved on, the timer loses quietly.
    package var epoch: Int

    package init(kind: Kind, due: Instant, epoch: Int) {
        self.kind = kind
        self.due = due
        self.epoch = epoch
    }
}

/// Something that a member of staff does.
package enum StaffAct: Hashable, Sendable {
    case takesOver
    /// A reply takes the conversation over; its words are sent as they are.
    case replies(String)
    /// The assistant has it again; what was put aside waits for CONTINUE.
    case handsBack
    case closesFlag
    case starts(dialogue: String, inputs: [String: Value])
    /// Automated texts held by SAFE may go again.
    case releasesTexts
}

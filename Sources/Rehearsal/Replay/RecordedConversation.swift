package import Dialogue
package import Words

/// A conversation as it took place: what happened, and what the patient was told because of it.
package struct RecordedConversation: Hashable, Sendable {
    /// Its number in the database that it is from.
    package var number: Int
    package var nation: String?
    package var language = "en"
    package var sharesPhone = false
    /// A name that staff or a referral knew.
    package var name: String?
    package var events: [RecordedEvent] = []
    /// Words of the patient's that our texts may repeat: names, free answers.
    package var privateWords: [String] = []

    package init(number: Int) {
        self.number = number
    }

    /// The longest first, so that a part of one does not hide the rest of it; single letters are too common to hide.
    static func inOrder(_ words: Set<String>) -> [String] {
        words.filter { $0.count >= 2 }.sorted { ($1.count, $0) < ($0.count, $1) }
    }
}

/// Something that happened, and what was said because of it.
package struct RecordedEvent: Hashable, Sendable {
    package enum Happening: Hashable, Sendable {
        /// A text arrived; what could not wait was said at once.
        case accepted(text: String, media: Int, decision: Admission.Decision)
        /// A text had its turn: the so-many-th of the conversation, counted from 1.
        case heard(Int)
        /// A timer or a schedule.
        case time
        case staff(StaffAct)
    }

    package var at: Instant
    package var happening: Happening
    package var said: [Saying] = []

    package init(at: Instant, happening: Happening) {
        self.at = at
        self.happening = happening
    }
}

/// A message to the patient, and what in the files it comes from.
package struct Saying: Hashable, Sendable {
    package var text: String
    /// `start/ready`, `notice.help`, `safety.suicide`.
    package var id: String
    /// Where the decision that led to it stands.
    package var place: String?

    /// The id of what staff wrote themselves.
    static let staff = "staff"

    package init(text: String, id: String, place: String?) {
        self.text = text
        self.id = id
        self.place = place
    }
}

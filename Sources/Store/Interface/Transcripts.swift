package import Words

/// A message to the transcript that was sent to the patient (accepted texts are added by `accept`).
package struct SentMessage: Hashable, Sendable {
    package var person: PersonID
    package var kind: OutboxKind
    package var text: String
    /// `start/went`, `notice.help`; nothing for the words of staff.
    package var textID: String?
    package var turn: TurnID?
    package var outbox: OutboxID?
    package var segments: Int
    /// `GSM-7` or `UCS-2`.
    package var encoding: String
    /// The member of staff who wrote it.
    package var author: String?
    package var at: Instant

    package init(
        person: PersonID, kind: OutboxKind, text: String, textID: String?, turn: TurnID?, outbox: OutboxID?,
        segments: Int, encoding: String, author: String? = nil, at: Instant
    ) {
        self.person = person
        self.kind = kind
        self.text = text
        self.textID = textID
        self.turn = turn
        self.outbox = outbox
        self.segments = segments
        self.encoding = encoding
        self.author = author
        self.at = at
    }
}

/// A line of a transcript.
package struct TranscriptMessage: Hashable, Sendable {
    package enum Source: Hashable, Sendable {
        /// From the patient.
        case received(InboundID, InboundState, media: Int)
        /// To the patient, with what is known of its delivery.
        case sent(OutboxKind, OutboxState?, reason: String?)
    }

    package var id: MessageID
    package var source: Source
    package var text: String
    package var textID: String?
    package var turn: TurnID?
    package var segments: Int?
    package var encoding: String?
    package var author: String?
    package var at: Instant
    /// The text out that it went as.
    package var outbox: OutboxID?
}

/// A turn as it is kept.
package struct KeptTurn: Hashable, Sendable {
    package var id: TurnID
    package var turn: NewTurn
}

/// Everything about one person, for the page and the audit.
package struct Transcript: Hashable, Sendable {
    package var person: PersonRecord
    /// Whose the number is, and how they may be contacted.
    package var contact: ContactRecord
    package var conversation: ConversationRecord?
    package var messages: [TranscriptMessage]
    /// Why: one for each event.
    package var turns: [KeptTurn]
    /// What `admit` made of each text, as it was encoded.
    package var admissions: [InboundID: [UInt8]]
    package var records: [KeptRecord]
    package var flags: [FlagRecord]
    package var tasks: [TaskRecord]
    package var notes: [NoteRecord]
    package var reminders: [PlannedReminder]
}

/// Which transcripts to list.
package enum TranscriptFilter: Hashable, Sendable {
    case all
    /// With an open flag.
    case flagged
    /// A person was asked for and has not come.
    case waitingForPerson
    /// The one of this E.164 number.
    case number(String)
}

/// One line of the list of transcripts.
package struct TranscriptSummary: Hashable, Sendable {
    package var person: PersonID
    package var number: String
    package var name: String?
    package var keeper: ConversationKeeper
    package var openFlags: Int
    package var optedOut: Bool
    package var messages: Int
    package var lastAt: Instant?
    package var lastText: String?
}

package protocol TranscriptReader {
    /// Newest first.
    func transcripts(_ filter: TranscriptFilter, limit: Int) throws -> [TranscriptSummary]
    func transcript(of person: PersonID) throws -> Transcript?
    /// The words last sent to this person, newest first.
    func lastSent(to person: PersonID, limit: Int) throws -> [TranscriptMessage]
}

package import Dialogue
package import Words

/// A flag to raise.
package struct NewFlag: Hashable, Sendable {
    package var person: PersonID
    /// `crisis`, or what a dialogue calls it.
    package var kind: String
    /// The category of a safety finding.
    package var category: String?
    /// The rule that raised it.
    package var rule: String
    /// The patient's words that it rests on.
    package var matched: String?
    package var because: String
    /// The text that raised it: with the kind, it raises once.
    package var inbound: InboundID?
    package var at: Instant

    package init(
        person: PersonID, kind: String, category: String? = nil, rule: String, matched: String? = nil,
        because: String, inbound: InboundID? = nil, at: Instant
    ) {
        self.person = person
        self.kind = kind
        self.category = category
        self.rule = rule
        self.matched = matched
        self.because = because
        self.inbound = inbound
        self.at = at
    }
}

/// A flag, open or closed.
package struct FlagRecord: Hashable, Sendable {
    package var id: FlagID
    /// As it was raised.
    package var flag: NewFlag
    /// Further texts that joined it.
    package var joined: Int
    package var lastJoinedAt: Instant?
    package var acknowledged: Mark?
    package var closed: Mark?
}

/// Who did something, and when.
package struct Mark: Hashable, Sendable {
    package var by: String
    package var at: Instant

    package init(by: String, at: Instant) {
        self.by = by
        self.at = at
    }
}

/// What became of a flag.
package enum Raised: Hashable, Sendable {
    case opened(FlagID)
    case joined(FlagID)
    /// This text raised it before.
    case already(FlagID)
}

/// Something for staff to do.
package struct NewTask: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case task
        /// Somebody waits for a person.
        case handOver = "hand-over"
    }

    package var person: PersonID
    package var kind: Kind
    package var queue: String
    package var because: String
    package var due: Instant?
    /// The effect that made it, for withdrawals.
    package var reference: String?
    package var at: Instant

    package init(
        person: PersonID, kind: Kind = .task, queue: String, because: String, due: Instant? = nil,
        reference: String? = nil, at: Instant
    ) {
        self.person = person
        self.kind = kind
        self.queue = queue
        self.because = because
        self.due = due
        self.reference = reference
        self.at = at
    }
}

package struct TaskRecord: Hashable, Sendable {
    package var id: TaskID
    package var task: NewTask
    package var withdrawn: Bool
    package var done: Mark?
}

/// An answer, referral, goal, … to keep.
package struct NewRecord: Hashable, Sendable {
    package var person: PersonID
    package var kind: RecordKind
    package var fields: [String: Value]
    package var dialogue: String
    package var reference: String
    package var at: Instant

    package init(
        person: PersonID, kind: RecordKind, fields: [String: Value], dialogue: String, reference: String, at: Instant
    ) {
        self.person = person
        self.kind = kind
        self.fields = fields
        self.dialogue = dialogue
        self.reference = reference
        self.at = at
    }
}

package struct KeptRecord: Hashable, Sendable {
    package var id: RecordID
    package var record: NewRecord
    package var withdrawn: Bool
}

/// A note or a tag on a person.
package struct NoteRecord: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case note, tag
    }

    package var id: NoteID
    package var person: PersonID
    package var kind: Kind
    package var text: String
    /// Nothing if a dialogue made it.
    package var author: String?
    package var reference: String?
    package var at: Instant
    package var withdrawn: Bool
}

package protocol CareReader {
    func flag(_ id: FlagID) throws -> FlagRecord?
    /// Open flags, oldest first.
    func openFlags(limit: Int) throws -> [FlagRecord]
    func flags(of person: PersonID) throws -> [FlagRecord]
    /// Tasks neither done nor withdrawn, by due time.
    func openTasks(queue: String?, limit: Int) throws -> [TaskRecord]
    func tasks(of person: PersonID) throws -> [TaskRecord]
    func records(of person: PersonID) throws -> [KeptRecord]
    /// Records made in a stretch of time (its end not included), oldest first, withdrawn ones left out.
    func records(kind: RecordKind, from start: Instant, to end: Instant) throws -> [KeptRecord]
    func notes(of person: PersonID) throws -> [NoteRecord]
}

package protocol CareWriter {
    /// Raises a flag. With `joining` it is added to the person's open flag, if there is one.
    func raise(_ flag: NewFlag, joining: Bool) throws -> Raised
    func acknowledgeFlag(_ id: FlagID, _ mark: Mark) throws
    /// Throws `missing` unless it was open. Returns how many flags of the person are open still.
    func closeFlag(_ id: FlagID, _ mark: Mark) throws -> Int
    func add(_ task: NewTask) throws -> TaskID
    /// Throws `missing` unless it was open.
    func finishTask(_ id: TaskID, _ mark: Mark) throws
    /// Staff took the conversation or handed it back: its open hand-overs are done. Returns how many.
    func finishHandOvers(of person: PersonID, _ mark: Mark) throws -> Int
    func add(_ record: NewRecord) throws -> RecordID
    func addNote(
        _ text: String, kind: NoteRecord.Kind, to person: PersonID, reference: String?, author: String?, at now: Instant
    ) throws -> NoteID
    func withdrawNote(_ id: NoteID) throws
}

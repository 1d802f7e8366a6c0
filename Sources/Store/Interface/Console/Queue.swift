package import Words

/// The lists of the console's queue.
package enum QueueView: String, Hashable, Sendable, CaseIterable {
    /// A flag is open, somebody waits for a person, or there is something to do.
    case person
    /// What one member of staff has.
    case mine
    /// A person has it, and nobody waits.
    case with
    case assistant, snoozed, failed, closed
}

/// In which order a list is shown.
package enum QueueOrder: String, Hashable, Sendable, CaseIterable {
    /// Flags first, then whoever has waited longest.
    case longest
    case newest
}

/// Where a page of a list ends, so that the next one goes on there whatever was added meanwhile.
package struct QueueCursor: Hashable, Sendable {
    package var urgency: Int
    package var moment: Int64
    package var person: PersonID

    package init(urgency: Int, moment: Int64, person: PersonID) {
        self.urgency = urgency
        self.moment = moment
        self.person = person
    }

    /// After this row.
    package init(after row: QueueRow, _ order: QueueOrder) {
        let moment = order == .longest ? row.standing.since : row.standing.lastAt
        self.init(
            urgency: row.standing.openFlags > 0 ? 0 : 1, moment: moment?.seconds ?? 0, person: row.person)
    }
}

/// How a conversation stands for staff.
package struct QueueStanding: Hashable, Sendable {
    package var keeper: ConversationKeeper
    /// The member of staff who has it; nothing where nobody in particular has.
    package var holder: String?
    /// Since when a text has waited for a person's answer.
    package var waitingSince: Instant?
    package var lastAt: Instant?
    /// The newest line of the transcript that the patient wrote.
    package var lastReceived: MessageID?
    package var lastReceivedAt: Instant?
    package var openFlags: Int
    package var openTasks: Int
    package var failed: Int
    package var isSnoozed: Bool
    /// Nothing where it sleeps until they reply.
    package var snoozedUntil: Instant?
    package var closed: Mark?
    /// The list that it stands in.
    package var view: QueueView
    /// By what it is ordered: since when the flag, the wait or the task is open.
    package var since: Instant
}

/// A line of the queue.
package struct QueueRow: Hashable, Sendable {
    package var person: PersonID
    package var number: String
    package var name: String?
    package var language: String
    package var optedOut: Bool
    package var standing: QueueStanding
    /// The patient's last words; nothing if they have never texted.
    package var lastWords: String?
    /// The oldest open flag.
    package var flag: FlagRecord?
    /// What staff were asked to do last, or why a person was asked for.
    package var task: TaskRecord?
    /// Colleagues who looked at it, newest first.
    package var looks: [Look]
}

/// A member of staff opened a conversation.
package struct Look: Hashable, Sendable {
    package var worker: String
    /// The newest line that they saw.
    package var seen: MessageID
    package var at: Instant
}

/// What a list is asked for.
package struct QueueRequest: Hashable, Sendable {
    package var view: QueueView
    package var order: QueueOrder
    /// Who asks: for what is theirs.
    package var worker: String
    /// Whose people they may see.
    package var scope: TeamScope
    package var after: QueueCursor?
    package var limit: Int

    package init(
        _ view: QueueView, order: QueueOrder = .longest, worker: String, scope: TeamScope = .all,
        after: QueueCursor? = nil, limit: Int = 50
    ) {
        self.view = view
        self.order = order
        self.worker = worker
        self.scope = scope
        self.after = after
        self.limit = limit
    }
}

/// That the line is alive, for a list in which nobody waits.
package struct LineLife: Hashable, Sendable {
    package var lastReceivedAt: Instant?
    package var lastSentAt: Instant?
}

/// A reply that staff wrote, and what became of it.
package struct HeldReply: Hashable, Sendable {
    package var text: OutboxText
    package var author: String
    /// The newest line that its writer had seen.
    package var seen: MessageID
}

/// Words not sent yet.
package struct ReplyDraft: Hashable, Sendable {
    package var text: String
    /// The newest line that its writer had seen.
    package var seen: MessageID
    package var at: Instant
}

package protocol QueueReader {
    /// A page of a list, with all that its lines show: five statements.
    func queue(_ request: QueueRequest) throws -> [QueueRow]
    /// How many there are in each list.
    func queueCounts(for worker: String, scope: TeamScope) throws -> [QueueView: Int]
    /// How a conversation stands; nothing for somebody with whom nothing has happened.
    func queueStanding(of person: PersonID) throws -> QueueStanding?
    func lineLife() throws -> LineLife
    /// Who has opened a conversation, newest first.
    func looks(at person: PersonID) throws -> [Look]
    /// The replies of staff that wait or were taken back, newest first.
    func heldReplies(to person: PersonID, limit: Int) throws -> [HeldReply]
    func heldReply(_ id: OutboxID) throws -> HeldReply?
    /// The reply that a line of the transcript is.
    func heldReply(message id: MessageID) throws -> HeldReply?
    func draft(to person: PersonID, by worker: String) throws -> ReplyDraft?
    /// The newest line that the patient wrote after `seen`, if there is one.
    func received(from person: PersonID, after seen: MessageID) throws -> MessageID?
    /// Who of staff, besides one, has replied after `seen`; nothing if nobody has.
    func replied(to person: PersonID, after seen: MessageID, besides worker: String) throws -> String?
}

package protocol QueueWriter {
    /// Says who has a conversation.
    func assign(_ person: PersonID, to worker: String?) throws
    /// Puts a conversation aside: until then, or until they reply.
    func snooze(_ person: PersonID, until: Instant?) throws
    /// Ends snoozes whose time has come. Returns how many.
    func wakeSnoozed(at now: Instant) throws -> Int
    func endSnooze(of person: PersonID) throws
    /// Closes a conversation; nothing opens it again.
    func closeConversation(_ person: PersonID, _ mark: Mark?) throws
    /// Nobody waits for an answer any more.
    func endWaiting(of person: PersonID) throws
    /// Remembers what the writer of a reply had seen, and since when its answer was waited for.
    func hold(_ reply: OutboxID, to person: PersonID, seen: MessageID, by author: String, waitedSince: Instant?) throws
    /// A waiting reply may go from then on.
    func moveReply(_ reply: OutboxID, to moment: Instant) throws
    func saveDraft(_ text: String?, to person: PersonID, by worker: String, seen: MessageID, at now: Instant) throws
    func saveLook(at person: PersonID, by worker: String, seen: MessageID, now: Instant) throws
}

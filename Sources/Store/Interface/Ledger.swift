package import Words

/// A change of somebody's consent, with the evidence for it.
package struct ConsentEntry: Hashable, Sendable {
    package enum Change: String, Hashable, Sendable, CaseIterable {
        case given
        case optedOut = "opted-out"
        case optedIn = "opted-in"
        /// SAFE: automated texts are held.
        case held
        case released
    }

    package var person: PersonID
    package var change: Change
    /// The text that said so.
    package var inbound: InboundID?
    /// Which version of the wording they had been shown.
    package var wording: String?
    /// How it came about: `patient`, `confirmed`, `dialogue`, or staff with their reason.
    package var how: String
    package var at: Instant

    package init(
        person: PersonID, change: Change, inbound: InboundID? = nil, wording: String? = nil, how: String, at: Instant
    ) {
        self.person = person
        self.change = change
        self.inbound = inbound
        self.wording = wording
        self.how = how
        self.at = at
    }
}

/// One act or one read that must be accounted for; never holds a patient's words.
package struct AuditEntry: Hashable, Sendable {
    package var at: Instant
    /// A member of staff, `system`, or `command`.
    package var actor: String
    /// For example `transcript.read` or `flag.closed`.
    package var action: String
    package var person: PersonID?
    package var detail: String

    package init(at: Instant, actor: String, action: String, person: PersonID? = nil, detail: String = "") {
        self.at = at
        self.actor = actor
        self.action = action
        self.person = person
        self.detail = detail
    }
}

/// Whether the audit is as it was written.
package enum AuditVerdict: Hashable, Sendable {
    /// With the hash of the last entry in hexadecimal; compare it with one kept elsewhere.
    case intact(entries: Int, head: String)
    /// The first entry that does not follow from the one before.
    case broken(entry: Int)
}

/// What there is of everything, for metrics and the health page.
package struct StoreCounts: Hashable, Sendable {
    package var persons: Int
    /// Of `new` and `quarantined` only, and only where there are any.
    ///
    /// What is done with is not counted anew each time.
    package var inbox: [InboundState: Int]
    /// Of `ready`, `inflight`, `uncertain` and `failed` only, and only where there are any.
    package var outbox: [OutboxState: Int]
    /// When the oldest text that waits for its turn was received.
    package var oldestWaiting: Instant?
    /// Since when the oldest ready text may go.
    package var oldestReady: Instant?
    package var openFlags: Int
    package var openTasks: Int
    package var waitingReminders: Int
    package var timers: Int
}

package protocol LedgerReader {
    /// Oldest first.
    func consent(of person: PersonID) throws -> [ConsentEntry]
    func audit(of person: PersonID?, limit: Int) throws -> [AuditEntry]
    func verifyAudit() throws -> AuditVerdict
    func counts() throws -> StoreCounts
}

package protocol LedgerWriter {
    func append(_ entry: ConsentEntry) throws
    /// Adds to the chain: the entry's hash covers the hash of the one before. Nothing can be changed or removed.
    func append(_ entry: AuditEntry) throws
}

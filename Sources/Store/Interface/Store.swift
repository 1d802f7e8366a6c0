/// Where everything durable lives; SQLite is the first backend, and every backend passes one contract suite.
///
/// Calls are synchronous. One thread owns writing and puts whatever waits into one `write`, which is one commit and
/// one flush of the disk; callers are told of success only after `write` has returned.
package protocol Store: Sendable {
    /// Runs one cycle of the writer: all that `body` did is durable when this returns, or nothing is if it throws.
    ///
    /// Inside, each item has its `savepoint`, so that one that fails is rolled back alone.
    func write<Result: Sendable>(_ body: (any StoreTransaction) throws -> Result) throws -> Result

    /// Reads one consistent picture of what was committed; in a file it never waits for the writer.
    ///
    /// Not to be called inside a `write`: the transaction answers the same questions.
    func read<Result: Sendable>(_ body: (any StoreReader) throws -> Result) throws -> Result

    /// Folds the write-ahead log into the file and closes it; the store cannot be used afterwards.
    func close() throws
}

/// All questions that can be put to the store.
package protocol StoreReader: InboxReader, PeopleReader, ConversationReader, OutboxReader, TimerReader,
    ReminderReader, CareReader, LedgerReader, TranscriptReader, VersionReader, PartReader, CampaignReader,
    ChannelLogReader, ContactReader, UserReader, QueueReader, ThreadReader
{}

/// All changes that can be made in one cycle of the writer; it sees its own changes.
///
/// It must not leave the closure that it was given to.
package protocol StoreTransaction: StoreReader, InboxWriter, PeopleWriter, ConversationWriter, OutboxWriter,
    TimerWriter, ReminderWriter, CareWriter, LedgerWriter, VersionWriter, PartWriter, CampaignWriter, ChannelLogWriter,
    ContactWriter, UserWriter, QueueWriter
{
    /// Runs `body`; if it throws, what it did is taken back, the error passed on, and the cycle can go on.
    ///
    /// Do not go on after a `StoreError` whose `endsCycle` is true: the whole cycle is lost then.
    func savepoint<Result>(_ body: () throws -> Result) throws -> Result

    /// People in whose conversations something was done in this transaction so far: a text accepted, a standing, a
    /// conversation or what is known of them saved.
    var touched: Set<PersonID> { get }

    /// Marks what the effects of this reference did as withdrawn: reminders planned by it are cancelled, those it
    /// cancelled or replaced are planned again, its tasks, records, notes and tags are marked withdrawn.
    func withdraw(reference: String, of person: PersonID) throws
}

/// The number of a row; `Row` only keeps numbers of different tables apart.
package struct RowID<Row>: Hashable, Comparable, Sendable {
    package var number: Int

    package init(_ number: Int) {
        self.number = number
    }

    package static func < (left: RowID, right: RowID) -> Bool { left.number < right.number }
}

package typealias PersonID = RowID<PersonRecord>
/// The number of a text in the inbox, which is what the engine calls its `number`.
package typealias InboundID = RowID<WaitingText>
package typealias PartID = RowID<WaitingPart>
package typealias TurnID = RowID<NewTurn>
package typealias MessageID = RowID<TranscriptMessage>
package typealias OutboxID = RowID<OutboxText>
package typealias TimerID = RowID<DueTimer>
package typealias ReminderID = RowID<PlannedReminder>
package typealias FlagID = RowID<FlagRecord>
package typealias TaskID = RowID<TaskRecord>
package typealias RecordID = RowID<KeptRecord>
package typealias VersionID = RowID<VersionRecord>
package typealias CampaignID = RowID<CampaignRecord>
package typealias UserID = RowID<UserRecord>
package typealias TeamID = RowID<TeamRecord>
package typealias SessionID = RowID<SessionRecord>
package typealias NoteID = RowID<NoteRecord>

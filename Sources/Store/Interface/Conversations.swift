package import Words

/// A conversation as it was last saved.
package struct ConversationRecord: Hashable, Sendable {
    package var person: PersonID
    /// As the engine's codec wrote it.
    package var state: [UInt8]
    package var program: String
    package var keeper: ConversationKeeper
    package var revision: Int
    package var updatedAt: Instant
}

/// Who has a conversation, for lists; the state knows more.
package enum ConversationKeeper: String, Hashable, Sendable, CaseIterable {
    case assistant
    /// A person was asked for and has not come.
    case asked
    case taken
}

/// What a turn answers to.
package enum TurnCause: Hashable, Sendable {
    case text(InboundID)
    case timer, schedule, staff
}

/// One event and why it led to what it did.
package struct NewTurn: Hashable, Sendable {
    package var person: PersonID
    package var cause: TurnCause
    /// As the shell encodes it; private, since it quotes the patient.
    package var trace: [UInt8]
    package var program: String
    package var library: String
    package var at: Instant

    package init(
        person: PersonID, cause: TurnCause, trace: [UInt8], program: String, library: String, at: Instant
    ) {
        self.person = person
        self.cause = cause
        self.trace = trace
        self.program = program
        self.library = library
        self.at = at
    }
}

package protocol ConversationReader {
    func conversation(of person: PersonID) throws -> ConversationRecord?
    /// A compiled program kept for conversations that began with it.
    func program(_ hash: String) throws -> [UInt8]?
    /// Hashes of programs that some conversation is at.
    func programsInUse() throws -> [String]
    /// Hashes of the programs that are kept.
    func programsKept() throws -> [String]
    func setting(_ name: String) throws -> String?
}

package protocol ConversationWriter {
    /// Saves a conversation that was loaded at `revision` (0 if there was none) and returns its new revision.
    ///
    /// Throws `staleRevision` if it was saved by somebody else meanwhile.
    func saveConversation(
        of person: PersonID, state: [UInt8], program: String, keeper: ConversationKeeper, revision: Int,
        at now: Instant
    ) throws -> Int
    func append(_ turn: NewTurn) throws -> TurnID
    /// Adds a line to the transcript.
    func append(_ message: SentMessage) throws -> MessageID
    func saveProgram(_ bytes: [UInt8], hash: String, at now: Instant) throws
    func dropProgram(_ hash: String) throws
    func saveSetting(_ name: String, _ value: String) throws
}

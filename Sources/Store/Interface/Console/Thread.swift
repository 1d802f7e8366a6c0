/// A stretch of a conversation, with the why of each turn and what staff did.
package struct ThreadStretch: Hashable, Sendable {
    /// Oldest first.
    package var messages: [TranscriptMessage]
    /// Those that led to the messages, or came from them.
    package var turns: [KeptTurn]
    /// What `admit` made of each text, as it was encoded.
    package var admissions: [InboundID: [UInt8]]
    /// What staff did in it: `conversation.taken-over` and the like, oldest first.
    package var acts: [AuditEntry]
    /// There are earlier messages.
    package var hasEarlier: Bool
}

package protocol ThreadReader {
    /// The last messages of a conversation before one, or its very last: four statements.
    func thread(of person: PersonID, before message: MessageID?, limit: Int) throws -> ThreadStretch
}

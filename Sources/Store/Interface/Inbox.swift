package import Dialogue
package import Words

/// A text as a gateway delivered it.
package struct InboundText: Hashable, Sendable {
    /// Name of the channel that it came by.
    package var channel: String
    /// The gateway's own id of the text; with `channel` it is accepted once for ever.
    package var gatewayID: String
    package var text: String
    /// How many pictures or other media came with it.
    package var media: Int
    package var receivedAt: Instant
    /// When the gateway says that it got it.
    package var gatewayAt: Instant?
    /// Which part of a long text it is; nothing for one that is whole.
    package var part: TextPart?

    package init(
        channel: String, gatewayID: String, text: String, media: Int = 0, receivedAt: Instant,
        gatewayAt: Instant? = nil, part: TextPart? = nil
    ) {
        self.channel = channel
        self.gatewayID = gatewayID
        self.text = text
        self.media = media
        self.receivedAt = receivedAt
        self.gatewayAt = gatewayAt
        self.part = part
    }
}

/// What became of a text at the door.
package enum Acceptance: Hashable, Sendable {
    case accepted(InboundID)
    /// It was accepted before: a success without effect.
    case duplicate(InboundID)
}

/// How far a text of the inbox is.
package enum InboundState: String, Hashable, Sendable, CaseIterable {
    case new, done, quarantined
    /// Kept, and nothing to be done about it.
    case ignored
}

/// A text of the inbox with all that its turn needs.
package struct WaitingText: Hashable, Sendable {
    package var id: InboundID
    package var person: PersonID
    package var channel: String
    package var text: String
    package var media: Int
    package var receivedAt: Instant
    package var gatewayAt: Instant?
    package var state: InboundState
    /// Turns begun so far, this one included once it is counted.
    package var attempts: Int
    package var decision: Admission.Decision
    /// Why it was quarantined or ignored.
    package var reason: String?
}

package protocol InboxReader {
    /// When the last text of a person was received; nothing if they have never texted.
    func lastReceived(from person: PersonID) throws -> Instant?
    func inbound(_ id: InboundID) throws -> WaitingText?
    /// The oldest `new` text of each person, in order of arrival.
    ///
    /// With `through`, only texts up to that number: those of this cycle then wait for the next one.
    func waitingTexts(through last: InboundID?, limit: Int) throws -> [WaitingText]
    /// The number of the last text accepted of anybody, or nothing before the first.
    func lastAccepted() throws -> InboundID?
    /// The number of the last text accepted of this person (0 if there is none): `TextEvent.highestAccepted`.
    func highestAccepted(of person: PersonID) throws -> Int
    /// This person's texts received at `since` or later and before text `before`, oldest first, at most the last
    /// `limit`: what the safety screen reads together with a new one.
    func recentTexts(of person: PersonID, since: Instant, before: InboundID, limit: Int) throws -> [WaitingText]
    func quarantinedTexts(limit: Int) throws -> [WaitingText]
    /// Whether the text of this gateway id has been accepted by the channel.
    func isKnown(_ gatewayID: String, from channel: String) throws -> Bool
    /// Whether any text has ever come by the channel.
    func hasTexts(from channel: String) throws -> Bool
}

package protocol InboxWriter {
    /// Keeps a text and its line of the transcript, once.
    func accept(_ text: InboundText, from person: PersonID) throws -> Acceptance
    /// Keeps what `admit` decided of this person's text, and why (an encoded trace), and counts the turn to come: a
    /// text that ends the process has left a trace of having been tried.
    func saveAdmission(
        _ decision: Admission.Decision, trace: [UInt8], of id: InboundID, from person: PersonID
    ) throws
    /// Counts a turn that is about to begin and returns the new count. Commit it before the turn runs.
    func countAttempt(of id: InboundID) throws -> Int
    /// Ends a text that was `new`; throws `missing` if it was not.
    func finish(_ id: InboundID, as state: InboundState, reason: String?) throws
    /// Puts a quarantined text back in line with no attempts.
    func retry(_ id: InboundID) throws
}

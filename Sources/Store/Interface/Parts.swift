package import Words

/// Which part of a long text a text is, where the gateway hands its parts on one by one.
package struct TextPart: Hashable, Sendable {
    /// The phone's own number for the long text; it is used again after 256 of them at the latest.
    package var reference: String
    /// From 1.
    package var number: Int
    package var total: Int

    package init(reference: String, number: Int, total: Int) {
        self.reference = reference
        self.number = number
        self.total = total
    }
}

/// A part that waits for the others of its text.
package struct WaitingPart: Hashable, Sendable {
    package var id: PartID
    package var person: PersonID
    package var channel: String
    package var part: TextPart
    package var text: String
    package var gatewayAt: Instant?
    /// When what is there is accepted, whatever is missing.
    package var due: Instant
}

package protocol PartReader {
    /// The parts that wait beside this one, in the order of the text.
    func waitingParts(beside part: TextPart, of person: PersonID, channel: String) throws -> [WaitingPart]
    /// One part of each text that has waited long enough, the oldest first.
    func dueParts(at now: Instant, limit: Int) throws -> [WaitingPart]
    /// Whether the text that this part belongs to was accepted without it since then.
    func isLate(_ part: TextPart, of person: PersonID, channel: String, since: Instant) throws -> Bool
}

package protocol PartWriter {
    /// Keeps a part, once for ever by its gateway id; returns nothing if it was there.
    func keep(_ text: InboundText, _ part: TextPart, from person: PersonID, due: Instant) throws -> PartID?
    /// These parts are in the inbox now, as one text; their words stand there and no more here.
    func join(_ parts: [WaitingPart], as text: InboundID) throws
    /// What waits beside this part is looked at again then.
    func holdParts(beside part: WaitingPart, until: Instant) throws
}

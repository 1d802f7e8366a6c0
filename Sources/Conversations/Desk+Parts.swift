import Store
import Words

// Long texts whose parts come one by one, in any order.
extension Desk {
    /// For how many seconds a part waits for the others.
    ///
    /// Networks deliver them within seconds of one another; a patient should not wait much longer for an answer.
    static let partsWait: Int64 = 60

    /// For how many seconds a part that was missing is still one of that text: as long as gateways repeat themselves.
    static let latePartWindow: Int64 = 24 * 3_600

    /// Keeps a part, and accepts the whole text once it is there.
    ///
    /// A crisis waits for nothing, nor does the gateway's own word that it was STOP: what is there is accepted at once,
    /// and what comes later is a text of its own, which the screen reads together with the one before it.
    ///
    /// - Parameters:
    ///   - text: the part as the gateway delivered it.
    ///   - part: which one it is.
    ///   - number: the sender's number, E.164.
    ///   - urgentOnly: whether the whole is kept only if it cannot wait. A part by itself is always kept: of one half of
    ///     a sentence nobody knows yet.
    ///   - saysStop: the gateway itself took this part for STOP.
    ///   - now: the moment of accepting.
    ///   - store: the transaction of this cycle.
    /// - Returns: whether it is new, and whether it waits for the others.
    /// - Throws: a `StoreError`, or `WriterError.short` for a whole text that is not urgent; nothing of this part is
    ///   kept then.
    func acceptPart(
        _ text: InboundText, _ part: TextPart, from number: String, urgentOnly: Bool, saysStop: Bool, at now: Instant,
        in store: any StoreTransaction
    ) throws -> Accepted {
        let (person, _) = try store.person(numbered: number, orAdd: PersonDetails(channel: text.channel), at: now)
        var waiting = try store.waitingParts(beside: part, of: person.id, channel: text.channel)
        if let other = waiting.first(where: { $0.part.number == part.number }) {
            guard other.text != text.text else { return .duplicate }
            // Another text under the same number: the one before it gets no more parts, and must make way.
            _ = try acceptJoined(waiting, from: number, urgentOnly: false, saysStop: false, at: now, in: store)
            waiting = []
        }
        let isLate = try store.isLate(
            part, of: person.id, channel: text.channel, since: now.adding(seconds: -Self.latePartWindow))
        let due = waiting.first?.due ?? now.adding(seconds: Self.partsWait)
        guard try store.keep(text, part, from: person.id, due: due) != nil else { return .duplicate }
        waiting = try store.waitingParts(beside: part, of: person.id, channel: text.channel)
        guard
            try waiting.count == part.total || isLate || saysStop
                || isCrisis(part, among: waiting, at: now, in: store)
        else { return .waiting(person.id) }
        return try acceptJoined(
            waiting, from: number, urgentOnly: urgentOnly, saysStop: saysStop, at: now, in: store)
    }

    /// Accepts texts that have waited for long enough for parts that are missing; with `urgentOnly` those that cannot
    /// wait for room on the disk.
    func acceptDueParts(at now: Instant, limit: Int, urgentOnly: Bool, in store: any StoreTransaction) throws {
        for due in try store.dueParts(at: now, limit: limit) {
            try guarded(in: store) {
                let person = try person(due.person, in: store)
                let parts = try store.waitingParts(beside: due.part, of: due.person, channel: due.channel)
                _ = try acceptJoined(
                    parts, from: person.number, urgentOnly: urgentOnly, saysStop: false, at: now, in: store)
            } orElse: { error in
                if error as? WriterError == .short {
                    return try store.holdParts(beside: due, until: now.adding(minutes: 1))
                }
                try store.holdParts(beside: due, until: now.adding(minutes: 10))
                try addOnce(
                    "parts-failed", "Parts of a long text came and could not be put together. Contact them by phone.",
                    of: due.person, at: now, in: store)
            }
        }
    }

    /// Whether a part, read on from the one before it and into the one after it, tells of a crisis.
    private func isCrisis(
        _ part: TextPart, among waiting: [WaitingPart], at now: Instant, in store: any StoreReader
    ) throws -> Bool {
        guard let person = waiting.first?.person else { return false }
        let near = waiting.filter { abs($0.part.number - part.number) <= 1 }
        // It is in no inbox yet, so that all that is there came before it.
        let alarm = try alarm(
            of: Self.joined(near), InboundID(.max), from: person, at: now, in: store)
        return alarm.safety?.response == .crisis
    }

    private func acceptJoined(
        _ parts: [WaitingPart], from number: String, urgentOnly: Bool, saysStop: Bool, at now: Instant,
        in store: any StoreTransaction
    ) throws -> Accepted {
        guard let first = parts.min(by: { $0.id < $1.id }) else { return .duplicate }
        let accepted = try accept(
            InboundText(
                channel: first.channel, gatewayID: "parts-\(first.id.number)", text: Self.joined(parts),
                receivedAt: now, gatewayAt: parts.compactMap(\.gatewayAt).min()),
            from: number, urgentOnly: urgentOnly, saysStop: saysStop, at: now, in: store)
        if case .accepted(_, let inbound) = accepted { try store.join(parts, as: inbound) }
        return accepted
    }

    /// The words of these parts in the order of the text, with a mark wherever one is missing.
    private static func joined(_ parts: [WaitingPart]) -> String {
        var text = ""
        var next = 1
        for part in parts.sorted(by: { $0.part.number < $1.part.number }) {
            if part.part.number > next { text += text.isEmpty ? "… " : " … " }
            text += part.text
            next = part.part.number + 1
        }
        guard let total = parts.first?.part.total, next <= total else { return text }
        return text + " …"
    }
}

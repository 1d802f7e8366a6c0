import Conversations
import Dialogue
import Store
import Words

/// Fills a store with many conversations quickly: each is that of somebody who really had it, under another number.
///
/// Everything goes through the store's own interface, so it is sealed, hashed and indexed like any other.
struct StoreBuilder {
    let store: any Store
    let models: [Transcript]

    /// - Parameters:
    ///   - store: with some people in it who have talked.
    ///   - people: how many of them serve as models.
    /// - Throws: a `StoreError`.
    init(_ store: any Store, models people: Int) throws {
        self.store = store
        models = try store.read { reader in
            try (0..<people).compactMap { person in
                try reader.person(numbered: Crowd.number(person)).flatMap { try reader.transcript(of: $0.id) }
            }
        }
    }

    /// Adds the people with these numbers; a commit for each thousand.
    func add(_ people: Range<Int>, told: (Int) -> Void) throws {
        guard !models.isEmpty else { return }
        var next = people.lowerBound
        while next < people.upperBound {
            let end = min(next + 1_000, people.upperBound)
            try store.write { transaction in
                for person in next..<end { try add(person, in: transaction) }
                try sendAll(in: transaction)
            }
            next = end
            if next % 50_000 == 0 { told(next) }
        }
    }

    private func add(_ number: Int, in transaction: any StoreTransaction) throws {
        let model = models[number % models.count]
        let (person, isNew) = try transaction.person(
            numbered: Crowd.number(number), orAdd: model.person.details, at: model.person.addedAt)
        guard isNew else { return }
        if let standing = model.person.standing { try transaction.save(standing, of: person.id) }
        if let conversation = model.conversation {
            _ = try transaction.saveConversation(
                of: person.id, state: conversation.state, program: conversation.program,
                keeper: conversation.keeper, revision: 0, at: conversation.updatedAt)
        }
        let texts = try addTexts(model, number, of: person.id, in: transaction)
        var turns: [TurnID: TurnID] = [:]
        for kept in model.turns {
            guard case .text(let inbound) = kept.turn.cause, let own = texts[inbound] else { continue }
            var turn = kept.turn
            turn.person = person.id
            turn.cause = .text(own)
            turns[kept.id] = try transaction.append(turn)
        }
        try addReplies(model, turns, number, of: person.id, in: transaction)
    }

    private func addTexts(
        _ model: Transcript, _ number: Int, of person: PersonID, in transaction: any StoreTransaction
    ) throws -> [InboundID: InboundID] {
        var texts: [InboundID: InboundID] = [:]
        for message in model.messages {
            guard case .received(let inbound, _, let media) = message.source else { continue }
            let text = InboundText(
                channel: model.person.details.channel, gatewayID: "SMb\(number)x\(inbound.number)",
                text: message.text, media: media, receivedAt: message.at)
            guard case .accepted(let own) = try transaction.accept(text, from: person) else { continue }
            if let trace = model.admissions[inbound] {
                try transaction.saveAdmission(.heard, trace: trace, of: own, from: person)
            }
            try transaction.finish(own, as: .done, reason: nil)
            texts[inbound] = own
        }
        return texts
    }

    private func addReplies(
        _ model: Transcript, _ turns: [TurnID: TurnID], _ number: Int, of person: PersonID,
        in transaction: any StoreTransaction
    ) throws {
        for message in model.messages {
            guard case .sent(let kind, _, _) = message.source, kind != .alert else { continue }
            let queued = try transaction.enqueue(
                NewOutboxText(
                    person: person, kind: kind, reference: "b-\(number)-\(message.id.number)", text: message.text,
                    notBefore: message.at, at: message.at))
            _ = try transaction.append(
                SentMessage(
                    person: person, kind: kind, text: message.text, textID: message.textID,
                    turn: message.turn.flatMap { turns[$0] }, outbox: queued.id,
                    segments: message.segments ?? 1, encoding: message.encoding ?? "GSM-7", at: message.at))
        }
    }

    /// Replies of one person go one after the other, so this goes round as often as somebody has many.
    private func sendAll(in transaction: any StoreTransaction) throws {
        while true {
            let now = Instant(seconds: 4_000_000_000)
            let claim = try transaction.claimDue(at: now, limit: 5_000) { _ in .go }
            if claim.texts.isEmpty { return }
            for text in claim.texts {
                _ = try transaction.settle(text.id, .sent(gatewayID: "SM\(text.reference)"), at: now)
            }
        }
    }
}

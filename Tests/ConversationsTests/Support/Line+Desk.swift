import Conversations
import Store
import Words

/// What the console does, without the console.
extension Line {
    /// Something that a member of staff does at the console.
    @discardableResult
    func desk<Result: Sendable>(
        _ last: Int = 1, _ act: (Desk, PersonID, any StoreTransaction) throws -> Result
    ) throws -> Result {
        let id = try person(last).id
        return try store.write { transaction in try transaction.savepoint { try act(desk, id, transaction) } }
    }

    /// The newest line of the transcript.
    func newest(_ last: Int = 1) throws -> MessageID {
        guard let id = try transcript(last).messages.last?.id else { throw NoSuchPerson() }
        return id
    }

    /// A member of staff replies, having seen everything unless it is said otherwise.
    @discardableResult
    func reply(
        _ words: String, to last: Int = 1, seen: MessageID? = nil, handingBack: Resumption? = nil,
        by staff: String = "Sam"
    ) throws -> OutboxID {
        let seen = try seen ?? newest(last)
        return try desk(last) {
            try $0.reply(words, to: $1, seen: seen, handingBack: handingBack, by: staff, at: now, in: $2)
        }
    }

    func standing(_ last: Int = 1) throws -> QueueStanding {
        let id = try person(last).id
        guard let standing = try store.read({ try $0.queueStanding(of: id) }) else { throw NoSuchPerson() }
        return standing
    }

    /// Who is in a list, by the last digits of their numbers.
    func queue(_ view: QueueView, _ order: QueueOrder = .longest, for worker: String = "Sam") throws -> [Int] {
        try store.read { try $0.queue(QueueRequest(view, order: order, worker: worker)) }.compactMap {
            Int($0.number.suffix(2))
        }
    }

    /// What was texted to patients, in order.
    var texted: [String] { sent.map(\.text).filter { $0.recipient == .person }.map(\.text) }
}

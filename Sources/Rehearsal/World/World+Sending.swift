import Conversations
import Dialogue
import Gateways
import Store
import Words

extension World {
    /// Gives a claimed text to the gateway, and notes what will come of it.
    func send(_ text: OutboxText, in store: any StoreTransaction) throws {
        watchSending(text)
        let answer = gateway.send(text, at: now)
        if answer.after == 0 {
            try settle(text, answer.outcome, in: store)
        } else {
            queue.add(.outcome(text, answer.outcome, start: start), at: now.adding(seconds: Int64(answer.after)))
        }
        if text.recipient == .person {
            let person = text.person.number - 1
            for delay in answer.deliveries {
                queue.add(.delivered(person: person, reference: text.reference), at: now.adding(seconds: Int64(delay)))
            }
        }
        guard let taken = gateway.taken[text.reference] else { return }
        for receipt in answer.receipts {
            queue.add(.receipt(id: taken.id, receipt.state), at: now.adding(seconds: Int64(receipt.after)))
        }
    }

    /// Keeps what came of a sending, by the sender's own rules.
    func settle(_ text: OutboxText, _ outcome: SendOutcome, in store: any StoreTransaction) throws {
        let settlement = desk.settlement(of: outcome, text, at: now, random: chance.fraction())
        try desk.settle(text.id, settlement, at: now, in: store)
    }

    /// A text whose sending was uncertain has waited out its quarantine: the gateway is asked.
    func ask(about text: OutboxText, in store: any StoreTransaction) throws {
        let answer: UncertainAnswer =
            switch gateway.lookUp(text) {
            case .taken(let id): .taken(gatewayID: id)
            case .notTaken: .notTaken
            case .unanswered: .unanswered
            }
        try desk.decide(text, lookedUp: answer, at: now, in: store)
    }
}

import Conversations
import Dialogue
import Store
import Testing
import Words

@Suite("Where a gateway cannot be asked what it took")
struct UncertainTests {
    @Test(
        "A reply is sent once more; a crisis reply and the alert about it five times more, because silence is worse",
        arguments: [
            (words: "hello", kind: OutboxKind.reply, sendings: 2),
            (words: "i want to kill myself", kind: .crisis, sendings: 6),
            (words: "i want to kill myself", kind: .alert, sendings: 6),
        ])
    func sentAgain(words: String, kind: OutboxKind, sendings: Int) throws {
        let line = try Line()
        try line.accept(words)
        _ = try line.cycle()
        let first = try #require(try send(kind, line))
        var count = 1
        while try send(kind, line, first.id) != nil { count += 1 }
        #expect(count == sendings)
        #expect(try line.store.read { try $0.outboxText(first.id)?.state } == .failed)
        #expect(try !line.openTasks().isEmpty)
    }

    /// Sends one text of this kind, so that nobody knows whether it arrived; nothing if it does not go.
    private func send(_ kind: OutboxKind, _ line: Line, _ id: OutboxID? = nil) throws -> OutboxText? {
        try line.store.write { transaction in
            let claimed = try line.desk.claim(at: line.now, limit: 10, in: transaction).texts
            guard let text = claimed.first(where: { $0.kind == kind && (id == nil || $0.id == id) }) else { return nil }
            try line.desk.settle(text.id, .uncertain(until: line.now, reason: "reset"), at: line.now, in: transaction)
            guard let uncertain = try transaction.outboxText(text.id) else { return nil }
            try line.desk.decide(uncertain, lookedUp: .cannotBeAsked, at: line.now, in: transaction)
            return text
        }
    }
}

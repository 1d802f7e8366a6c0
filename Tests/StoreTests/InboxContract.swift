import Dialogue
import Foundation
import Store
import Testing
import Words

@Suite("Texts that arrive")
struct InboxContract {
    @Test("A text that a gateway delivers again has no effect", arguments: Backend.all)
    func acceptsOnce(backend: Backend) throws {
        let store = try backend.make()
        let text = InboundText(channel: "main", gatewayID: "SM1", text: "hello", receivedAt: morning)
        let first = try store.write { transaction in
            let person = try transaction.somebody()
            return (person, try transaction.accept(text, from: person))
        }
        guard case .accepted(let id) = first.1 else {
            Issue.record("the first copy was refused")
            return
        }
        try store.write { transaction in
            try transaction.finish(id, as: .done, reason: nil)
            #expect(try transaction.accept(text, from: first.0) == .duplicate(id))
            var elsewhere = text
            elsewhere.channel = "other"
            #expect(try transaction.accept(elsewhere, from: first.0) != .duplicate(id))
        }
        #expect(try store.read { try $0.inbound(id)?.state } == .done)
        #expect(try store.read { try $0.transcript(of: first.0)?.messages.count } == 2)
    }

    @Test("A text of the gateway's list is known once it was accepted by that channel", arguments: Backend.all)
    func knows(backend: Backend) throws {
        let store = try backend.make()
        #expect(try store.read { try !$0.hasTexts(from: "main") })
        try store.write { transaction in
            let text = InboundText(channel: "main", gatewayID: "SM1", text: "hello", receivedAt: morning)
            _ = try transaction.accept(text, from: try transaction.somebody())
        }
        #expect(try store.read { try $0.isKnown("SM1", from: "main") })
        #expect(try store.read { try !$0.isKnown("SM1", from: "other") })
        #expect(try store.read { try !$0.isKnown("SM2", from: "main") })
        #expect(try store.read { try $0.hasTexts(from: "main") })
        #expect(try store.read { try !$0.hasTexts(from: "other") })
    }

    @Test("Exchanges with gateways are kept by channel, in order, and forgotten by age", arguments: Backend.all)
    func exchanges(backend: Backend) throws {
        let store = try backend.make()
        func exchange(_ minute: Int, _ channel: String) -> ChannelExchange {
            ChannelExchange(
                at: morning.adding(minutes: minute), channel: channel, way: .lookUp, status: minute == 0 ? nil : 204,
                outcome: "stored", milliseconds: minute, request: "POST /", answer: "204")
        }
        try store.write { transaction in
            for minute in 0..<4 { try transaction.append(exchange(minute, "main")) }
            try transaction.append(exchange(9, "other"))
        }
        #expect(
            try store.read { try $0.exchanges(of: "main", limit: 3) } == [1, 2, 3].map { exchange($0, "main") })
        try store.write { try $0.forgetExchanges(before: morning.adding(minutes: 3)) }
        #expect(try store.read { try $0.exchanges(of: "main", limit: 9) } == [exchange(3, "main")])
        #expect(try store.read { try $0.exchanges(of: "other", limit: 9) } == [exchange(9, "other")])
    }

    @Test(
        "Of each person the oldest text waits first, and those of this cycle wait for the next", arguments: Backend.all)
    func oldestOfEach(backend: Backend) throws {
        let store = try backend.make()
        let ids = try store.write { transaction in
            let (first, second) = (try transaction.somebody(1), try transaction.somebody(2))
            return [
                try transaction.receive("one", "a", from: first), try transaction.receive("two", "b", from: first),
                try transaction.receive("three", "c", from: second),
            ]
        }
        try store.write { transaction in
            #expect(try transaction.waitingTexts(through: nil, limit: 10).map(\.id) == [ids[0], ids[2]])
            #expect(try transaction.waitingTexts(through: ids[1], limit: 10).map(\.id) == [ids[0]])
            try transaction.finish(ids[0], as: .done, reason: nil)
            #expect(try transaction.waitingTexts(through: nil, limit: 10).map(\.text) == ["two", "three"])
            let person = try transaction.somebody(1)
            #expect(try transaction.highestAccepted(of: person) == ids[1].number)
        }
    }

    @Test("Attempts are counted, and a text in quarantine stops nobody", arguments: Backend.all)
    func quarantine(backend: Backend) throws {
        let store = try backend.make()
        try store.write { transaction in
            let person = try transaction.somebody()
            let bad = try transaction.receive("bad", "a", from: person)
            let good = try transaction.receive("good", "b", from: person)
            #expect(try transaction.countAttempt(of: bad) == 1)
            #expect(try transaction.countAttempt(of: bad) == 2)
            try transaction.finish(bad, as: .quarantined, reason: "step limit")
            #expect(try transaction.waitingTexts(through: nil, limit: 10).map(\.id) == [good])
            #expect(try transaction.quarantinedTexts(limit: 10).map(\.reason) == ["step limit"])
            #expect(throws: StoreError.missing(what: "waiting text", number: bad.number)) {
                try transaction.finish(bad, as: .done, reason: nil)
            }
            try transaction.retry(bad)
            #expect(try transaction.waitingTexts(through: nil, limit: 10).map(\.attempts) == [0])
        }
    }

    @Test("The safety screen gets the texts of the last minutes, in order", arguments: Backend.all)
    func recent(backend: Backend) throws {
        let store = try backend.make()
        try store.write { transaction in
            let person = try transaction.somebody()
            for (offset, text) in ["old", "a", "b", "c", "now"].enumerated() {
                try transaction.receive(
                    text, text, from: person, at: morning.adding(minutes: offset == 0 ? -30 : offset))
            }
            let before = try #require(try transaction.lastAccepted())
            let found = try transaction.recentTexts(
                of: person, since: morning.adding(minutes: -10), before: before, limit: 3)
            #expect(found.map(\.text) == ["a", "b", "c"])
            try transaction.saveAdmission(.crisis, trace: [1, 2], of: found[2].id, from: person)
            #expect(try transaction.inbound(found[2].id)?.decision == .crisis)
        }
    }

    @Test("A turn that fails is taken back alone", arguments: Backend.all)
    func savepoint(backend: Backend) throws {
        struct Poison: Error {}
        let store = try backend.make()
        let person = try store.write { transaction in
            let person = try transaction.somebody()
            try transaction.savepoint { _ = try transaction.queue("good", to: person) }
            #expect(throws: Poison.self) {
                try transaction.savepoint {
                    try transaction.queue("bad", to: person)
                    throw Poison()
                }
            }
            try transaction.savepoint { _ = try transaction.queue("after", to: person) }
            return person
        }
        #expect(try store.read { try $0.outboxText(reference: "bad") } == nil)
        #expect(try store.read { try $0.outboxText(reference: "good") } != nil)
        #expect(try store.read { try $0.outboxText(reference: "after") } != nil)
        #expect(try store.read { try $0.person(person) }?.number == "+447700900001")
    }

    @Test("A cycle that fails leaves nothing behind", arguments: Backend.all)
    func wholeCycle(backend: Backend) throws {
        struct Stop: Error {}
        let store = try backend.make()
        #expect(throws: Stop.self) {
            try store.write { transaction in
                _ = try transaction.somebody()
                throw Stop()
            }
        }
        #expect(try store.read { try $0.counts().persons } == 0)
    }
}

import Store
import Testing
import Words

@Suite("Parts of long texts")
struct PartsContract {
    private func part(_ number: Int, of total: Int = 3, _ reference: String = "07") -> TextPart {
        TextPart(reference: reference, number: number, total: total)
    }

    private func keep(
        _ words: String, _ part: TextPart, _ id: String, from person: PersonID, due: Instant = morning,
        in store: any StoreTransaction
    ) throws -> PartID? {
        try store.keep(
            InboundText(channel: "main", gatewayID: id, text: words, receivedAt: morning), part, from: person, due: due)
    }

    @Test("A part is kept once, and stands where it belongs whenever it came", arguments: Backend.all)
    func order(backend: Backend) throws {
        let store = try backend.make()
        try store.write { transaction in
            let person = try transaction.somebody()
            #expect(try keep("c", part(3), "3", from: person, in: transaction) != nil)
            #expect(try keep("a", part(1), "1", from: person, in: transaction) != nil)
            #expect(try keep("a", part(1), "1", from: person, in: transaction) == nil)
            #expect(try keep("x", part(2, of: 4), "4", from: person, in: transaction) != nil)
            #expect(try keep("y", part(2, of: 3, "08"), "5", from: person, in: transaction) != nil)
            let other = try transaction.somebody(2)
            #expect(try keep("z", part(2), "6", from: other, in: transaction) != nil)
        }
        try store.write { transaction in
            let person = try transaction.somebody()
            let waiting = try transaction.waitingParts(beside: part(2), of: person, channel: "main")
            #expect(waiting.map(\.text) == ["a", "c"])
            #expect(try transaction.waitingParts(beside: part(2), of: person, channel: "other").isEmpty)
        }
    }

    @Test("What has waited long enough is found once, and what is joined waits no more", arguments: Backend.all)
    func due(backend: Backend) throws {
        let store = try backend.make()
        let later = morning.adding(seconds: 60)
        try store.write { transaction in
            let person = try transaction.somebody()
            _ = try keep("a", part(1), "1", from: person, due: later, in: transaction)
            _ = try keep("b", part(2), "2", from: person, due: later, in: transaction)
            #expect(try transaction.nextTimeDue() == later)
            #expect(try transaction.dueParts(at: morning, limit: 10).isEmpty)
            let found = try transaction.dueParts(at: later, limit: 10)
            #expect(found.count == 1)
            try transaction.holdParts(beside: found[0], until: later.adding(seconds: 60))
            #expect(try transaction.dueParts(at: later, limit: 10).isEmpty)

            let waiting = try transaction.waitingParts(beside: part(3), of: person, channel: "main")
            let inbound = try transaction.receive("a b", "joined", from: person)
            try transaction.join(waiting, as: inbound)
            #expect(try transaction.nextTimeDue() == nil)
            #expect(try transaction.waitingParts(beside: part(3), of: person, channel: "main").isEmpty)
            #expect(try transaction.isLate(part(3), of: person, channel: "main", since: morning))
            #expect(try !transaction.isLate(part(2), of: person, channel: "main", since: morning))
            #expect(try !transaction.isLate(part(3), of: person, channel: "main", since: later))
            #expect(try !transaction.isLate(part(3, of: 3, "08"), of: person, channel: "main", since: morning))
            #expect(try keep("a", part(1), "1", from: person, in: transaction) == nil, "a repeat is known")
        }
    }
}

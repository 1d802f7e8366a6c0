import Dialogue
import Foundation
import Store
import Testing
import Words

@Suite("Texts that are sent")
struct OutboxContract {
    @Test("A reply is queued once for ever", arguments: Backend.all)
    func once(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            let id = try transaction.queue("r-1-1", to: person)
            let again = NewOutboxText(
                person: person, kind: .reply, reference: "r-1-1", text: "again", notBefore: morning, at: morning)
            #expect(try transaction.enqueue(again) == .already(id))
            #expect(try transaction.claimed() == ["r-1-1"])
            #expect(try transaction.claimed() == [])
        }
    }

    @Test("Each person's texts leave one after another, a crisis text before all", arguments: Backend.all)
    func headOfLine(backend: Backend) throws {
        try backend.make().write { transaction in
            let (first, second) = (try transaction.somebody(1), try transaction.somebody(2))
            let one = try transaction.queue("1a", to: first)
            try transaction.queue("1b", to: first)
            try transaction.queue("2a", to: second)
            try transaction.queue("2c", to: second, .crisis)
            try transaction.queue("alert", to: second, .alert, recipient: .staff(number: "+447700900999"))
            #expect(try transaction.claimed() == ["2c", "alert", "1a", "2a"])
            #expect(try transaction.claimed() == [])
            _ = try transaction.settle(one, .sent(gatewayID: "SM1"), at: morning)
            #expect(try transaction.claimed() == ["1b"])
        }
    }

    @Test("An earlier text that is uncertain or put off keeps later ones back", arguments: Backend.all)
    func waitsBehind(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            let first = try transaction.queue("a", to: person)
            try transaction.queue("b", to: person)
            _ = try transaction.claimed()
            let later = morning.adding(minutes: 1)
            _ = try transaction.settle(first, .deferred(until: later, reason: "busy"), at: morning)
            #expect(try transaction.claimed() == [])
            #expect(try transaction.nextOutboxDue(after: morning) == later)
            #expect(try transaction.claimed(at: later) == ["a"])
            _ = try transaction.settle(
                first, .uncertain(until: later.adding(minutes: 1), reason: "time-out"), at: later)
            #expect(try transaction.claimed(at: later) == [])
            try transaction.queue("c", to: person, .crisis, at: later)
            #expect(try transaction.claimed(at: later) == ["c"])
        }
    }

    @Test("After STOP only crisis texts and the confirmation go", arguments: Backend.all)
    func optOut(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            try transaction.queue("waiting", to: person)
            try transaction.optOut(person)
            #expect(try transaction.suppressWaiting(for: person, reason: "opted-out") == 1)
            try transaction.queue("late", to: person)
            try transaction.queue("stopped", to: person, passesOptOut: true)
            try transaction.queue("crisis", to: person, .crisis)
            let claim = try transaction.claimDue(at: morning, limit: 10) { _ in .go }
            #expect(claim.texts.map(\.reference) == ["crisis", "stopped"])
            #expect(claim.suppressed.map(\.reference) == ["late"])
            #expect(try transaction.outboxText(reference: "late")?.reason == "opted-out")
        }
    }

    @Test("A reminder held overnight keeps no reply back; a text too late is not sent", arguments: Backend.all)
    func holds(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            let dawn = morning.adding(hours: 10)
            try transaction.queue("nudge", to: person, .notice)
            try transaction.queue("reminder", to: person, .reminder)
            let gate: (OutboxText) -> ClaimDecision = { $0.kind == .reply ? .go : .hold(until: dawn) }
            #expect(try transaction.claimDue(at: morning, limit: 10, gate: gate).texts.isEmpty)
            let reply = try transaction.queue("reply", to: person, expiresAt: dawn)
            let old = try transaction.queue("old", to: person, expiresAt: morning)
            let claim = try transaction.claimDue(at: morning, limit: 10, gate: gate)
            #expect(claim.texts.map(\.id) == [reply])
            _ = try transaction.settle(reply, .sent(gatewayID: nil), at: morning)
            let next = try transaction.claimDue(at: morning, limit: 10, gate: gate)
            #expect(next.expired.map(\.id) == [old])
            #expect(try transaction.claimed(at: dawn) == ["nudge"])
        }
    }

    @Test("What SAFE holds waits until staff release it", arguments: Backend.all)
    func automatedHeld(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            try transaction.save(StandingRecord(Standing(automatedHeld: true), encoded: []), of: person)
            try transaction.queue("reminder", to: person, .reminder)
            try transaction.queue("reply", to: person)
            #expect(try transaction.claimed() == ["reply"])
            _ = try transaction.settle(
                try #require(try transaction.outboxText(reference: "reply")).id, .sent(gatewayID: nil), at: morning)
            #expect(try transaction.claimed() == [])
            try transaction.save(StandingRecord(Standing(), encoded: []), of: person)
            #expect(try transaction.claimed() == ["reminder"])
        }
    }

    @Test("What was in flight when the process died is asked about, not sent again", arguments: Backend.all)
    func restart(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            try transaction.queue("a", to: person)
            _ = try transaction.claimed()
            let until = morning.adding(minutes: 1)
            #expect(try transaction.quarantineInFlight(until: until, at: morning) == 1)
            #expect(try transaction.claimed(at: until) == [])
            #expect(try transaction.uncertainDue(at: morning, limit: 10).isEmpty)
            let due = try transaction.uncertainDue(at: until, limit: 10)
            #expect(due.map(\.reference) == ["a"])
            #expect(due.map(\.uncertainties) == [1])
            _ = try transaction.settle(due[0].id, .deferred(until: until, reason: "not there"), at: until)
            #expect(try transaction.claimed(at: until) == ["a"])
            #expect(try transaction.sentCount(to: person, kinds: [.reply], since: morning) == 1)
            #expect(try transaction.sentCount(to: person, kinds: [.reminder], since: morning) == 0)
        }
    }

    @Test("What the gateway calls a person's texts is known, so that an uncertain one is not taken for another")
    func gatewayIDs() throws {
        for backend in Backend.all {
            try backend.make().write { transaction in
                let person = try transaction.somebody()
                let first = try transaction.queue("a", to: person)
                let other = try transaction.queue("b", to: try transaction.somebody(2))
                _ = try transaction.claimed()
                _ = try transaction.settle(first, .sent(gatewayID: "SM1"), at: morning)
                _ = try transaction.settle(other, .sent(gatewayID: "SM2"), at: morning)
                let second = try transaction.queue("c", to: person)
                let later = morning.adding(hours: 2)
                #expect(try transaction.claimed(at: later) == ["c"])
                #expect(try transaction.gatewayIDs(to: person, since: morning) == ["SM1"])
                _ = try transaction.settle(second, .sent(gatewayID: "SM3"), at: later)
                #expect(try transaction.gatewayIDs(to: person, since: morning) == ["SM1", "SM3"])
                #expect(try transaction.gatewayIDs(to: person, since: morning.adding(hours: 1)) == ["SM3"])
            }
        }
    }

    @Test("A receipt that comes before the gateway's answer is not lost", arguments: Backend.all)
    func earlyReceipt(backend: Backend) throws {
        try backend.make().write { transaction in
            let id = try transaction.queue("a", to: try transaction.somebody())
            _ = try transaction.claimed()
            let key = ReceiptKey.gatewayID("SM9", channel: "main")
            #expect(try transaction.apply(.delivered, to: key, reason: nil, at: morning) == .early)
            #expect(try transaction.settle(id, .sent(gatewayID: "SM9"), at: morning).state == .delivered)
            let again = try transaction.apply(.sent, to: key, reason: nil, at: morning)
            guard case .unchanged(let text) = again else {
                Issue.record("moved back: \(again)")
                return
            }
            #expect(text.state == .delivered)
        }
    }

    @Test("A receipt by our own reference settles a text that nobody was sure of", arguments: Backend.all)
    func receiptSettles(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            let id = try transaction.queue("a", to: person)
            _ = try transaction.claimed()
            _ = try transaction.settle(id, .uncertain(until: morning, reason: "reset"), at: morning)
            _ = try transaction.apply(.sent, to: .reference("a", gatewayID: "SM1"), reason: nil, at: morning)
            #expect(try transaction.uncertainDue(at: morning, limit: 10).isEmpty)
            #expect(try transaction.outboxText(id)?.state == .sent)
            // Known from now on, so that the next text with the same words is not taken for this one.
            #expect(try transaction.gatewayIDs(to: person, since: morning) == ["SM1"])
        }
    }

    @Test("Receipts never move a text back, in whatever order they come", arguments: 0..<60)
    func receiptsMoveForward(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        try SQLiteStore.inMemory(options).write { transaction in
            let id = try transaction.queue("a", to: try transaction.somebody())
            _ = try transaction.claimed()
            var highest = 0
            var settled = false
            for _ in 0..<30 {
                if !settled, Bool.random(using: &random) {
                    settled = true
                    _ = try transaction.settle(id, .sent(gatewayID: "SM1"), at: morning)
                }
                let receipt = try #require(ReceiptState.allCases.randomElement(using: &random))
                let key: ReceiptKey =
                    Bool.random(using: &random) ? .gatewayID("SM1", channel: "main") : .reference("a", gatewayID: "SM1")
                _ = try transaction.apply(receipt, to: key, reason: nil, at: morning)
                let state = try #require(try transaction.outboxText(id)).state
                let height = try #require([.inflight: 0, .sent: 1, .failed: 2, .delivered: 3][state])
                #expect(height >= highest, "\(state) after something further")
                highest = max(highest, height)
            }
        }
    }
}

@Suite("Order of texts")
struct OrderContract {
    @Test(
        "Whatever the gateway does, a person's replies leave in the order in which they were written", arguments: 0..<40
    )
    func repliesInOrder(seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        try SQLiteStore.inMemory(options).write { transaction in
            var now = morning
            var inFlight: [OutboxID] = []
            var left: [PersonID: [OutboxID]] = [:]
            for step in 0..<200 {
                now = now.adding(seconds: Int64.random(in: 0...20, using: &random))
                switch Int.random(in: 0..<3, using: &random) {
                case 0:
                    let person = try transaction.somebody(Int.random(in: 1...3, using: &random))
                    try transaction.queue("r-\(step)", to: person, at: now)
                case 1:
                    let claim = try transaction.claimDue(at: now, limit: 2) { _ in .go }
                    #expect(claim.texts.count <= 2)
                    for text in claim.texts {
                        inFlight.append(text.id)
                        if text.attempts == 1 { left[text.person, default: []].append(text.id) }
                    }
                default:
                    guard let id = inFlight.randomElement(using: &random) else { continue }
                    inFlight.removeAll { $0 == id }
                    let later = now.adding(seconds: 30)
                    let outcomes: [Settlement] = [
                        .sent(gatewayID: "g\(step)"), .failed(reason: "no"), .deferred(until: later, reason: "busy"),
                        .uncertain(until: later, reason: "reset"),
                    ]
                    let outcome = try #require(outcomes.randomElement(using: &random))
                    _ = try transaction.settle(id, outcome, at: now)
                    if case .uncertain = outcome { inFlight.append(id) }
                }
                let together = Set(try inFlight.compactMap { try transaction.outboxText($0)?.person })
                #expect(together.count == inFlight.count, "two texts of one person under way at once")
            }
            for ids in left.values { #expect(ids == ids.sorted()) }
        }
    }
}

/// SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014): the same for ever.
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

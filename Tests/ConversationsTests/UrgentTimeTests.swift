import Conversations
import Dialogue
import Store
import Synchronization
import Testing
import Words

/// A full disk stops reminders; it does not stop what safety rests on until the last of what was kept aside is used up.
@Suite struct UrgentTimeTests {
    /// The writer on a disk that has run full once or twice, with a clock that the test moves.
    private final class Service: Sendable {
        let disk: RoomTests.FullDisk
        let aside: RoomTests.Aside
        let loop: WriterLoop
        private let clock: Clock
        let tray = WriterLoopTests.Tray()
        private let keys = Mutex(0)

        init() throws {
            let inner = try SQLiteStore.inMemory(Place.options)
            let disk = RoomTests.FullDisk(inner)
            let line = try Line(store: inner)
            line.change { $0.flagFollowUp = .init(everyMinutes: 15, times: 3) }
            let clock = Clock()
            self.disk = disk
            aside = RoomTests.Aside(on: disk)
            self.clock = clock
            loop = WriterLoop(
                store: disk, desk: line.desk, outlet: tray,
                limits: .init(waitingJobs: 100, turnsPerCycle: 100, timersPerCycle: 100, longestSleep: 0.02),
                ballast: aside, clock: { clock.now.withLock { $0 } })
            try loop.start()
        }

        private final class Clock: Sendable { let now = Mutex(morning) }

        func accept(_ words: String, from last: Int = 1, part: TextPart? = nil, saysStop: Bool = false) async throws {
            let key = keys.withLock { keys in
                keys += 1
                return keys
            }
            let loop = loop
            _ = try await loop.perform {
                try loop.desk.accept(
                    InboundText(channel: "main", gatewayID: "k-\(key)", text: words, receivedAt: $1, part: part),
                    from: Line.number(last), urgentOnly: loop.room == .scarce, saysStop: saysStop, at: $1, in: $0)
            }
        }

        /// There is no room until the writer has given up so many halves of what was kept aside.
        func runFull(halves: Int) async throws {
            for half in 1...halves {
                disk.commitsLeft.withLock { $0 = 0 }
                let expected: Room = half == 1 ? .short : .scarce
                try await eventually { self.loop.room == expected }
            }
        }

        func pass(minutes: Int) { clock.now.withLock { $0 = $0.adding(minutes: minutes) } }

        func alerts() -> [String] {
            tray.taken.withLock { $0 }.filter { $0.number == dutyNumber }.map(\.text)
        }

        /// All that was said to somebody, sent or waiting for the text before it.
        func texts(to last: Int) throws -> [String] {
            try disk.read { store in
                guard let person = try store.person(numbered: Line.number(last)) else { return [] }
                return try store.outboxTexts(OutboxState.allCases, of: person.id, limit: 100)
                    .filter { $0.number == Line.number(last) }.map(\.text)
            }
        }

        func eventually(_ isSo: () throws -> Bool) async throws {
            for _ in 0..<1_500 {
                if try isSo() { return }
                try await Task.sleep(for: .milliseconds(10))
            }
            Issue.record("it never came to that")
        }

        func stop() async {
            loop.stop()
            _ = await loop.waitForEnd()
        }
    }

    @Test("Staff are alerted again about a flag that nobody answers", arguments: [1, 2])
    func flags(halves: Int) async throws {
        let service = try Service()
        try await service.accept(CrisisTests.words)
        try await service.eventually { service.alerts().count == 1 }
        try await service.runFull(halves: halves)
        service.pass(minutes: 16)
        try await service.eventually { service.alerts().count == 2 }
        #expect(service.alerts().last?.contains("still nobody has answered the flag") == true)
        await service.stop()
    }

    @Test("A person who was asked for and does not come is asked for again, and the patient told", arguments: [1, 2])
    func handOvers(halves: Int) async throws {
        let service = try Service()
        try await service.accept("hello")
        try await service.accept("HUMAN")
        try await service.eventually { service.alerts().count == 1 }
        try await service.runFull(halves: halves)
        service.pass(minutes: 48 * 60)
        try await service.eventually { service.alerts().count == 2 }
        try await service.eventually { try service.texts(to: 1).contains { $0.hasPrefix("Sorry, nobody has") } }
        await service.stop()
    }

    @Test("A long text of which a part is missing is read after a minute")
    func parts() async throws {
        let service = try Service()
        try await service.runFull(halves: 1)
        try await service.accept("What does it cost", part: TextPart(reference: "7", number: 1, total: 2))
        service.pass(minutes: 2)
        try await service.eventually { try !service.texts(to: 1).isEmpty }
        await service.stop()
    }

    @Test("With the last of it, distress is answered and a person told; other texts come again")
    func distress() async throws {
        let service = try Service()
        try await service.runFull(halves: 2)
        await #expect(throws: WriterError.short) { try await service.accept("hello") }
        try await service.accept("i feel so low and i cant cope any more", from: 2)
        try await service.eventually { try !service.texts(to: 2).isEmpty }
        let disk = service.disk
        try await service.eventually {
            try disk.read { try $0.transcript(of: PersonID(1))?.tasks.isEmpty == false }
        }
        await service.stop()
    }

    @Test("A crisis in a part is not turned away with the last of it, and what is plain waits at its gateway")
    func partsWithTheLastOfIt() async throws {
        let service = try Service()
        try await service.runFull(halves: 2)
        // Of one half nobody knows yet; the whole is plain, so its last part waits at the gateway.
        try await service.accept("What does it ", part: TextPart(reference: "7", number: 1, total: 2))
        await #expect(throws: WriterError.short) {
            try await service.accept("cost?", part: TextPart(reference: "7", number: 2, total: 2))
        }
        try await service.accept(
            "I want to end my life tonight and ", from: 2, part: TextPart(reference: "8", number: 1, total: 2))
        #expect(try service.disk.read { try $0.counts() }.openFlags == 1)
        await service.stop()
    }

    @Test("A reminder waits for room, and goes when there is some")
    func reminders() async throws {
        let service = try Service()
        try await service.accept("hello")
        try await service.eventually { try !service.texts(to: 1).isEmpty }
        _ = try await service.loop.perform { transaction, now in
            try transaction.plan(
                Reminder(
                    dialogue: "weekly", inputs: [:], at: LocalTime(now.adding(minutes: 60)), reference: "test-weekly"),
                for: PersonID(1), at: now)
        }
        try await service.runFull(halves: 1)
        let before = try service.texts(to: 1).count
        service.pass(minutes: 61)
        // Several cycles: it does not go.
        for number in 0..<5 {
            try await service.accept("menu", from: 3)
            try await service.eventually { try service.texts(to: 3).count > number }
        }
        #expect(try service.texts(to: 1).count == before)
        service.aside.hasRoom.withLock { $0 = true }
        try await service.eventually { try service.texts(to: 1).count > before }
        await service.stop()
    }
}

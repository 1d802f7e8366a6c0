import Conversations
import Dialogue
import Store
import Synchronization
import Testing
import Words

/// The one writer: everybody's work in shared commits, each with its own result.
@Suite struct WriterLoopTests {
    /// A store that counts its commits, and can make one wait or fail.
    final class CountingStore: Store {
        let inner: any Store
        let commits = Mutex(0)
        let failure = Mutex<StoreError?>(nil)

        init(_ inner: any Store) { self.inner = inner }

        func write<Result: Sendable>(_ body: (any StoreTransaction) throws -> Result) throws -> Result {
            if let failure = failure.withLock({ $0 }) { throw failure }
            commits.withLock { $0 += 1 }
            return try inner.write(body)
        }
        func read<Result: Sendable>(_ body: (any StoreReader) throws -> Result) throws -> Result {
            try inner.read(body)
        }
        func close() throws { try inner.close() }
    }

    /// Keeps what it is given.
    final class Tray: Outlet {
        let taken = Mutex<[OutboxText]>([])
        var freeSenders: Int { 100 }
        func take(_ texts: [OutboxText]) { taken.withLock { $0 += texts } }
        func ask(_ texts: [OutboxText]) {}
    }

    struct Spoiled: Error {}

    private func loop(
        _ place: Place, waiting: Int = 10_000
    ) throws -> (loop: WriterLoop, store: CountingStore, desk: Desk, tray: Tray) {
        let store = CountingStore(try place.open())
        let desk = try Line(store: store).desk
        let tray = Tray()
        let loop = WriterLoop(
            store: store, desk: desk, outlet: tray,
            limits: .init(waitingJobs: waiting, turnsPerCycle: 100, timersPerCycle: 100, longestSleep: 0.05),
            clock: { morning })
        return (loop, store, desk, tray)
    }

    @Test(arguments: Place.allCases)
    func manyShareCommitsAndEachGetsItsOwn(_ place: Place) async throws {
        let (loop, store, _, _) = try loop(place)
        try loop.start()
        let results = try await withThrowingTaskGroup(of: (Int, Int).self) { group in
            for number in 0..<2000 {
                group.addTask {
                    let result = try await loop.perform { transaction, now in
                        _ = try transaction.person(
                            numbered: "+447700\(100_000 + number)", orAdd: PersonDetails(channel: "main"), at: now)
                        return number * 2
                    }
                    return (number, result)
                }
            }
            return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        }
        loop.stop()
        #expect(await loop.waitForEnd() == nil)
        #expect(results.count == 2000)
        #expect(results.allSatisfy { $0.value == $0.key * 2 })
        #expect(try store.read { try $0.counts().persons } == 2000)
        #expect(store.commits.withLock { $0 } < 1000)
    }

    @Test func oneThatFailsSpoilsNobodyElse() async throws {
        let (loop, store, _, _) = try loop(.file)
        try loop.start()
        let failures = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask {
                    do {
                        try await loop.perform { transaction, now in
                            _ = try transaction.person(
                                numbered: "+447700\(100_000 + number)", orAdd: PersonDetails(channel: "main"), at: now)
                            if number.isMultiple(of: 5) { throw Spoiled() }
                        }
                        return false
                    } catch {
                        return error is Spoiled
                    }
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        loop.stop()
        _ = await loop.waitForEnd()
        #expect(failures == 40)
        // What the failed ones did was taken back alone.
        #expect(try store.read { try $0.counts().persons } == 160)
    }

    @Test(.timeLimit(.minutes(1)))
    func whatIsTooMuchIsTurnedAway() async throws {
        let (loop, _, _, _) = try loop(.memory, waiting: 2)
        // Not started yet: two wait, and all others are turned away at once.
        let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<50 {
                group.addTask {
                    do {
                        try await loop.perform { _, _ in }
                        return true
                    } catch WriterError.overloaded {
                        return false
                    }
                }
            }
            var taken = 0
            for answer in 0..<50 {
                if answer == 48 { try loop.start() }
                if try await group.next() == true { taken += 1 }
            }
            return taken
        }
        #expect(taken == 2)
        loop.stop()
        _ = await loop.waitForEnd()
    }

    @Test func stopFinishesWhatWaitsAndTakesNoMore() async throws {
        let (loop, store, _, _) = try loop(.file)
        async let waiting: Int = loop.perform { transaction, now in
            _ = try transaction.person(numbered: Line.number(1), orAdd: PersonDetails(channel: "main"), at: now)
            return 7
        }
        try await Task.sleep(for: .milliseconds(50))
        loop.stop()
        await #expect(throws: WriterError.stopped) { try await loop.perform { _, _ in } }
        try loop.start()
        #expect(try await waiting == 7)
        #expect(await loop.waitForEnd() == nil)
        #expect(try store.read { try $0.counts().persons } == 1)
        await #expect(throws: WriterError.stopped) { try await loop.perform { _, _ in } }
    }

    @Test func aTextIsAcceptedSteppedAndHandedOn() async throws {
        let (loop, _, desk, tray) = try loop(.file)
        try loop.start()
        let text = InboundText(channel: "main", gatewayID: "one", text: "hello", receivedAt: morning)
        _ = try await loop.perform { try desk.accept(text, from: Line.number(1), at: $1, in: $0) }
        for _ in 0..<200 where tray.taken.withLock({ $0.isEmpty }) { try await Task.sleep(for: .milliseconds(10)) }
        loop.stop()
        _ = await loop.waitForEnd()
        #expect(tray.taken.withLock { $0 }.first?.text.contains("I am a computer") == true)
    }

    @Test func anotherDeskHasEveryCycleAfterIt() async throws {
        let (loop, store, desk, tray) = try loop(.file)
        try loop.start()
        let other = Desk(
            assistant: try Shipped.assistant(with: [
                "dialogue tea\ntitle tea\nabout Tea.\nstarts on word tea\n\nnode start\n  say The kettle is on.\n  end\n"
            ]), rules: desk.rules)
        #expect(loop.desk.assistant.program.hash == desk.assistant.program.hash)
        try await loop.replaceDesk { transaction, now in
            try other.keepPrograms(at: now, in: transaction)
            return (other, ())
        }
        #expect(loop.desk.assistant.program.hash == other.assistant.program.hash)
        let text = InboundText(channel: "main", gatewayID: "one", text: "tea", receivedAt: morning)
        _ = try await loop.perform { try loop.desk.accept(text, from: Line.number(1), at: $1, in: $0) }
        for _ in 0..<200 where tray.taken.withLock({ $0.isEmpty }) { try await Task.sleep(for: .milliseconds(10)) }
        loop.stop()
        _ = await loop.waitForEnd()
        let transcript = try #require(try store.read { try $0.transcript(of: PersonID(1)) })
        #expect(transcript.turns.map(\.turn.program) == [other.assistant.program.hash])
        #expect(transcript.messages.contains { $0.text.contains("The kettle is on.") })
        await #expect(throws: WriterError.stopped) { try await loop.replaceDesk { _, _ in (nil, ()) } }
    }

    @Test func aDeskThatCannotBeKeptIsNotTaken() async throws {
        let (loop, store, desk, _) = try loop(.file)
        try loop.start()
        let other = Desk(assistant: try Shipped.assistant(with: []), rules: desk.rules)
        await #expect(throws: Spoiled.self) {
            try await loop.replaceDesk { transaction, now -> (desk: Desk?, result: Void) in
                _ = try transaction.person(numbered: Line.number(9), orAdd: PersonDetails(channel: "main"), at: now)
                if other.rules.turnAttempts > 0 { throw Spoiled() }
                return (other, ())
            }
        }
        #expect(loop.desk.assistant.program.hash == desk.assistant.program.hash)
        #expect(try store.read { try $0.person(numbered: Line.number(9)) } == nil)
        loop.stop()
        #expect(await loop.waitForEnd() == nil)
    }

    @Test func aFullDiskIsToldAndOutlived() async throws {
        let (loop, store, _, _) = try loop(.memory)
        try loop.start()
        store.failure.withLock { $0 = .full }
        await #expect(throws: StoreError.full) { try await loop.perform { _, _ in } }
        store.failure.withLock { $0 = nil }
        try await loop.perform { _, _ in }
        loop.stop()
        #expect(await loop.waitForEnd() == nil)
    }

    @Test func aBrokenDiskEndsIt() async throws {
        let (loop, store, _, _) = try loop(.memory)
        try loop.start()
        store.failure.withLock { $0 = .inputOutput(detail: "test") }
        await #expect(throws: (any Error).self) { try await loop.perform { _, _ in } }
        #expect(await loop.waitForEnd() == .inputOutput(detail: "test"))
    }

    /// With a disk that stays full the service can still be stopped.
    @Test(.timeLimit(.minutes(1)))
    func stopEndsItAlthoughTheDiskIsFull() async throws {
        let (loop, store, _, _) = try loop(.memory)
        try loop.start()
        store.failure.withLock { $0 = .full }
        loop.stop()
        #expect(await loop.waitForEnd() == .full)
    }
}

import Conversations
import Dialogue
import Foundation
import Store
import Synchronization
import Testing
import Words

/// A disk that is full: what was kept aside is used for what cannot wait, and all goes on when there is room again.
@Suite struct RoomTests {
    /// A disk that is full after so many commits, if the test says so.
    final class FullDisk: Store {
        let inner: any Store
        let commitsLeft = Mutex<Int?>(nil)

        init(_ inner: any Store) { self.inner = inner }

        func write<Result: Sendable>(_ body: (any StoreTransaction) throws -> Result) throws -> Result {
            let left = commitsLeft.withLock { left in
                left = left.map { $0 - 1 }
                return left
            }
            if let left, left < 0 { throw StoreError.full }
            return try inner.write(body)
        }
        func read<Result: Sendable>(_ body: (any StoreReader) throws -> Result) throws -> Result {
            try inner.read(body)
        }
        func close() throws { try inner.close() }
    }

    /// Room kept aside that comes back when the test says so.
    final class Aside: SpareRoom {
        private let disk: FullDisk
        private let halves = Mutex(2)
        let hasRoom = Mutex(false)
        var isSpent: Bool { halves.withLock { $0 == 0 } }

        init(on disk: FullDisk) { self.disk = disk }

        func fill() -> Bool {
            halves.withLock { halves in
                if hasRoom.withLock({ $0 }) { halves = 2 }
                return halves == 2
            }
        }

        func release() -> Bool {
            halves.withLock { halves in
                guard halves > 0 else { return false }
                halves -= 1
                disk.commitsLeft.withLock { $0 = nil }
                return true
            }
        }
    }

    struct Closed: Outlet {
        var freeSenders: Int { 0 }
        func take(_ texts: [OutboxText]) {}
        func ask(_ texts: [OutboxText]) {}
    }

    private func accept(_ words: String, key: String, from last: Int = 1, _ loop: WriterLoop) async throws {
        _ = try await loop.perform {
            try loop.desk.accept(
                InboundText(channel: "main", gatewayID: key, text: words, receivedAt: $1), from: Line.number(last),
                urgentOnly: loop.room == .scarce, at: $1, in: $0)
        }
    }

    @Test("Texts before staff, a crisis before other texts, and everything again when there is room")
    func order() async throws {
        let disk = FullDisk(try SQLiteStore.inMemory(Place.options))
        let aside = Aside(on: disk)
        let desk = try Line().desk
        let loop = WriterLoop(
            store: disk, desk: desk, outlet: Closed(),
            limits: .init(waitingJobs: 100, turnsPerCycle: 0, timersPerCycle: 10, longestSleep: 0.2),
            ballast: aside, clock: { morning })
        try loop.start()
        try await accept("hello", key: "1", loop)
        #expect(loop.room == .enough)

        // Full: half of what was kept aside is given up, and the text that waited is stored after all.
        disk.commitsLeft.withLock { $0 = 0 }
        try await accept("hello again", key: "2", loop)
        #expect(loop.room == .short)
        await #expect(throws: WriterError.short) { try await loop.perform(.staff) { _, _ in } }

        // Full again: the rest is given up, and is for what cannot wait.
        disk.commitsLeft.withLock { $0 = 0 }
        try await accept(CrisisTests.words, key: "3", loop)
        #expect(loop.room == .scarce)
        await #expect(throws: WriterError.short) { try await accept("hello once more", key: "4", from: 2, loop) }
        try await accept("STOP", key: "5", loop)
        #expect(try disk.read { try $0.counts() }.openFlags == 1)

        // Room again: it is kept aside anew, and nobody has to do anything.
        aside.hasRoom.withLock { $0 = true }
        try await whileWaiting { loop.room == .enough }
        try await accept("hello once more", key: "4", from: 2, loop)
        try await loop.perform(.staff) { _, _ in }
        loop.stop()
        _ = await loop.waitForEnd()
    }

    @Test("With nothing left whoever asks is told so, and comes again")
    func nothingLeft() async throws {
        let disk = FullDisk(try SQLiteStore.inMemory(Place.options))
        let loop = WriterLoop(
            store: disk, desk: try Line().desk, outlet: Closed(),
            limits: .init(waitingJobs: 100, turnsPerCycle: 0, timersPerCycle: 10, longestSleep: 0.05),
            clock: { morning })
        try loop.start()
        disk.commitsLeft.withLock { $0 = 0 }
        await #expect(throws: StoreError.full) { try await accept("hello", key: "1", loop) }
        disk.commitsLeft.withLock { $0 = nil }
        try await accept("hello", key: "1", loop)
        loop.stop()
        #expect(await loop.waitForEnd() == nil)
    }

    @Test("What is kept aside are blocks of the disk, for the service's user alone, and is given up half by half")
    func ballast() throws {
        let path = try Place.newPath()
        let ballast = Ballast(for: path, bytes: 2 << 20)
        #expect(ballast.isSpent)
        #expect(ballast.fill())
        #expect(!ballast.isSpent)
        for half in 1...2 {
            let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)-ballast-\(half)")
            #expect(attributes[.size] as? Int == 1 << 20)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
        #expect(ballast.release() && !ballast.isSpent)
        #expect(ballast.release() && ballast.isSpent)
        #expect(!ballast.release())
        // More than there is on any disk is not taken, and nothing is left lying about.
        let greedy = Ballast(for: path, bytes: 1 << 60)
        #expect(!greedy.fill())
        #expect(!FileManager.default.fileExists(atPath: "\(path)-ballast-1"))
    }

    private func whileWaiting(_ isSo: () -> Bool) async throws {
        for _ in 0..<3_000 {
            if isSo() { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("it never came to that")
    }
}

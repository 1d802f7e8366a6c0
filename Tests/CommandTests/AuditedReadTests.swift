import Foundation
import Store
import Synchronization
import Testing
import Words

@Suite("reading a transcript is written down") struct AuditedReadTests {
    private static func database(_ folder: Folder) throws -> String {
        let path = folder["line.db"].path
        let chat = try Linkline.run("chat", "--db", path, lines: ["hello"])
        #expect(chat.status == 0, "\(chat.errors)")
        return path
    }

    private static func audit(_ path: String) throws -> [String] {
        let store = try SQLiteStore.openForReading(
            at: path, StoreOptions(randomBytes: { Array(repeating: 7, count: $0) }))
        defer { try? store.close() }
        return try store.read { try $0.audit(of: nil, limit: 100) }.map { "\($0.action) \($0.person?.number ?? 0)" }
    }

    @Test("by the command itself, where no service runs") func alone() throws {
        let folder = try Folder()
        let path = try Self.database(folder)
        let before = try Self.audit(path).count
        #expect(try Linkline.run("transcript", "1", "--db", path).status == 0)
        #expect(try Linkline.run("transcripts", "--db", path).status == 0)
        #expect(try Linkline.run("transcript", "2", "--db", path).status == 65)
        let entries = try Self.audit(path)
        #expect(entries.count == before + 2)
        #expect(entries.contains("transcript.read 1") && entries.contains("transcripts.listed 0"))
    }

    @Test("by the service, where one runs") func served() throws {
        let folder = try Folder()
        let path = try Self.database(folder)
        let lock = try ServerLock.take(for: path)
        let asked = Asked()
        let server = try ControlServer.start(for: path) { line in
            asked.add(line)
            return Array("{}".utf8)
        }
        defer { server.stop() }
        #expect(try Linkline.run("transcript", "1", "--db", path).status == 0)
        let request = try #require(
            JSONSerialization.jsonObject(with: Data(asked.lines.first ?? [])) as? [String: Any])
        #expect(request["do"] as? String == "transcript")
        #expect(request["person"] as? Int == 1)
        #expect((request["by"] as? String)?.isEmpty == false)
        withExtendedLifetime(lock) {}
    }

    @Test("and nothing is shown where it cannot be") func refused() throws {
        let folder = try Folder()
        let path = try Self.database(folder)
        let lock = try ServerLock.take(for: path)
        // Somebody has the lock, and nobody answers.
        let busy = try Linkline.run("transcript", "1", "--db", path)
        #expect(busy.status == 75)
        #expect(busy.text.isEmpty)
        let server = try ControlServer.start(for: path) { _ in
            Array(#"{"error":{"code":"unavailable","message":"The service is stopping."}}"#.utf8)
        }
        defer { server.stop() }
        let stopping = try Linkline.run("transcript", "1", "--db", path)
        #expect(stopping.status == 75)
        #expect(stopping.text.isEmpty)
        #expect(stopping.errors.contains("The service is stopping."))
        withExtendedLifetime(lock) {}
    }
}

/// What the service was asked, from its threads.
private final class Asked: Sendable {
    private let all = Mutex<[[UInt8]]>([])

    var lines: [[UInt8]] { all.withLock { $0 } }

    func add(_ line: [UInt8]) { all.withLock { $0.append(line) } }
}

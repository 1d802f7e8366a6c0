import Foundation
import GRDB
import Store
import Testing
import Words

@Suite("The database file")
struct SQLiteFileTests {
    @Test("Everything committed is there after the process was killed in the middle of a cycle")
    func crash() throws {
        let folder = try temporaryFolder()
        let store = try SQLiteStore.open(at: folder + "/linkline.db", options)
        let copy = folder + "/copy.db"
        let person = try store.write { try $0.somebody() }
        for number in 1...20 {
            try store.write { transaction in _ = try transaction.receive("text", "g\(number)", from: person) }
        }
        struct Stop: Error {}
        // The files as a killed process leaves them: the log not folded in, a transaction begun and not committed.
        #expect(throws: Stop.self) {
            try store.write { transaction in
                _ = try transaction.receive("never acknowledged", "g21", from: person)
                for suffix in ["", "-wal"] {
                    try FileManager.default.copyItem(atPath: folder + "/linkline.db" + suffix, toPath: copy + suffix)
                }
                throw Stop()
            }
        }
        let reopened = try SQLiteStore.open(at: copy, options)
        #expect(try reopened.read { try $0.counts().inbox } == [.new: 20])
        try reopened.close()
        let again = try SQLiteStore.open(at: copy, options)
        try again.write { transaction in
            let inbound = InboundText(channel: "main", gatewayID: "g7", text: "text", receivedAt: morning)
            let repeated = try transaction.accept(inbound, from: person)
            #expect(repeated == .duplicate(InboundID(7)))
            #expect(try transaction.person(numbered: "+447700900001")?.id == person)
        }
    }

    @Test("A process that is killed while it makes the file leaves one that the next start can use")
    func killedWhileMaking() throws {
        let folder = try temporaryFolder()
        let copy = folder + "/copy.db"
        let making = StoreOptions(randomBytes: { count in
            // The files as a process leaves them that is killed just now.
            for suffix in ["", "-wal", "-journal"] {
                try? FileManager.default.copyItem(atPath: folder + "/linkline.db" + suffix, toPath: copy + suffix)
            }
            return options.randomBytes(count)
        })
        try SQLiteStore.open(at: folder + "/linkline.db", making).close()
        let store = try SQLiteStore.open(at: copy, options)
        _ = try store.write { try $0.somebody() }
    }

    @Test("A read during a cycle sees what was committed before it")
    func isolation() throws {
        let path = try temporaryFolder() + "/linkline.db"
        let store = try SQLiteStore.open(at: path, options)
        let reader = try SQLiteStore.openForReading(at: path, options)
        try store.write { transaction in
            _ = try transaction.somebody()
            #expect(try transaction.counts().persons == 1)
            #expect(try reader.read { try $0.counts().persons } == 0)
        }
        #expect(try store.read { try $0.counts().persons } == 1)
    }

    @Test("The file is for its owner alone")
    func mode() throws {
        let path = try temporaryFolder() + "/linkline.db"
        let store = try SQLiteStore.open(at: path, options)
        _ = try store.write { try $0.somebody() }
        for suffix in ["", "-wal", "-shm"] {
            let attributes = try FileManager.default.attributesOfItem(atPath: path + suffix)
            #expect(attributes[.posixPermissions] as? Int == 0o600)
        }
    }

    @Test("A file of something else is refused and left as it was")
    func foreign() throws {
        let path = try temporaryFolder() + "/other.db"
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: "CREATE TABLE birds (name TEXT)") }
        try queue.close()
        let before = try Data(contentsOf: URL(filePath: path))
        #expect(throws: StoreError.notOurs(path: path)) { _ = try SQLiteStore.open(at: path, options) }
        #expect(try Data(contentsOf: URL(filePath: path)) == before)

        let letter = try temporaryFolder() + "/letter.txt"
        try Data("Dear Peg, thank you for the jam. It was lovely.\n".utf8).write(to: URL(filePath: letter))
        #expect(throws: StoreError.notOurs(path: letter)) { _ = try SQLiteStore.open(at: letter, options) }
    }

    @Test("A file of a newer program is refused")
    func newer() throws {
        let path = try temporaryFolder() + "/linkline.db"
        try SQLiteStore.open(at: path, options).close()
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
        try queue.close()
        #expect {
            _ = try SQLiteStore.open(at: path, options)
        } throws: { error in
            guard case .newer(_, schema: 99, _)? = error as? StoreError else { return false }
            return "\(error)".contains("newer")
        }
    }

    @Test("A damaged file is found when it is opened")
    func corrupt() throws {
        let path = try temporaryFolder() + "/linkline.db"
        let store = try SQLiteStore.open(at: path, options)
        try store.write { transaction in
            let person = try transaction.somebody()
            for number in 0..<200 { try transaction.receive("text", "g\(number)", from: person) }
        }
        try store.close()
        var bytes = try Data(contentsOf: URL(filePath: path))
        for page in stride(from: 8 * 4096, to: bytes.count, by: 4096) {
            bytes.replaceSubrange(page..<page + 64, with: Data(repeating: 0xA5, count: 64))
        }
        try bytes.write(to: URL(filePath: path))
        #expect {
            _ = try SQLiteStore.open(at: path, options)
        } throws: { error in
            guard case .corrupt? = error as? StoreError else { return false }
            return "\(error)".contains("backup")
        }
    }

    @Test("A folder that is not there is named in the error")
    func noFolder() throws {
        let path = try temporaryFolder() + "/nowhere/linkline.db"
        #expect {
            _ = try SQLiteStore.open(at: path, options)
        } throws: { "\($0)".contains(path) && "\($0)".contains("folder") }
    }

    @Test("Another process can read while one writes, and cannot write")
    func readOnly() throws {
        let path = try temporaryFolder() + "/linkline.db"
        let store = try SQLiteStore.open(at: path, options)
        _ = try store.write { try $0.somebody() }
        let reader = try SQLiteStore.openForReading(at: path, options)
        #expect(try reader.read { try $0.counts().persons } == 1)
        #expect(throws: StoreError.self) { try reader.write { _ = try $0.somebody(2) } }
    }

    @Test("Nobody can change or shorten the audit, and an entry changed outside the program is found")
    func audit() throws {
        let path = try temporaryFolder() + "/linkline.db"
        let store = try SQLiteStore.open(at: path, options)
        try store.write { transaction in
            for number in 1...5 {
                try transaction.append(AuditEntry(at: morning, actor: "amy", action: "act.\(number)"))
            }
        }
        try store.close()
        let queue = try DatabaseQueue(path: path)
        for sql in ["UPDATE audit SET actor = 'bob' WHERE id = 3", "DELETE FROM audit WHERE id = 5"] {
            #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
        }
        try queue.write { database in
            try database.execute(sql: "DROP TRIGGER audit_stays; UPDATE audit SET actor = 'bob' WHERE id = 3")
        }
        try queue.close()
        let again = try SQLiteStore.open(at: path, options)
        #expect(try again.read { try $0.verifyAudit() } == .broken(entry: 3))
    }

    @Test("The statements of every cycle find their rows by an index", arguments: HotQuery.allCases)
    func plans(query: HotQuery) throws {
        let plan = try SQLiteStore.inMemory(options).plan(of: query)
        for step in plan where step.contains("SCAN") {
            #expect(step.contains("USING INDEX") || step.contains("USING COVERING INDEX"), "\(plan)")
        }
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
    }

    @Test("To find senders that take too long, only texts under way are looked at, not all that were ever sent")
    func overduePlan() throws {
        let plan = try SQLiteStore.inMemory(options).plan(of: .overdue)
        #expect(plan.allSatisfy { $0.contains("outbox_inflight") }, "\(plan)")
    }

    @Test("What is private goes through the sealer, and none of it lies in the file unsealed")
    func sealed() throws {
        let folder = try temporaryFolder()
        let path = folder + "/linkline.db"
        let sealing = StoreOptions(sealer: MaskingSealer(), randomBytes: { Array(repeating: 7, count: $0) })
        let store = try SQLiteStore.open(at: path, sealing)
        let secret = "canary-4711"
        let person = try store.write { transaction in
            let person = try transaction.person(
                numbered: "+447700900123", orAdd: PersonDetails(channel: "main", name: secret), at: morning
            ).person.id
            let text = try transaction.receive(secret, secret, from: person)
            try transaction.queue("r", to: person)
            _ = try transaction.append(
                SentMessage(
                    person: person, kind: .reply, text: secret, textID: nil, turn: nil, outbox: nil, segments: 1,
                    encoding: "GSM-7", at: morning))
            _ = try transaction.saveConversation(
                of: person, state: Array(secret.utf8), program: "p", keeper: .assistant, revision: 0, at: morning)
            _ = try transaction.raise(
                NewFlag(
                    person: person, kind: "k", rule: "r", matched: secret, because: secret, inbound: text,
                    at: morning),
                joining: false)
            _ = try transaction.addNote(secret, kind: .note, to: person, reference: nil, author: nil, at: morning)
            return person
        }
        #expect(try store.read { try $0.transcript(of: person)?.messages.map(\.text) } == [secret, secret])
        try store.close()
        let bytes = try Data(contentsOf: URL(filePath: path))
        #expect(bytes.range(of: Data(secret.utf8)) == nil)
        #expect(bytes.range(of: Data("7700900123".utf8)) == nil)
    }
}

/// Stands in for a cipher: turns every bit over.
struct MaskingSealer: Sealer {
    func seal(_ bytes: [UInt8], in context: SealContext) -> [UInt8] { bytes.map { ~$0 } }
    func open(_ bytes: [UInt8], in context: SealContext) -> [UInt8] { bytes.map { ~$0 } }
}

@Suite("What durability and patience rest on")
struct SettingTests {
    @Test("Every commit is flushed to the disk, at the first opening and at every other")
    func settings() throws {
        let path = try temporaryFolder() + "/linkline.db"
        for _ in 1...2 {
            let store = try SQLiteStore.open(at: path, options)
            for (name, value) in [
                ("synchronous", "2"), ("journal_mode", "wal"), ("foreign_keys", "1"), ("secure_delete", "1"),
                ("trusted_schema", "0"), ("cell_size_check", "1"), ("mmap_size", "0"), ("temp_store", "2"),
                ("busy_timeout", "5000"),
            ] {
                #expect(try store.setting(name) == value, "\(name)")
            }
            _ = try store.write { try $0.somebody() }
            try store.close()
        }
    }

    @Test("A reading that takes too long is given up; the next one goes on")
    func longReading() throws {
        var impatient = options
        impatient.longestRead = 0
        let store = try SQLiteStore.open(at: try temporaryFolder() + "/linkline.db", impatient)
        try store.write { transaction in
            let person = try transaction.somebody()
            for number in 0..<3_000 { try transaction.receive("text", "g\(number)", from: person) }
        }
        #expect(throws: StoreError.tooLong) {
            try store.read { reader in _ = try reader.transcripts(.all, limit: 10) }
        }
        // A short one is done before anybody looks at the time.
        #expect(try store.read { try $0.person(numbered: "+447700900001") } != nil)
    }

    @Test("Readers see what is committed, as often as they ask, and many at once")
    func readers() async throws {
        let store = try SQLiteStore.open(at: try temporaryFolder() + "/linkline.db", options)
        let person = try store.write { try $0.somebody() }
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    for _ in 0..<200 { #expect((try? store.read { try $0.person(person)?.id }) == person) }
                }
            }
            for number in 0..<50 {
                try? store.write { _ = try $0.receive("text", "g\(number)", from: person) }
            }
        }
        #expect(try store.read { try $0.counts() }.inbox == [.new: 50])
    }
}

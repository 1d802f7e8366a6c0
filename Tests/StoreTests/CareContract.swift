import Dialogue
import Foundation
import Store
import Testing
import Words

@Suite("Conversations, flags, tasks and what is kept")
struct CareContract {
    @Test("A conversation saved by somebody else meanwhile is not overwritten", arguments: Backend.all)
    func revisions(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            func save(_ state: String, _ revision: Int, _ keeper: ConversationKeeper = .assistant) throws -> Int {
                try transaction.saveConversation(
                    of: person, state: Array(state.utf8), program: "p1", keeper: keeper, revision: revision,
                    at: morning)
            }
            #expect(try save("one", 0) == 1)
            #expect(try save("two", 1, .asked) == 2)
            #expect(throws: StoreError.staleRevision(person: person, expected: 1)) { try save("late", 1) }
            #expect(throws: StoreError.staleRevision(person: person, expected: 0)) { try save("new", 0) }
            let saved = try #require(try transaction.conversation(of: person))
            #expect(String(decoding: saved.state, as: UTF8.self) == "two")
            #expect(saved.revision == 2)
            #expect(try transaction.programsInUse() == ["p1"])
            #expect(try transaction.transcripts(.waitingForPerson, limit: 9).map(\.person) == [person])
        }
    }

    @Test("A text raises a flag once; later texts join the open one; closing it closes it", arguments: Backend.all)
    func flags(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            let first = try transaction.receive("help me", "a", from: person)
            let second = try transaction.receive("please", "b", from: person)
            func flag(_ text: InboundID) -> NewFlag {
                NewFlag(
                    person: person, kind: "crisis", category: "suicide", rule: "suicide.plan", matched: "words",
                    because: "said so", inbound: text, at: morning)
            }
            guard case .opened(let id) = try transaction.raise(flag(first), joining: true) else {
                Issue.record("not opened")
                return
            }
            #expect(try transaction.raise(flag(first), joining: false) == .already(id))
            #expect(try transaction.raise(flag(second), joining: true) == .joined(id))
            #expect(try transaction.raise(flag(second), joining: true) == .already(id))
            #expect(try transaction.openFlags(limit: 9).map(\.joined) == [1])
            #expect(try transaction.transcripts(.flagged, limit: 9).map(\.openFlags) == [1])
            try transaction.acknowledgeFlag(id, Mark(by: "amy", at: morning))
            try transaction.acknowledgeFlag(id, Mark(by: "bob", at: morning))
            #expect(try transaction.closeFlag(id, Mark(by: "bob", at: morning)) == 0)
            #expect(throws: StoreError.self) { try transaction.closeFlag(id, Mark(by: "bob", at: morning)) }
            let closed = try #require(try transaction.flag(id))
            #expect(closed.acknowledged?.by == "amy")
            #expect(closed.closed?.by == "bob")
            #expect(closed.flag.matched == "words")
            #expect(try transaction.transcripts(.flagged, limit: 9).isEmpty)
        }
    }

    @Test("A correction withdraws what its reference made, and nothing else", arguments: Backend.all)
    func withdrawal(backend: Backend) throws {
        try backend.make().write { transaction in
            let (person, other) = (try transaction.somebody(1), try transaction.somebody(2))
            for (someone, reference) in [(person, "1/a"), (person, "1/b"), (other, "1/a")] {
                _ = try transaction.add(
                    NewTask(person: someone, queue: "link", because: "ring", reference: reference, at: morning))
                _ = try transaction.add(
                    NewRecord(
                        person: someone, kind: .goal, fields: ["what": .text("walk"), "often": .number(2)],
                        dialogue: "plan", reference: reference, at: morning))
                _ = try transaction.addNote(
                    "keen", kind: .tag, to: someone, reference: reference, author: nil, at: morning)
            }
            try transaction.withdraw(reference: "1/a", of: person)
            #expect(try transaction.tasks(of: person).map(\.withdrawn) == [true, false])
            #expect(try transaction.records(of: person).map(\.withdrawn) == [true, false])
            #expect(try transaction.notes(of: person).map(\.withdrawn) == [true, false])
            #expect(try transaction.tasks(of: other).map(\.withdrawn) == [false])
            let goals = try transaction.records(kind: .goal, from: morning, to: morning.adding(seconds: 1))
            #expect(goals.map(\.record.person) == [person, other])
            #expect(goals.first?.record.fields == ["what": .text("walk"), "often": .number(2)])
        }
    }

    @Test("Staff see open tasks by due time, and hand-overs end when they come", arguments: Backend.all)
    func tasks(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            func add(_ because: String, _ kind: NewTask.Kind, _ due: Instant?) throws -> TaskID {
                try transaction.add(
                    NewTask(person: person, kind: kind, queue: "link", because: because, due: due, at: morning))
            }
            let undated = try add("undated", .task, nil)
            _ = try add("later", .task, morning.adding(hours: 2))
            _ = try add("waiting", .handOver, morning.adding(hours: 1))
            #expect(
                try transaction.openTasks(queue: "link", limit: 9).map(\.task.because)
                    == ["waiting", "later", "undated"])
            #expect(try transaction.openTasks(queue: "other", limit: 9).isEmpty)
            #expect(try transaction.finishHandOvers(of: person, Mark(by: "amy", at: morning)) == 1)
            try transaction.finishTask(undated, Mark(by: "amy", at: morning))
            #expect(throws: StoreError.self) { try transaction.finishTask(undated, Mark(by: "amy", at: morning)) }
            #expect(try transaction.openTasks(queue: nil, limit: 9).map(\.task.because) == ["later"])
        }
    }

    @Test("A transcript tells who said what, when, why, and whether it arrived", arguments: Backend.all)
    func transcript(backend: Backend) throws {
        let store = try backend.make()
        let person = try store.write { transaction in
            let person = try transaction.somebody()
            try transaction.save(
                PersonDetails(channel: "main", name: "Peg", nation: "wales", sharedPhone: true), of: person)
            let text = try transaction.receive("MENU", "a", from: person)
            try transaction.saveAdmission(.heard, trace: Array("screen".utf8), of: text, from: person)
            let turn = try transaction.append(
                NewTurn(
                    person: person, cause: .text(text), trace: Array("why".utf8), program: "p", library: "l",
                    at: morning))
            let out = try transaction.queue("r-1-1", to: person)
            _ = try transaction.append(
                SentMessage(
                    person: person, kind: .reply, text: "1 Groups", textID: "menu/say.1", turn: turn, outbox: out,
                    segments: 1, encoding: "GSM-7", at: morning))
            _ = try transaction.claimed()
            _ = try transaction.settle(out, .failed(reason: "unknown number"), at: morning)
            try transaction.finish(text, as: .done, reason: nil)
            return person
        }
        let kept = try #require(try store.read { try $0.transcript(of: person) })
        #expect(kept.messages.map(\.text) == ["MENU", "1 Groups"])
        #expect(kept.messages.last?.source == .sent(.reply, .failed, reason: "unknown number"))
        #expect(kept.turns.map { String(decoding: $0.turn.trace, as: UTF8.self) } == ["why"])
        #expect(kept.admissions.values.map { String(decoding: $0, as: UTF8.self) } == ["screen"])
        #expect(kept.person.details.name == "Peg")
        let listed = try store.read { try $0.transcripts(.number("+447700900001"), limit: 9) }
        #expect(listed.map(\.lastText) == ["1 Groups"])
        #expect(try store.read { try $0.transcripts(.number("+447700900002"), limit: 9) }.isEmpty)
        #expect(try store.read { try $0.lastSent(to: person, limit: 1) }.map(\.textID) == ["menu/say.1"])
    }

    @Test("Consent, audit and counts are there to be shown", arguments: Backend.all)
    func ledger(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            let text = try transaction.receive("STOP", "a", from: person)
            let entry = ConsentEntry(person: person, change: .optedOut, inbound: text, how: "patient", at: morning)
            try transaction.append(entry)
            #expect(try transaction.consent(of: person) == [entry])
            #expect(try transaction.verifyAudit() == .intact(entries: 0, head: String(repeating: "0", count: 64)))
            let read = AuditEntry(at: morning, actor: "amy", action: "transcript.read", person: person)
            try transaction.append(read)
            try transaction.append(AuditEntry(at: morning, actor: "system", action: "started"))
            #expect(try transaction.audit(of: person, limit: 9) == [read])
            #expect(try transaction.audit(of: nil, limit: 9).map(\.actor) == ["amy", "system"])
            guard case .intact(2, _) = try transaction.verifyAudit() else {
                Issue.record("the audit does not hold")
                return
            }
            try transaction.queue("a", to: person)
            let counts = try transaction.counts()
            #expect(counts.inbox == [.new: 1])
            #expect(counts.outbox == [.ready: 1])
            #expect(counts.oldestWaiting == morning)
        }
    }

    @Test("Programs and settings are kept", arguments: Backend.all)
    func programs(backend: Backend) throws {
        try backend.make().write { transaction in
            try transaction.saveProgram([1, 2], hash: "h", at: morning)
            try transaction.saveProgram([3], hash: "h", at: morning)
            #expect(try transaction.program("h") == [1, 2])
            try transaction.dropProgram("h")
            #expect(try transaction.program("h") == nil)
            try transaction.saveSetting("last", "1")
            try transaction.saveSetting("last", "2")
            #expect(try transaction.setting("last") == "2")
        }
    }
}

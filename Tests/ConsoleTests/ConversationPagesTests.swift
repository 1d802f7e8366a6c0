import Console
import Conversations
import Dialogue
import Store
import Testing
import Words

/// Wednesday 10 June 2026, 09:00 in London.
private let morning = Instant(seconds: 1_781_078_400)

@Suite("Queue and transcript as pages show them")
struct ConversationPagesTests {
    private struct NoSuchPerson: Error {}

    private let ids = PageIDs(key: Array(0..<16))

    private func store() throws -> SQLiteStore {
        try SQLiteStore.inMemory(StoreOptions(randomBytes: { count in (0..<count).map { UInt8($0 % 251) } }))
    }

    private func somebody(_ last: Int, _ name: String?, in store: any StoreTransaction) throws -> PersonID {
        try store.person(
            numbered: "+4477009001\(last < 10 ? "0" : "")\(last)", orAdd: PersonDetails(channel: "main", name: name),
            at: morning
        ).person.id
    }

    private func receive(
        _ words: String, _ key: String, from person: PersonID, at now: Instant, in store: any StoreTransaction
    ) throws {
        _ = try store.accept(InboundText(channel: "main", gatewayID: key, text: words, receivedAt: now), from: person)
    }

    private func asked(_ person: PersonID, at now: Instant, in store: any StoreTransaction) throws {
        _ = try store.saveConversation(
            of: person, state: Array("{}".utf8), program: "p", keeper: .asked, revision: 0, at: now)
    }

    @Test func aLineSaysWhoWhyAndSinceWhen() throws {
        let store = try store()
        try store.write { transaction in
            let asha = try somebody(1, "Asha", in: transaction)
            try receive("I don't want to be here", "a", from: asha, at: morning, in: transaction)
            _ = try transaction.raise(
                NewFlag(
                    person: asha, kind: "crisis", category: "suicide", rule: "suicide.wish", matched: "be here",
                    because: "said so", at: morning),
                joining: true)
            let dai = try somebody(2, nil, in: transaction)
            try receive("Can I talk to <b>someone</b>", "b", from: dai, at: morning, in: transaction)
            try asked(dai, at: morning, in: transaction)
            try transaction.saveLook(at: dai, by: "Bea", seen: MessageID(1), now: morning.adding(minutes: 4))
        }
        let page = try store.read {
            try QueuePage(QueueRequest(.person, worker: "Sam"), ids: ids, now: morning.adding(minutes: 6), in: $0)
        }
        #expect(page.lines.map(\.name) == ["Asha", "07700 900102"])
        #expect(page.lines.map(\.reason) == ["FLAG", "ASKED"])
        #expect(page.lines.map(\.wait) == ["6 min", "6 min"])
        #expect(page.lines.first?.why.contains("nobody has opened this") == true)
        #expect(page.lines.last?.facts == "Bea opened this 2 min ago")
        #expect(page.lines.last?.words == "Can I talk to <b>someone</b>", "The template escapes it")
        #expect(page.tabs.first?.count == "2")
        #expect(page.empty == nil)
        #expect(page.lines.allSatisfy { !$0.path.contains("7700") && $0.path.count == 25 })
    }

    @Test func anEmptyListProvesThatTheLineIsAlive() throws {
        let store = try store()
        func words(at now: Instant) throws -> String? {
            try store.read { try QueuePage(QueueRequest(.person, worker: "Sam"), ids: ids, now: now, in: $0) }.empty
        }
        #expect(
            try words(at: morning)
                == "Nobody is waiting. 0 people are talking to the assistant; no message has come yet.")
        try store.write { transaction in
            let asha = try somebody(1, "Asha", in: transaction)
            try receive("hello", "a", from: asha, at: morning, in: transaction)
        }
        #expect(
            try words(at: morning.adding(minutes: 4))
                == "Nobody is waiting. 1 person is talking to the assistant; last message 4 min ago.")
    }

    @Test func aListOfManyGoesOnAtItsNextPage() throws {
        let store = try store()
        try store.write { transaction in
            for last in 1...60 {
                let person = try somebody(last, nil, in: transaction)
                try receive("hello", "t\(last)", from: person, at: morning.adding(minutes: last), in: transaction)
                try asked(person, at: morning.adding(minutes: last), in: transaction)
            }
        }
        for order in QueueOrder.allCases {
            let first = try store.read {
                try QueuePage(QueueRequest(.person, order: order, worker: "Sam"), ids: ids, now: morning, in: $0)
            }
            #expect(first.lines.count == 50)
            let next = try #require(first.next?.split(separator: "after=").last)
            let cursor = try #require(QueuePage.cursor(String(next), ids))
            let second = try store.read {
                try QueuePage(
                    QueueRequest(.person, order: order, worker: "Sam", after: cursor), ids: ids, now: morning, in: $0)
            }
            #expect(second.lines.count == 10)
            #expect(second.next == nil)
            #expect(Set((first.lines + second.lines).map(\.path)).count == 60)
        }
        #expect(QueuePage.cursor("1.2.nobody", ids) == nil)
    }

    @Test func aTranscriptHasDaysMessagesActsAndTheWall() throws {
        let store = try store()
        let asha = try store.write { transaction in
            let asha = try somebody(1, "Asha", in: transaction)
            try receive("I feel so alone\u{202E}", "a", from: asha, at: morning.adding(hours: -24), in: transaction)
            try receive("hello?", "b", from: asha, at: morning, in: transaction)
            _ = try transaction.addNote(
                "Daughter visits Sun", kind: .note, to: asha, reference: nil, author: "Bea", at: morning)
            try transaction.append(
                AuditEntry(at: morning, actor: "Bea", action: "conversation.taken-over", person: asha))
            try transaction.append(AuditEntry(at: morning, actor: "Bea", action: "transcript.read", person: asha))
            return asha
        }
        func shownPage() throws -> TranscriptPage {
            let found: TranscriptPage? = try store.read {
                try TranscriptPage(of: asha, for: "Sam", ids: ids, now: morning.adding(minutes: 1), in: $0)
            }
            guard let found else { throw NoSuchPerson() }
            return found
        }
        let shown = try shownPage()
        #expect(shown.days.map(\.heading) == ["Yesterday", "Today"])
        #expect(shown.days.first?.entries.first?.text == "I feel so alone\u{FFFD}")
        #expect(
            shown.days.last?.entries.map(\.heading) == [
                "Received 09:00", "09:00 Bea took this over from the assistant",
            ])
        #expect(shown.notes.map(\.text) == ["Daughter visits Sun"])
        #expect(!shown.days.flatMap(\.entries).contains { $0.text == "Daughter visits Sun" })
        #expect(shown.composer?.seen == shown.seen)
        #expect(shown.wall == nil)
        try store.write {
            try $0.save(StandingRecord(Standing(optedOut: true), encoded: Array("{}".utf8)), of: asha)
        }
        #expect(try shownPage().composer == nil)
        #expect(try shownPage().wall?.contains("STOP") == true)
        #expect(try shownPage().banner.texts.hasPrefix("Texts: STOPPED"))
    }
}

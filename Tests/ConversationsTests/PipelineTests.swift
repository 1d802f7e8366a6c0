import Conversations
import Dialogue
import Store
import Synchronization
import Testing
import Words

/// Turns are thought through beside the writer: the same is said, in the same order, and nobody waits for anybody.
@Suite struct PipelineTests {
    /// Takes what is claimed, and says of each text that it was sent.
    final class Sent: Outlet {
        private let texts = Mutex<[OutboxText]>([])
        private let writer = Mutex<WriterLoop?>(nil)
        var freeSenders: Int { 1_000 }
        func attach(_ loop: WriterLoop) { writer.withLock { $0 = loop } }
        func ask(_ texts: [OutboxText]) {}

        func take(_ claimed: [OutboxText]) {
            texts.withLock { $0 += claimed }
            guard let writer = writer.withLock({ $0 }) else { return }
            for text in claimed {
                Task {
                    try await writer.perform(.sending) {
                        try writer.desk.settle(text.id, .sent(gatewayID: nil), at: $1, in: $0)
                    }
                }
            }
        }

        func said(to last: Int) -> [String] {
            texts.withLock { $0.filter { $0.recipient == .person && $0.number == Line.number(last) }.map(\.text) }
        }
    }

    private func loop(
        _ store: any Store, _ desk: Desk, longestTurn: Double = 5
    ) -> (loop: WriterLoop, sent: Sent) {
        let sent = Sent()
        let loop = WriterLoop(
            store: store, desk: desk, outlet: sent,
            limits: .init(
                waitingJobs: 10_000, turnsPerCycle: 100, timersPerCycle: 100, longestSleep: 0.05, thinkers: 3,
                longestTurn: longestTurn),
            clock: { morning })
        sent.attach(loop)
        return (loop, sent)
    }

    private func accept(_ words: String, from last: Int, key: String, _ loop: WriterLoop) async throws {
        _ = try await loop.perform {
            try loop.desk.accept(
                InboundText(channel: "main", gatewayID: key, text: words, receivedAt: $1), from: Line.number(last),
                at: $1, in: $0)
        }
    }

    private func eventually(_ what: String, _ isSo: () throws -> Bool) async throws {
        for _ in 0..<3_000 {
            if try isSo() { return }
            try await Task.sleep(for: .milliseconds(10))
        }
        Issue.record("never: \(what)")
    }

    private static let words = [
        "hello", "check in", "yes", "4", "what does a link worker do", "menu", "STOP", "hello", "START", "menu", "1",
        "purple elephants", "i want to kill myself", "MENU", "back", "human",
    ]

    @Test(arguments: Place.allCases)
    func manyAtOnceHearWhatEachWouldHearAlone(_ place: Place) async throws {
        let alone = try Line()
        let answers = try Self.words.map { try alone.text($0) }
        let expected = answers.flatMap(\.self)
        let store = try place.open()
        let (loop, sent) = loop(store, alone.desk)
        try loop.start()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for last in 10..<40 {
                group.addTask {
                    var answered = 0
                    for (place, words) in Self.words.enumerated() {
                        try await accept(words, from: last, key: "\(last)-\(place)", loop)
                        answered += answers[place].count
                        // Nobody texts on before they were answered: STOP would take back what still waits.
                        try await eventually("the text is answered") { [answered] in
                            try sent.said(to: last).count >= answered
                                && store.read { reader in
                                    guard let person = try reader.person(numbered: Line.number(last)) else {
                                        return false
                                    }
                                    let id = InboundID(try reader.highestAccepted(of: person.id))
                                    return try reader.inbound(id)?.state == .done
                                }
                        }
                    }
                }
            }
            try await group.waitForAll()
        }
        loop.stop()
        #expect(await loop.waitForEnd() == nil)
        // Crisis texts jump the queue, so the order of sending may differ; what is said may not.
        for last in 10..<40 { #expect(sent.said(to: last).sorted() == expected.sorted()) }
    }

    /// Words over which a turn does not end, until the test lets it.
    private final class Trap: Sendable {
        private let isOpen = Mutex(false)
        func release() { isOpen.withLock { $0 = true } }

        func assistant(of known: Assistant) -> Assistant {
            Assistant(
                program: known.program, library: known.library, alarm: known.alarm,
                read: { text, media, alarm, context in
                    if text == "poison" { while !self.isOpen.withLock({ $0 }) {} }
                    return known.read(text, media, alarm, context)
                })
        }
    }

    @Test("A turn that does not end keeps nobody waiting; its text goes to a person")
    func endless() async throws {
        let line = try Line()
        let trap = Trap()
        defer { trap.release() }
        let desk = Desk(assistant: trap.assistant(of: line.desk.assistant), rules: line.desk.rules)
        let (loop, sent) = loop(line.store, desk, longestTurn: 1.5)
        try loop.start()
        try await accept("poison", from: 1, key: "p", loop)
        for last in 2..<30 { try await accept("hello", from: last, key: "h\(last)", loop) }
        try await eventually("all others are answered") { (2..<30).allSatisfy { !sent.said(to: $0).isEmpty } }
        try await eventually("the text is put aside") { try !line.store.read { try $0.counts() }.inbox.isEmpty }
        try await eventually("the patient is told") { sent.said(to: 1).contains { $0.contains("I could not deal") } }
        #expect(try line.store.read { try $0.quarantinedTexts(limit: 9) }.map(\.reason) == ["too-slow"])
        #expect(try line.openTasks().count == 1)
        // Safety is heard before any turn.
        try await accept(CrisisTests.words, from: 1, key: "c", loop)
        try await eventually("the crisis reply is sent") { sent.said(to: 1).contains { $0.contains("116 123") } }
        #expect(loop.figures.endless == 1)
        loop.stop()
        _ = await loop.waitForEnd()
    }
}

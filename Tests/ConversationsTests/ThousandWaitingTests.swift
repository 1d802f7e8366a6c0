import Conversations
import Dialogue
import Store
import Testing
import Words

/// Everybody whom a line of made-up numbers can have waits for something while the dialogues are edited, and edited back.
@Suite struct ThousandWaitingTests {
    private static let first = """
        dialogue outing
        title outing
        about Plans an outing.
        starts on word outing
        result outcome: choice done
        let how: choice bus lift called how you travel
        let people: number 1..9 called how many come
        let again: yes-no called asking again

        node start
          ask how
            How will you travel?
            option 1 By bus = bus | coach
            option 2 With a friend = lift | lift
          go more

        node more
          ask people
            How many of you come?
          ask again
            Shall I ask again? YES or NO.
          say You come by {how or "foot"}, {people or "some"} of you.
          end as done

        """

    /// The rows have changed places, a question has another name, and one is gone.
    private static let second =
        first
        .replacing("option 1 By bus = bus | coach", with: "option 2 By bus = bus")
        .replacing("option 2 With", with: "option 1 With")
        .replacing(
            "node more",
            with: "replaces node more with rest\nreplaces question more/people with rest/group\n\nnode rest"
        )
        .replacing("go more", with: "go rest")
        .replacing("let people:", with: "let group:").replacing("ask people", with: "ask group")
        .replacing("{people or", with: "{group or")
        .replacing("let again: yes-no called asking again\n", with: "")
        .replacing("  ask again\n    Shall I ask again? YES or NO.\n", with: "")

    private static let everybody = 0..<999
    private let line: Line

    init() throws {
        line = try Line()
        try use(Self.first)
        // A third waits at each question.
        try text("outing", from: Self.everybody.map(\.self))
        try text("1", from: Self.everybody.filter { $0 % 3 > 0 })
        try text("3", from: Self.everybody.filter { $0 % 3 > 1 })
    }

    private func use(_ dialogue: String) throws {
        let desk = Desk(assistant: try Shipped.assistant(with: [dialogue]), rules: line.desk.rules)
        let now = line.now
        try line.store.write { try desk.keepPrograms(at: now, in: $0) }
        line.desk = desk
    }

    private static func number(_ person: Int) -> String {
        let digits = String(person)
        return "+447700900" + String(repeating: "0", count: 3 - digits.count) + digits
    }

    /// All of them text the same; what each is sent because of it.
    @discardableResult
    private func text(_ words: String, from people: [Int]) throws -> [String: [String]] {
        line.now = line.now.adding(minutes: 1)
        let now = line.now
        let desk = line.desk
        try line.store.write { transaction in
            for person in people {
                let text = InboundText(
                    channel: "main", gatewayID: "\(now.seconds)-\(person)", text: words, receivedAt: now)
                _ = try desk.accept(text, from: Self.number(person), at: now, in: transaction)
            }
        }
        let sent = try line.settle().filter { $0.recipient == .person }
        return Dictionary(grouping: sent, by: \.number).mapValues { $0.map(\.text) }
    }

    private func replies(_ words: String, at place: Int) throws -> Set<[String]> {
        let people = Self.everybody.filter { $0 % 3 == place }
        let sent = try text(words, from: people)
        #expect(sent.count == people.count, "somebody was met with silence")
        return Set(sent.values)
    }

    private func nobodyIsStuck() throws {
        let waiting = try line.store.read { store in
            try store.waitingTexts(through: try store.lastAccepted(), limit: 10)
        }
        #expect(waiting.isEmpty)
        let again = try text("outing", from: Self.everybody.map(\.self))
        #expect(again.count == Self.everybody.count)
    }

    @Test func eachGoesOnOrEndsPolitelyWhenTheDialoguesAreReplaced() throws {
        try use(Self.second)
        // Row 1 as they saw it, by the bus, and on to the question under its new name.
        #expect(try replies("1", at: 0) == [["How many of you come?"]])
        #expect(try replies("4", at: 0) == [["You come by By bus, 4 of you."]])
        #expect(try replies("5", at: 1) == [["You come by By bus, 5 of you."]])
        let ended = try replies("yes", at: 2)
        #expect(ended.allSatisfy { $0.first?.hasPrefix("Sorry, our questions have changed") == true }, "\(ended)")
        try nobodyIsStuck()
    }

    @Test func whenTheyAreRolledBackBeforeAnybodyAnsweredNothingIsLost() throws {
        try use(Self.second)
        try use(Self.first)
        #expect(try replies("2", at: 0) == [["How many of you come?"]])
        #expect(try replies("3", at: 1) == [["Shall I ask again? YES or NO."]])
        #expect(try replies("yes", at: 2) == [["You come by By bus, 3 of you."]])
        try nobodyIsStuck()
    }

    @Test func whenTheyAreRolledBackAfterSomeHaveMovedEachGoesOnOrEndsPolitely() throws {
        try use(Self.second)
        #expect(try replies("1", at: 0) == [["How many of you come?"]])
        try use(Self.first)
        // What they wait for has no name in the old version.
        let ended = try replies("4", at: 0)
        #expect(ended.allSatisfy { $0.first?.hasPrefix("Sorry, our questions have changed") == true }, "\(ended)")
        #expect(try replies("3", at: 1) == [["Shall I ask again? YES or NO."]])
        try nobodyIsStuck()
    }
}

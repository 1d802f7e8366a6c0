import Conversations
import Dialogue
import Store
import Testing
import Words

@Suite("Replies of staff: nothing goes that its writer would not send")
struct RepliesTests {
    /// Somebody has asked for a person.
    private func asked(_ place: Place = .memory) throws -> Line {
        let line = try Line(place)
        try line.text("hello")
        try line.text("HUMAN")
        return line
    }

    @Test func aReplyGoesAfterTenSecondsAndNotBefore() throws {
        let line = try asked()
        try line.reply("Hi, it's Sam. How are you?")
        line.now = line.now.adding(seconds: 9)
        try line.settle()
        #expect(!line.texted.contains("Hi, it's Sam. How are you?"))
        line.now = line.now.adding(seconds: 1)
        try line.settle()
        #expect(line.texted.last == "Hi, it's Sam. How are you?")
        #expect(try line.standing().holder == "Sam")
    }

    @Test func aReplyTakenBackNeverGoesAndIsADraftAgain() throws {
        let line = try asked()
        let waited = try line.standing().waitingSince
        let reply = try line.reply("Wrong person")
        #expect(try line.standing().waitingSince == nil)
        try line.desk { try $0.cancelReply(reply, by: "Sam", at: line.now, in: $2) }
        try line.move(hours: 1)
        #expect(!line.texted.contains("Wrong person"))
        #expect(try line.standing().waitingSince == waited, "They wait for an answer as before")
        let id = try line.person().id
        #expect(try line.store.read { try $0.draft(to: id, by: "Sam") }?.text == "Wrong person")
        #expect(throws: StaffRefusal.alreadyGone) {
            try line.desk { try $0.sendReplyNow(reply, by: "Sam", at: line.now, in: $2) }
        }
    }

    @Test func aReplyMayGoAtOnce() throws {
        let line = try asked()
        let reply = try line.reply("On my way")
        try line.desk { try $0.sendReplyNow(reply, by: "Sam", at: line.now, in: $2) }
        try line.settle()
        #expect(line.texted.last == "On my way")
        #expect(throws: StaffRefusal.alreadyGone) {
            try line.desk { try $0.cancelReply(reply, by: "Sam", at: line.now, in: $2) }
        }
    }

    @Test func aReplyThatHasNotSeenTheirLastTextIsRefused() throws {
        let line = try asked()
        let seen = try line.newest()
        try line.text("sorry ignore that, my sister is here now")
        #expect(throws: StaffRefusal.self) { try line.reply("I will call 999", seen: seen) }
        try line.move(hours: 1)
        #expect(!line.texted.contains("I will call 999"))
        // Shown beside the new text it may be sent anyway.
        try line.reply("I will call 999")
        try line.move(hours: 1)
        #expect(line.texted.contains("I will call 999"))
    }

    @Test func aReplyIsHeldBackIfTheyWriteWithinTheTenSeconds() throws {
        let line = try asked()
        try line.reply("I will call 999")
        line.now = line.now.adding(seconds: 5)
        try line.text("sorry ignore that")
        try line.move(hours: 1)
        #expect(!line.texted.contains("I will call 999"))
        let id = try line.person().id
        #expect(try line.store.read { try $0.draft(to: id, by: "Sam") }?.text == "I will call 999")
        #expect(try line.standing().waitingSince != nil)
        #expect(try line.queue(.person) == [1])
    }

    @Test func whoeverRepliesSecondIsTold() throws {
        let line = try asked()
        let seen = try line.newest()
        try line.reply("Hi, Bea here", seen: seen, by: "Bea")
        #expect(throws: StaffRefusal.colleagueReplied("Bea")) { try line.reply("Hi, Sam here", seen: seen) }
    }

    @Test func whoeverSaidStopIsTextedByNobody() throws {
        let line = try asked()
        let reply = try line.reply("One more thing")
        try line.text("STOP")
        try line.move(hours: 1)
        #expect(!line.texted.contains("One more thing"))
        #expect(throws: StaffRefusal.optedOut) { try line.reply("Are you sure?") }
        #expect(throws: StaffRefusal.alreadyGone) {
            try line.desk { try $0.sendReplyNow(reply, by: "Sam", at: line.now, in: $2) }
        }
    }

    @Test(arguments: ["", " \n ", String(repeating: "x", count: 919)])
    func wordsThatCannotBeSentAreRefused(words: String) throws {
        let line = try asked()
        #expect(throws: StaffRefusal.self) { try line.reply(words) }
        #expect(try line.standing().keeper == .asked, "Nothing was done")
    }

    @Test func aReplyMayHandBackToTheAssistant() throws {
        let line = try asked()
        try line.reply("All sorted then. Bye, Sam", handingBack: .whereItWas)
        try line.move(hours: 1)
        let replied = try #require(line.texted.firstIndex(of: "All sorted then. Bye, Sam"))
        #expect(line.texted[replied + 1].contains("back with me"))
        #expect(try line.queue(.assistant) == [1])
    }

    @Test(arguments: Place.allCases)
    func killedBeforeTheTenSecondsAreOverItGoesOnce(place: Place) throws {
        let line = try asked(place)
        try line.reply("Only once")
        // Another process finds the file as it is.
        let again = try Line(store: line.store, at: line.now.adding(seconds: 10))
        try again.store.write {
            _ = try $0.quarantineInFlight(until: again.now.adding(seconds: 60), at: again.now)
        }
        try again.settle()
        try again.move(hours: 1)
        #expect(again.texted.filter { $0 == "Only once" }.count == 1)
    }

    /// Whatever is done in whatever order: see `Wall`.
    @Test(arguments: 0..<40)
    func noOrderOfRequestsBreaksTheWall(seed: Int) throws {
        var random = Xorshift(seed: UInt64(seed) &* 2_654_435_761 &+ 1)
        let line = try Line()
        try line.text("hello")
        var wall = Wall(line)
        for step in 0..<60 {
            try wall.act(step, Int(random.next() >> 33), Int(random.next() >> 33))
            try wall.look()
        }
    }
}

/// Does what patients and staff may do, and looks whether anything went out that must not.
private struct Wall {
    let line: Line
    private var replies: [OutboxID] = []
    private var looked = 0

    init(_ line: Line) { self.line = line }

    mutating func act(_ step: Int, _ choice: Int, _ more: Int) throws {
        let id = try line.person().id
        let lines = try line.transcript().messages.map(\.id)
        let names = ["Sam", "Bea"]
        let name = names[more % 2]
        do {
            switch choice % 14 {
            case 0, 1: try line.accept("text \(step)")
            case 2: try line.text("STOP")
            case 3: try line.text("START")
            case 4: try line.text("HUMAN")
            case 5, 6, 7:
                let seen = more % 3 == 0 ? lines[more % lines.count] : lines[lines.count - 1]
                replies.append(
                    try line.reply("reply \(step)", seen: seen, handingBack: more % 5 == 0 ? .menu : nil, by: name))
            case 8: try line.desk { try $0.note("NOTE \(step)", about: id, by: name, at: line.now, in: $2) }
            case 9: try line.desk { try $0.recordCall("NOTE \(step)", with: id, by: name, at: line.now, in: $2) }
            case 10: try line.desk { try $0.closeConversation(id, by: name, at: line.now, in: $2) }
            case 11:
                if let reply = replies.last {
                    try line.desk { try $0.sendReplyNow(reply, by: name, at: line.now, in: $2) }
                }
            case 12:
                if let reply = replies.last {
                    try line.desk { try $0.cancelReply(reply, by: name, at: line.now, in: $2) }
                }
            default: line.now = line.now.adding(seconds: Int64(more % 15))
            }
        } catch is StaffRefusal {
            return
        }
    }

    /// Sends what may go, and checks each text of it as it goes.
    mutating func look() throws {
        let id = try line.person().id
        let optedOut = try line.person().standing?.optedOut == true
        let claimed = try line.claimAndSend()
        for text in claimed where text.recipient == .person {
            #expect(!text.text.contains("NOTE"))
            #expect(!optedOut || text.passesOptOut || text.kind == .crisis)
            guard let held = try line.store.read({ try $0.heldReply(text.id) }) else { continue }
            #expect(try line.store.read { try $0.received(from: id, after: held.seen) } == nil)
        }
        _ = try line.cycle()
    }
}

/// The same numbers for the same seed (Marsaglia's xorshift, 64 bits: 13, 7, 17).
private struct Xorshift {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    mutating func next() -> UInt64 {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return state
    }
}

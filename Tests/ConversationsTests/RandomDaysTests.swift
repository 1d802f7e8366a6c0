import Conversations
import Dialogue
import Store
import Testing
import Words

/// Days of four people who text whatever comes to mind, with staff among them: what holds, holds always.
@Suite struct RandomDaysTests {
    /// xorshift64: the same days each time.
    struct Dice: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    static let words = [
        "hello", "menu", "check in", "yes", "no", "1", "2", "3", "7", "skip", "back", "later", "continue", "human",
        "help", "stop", "start", "stpo", "safe", "more", "is it free", "what is a link worker", "sorry i meant 4",
        "change 1", "again", "why", "LS6", "Sam", "banana", "", "🙂", "call me", "groups", "restart",
        CrisisTests.words, "i feel so low", "i walked by the canal on tuesday",
    ]

    @Test(arguments: 1...6)
    func nothingIsLostAndNobodyIsTextedAgainstTheirWill(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15)
        let line = try Line(seed.isMultiple(of: 2) ? .file : .memory, perDay: 2, perWeek: 5)
        var optedOut: [Int: Bool] = [:]
        for _ in 0..<150 {
            let last = Int.random(in: 1...4, using: &dice)
            let before = line.sent.count
            switch Int.random(in: 0..<10, using: &dice) {
            case 0: try line.move(hours: Int.random(in: 1...60, using: &dice))
            case 1 where (try? line.person(last)) != nil:
                let acts: [StaffAct] = [
                    .takesOver, .replies("Hello."), .handsBack, .closesFlag, .releasesTexts,
                    .starts(dialogue: "weekly", inputs: [:]),
                ]
                try line.staff(acts.randomElement(using: &dice) ?? .takesOver, with: last)
            default:
                for _ in 0..<Int.random(in: 1...3, using: &dice) {
                    try line.accept(Self.words.randomElement(using: &dice) ?? "", from: last)
                }
                try line.settle()
            }
            for (moment, text) in line.sent[before...] where text.recipient == .person {
                guard let person = (1...4).first(where: { Line.number($0) == text.number }) else { continue }
                if text.kind == .reminder { #expect(siteHours.isOpen(at: moment)) }
                if optedOut[person] == true, try line.state(person).standing.optedOut {
                    #expect(text.kind == .crisis || text.passesOptOut, "\(text.reference) \(text.text)")
                }
            }
            for person in 1...4 { optedOut[person] = try? line.state(person).standing.optedOut }
        }
        // What SAFE holds waits until staff release it.
        for person in 1...4 where (try? line.person(person)) != nil { try line.staff(.releasesTexts, with: person) }
        try line.move(hours: 24 * 10)
        let counts = try line.store.read { try $0.counts() }
        #expect(counts.inbox.isEmpty)
        #expect(counts.outbox.isEmpty, "\(counts.outbox)")
        for person in 1...4 where (try? line.person(person)) != nil {
            let state = try line.state(person)
            #expect(try decodeState(encode(state)) == state)
            // Nudges and reminders; what staff start, and that nobody has come yet, are not capped.
            let automated = line.sent.filter {
                $0.text.kind == .reminder && $0.text.number == Line.number(person)
                    && !$0.text.reference.hasPrefix("staff") && !$0.text.text.hasPrefix("Sorry, nobody")
            }
            let days = Dictionary(grouping: automated) { LocalTime($0.at).date.iso }
            #expect(days.values.allSatisfy { $0.count <= 2 })
        }
        guard case .intact = try line.store.read({ try $0.verifyAudit() }) else {
            return #expect(Bool(false), "the audit is broken")
        }
    }
}

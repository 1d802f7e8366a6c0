import Conversations
import Dialogue
import Store
import Testing
import Words

@Suite("The queue: who needs a person, why, and since when")
struct QueueTests {
    @Test func whoeverTalksWithTheAssistantIsInItsList() throws {
        let line = try Line()
        try line.text("hello")
        #expect(try line.queue(.assistant) == [1])
        #expect(try line.queue(.person).isEmpty)
        #expect(try line.standing().waitingSince == nil)
    }

    @Test func flagsComeFirstThenTheLongestWait() throws {
        let line = try Line()
        for last in 1...3 {
            try line.text("hello", from: last)
            try line.text("HUMAN", from: last)
            line.now = line.now.adding(minutes: 5)
        }
        try line.text("hello", from: 4)
        try line.text("I want to kill myself", from: 4)
        #expect(try line.queue(.person) == [4, 1, 2, 3])
        #expect(try line.queue(.person, .newest).first == 4)
        let rows = try line.store.read { try $0.queue(QueueRequest(.person, worker: "Sam")) }
        #expect(rows.first?.flag?.flag.category == "suicide")
        #expect(rows.first?.lastWords == "I want to kill myself")
        #expect(rows.dropFirst().first?.task?.task.kind == .handOver)
    }

    @Test func pagesGoOnAfterTheLastRowWhateverHappensMeanwhile() throws {
        let line = try Line()
        for last in 1...5 {
            try line.text("HUMAN", from: last)
            line.now = line.now.adding(minutes: 1)
        }
        func page(after cursor: QueueCursor?) throws -> [QueueRow] {
            try line.store.read { try $0.queue(QueueRequest(.person, worker: "Sam", after: cursor, limit: 2)) }
        }
        var seen: [Int] = []
        var rows = try page(after: nil)
        while let last = rows.last {
            seen += rows.compactMap { Int($0.number.suffix(2)) }
            // The first one is dealt with while the worker reads.
            if seen.count == 2 { try line.desk(1) { try $0.closeConversation($1, by: "Sam", at: line.now, in: $2) } }
            rows = try page(
                after: QueueCursor(after: last, .longest))
        }
        #expect(seen == [1, 2, 3, 4, 5])
    }

    @Test func theClockStopsAtWordsOfStaffAndAtACallNeverAtANoteOrTheAssistant() throws {
        let line = try Line()
        try line.text("hello")
        line.now = line.now.adding(minutes: 1)
        try line.text("HUMAN")
        let askedAt = line.now
        #expect(try line.standing().waitingSince == askedAt)
        line.now = line.now.adding(minutes: 10)
        try line.text("are you there")
        try line.desk { try $0.note("She rang reception", about: $1, by: "Sam", at: line.now, in: $2) }
        #expect(try line.standing().waitingSince == askedAt, "A later text, the assistant and a note change nothing")
        try line.desk { try $0.recordCall("All well", with: $1, by: "Sam", at: line.now, in: $2) }
        #expect(try line.standing().waitingSince == nil)
        #expect(try line.queue(.with) == [1])
        line.now = line.now.adding(minutes: 1)
        try line.text("thanks for calling")
        #expect(try line.standing().waitingSince == line.now)
        #expect(try line.queue(.person) == [1])
        try line.reply("You are welcome")
        #expect(try line.standing().waitingSince == nil)
        #expect(try line.queue(.mine) == [1])
    }

    @Test func takingOverIsSeenByColleaguesAndNotUndoneUnawares() throws {
        let line = try Line()
        try line.text("HUMAN")
        try line.desk { try $0.takeOver($1, by: "Bea", at: line.now, in: $2) }
        #expect(try line.queue(.mine, for: "Bea") == [1])
        #expect(throws: StaffRefusal.takenBy("Bea")) {
            try line.desk { try $0.takeOver($1, by: "Sam", at: line.now, in: $2) }
        }
        try line.desk { try $0.takeOver($1, from: "Bea", by: "Sam", at: line.now, in: $2) }
        #expect(try line.queue(.mine) == [1])
        try line.desk { try $0.handOver($1, to: "Bea", by: "Sam", at: line.now, in: $2) }
        #expect(try line.queue(.mine).isEmpty)
        try line.desk { try $0.handBack($1, resuming: .menu, by: "Bea", at: line.now, in: $2) }
        try line.settle()
        #expect(try line.queue(.assistant) == [1])
        #expect(try line.standing().holder == nil)
        #expect(throws: StaffRefusal.assistantHasIt) {
            try line.desk { try $0.handBack($1, resuming: .menu, by: "Bea", at: line.now, in: $2) }
        }
    }

    @Test func asnoozedOneComesBackAtItsTimeOrWhenTheyReply() throws {
        let line = try Line()
        for last in 1...2 {
            try line.text("HUMAN", from: last)
            try line.desk(last) {
                try $0.snooze($1, until: line.now.adding(hours: 2), by: "Sam", at: line.now, in: $2)
            }
        }
        #expect(try Set(line.queue(.snoozed)) == [1, 2])
        try line.text("hello?", from: 2)
        #expect(try line.queue(.snoozed) == [1])
        #expect(try line.queue(.person) == [2])
        try line.move(hours: 2)
        #expect(try line.queue(.snoozed).isEmpty)
        #expect(try Set(line.queue(.person)) == [1, 2])
        #expect(throws: StaffRefusal.past) {
            try line.desk { try $0.snooze($1, until: line.now, by: "Sam", at: line.now, in: $2) }
        }
    }

    @Test func aClosedOneIsTheAssistantsAndOpensWhenTheyText() throws {
        let line = try Line()
        try line.text("HUMAN")
        try line.desk { try $0.closeConversation($1, by: "Sam", at: line.now, in: $2) }
        try line.settle()
        #expect(try line.queue(.closed) == [1])
        #expect(try line.openTasks().isEmpty)
        let answers = try line.text("MENU")
        #expect(!answers.isEmpty, "Nobody who texts a closed conversation is left without an answer")
        #expect(try line.queue(.assistant) == [1])
    }

    @Test func aFlagOutlivesTheClosingOfItsConversation() throws {
        let line = try Line()
        try line.text("I want to kill myself")
        try line.desk { try $0.closeConversation($1, by: "Sam", at: line.now, in: $2) }
        #expect(try line.queue(.person) == [1])
    }

    @Test func aTextThatCannotBeDeliveredIsInItsListUntilItIsDealtWith() throws {
        let line = try Line()
        try line.accept("hello")
        _ = try line.cycle()
        let claimed = try line.store.write { try line.desk.claim(at: line.now, limit: 9, in: $0).texts }
        let text = try #require(claimed.first)
        try line.store.write {
            _ = try line.desk.settle(text.id, .failed(reason: "handset off"), at: line.now, in: $0)
        }
        #expect(try line.queue(.failed) == [1])
        #expect(try line.queue(.person) == [1])
        #expect(try line.store.read { try $0.queueCounts(for: "Sam", scope: .all) }[.failed] == 1)
        try line.desk { try $0.closeConversation($1, by: "Sam", at: line.now, in: $2) }
        #expect(try line.queue(.failed).isEmpty)
    }

    @Test func peopleOfAnotherTeamAreInNoListAndNoCount() throws {
        let line = try Line()
        let (north, south) = try line.store.write { (try $0.team(named: "North"), try $0.team(named: "South")) }
        for (last, team) in [(1, north), (2, south)] {
            try line.text("HUMAN", from: last)
            let id = try line.person(last).id
            try line.store.write { try $0.setTeam(team, of: id) }
        }
        try line.text("HUMAN", from: 3)
        for view in QueueView.allCases {
            let numbers = try line.store.read {
                try $0.queue(QueueRequest(view, worker: "Sam", scope: .teams([north]))).map(\.number)
            }
            #expect(numbers == (view == .person ? [Line.number(1)] : []))
        }
        #expect(try line.store.read { try $0.queueCounts(for: "Sam", scope: .teams([north])) }[.person] == 1)
        #expect(try line.store.read { try $0.queueCounts(for: "Sam", scope: .teams([])) }[.person] == nil)
        #expect(try line.store.read { try $0.queueCounts(for: "Sam", scope: .all) }[.person] == 3)
    }
}

import Conversations
import Dialogue
import Store
import Testing
import Words

/// What staff plan, leave out and end, and texts out that they put right.
@Suite("Staff put plans and texts right") struct OversightTests {
    private func time(_ date: String, _ time: String = "10:00") throws -> LocalTime {
        LocalTime(date: try #require(CivilDate(iso: date)), time: try #require(CivilTime(iso: time)))
    }

    @discardableResult
    private func plan(
        _ line: Line, _ dialogue: String = "weekly", on date: String, series: ReminderSeries? = nil
    ) throws -> ReminderID {
        let (id, moment) = (try line.person().id, try time(date))
        return try line.store.write {
            try line.desk.addPlan(
                dialogue, inputs: [:], at: moment, series: series, for: id, by: "Ann", at: line.now, in: $0)
        }
    }

    private func everyMonth(from date: String) throws -> ReminderSeries {
        ReminderSeries(
            repetition: Repetition(
                phases: [.init(every: .months(1), times: nil)], weekday: nil, time: CivilTime(hour: 10, minute: 0)),
            said: try #require(CivilDate(iso: date)), index: -1)
    }

    @Test("a plan of staff's goes at its hour, once", arguments: Place.allCases) func added(_ place: Place) throws {
        let line = try Line(place)
        try line.text("hello")
        try line.text("later")
        try plan(line, on: "2026-06-17")
        try plan(line, on: "2026-06-18")
        #expect(try line.move(to: at("2026-06-19", "12:00")).map(\.at) == [at("2026-06-18", "10:00")])
        #expect(try line.audit(1).contains { $0.actor == "Ann" && $0.action == "plan.added" })
    }

    @Test("leaving one out goes on with the next, on the day that was meant") func skips() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("later")
        let first = try plan(line, on: "2026-07-31", series: everyMonth(from: "2026-07-31"))
        let next = try line.store.write { try line.desk.skipPlan(first, by: "Ann", at: line.now, in: $0) }
        #expect(next == (try time("2026-08-31")))
        #expect(try line.planned("weekly").map(\.reminder.at) == [try time("2026-08-31")])
        let second = try #require(try line.planned("weekly").first).id
        let after = try line.store.write { try line.desk.skipPlan(second, by: "Ann", at: line.now, in: $0) }
        #expect(after == (try time("2026-09-30")))
        let third = try #require(try line.planned("weekly").first).id
        try line.store.write { try line.desk.stopPlan(third, by: "Ann", at: line.now, in: $0) }
        #expect(try line.planned("weekly").isEmpty)
        #expect(throws: StoreError.self) {
            try line.store.write { try line.desk.stopPlan(third, by: "Ann", at: line.now, in: $0) }
        }
    }

    @Test("nothing is planned for who said STOP, for what is over, or for what does not start by itself")
    func refuses() throws {
        let line = try Line()
        try line.text("hello")
        #expect(throws: StaffRefusal.past) { try plan(line, on: "2026-06-01") }
        #expect(throws: StaffRefusal.noDialogue("nowhere")) { try plan(line, "nowhere", on: "2026-06-17") }
        #expect(throws: StaffRefusal.notScheduled("menu")) { try plan(line, "menu", on: "2026-06-17") }
        #expect(throws: StaffRefusal.input(dialogue: "how-did-it-go", name: "group")) {
            try plan(line, "how-did-it-go", on: "2026-06-17")
        }
        try line.text("stop")
        #expect(throws: StaffRefusal.optedOut) { try plan(line, on: "2026-06-17") }
    }

    @Test("a failed text goes again when staff say so, and STOP still holds it back", arguments: Place.allCases)
    func retries(_ place: Place) throws {
        let line = try Line(place)
        try line.text("hello")
        try line.accept("menu")
        _ = try line.cycle()
        let text = try #require(
            try line.store.write { try line.desk.claim(at: line.now, limit: 9, in: $0).texts.first })
        try line.store.write {
            _ = try line.desk.settle(text.id, .failed(reason: "no such number"), at: line.now, in: $0)
        }
        #expect(try line.store.read { try $0.outboxTexts([.failed], of: nil, limit: 9).map(\.id) } == [text.id])
        try line.store.write { try line.desk.retryText(text.id, by: "Ann", at: line.now, in: $0) }
        #expect(try line.settle().map(\.id).contains(text.id))
        #expect(throws: StoreError.self) {
            try line.store.write { try line.desk.retryText(text.id, by: "Ann", at: line.now, in: $0) }
        }
    }

    @Test("a waiting text is taken back, a crisis text never") func cancels() throws {
        let line = try Line()
        try line.accept("i want to end it all")
        try line.accept("hello", from: 2)
        _ = try line.cycle()
        let waiting = try line.store.read { try $0.outboxTexts([.ready], of: nil, limit: 99) }
        let crisis = try #require(waiting.first { $0.kind == .crisis })
        #expect(throws: StoreError.self) {
            try line.store.write { try line.desk.cancelText(crisis.id, by: "Ann", at: line.now, in: $0) }
        }
        let other = try line.person(2).id
        for text in waiting where text.person == other {
            try line.store.write { try line.desk.cancelText(text.id, by: "Ann", at: line.now, in: $0) }
        }
        let sent = try line.settle()
        #expect(sent.contains { $0.id == crisis.id } && !sent.contains { $0.person == other })
    }
}

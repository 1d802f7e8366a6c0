import Dialogue
import Foundation
import Store
import Testing
import Words

@Suite("Timers and reminders")
struct PlansContract {
    private func reminder(_ reference: String, day: Int = 17, group: String = "choir") -> Reminder {
        Reminder(
            dialogue: "how-did-it-go", inputs: ["group": .choice(group)],
            at: LocalTime(date: CivilDate(year: 2026, month: 6, day: day), time: CivilTime(hour: 10, minute: 0)),
            reference: reference)
    }

    private func states(_ transaction: any StoreReader, _ person: PersonID) throws -> [String: ReminderState] {
        Dictionary(
            try transaction.reminders(of: person).map { ($0.reminder.reference, $0.state) },
            uniquingKeysWith: { _, last in last })
    }

    @Test("A conversation has the timers of its last turn and no others", arguments: Backend.all)
    func timers(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            let soon = Timer(kind: .silence(rung: 0), due: morning.adding(hours: 24), epoch: 3)
            let late = Timer(kind: .handOverDue, due: morning.adding(hours: 48), epoch: 3)
            try transaction.replaceTimers(of: person, with: [late, soon])
            #expect(try transaction.nextTimeDue() == soon.due)
            #expect(try transaction.dueTimers(at: late.due, limit: 9).map(\.timer) == [soon, late])
            let due = try transaction.dueTimers(at: soon.due, limit: 9)
            #expect(due.map(\.timer) == [soon])
            try transaction.holdTimer(due[0].id, until: soon.due.adding(hours: 9))
            #expect(try transaction.dueTimers(at: soon.due, limit: 9).isEmpty)
            #expect(try transaction.dueTimers(at: soon.due.adding(hours: 9), limit: 9).map(\.timer) == [soon])
            try transaction.replaceTimers(of: person, with: [])
            #expect(try transaction.nextTimeDue() == nil)
        }
    }

    @Test("A reminder comes at its time on London's clocks, starts once, and stays started", arguments: Backend.all)
    func startsOnce(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            let plan = reminder("1/remind.1")
            guard case .planned(let id) = try transaction.plan(plan, for: person, at: morning) else {
                Issue.record("not planned")
                return
            }
            let nine = plan.at.instant
            #expect(LocalTime(nine).time.iso == "10:00")
            #expect(try transaction.dueReminders(at: nine.adding(seconds: -1), limit: 9).isEmpty)
            #expect(try transaction.dueReminders(at: nine, limit: 9).map(\.reminder) == [plan])
            try transaction.holdReminder(id, until: nine.adding(hours: 1))
            #expect(try transaction.dueReminders(at: nine, limit: 9).isEmpty)
            try transaction.markReminderStarted(id, at: nine.adding(hours: 1))
            #expect(throws: StoreError.self) { try transaction.markReminderStarted(id, at: nine) }
            #expect(try transaction.plan(plan, for: person, at: nine) == .already(id))
            #expect(try transaction.dueReminders(at: nine.adding(hours: 48), limit: 9).isEmpty)
        }
    }

    @Test("Saying a plan again replaces it; a withdrawal brings the old one back", arguments: Backend.all)
    func replaced(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            _ = try transaction.plan(reminder("first"), for: person, at: morning)
            _ = try transaction.plan(reminder("other", group: "walks"), for: person, at: morning)
            _ = try transaction.plan(reminder("second", day: 18), for: person, at: morning)
            #expect(try states(transaction, person) == ["first": .replaced, "other": .planned, "second": .planned])
            try transaction.withdraw(reference: "second", of: person)
            #expect(try states(transaction, person) == ["first": .planned, "other": .planned, "second": .cancelled])
        }
    }

    @Test("A plan replaced twice comes back only when both replacements are withdrawn", arguments: Backend.all)
    func replacedTwice(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            for (day, reference) in [(17, "a"), (18, "b"), (19, "c")] {
                _ = try transaction.plan(reminder(reference, day: day), for: person, at: morning)
            }
            try transaction.withdraw(reference: "b", of: person)
            #expect(try states(transaction, person) == ["a": .replaced, "b": .cancelled, "c": .planned])
            try transaction.withdraw(reference: "c", of: person)
            #expect(try states(transaction, person) == ["a": .planned, "b": .cancelled, "c": .cancelled])
        }
    }

    @Test("A cancelled reminder can be brought back by a correction, but not after STOP", arguments: Backend.all)
    func cancelled(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            _ = try transaction.plan(reminder("a"), for: person, at: morning)
            _ = try transaction.plan(reminder("b", group: "walks"), for: person, at: morning)
            let none = try transaction.cancelReminders(
                of: person, dialogue: "how-did-it-go", inputs: ["group": .choice("bingo")], reference: "x",
                at: morning)
            #expect(none == 0)
            let one = try transaction.cancelReminders(
                of: person, dialogue: "how-did-it-go", inputs: ["group": .choice("choir")], reference: "x",
                at: morning)
            #expect(one == 1)
            try transaction.withdraw(reference: "x", of: person)
            #expect(try states(transaction, person) == ["a": .planned, "b": .planned])
            let all = try transaction.cancelReminders(
                of: person, dialogue: "how-did-it-go", inputs: nil, reference: "y", at: morning)
            #expect(all == 2)
            try transaction.withdraw(reference: "y", of: person)
            #expect(try transaction.cancelAllReminders(of: person, at: morning) == 2)
            try transaction.withdraw(reference: "y", of: person)
            #expect(try states(transaction, person) == ["a": .cancelled, "b": .cancelled])
        }
    }

    @Test("A repetition is kept with its occurrence, and moved with it", arguments: Backend.all)
    func series(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            var plan = reminder("1/remind.1")
            plan.series = ReminderSeries(
                repetition: Repetition(
                    phases: [.init(every: .days(7), times: 4), .init(every: .months(1), times: nil)], weekday: 2,
                    time: plan.at.time),
                said: CivilDate(year: 2026, month: 6, day: 10), index: 0)
            _ = try transaction.plan(plan, for: person, at: morning)
            #expect(try transaction.reminders(of: person).map(\.reminder) == [plan])
            let friday = CivilDate(year: 2026, month: 6, day: 19)
            let moved = try transaction.moveReminders(
                of: person, dialogue: plan.dialogue, inputs: nil, to: friday, nil, reference: "1/move.1", at: morning)
            #expect(moved == 1)
            #expect(try states(transaction, person) == ["1/remind.1": .replaced, "1/move.1": .planned])
            let now = try transaction.reminders(of: person).last?.reminder
            #expect(now?.at == LocalTime(date: friday, time: plan.at.time) && now?.series == plan.series)
            try transaction.withdraw(reference: "1/move.1", of: person)
            #expect(try states(transaction, person) == ["1/remind.1": .planned, "1/move.1": .cancelled])
        }
    }

    @Test("A plan moved to a day on which it came already stays where it is", arguments: Backend.all)
    func movedToToday(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            let plan = reminder("1/remind.1")
            guard case .planned(let first) = try transaction.plan(plan, for: person, at: morning) else { return }
            try transaction.markReminderStarted(first, at: morning)
            var next = plan
            next.at.date = plan.at.date.adding(days: 7)
            next.reference = "1/remind.2"
            _ = try transaction.plan(next, for: person, at: morning)
            let moved = try transaction.moveReminders(
                of: person, dialogue: plan.dialogue, inputs: nil, to: plan.at.date,
                CivilTime(hour: 20, minute: 0), reference: "2/move.1", at: morning)
            #expect(moved == 0)
            #expect(try states(transaction, person) == ["1/remind.1": .started, "1/remind.2": .planned])
        }
    }

    @Test("A move takes the plans of one dialogue with those inputs, or all of them", arguments: Backend.all)
    func moves(backend: Backend) throws {
        try backend.make().write { transaction in
            let person = try transaction.somebody()
            let choir = reminder("1/remind.1")
            _ = try transaction.plan(choir, for: person, at: morning)
            _ = try transaction.plan(reminder("2/remind.1", group: "walk"), for: person, at: morning)
            let day = CivilDate(year: 2026, month: 7, day: 1)
            let noon = CivilTime(hour: 12, minute: 0)
            #expect(
                try transaction.moveReminders(
                    of: person, dialogue: "weekly", inputs: nil, to: day, noon, reference: "3", at: morning) == 0)
            #expect(
                try transaction.moveReminders(
                    of: person, dialogue: choir.dialogue, inputs: choir.inputs, to: day, noon, reference: "4",
                    at: morning) == 1)
            #expect(
                try transaction.moveReminders(
                    of: person, dialogue: choir.dialogue, inputs: nil, to: day.adding(days: 1), noon, reference: "5",
                    at: morning) == 2)
        }
    }
}

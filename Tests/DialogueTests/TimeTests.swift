import Dialogue
import Testing
import Words

/// Silence, reminders and what waits for a better moment.
@Suite struct TimeTests {
    @Test func aQuestionThatWaitsIsNudgedThenPutOff() {
        var world = World()
        world.send("check in")
        #expect(world.wait(hours: 48) == ["Still there?"])
        #expect(world.wait(hours: 71).isEmpty)
        world.wait(hours: 1)
        #expect(world.state.pending == nil)
        #expect(world.send("continue") == ["(came-back check-in) start/satisfied?"])
    }

    @Test func aTimerOfAnOlderEpochIsNothing() {
        var world = World()
        world.send("check in")
        let timer = world.timers[0]
        world.send("5")
        let before = world.state
        world.run(.timer(timer))
        #expect(world.state == before)
    }

    @Test func aTextStartsTheSilenceAnew() {
        var world = World()
        world.send("check in")
        world.wait(hours: 47)
        world.send("which")
        #expect(world.wait(hours: 47).isEmpty)
        #expect(world.wait(hours: 1) == ["Still there?"])
    }

    @Test func theMenuDoesNotHoldAReminderAndAQuestionDoes() {
        var world = World()
        world.send("menu")
        #expect(readiness(world) == .fire)
        #expect(world.schedule("catch-up", ["group": .choice("walk-one")]) == ["start/went?"])
        #expect(world.state.frames.map(\.dialogue) == ["catch-up"])
        #expect(readiness(world) == .hold)
    }

    @Test func aHeldReminderGoesAnHourAfterTheConversationIsFree() {
        var world = World()
        world.send("wrong number")
        let due = world.now.adding(minutes: 30)
        world.wait(hours: 1)
        #expect(readiness(world, due) == .hold)
        world.send("no")
        #expect(readiness(world, due) == .hold)
        world.wait(hours: 1)
        #expect(readiness(world, due) == .fire)
    }

    @Test func aReminderHeldForThreeDaysExpires() {
        var world = World()
        world.send("human")
        let due = world.now
        world.wait(hours: 72)
        #expect(readiness(world, due) == .hold)
        world.wait(hours: 1)
        #expect(readiness(world, due) == .expire)
    }

    @Test func aReminderThatCouldNotStartChangesNothing() {
        var world = World()
        world.send("check in")
        #expect(world.schedule("catch-up", ["group": .choice("walk-one")]).isEmpty)
        #expect(world.waiting == "check-in/start/satisfied")
    }

    @Test func whatIsDueAndWasPutAsideGoesOn() {
        var world = World()
        world.send("check in")
        world.send("7")
        world.send("later")
        #expect(world.schedule("check-in") == ["(came-back check-in) \(AsideTests.barrier)"])
    }

    @Test func workingDaysSkipTheWeekend() {
        var world = World()
        // Friday 12 June 2026.
        world.now =
            LocalTime(date: CivilDate(year: 2026, month: 6, day: 12), time: CivilTime(hour: 10, minute: 0)).instant
        world.program.dialogues.removeAll { $0.name == "human" }
        world.send("human")
        guard case .asked(_, _, let due, _, _) = world.state.keeper else {
            Issue.record("nobody was asked")
            return
        }
        #expect(LocalTime(due).date == CivilDate(year: 2026, month: 6, day: 16))
    }

    private func readiness(_ world: World, _ due: Instant? = nil) -> Agenda.Readiness {
        Agenda.readiness(of: due ?? world.now, in: world.state, program: world.program, at: world.now)
    }
}

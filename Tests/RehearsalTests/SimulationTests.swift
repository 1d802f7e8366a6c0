import Conversations
import Dialogue
import Rehearsal
import Testing
import Words

/// What `linkline simulate` promises: the same seed gives the same report, and a broken promise is seen.
@Suite struct SimulationTests {
    @Test func theSameSeedGivesTheSameBytesOnAnyNumberOfThreads() async throws {
        var settings = try Shipped.once.settings(days: 8)
        settings.worldSize = 9
        let simulation = Simulation(settings, personas: Shipped.once.personas, people: 27)
        let one = try await simulation.run(threads: 1) { _ in }
        let three = try await simulation.run(threads: 3) { _ in }
        #expect(one.lines(pence: 400) == three.lines(pence: 400))
        #expect(one.json(pence: 400).bytes == three.json(pence: 400).bytes)
    }

    @Test func anotherSeedGivesOtherDays() async throws {
        let first = try await Shipped.once.simulate(try Shipped.once.settings(days: 5), people: 12)
        let second = try await Shipped.once.simulate(try Shipped.once.settings(days: 5, seed: 2), people: 12)
        #expect(first.lines(pence: 400).dropFirst() != second.lines(pence: 400).dropFirst())
    }

    @Test func everyPromiseHoldsOfTheShippedDialoguesOnABadGateway() async throws {
        let report = try await Shipped.once.simulate(try Shipped.once.settings(days: 21), people: 60)
        #expect(report.brokenPromises == 0, "\(report.lines(pence: 400).prefix(60).joined(separator: "\n"))")
        #expect(report.turns > 300)
    }

    @Test(arguments: [
        "terse", "chatty", "misspeller", "welsh", "silent", "angry", "wrong-number", "in-crisis", "stopper",
        "shared-phone",
    ])
    func everyKindOfPersonCanLiveWithTheDialogues(_ name: String) async throws {
        let report = try await Shipped.once.simulate(try Shipped.once.settings(), people: 10, as: name)
        #expect(report.brokenPromises == 0, "\(report.lines(pence: 400).prefix(40).joined(separator: "\n"))")
        #expect(report.turns > 0)
    }

    // MARK: What is broken is seen

    @Test func anAssistantThatIsDeafToDangerIsFoundOut() async throws {
        let settings = try Shipped.once.settings(try Shipped.once.assistant(isDeaf: true))
        let report = try await Shipped.once.simulate(settings, people: 8, as: "in-crisis")
        #expect(report.broken(.crisis) > 0)
    }

    @Test func anAssistantThatDoesNotHearStopIsFoundOut() async throws {
        let settings = try Shipped.once.settings(try Shipped.once.assistant(isDeaf: true))
        let report = try await Shipped.once.simulate(settings, people: 8, as: "stopper")
        #expect(report.broken(.stop) > 0)
    }

    @Test func textsInQuietHoursAndOverTheCapsAreFoundOut() async throws {
        var settings = try Shipped.once.settings(days: 28)
        settings.rules.sendHours = .always
        settings.rules.automatedPerDay = 100
        settings.rules.automatedPerWeek = 100
        settings.promised.automatedPerWeek = 1
        let report = try await Shipped.once.simulate(settings, people: 30, as: "silent")
        #expect(report.broken(.quietHours) > 0)
        #expect(report.broken(.caps) > 0)
    }

    @Test func aRevealingWordOnASharedPhoneIsFoundOut() async throws {
        var settings = try Shipped.once.settings(days: 5)
        settings.isRevealing = { $0.contains("check-in") }
        let report = try await Shipped.once.simulate(settings, people: 8, as: "shared-phone")
        #expect(report.broken(.sharedPhone) > 0)
    }

    @Test func aTextThatIsSentTwiceIsFoundOut() async throws {
        var faults = GatewayFaults.usual
        faults.takenUnheard = 300
        faults.lookUpForgets = 1000
        let report = try await Shipped.once.simulate(try Shipped.once.settings(faults: faults), people: 12)
        #expect(report.broken(.books) > 0)
    }

    @Test func aPersonIsShownAsATestThatCanBePlayedAgain() async throws {
        var settings = try Shipped.once.settings(faults: .none, days: 6)
        settings.shows = [1]
        let report = try await Shipped.once.simulate(settings, people: 1, as: "terse")
        let lines = report.lines(pence: 400).drop { $0 != "Person 1" }
        #expect(lines.dropFirst().first == "test person 1")
        #expect(lines.contains { $0.hasPrefix("  > ") })
        #expect(lines.contains { $0.hasPrefix("  < ") })
        #expect(lines.contains { $0.hasPrefix("  @ 2026-06-") })
    }
}

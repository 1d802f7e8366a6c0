import Conversations
import Knowledge
import Rehearsal
import Testing
import Words

/// What patients are promised holds whatever befalls the service: the short form of `make storm`.
@Suite struct StormTests {
    private static func storm() throws -> Storm {
        Storm(
            versions: try Shipped.once.stormVersions(), rules: Shipped.once.rules,
            officeHours: Shipped.hours(Shipped.once.content.site.hours))
    }

    @Test func noPromiseBreaksUnderAnyFaultAtAnyMoment() async throws {
        let report = try await Self.storm().run(seeds: 1...2, threads: 2)
        #expect(report.failed.isEmpty, "\(report.lines.joined(separator: "\n"))")
        #expect(report.events > 5000)
        #expect(report.turns > 300)
        // The moments that any two worlds come to; make storm counts all of them.
        for race in [Race.deathUncommitted, .deathUntold, .deathSent, .duplicateOfEarlierLife, .receiptBackwards] {
            #expect((report.races[race] ?? 0) > 0, "\(race.rawValue)")
        }
    }

    @Test func theSameSeedGivesTheSameEvents() throws {
        let storm = try Self.storm()
        // A few people are enough, and quicker.
        var calm = Calm()
        calm.without = Set(13...500)
        let (first, second) = (try storm.play(7, calm: calm), try storm.play(7, calm: calm))
        #expect(first.trace == second.trace)
        #expect(first.events == second.events)
        #expect(try storm.play(8, calm: calm).trace != first.trace)
    }
}

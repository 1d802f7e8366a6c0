package import Conversations
import Synchronization
import Words

/// The service under everything that can befall it, for as many seeds as are asked for, watched at each event.
///
/// Each seed is a world of its own: its people, its days, its gateway, its deaths. The same seed gives the same events,
/// which the number of its trace shows.
package struct Storm: Sendable {
    let versions: [Assistant]
    let rules: ServiceRules
    let officeHours: OpeningHours

    /// - Parameters:
    ///   - versions: the dialogues, and others that are published while people wait.
    ///   - rules: as the site has them.
    ///   - officeHours: when staff work.
    package init(versions: [Assistant], rules: ServiceRules, officeHours: OpeningHours) {
        self.versions = versions.map { $0.remembering() }
        self.rules = rules
        self.officeHours = officeHours
    }

    /// Plays worlds, as many at a time as there are threads.
    ///
    /// - Parameters:
    ///   - seeds: which.
    ///   - threads: how many worlds at a time; it changes nothing but the time.
    ///   - stopsEarly: begins no further world once a promise was broken.
    ///   - progress: is told of each world that has ended.
    /// - Returns: what was met, and what was broken.
    /// - Throws: a `StoreError`.
    package func run(
        seeds: ClosedRange<UInt64>, threads: Int, stopsEarly: Bool = false,
        progress: @escaping @Sendable (StormReport.Played) -> Void = { _ in }
    ) async throws -> StormReport {
        let seeds = SeedsToDo(seeds)
        let played = try await withThrowingTaskGroup(of: [StormReport.Played].self) { group in
            for _ in 0..<max(1, threads) {
                group.addTask { try await work(through: seeds, stopsEarly: stopsEarly, progress) }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        return StormReport(played: played.sorted { $0.seed < $1.seed })
    }

    @concurrent
    private func work(
        through seeds: SeedsToDo, stopsEarly: Bool, _ progress: @Sendable (StormReport.Played) -> Void
    ) async throws -> [StormReport.Played] {
        var mine: [StormReport.Played] = []
        while let seed = seeds.next() {
            let one = try play(seed)
            if one.violation != nil, stopsEarly { seeds.stop() }
            progress(one)
            mine.append(one)
        }
        return mine
    }

    /// Plays one world to its end, or to the first broken promise.
    ///
    /// - Parameters:
    ///   - seed: which.
    ///   - calm: what is left out of it, to find out what a failure needs.
    ///   - tells: keeps the story.
    /// - Returns: what was met, and what was broken.
    /// - Throws: a `StoreError`.
    package func play(_ seed: UInt64, calm: Calm = Calm(), tells: Bool = false) throws -> StormReport.Played {
        var settings = settings(seed)
        settings.tells = tells
        calm.apply(to: &settings)
        let world = try World(settings, people: people(seed, calm))
        var violation: Violation?
        do {
            try world.run()
        } catch let broken as Violation {
            violation = broken
        }
        return StormReport.Played(
            seed: seed, trace: world.trace.value, events: world.tally.happenings + world.tally.turns,
            turns: world.tally.turns, commits: world.commits, people: world.people.count, races: world.tally.races,
            deaths: world.tally.deaths, violation: violation.map { $0.numbered(world.people) },
            story: world.tally.story)
    }

    // MARK: What a seed stands for

    private func people(_ seed: UInt64, _ calm: Calm) -> [Inhabitant] {
        var chance = Chance(seed: seed, Key("people"))
        let count = chance.happens(perMille: 20) ? 500 : chance.number(in: 50...80)
        return (1...count).filter { !calm.without.contains($0) }.map { number in
            Inhabitant(number: number, mind: StormMind(chance: Chance(seed: seed, Key("person", number))))
        }
    }

    private func settings(_ seed: UInt64) -> WorldSettings {
        var chance = Chance(seed: seed, Key("settings"))
        var rules = rules
        rules.automatedPerDay = chance.number(in: 1...6)
        rules.automatedPerWeek = chance.number(in: 3...20)
        rules.quarantineSeconds = chance.number(in: 120...600)
        rules.contact.keepsHolidays = true
        rules.contact.repliesAnHour = chance.number(in: 8...30)
        rules.contact.sameTexts = chance.number(in: 3...8)
        rules.contact.flagFollowUp = .init(everyMinutes: chance.number(in: 10...90), times: 3)
        var settings = WorldSettings(
            assistant: versions[0], rules: rules, officeHours: officeHours, faults: .storm,
            isRevealing: { _ in false }, firstDialogue: "outing",
            begin: chance.one(of: Self.beginnings) ?? Instant(seconds: 0), days: chance.number(in: 1...2), seed: seed)
        settings.versions = versions
        settings.hardship = .storm
        settings.watches = true
        settings.tick = 1
        settings.senders = chance.number(in: 3...32)
        settings.staffLook = 240
        // One gateway in six cannot be asked what it took.
        settings.faults.canBeAsked = !chance.happens(percent: 16)
        return settings
    }

    /// Days on which clocks and calendars do something: both changes of the clocks, a leap day, the turn of a year, and
    /// some on which they do nothing.
    private static let beginnings: [Instant] = [
        (2026, 3, 27), (2026, 10, 23), (2028, 2, 27), (2026, 12, 30), (2026, 6, 10), (2027, 3, 26), (2026, 8, 28),
    ].map { year, month, day in
        LocalTime(date: CivilDate(year: year, month: month, day: day), time: CivilTime(hour: 8, minute: 0)).instant
    }
}

extension GatewayFaults {
    /// Worse than any gateway on its worst day.
    package static let storm = GatewayFaults(
        turnedAway: 60, takenUnheard: 40, lostRequest: 40, slowAnswer: 200, undelivered: 10, deliveredTwice: 10,
        deliveredLate: 20, receiptLost: 60, receiptTwice: 80, receiptsSwapped: 80, inboundTwice: 120, inboundLate: 60,
        lookUpUnanswered: 200, refused: 4, listedLate: 300, hoursBetweenOutages: 12, hoursBetweenRestarts: 20)
}

extension Violation {
    /// With the person as they are counted, and not by their place in the world.
    fileprivate func numbered(_ people: [Inhabitant]) -> Violation {
        var violation = self
        violation.person = people.indices.contains(person) ? people[person].number : 0
        return violation
    }
}

/// Which seeds are still to be played.
private final class SeedsToDo: Sendable {
    private let left: Mutex<ArraySlice<UInt64>>

    init(_ seeds: ClosedRange<UInt64>) { left = Mutex(ArraySlice(Array(seeds))) }

    func next() -> UInt64? { left.withLock { $0.popFirst() } }
    func stop() { left.withLock { $0 = [] } }
}

import Synchronization
import Words

/// Made-up people by the thousand, for weeks of virtual time.
///
/// They are spread over small worlds that know nothing of each other and run on as many threads as are given; what
/// comes out depends on the settings alone, not on the threads.
package struct Simulation: Sendable {
    private let settings: WorldSettings
    private let personas: [Persona]
    private let people: Int

    package init(_ settings: WorldSettings, personas: [Persona], people: Int) {
        self.settings = settings
        self.personas = personas
        self.people = people
    }

    /// Plays it all.
    ///
    /// - Parameters:
    ///   - threads: how many worlds at a time.
    ///   - progress: is told how many people are done, from any thread.
    /// - Returns: what was counted.
    /// - Throws: a `StoreError`, and nothing else.
    package func run(threads: Int, progress: @escaping @Sendable (Int) -> Void) async throws -> SimulationReport {
        let worlds = (people + settings.worldSize - 1) / settings.worldSize
        let desk = WorldsToDo(worlds: worlds)
        var tallies = try await withThrowingTaskGroup(of: [(Int, Tally)].self) { group in
            for _ in 0..<max(1, min(threads, worlds)) {
                group.addTask { try await self.work(through: desk, progress) }
            }
            var all: [(Int, Tally)] = []
            for try await some in group { all += some }
            return all
        }
        tallies.sort { $0.0 < $1.0 }
        var whole = Tally()
        for (_, tally) in tallies { whole.add(tally) }
        return SimulationReport(
            tally: whole, people: people, days: settings.days, seed: settings.seed, begin: settings.begin,
            personas: personas)
    }

    /// Plays one world after the other until none is left.
    @concurrent
    private func work(
        through desk: WorldsToDo, _ progress: @Sendable (Int) -> Void
    ) async throws -> [(Int, Tally)] {
        var mine: [(Int, Tally)] = []
        while let world = desk.next() {
            let first = world * settings.worldSize
            mine.append((world, try play(from: first)))
            progress(desk.finish(people: min(settings.worldSize, people - first)))
        }
        return mine
    }

    private func play(from first: Int) throws -> Tally {
        let count = min(settings.worldSize, people - first)
        let inhabitants = (0..<count).map { index in
            let number = first + index + 1
            var chance = Chance(seed: settings.seed, stream: UInt64(number) &* 4)
            return Inhabitant(number: number, mind: Mind(persona: persona(&chance), chance: chance))
        }
        let world = try World(settings, people: inhabitants)
        try world.run()
        return world.tally
    }

    /// One of the personas, by their shares.
    private func persona(_ chance: inout Chance) -> Persona {
        var left = chance.below(max(1, personas.reduce(0) { $0 + $1.share }))
        for persona in personas {
            left -= persona.share
            if left < 0 { return persona }
        }
        return personas.last ?? Persona(name: "nobody", about: "")
    }
}

/// Which worlds are still to be played, and how many people are done.
private final class WorldsToDo: Sendable {
    private let worlds: Int
    private let state = Mutex((next: 0, done: 0))

    init(worlds: Int) {
        self.worlds = worlds
    }

    func next() -> Int? {
        state.withLock { state in
            guard state.next < worlds else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }

    /// - Returns: how many people are done now.
    func finish(people: Int) -> Int {
        state.withLock { state in
            state.done += people
            return state.done
        }
    }
}

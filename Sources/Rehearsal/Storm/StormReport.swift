/// What worlds came to.
package struct StormReport: Sendable {
    /// One world.
    package struct Played: Sendable {
        package var seed: UInt64
        /// Names all events in their order: the same seed has the same number, on every machine.
        package var trace: UInt64
        package var events: Int
        package var turns: Int
        package var commits: Int
        package var people: Int
        package var races: [Race: Int]
        package var deaths: [DeathPoint: Int]
        package var violation: Violation?
        /// What happened, if it was to be told.
        package var story: [String]
    }

    /// In the order of the seeds.
    package var played: [Played]

    package var events: Int { played.reduce(0) { $0 + $1.events } }
    package var turns: Int { played.reduce(0) { $0 + $1.turns } }
    package var commits: Int { played.reduce(0) { $0 + $1.commits } }
    package var people: Int { played.reduce(0) { $0 + $1.people } }
    package var failed: [Played] { played.filter { $0.violation != nil } }
    package var races: [Race: Int] { played.reduce(into: [:]) { $0.merge($1.races, uniquingKeysWith: +) } }
    package var deaths: [DeathPoint: Int] { played.reduce(into: [:]) { $0.merge($1.deaths, uniquingKeysWith: +) } }

    /// One number for the whole run.
    package var trace: UInt64 {
        var key = Key("storm")
        for world in played { key.add(world.trace) }
        return key.value
    }
}

extension StormReport {
    /// What was met and what was broken, in lines to read.
    package var lines: [String] {
        var lines = [
            "\(played.count) worlds, \(people) people, \(events) events, \(turns) turns, \(commits) cycles of the writer",
            "trace \(String(trace, radix: 16))",
            "\(failed.count) broken promises",
        ]
        for world in failed.prefix(20) {
            guard let violation = world.violation else { continue }
            lines.append("  seed \(world.seed): \(violation.promise) \(violation.what)")
        }
        lines.append("deaths of the process")
        for point in DeathPoint.allCases { lines.append("  \(padded(deaths[point] ?? 0)) \(point.rawValue)") }
        lines.append("moments met")
        for race in Race.allCases { lines.append("  \(padded(races[race] ?? 0)) \(race.rawValue)") }
        return lines
    }

    private func padded(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: " ", count: max(0, 8 - digits.count)) + digits
    }
}

extension Calm {
    /// What is left out, in words.
    package var leftOut: String {
        let kinds = deaths.map(\.rawValue) + misfortunes.map(\.rawValue) + faults.map(\.rawValue)
        return kinds.isEmpty ? "nothing" : kinds.sorted().joined(separator: ", ")
    }
}

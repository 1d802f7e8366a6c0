import Dialogue
import Words

/// What a simulation showed.
package struct SimulationReport: Sendable {
    let tally: Tally
    let people: Int
    let days: Int
    let seed: UInt64
    let begin: Instant
    let personas: [Persona]

    /// Promises that were broken at least once.
    package var brokenPromises: Int { tally.promises.values.count { $0.breaks > 0 } }
    /// How often a promise was broken.
    package func broken(_ promise: WatchedPromise) -> Int { tally.promises[promise]?.breaks ?? 0 }

    /// Turns of the engine and texts both ways: what a rate is counted in.
    package var turns: Int { tally.turns }
    package var texts: Int { tally.textsIn + textsOut }

    /// The conversations, if they were to be kept.
    package var recorded: [RecordedConversation] { tally.recorded }

    var textsOut: Int { tally.personas.values.reduce(0) { $0 + $1.textsOut } }
    var segments: Int { tally.segments.reduce(0, +) }

    /// Segments that so many in a hundred people do not exceed.
    func segments(percent: Int) -> Int {
        let sorted = tally.segments.sorted()
        guard !sorted.isEmpty else { return 0 }
        return sorted[min(sorted.count - 1, sorted.count * percent / 100)]
    }

    var stuckPlaces: [(place: String, stuck: StuckPlace)] {
        tally.stuck.map { ($0.key, $0.value) }.sorted { ($1.1.count, $0.0) < ($0.1.count, $1.0) }
    }
}

import Conversations
import Store
import Words

/// One life of the writer, from a start to its end or its death: the cycles of `WriterLoop`, without its threads, clock
/// and callers.
struct WriterLife {
    /// How much one cycle takes on.
    struct Limits {
        var turns: Int
        var timers: Int
        var keepsTime: Bool
    }

    let thinkers: VirtualThinkers
    private let store: any Store
    private let limits: Limits
    private var suspects: InboundID?
    private var touched: Set<PersonID> = []
    /// In the last cycle something was done in a conversation of which a text is being thought about.
    private(set) var hasOverlap = false

    /// Sets right what an earlier life left behind.
    ///
    /// - Throws: a `StoreError`; nothing has begun then.
    init(store: any Store, desk: Desk, limits: Limits, thinkers: VirtualThinkers, at now: Instant) throws {
        self.store = store
        self.limits = limits
        self.thinkers = thinkers
        suspects = try store.write { try desk.recover(at: now, in: $0) }
    }

    /// One cycle of the writer, and the beginning of turns for the next.
    ///
    /// - Parameters:
    ///   - desk: the desk of this cycle.
    ///   - freeSenders: how many texts may be claimed.
    ///   - now: the moment of all that is done.
    ///   - jobs: what callers asked for.
    /// - Returns: what is to be done now that it is durable.
    /// - Throws: what loses the cycle.
    mutating func cycle(
        desk: Desk, freeSenders: Int, at now: Instant, jobs: (any StoreTransaction, Instant) throws -> Void
    ) throws -> WriterCycle.Outcome {
        if let last = suspects, thinkers.open.isEmpty {
            if let turns = try desk.nextSuspect(through: last, at: now, in: store) {
                touched = []
                thinkers.begin(turns, desk)
            } else {
                suspects = nil
            }
        }
        let cycle = WriterCycle(
            desk: desk, at: now,
            .init(
                freeSenders: freeSenders, turns: suspects == nil ? limits.turns : 0, timers: limits.timers,
                keepsTime: limits.keepsTime), touched: touched)
        let thinkers = thinkers
        let outcome = try store.write { try cycle.run(in: $0, thinkers, jobs: jobs) }
        hasOverlap = !outcome.touched.isDisjoint(with: thinkers.people)
        touched = thinkers.open.isEmpty ? [] : touched.union(outcome.touched)
        thinkers.begin(outcome.waiting, desk)
        return outcome
    }

    /// Another cycle has something to do at once.
    var isBusy: Bool { thinkers.hasReady || suspects != nil && thinkers.open.isEmpty }
}

/// Turns that are thought through beside the writer: most are ready at once, and some take seconds.
final class VirtualThinkers: TurnThinking {
    private struct Order {
        var turn: WaitingTurn
        var desk: Desk
        var ready: Instant
    }

    /// The moment, by the clock of the world.
    var now: Instant
    private var orders: [Order] = []
    /// How many seconds a text is thought about.
    private let seconds: (WaitingText) -> Int

    init(at now: Instant, seconds: @escaping (WaitingText) -> Int) {
        self.now = now
        self.seconds = seconds
    }

    var open: Set<InboundID> { Set(orders.map(\.turn.text.id)) }
    /// Whose texts these are.
    var people: [PersonID] { orders.map(\.turn.text.person) }
    var hasReady: Bool { orders.contains { $0.ready <= now } }
    /// When the next turn is ready that is not yet.
    var nextReady: Instant? { orders.map(\.ready).min() }

    func begin(_ turns: [WaitingTurn], _ desk: Desk) {
        orders += turns.map { turn in
            Order(turn: turn, desk: desk, ready: now.adding(seconds: Int64(seconds(turn.text))))
        }
    }

    func take() -> [ThoughtTurn] {
        let ready = orders.filter { $0.ready <= now }
        orders.removeAll { $0.ready <= now }
        return ready.sorted { $0.turn.text.id < $1.turn.text.id }.map { $0.desk.think($0.turn) }
    }

    /// Another desk begins them anew.
    func forget() { orders = [] }
}

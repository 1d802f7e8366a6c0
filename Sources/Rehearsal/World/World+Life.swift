import Conversations
import Dialogue
import Store
import Words

// The process: it lives from one start to its death, and what it has in memory dies with it.
extension World {
    /// What the service's own clock says; it may go wrong.
    var clock: Instant { now.adding(seconds: skew) }

    /// The service comes up, and sets right what an earlier life left behind.
    func startLife() throws {
        guard life == nil else { return }
        start += 1
        desk = desk(of: published)
        sender = SenderPolicy(capacity: settings.senders)
        let limits = WriterLife.Limits(turns: 200, timers: 200, keepsTime: !isClosing)
        let numbers = people.map(\.number)
        let thinkers = VirtualThinkers(at: now) { [settings] text in
            let number = numbers[text.person.number - 1]
            var chance = Chance(seed: settings.seed, Key("thinker", number, Int(text.receivedAt.seconds)))
            return chance.happens(perMille: settings.hardship.lateThought) ? chance.number(in: 1...3) : 0
        }
        store.decide(by: .lives)
        life = try WriterLife(store: store, desk: desk, limits: limits, thinkers: thinkers, at: clock)
        store.decide(by: fate)
        hasMore = true
    }

    /// A version, and texts in it that kill whoever reads them.
    func desk(of version: Int) -> Desk {
        let assistant = settings.versions[version]
        let bite = isBitten
        return Desk(
            assistant: Assistant(
                program: assistant.program, library: assistant.library, alarm: assistant.alarm,
                read: { text, media, alarm, context in
                    if text == StormMind.poison { bite.set() }
                    return assistant.read(text, media, alarm, context)
                }), rules: settings.rules, witness: notebook, earlier: settings.earlier)
    }

    /// One cycle of the writer, and what follows from it outside the transaction.
    func cycle() throws {
        guard life != nil, now >= frozenUntil else { return }
        let batch = jobs
        jobs = []
        commits += 1
        var done: [JobDone] = []
        let free = sender.freeSenders
        do {
            life?.thinkers.now = now
            let cycle = try life?.cycle(desk: desk, freeSenders: free, at: clock) { store, clock in
                for job in batch { done.append(try perform(job, at: clock, in: store)) }
            }
            try finish(batch, done, isTold: true)
            guard let cycle else { return }
            for text in cycle.claimed {
                sender.took(text)
                beginSending(text)
            }
            for text in cycle.uncertain where sender.asks(about: text) { ask(about: text) }
            // A sender that is free again wakes the writer.
            hasMore = life?.isBusy ?? false || !batch.allSatisfy(\.isText)
            count(.turnOverlaps, if: life?.hasOverlap ?? false)
            model?.cycled(at: clock, hadFreeSenders: free > cycle.claimed.count)
            let due = (isClosing ? cycle.nextOutboxDue : cycle.nextDue)?.adding(seconds: -skew)
            nextDue = [due, life?.thinkers.nextReady].compactMap { $0 }.min()
            aimAtThought()
        } catch let death as Death {
            if death.isDurable, done.count == batch.count {
                try finish(batch, done, isTold: false)
            } else {
                for job in batch { lose(job) }
                count(.deathUncommitted, if: batch.contains(where: \.isText))
            }
            try die(at: death.point)
        }
    }

    private func finish(_ batch: [Job], _ done: [JobDone], isTold: Bool) throws {
        countRaces(of: batch, isTold: isTold)
        for (job, done) in zip(batch, done) { finish(job, done, isTold: isTold) }
        if !isClosing { count(.leaseOver, if: model?.leaseOver(at: clock) ?? false) }
        try takeNotes()
    }

    /// Everything in memory is gone; after a while somebody starts it again.
    func die(at point: DeathPoint?) throws {
        guard life != nil else { return }
        life = nil
        tally.restarts += 1
        note(.death, Key(point?.rawValue ?? "restart"), "the process dies \(point?.rawValue ?? "and starts again")")
        if let point { tally.deaths[point, default: 0] += 1 }
        if let race = point.flatMap({ Self.races[$0] }) { count(race) }
        watchPoison()
        model?.died()
        isBitten.reset()
        for job in jobs { lose(job) }
        jobs = []
        hasMore = false
        nextDue = nil
        var chance = chance(for: Key("down", Int(now.seconds)))
        let down = point == nil ? 0 : chance.number(in: settings.hardship.downSeconds)
        queue.add(.start, at: now.adding(seconds: Int64(down)))
    }

    private static let races: [DeathPoint: Race] = [
        .beforeRequest: .deathClaimed, .afterRequest: .deathSent, .beforeResult: .deathAnswered, .inTurn: .poison,
    ]

    /// Three tries for each text that kills, and no more.
    private func watchPoison() {
        guard model != nil, let first = people.indices.first else { return }
        let poison = people.reduce(0) { $0 + $1.letters.count { $0.text == StormMind.poison } }
        let deaths = tally.deaths[.inTurn] ?? 0
        demand("V9", deaths <= 3 * poison, of: first, "\(deaths) deaths by \(poison) texts")
    }

    /// What becomes of the process at its commits.
    var fate: Fate {
        let deaths = isClosing ? [:] : settings.hardship.deaths
        return .chances(
            before: deaths[.beforeCommit] ?? 0, after: deaths[.afterCommit] ?? 0, seed: settings.seed, passing, isBitten
        )
    }

    /// Whether the process dies at a point outside of commits.
    func dies(at point: DeathPoint, _ key: Key) -> Bool {
        guard let perMille = settings.hardship.deaths[point], perMille > 0, !isClosing else { return false }
        var chance = chance(for: key)
        return chance.happens(perMille: perMille)
    }
}

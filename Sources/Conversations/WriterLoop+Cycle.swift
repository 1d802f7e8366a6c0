import Foundation
import Store
import Synchronization
import Words

// The writer's thread: one transaction after the other, for as long as the disk can be trusted.
extension WriterLoop {
    /// What goes from one cycle to the next.
    private struct Course {
        /// Taken from the queue, and to be done in this cycle.
        var jobs: [any WriterJob] = []
        /// The last text that waited when the process started, until all of those are dealt with.
        var suspects: InboundID?
        /// People in whose conversations something was done since turns of theirs were begun.
        var touched: Set<PersonID> = []
        var lastLookForRoom = ContinuousClock.now
    }

    /// What a cycle leaves to be done once it is durable.
    private struct Cycle {
        var claimed: [OutboxText]
        var uncertain: [OutboxText]
        /// Turns that the next cycle will keep.
        var waiting: [WaitingTurn]
        var touched: Set<PersonID>
        var turns: Int
        var nextDue: Instant?
    }

    func loop() {
        var course = Course()
        if limits.turnsPerCycle > 0 { course.suspects = (try? store.read { try $0.lastAccepted() }) ?? nil }
        while true {
            do {
                if try replaceDesks() { thinkers.forget() }
                let (isStopping, hasMore) = takeJobs(&course)
                lookForRoom(&course)
                try beginSuspect(&course)
                let cycle = try run(course)
                tell(&course, cycle)
                let isBusy =
                    hasMore || !cycle.waiting.isEmpty || !thinkers.open.isEmpty || course.suspects != nil
                if isStopping, course.jobs.isEmpty, !isBusy { return end(nil) }
                course.jobs = []
                if thinkers.lost >= TurnThinkers.mostLost {
                    return end(.refused(detail: "too many turns did not end"))
                }
                if !isBusy { sleep(until: cycle.nextDue) }
            } catch {
                if let failure = outlive(error, &course) { return end(failure) }
            }
        }
    }

    private func takeJobs(_ course: inout Course) -> (isStopping: Bool, hasMore: Bool) {
        shared.withLock { shared in
            let taken = shared.jobs.prefix(max(0, limits.jobsPerCycle - course.jobs.count))
            for job in taken where job.kind != .sending {
                shared.waiting -= 1
                shared.bytes -= job.bytes
            }
            course.jobs += taken
            shared.jobs.removeFirst(taken.count)
            return (shared.isStopping, !shared.jobs.isEmpty)
        }
    }

    /// Throws only the fault of a disk that may not be trusted any more; returns whether there is another desk.
    private func replaceDesks() throws -> Bool {
        var isReplaced = false
        while let replacement = shared.withLock({ $0.replacements.popFirst() }) {
            defer { replacement.finish() }
            if let desk = try replacement.run(in: store, at: clock()) {
                current.withLock { $0 = desk }
                isReplaced = true
            }
        }
        return isReplaced
    }

    /// Counts a try of the oldest text that waited when the process started, in a commit of its own, and begins its turn.
    ///
    /// One of them may have ended the process that was here before. They are stepped one at a time, so that only the
    /// culprit runs out of tries.
    private func beginSuspect(_ course: inout Course) throws {
        guard let last = course.suspects, thinkers.open.isEmpty else { return }
        let desk = desk
        let now = clock()
        let isOver = try store.read { try $0.waitingTexts(through: last, limit: 1).isEmpty }
        guard !isOver else {
            course.suspects = nil
            return
        }
        let turns = try store.write { transaction in
            if let text = try transaction.waitingTexts(through: last, limit: 1).first {
                _ = try transaction.countAttempt(of: text.id)
            }
            return try desk.turnsToTake(through: last, limit: 1, urgentOnly: false, at: now, in: transaction)
        }
        course.touched = []
        thinkers.begin(turns, desk)
    }

    private func run(_ course: Course) throws -> Cycle {
        let now = clock()
        let free = outlet.freeSenders
        let limits = limits
        let desk = desk
        let room = room
        return try store.write { transaction in
            for job in course.jobs { try job.run(in: transaction, at: now) }
            let touched = course.touched.union(transaction.touched)
            let turns = thinkers.take()
            for turn in turns {
                // What was read for it no longer holds: it is read and thought through anew, here.
                let turn = touched.contains(turn.person) ? try desk.thinkAnew(turn, at: now, in: transaction) : turn
                if let turn { try desk.keep(turn, in: transaction) }
            }
            try keepTime(desk, room, at: now, in: transaction)
            let claim = try desk.claim(at: now, limit: free, in: transaction)
            let uncertain = try transaction.uncertainDue(at: now, limit: limits.timersPerCycle)
            var nextDue = [try transaction.nextTimeDue(), try transaction.nextOutboxDue(after: now)]
                .compactMap { $0 }.min()
            // Plans that wait for room are due all the while.
            if room != .enough { nextDue = nextDue.map { max($0, now.adding(seconds: 1)) } }
            let waiting = try nextTurns(course, desk, room, at: now, in: transaction)
            return Cycle(
                claimed: claim.texts, uncertain: uncertain, waiting: waiting, touched: transaction.touched,
                turns: turns.count, nextDue: nextDue)
        }
    }

    /// While room is short plans wait, and what safety rests on goes on.
    private func keepTime(_ desk: Desk, _ room: Room, at now: Instant, in transaction: any StoreTransaction) throws {
        let limit = limits.timersPerCycle
        guard room != .enough else { return try desk.keepTime(at: now, limit: limit, in: transaction) }
        _ = try desk.keepUrgentTime(at: now, limit: limit, urgentOnly: room == .scarce, in: transaction)
    }

    /// What the next cycle will keep: read now, thought through as soon as this cycle is durable.
    private func nextTurns(
        _ course: Course, _ desk: Desk, _ room: Room, at now: Instant, in transaction: any StoreTransaction
    ) throws -> [WaitingTurn] {
        guard course.suspects == nil, limits.turnsPerCycle > 0 else { return [] }
        let open = thinkers.open
        return try desk.turnsToTake(
            through: try transaction.lastAccepted(), limit: limits.turnsPerCycle + open.count, besides: open,
            urgentOnly: room == .scarce, at: now, in: transaction)
    }

    /// The cycle is durable: whoever waits for it is told.
    private func tell(_ course: inout Course, _ cycle: Cycle) {
        course.touched = thinkers.open.isEmpty ? [] : course.touched.union(cycle.touched)
        thinkers.begin(cycle.waiting, desk)
        for job in course.jobs { job.finish(nil) }
        outlet.take(cycle.claimed)
        outlet.ask(cycle.uncertain)
        count {
            $0.commits += 1
            $0.turns += cycle.turns
            $0.endless = thinkers.lost
        }
    }

    // MARK: Room on the disk

    /// The cycle is lost: does what can be done about it, and returns what must end the writer.
    private func outlive(_ error: any Error, _ course: inout Course) -> StoreError? {
        let failure = error as? StoreError
        let isStopping = shared.withLock { $0.isStopping }
        if failure == .full, !isStopping, giveUpBallast() {
            course.lastLookForRoom = .now
            // What waited is tried once more with the room that there is now.
            return nil
        }
        for job in course.jobs { job.finish(error) }
        course.jobs = []
        guard !isStopping, failure == .full || failure == .busy else {
            return failure ?? .refused(detail: "\(type(of: error))")
        }
        // Nobody was told of success; the gateways come again, and so do we.
        sleep(until: nil)
        return nil
    }

    /// Whether there was some left to give up.
    private func giveUpBallast() -> Bool {
        guard let ballast, ballast.release() else { return false }
        shared.withLock { $0.room = ballast.isSpent ? .scarce : .short }
        return true
    }

    /// Once a second, while room is short, it is looked whether there is enough again.
    private func lookForRoom(_ course: inout Course) {
        guard let ballast, room != .enough, .now - course.lastLookForRoom > .seconds(1) else { return }
        course.lastLookForRoom = .now
        guard ballast.fill() else { return }
        shared.withLock { $0.room = .enough }
    }

    // MARK: Waiting and ending

    private func sleep(until due: Instant?) {
        var seconds = limits.longestSleep
        if let due { seconds = min(seconds, max(0.01, Double(due.seconds(since: clock())))) }
        condition.lock()
        if !isCalled.withLock({ $0 }) { _ = condition.wait(until: Date(timeIntervalSinceNow: seconds)) }
        isCalled.withLock { $0 = false }
        condition.unlock()
    }

    private func end(_ failure: StoreError?) {
        thinkers.stop()
        let (jobs, replacements, waiting) = shared.withLock { shared in
            shared.hasEnded = true
            shared.failure = failure
            defer {
                shared.jobs = []
                shared.replacements = []
                shared.waitingForEnd = []
            }
            return (shared.jobs, shared.replacements, shared.waitingForEnd)
        }
        for job in jobs { job.finish(WriterError.stopped) }
        for replacement in replacements { replacement.finish() }
        for continuation in waiting { continuation.resume(returning: failure) }
    }
}

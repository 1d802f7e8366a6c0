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

    /// Begins the turn of the oldest text that waited when the process started, one at a time.
    private func beginSuspect(_ course: inout Course) throws {
        guard let last = course.suspects, thinkers.open.isEmpty else { return }
        let desk = desk
        guard let turns = try desk.nextSuspect(through: last, at: clock(), in: store) else {
            course.suspects = nil
            return
        }
        course.touched = []
        thinkers.begin(turns, desk)
    }

    private func run(_ course: Course) throws -> WriterCycle.Outcome {
        let room = room
        let takesTurns = course.suspects == nil
        let cycle = WriterCycle(
            desk: desk, at: clock(),
            .init(
                freeSenders: outlet.freeSenders, turns: takesTurns ? limits.turnsPerCycle : 0,
                timers: limits.timersPerCycle, room: room), touched: course.touched)
        let (jobs, thinkers) = (course.jobs, thinkers)
        return try store.write { transaction in
            try cycle.run(in: transaction, thinkers) { transaction, now in
                for job in jobs { try job.run(in: transaction, at: now) }
            }
        }
    }

    /// The cycle is durable: whoever waits for it is told.
    private func tell(_ course: inout Course, _ cycle: WriterCycle.Outcome) {
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

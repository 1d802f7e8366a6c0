/// What is left out of a world, to find out what a failure needs.
package struct Calm: Hashable, Sendable {
    /// People who are not there, by number.
    package var without: Set<Int> = []
    /// Deaths that do not happen.
    package var deaths: Set<DeathPoint> = []
    package var misfortunes: Set<Misfortune> = []
    /// Faults of the gateway, by place in `Fault.all`.
    package var faults: Set<Fault> = []

    package init() {}

    /// What can be taken out of a gateway's bad days, one kind at a time.
    package enum Fault: String, Hashable, Sendable, CaseIterable {
        case turnedAway, takenUnheard, lostRequest, slowAnswer, undelivered, deliveredTwice, deliveredLate
        case receiptLost, receiptTwice, receiptsSwapped, inboundTwice, inboundLate, lookUpUnanswered, listedLate
        case refused, outages, restarts, lateSender, lateThought

        fileprivate func remove(from settings: inout WorldSettings) {
            switch self {
            case .turnedAway: settings.faults.turnedAway = 0
            case .takenUnheard: settings.faults.takenUnheard = 0
            case .lostRequest: settings.faults.lostRequest = 0
            case .slowAnswer: settings.faults.slowAnswer = 0
            case .undelivered: settings.faults.undelivered = 0
            case .deliveredTwice: settings.faults.deliveredTwice = 0
            case .deliveredLate: settings.faults.deliveredLate = 0
            case .receiptLost: settings.faults.receiptLost = 0
            case .receiptTwice: settings.faults.receiptTwice = 0
            case .receiptsSwapped: settings.faults.receiptsSwapped = 0
            case .inboundTwice: settings.faults.inboundTwice = 0
            case .inboundLate: settings.faults.inboundLate = 0
            case .lookUpUnanswered: settings.faults.lookUpUnanswered = 0
            case .refused: settings.faults.refused = 0
            case .listedLate: settings.faults.listedLate = 0
            case .outages: settings.faults.hoursBetweenOutages = 0
            case .restarts: settings.faults.hoursBetweenRestarts = 0
            case .lateSender: settings.hardship.lateSender = 0
            case .lateThought: settings.hardship.lateThought = 0
            }
        }
    }

    func apply(to settings: inout WorldSettings) {
        for fault in faults { fault.remove(from: &settings) }
        for point in deaths { settings.hardship.deaths[point] = nil }
        for misfortune in misfortunes { settings.hardship.hoursBetween[misfortune] = nil }
    }
}

extension Storm {
    /// Makes the world of a failure smaller as long as the same promise breaks: first its people, then what goes wrong.
    ///
    /// - Parameters:
    ///   - failure: a world that broke a promise.
    ///   - tries: how many worlds may be played for it.
    /// - Returns: the smallest that was found, with its story.
    /// - Throws: a `StoreError`.
    package func shrink(_ failure: StormReport.Played, tries: Int = 200) throws -> (StormReport.Played, Calm) {
        guard let violation = failure.violation else { return (failure, Calm()) }
        var calm = Calm()
        var left = tries
        func stillBreaks(_ candidate: Calm) throws -> Bool {
            guard left > 0 else { return false }
            left -= 1
            return try play(failure.seed, calm: candidate).violation?.promise == violation.promise
        }
        func attempt(_ change: (inout Calm) -> Void) throws -> Bool {
            var candidate = calm
            change(&candidate)
            guard try stillBreaks(candidate) else { return false }
            calm = candidate
            return true
        }
        // Everybody but the one whom it concerns; else halves, then smaller parts.
        let others = (1...max(1, failure.people)).filter { $0 != violation.person }
        if try !attempt({ $0.without.formUnion(others) }) {
            var size = others.count / 2
            while size > 0, left > tries / 2 {
                for start in stride(from: 0, to: others.count, by: size) {
                    let part = others[start..<min(start + size, others.count)]
                    guard !part.allSatisfy(calm.without.contains) else { continue }
                    _ = try attempt { $0.without.formUnion(part) }
                }
                size /= 2
            }
        }
        for point in DeathPoint.allCases { _ = try attempt { $0.deaths.insert(point) } }
        for misfortune in Misfortune.allCases { _ = try attempt { $0.misfortunes.insert(misfortune) } }
        for fault in Calm.Fault.allCases { _ = try attempt { $0.faults.insert(fault) } }
        return (try play(failure.seed, calm: calm, tells: true), calm)
    }
}

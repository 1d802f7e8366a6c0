import Conversations
import Foundation
import Store

/// Where the service can be made to stand still, so that a test may kill it at just that moment.
///
/// `LINKLINE_STOP_AT` names the point. Nothing else in the program knows of it, and without it nothing is changed.
enum FaultPoint: String, CaseIterable {
    /// Texts are stored and answered, but never stepped.
    case beforeTurn = "before-turn"
    /// Replies are written, but no text is claimed for sending.
    case beforeClaim = "before-claim"
    /// Texts are claimed, and no sender gets them.
    case afterClaim = "after-claim"
    /// A version is written, and not committed.
    case duringPublish = "during-publish"
    /// A version is live, and nobody was told.
    case afterPublish = "after-publish"

    static let variable = "LINKLINE_STOP_AT"

    static func named(in environment: [String: String]) throws(CommandFailure) -> FaultPoint? {
        guard let name = environment[variable], !name.isEmpty else { return nil }
        guard let point = FaultPoint(rawValue: name) else {
            throw CommandFailure(
                "\(variable): there is no point \"\(name)\".",
                help: "There are: \(allCases.map(\.rawValue).joined(separator: ", ")).", code: .configuration)
        }
        return point
    }

    /// How much the writer takes on in a cycle, with nothing beyond this point.
    static func limits(_ limits: WriterLoop.Limits, stoppingAt point: FaultPoint?) -> WriterLoop.Limits {
        var limits = limits
        if point == .beforeTurn { limits.turnsPerCycle = 0 }
        return limits
    }

    /// Where claimed texts go, with nothing beyond this point.
    static func outlet(_ sender: OutboxSender, stoppingAt point: FaultPoint?) -> any Outlet {
        switch point {
        case nil, .beforeTurn, .duringPublish, .afterPublish: sender
        case .beforeClaim: DeadEnd(freeSenders: 0)
        case .afterClaim: DeadEnd(freeSenders: 8)
        }
    }

    /// Stands still for ever, if this is the point.
    static func stand(at point: FaultPoint, if chosen: FaultPoint?) {
        guard point == chosen else { return }
        complain("The service stands still at \(point.rawValue).")
        while true { sleep(3600) }
    }

    /// Takes texts and does nothing with them.
    private struct DeadEnd: Outlet {
        let freeSenders: Int
        func take(_ texts: [OutboxText]) {}
        func ask(_ texts: [OutboxText]) {}
    }
}

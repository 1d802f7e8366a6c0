import Conversations
import Foundation
import Store

/// How a command reaches whoever may write the database.
enum ControlLine {
    /// Asks the running service; where none runs, takes the lock and does it here.
    ///
    /// - Parameters:
    ///   - request: what is asked.
    ///   - database: the path of the database; it must be there.
    ///   - rules: who may approve a version, when no service runs.
    ///   - desk: makes the desk for acts in conversations, when no service runs; nothing for requests that need none.
    /// - Returns: what came of it.
    /// - Throws: `CommandFailure` if nobody can do it now.
    static func ask(
        _ request: ControlRequest, database: String, rules: ApprovalRules = ApprovalRules(allowed: []),
        desk: (any StoreReader) throws -> Desk? = { _ in nil }
    ) async throws -> ControlAnswer {
        do {
            let line = try await ControlSocket.answer(
                to: request.line, database: database, patience: request.patience)
            guard let answer = ControlAnswer(line: line) else {
                throw CommandFailure(
                    "The service's answer cannot be read.", help: "Is it of the same version?", code: .tryAgain)
            }
            return answer
        } catch ServingError.nobodyServes {
            guard FileManager.default.fileExists(atPath: database) else {
                throw CommandFailure(
                    "There is no database \(database).", help: "Name it with --db.", code: .unavailable)
            }
            return try ControlDesk.carryOut(request, database: database, rules: rules, desk: desk)
        } catch let error as ServingError {
            throw CommandFailure("\(error)", code: .tryAgain)
        }
    }
}

extension ControlRequest {
    /// Seconds in which the service must have answered: a version is read first, and perhaps a matcher trained on it.
    fileprivate var patience: Int {
        isPublication ? 600 : ControlSocket.patience
    }
}

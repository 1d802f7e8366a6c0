import Conversations
import Logging
import Store
import Words

/// Answers commands while the service runs.
struct ServiceControl: Sendable {
    let store: SQLiteStore
    let writer: WriterLoop
    /// Who may approve a version.
    let rules: ApprovalRules
    /// What patients would be talked with; throws what is wrong with the files.
    let makeDesk: @Sendable (VersionFiles) throws -> Desk
    let logger: Logger
    let fault: FaultPoint?

    /// Answers one line from the socket.
    func answer(_ line: [UInt8]) async -> ControlAnswer {
        guard let request = ControlRequest(line: line) else {
            return .failed("usage", "The request cannot be read.")
        }
        do {
            if request.isPublication { return try await replaceDesk(request) }
            let writer = writer
            return try await writer.perform(.staff) { transaction, now in
                try ControlDesk(desk: writer.desk).carryOut(request, at: now, in: transaction)
            }
        } catch {
            return ControlDesk.answer(to: error)
        }
    }

    /// Reads and compiles beside the writer, and then, between two of its cycles, writes that the version is live and
    /// gives it to the writer.
    private func replaceDesk(_ request: ControlRequest) async throws -> ControlAnswer {
        guard !request.by.isEmpty else { return .failed("usage", "Who asks? The audit needs a name.") }
        guard let asked = request.publication else { return .failed("usage", "What is to be published?") }
        let (desk, act) = try await prepared(asked, request)
        let fault = fault
        let clock = ContinuousClock()
        var (published, began) = try await writer.replaceDesk { transaction, now in
            let began = clock.now
            let published = try act(transaction, now)
            guard published.state == .live else { return (nil, (published, began)) }
            try desk.keepPrograms(at: now, in: transaction)
            FaultPoint.stand(at: .duringPublish, if: fault)
            return (desk, (published, began))
        }
        let milliseconds = Int(((clock.now - began) / .milliseconds(1)).rounded())
        FaultPoint.stand(at: .afterPublish, if: fault)
        published.isServed = published.state == .live
        logger.notice(
            "version.\(published.state.rawValue)",
            metadata: [
                "version": "\(published.number)", "files": "\(published.hash)",
                // As long as texts waited for it.
                "milliseconds": "\(milliseconds)",
            ])
        return .published(published)
    }

    private typealias Act = @Sendable (any StoreTransaction, Instant) throws -> PublishedVersion

    /// Off the threads that answer others, since it takes its time.
    @concurrent private func prepared(
        _ asked: PublicationRequest, _ request: ControlRequest
    ) async throws -> (Desk, Act) {
        let by = request.by
        guard request.deed == .publish else {
            let files = try store.read { try Publication.filesBefore(asked.base, in: $0) }
            let act: Act = { try Publication.goBack(from: asked.base, by: by, at: $1, in: $0) }
            return (try makeDesk(files), act)
        }
        let publication = try store.read { try Publication(asked, by: by, rules: rules, in: $0) }
        let act: Act = { try publication.carryOut(at: $1, in: $0) }
        return (try makeDesk(publication.files), act)
    }
}

import Foundation
import Store
import Words

/// A database opened to be read by a person: first it is written down who reads, then it is read.
struct ReviewDatabase {
    let path: String

    /// The path of `--db`, of `LINKLINE_DB`, or the usual one; it must be there.
    init(_ option: String?) throws(CommandFailure) {
        path = option ?? ProcessInfo.processInfo.environment["LINKLINE_DB"] ?? "linkline.db"
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(
                "There is no database \(path).",
                help: "Name one: --db FILE. linkline serve and linkline chat --db FILE make them.", code: .unavailable)
        }
    }

    /// Reads, after the read has been written into the audit.
    ///
    /// - Parameters:
    ///   - person: whose transcript; nothing for the list of all.
    ///   - body: what to read.
    func read<Result: Sendable>(of person: Int?, _ body: (any StoreReader) throws -> Result) async throws -> Result {
        do {
            // Looked at first, so that nobody is said to have read what is not there.
            let store = try SQLiteStore.openForReading(at: path, StoreOptions(randomBytes: randomBytes))
            defer { try? store.close() }
            let result = try store.read(body)
            try await writeDown(person)
            return result
        } catch let error as StoreError {
            throw CommandFailure("\(error)", code: error == .busy ? .tryAgain : .unavailable)
        }
    }

    // MARK: The audit

    private func writeDown(_ person: Int?) async throws {
        let user = NSUserName()
        let actor = user.isEmpty ? "command" : user
        do {
            try await ask(person, actor)
        } catch ServingError.nobodyServes {
            try append(person, actor)
        } catch let error as ServingError {
            throw CommandFailure("The read could not be written down: \(error)", code: .tryAgain)
        }
    }

    /// The service that has the database writes it down.
    private func ask(_ person: Int?, _ actor: String) async throws {
        var members: [LineJSON.Member] = [.init("do", .string(person == nil ? "transcripts" : "transcript"))]
        if let person { members.append(.init("person", .integer(person))) }
        members.append(.init("by", .string(actor)))
        let line = try await ControlSocket.answer(to: Array(LineJSON.object(members).text.utf8), database: path)
        guard let answer = LineJSON(line: line) else {
            throw CommandFailure(
                "The service's answer cannot be read.", help: "Is it of the same version?", code: .tryAgain)
        }
        if let fault = answer["error"], fault != .null {
            var message = "The service did not write the read down."
            if case .string(let words)? = fault["message"] { message = words }
            throw CommandFailure(message, code: .tryAgain)
        }
    }

    private func append(_ person: Int?, _ actor: String) throws {
        let session = try ChatStore.open(path)
        defer { session.close() }
        let entry = AuditEntry(
            at: Clock.now(), actor: actor, action: person == nil ? "transcripts.listed" : "transcript.read",
            person: person.map { PersonID($0) })
        try session.store.write { try $0.append(entry) }
    }
}

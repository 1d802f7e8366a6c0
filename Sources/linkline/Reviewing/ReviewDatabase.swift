import ArgumentParser
import Foundation
import Store
import Words

/// A database opened to be read by a person: first it is written down who reads, then it is read.
struct ReviewDatabase {
    let path: String

    /// The database that the settings name; it must be there.
    init(_ options: ReviewOptions) async throws(CommandFailure) {
        path = try await Settings.database(
            SettingsOverrides(database: options.db, file: options.config),
            environment: ProcessInfo.processInfo.environment)
        guard FileManager.default.fileExists(atPath: path) else {
            throw CommandFailure(
                "There is no database \(path).",
                help: "Name one: --db FILE. linkline serve and linkline chat --db FILE make them.", code: .unavailable)
        }
    }

    /// Reads what is about no person, so that nobody need write it down.
    func openly<Result: Sendable>(_ body: (any StoreReader) throws -> Result) throws(CommandFailure) -> Result {
        do {
            let store = try SQLiteStore.openForReading(at: path, StoreOptions(randomBytes: randomBytes))
            defer { try? store.close() }
            return try store.read(body)
        } catch let error as StoreError {
            throw CommandFailure("\(error)", code: error == .busy ? .tryAgain : .unavailable)
        } catch {
            throw CommandFailure("\(error)", code: .unavailable)
        }
    }

    /// Reads, after the read has been written into the audit.
    ///
    /// - Parameters:
    ///   - person: whose transcript; nothing for the list of all.
    ///   - deed: what is written down; nothing for a transcript, or the list of all.
    ///   - reader: who reads, if it is not the user of this machine.
    ///   - body: what to read.
    /// - Returns: what `body` read.
    /// - Throws: `CommandFailure`, also if it could not be written down; then nothing may be shown.
    func read<Result: Sendable>(
        of person: Int?, as deed: ControlRequest.Deed? = nil, by reader: String? = nil,
        _ body: (any StoreReader) throws -> Result
    ) async throws -> Result {
        do {
            // Looked at first, so that nobody is said to have read what is not there.
            let store = try SQLiteStore.openForReading(at: path, StoreOptions(randomBytes: randomBytes))
            defer { try? store.close() }
            let result = try store.read(body)
            try await writeDown(deed ?? (person == nil ? .transcripts : .transcript), person, by: reader)
            return result
        } catch let error as StoreError {
            throw CommandFailure("\(error)", code: error == .busy ? .tryAgain : .unavailable)
        }
    }

    /// Through the running service; where none runs, by this command itself.
    private func writeDown(_ deed: ControlRequest.Deed, _ person: Int?, by reader: String?) async throws {
        let user = reader ?? NSUserName()
        let request = ControlRequest(
            deed: deed, person: person, by: user.isEmpty ? "command" : user)
        if let failure = try await ControlLine.ask(request, database: path).failure { throw failure }
    }
}

/// Which database to read.
struct ReviewOptions: ParsableArguments {
    @Option(help: "The database (linkline.db).")
    var db: String?

    @Option(help: "The settings file (linkline.yaml if it is there).")
    var config: String?
}

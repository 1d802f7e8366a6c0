package import Dialogue
import Foundation
package import Store
import Synchronization
package import Words

// Versions in flight: a question is read by the program that asked it, so programs are kept while somebody needs them.
extension Desk {
    /// Keeps the program that runs from now on, and drops those that no conversation is at any more.
    ///
    /// To be called once when a service starts, and again when its dialogues are replaced.
    package func keepPrograms(at now: Instant, in store: any StoreTransaction) throws {
        let current = assistant.program.hash
        let kept = Set(try store.programsKept())
        if !kept.contains(current) {
            try store.saveProgram(try Self.bytes(of: assistant.program), hash: current, at: now)
        }
        let needed = Set(try store.programsInUse())
        for hash in kept where hash != current && !needed.contains(hash) { try store.dropProgram(hash) }
    }

    /// A program as it is kept: JSON with sorted keys, the same bytes for the same program.
    package static func bytes(of program: Program) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return [UInt8](try encoder.encode(program))
    }

    /// The program that `bytes(of:)` wrote; an error if another version of Linkline wrote it in another form.
    package static func program(from bytes: [UInt8]) throws -> Program {
        try JSONDecoder().decode(Program.self, from: Data(bytes))
    }

    /// The program that asked what waits; nothing if it is the one that runs, or was not kept.
    func asked(_ state: State, in store: any StoreReader) throws -> Program? {
        guard state.pending != nil, let hash = state.frames.last?.program, hash != assistant.program.hash else {
            return nil
        }
        #if LINKLINE_MUTANTS
            if Mutant.planted == .readsByNewVersion { return nil }
        #endif
        return try earlier.program(hash) { try store.program(hash) }
    }
}

/// Programs of earlier versions, each read from the store once.
package final class EarlierPrograms: Sendable {
    private let programs = Mutex<[String: Program]>([:])

    package init() {}

    /// The program of this hash; nothing if there is none, or if it cannot be read by this version of Linkline.
    func program(_ hash: String, bytes: () throws -> [UInt8]?) throws -> Program? {
        if let known = programs.withLock({ $0[hash] }) { return known }
        guard let bytes = try bytes(), let program = try? Desk.program(from: bytes) else {
            return nil
        }
        programs.withLock { $0[hash] = program }
        return program
    }
}

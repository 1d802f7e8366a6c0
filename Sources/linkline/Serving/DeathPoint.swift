import Conversations
import Foundation
import HTTPTransport
import Store
import Synchronization

/// Where the service kills itself, so that a test can end it at just that moment: `LINKLINE_DIE_AT=after-commit:17`.
///
/// The number says at which passing. Nothing else in the program knows of it, and without it nothing is changed.
final class DeathPoint: Sendable {
    enum Place: String, CaseIterable {
        /// A cycle of the writer has done its work and is about to commit.
        case beforeCommit = "before-commit"
        /// A cycle is durable, and nobody was told.
        case afterCommit = "after-commit"
        /// A text is claimed, and not a byte of its request was written.
        case beforeRequest = "before-request"
        /// The gateway has answered, and the answer is not stored.
        case beforeResult = "before-result"
    }

    static let variable = "LINKLINE_DIE_AT"

    private let place: Place
    private let left: Mutex<Int>

    /// - Throws: `CommandFailure` with code 78 if there is no such place.
    static func named(in environment: [String: String]) throws(CommandFailure) -> DeathPoint? {
        guard let text = environment[variable], !text.isEmpty else { return nil }
        let words = text.split(separator: ":", omittingEmptySubsequences: false)
        guard words.count == 2, let place = Place(rawValue: String(words[0])), let passing = Int(words[1]), passing > 0
        else {
            throw CommandFailure(
                "\(variable): \"\(text)\" is not a place and at which passing, such as after-commit:17.",
                help: "There are: \(Place.allCases.map(\.rawValue).joined(separator: ", ")).", code: .configuration)
        }
        return DeathPoint(place, passing: passing)
    }

    private init(_ place: Place, passing: Int) {
        self.place = place
        left = Mutex(passing)
    }

    /// SIGKILL, if this is the place and the time: nothing is tidied up, as when the machine's owner pulls the plug.
    fileprivate func pass(_ place: Place) {
        guard place == self.place else { return }
        let isNow = left.withLock { left in
            left -= 1
            return left == 0
        }
        if isNow { _ = kill(getpid(), SIGKILL) }
    }

    /// The store, with the places before and after a commit in it.
    func inside(_ store: any Store) -> any Store { MortalStore(store: store, death: self) }

    /// The way to the gateways, with the places before a request and before its result in it.
    func inside(_ transport: any HTTPSending) -> any HTTPSending { MortalTransport(transport: transport, death: self) }
}

private struct MortalStore: Store {
    let store: any Store
    let death: DeathPoint

    func write<Result: Sendable>(_ body: (any StoreTransaction) throws -> Result) throws -> Result {
        let result = try store.write { transaction in
            let result = try body(transaction)
            death.pass(.beforeCommit)
            return result
        }
        death.pass(.afterCommit)
        return result
    }

    func read<Result: Sendable>(_ body: (any StoreReader) throws -> Result) throws -> Result { try store.read(body) }

    func close() throws { try store.close() }
}

private struct MortalTransport: HTTPSending {
    let transport: any HTTPSending
    let death: DeathPoint

    func send(_ request: HTTPRequest) async -> HTTPResult {
        death.pass(.beforeRequest)
        let result = await transport.send(request)
        death.pass(.beforeResult)
        return result
    }
}

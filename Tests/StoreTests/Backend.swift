import Dialogue
import Foundation
import Glibc
import Testing
import Words

import Store

/// A kind of store that the contract is run over; a second backend joins by adding itself to `all`.
struct Backend: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let make: @Sendable () throws -> any Store

    static let all = [
        Backend(testDescription: "SQLite, in a file") {
            try SQLiteStore.open(at: temporaryFolder() + "/linkline.db", options)
        },
        Backend(testDescription: "SQLite, in memory") { try SQLiteStore.inMemory(options) },
    ]
}

let options = StoreOptions(randomBytes: { count in (0..<count).map { UInt8($0 % 251) } })

/// The folder of this test run, removed when the process ends.
private let runFolder: String = {
    atexit { try? FileManager.default.removeItem(atPath: NSTemporaryDirectory() + "/linkline-store-\(getpid())") }
    return NSTemporaryDirectory() + "/linkline-store-\(getpid())"
}()

/// A new folder that a test has to itself.
func temporaryFolder() throws -> String {
    let folder = runFolder + "/" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
}

/// Wednesday 10 June 2026, 09:00 in London.
let morning = Instant(seconds: 1_781_078_400)

extension StoreTransaction {
    /// The person of one of Ofcom's drama numbers.
    func somebody(_ last: Int = 1) throws -> PersonID {
        let number = "+4477009000\(last < 10 ? "0" : "")\(last)"
        return try person(numbered: number, orAdd: PersonDetails(channel: "main"), at: morning).person.id
    }

    /// Accepts a text and returns its number.
    @discardableResult
    func receive(_ text: String, _ gatewayID: String, from person: PersonID, at now: Instant = morning) throws
        -> InboundID
    {
        let inbound = InboundText(channel: "main", gatewayID: gatewayID, text: text, receivedAt: now)
        switch try accept(inbound, from: person) {
        case .accepted(let id), .duplicate(let id): return id
        }
    }

    @discardableResult
    func queue(
        _ reference: String, to person: PersonID, _ kind: OutboxKind = .reply, at now: Instant = morning,
        notBefore: Instant? = nil, expiresAt: Instant? = nil, passesOptOut: Bool = false,
        recipient: Recipient = .person
    ) throws -> OutboxID {
        try enqueue(
            NewOutboxText(
                person: person, recipient: recipient, kind: kind, reference: reference, text: "Text \(reference)",
                notBefore: notBefore ?? now, expiresAt: expiresAt, passesOptOut: passesOptOut, at: now)
        ).id
    }

    /// The references claimed now, in order.
    func claimed(at now: Instant = morning, limit: Int = 100) throws -> [String] {
        try claimDue(at: now, limit: limit) { _ in .go }.texts.map(\.reference)
    }

    func optOut(_ person: PersonID) throws {
        try save(StandingRecord(Standing(optedOut: true), encoded: Array("{}".utf8)), of: person)
    }
}

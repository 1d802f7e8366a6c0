import Crypto

/// Seals what goes into tables, and makes the keyed hashes that numbers and gateways' ids are looked up by.
struct Vault: Sendable {
    private let sealer: any Sealer
    private let key: SymmetricKey

    init(sealer: any Sealer, key: [UInt8]) {
        self.sealer = sealer
        self.key = SymmetricKey(data: key)
    }

    /// What a keyed hash is of, so that equal texts of two sorts have different hashes.
    enum Sort: String {
        case number, gatewayID, plan, email, console
    }

    /// HMAC-SHA-256 (RFC 2104) of the text, under the key kept in the file.
    func hash(_ text: String, _ sort: Sort) -> [UInt8] {
        HMAC<SHA256>.authenticationCode(for: Array("\(sort.rawValue)\n\(text)".utf8), using: key).map { $0 }
    }

    func seal(_ bytes: [UInt8], _ table: String, _ column: String, _ person: PersonID) throws -> [UInt8] {
        try sealer.seal(bytes, in: SealContext(table: table, column: column, person: person.number))
    }

    func seal(_ text: String, _ table: String, _ column: String, _ person: PersonID) throws -> [UInt8] {
        try seal([UInt8](text.utf8), table, column, person)
    }

    func sealIfAny(_ text: String?, _ table: String, _ column: String, _ person: PersonID) throws -> [UInt8]? {
        guard let text else { return nil }
        return try seal(text, table, column, person)
    }

    func open(_ bytes: [UInt8], _ table: String, _ column: String, _ person: PersonID) throws -> [UInt8] {
        do {
            return try sealer.open(bytes, in: SealContext(table: table, column: column, person: person.number))
        } catch {
            throw StoreError.unreadable(what: "\(table) of person", number: person.number, detail: column)
        }
    }

    func openText(_ bytes: [UInt8], _ table: String, _ column: String, _ person: PersonID) throws -> String {
        String(decoding: try open(bytes, table, column, person), as: UTF8.self)
    }

    func openTextIfAny(_ bytes: [UInt8]?, _ table: String, _ column: String, _ person: PersonID) throws -> String? {
        guard let bytes else { return nil }
        return try openText(bytes, table, column, person)
    }
}

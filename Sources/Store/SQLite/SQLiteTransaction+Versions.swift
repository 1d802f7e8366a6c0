import Crypto
import Foundation
import Words

extension SQLiteTransaction {
    // MARK: Reading

    func versions(limit: Int) throws -> [VersionRecord] {
        try rows("SELECT * FROM versions ORDER BY id DESC LIMIT ?", [limit], versionRecord)
    }

    func version(_ id: VersionID) throws -> VersionRecord? {
        try first("SELECT * FROM versions WHERE id = ?", [id.number], versionRecord)
    }

    func version(in state: VersionState) throws -> VersionRecord? {
        try first("SELECT * FROM versions WHERE state = ? ORDER BY id DESC LIMIT 1", [state.rawValue], versionRecord)
    }

    func files(of version: VersionID) throws -> VersionFiles? {
        guard let record = try self.version(version) else { return nil }
        let found = try rows(
            """
            SELECT version_files.path, source_files.bytes FROM version_files
            JOIN source_files ON source_files.hash = version_files.file WHERE version_files.version = ?
            """, [version.number]
        ) { (path: $0["path"] as String, bytes: $0["bytes"] as [UInt8]) }
        guard !found.isEmpty else { return nil }
        let files = VersionFiles(Dictionary(found.map { ($0.path, $0.bytes) }) { first, _ in first })
        // What was approved is what runs, or nothing does.
        guard files.hash == record.hash else {
            throw StoreError.unreadable(what: "version", number: version.number, detail: "its files")
        }
        return files
    }

    private func versionRecord(_ row: Row) throws -> VersionRecord {
        let number: Int = row["id"]
        return VersionRecord(
            id: VersionID(number), hash: row["hash"], state: try word(row, "state", "version"),
            isSafety: row["safety"], before: (row["previous"] as Int?).map { VersionID($0) }, by: row["by"],
            note: row["note"], at: instant(row, "at"), liveAt: instantIfAny(row, "live_at"),
            approvals: try rows("SELECT * FROM version_approvals WHERE version = ? ORDER BY at, name", [number]) {
                VersionApproval(name: $0["name"], by: $0["by"], at: instant($0, "at"))
            })
    }

    // MARK: Writing

    func add(_ version: NewVersion) throws -> VersionID {
        try dropWaitingVersion()
        let id = try add(
            "INSERT INTO versions (hash, state, safety, by, note, at) VALUES (?, 'waiting', ?, ?, ?, ?)",
            [version.files.hash, version.isSafety, version.by, version.note, version.at.seconds])
        for (path, hash) in version.files.hashes.sorted(by: { $0.key < $1.key }) {
            try run(
                "INSERT INTO source_files (hash, bytes) VALUES (?, ?) ON CONFLICT (hash) DO NOTHING",
                [hash, Data(version.files.bytes[path] ?? [])])
            try run("INSERT INTO version_files (version, path, file) VALUES (?, ?, ?)", [id, path, hash])
        }
        return VersionID(id)
    }

    func approve(_ version: VersionID, _ approval: VersionApproval) throws -> Bool {
        let changes = try run(
            "INSERT INTO version_approvals (version, name, by, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
            [version.number, approval.name, approval.by, approval.at.seconds])
        return changes > 0
    }

    func makeLive(_ version: VersionID, at now: Instant) throws {
        let live = try self.version(in: .live)
        guard let record = try self.version(version) else {
            throw StoreError.missing(what: "version", number: version.number)
        }
        // Whoever goes back does not change what came before what.
        let isFirstTime = record.liveAt == nil
        try run("UPDATE versions SET state = 'past' WHERE state = 'live'")
        try require(
            try run(
                "UPDATE versions SET state = 'live', live_at = ?, previous = ? WHERE id = ?",
                [now.seconds, isFirstTime ? live?.id.number : record.before?.number, version.number]),
            "version", version.number)
        try dropWaitingVersion()
    }

    func dropWaitingVersion() throws {
        try run("UPDATE versions SET state = 'dropped' WHERE state = 'waiting'")
    }

    func forgetVersionFiles(keeping count: Int) throws {
        try run(
            """
            DELETE FROM version_files WHERE version NOT IN (SELECT id FROM versions ORDER BY id DESC LIMIT ?)
                AND version NOT IN (SELECT id FROM versions WHERE state IN ('live', 'waiting'))
                AND version NOT IN (SELECT previous FROM versions WHERE state = 'live' AND previous IS NOT NULL)
            """, [count])
        try run("DELETE FROM source_files WHERE hash NOT IN (SELECT file FROM version_files)")
    }
}

/// SHA-256 (FIPS 180-4) in lower-case hexadecimal.
func hexadecimalSHA256(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
}

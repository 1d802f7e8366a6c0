package import Words

/// The files of one version of dialogues and content, by their paths: `dialogues/check-in.talk`, `content/site.talk`.
package struct VersionFiles: Hashable, Sendable {
    package let bytes: [String: [UInt8]]
    /// SHA-256 of each file in hexadecimal, by its path.
    package let hashes: [String: String]
    /// SHA-256 over paths and hashes in hexadecimal: equal only if every byte of every file is.
    package let hash: String

    package init(_ bytes: [String: [UInt8]]) {
        self.bytes = bytes
        hashes = bytes.mapValues { hexadecimalSHA256($0) }
        hash = hexadecimalSHA256(Array(Self.listing(hashes).utf8))
    }

    private static func listing(_ hashes: [String: String]) -> String {
        hashes.sorted { $0.key < $1.key }.map { "\($0.value)  \($0.key)\n" }.joined()
    }
}

/// Where a version stands.
package enum VersionState: String, Hashable, Sendable, CaseIterable {
    /// It is wanted, and goes live with its approvals.
    case waiting
    /// What patients talk with; there is one at most.
    case live
    case past
    /// It was not approved before another was wanted or went live.
    case dropped
}

/// Somebody's yes to every byte of a version.
package struct VersionApproval: Hashable, Sendable {
    /// Who approves.
    package var name: String
    /// The user of the machine who said so.
    package var by: String
    package var at: Instant

    package init(name: String, by: String, at: Instant) {
        self.name = name
        self.by = by
        self.at = at
    }
}

/// A version to be published.
package struct NewVersion: Hashable, Sendable {
    package var files: VersionFiles
    /// It changes what safety rests on.
    package var isSafety: Bool
    package var by: String
    package var note: String
    package var at: Instant

    package init(files: VersionFiles, isSafety: Bool, by: String, note: String, at: Instant) {
        self.files = files
        self.isSafety = isSafety
        self.by = by
        self.note = note
        self.at = at
    }
}

/// A version as it is kept.
package struct VersionRecord: Hashable, Sendable {
    package var id: VersionID
    /// Of its files.
    package var hash: String
    package var state: VersionState
    package var isSafety: Bool
    /// What was live when it went live first.
    package var before: VersionID?
    package var by: String
    package var note: String
    package var at: Instant
    /// Since when it is live, or was the last time.
    package var liveAt: Instant?
    /// Oldest first.
    package var approvals: [VersionApproval]
}

package protocol VersionReader {
    /// Newest first.
    func versions(limit: Int) throws -> [VersionRecord]
    func version(_ id: VersionID) throws -> VersionRecord?
    /// The newest one in this state; there is one at most that is live or waiting.
    func version(in state: VersionState) throws -> VersionRecord?
    /// Nothing if they are not kept any more.
    func files(of version: VersionID) throws -> VersionFiles?
}

package protocol VersionWriter {
    /// Adds a version that waits; one that waited before is dropped.
    func add(_ version: NewVersion) throws -> VersionID
    /// False if this name has approved it before.
    func approve(_ version: VersionID, _ approval: VersionApproval) throws -> Bool
    /// The one that was live is past, and one that waited beside it is dropped.
    func makeLive(_ version: VersionID, at now: Instant) throws
    /// Drops the one that waits, if one does.
    func dropWaitingVersion() throws
    /// Forgets the files of all but so many versions, the newest ones, and of what is live and was before it.
    func forgetVersionFiles(keeping count: Int) throws
}

import Authoring
import Store
import Words

/// A version on its way to patients: what is asked for, compared with what is live, and written in one transaction.
///
/// The service does this while it runs, and the command by itself where none runs; both in the same words.
struct Publication: Sendable {
    /// Who must agree to a change of what safety rests on.
    static let neededApprovals = 2
    /// Versions whose files are kept, so that one can go back to them.
    static let keptVersions = 20

    let files: VersionFiles
    private let base: VersionID?
    private let isSafety: Bool
    private let approvers: [String]
    private let note: String
    private let by: String

    /// Looks at what is asked; nothing is written.
    ///
    /// - Parameters:
    ///   - request: what is asked.
    ///   - by: the user who asks.
    ///   - rules: who may approve.
    ///   - store: where the live version is.
    /// - Throws: a `PublicationRefusal`, or a `StoreError`.
    init(
        _ request: PublicationRequest, by: String, rules: ApprovalRules, in store: any StoreReader
    ) throws {
        files = VersionFiles(request.files.mapValues { [UInt8]($0) })
        let live = try store.version(in: .live)
        guard live?.id.number == request.base else { throw PublicationRefusal.moved }
        if let live, live.hash == files.hash { throw PublicationRefusal.same(live.id.number) }
        base = live?.id
        let approvers = try rules.names(request.approvals)
        self.approvers = approvers
        let before = try live.flatMap { try store.files(of: $0.id) }
        isSafety = request.isSafety || files.changesSafety(since: before)
        note = request.note
        self.by = by
    }

    /// Writes everything: the version, its approvals, the audit, and, if enough have agreed, that it is live.
    ///
    /// - Parameters:
    ///   - now: the moment.
    ///   - store: the transaction; nothing of it holds if this throws.
    /// - Returns: how far it came.
    /// - Throws: a `PublicationRefusal`, or a `StoreError`.
    func carryOut(at now: Instant, in store: any StoreTransaction) throws -> PublishedVersion {
        guard try store.version(in: .live)?.id == base else { throw PublicationRefusal.moved }
        let id = try waiting(at: now, in: store)
        for name in approvers { try approve(id, name, at: now, in: store) }
        guard let version = try store.version(id) else {
            throw StoreError.missing(what: "version", number: id.number)
        }
        let missing = version.isSafety ? max(0, Self.neededApprovals - version.approvals.count) : 0
        if missing == 0 {
            try store.makeLive(id, at: now)
            try store.forgetVersionFiles(keeping: Self.keptVersions)
            try audit("version.live", id, files.hash, at: now, by: by, in: store)
        }
        return PublishedVersion(
            number: id.number, hash: files.hash, state: missing == 0 ? .live : .waiting,
            approvals: version.approvals.map(\.name), missing: missing)
    }

    /// The same files may wait already; whatever else waits is dropped.
    private func waiting(at now: Instant, in store: any StoreTransaction) throws -> VersionID {
        if let waiting = try store.version(in: .waiting), waiting.hash == files.hash, waiting.isSafety == isSafety {
            return waiting.id
        }
        let id = try store.add(NewVersion(files: files, isSafety: isSafety, by: by, note: note, at: now))
        try audit("version.proposed", id, files.hash, at: now, by: by, in: store)
        return id
    }

    private func approve(_ id: VersionID, _ name: String, at now: Instant, in store: any StoreTransaction) throws {
        let known = try store.version(id)?.approvals ?? []
        guard !known.contains(where: { ApprovalRules.isSame($0.name, name) }) else { return }
        guard try store.approve(id, VersionApproval(name: name, by: by, at: now)) else { return }
        try store.append(
            AuditEntry(
                at: now, actor: name, action: "version.approved",
                detail: "version \(id.number), \(files.hash), said by \(by)"))
    }

    // MARK: Going back

    /// Makes the version before the live one live again; it was proved and approved when it was published.
    ///
    /// - Parameters:
    ///   - base: the number of the version that is to be left.
    ///   - by: who goes back.
    ///   - now: the moment.
    ///   - store: the transaction.
    /// - Returns: the version that is live now.
    /// - Throws: a `PublicationRefusal`, or a `StoreError`.
    static func goBack(
        from base: Int?, by: String, at now: Instant, in store: any StoreTransaction
    ) throws -> PublishedVersion {
        let target = try versionBefore(base, in: store)
        try store.makeLive(target.id, at: now)
        try audit("version.back", target.id, target.hash, at: now, by: by, in: store)
        return PublishedVersion(
            number: target.id.number, hash: target.hash, state: .live, approvals: target.approvals.map(\.name),
            missing: 0)
    }

    /// The version that was live before the one that is.
    static func versionBefore(_ base: Int?, in store: any StoreReader) throws -> VersionRecord {
        guard let live = try store.version(in: .live) else { throw PublicationRefusal.nothingBefore }
        guard live.id.number == base else { throw PublicationRefusal.moved }
        guard let before = live.before, let target = try store.version(before) else {
            throw PublicationRefusal.nothingBefore
        }
        return target
    }

    /// The files of the version before the live one.
    static func filesBefore(_ base: Int?, in store: any StoreReader) throws -> VersionFiles {
        let target = try versionBefore(base, in: store)
        guard let files = try store.files(of: target.id) else {
            throw PublicationRefusal.forgotten(target.id.number)
        }
        return files
    }
}

private func audit(
    _ action: String, _ id: VersionID, _ hash: String, at now: Instant, by: String, in store: any StoreTransaction
) throws {
    try store.append(
        AuditEntry(at: now, actor: by, action: action, detail: "version \(id.number), \(hash)"))
}

extension VersionFiles {
    /// What is other than in a version; everything is new where there is none.
    func changes(since before: VersionFiles?) -> [FileChange] {
        VersionDifference.between(before?.comparedFiles ?? [], comparedFiles)
    }

    /// Whether it changes who is heard as being in danger, or what they are told; a first version does.
    func changesSafety(since before: VersionFiles?) -> Bool {
        guard let before else { return true }
        return changes(since: before).contains(where: \.isSafety)
    }
}

/// Who may agree to a change of what safety rests on.
struct ApprovalRules: Sendable {
    /// As the settings name them; without any, anybody may, by name.
    var allowed: [String]

    /// The names in one form, each once.
    func names(_ given: [String]) throws(PublicationRefusal) -> [String] {
        var names: [String] = []
        for name in given.map(Self.tidied) where !names.contains(where: { Self.isSame($0, name) }) {
            guard !name.isEmpty else { throw .noName }
            guard !allowed.isEmpty else {
                names.append(name)
                continue
            }
            guard let known = allowed.first(where: { Self.isSame($0, name) }) else {
                throw .notAnApprover(name, allowed)
            }
            names.append(Self.tidied(known))
        }
        return names
    }

    /// However it is written, one person approves once.
    static func isSame(_ left: String, _ right: String) -> Bool {
        tidied(left).lowercased() == tidied(right).lowercased()
    }

    private static func tidied(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

/// Why a version is not published; the one that is live stays so.
enum PublicationRefusal: Error, Equatable {
    /// Another version went live since the comparison.
    case moved
    /// It is what is live.
    case same(Int)
    case nothingBefore
    /// The files of the version are not kept any more.
    case forgotten(Int)
    case noName
    case notAnApprover(String, [String])
    /// What is wrong, as `linkline check` tells it.
    case wrong(String)

    /// As it is told over the socket.
    var answer: ControlAnswer {
        switch self {
        case .moved:
            .failed("unavailable", "Another version went live meanwhile. Run it again: it is compared anew then.")
        case .same(let number): .failed("missing", "Version \(number) is live, and has the same files.")
        case .nothingBefore: .failed("missing", "There is no version before, so nothing was changed.")
        case .forgotten(let number):
            .failed(
                "missing", "The files of version \(number) are not kept any more. Publish them from your own archive.")
        case .noName: .failed("usage", "Who approves? --approve needs a name.")
        case .notAnApprover(let name, let allowed):
            .failed(
                "usage",
                "\(name) is not among the approvers (\(allowed.joined(separator: ", "))): the settings name them.")
        case .wrong(let told): .failed("missing", told)
        }
    }
}

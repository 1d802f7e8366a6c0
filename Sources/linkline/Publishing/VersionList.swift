import Dialogue
import Store

/// What `linkline publish --list` prints.
enum VersionList {
    static func text(_ versions: [VersionRecord]) -> String {
        guard !versions.isEmpty else { return "Nothing was published yet: the service talks with the folders." }
        return versions.map(lines).joined(separator: "\n")
    }

    private static func lines(_ version: VersionRecord) -> String {
        let since = version.liveAt.map { version.state == .live ? ", live since \(Clock.spoken($0))" : "" } ?? ""
        var lines = [
            "version \(version.id.number)  \(words(version.state))  \(version.hash.prefix(16))",
            "  by \(version.by), \(Clock.spoken(version.at))\(since)",
        ]
        if !version.note.isEmpty { lines.append("  \(version.note)") }
        for approval in version.approvals {
            lines.append("  approved by \(approval.name), \(Clock.spoken(approval.at)) (\(approval.by))")
        }
        return lines.joined(separator: "\n")
    }

    private static func words(_ state: VersionState) -> String {
        switch state {
        case .waiting: "awaits approval"
        case .live: "LIVE"
        case .past: "past"
        case .dropped: "dropped"
        }
    }

    static func json(_ version: VersionRecord) -> JSON {
        .object([
            "version": .number(Int64(version.id.number)), "state": .string(version.state.rawValue),
            "files": .string(version.hash), "safety": .bool(version.isSafety),
            "before": version.before.map { .number(Int64($0.number)) } ?? .null, "by": .string(version.by),
            "note": .string(version.note), "at": .string(Clock.iso(version.at)),
            "live_at": version.liveAt.map { .string(Clock.iso($0)) } ?? .null,
            "approvals": .array(
                version.approvals.map {
                    .object([
                        "name": .string($0.name), "by": .string($0.by), "at": .string(Clock.iso($0.at)),
                    ])
                }),
        ])
    }
}

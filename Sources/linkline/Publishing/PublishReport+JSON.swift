import Authoring
import Dialogue
import Rehearsal
import Store

extension PublishReport {
    /// Everything as one object.
    var json: JSON {
        var members: [String: JSON] = [
            "files": .string(review.files.hash),
            "live": review.before.live.map { .number(Int64($0.id.number)) } ?? .null,
            "state": .string(review.failure != nil ? "refused" : published?.state.rawValue ?? "looked-at"),
            "refused_by": review.failure.map { .string($0.rawValue) } ?? .null,
            "check": .object(["errors": number(review.check.errors), "warnings": number(review.check.warnings)]),
            "changes": .array(review.before.liveFiles == nil ? [] : review.changes.map(ChangesShown.json)),
            "other_files": .array(review.plainChanges.map { .string($0) }),
            "safety": .bool(review.isSafety),
        ]
        if let report = review.verification {
            let proof = report.verification
            members["verify"] = .object([
                "proved": .bool(proof.isProved), "states": number(proof.states),
                "transitions": number(proof.transitions),
                "broken": .array(proof.broken.map { .string("\($0.promise): \($0.words)") }),
            ])
        }
        if let tests = review.tests {
            members["test"] = .object([
                "passed": number(tests.passed), "failed": number(tests.failed),
                "failures": .array(tests.failures.map { .string("\($0.path):\($0.line): \($0.test)") }),
            ])
        }
        if let replay = review.replay, let counts = replay.json.first { members["replay"] = counts }
        if let midWay = review.midWay { members["mid_way"] = json(midWay) }
        if let published {
            members["version"] = number(published.number)
            members["approvals"] = .array(published.approvals.map { .string($0) })
            members["missing_approvals"] = number(published.missing)
            members["served"] = .bool(published.isServed)
        }
        return .object(members)
    }

    private func number(_ number: Int) -> JSON { .number(Int64(number)) }

    private func json(_ midWay: MidWay) -> JSON {
        .object([
            "open": .array(
                midWay.rows.map { place, count in
                    .object([
                        "dialogue": .string(place.dialogue), "question": place.question.map { .string($0) } ?? .null,
                        "put_aside": .bool(place.isAside), "outcome": .string(place.outcome.rawValue),
                        "people": number(count),
                    ])
                }),
            "planned": .array(
                midWay.planned.sorted { $0.key < $1.key }.map { dialogue, planned in
                    .object([
                        "dialogue": .string(dialogue), "texts": number(planned.count), "starts": .bool(planned.goes),
                    ])
                }),
            "unreadable": number(midWay.unreadable),
        ])
    }
}

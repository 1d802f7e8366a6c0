import Authoring
import Dialogue
import Rehearsal
import Store

/// What `linkline publish` prints of a version that was looked at, and of how far it came.
struct PublishReport {
    let review: PublishReview
    /// Nothing before it was asked for, and in a dry run.
    var published: PublishedVersion?
    /// How many replayed conversations of a kind are shown.
    let shown: Int

    // MARK: Before

    /// What was found; what fails is shown in full.
    var text: String {
        var lines = [heading, ""]
        lines.append("check    \(checked)")
        if let tests = review.tests { lines.append("test     \(tests.passed) passed, \(tests.failed) failed") }
        if let verification = review.verification { lines.append("verify   \(verification.closing)") }
        if let replay = review.replay?.lines(limit: 0).first { lines.append("replay   \(replay)") }
        switch review.failure {
        case .check: lines += ["", review.check.text(colour: false)]
        case .verify: lines += ["", review.verification?.text ?? ""]
        case .test: lines += review.tests?.failures.flatMap { ["", $0.description] } ?? []
        case nil: lines += changes + replayed + midWay + safety
        }
        return lines.joined(separator: "\n")
    }

    private var heading: String {
        let hash = review.files.hash.prefix(16)
        guard let live = review.before.live else { return "Files \(hash), the first version that is published here" }
        return "Files \(hash), compared with version \(live.id.number), which is live"
    }

    private var checked: String {
        let counts = "\(review.check.errors) errors, \(review.check.warnings) warnings"
        if review.check.hasErrors { return counts }
        return
            "\(counts)\(review.check.warnings > 0 ? " (linkline check shows them)" : ""), \(review.dialogues) dialogues"
    }

    private var changes: [String] {
        guard review.before.liveFiles != nil else { return ["", "WHAT CHANGES", "Everything is new here."] }
        var lines = ["", "WHAT CHANGES"] + ChangesShown.lines(review.changes)
        if !review.plainChanges.isEmpty { lines.append("other files: \(review.plainChanges.joined(separator: ", "))") }
        return lines
    }

    private var replayed: [String] {
        guard let lines = review.replay?.lines(limit: shown).dropFirst(), !lines.isEmpty else { return [] }
        return ["", "WHAT WOULD HAVE BEEN SAID OTHERWISE"] + lines.drop { $0.isEmpty }
    }

    private var midWay: [String] {
        guard let midWay = review.midWay else { return [] }
        var lines = ["", "WHO IS MID-WAY"]
        for (place, count) in midWay.rows {
            let at = place.isAside ? "put aside" : place.question.map { "at \($0)" } ?? "under way"
            lines.append("  \(Self.column(count))  \(place.dialogue), \(at): \(Self.words(place.outcome))")
        }
        for (dialogue, planned) in midWay.planned.sorted(by: { $0.key < $1.key }) {
            let fate = planned.goes ? "start as planned" : "do not start: there is no such dialogue any more"
            lines.append("  \(Self.column(planned.count))  \(dialogue), planned: \(fate)")
        }
        if midWay.unreadable > 0 { lines.append("  \(Self.column(midWay.unreadable))  cannot be read") }
        if lines.count == 2 { lines.append("  nobody") }
        return lines
    }

    private static func column(_ count: Int) -> String {
        let digits = String(count)
        return String(repeating: " ", count: max(0, 5 - digits.count)) + digits
    }

    static func words(_ outcome: MoveOutcome) -> String {
        switch outcome {
        case .goesOn: "the waiting answer is read as it was asked, then it goes on in the new version"
        case .replaced: "goes on where \"replaces\" says"
        case .ends: "ENDS at the next text, and the patient is told that our questions have changed"
        }
    }

    private var safety: [String] {
        guard review.isSafety else { return [] }
        var reasons: [String] = []
        if review.before.liveFiles == nil { reasons.append("it is the first version") }
        if !review.safetyChanges.isEmpty { reasons.append("\(review.safetyChanges.count) changes are marked SAFETY") }
        if let judged = review.replay?.safetyChanges, judged > 0 {
            reasons.append("\(judged) conversations have a text that is judged otherwise")
        }
        return [
            "", "SAFETY",
            "  \(reasons.joined(separator: ", ")): \(Publication.neededApprovals) people must approve these files.",
        ]
    }

    // MARK: After

    /// How far the version came, in a sentence.
    static func closing(_ published: PublishedVersion) -> String {
        let approved = published.approvals.isEmpty ? "" : ", approved by \(published.approvals.joined(separator: ", "))"
        guard published.state == .live else {
            let missing = published.missing == 1 ? "one more person" : "\(published.missing) people"
            return "Version \(published.number) awaits approval by \(missing)\(approved). What was live goes on.\n"
                + "  linkline publish --awaiting --approve \"NAME\""
        }
        let served =
            published.isServed ? "The running service talks with it." : "The service talks with it from its next start."
        return "Version \(published.number) is live\(approved). \(served)"
    }
}

import Foundation
import Talk
import Testing

/// Whether an author who slips is told before a patient finds out.
///
/// Slips of every kind are planted in the shipped files, one at a time, and `linkline check`, the transcript tests and
/// `linkline verify` look for them. With `LINKLINE_SLIPS=50000` more are planted and all are listed, and `verify` may
/// look at so many states of a part: all that there are.
@Suite(.serialized) struct SlipTests {
    /// States that `verify` may look at for each slip, in the long form.
    private static let wanted = ProcessInfo.processInfo.environment["LINKLINE_SLIPS"].flatMap { Int($0) }
    /// Slips of each kind that are planted.
    private static let perKind = wanted == nil ? 2 : 3
    private static let states = wanted ?? 150

    @Test func slipsInTheShippedFilesAreFoundBeforeAnyPatientIs() async throws {
        let trial = try SlipTrial(DialogueFilesTests.shipped, states: Self.states)
        let outcomes = try await withThrowingTaskGroup(of: (Int, [SlipTrial.Outcome]).self) { group in
            for (place, kind) in Slip.Kind.allCases.enumerated() {
                group.addTask { (place, try Self.outcomes(of: kind, seed: UInt64(place + 1), trial)) }
            }
            return try await group.reduce(into: []) { $0.append($1) }.sorted { $0.0 < $1.0 }.flatMap(\.1)
        }
        let slipped = outcomes.filter(\.finders.isEmpty)
        print(Self.report(outcomes))
        #expect(outcomes.count >= 60, "there are places enough to slip in")
        let slippedSafety = slipped.filter(\.slip.kind.isSafety)
        #expect(slippedSafety.isEmpty, "\(Self.list(slippedSafety))")
        let byTestAlone = outcomes.filter { $0.slip.kind.isSafety && $0.finders == [.test] }
        #expect(byTestAlone.isEmpty, "of safety, found by no rule: \(Self.list(byTestAlone))")
        #expect(Double(slipped.count) <= 0.05 * Double(outcomes.count), "\(Self.list(slipped))")
    }

    /// What comes of some slips of a kind, drawn by lot among all places for it.
    private static func outcomes(of kind: Slip.Kind, seed: UInt64, _ trial: SlipTrial) throws -> [SlipTrial.Outcome] {
        let candidates = planter.candidates(kind)
        var lot = Lot(seed)
        var outcomes: [SlipTrial.Outcome] = []
        for slip in lot.some(candidates.count, of: candidates) where outcomes.count < perKind {
            if let outcome = try trial.run(slip) { outcomes.append(outcome) }
        }
        return outcomes
    }

    private static func list(_ outcomes: [SlipTrial.Outcome]) -> String {
        outcomes.map(\.slip.description).joined(separator: "\n")
    }

    private static func report(_ outcomes: [SlipTrial.Outcome]) -> String {
        var lines = ["\(outcomes.count) slips planted"]
        for finder in SlipTrial.Finder.allCases {
            let count = outcomes.count { $0.finders.contains(finder) }
            lines.append("  found by \(finder.rawValue): \(count)")
        }
        lines.append("  looked at by verify, since they compile: \(outcomes.count(where: \.isVerified))")
        lines.append(
            "  found by check or verify: \(outcomes.count { !$0.finders.isDisjoint(with: [.check, .verify]) })")
        let slipped = outcomes.filter(\.finders.isEmpty)
        lines.append("  found by nobody: \(slipped.count)")
        lines += slipped.map { "    \($0.slip)" }
        let safety = outcomes.filter(\.slip.kind.isSafety)
        let early = safety.filter { !$0.finders.isDisjoint(with: [.check, .verify]) }
        lines.append("  of safety: \(safety.count), found by check or verify: \(early.count)")
        if wanted != nil {
            lines += outcomes.map { outcome in
                let who = outcome.finders.map(\.rawValue).sorted().joined(separator: "+")
                return "  [\(who)] \(outcome.slip)\n        \(outcome.finding)"
            }
        }
        return lines.joined(separator: "\n")
    }

    private static let planter: SlipPlanter = {
        func files(_ folder: String, _ wanted: (String) -> Bool) -> [SlipFile] {
            let paths = FileManager.default.enumerator(atPath: Shipped.root.appending(path: folder).path)
            let names = (paths?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".talk") && wanted($0) }
                .sorted()
            return names.compactMap { name in
                let data = FileManager.default.contents(atPath: Shipped.root.appending(path: "\(folder)/\(name)").path)
                return data.map { SlipFile(path: "\(folder)/\(name)", text: String(decoding: $0, as: UTF8.self)) }
            }
        }
        return SlipPlanter(
            dialogues: files("dialogues") { !$0.contains("/") && $0 != "_defaults.talk" },
            translations: files("dialogues") { $0.hasPrefix("cy/") },
            content: files("content") { $0 == "safety/replies.talk" || $0 == "notices.talk" })
    }()
}

import Dialogue
import Foundation

/// What `linkline verify` prints and saves.
struct VerifyReport {
    let verification: Verification
    let seconds: Double
    let rehearsal: Rehearsed

    // MARK: Text

    var text: String {
        var lines = verification.slices.flatMap { summary(of: $0) }
        for slice in verification.slices {
            for judgement in slice.judgements {
                guard let counterexample = judgement.counterexample else { continue }
                lines += ["", "BROKEN in \(slice.name): \(title(judgement))", "  \(counterexample.words)"]
                lines.append("  \(rehearsal.outcome(of: counterexample).rawValue)")
                lines += ["", counterexample.test.trimmingCharacters(in: .newlines)]
            }
        }
        return (lines + ["", closing]).joined(separator: "\n")
    }

    private func summary(of slice: SliceResult) -> [String] {
        let name = slice.name.padding(toLength: max(40, slice.name.count), withPad: " ", startingAt: 0)
        let counts = "\(name)\(column(slice.states)) states \(column(slice.transitions)) transitions"
        var lines = ["\(counts)  \(verdict(of: slice))"]
        if let replies = slice.mostReplies, let segments = slice.mostSegments {
            lines.append("  the longest way has \(replies) replies, the dearest \(segments) segments")
        }
        if let bound = slice.bound { lines.append("  not proved: the bound of \(bound) was reached") }
        return lines
    }

    private func column(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: " ", count: max(1, 9 - digits.count)) + digits
    }

    private func verdict(of slice: SliceResult) -> String {
        let broken = slice.judgements.filter { $0.verdict == .broken }.map { short($0) }
        if !broken.isEmpty { return "BROKEN: \(broken.joined(separator: "; "))" }
        return slice.bound == nil ? "proved" : "NOT PROVED"
    }

    private func short(_ judgement: Judgement) -> String {
        judgement.at == nil ? judgement.promise : "check \(judgement.promise)"
    }

    private func title(_ judgement: Judgement) -> String {
        guard let at = judgement.at else { return "\(judgement.promise), \(judgement.words)" }
        return "check \(judgement.promise)  \(at.description)"
    }

    /// The result in one line.
    var closing: String {
        let judged = verification.slices.flatMap(\.judgements)
        let broken = verification.broken.count
        let unproved = judged.count { $0.verdict == .notProved }
        let size =
            "\(verification.slices.count) parts, \(verification.states) states, \(verification.transitions) transitions"
        let time = "in \(LineJSON.threeDecimals(seconds).dropLast()) s"
        if verification.isProved { return "Everything is proved: \(size), \(time)." }
        var found: [String] = []
        if broken > 0 { found.append("\(broken) broken") }
        if unproved > 0 { found.append("\(unproved) not proved, since a bound was reached") }
        return "\(found.joined(separator: ", ")): \(size), \(time)."
    }

    // MARK: JSON

    var json: LineJSON {
        .object([
            .init("proved", .bool(verification.isProved)), .init("states", .integer(verification.states)),
            .init("transitions", .integer(verification.transitions)), .init("seconds", .decimal(seconds)),
            .init("parts", .array(verification.slices.map(json))),
        ])
    }

    private func json(_ slice: SliceResult) -> LineJSON {
        .object([
            .init("name", .string(slice.name)), .init("dialogue", .bool(slice.isDialogue)),
            .init("states", .integer(slice.states)), .init("transitions", .integer(slice.transitions)),
            .init("bound", LineJSON(slice.bound)),
            .init("replies", slice.mostReplies.map { .integer($0) } ?? .null),
            .init("segments", slice.mostSegments.map { .integer($0) } ?? .null),
            .init("promises", .array(slice.judgements.map(json))),
        ])
    }

    private func json(_ judgement: Judgement) -> LineJSON {
        var members: [LineJSON.Member] = [
            .init("promise", .string(judgement.promise)), .init("words", .string(judgement.words)),
            .init("at", LineJSON(judgement.at?.description)), .init("verdict", .string(judgement.verdict.rawValue)),
        ]
        if let counterexample = judgement.counterexample {
            members.append(.init("found", .string(counterexample.words)))
            members.append(.init("turns", .array(counterexample.turns.map { .string($0.script) })))
            members.append(.init("test", .string(counterexample.test)))
        }
        return .object(members)
    }

    // MARK: Saving

    /// Writes what is broken as a file of tests, beside a copy of the dialogues that it is about, so that
    /// `linkline test --dialogues DIR/dialogues verify` runs it.
    ///
    /// - Parameters:
    ///   - folder: where to; made if it is not there.
    ///   - dialogues: the folder of the dialogues that were proved.
    /// - Throws: a failure if it cannot be written.
    func save(to folder: String, dialogues: String) throws(CommandFailure) {
        let tests = verification.broken.compactMap(\.counterexample?.test)
        guard !tests.isEmpty else { return }
        let target = URL(filePath: folder).appending(path: "dialogues")
        do {
            let files = FileManager.default
            try files.createDirectory(at: target, withIntermediateDirectories: true)
            for name in try files.contentsOfDirectory(atPath: dialogues) where name.hasSuffix(".talk") {
                let data = try Data(contentsOf: URL(filePath: dialogues).appending(path: name))
                try data.write(to: target.appending(path: name), options: .atomic)
            }
            let text = "tests for service\n\n" + numbered(tests).joined(separator: "\n")
            try Data(text.utf8).write(to: target.appending(path: "verify.talk"), options: .atomic)
        } catch {
            throw CommandFailure(
                "\(folder)/ cannot be written.", help: "Name a folder that may be made: --save broken.",
                code: .unavailable)
        }
    }

    /// Tests of one file must not have one name.
    private func numbered(_ tests: [String]) -> [String] {
        tests.enumerated().map { number, test in
            guard let end = test.firstIndex(of: "\n") else { return test }
            return "\(test[..<end]) (\(number + 1))\(test[end...])"
        }
    }
}

package import Dialogue
package import Talk

/// What a turn of a test came to.
struct TurnOutcome {
    var messages: [String]
    /// Something of a crisis was said or heard in it, or a flag stands.
    var isSafety: Bool
    /// For each of the turn's claims: what is the case instead, if it does not hold.
    var contradictions: [String?]
}

/// Rewrites what tests expect to what they come to now, in the files themselves.
///
/// Expectations that still hold stay as they were written, patterns included; what comes otherwise is written out.
package struct TranscriptUpdate: Sendable {
    /// One place of a file, before and after.
    package struct Change: Hashable, Sendable {
        package var test: String
        package var path: String
        package var line: Int
        package var old: [String]
        package var new: [String]
        /// A crisis reply, a flag, or what is said while one stands.
        package var isSafety: Bool
    }

    /// In the order of files and lines.
    package private(set) var changes: [Change] = []

    /// - Parameters:
    ///   - tests: what may be rewritten.
    ///   - files: where the tests stand.
    ///   - runner: what they run on.
    package init(_ tests: [TranscriptTest], files: [TalkFile], on runner: TranscriptRunner<some Library>) {
        let sources = Dictionary(files.map { ($0.source.path, $0.source) }, uniquingKeysWith: { first, _ in first })
        for test in tests {
            guard let source = sources[test.path] else { continue }
            for (turn, outcome) in zip(test.turns, runner.outcomes(test)) {
                changes += Self.changes(turn, outcome, test, source)
            }
        }
    }

    /// The lines of a file with the changes made, but for those of safety unless they are wanted too.
    ///
    /// - Parameters:
    ///   - source: the file as it is.
    ///   - safety: crisis replies and flags are rewritten too.
    /// - Returns: the whole new text, or nothing if there is nothing to change.
    package func text(of source: SourceFile, safety: Bool) -> String? {
        let wanted = changes.filter { $0.path == source.path && (safety || !$0.isSafety) }
        guard !wanted.isEmpty else { return nil }
        var lines = source.lines.map { String($0) }
        for change in wanted.sorted(by: { $0.line > $1.line }) {
            lines.replaceSubrange((change.line - 1)..<(change.line - 1 + change.old.count), with: change.new)
        }
        return lines.joined(separator: "\n") + (lines.last?.isEmpty == true ? "" : "\n")
    }

    // MARK: One turn

    private static func changes(
        _ turn: TestTurn, _ outcome: TurnOutcome, _ test: TranscriptTest, _ source: SourceFile
    ) -> [Change] {
        let speaksOfSafety = turn.facts.contains { $0.claim.isSafety } || turn.namesCrisisLine
        let isSafety = outcome.isSafety || speaksOfSafety
        var changes: [Change] = []
        func change(_ lines: ClosedRange<Int>, _ new: [String]) {
            guard source.lines.indices.contains(lines.upperBound - 1) else { return }
            let old = lines.map { String(source.lines[$0 - 1]) }
            guard old != new else { return }
            changes.append(
                Change(
                    test: test.name, path: test.path, line: lines.lowerBound, old: old, new: new, isSafety: isSafety))
        }
        if let patterns = turn.messages, !MessagePattern.match(patterns, outcome.messages) {
            rewriteMessages(turn, patterns, outcome.messages, change)
        }
        for (fact, got) in zip(turn.facts, outcome.contradictions) {
            if let got { change(fact.line...fact.line, rewritten(fact, got)) }
        }
        return changes
    }

    /// Each line that still fits keeps its pattern; what is said beyond them follows the last one.
    private static func rewriteMessages(
        _ turn: TestTurn, _ patterns: [MessagePattern], _ messages: [String],
        _ change: (ClosedRange<Int>, [String]) -> Void
    ) {
        for (place, lines) in turn.messageLines.enumerated() {
            let isLast = place == turn.messageLines.count - 1
            var new: [String] = []
            if place < patterns.count, place < messages.count {
                guard !patterns[place].matches(messages[place]) || (isLast && messages.count > patterns.count) else {
                    continue
                }
                new = [patterns[place].matches(messages[place]) ? patterns[place].asWritten : messages[place]]
            }
            if isLast, messages.count > patterns.count { new += messages.dropFirst(patterns.count) }
            if place == 0, messages.isEmpty { new = [""] }
            change(lines, new.map { "  < \(plain($0))".trimmingBlanks })
        }
    }

    /// On one line, as a test has it.
    private static func plain(_ message: String) -> String {
        message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What is the case instead, as lines of a test; nothing where there is nothing to say.
    private static func rewritten(_ fact: Fact, _ got: String) -> [String] {
        if case .segments = fact.claim {
            let counts = got.split { !$0.isNumber }.compactMap { Int($0) }
            return ["  ! segments \(counts.max() ?? 1)"]
        }
        if got.hasSuffix("(no answer)") || got.hasSuffix("without outcome") { return [] }
        return got.replacing(", = ", with: "\n= ").split(separator: "\n").map { "  \($0)" }
    }
}

extension MessagePattern {
    /// As the author wrote it, without the mark.
    fileprivate var asWritten: String { if case .rest = self { "\u{2026}" } else { written } }
}

extension Fact.Claim {
    fileprivate var isSafety: Bool {
        switch self {
        case .flag, .noFlag: true
        default: false
        }
    }
}

extension TestTurn {
    /// A message is expected that names an emergency or crisis line.
    fileprivate var namesCrisisLine: Bool {
        (messages ?? []).contains { pattern in
            ["999", "116 123", "Samaritans"].contains { pattern.written.contains($0) }
        }
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

package import Talk
package import Words

/// Puts right what can be put right without asking: `linkline check --fix`.
///
/// Only edits that a diagnostic brings along are made, and each is tried before it is kept: what it was made for must
/// be gone, and nothing else may be wrong that was not wrong before.
package struct Mending: Sendable {
    /// The files as they are now.
    package private(set) var workspace: Workspace
    /// What was put right, in the order of files and lines.
    package private(set) var mended: [Diagnostic] = []
    /// What would have been wrong otherwise afterwards, so it was left.
    package private(set) var left: [Diagnostic] = []

    private var current: Examination
    private let today: CivilDate?

    /// How often everything is looked at again: one slip can hide another, but not for ever.
    private static let rounds = 4

    /// Mends a workspace.
    ///
    /// - Parameters:
    ///   - workspace: as it is.
    ///   - examination: what is wrong with it.
    ///   - today: the day it was examined for.
    package init(_ workspace: Workspace, _ examination: Examination, today: CivilDate?) {
        self.workspace = workspace
        self.today = today
        current = examination
        for _ in 0..<Self.rounds where !round() { break }
        mended.sort()
    }

    /// The paths of the files that are other than they were in `before`, sorted.
    package func changedPaths(since before: Workspace) -> [String] {
        Set(mended.map(\.path)).filter { workspace.bytes($0) != before.bytes($0) }.sorted()
    }

    /// Tries what can be mended: all at once, and one by one if that does not hold; false if nothing was mended.
    private mutating func round() -> Bool {
        let candidates = current.diagnostics.filter { !$0.edits.isEmpty && !left.contains($0) }
        guard !candidates.isEmpty else { return false }
        if attempt(candidates) { return true }
        var hasMended = false
        // Edits on one line move each other, so the last is tried first.
        for candidate in candidates.reversed() where current.diagnostics.contains(candidate) {
            if attempt([candidate]) { hasMended = true } else { left.append(candidate) }
        }
        return hasMended
    }

    private mutating func attempt(_ candidates: [Diagnostic]) -> Bool {
        var changed = workspace
        for (path, found) in Dictionary(grouping: candidates, by: \.path) {
            guard let source = current.sources[path] else { return false }
            let lines = TextEdit.applied(found.flatMap(\.edits), to: source.lines)
            changed = changed.replacing(path, with: Array(lines.map { $0 + "\n" }.joined().utf8))
        }
        let isInDialogues = candidates.allSatisfy { workspace.dialogues[$0.path] != nil }
        let after =
            isInDialogues
            ? changed.examination(contentOf: current) : changed.examination(today: today, forChecking: true)
        guard Self.isBetter(after, than: current, by: candidates) else { return false }
        workspace = changed
        current = after
        mended += candidates
        return true
    }

    /// What was to be mended is gone, and nothing is wrong of which there was not as much before.
    private static func isBetter(_ after: Examination, than before: Examination, by mended: [Diagnostic]) -> Bool {
        struct Kind: Hashable {
            var code: String
            var message: String
            var path: String
        }
        func counts(_ diagnostics: [Diagnostic]) -> [Kind: Int] {
            Dictionary(diagnostics.map { (Kind(code: $0.code, message: $0.message, path: $0.path), 1) }) { $0 + $1 }
        }
        let old = counts(before.diagnostics)
        let new = counts(after.diagnostics)
        guard new.allSatisfy({ old[$0.key, default: 0] >= $0.value }) else { return false }
        return counts(mended).allSatisfy { old[$0.key, default: 0] - new[$0.key, default: 0] >= $0.value }
    }
}

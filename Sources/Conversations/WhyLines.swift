package import Dialogue

/// The why of a turn in words: the same lines for `/why`, `linkline transcript` and the console.
package enum WhyLines {
    /// One line a decision: rule, matched words, the rest, and where it was authored.
    package static func lines(_ trace: Trace) -> [String] {
        trace.steps.map { step in
            var line = step.rule
            if !step.matched.isEmpty {
                line += " (" + step.matched.map { "\"\($0)\"" }.joined(separator: ", ") + ")"
            }
            if let detail = step.detail { line += " \(detail)" }
            if let at = step.at { line += "  \(at.description)" }
            return line
        }
    }
}

import Conversations
import Dialogue
import Store
import Words

/// The why of a turn in words: the same lines for `/why`, `linkline transcript` and the console.
struct WhyLines {
    /// One line a decision: rule, matched words, the rest, and where it was authored.
    static func lines(_ trace: Trace) -> [String] {
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

extension ChatLine {
    /// Why the last text of `number` came out as it did.
    func why(_ number: String) throws -> [String] {
        let traces: [[UInt8]] = try store.read { reader in
            guard let person = try reader.person(numbered: number),
                let transcript = try reader.transcript(of: person.id)
            else { return [] }
            var traces: [[UInt8]] = []
            if let turn = transcript.turns.last {
                if case .text(let inbound) = turn.turn.cause, let admission = transcript.admissions[inbound] {
                    traces.append(admission)
                }
                traces.append(turn.turn.trace)
            }
            return traces
        }
        var lines: [String] = []
        var version = ""
        for bytes in traces {
            guard let trace = try? decodeTrace(bytes) else { continue }
            lines += WhyLines.lines(trace)
            version = "version \(trace.program), content \(trace.library)"
        }
        return lines.isEmpty ? ["Nothing has happened yet."] : lines + [version]
    }
}

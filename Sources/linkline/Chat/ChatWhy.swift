import Conversations
import Dialogue
import Store
import Words

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

import Conversations
import Dialogue
import Knowledge
import Store
import Words

/// The texts that came in and were not taken as an answer to a question: what an author can learn from.
enum ReceivedTexts {
    /// Rules of a turn by which a text was something else than a question to the line.
    private static let settled = [
        "answer.", "command.", "start.word", "offer.taken", "change", "correction", "crossed",
    ]

    /// All that is kept of them, newest people first.
    ///
    /// - Parameters:
    ///   - reader: of the store.
    ///   - since: older ones are left out; nothing takes all.
    ///   - people: at most so many are looked at.
    /// - Returns: the texts with the name of the person, if it is known.
    /// - Throws: what the store says.
    static func read(from reader: any StoreReader, since: Instant?, people: Int) throws -> [LearningText] {
        var texts: [LearningText] = []
        for one in try reader.transcripts(.all, limit: people) {
            if let since, let last = one.lastAt, last < since { continue }
            guard let transcript = try reader.transcript(of: one.person) else { continue }
            let heard = heardOtherwise(transcript.turns)
            for message in transcript.messages {
                guard case .received(let inbound, _, _) = message.source, !heard.contains(inbound) else { continue }
                if let since, message.at < since { continue }
                texts.append(LearningText(message.text, names: one.name.map { [$0] } ?? []))
            }
        }
        return texts
    }

    private static func heardOtherwise(_ turns: [KeptTurn]) -> Set<InboundID> {
        var heard: Set<InboundID> = []
        for kept in turns {
            guard case .text(let inbound) = kept.turn.cause, let trace = try? decodeTrace(kept.turn.trace) else {
                continue
            }
            let isSettled = trace.steps.contains { step in settled.contains { step.rule.hasPrefix($0) } }
            if isSettled { heard.insert(inbound) }
        }
        return heard
    }
}

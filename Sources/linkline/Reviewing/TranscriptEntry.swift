import Store
import Words

/// Something that happened in a conversation: a message with the turns that it led to or came from, or a turn in which
/// nothing was said.
struct TranscriptEntry {
    var at: Instant
    var message: TranscriptMessage?
    var turns: [KeptTurn]
    /// What `admit` made of it, if it was received.
    var admission: [UInt8]?

    /// All of a conversation in order: the why of a text stands under the text, of other turns under their first words.
    static func entries(of transcript: Transcript) -> [TranscriptEntry] {
        let turns = Dictionary(uniqueKeysWithValues: transcript.turns.map { ($0.id, $0) })
        var byText: [InboundID: [KeptTurn]] = [:]
        for turn in transcript.turns {
            if case .text(let inbound) = turn.turn.cause { byText[inbound, default: []].append(turn) }
        }
        var told: Set<TurnID> = []
        var entries: [TranscriptEntry] = []
        for message in transcript.messages {
            var entry = TranscriptEntry(at: message.at, message: message, turns: [], admission: nil)
            if case .received(let inbound, _, _) = message.source {
                entry.turns = byText[inbound] ?? []
                entry.admission = transcript.admissions[inbound]
            } else if let turn = message.turn.flatMap({ turns[$0] }), !told.contains(turn.id) {
                entry.turns = [turn]
            }
            told.formUnion(entry.turns.map(\.id))
            entries.append(entry)
        }
        let silent = transcript.turns.filter { !told.contains($0.id) }.map {
            TranscriptEntry(at: $0.turn.at, message: nil, turns: [$0], admission: nil)
        }
        var last = 0
        let ordered = (entries + silent).enumerated().map { offset, entry in
            // In one second the order is that of the turns; what has none stays behind what it stood behind.
            last = entry.turns.first?.id.number ?? entry.message?.turn?.number ?? last
            return (entry: entry, key: (entry.at, last, offset))
        }
        return ordered.sorted { $0.key < $1.key }.map(\.entry)
    }
}

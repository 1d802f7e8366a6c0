import Conversations
import Dialogue
package import Store
import Words

extension RecordedConversation {
    /// All conversations of a store, in the order of their numbers.
    ///
    /// - Parameters:
    ///   - store: where they are.
    ///   - limit: how many at most.
    /// - Returns: the conversations in which something was said.
    /// - Throws: a `StoreError`.
    package static func all(in store: any StoreReader, limit: Int) throws -> [RecordedConversation] {
        let people = try store.transcripts(.all, limit: limit).filter { $0.messages > 0 }.map(\.person).sorted()
        return try people.compactMap { person in
            try store.transcript(of: person).map { try RecordedConversation($0, in: store) }
        }
    }

    init(_ transcript: Transcript, in store: any StoreReader) throws {
        self.init(number: transcript.person.id.number)
        let details = transcript.person.details
        nation = details.nation
        language = details.language
        sharesPhone = details.sharedPhone
        name = details.name
        var recorder = Recorder(transcript)
        for message in transcript.messages {
            if case .received(let inbound, _, let media) = message.source {
                recorder.accepted(message, media: media, decision: try store.inbound(inbound)?.decision ?? .heard)
            } else {
                recorder.said(message)
            }
        }
        recorder.addSilentTurns()
        events = recorder.events
        privateWords = Self.privateWords(of: transcript)
    }

    /// Names and answers that tell who somebody is, in the order of ``inOrder(_:)``.
    private static func privateWords(of transcript: Transcript) -> [String] {
        var words: Set<String> = []
        func add(_ value: Value) { words.formUnion(value.spokenForms) }
        for record in transcript.records { record.record.fields.values.forEach(add) }
        if let bytes = transcript.conversation?.state, let state = try? decodeState(bytes) {
            state.memory.values.forEach(add)
            for entry in (state.frames + (state.aside?.frames ?? [])).flatMap(\.log) {
                switch entry.happening {
                case .answered(let value): add(value)
                case .freeText(let text): words.insert(text)
                default: break
                }
            }
        }
        if let name = transcript.person.details.name { words.insert(name) }
        for message in transcript.messages {
            guard case .received = message.source, message.text.contains(" ") else { continue }
            words.insert(message.text)
        }
        return inOrder(words)
    }
}

/// Puts the lines of a transcript together to events, in the order in which they came about.
private struct Recorder {
    private let transcript: Transcript
    private var turns: [TurnID: KeptTurn] = [:]
    /// The so-many-th text, by its number in the inbox.
    private var texts: [InboundID: Int] = [:]
    private var seen: Set<TurnID> = []
    private var turnOf: [Int: TurnID] = [:]
    var events: [RecordedEvent] = []

    init(_ transcript: Transcript) {
        self.transcript = transcript
        for turn in transcript.turns { turns[turn.id] = turn }
    }

    mutating func accepted(_ message: TranscriptMessage, media: Int, decision: Admission.Decision) {
        guard case .received(let inbound, _, _) = message.source else { return }
        texts[inbound] = texts.count + 1
        events.append(
            RecordedEvent(
                at: message.at, happening: .accepted(text: message.text, media: media, decision: decision)))
        admission = (transcript.admissions[inbound].flatMap { try? decodeTrace($0) })?.steps ?? []
    }

    /// Why the last text was admitted as it was.
    private var admission: [Trace.Step] = []

    mutating func said(_ message: TranscriptMessage) {
        guard let id = message.turn, let turn = turns[id] else {
            // What `admit` says stands right behind the text.
            let index = events.lastIndex { if case .accepted = $0.happening { true } else { false } }
            if let index { events[index].said.append(saying(message, admission)) }
            return
        }
        if seen.insert(id).inserted { begin(turn, message, at: events.count) }
        guard let index = turnOf.first(where: { $0.value == id })?.key else { return }
        events[index].said.append(saying(message, turn.steps))
    }

    private mutating func begin(_ turn: KeptTurn, _ message: TranscriptMessage?, at index: Int) {
        events.insert(RecordedEvent(at: turn.turn.at, happening: happening(turn, message)), at: index)
        turnOf = Dictionary(uniqueKeysWithValues: turnOf.map { ($0.key >= index ? $0.key + 1 : $0.key, $0.value) })
        turnOf[index] = turn.id
    }

    /// Turns that said nothing stand before what came later.
    mutating func addSilentTurns() {
        for turn in transcript.turns where seen.insert(turn.id).inserted {
            var index = events.count
            while index > 0, isLater(index - 1, than: turn) { index -= 1 }
            begin(turn, nil, at: index)
        }
    }

    private func isLater(_ index: Int, than turn: KeptTurn) -> Bool {
        if let other = turnOf[index] { return other > turn.id }
        return events[index].at > turn.turn.at
    }

    private func happening(_ turn: KeptTurn, _ message: TranscriptMessage?) -> RecordedEvent.Happening {
        switch turn.turn.cause {
        case .text(let inbound): .heard(texts[inbound] ?? 0)
        case .timer, .schedule: .time
        case .staff: turn.staffAct(saying: message).map { .staff($0) } ?? .time
        }
    }

    /// The step that wrote the text, by its id; else the last one that stands somewhere.
    private func saying(_ message: TranscriptMessage, _ steps: [Trace.Step]) -> Saying {
        let placed = steps.filter { $0.at != nil }
        let own = placed.last { $0.rule == "ask" || $0.rule == "say" }
        return Saying(
            text: message.text, id: message.textID ?? Saying.staff, place: (own ?? placed.last)?.at?.description)
    }
}

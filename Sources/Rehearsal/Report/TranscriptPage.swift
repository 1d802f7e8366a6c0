import Conversations
import Dialogue
import Store
import Words

/// One event of a conversation and what was said because of it, as a transcript test has it.
struct TranscriptPage {
    enum Happening: Equatable {
        case texts([String])
        /// What fell due.
        case time
        /// Something that staff did, as a test writes it.
        case staff(String)
    }

    var at: Instant
    var happening: Happening
    var messages: [String] = []
    private var turn: TurnID?
    private var order = 0

    // MARK: From the store

    /// A conversation, event by event.
    static func pages(of transcript: Transcript) -> [TranscriptPage] {
        var turns: [TurnID: KeptTurn] = [:]
        for turn in transcript.turns { turns[turn.id] = turn }
        var pages: [TranscriptPage] = []
        for message in transcript.messages {
            switch message.source {
            case .received: receive(message, into: &pages)
            case .sent: say(message, message.turn.flatMap { turns[$0] }, into: &pages)
            }
        }
        let told = Set(transcript.messages.compactMap(\.turn))
        for turn in transcript.turns where turn.turn.cause == .staff && !told.contains(turn.id) {
            pages.append(TranscriptPage(at: turn.turn.at, happening: happening(turn, nil), turn: turn.id))
        }
        for index in pages.indices { pages[index].order = index }
        return pages.sorted { ($0.at, $0.order) < ($1.at, $1.order) }
    }

    private static func receive(_ message: TranscriptMessage, into pages: inout [TranscriptPage]) {
        if let last = pages.last, last.at == message.at, last.messages.isEmpty, case .texts(let texts) = last.happening
        {
            pages[pages.count - 1].happening = .texts(texts + [message.text])
        } else {
            pages.append(TranscriptPage(at: message.at, happening: .texts([message.text])))
        }
    }

    private static func say(_ message: TranscriptMessage, _ turn: KeptTurn?, into pages: inout [TranscriptPage]) {
        guard let turn, turn.turn.cause.isUnasked else {
            // An answer, or what could not wait when the text was accepted.
            let index = pages.lastIndex { if case .texts = $0.happening { true } else { false } }
            if let index { pages[index].messages.append(message.text) }
            return
        }
        if let last = pages.last, last.turn == turn.id {
            pages[pages.count - 1].messages.append(message.text)
            return
        }
        pages.append(
            TranscriptPage(at: message.at, happening: happening(turn, message), messages: [message.text], turn: turn.id)
        )
    }

    /// What staff did, in the words of a test; a referral, which no test can write, is time that passed.
    private static func happening(_ turn: KeptTurn, _ message: TranscriptMessage?) -> Happening {
        guard turn.turn.cause == .staff, let act = turn.staffAct(saying: message) else { return .time }
        switch act {
        case .starts(let dialogue, _): return .staff("starts \(dialogue)")
        case .handsBack: return .staff("staff hands back")
        case .closesFlag: return .staff("staff closes the flag")
        case .releasesTexts: return .staff("staff releases texts")
        case .takesOver: return .staff("staff takes over")
        case .replies(let text): return .staff("staff replies \(text.oneLine)")
        }
    }

    // MARK: As a test

    /// A test that plays the conversation again, up to the turn that is meant, for a file of tests.
    ///
    /// Tests know neither quiet hours nor caps, so what was held then is said at its own time.
    static func test(named name: String, _ pages: [TranscriptPage], turns: Int?, isShared: Bool) -> [String] {
        var lines = ["test \(name)"]
        if isShared { lines.append("  given phone shared") }
        var clock: LocalTime?
        var left = turns.map { max(1, $0) } ?? .max
        for page in pages where left > 0 {
            left -= 1
            let local = LocalTime(page.at)
            if local != clock { lines.append("  @ \(local.date.iso) \(local.time.iso)") }
            clock = local
            switch page.happening {
            case .texts(let texts):
                lines.append("  > " + texts.map(\.oneLine).joined(separator: " && "))
            case .time: break
            case .staff(let act): lines.append("  ~ \(act)")
            }
            lines += page.messages.map { "  < \($0.oneLine)" }
        }
        return lines
    }
}

extension TurnCause {
    /// No text of the patient's led to it.
    var isUnasked: Bool {
        if case .text = self { false } else { true }
    }
}

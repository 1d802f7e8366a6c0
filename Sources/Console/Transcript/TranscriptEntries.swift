import Conversations
import Dialogue
import Store
import Words

extension TranscriptPage {
    /// A message, or what staff did, in the thread.
    package struct Entry: Hashable, Sendable {
        /// For the address of a message.
        package var anchor: String
        /// `Received 14:01`, `Assistant 14:01`, `Sam 14:05`; for what staff did, the whole of it.
        package var heading: String
        package var isAct: Bool
        package var isReceived: Bool
        /// Sent by the assistant or by staff.
        package var isOut: Bool
        package var lang: String
        package var text: String?
        /// What is known of its delivery, its pictures, or why it was not dealt with.
        package var state: String?
        package var isFlag: Bool
        /// The lines of its why, and which versions it comes from.
        package var why: [String]
        package var hasWhy: Bool
        /// A reply that may still be taken back.
        package var held: Held?
    }

    package struct Held: Hashable, Sendable {
        package var path: String
        /// The line of the transcript that it is.
        package var message: String
        package var goesAt: String
    }
}

/// Puts messages and acts into one order, by day.
struct TranscriptEntries {
    private let thread: ThreadStretch
    private let held: [OutboxID: HeldReply]
    private let flagged: [InboundID: FlagRecord]
    private let path: String
    private let ids: PageIDs
    private let record: PersonRecord
    private let now: Instant

    init(
        _ thread: ThreadStretch, held: [HeldReply], flags: [FlagRecord], path: String, ids: PageIDs,
        record: PersonRecord, now: Instant
    ) {
        self.thread = thread
        self.held = Dictionary(held.map { ($0.text.id, $0) }) { first, _ in first }
        flagged = Dictionary(flags.compactMap { flag in flag.flag.inbound.map { ($0, flag) } }) { first, _ in first }
        self.path = path
        self.ids = ids
        self.record = record
        self.now = now
    }

    var days: [TranscriptPage.Day] {
        var days: [TranscriptPage.Day] = []
        for (at, entry) in ordered {
            let heading = Moments.day(at, now: now)
            if days.last?.heading == heading {
                days[days.count - 1].entries.append(entry)
            } else {
                days.append(TranscriptPage.Day(heading: heading, entries: [entry]))
            }
        }
        return days
    }

    /// In one second, what was said stands before what staff did because of it.
    private var ordered: [(Instant, TranscriptPage.Entry)] {
        var whys = Whys(thread)
        let said = thread.messages.map { ($0.at, 0, shown($0, why: whys.lines(for: $0))) }
        let acts = thread.acts.compactMap { act in Self.words(act).map { (act.at, 1, shown(act, $0)) } }
        return (said + acts).enumerated().sorted {
            ($0.element.0, $0.element.1, $0.offset) < ($1.element.0, $1.element.1, $1.offset)
        }.map { ($0.element.0, $0.element.2) }
    }

    private func shown(_ message: TranscriptMessage, why: [String]) -> TranscriptPage.Entry {
        var entry = TranscriptPage.Entry(
            anchor: "m\(message.id.number)", heading: "", isAct: false, isReceived: false, isOut: false,
            lang: record.details.language, text: Shown.text(message.text), state: nil, isFlag: false, why: why,
            hasWhy: !why.isEmpty, held: nil)
        switch message.source {
        case .received(let inbound, let state, let media):
            entry.heading = "Received \(Moments.time(message.at))"
            entry.isReceived = true
            entry.isFlag = flagged[inbound] != nil
            var facts: [String] = []
            if media > 0 { facts.append(Moments.counted(media, "picture or file")) }
            if state == .new { facts.append("waits for its turn") }
            if state == .quarantined { facts.append("could not be processed: please answer it") }
            entry.state = facts.isEmpty ? nil : facts.joined(separator: ", ")
        case .sent(_, let state, let reason):
            entry.isOut = true
            entry.heading = "\(message.author ?? "Assistant") \(Moments.time(message.at))"
            entry.state = Delivery.words(state, reason: reason)
            if let reply = waiting(message) {
                entry.state = nil
                entry.held = reply
            }
        }
        return entry
    }

    /// The reply that a message is, as long as it waits.
    private func waiting(_ message: TranscriptMessage) -> TranscriptPage.Held? {
        guard let outbox = message.outbox, let reply = held[outbox], reply.text.state == .ready else { return nil }
        return TranscriptPage.Held(
            path: path, message: ids.text(PageID(message: message.id)),
            goesAt: Moments.timeToTheSecond(reply.text.notBefore))
    }

    private func shown(_ act: AuditEntry, _ words: String) -> TranscriptPage.Entry {
        TranscriptPage.Entry(
            anchor: "", heading: "\(Moments.time(act.at)) \(words)", isAct: true, isReceived: false, isOut: false,
            lang: "en", text: nil, state: nil, isFlag: false, why: [], hasWhy: false, held: nil)
    }

    /// What is written into the thread; nothing for what the messages tell themselves.
    private static func words(_ act: AuditEntry) -> String? {
        switch act.action {
        case "conversation.taken-over": "\(act.actor) took this over from the assistant"
        case "conversation.handed-over": "\(act.actor) gave this to \(act.detail)"
        case "conversation.handed-back": "\(act.actor) gave this back to the assistant"
        case "conversation.reply-cancelled": "\(act.actor) took a reply back before it went"
        case "conversation.call-recorded": "\(act.actor) spoke to them by phone"
        case "conversation.snoozed": "\(act.actor) snoozed this"
        case "conversation.woken": "\(act.actor) ended the snooze"
        case "conversation.closed": "\(act.actor) closed this"
        case "conversation.reopened": "\(act.actor) opened this again"
        case "conversation.flag-closed": "\(act.actor) closed the flag"
        case "conversation.dialogue-started": "\(act.actor) started a dialogue"
        case "conversation.texts-released": "\(act.actor) let automated texts go again"
        case "conversation.began-anew": "The conversation could not be read and began anew"
        default: nil
        }
    }
}

/// The why of each message: under a text that of its turns, under other turns' first words theirs.
private struct Whys {
    private let thread: ThreadStretch
    private let turns: [TurnID: KeptTurn]
    private var byText: [InboundID: [KeptTurn]] = [:]
    private var told: Set<TurnID> = []

    init(_ thread: ThreadStretch) {
        self.thread = thread
        turns = Dictionary(thread.turns.map { ($0.id, $0) }) { first, _ in first }
        for turn in thread.turns {
            if case .text(let inbound) = turn.turn.cause { byText[inbound, default: []].append(turn) }
        }
    }

    mutating func lines(for message: TranscriptMessage) -> [String] {
        var traces: [[UInt8]] = []
        var versions: [String] = []
        var causes: [KeptTurn] = []
        if let inbound = message.inbound {
            if let admission = thread.admissions[inbound] { traces.append(admission) }
            causes = byText[inbound] ?? []
        } else if let turn = message.turn.flatMap({ turns[$0] }), !told.contains(turn.id) {
            causes = [turn]
        }
        for turn in causes where told.insert(turn.id).inserted {
            traces.append(turn.turn.trace)
            versions.append("version \(turn.turn.program), content \(turn.turn.library)")
        }
        let lines = traces.flatMap { bytes in
            (try? decodeTrace(bytes)).map(WhyLines.lines) ?? ["(the why cannot be read)"]
        }
        return (lines + versions).map(Shown.text)
    }
}

/// How far a text is, in the words of GOV.UK Notify where it has them.
enum Delivery {
    static func words(_ state: OutboxState?, reason: String?) -> String {
        switch state {
        case nil: "Recorded"
        case .ready, .inflight: "Sending"
        case .uncertain: "Not known whether it was sent: asking"
        case .sent: "Sent"
        case .delivered: "Delivered"
        case .failed: "Not delivered" + (reason.map { ": \($0)" } ?? "")
        case .suppressed: "Not sent: \(suppressed(reason))"
        case .expired: "Not sent: it was too late"
        }
    }

    private static func suppressed(_ reason: String?) -> String {
        switch reason {
        case "opted-out": "they have said STOP"
        case "they-wrote-meanwhile": "they wrote before it went"
        case "cancelled by staff": "taken back"
        case "line-closed": "the line is closed"
        case "not-safe-to-text": "it is not safe to text them"
        case "not-a-number-that-takes-texts": "the number takes no texts"
        default: reason ?? "on purpose"
        }
    }
}

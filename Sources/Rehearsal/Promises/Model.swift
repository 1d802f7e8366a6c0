import Conversations
import Dialogue
import Store
package import Words

/// A promise was broken: which, of whom, when, and what was seen.
package struct Violation: Error, Hashable, Sendable {
    /// As the reference for reliability numbers them (`V6`), or as `linkline verify` names a promise (`P7`).
    package var promise: String
    package var person: Int
    package var at: Instant
    package var what: String
}

/// What must be true of a service that can be trusted, in so many words: it knows no database, only what was committed,
/// what was asked of the gateway and what the gateway has.
struct Model {
    /// A text of ours.
    private struct Text {
        enum State { case waiting, underWay, uncertain, ended }
        var person: Int
        var kind: OutboxKind
        var passes: Bool
        var isToStaff: Bool
        var state = State.waiting
        var notBefore: Instant?
        /// The gateway asked us to wait until then.
        var barredUntil: Instant?
        var claimedAt: Instant?
        /// Its sender has not said for too long what came of it; it may still be at work.
        var isLeaseOver = false
        /// How often nobody could know whether it was taken, and how often it was.
        var doubts = 0
        var copies = 0

        var jumpsTheQueue: Bool { kind == .crisis || kind == .alert || passes }
    }

    private struct Person {
        var isOptedOut = false
        var lastTurn = 0
        /// Plans for reminders made since they last said STOP, and starts of these.
        var plans = 0
        var starts = 0
        /// Texts that wait their turn, and those under way, oldest first.
        var line: [Int] = []
    }

    private var people: [Person]
    private var texts: [Int: Text] = [:]
    private var numbers: [String: Int] = [:]
    private var accepted: Set<String> = []
    private var urgent: Set<Int> = []
    private var failed: [Int: [Int]] = [:]
    private var underWay: Set<Int> = []
    /// What staff allow to be sent at all.
    var position = SendingSwitch.all
    private(set) var violation: Violation?

    init(people: Int) { self.people = Array(repeating: Person(), count: people) }

    private mutating func expect(_ holds: Bool, _ promise: String, _ person: Int, _ now: Instant, _ what: String) {
        guard !holds, violation == nil else { return }
        violation = Violation(promise: promise, person: person, at: now, what: what)
    }

    // MARK: The door

    /// A text was offered to the service, and this is what became durable.
    mutating func offered(_ key: String, _ outcome: Accepted, of person: Int, at now: Instant) {
        if outcome == .duplicate {
            expect(accepted.contains(key), "V1", person, now, "a text was taken for a repeat and is not kept")
        } else {
            expect(accepted.insert(key).inserted, "V2", person, now, "a text was accepted twice")
        }
    }

    // MARK: What became durable

    mutating func saw(_ note: Notebook.Note, at now: Instant) {
        switch note {
        case .admission(let admission, _, let id): follow(admission.effects, of: id.number - 1)
        case .turn(let turn, let id, let cause): saw(turn, of: id.number - 1, cause, at: now)
        case .queued(let text, let id): queued(text, id.number)
        case .claim(let claim):
            for text in claim.texts { claimed(text, at: now) }
            for text in claim.suppressed + claim.expired {
                expect(
                    text.reason != "opted-out" || people[text.person.number - 1].isOptedOut, "V4",
                    text.person.number - 1, now, "a text to somebody who is opted in was held back as if they were out")
                end(text.id.number)
            }
        }
    }

    private mutating func saw(_ turn: Turn, of person: Int, _ cause: TurnCause, at now: Instant) {
        switch cause {
        case .text(let inbound):
            expect(
                inbound.number > people[person].lastTurn, "V3", person, now,
                "text \(inbound.number) had its turn after text \(people[person].lastTurn), or again")
            people[person].lastTurn = max(people[person].lastTurn, inbound.number)
        case .schedule:
            people[person].starts += 1
            expect(
                people[person].starts <= people[person].plans, "V12", person, now,
                "a reminder came that was not planned, was taken back, or had come already")
        case .timer, .staff: break
        }
        follow(turn.effects, of: person)
    }

    private mutating func follow(_ effects: [Effect], of person: Int) {
        for effect in effects {
            switch effect {
            case .remind: people[person].plans += 1
            case .optOut: optedOut(person)
            case .optIn: people[person].isOptedOut = false
            default: break
            }
        }
    }

    /// They have said STOP, to us or to the network: what waits is taken back.
    mutating func optedOut(_ person: Int) {
        people[person].isOptedOut = true
        people[person].plans = people[person].starts
        for id in people[person].line where texts[id]?.state == .waiting { end(id) }
    }

    private mutating func queued(_ text: NewOutboxText, _ id: Int) {
        let isToStaff = text.recipient != .person
        texts[id] = Text(
            person: text.person.number - 1, kind: text.kind, passes: text.passesOptOut, isToStaff: isToStaff)
        numbers[text.reference] = id
        if text.kind == .crisis || text.kind == .alert { urgent.insert(id) }
        if texts[id]?.jumpsTheQueue == false { people[text.person.number - 1].line.append(id) }
    }

    private mutating func end(_ id: Int) {
        guard let person = texts[id]?.person else { return }
        texts[id]?.state = .ended
        underWay.remove(id)
        urgent.remove(id)
        people[person].line.removeAll { $0 == id }
    }

    private mutating func fail(_ id: Int) {
        if let text = texts[id], !text.isToStaff { failed[text.person, default: []].append(id) }
        end(id)
    }

    // MARK: On the way out

    private mutating func claimed(_ text: OutboxText, at now: Instant) {
        let id = text.id.number
        guard let known = texts[id] else { return }
        expect(known.state == .waiting, "V5", known.person, now, "\(text.reference) was given to two senders")
        if !known.jumpsTheQueue {
            for other in people[known.person].line.prefix(while: { $0 < id }) {
                guard let earlier = texts[other] else { continue }
                // Hours, caps and a line in doubt hold reminders, and nothing else for them.
                let isHeld = earlier.kind == .reminder && (known.kind != .reminder || asksWhoseLine(text))
                expect(
                    earlier.state == .waiting && isHeld, "V3", known.person, now,
                    "\(text.reference) went before text \(other), which was \(earlier.state)")
            }
        }
        texts[id]?.state = .underWay
        texts[id]?.claimedAt = now
        texts[id]?.isLeaseOver = false
        underWay.insert(id)
    }

    private func asksWhoseLine(_ text: OutboxText) -> Bool { text.reference.hasPrefix("line-check-") }

    // MARK: Asked from outside, to count what a run has met

    var hasBacklog: Bool { people.contains { $0.line.count > 1 } }
    var isUnderWay: Bool { !underWay.isEmpty }

    func isUnderWay(_ reference: String) -> Bool { numbers[reference].map { texts[$0]?.state == .underWay } ?? false }
    func isUnderWay(to person: Int) -> Bool { people[person].line.contains { texts[$0]?.state == .underWay } }
    func isUncertain(to person: Int) -> Bool { people[person].line.contains { texts[$0]?.state == .uncertain } }
    /// Texts that were given up.
    func failures(of person: Int) -> [Int] { failed[person] ?? [] }
    func waits(for person: Int) -> Int { people[person].line.count }

    /// After each cycle, if senders are free: what cannot wait is on its way.
    mutating func cycled(at now: Instant, hadFreeSenders: Bool) {
        guard hadFreeSenders else { return }
        for id in urgent.sorted() {
            guard let text = texts[id], text.state == .waiting, text.notBefore.map({ $0 <= now }) ?? true else {
                continue
            }
            expect(false, "V8", text.person, now, "a \(text.kind.rawValue) text (\(id)) waits, and senders are free")
        }
    }

    /// The first byte of a request is about to be written.
    mutating func requested(_ text: OutboxText, canBeAsked: Bool, at now: Instant) {
        guard let known = texts[text.id.number] else { return }
        func broken(_ promise: String, _ what: String) -> (String, Int, Instant, String) {
            (promise, known.person, now, "\(text.kind.rawValue) \(text.reference) \(what)")
        }
        let rules: [(Bool, (String, Int, Instant, String))] = [
            (
                known.state == .underWay || known.state == .uncertain && known.isLeaseOver,
                broken("V5", "was sent without being claimed")
            ),
            (
                known.isToStaff || !people[known.person].isOptedOut || known.kind == .crisis || known.passes,
                broken("V6", "was sent after STOP")
            ),
            (
                position == .all || known.jumpsTheQueue || position == .repliesOnly && known.kind != .reminder,
                broken("V6", "was sent although staff have stopped sending")
            ),
            (text.expiresAt.map { $0 > now } ?? true, broken("V7", "was sent too late to be of use")),
            (known.barredUntil.map { $0 <= now } ?? true, broken("V13", "was sent before the gateway wanted it")),
            (known.copies <= known.doubts, broken("V5", "was sent although the gateway has said that it has it")),
            (!canBeAsked || known.copies == 0, broken("V5", "was sent again, and the gateway could have been asked")),
            (
                canBeAsked || known.doubts <= known.kind.guesses, broken("V5", "was sent once more on a guess")
            ),
        ]
        for (holds, broken) in rules { expect(holds, broken.0, broken.1, broken.2, broken.3) }
    }

    mutating func gatewayTook(_ reference: String) {
        guard let id = numbers[reference] else { return }
        texts[id]?.copies += 1
    }

    /// The gateway turned it away, and named a time.
    mutating func barred(_ reference: String, until moment: Instant) {
        guard let id = numbers[reference] else { return }
        texts[id]?.barredUntil = moment
    }

    mutating func settled(_ text: OutboxText, _ settlement: Settlement) {
        let id = text.id.number
        guard let known = texts[id], known.state == .underWay || known.state == .uncertain else { return }
        switch settlement {
        case .sent, .suppressed: end(id)
        case .failed: fail(id)
        case .deferred(let until, _): wait(id, until: until)
        case .uncertain: doubt(id)
        }
    }

    /// Nobody knows whether it was taken, which counts once for each sending.
    private mutating func doubt(_ id: Int) {
        guard underWay.remove(id) != nil else { return }
        texts[id]?.state = .uncertain
        texts[id]?.doubts += 1
    }

    /// The time of senders is over that were given their text long ago; whether there was one.
    mutating func leaseOver(at now: Instant) -> Bool {
        let over = underWay.filter { id in
            texts[id]?.claimedAt.map { $0 < now.adding(seconds: -Desk.leaseSeconds) } ?? false
        }
        for id in over {
            doubt(id)
            texts[id]?.isLeaseOver = true
        }
        return !over.isEmpty
    }

    /// What was found out about an uncertain text.
    mutating func decided(_ text: OutboxText, _ answer: UncertainAnswer) {
        guard let known = texts[text.id.number], known.state == .uncertain else { return }
        switch answer {
        case .taken: end(text.id.number)
        case .notTaken: wait(text.id.number, until: nil)
        case .unanswered: break
        case .cannotBeAsked:
            if known.doubts > known.kind.guesses {
                fail(text.id.number)
            } else {
                wait(text.id.number, until: nil)
            }
        }
    }

    private mutating func wait(_ id: Int, until: Instant?) {
        underWay.remove(id)
        texts[id]?.state = .waiting
        texts[id]?.notBefore = until
    }

    /// The process has died: of what was under way nobody knows.
    mutating func died() {
        for id in underWay { doubt(id) }
    }
}

extension OutboxKind {
    /// How often a text is sent once more where nobody knows whether it was taken, and nobody can be asked: to somebody
    /// in danger, and to whoever is on duty for them, silence does more harm than a copy.
    var guesses: Int {
        switch self {
        case .crisis, .alert: 5
        case .reply, .notice: 1
        case .reminder: 0
        }
    }
}

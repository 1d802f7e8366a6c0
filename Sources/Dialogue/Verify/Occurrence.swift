import Words

/// A class of things that can happen: one of it stands for all that the engine cannot tell apart.
struct Occurrence: Sendable {
    enum What: Hashable, Sendable {
        /// A text; `isOld`: it was sent before the question that waits, `isLast`: no other text waits behind it.
        case text(Reading, isOld: Bool, isLast: Bool)
        /// Accepted before a crisis or STOP that stands by now.
        case beforeAlarm(Reading)
        case event(Event)
        /// A clock runs out, and nothing else happens.
        case clock(Clock)
    }

    enum Clock: String, Hashable, Sendable {
        case ownQuestion, crisisReply, aside, taken
    }

    /// What it counts as in a proof.
    enum Role: Hashable, Sendable {
        /// Begins the conversation of a slice.
        case beginning
        /// The patient answers or skips: a step of the way through a dialogue.
        case reply
        /// A text in the place of an answer that cannot be read: a step too, but none that anybody should depend on.
        case unreadable
        case silence
        /// A new value for something answered before.
        case correction
        case command(Keyword)
        case other
    }

    var role: Role
    var what: What
    /// As it stands in a transcript test; nothing if the notation cannot say it.
    var script: String

    /// The text, if it is one.
    var reading: Reading? {
        switch what {
        case .text(let reading, _, _), .beforeAlarm(let reading): reading
        case .event, .clock: nil
        }
    }

    /// A step of the way through a dialogue.
    var isStep: Bool { role == .reply || role == .unreadable || role == .silence }

    /// The text comes later than whatever waits, and nothing stands before it.
    var isNewText: Bool {
        if case .text(_, false, true) = what { true } else { false }
    }
}

/// What came of an occurrence.
struct Outcome: Sendable {
    var admission: Admission?
    /// The state that the turn began with: `admit` has changed its standing.
    var start: State
    var turn: Turn
    var finished: [Frame]

    var effects: [Effect] { (admission?.effects ?? []) + turn.effects }
    var messages: [Message] { effects.compactMap { if case .say(let message) = $0 { message } else { nil } } }
    var rules: [String] { turn.trace.steps.map(\.rule) }
}

/// The engine itself, and nothing else, at work on a slice.
struct Engine: Sendable {
    let program: Program
    let base: any Library
    let lookups: Lookups
    let service: ServiceCard
    let fault: EngineFault?
    let variants: Variants

    func library(_ outlook: Outlook) -> AbstractLibrary {
        AbstractLibrary(base: base, outlook: outlook, lookups: lookups, service: service)
    }

    /// Carries an occurrence out for each way in which looking outside can come out.
    func run(_ occurrence: Occurrence, from state: State) -> [(outlook: Outlook, outcome: Outcome)] {
        _ = lookups.take()
        var outcomes: [(outlook: Outlook, outcome: Outcome)] = [([], run(occurrence, from: state, []))]
        var asked = lookups.take()
        var tried: Set<Outlook> = [[]]
        while let next = Outlook.all(of: asked).first(where: { !tried.contains($0) }) {
            tried.insert(next)
            outcomes.append((next, run(occurrence, from: state, next)))
            asked.formUnion(lookups.take())
        }
        return outcomes + otherWords(occurrence, from: state, outcomes)
    }

    /// The same turns where they say by chance what they have not said yet.
    private func otherWords(
        _ occurrence: Occurrence, from state: State, _ outcomes: [(outlook: Outlook, outcome: Outcome)]
    ) -> [(outlook: Outlook, outcome: Outcome)] {
        outcomes.flatMap { outlook, outcome in
            var open = variants.unsaid(after: outcome)
            var others: [(outlook: Outlook, outcome: Outcome)] = []
            for seed in 1..<Variants.seeds where !open.isEmpty {
                let other = run(occurrence, from: state, outlook.said(by: seed))
                let said = variants.said(in: other)
                guard !said.isDisjoint(with: open) else { continue }
                open.subtract(said)
                others.append((outlook.said(by: seed), other))
            }
            return others
        }
    }

    func run(_ occurrence: Occurrence, from state: State, _ outlook: Outlook) -> Outcome {
        var state = state
        state.seed = outlook.seed
        switch occurrence.what {
        case .text(let reading, let isOld, let isLast):
            return hear(reading, number: isOld ? 0 : 1, highest: isLast ? 1 : 2, from: state, outlook)
        case .beforeAlarm(let reading):
            var state = state
            state.standing.silencedBelow = 1
            return hear(reading, number: 0, highest: 1, from: state, outlook)
        case .event(let event): return step(event, from: state, nil, outlook)
        case .clock(let clock):
            var later = state
            clock.runOut(&later, policy: program.policy)
            return Outcome(
                admission: nil, start: state,
                turn: Turn(state: later, effects: [], trace: Trace(program: "", library: "")), finished: [])
        }
    }

    private func hear(
        _ reading: Reading, number: Int, highest: Int, from state: State, _ outlook: Outlook
    ) -> Outcome {
        var state = state
        var admission = admit(
            program, library(outlook), state.standing, alarm: reading.alarm, number: number, at: Slice.now)
        if let fault { admission = fault.admission(reading.alarm, state.standing, admission) }
        state.standing = admission.standing
        let event = TextEvent(
            reading: reading, number: number, highestAccepted: highest, admission: admission.decision)
        return step(.text(event), from: state, admission, outlook)
    }

    private func step(_ event: Event, from state: State, _ admission: Admission?, _ outlook: Outlook) -> Outcome {
        var (turn, finished) = stepped(program, library(outlook), state, event, at: Slice.now)
        if let fault { turn = fault.turn(event, state, turn) }
        // Nothing of a turn that reached a limit is kept.
        if turn.trace.steps.contains(where: { $0.rule.hasPrefix("limit.") }) { finished = [] }
        return Outcome(admission: admission, start: state, turn: turn, finished: finished)
    }
}

extension Occurrence.Clock {
    func runOut(_ state: inout State, policy: Policy) {
        switch self {
        case .ownQuestion: state.standing.ownQuestion = nil
        case .crisisReply: state.standing.lastCrisisReply = nil
        case .aside: state.aside?.until = Slice.now
        case .taken: state.keeper = .taken(lastStaffAct: Slice.now.adding(hours: -policy.takenDays * 24))
        }
    }

    /// How a test lets so much time go by.
    func script(_ policy: Policy) -> String {
        switch self {
        case .ownQuestion: "@ +\(policy.ownQuestionMinutes / 60 + 1)h"
        case .crisisReply: "@ +\(policy.crisisRepeatMinutes / 60 + 1)h"
        case .aside: "@ +\(policy.asideHours + 1)h"
        case .taken: "@ +\(policy.takenDays + 1)d"
        }
    }
}

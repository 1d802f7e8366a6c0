package import Words

/// One step of a conversation: pure, total, deterministic, bounded.
///
/// What may be looked up is in `library`, whose hash is in the trace. The `standing` of `state` is that which `admit`
/// left. The turn holds the new state, what has to be done, and why; whoever reaches a limit is handed to a person.
package func step(
    _ program: Program, _ library: some Library, _ state: State, _ event: Event, at now: Instant
) -> Turn {
    var work = TurnWork(program: program, library: library, state: state, now: now)
    return work.run(event)
}

/// A turn, and the open dialogues that came to their end in it, each with its whole log.
func stepped(
    _ program: Program, _ library: some Library, _ state: State, _ event: Event, at now: Instant
) -> (turn: Turn, finished: [Frame]) {
    var work = TurnWork(program: program, library: library, state: state, now: now)
    let turn = work.run(event)
    return (turn, work.finished)
}

/// A step, and every way through the dialogues that it went or had gone: for coverage.
///
/// What a turn leaves behind when it ends a dialogue can be seen nowhere else.
package func step(
    _ program: Program, _ library: some Library, _ state: State, _ event: Event, at now: Instant,
    noting ways: inout Set<Way>
) -> Turn {
    var work = TurnWork(program: program, library: library, state: state, now: now)
    work.ways = []
    let turn = work.run(event)
    if let gone = work.ways { ways.formUnion(gone) }
    return turn
}

/// A limit of the engine was reached; nothing of the turn that reached it is kept.
enum LimitReached: String, Error {
    case messages, frames, instructions, stateSize = "state-size"
}

/// The end of a turn that reached a limit: the open dialogues are left, and a person is asked for.
private func failed(
    _ program: Program, _ library: some Library, _ state: State, _ limit: LimitReached, at now: Instant
) -> Turn {
    var work = TurnWork(program: program, library: library, state: state, now: now)
    work.state.epoch += 1
    work.end(state.frames + (state.aside?.frames ?? []), as: "handed-over")
    work.state.frames = []
    work.state.aside = nil
    work.state.pending = nil
    work.state.offer = nil
    work.state.contacted = true
    work.note(rule: "limit.\(limit.rawValue)")
    if !state.standing.optedOut { work.sayNotice("limit-reached") }
    work.askForPerson(queue: "link-workers", within: nil, because: "The assistant reached a limit (\(limit.rawValue)).")
    Agenda.noteFreedom(&work.state, policy: program.policy, at: now, program: program)
    work.settleTimers()
    return work.turn
}

/// One turn in the making.
struct TurnWork<Shelf: Library> {
    let program: Program
    let library: Shelf
    let now: Instant
    let before: State
    var state: State
    var effects: [Effect] = []
    var trace: Trace
    /// What stands in front of the next question, in its message ("Back to your check-in.").
    var lead: [String] = []
    /// What messages of this turn are: replies, or reminders if no patient's text began it.
    var kind = Message.Kind.reply
    /// Nothing is to be said this turn, and that is right.
    var silenceOrdered = false
    var said = 0
    /// What was open does not fit the program that runs now.
    var leftProgram = false
    /// Dialogues that came to their end or handed over, with what was answered in them.
    var finished: [Frame] = []
    /// Highest inbox number when this turn runs.
    var highestAccepted: Int
    /// Every way that was gone, if that is wanted.
    var ways: Set<Way>?
    let walks = WalkMemory<Shelf>()

    init(program: Program, library: Shelf, state: State, now: Instant) {
        self.program = program
        self.library = library
        self.now = now
        before = state
        self.state = state
        trace = Trace(program: program.hash, library: library.hash)
        highestAccepted = 0
    }

    var turn: Turn { Turn(state: state, effects: effects, trace: trace) }
    var person: Standing.Person { state.standing.person }

    /// The whole turn; one that reaches a limit is begun anew and ends politely.
    mutating func run(_ event: Event) -> Turn {
        do {
            try take(event)
            try close(event)
            return turn
        } catch {
            return failed(program, library, before, error, at: now)
        }
    }

    mutating func take(_ event: Event) throws(LimitReached) {
        highestAccepted = state.pending?.askedAfter ?? 0
        if case .taken = state.keeper, case .assistant = effectiveKeeper {
            state.keeper = .assistant
            note(rule: "person.lapsed")
        }
        var event = event
        leftProgram = migrate(&event)
        switch event {
        case .text(let text):
            highestAccepted = text.highestAccepted
            try hear(text)
        case .timer(let timer): try timerFell(timer)
        case .schedule(let dialogue, let inputs): try begin(dialogue: dialogue, inputs: inputs)
        case .staff(let act): try staffActed(act)
        case .referral(let referral): referred(referral)
        }
    }

    /// What every turn ends with: no silence for a patient, timers, the record of being free, the bound on size.
    mutating func close(_ event: Event) throws(LimitReached) {
        if case .text = event, said == 0, !silenceOrdered { sayNotice("ok") }
        if case .text(let text) = event { tellOfLanguages(text) }
        guard said <= Limits.messagesPerTurn else { throw .messages }
        if said > 0 {
            state.contacted = true
            // A question of admit's own lapses when any other text is sent.
            state.standing.ownQuestion = nil
        }
        waitAnew(event)
        Agenda.noteFreedom(&state, policy: program.policy, at: now, program: program)
        settleTimers()
        assert(encode(state).count <= state.byteBound, "the bound on the size of a state is none")
        guard state.byteBound <= Limits.stateBytes || encode(state).count <= Limits.stateBytes else { throw .stateSize }
    }

    /// A turn that leaves the question waiting as it was sets its remaining rungs anew; a nudge leaves them their time.
    private mutating func waitAnew(_ event: Event) {
        if case .timer = event { return }
        guard let pending = state.pending, pending == before.pending else { return }
        let now = now
        state.pending?.waitingSince = now
    }

    // MARK: Saying and noting

    mutating func say(
        _ text: String, textID: String, kind override: Message.Kind? = nil, passesOptOut: Bool = false,
        quickReplies: [QuickReply] = []
    ) {
        guard !text.isEmpty else { return }
        guard !state.standing.optedOut || passesOptOut else { return }
        said += 1
        effects.append(
            .say(
                Message(
                    text: text, kind: override ?? kind, textID: textID, passesOptOut: passesOptOut,
                    quickReplies: quickReplies)))
    }

    mutating func sayNotice(_ name: String, filling: [String: String] = [:], passesOptOut: Bool = false) {
        let kind: Message.Kind = self.kind == .reply ? .notice : self.kind
        say(noticeWords(name, filling: filling), textID: "notice.\(name)", kind: kind, passesOptOut: passesOptOut)
    }

    func noticeWords(_ name: String, filling: [String: String] = [:]) -> String {
        Rendering.notice(program, name, for: person, filling: filling)
    }

    mutating func noteWays(_ exits: [Way.Exit], of question: Question) {
        guard ways != nil, let dialogue = state.frames.last?.dialogue, let index = program.dialogue(named: dialogue),
            let statement = program.dialogues[index].ids.firstIndex(of: question.id)
        else { return }
        let gone = exits.map { Way(dialogue: dialogue, statement: statement, exit: $0) }
        ways?.formUnion(gone)
    }

    mutating func note(rule: String, at line: SourceLine? = nil, matched: [String] = [], detail: String? = nil) {
        trace.steps.append(Trace.Step(rule: rule, at: line, matched: matched, detail: detail))
    }

    // MARK: Timers

    /// Asks for all timers of the conversation as it now is, if they are others than before.
    mutating func settleTimers() {
        let timers = wantedTimers(state)
        if timers != wantedTimers(before) { effects.append(.wait(timers)) }
    }

    private func heardByAssistant(_ keeper: Keeper) -> Bool {
        switch keeper {
        case .assistant: true
        case .asked(_, _, _, let heard, _): heard
        case .taken: false
        }
    }

    private func wantedTimers(_ state: State) -> [Timer] {
        var timers: [Timer] = []
        if let pending = state.pending, let top = state.frames.last, heardByAssistant(state.keeper),
            !state.standing.optedOut, state.standing.crisis == nil,
            let index = program.dialogue(named: top.dialogue),
            let question = program.dialogues[index].question(pending.question)
        {
            for (rung, silence) in question.silent.enumerated() where rung >= pending.silences {
                timers.append(
                    Timer(
                        kind: .silence(rung: rung), due: pending.waitingSince.adding(hours: silence.hours),
                        epoch: state.epoch))
            }
        }
        if case .asked(_, _, let due, _, _) = state.keeper {
            timers.append(Timer(kind: .handOverDue, due: due, epoch: state.epoch))
        }
        return timers
    }
}

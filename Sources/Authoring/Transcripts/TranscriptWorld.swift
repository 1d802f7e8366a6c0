import Dialogue
import Words

/// One patient's world in memory: the engine, a clock, an agenda, and what effects have led to.
struct TranscriptWorld<Shelf: Library> {
    /// A plan to start a dialogue, or one that was closed by an effect which may be taken back.
    private struct Plan {
        var reminder: Reminder
        var closedBy: String?
        var nextLook: Instant
    }

    let program: Program
    let library: Shelf
    let hearing: TranscriptHearing
    /// The state goes through its saved form after every turn.
    let savesEveryTurn: Bool
    private let fault: EngineFault?

    var state = State()
    var now: Instant
    private var number = 0
    private var timers: [Timer] = []
    private var plans: [Plan] = []
    private var earlier: [(text: String, at: Instant)] = []
    private var tasks: [(queue: String, reference: String)] = []
    private var recorded: [(kind: RecordKind, reference: String)] = []

    /// What the present turn has said, ended and looked at.
    private(set) var messages: [String] = []
    private(set) var ended: [String?] = []
    private(set) var why: [String] = []
    /// Of all turns so far: the last answer, or why there is none.
    private(set) var answers: [String: TestAnswer] = [:]
    private(set) var flags: [String] = []
    /// Where this conversation has been.
    private(set) var notes = Coverage.Notes()
    /// The present turn said or heard something of a crisis, or an open one stands.
    private(set) var isSafetyTurn = false
    /// A saved state that could not be read, or was another one.
    private(set) var broken: String?

    init(
        program: Program, library: Shelf, hearing: TranscriptHearing, savesEveryTurn: Bool, now: Instant,
        fault: EngineFault? = nil
    ) {
        self.program = program
        self.library = library
        self.hearing = hearing
        self.savesEveryTurn = savesEveryTurn
        self.now = now
        self.fault = fault
    }

    var queues: [String] { tasks.map(\.queue) }
    /// What was recorded and not taken back, but for answers.
    var records: [RecordKind] { recorded.map(\.kind) }

    mutating func beginTurn() {
        messages = []
        ended = []
        why = []
        isSafetyTurn = state.standing.crisis != nil || state.standing.flagOpen
    }

    // MARK: What happens

    /// Texts that arrive at once: all are accepted before the first is heard.
    mutating func receive(_ texts: [String]) {
        var accepted: [(text: String, alarm: Alarm, number: Int, decision: Admission.Decision)] = []
        for text in texts {
            number += 1
            let window = earlier.suffix(3).filter { now.seconds(since: $0.at) <= 600 }.map(\.text)
            let alarm = heard(text, after: window, number: number)
            if alarm.safety == nil { earlier.append((text, now)) }
            var admission = admit(program, library, state.standing, alarm: alarm, number: number, at: now)
            if let fault { admission = fault.admission(alarm, state.standing, admission) }
            state.standing = admission.standing
            carryOut(admission.effects)
            explain(admission.trace)
            accepted.append((text, alarm, number, admission.decision))
        }
        for one in accepted {
            let context = hearingContext(program, library, state, number: one.number, at: now)
            let reading = hearing.read(one.text, context, one.alarm)
            let waiting = waitingQuestion
            let event = TextEvent(
                reading: reading, number: one.number, highestAccepted: number, admission: one.decision)
            take(.text(event))
            noteSkip(reading, waiting)
        }
    }

    /// The alarm of a text beside the question that waits.
    private func heard(_ text: String, after window: [String], number: Int) -> Alarm {
        hearing.alarm(text, window).besideAnswer(text) {
            hearingContext(program, library, state, number: number, at: now).expected
        }
    }

    /// A dialogue starts, as its schedule or staff would start it.
    mutating func start(_ dialogue: DialogueProgram, inputs: [String: Value]) {
        if dialogue.starts.contains(.schedule) {
            take(.schedule(dialogue: dialogue.name, inputs: inputs))
        } else if dialogue.starts.contains(.referral) {
            refer(Referral(dialogue: dialogue.name, inputs: inputs))
        } else {
            take(.staff(.starts(dialogue: dialogue.name, inputs: inputs)))
        }
    }

    /// Somebody is referred; what that plans for now happens now.
    mutating func refer(_ referral: Referral) {
        take(.referral(referral))
        advance(to: now)
    }

    mutating func act(_ act: StaffAct) {
        take(.staff(act))
        if case .closesFlag = act { flags = [] }
    }

    /// Moves the clock; what falls due on the way happens in the order of its time.
    mutating func advance(to target: Instant) {
        for _ in 0..<20_000 {
            let timer = timers.filter { $0.due <= target }.min { $0.due < $1.due }
            let plan = plans.indices.filter { plans[$0].closedBy == nil && plans[$0].nextLook <= target }
                .min { plans[$0].nextLook < plans[$1].nextLook }
            if let timer, plan.map({ timer.due <= plans[$0].nextLook }) ?? true {
                now = max(now, timer.due)
                timers.removeAll { $0 == timer }
                take(.timer(timer))
            } else if let plan {
                now = max(now, plans[plan].nextLook)
                look(at: plan)
            } else {
                break
            }
        }
        now = max(now, target)
    }

    private mutating func look(at index: Int) {
        let reminder = plans[index].reminder
        switch Agenda.readiness(of: reminder.at.instant, in: state, program: program, at: now) {
        case .hold: plans[index].nextLook = now.adding(minutes: 15)
        case .expire:
            plans.remove(at: index)
            planFollowing(reminder)
            why.append("reminder.expired \(reminder.dialogue)")
        case .fire:
            plans.remove(at: index)
            planFollowing(reminder)
            take(.schedule(dialogue: reminder.dialogue, inputs: reminder.inputs))
        }
    }

    /// The next occurrence of a repetition, before anything is said: what starts now may end it.
    private mutating func planFollowing(_ reminder: Reminder) {
        if let next = reminder.following(after: now) { plan(next) }
    }

    private mutating func take(_ event: Event) {
        var turn = step(program, library, state, event, at: now, noting: &notes.ways)
        if let fault { turn = fault.turn(event, state, turn) }
        noteAnswers(in: state)
        state = turn.state
        carryOut(turn.effects)
        explain(turn.trace.steps)
        noteAnswers(in: state)
        if savesEveryTurn { saveAndLoad() }
    }

    private mutating func saveAndLoad() {
        do {
            let loaded = try decodeState(encode(state))
            if loaded != state { broken = "the saved state comes back as another one" }
            state = loaded
        } catch {
            broken = "the saved state cannot be read: \(error)"
        }
    }

    // MARK: What comes of it

    private mutating func carryOut(_ effects: [Effect]) {
        for effect in effects {
            switch effect {
            case .say(let message): say(message)
            case .wait(let wanted): timers = wanted
            case .remind(let reminder): plan(reminder)
            case .cancelReminder(let dialogue, let inputs, let reference):
                close(by: reference) { plan in
                    plan.dialogue == dialogue && (inputs == nil || plan.inputs == inputs)
                }
            case .moveReminder(let dialogue, let inputs, let date, let time, let reference):
                move(dialogue, inputs, to: date, time, reference)
            case .flag(let kind, _, _, _):
                flags.append(kind)
                isSafetyTurn = true
            case .task(let queue, _, _, let reference): tasks.append((queue, reference))
            case .withdraw(let reference): withdraw(reference)
            case .record(.answer, let fields, _, _): noteAnswer(fields)
            case .record(let kind, _, _, let reference): recorded.append((kind, reference))
            case .optOut: close(by: "opt-out") { _ in true }
            case .end(_, let outcome): ended.append(outcome)
            case .remember, .note, .tag, .askForPerson, .optIn, .speak: break
            }
        }
    }

    private mutating func say(_ message: Message) {
        messages.append(message.text)
        if message.kind == .crisis { isSafetyTurn = true }
        if message.textID.hasPrefix("faq.") { notes.topics.insert(String(message.textID.dropFirst(4))) }
    }

    private mutating func plan(_ reminder: Reminder) {
        close(by: reminder.reference) { $0.planKey == reminder.planKey }
        plans.append(Plan(reminder: reminder, closedBy: nil, nextLook: reminder.at.instant))
    }

    private mutating func move(
        _ dialogue: String, _ inputs: [String: Value]?, to date: CivilDate, _ time: CivilTime?, _ reference: String
    ) {
        let waiting = plans.filter {
            $0.closedBy == nil && $0.reminder.dialogue == dialogue && (inputs == nil || $0.reminder.inputs == inputs)
        }
        for plan in waiting { self.plan(plan.reminder.moved(to: date, time, by: reference)) }
    }

    private mutating func close(by reference: String, where matches: (Reminder) -> Bool) {
        for index in plans.indices where plans[index].closedBy == nil && matches(plans[index].reminder) {
            plans[index].closedBy = reference
        }
    }

    private mutating func withdraw(_ reference: String) {
        plans.removeAll { $0.reminder.reference == reference && $0.closedBy == nil }
        for index in plans.indices where plans[index].closedBy == reference { plans[index].closedBy = nil }
        tasks.removeAll { $0.reference == reference }
        recorded.removeAll { $0.reference == reference }
    }

    /// Dates on which a dialogue is planned, in order.
    func reminders(of dialogue: String) -> [String] {
        plans.filter { $0.closedBy == nil && $0.reminder.dialogue == dialogue }.map(\.reminder.at.date.iso).sorted()
    }

    // MARK: Answers

    /// The question that waits, and the slot that it fills.
    var waitingQuestion: (serial: Int, slot: String)? {
        guard let pending = state.pending, let frame = state.frames.last,
            let slot = slot(of: pending.question, in: frame)
        else { return nil }
        return (frame.serial, slot)
    }

    private func slot(of key: String, in frame: Frame) -> String? {
        guard let index = program.dialogue(named: frame.dialogue) else { return nil }
        let dialogue = program.dialogues[index]
        guard let question = dialogue.questions.first(where: { $0.id == key }) else { return nil }
        switch question.target {
        case .slot(let slot): return dialogue.slots[slot].name
        case .remembered(let index): return program.remembered[index].name
        }
    }

    private mutating func noteAnswers(in state: State) {
        for frame in (state.aside?.frames ?? []) + state.frames {
            for (name, value) in frame.inputs { answers[name] = .value(value.plain) }
            for entry in frame.log {
                guard let name = slot(of: entry.key, in: frame) else { continue }
                switch entry.happening {
                case .answered(let value): answers[name] = .value(value.plain)
                case .skipped(let reason): answers[name] = .skipped(reason.rawValue)
                default: answers[name] = nil
                }
            }
        }
        for (name, value) in state.memory { answers[name] = .value(value.plain) }
    }

    private mutating func noteAnswer(_ fields: [String: Value]) {
        guard case .text(let name)? = fields["slot"], let value = fields["value"] else { return }
        answers[name] = .value(value.plain)
    }

    /// A skip that ended its dialogue leaves no trace in the state.
    private mutating func noteSkip(_ reading: Reading, _ waiting: (serial: Int, slot: String)?) {
        guard let waiting, !state.frames.contains(where: { $0.serial == waiting.serial }), !ended.isEmpty else {
            return
        }
        if case .skip(let reason)? = reading.answer {
            answers[waiting.slot] = .skipped(reason.rawValue)
        } else if reading.keyword == .skip {
            answers[waiting.slot] = .skipped(Answer.SkipReason.declined.rawValue)
        }
    }

    /// A measure with a revealing word is not asked on a shared phone, which leaves nothing in the log.
    func isLeftOut(_ name: String) -> Bool {
        guard state.standing.person.sharedPhone, answers[name] == nil else { return false }
        return program.dialogues.contains { dialogue in
            dialogue.questions.contains { question in
                guard question.measure != nil, question.text.isRevealing, question.text.discreet == nil,
                    case .slot(let slot) = question.target
                else { return false }
                return dialogue.slots[slot].name == name
            }
        }
    }

    private mutating func explain(_ steps: [Trace.Step]) {
        for step in steps {
            if step.rule.hasPrefix("safety.") {
                notes.safety.insert(String(step.rule.dropFirst(7)))
                isSafetyTurn = true
            }
            let matched = step.matched.isEmpty ? "" : " matched \"\(step.matched.joined(separator: "\", \""))\""
            let detail = step.detail.map { " (\($0))" } ?? ""
            let place = step.at.map { "  \($0.description)" } ?? ""
            why.append("\(step.rule)\(matched)\(detail)\(place)")
        }
    }
}

/// What a test sees of a slot.
enum TestAnswer: Hashable {
    case value(String)
    case skipped(String)
}

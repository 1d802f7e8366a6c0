import Dialogue
import Words

/// One patient, the engine, and as much of a shell as the engine needs: an inbox, timers, plans and a ledger.
struct World {
    var program = Handmade.program
    var shelf = Shelf()
    var state: State
    var now = LocalTime(date: CivilDate(year: 2026, month: 6, day: 10), time: CivilTime(hour: 10, minute: 0)).instant
    var inbox = 0
    var timers: [Timer] = []
    var ledger = Ledger()
    /// All effects of the last call.
    var effects: [Effect] = []
    /// Promises that did not hold.
    var broken: [String] = []
    var trace: [String] = []

    init(contacted: Bool = true, shared: Bool = false) {
        state = State(standing: Standing(person: .init(sharedPhone: shared)))
        state.contacted = contacted
    }

    var said: [String] { effects.compactMap { if case .say(let message) = $0 { message.text } else { nil } } }
    var waiting: String? { state.pending.map { "\(state.frames.last?.dialogue ?? "?")/\($0.question)" } }

    /// The patient sends texts, all accepted before the first is heard.
    @discardableResult
    mutating func send(_ texts: String...) -> [String] {
        effects = []
        var decisions: [Admission.Decision] = []
        let first = inbox + 1
        for text in texts {
            inbox += 1
            let before = state
            let admission = admit(
                program, shelf, state.standing, alarm: SmallReader.alarm(text), number: inbox, at: now)
            state.standing = admission.standing
            take(admission.effects)
            decisions.append(admission.decision)
            Promises.afterAdmission(text, admission, before: before, in: &self)
        }
        for (offset, text) in texts.enumerated() {
            let context = hearingContext(program, shelf, state, number: first + offset, at: now)
            run(
                .text(
                    TextEvent(
                        reading: SmallReader.read(text, in: context), number: first + offset, highestAccepted: inbox,
                        admission: decisions[offset])))
        }
        return said
    }

    @discardableResult
    mutating func staff(_ act: StaffAct) -> [String] {
        effects = []
        run(.staff(act))
        return said
    }

    @discardableResult
    mutating func schedule(_ dialogue: String, _ inputs: [String: Value] = [:]) -> [String] {
        effects = []
        run(.schedule(dialogue: dialogue, inputs: inputs))
        return said
    }

    /// Time goes by, and the timers that come due on the way fall.
    @discardableResult
    mutating func wait(hours: Int) -> [String] {
        effects = []
        let end = now.adding(hours: hours)
        while let next = timers.filter({ $0.due <= end }).min(by: { $0.due < $1.due }) {
            timers.removeAll { $0 == next }
            now = max(now, next.due)
            run(.timer(next))
        }
        now = end
        return said
    }

    mutating func run(_ event: Event) {
        let before = state
        if let round = try? decodeState(encode(state)) {
            if round != state { broken.append("P9: the state comes back as another") }
            state = round
        } else {
            broken.append("P9: the state cannot be decoded")
        }
        let turn = step(program, shelf, state, event, at: now)
        state = turn.state
        trace += turn.trace.steps.map(\.rule)
        take(turn.effects)
        Promises.afterTurn(event, turn, before: before, in: &self)
    }

    private mutating func take(_ new: [Effect]) {
        effects += new
        for effect in new {
            if case .wait(let asked) = effect { timers = asked }
            ledger.take(effect)
        }
    }
}

/// What effects amount to once withdrawals are counted.
struct Ledger {
    /// What can be withdrawn, by reference, in order.
    private var entries: [(reference: String, effect: Effect)] = []
    var memory: [String: Value] = [:]

    mutating func take(_ effect: Effect) {
        switch effect {
        case .record(_, _, _, let reference), .task(_, _, _, let reference), .note(_, let reference),
            .tag(_, let reference), .cancelReminder(_, _, let reference), .moveReminder(_, _, _, _, let reference):
            entries.append((reference, effect))
        case .remind(let reminder): entries.append((reminder.reference, effect))
        case .withdraw(let reference): entries.removeAll { $0.reference == reference }
        case .remember(let name, let value): memory[name] = value
        case .say, .wait, .flag, .askForPerson, .optOut, .optIn, .speak, .end: break
        }
    }

    /// The plans that stand.
    var plans: [String: Reminder] {
        var plans: [String: Reminder] = [:]
        for (_, effect) in entries {
            switch effect {
            case .remind(let reminder): plans[reminder.planKey] = reminder
            case .cancelReminder(let dialogue, nil, _): plans = plans.filter { $0.value.dialogue != dialogue }
            case .cancelReminder(let dialogue, let inputs?, _):
                plans[planKeyOf(dialogue: dialogue, inputs: inputs)] = nil
            default: break
            }
        }
        return plans
    }

    /// Everything that stands, to compare two conversations by: without the serials of frames.
    var net: [String] {
        let others = entries.compactMap { entry -> String? in
            let reference = entry.reference.split(separator: ".", maxSplits: 1).last ?? ""
            switch entry.effect {
            case .record(let kind, let fields, _, _):
                let values = fields.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value.plain)" }
                return "\(reference): \(kind.rawValue) \(values)"
            case .task(_, _, let because, _): return "\(reference): task \(because)"
            case .note(let words, _): return "\(reference): note \(words)"
            case .tag(let word, _): return "\(reference): tag \(word)"
            default: return nil
            }
        }
        return others.sorted() + plans.keys.sorted() + memory.sorted { $0.key < $1.key }.map { "\($0)" }
    }
}

import Words

/// One thing that a walk through a dialogue says or does.
struct Emission: Hashable {
    /// Frame, dialogue, statement and visit: `3.check-in/start/say.1`, `3.check-in/start/say.1#2`.
    var reference: String
    var dialogue: String
    var content: Content

    enum Content: Hashable {
        case say(textID: String, words: String)
        /// Something that a shared phone must not show was to be said.
        case neutral(textID: String)
        case topic(String)
        case record(kind: RecordKind, fields: [String: Value])
        case answer(slot: String, Value, measure: String?)
        case remind(dialogue: String, inputs: [String: Value], when: Moment)
        case moveReminder(dialogue: String, inputs: [String: Value]?, date: CivilDate?, time: CivilTime?)
        case cancelReminder(dialogue: String, inputs: [String: Value]?)
        case handOff(queue: String, within: Within?, because: String, say: String?, textID: String)
        case task(queue: String, within: Within?, because: String)
        case flag(kind: String, because: String)
        case optOut
        case note(String)
        case tag(String)
        case nothing
    }

    /// When a reminder comes, as far as the walk alone can say.
    enum Moment: Hashable {
        /// Counted from the day on which it is let out.
        case after(days: Int, time: CivilTime)
        case at(LocalTime)
        case repeating(Repetition)
        /// The day that it hangs on was not said.
        case unknown
    }

    /// A correction takes it back.
    ///
    /// What was said cannot be; flags, hand-overs and opt-outs stand.
    var canBeWithdrawn: Bool {
        switch content {
        case .record, .answer, .remind, .moveReminder, .cancelReminder, .task, .note, .tag: true
        case .say, .neutral, .topic, .handOff, .flag, .optOut, .nothing: false
        }
    }
}

extension Question {
    /// Where an answer leads.
    func arrow(after value: Value) -> Arrow? {
        switch value {
        case .boolean(true): yes
        case .boolean(false): no
        case .choice(let one): rows.first { $0.value == one }?.arrow
        // Of several answers the first row with an arrow decides.
        case .choices(let several):
            rows.first { row in row.value.map(several.contains) ?? false && row.arrow != nil }?.arrow
        case .number, .postcode, .name, .text, .date, .time, .dateTime, .phone: nil
        }
    }

    /// Where what the log keeps of an answer leads.
    func arrow(of happening: LogEntry.Happening) -> Arrow? {
        switch happening {
        case .answered(let value): arrow(after: value)
        case .chose(let number): arrow(ofRow: number)
        case .skipped: skip
        case .freeText: freeText
        case .noneOfThese: suggestion?.noneOfThese
        case .gaveUp, .silent, .called, .suggested, .condition: nil
        }
    }

    /// Where a row without a value leads; -1 and -2 are `yes` and `no` beside other options.
    func arrow(ofRow number: Int) -> Arrow? {
        switch number {
        case -1: yes
        case -2: no
        default: rows.first { $0.number == number }?.arrow
        }
    }
}

extension Question.UnclearRung {
    var arrow: Arrow? { if case .go(let arrow) = act { arrow } else { nil } }
}

extension Question.SilentRung {
    var arrow: Arrow? { if case .go(let arrow) = act { arrow } else { nil } }
}

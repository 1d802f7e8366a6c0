package import Words

/// Everything that a turn can ask of the world.
///
/// The shell carries the effects out, exhaustively, in order.
/// A `reference` names the statement of the frame that made the effect, and is what `withdraw` takes back.
package enum Effect: Hashable, Sendable {
    case say(Message)
    /// Nothing as value: forgotten again.
    case remember(name: String, value: Value?)
    case record(kind: RecordKind, fields: [String: Value], dialogue: String, reference: String)
    case remind(Reminder)
    /// Without inputs: every plan of the dialogue.
    case cancelReminder(dialogue: String, inputs: [String: Value]?, reference: String)
    /// What waits of a dialogue's plans (with these inputs, or all) goes to that day; without a time it keeps its own.
    case moveReminder(dialogue: String, inputs: [String: Value]?, date: CivilDate, time: CivilTime?, reference: String)
    /// Replaces all timers of the conversation.
    case wait([Timer])
    /// `joined`: it belongs to a flag that is open already; a person is alerted again.
    case flag(kind: String, because: String, joined: Bool, reference: String)
    case task(queue: String, within: Within?, because: String, reference: String)
    /// What the effects with this reference did is taken back: reminders cancelled, cancelled or replaced plans
    /// restored, records, tasks, notes and tags marked withdrawn.
    case withdraw(reference: String)
    case note(String, reference: String)
    case tag(String, reference: String)
    /// `again`: nobody took it in time; a person is alerted once more.
    case askForPerson(queue: String, because: String, due: Instant, again: Bool)
    /// All plans and unsent automated texts are cancelled.
    case optOut(OptOutSource)
    case optIn
    /// The patient has chosen the language of all texts from now on: `en`, `cy`.
    case speak(language: String)
    case end(dialogue: String, outcome: String?)
}

/// How somebody came to be opted out.
package enum OptOutSource: String, Hashable, Sendable, CaseIterable {
    /// STOP or plain words.
    case patient
    /// YES to "did you want to stop?".
    case confirmed
    /// A dialogue said so (wrong number).
    case dialogue
    /// Somebody else has the number now.
    case wrongNumber = "wrong-number"
}

/// One message to the patient.
package struct Message: Hashable, Sendable {
    /// Decides what may hold it back; the raw values are those of `linkline chat --format json`.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case reply, crisis, reminder, notice
    }

    package var text: String
    package var kind: Kind
    /// The text id (`start/went`, `notice.help`, `faq.cost`, `safety.suicide`).
    package var textID: String
    /// A confirmation of STOP, or the answer to HELP: sent although opted out.
    package var passesOptOut: Bool
    /// Answers that a channel with buttons can offer; the text says the same in words.
    package var quickReplies: [QuickReply]

    package init(
        text: String, kind: Kind, textID: String, passesOptOut: Bool = false, quickReplies: [QuickReply] = []
    ) {
        self.text = text
        self.kind = kind
        self.textID = textID
        self.passesOptOut = passesOptOut
        self.quickReplies = quickReplies
    }
}

/// One button under a message.
package struct QuickReply: Hashable, Sendable {
    /// What stands on it, as this person may see it.
    package var label: String
    /// The text that it sends in the patient's name.
    package var sends: String

    package init(label: String, sends: String) {
        self.label = label
        self.sends = sends
    }
}

/// A dialogue to start on a day at a time.
package struct Reminder: Hashable, Sendable {
    package var dialogue: String
    package var inputs: [String: Value]
    /// Wall time, Europe/London.
    package var at: LocalTime
    package var reference: String
    /// The repetition that this is an occurrence of.
    package var series: ReminderSeries?

    package init(
        dialogue: String, inputs: [String: Value], at: LocalTime, reference: String, series: ReminderSeries? = nil
    ) {
        self.dialogue = dialogue
        self.inputs = inputs
        self.at = at
        self.reference = reference
        self.series = series
    }

    /// The occurrence after this one, once it has started or expired; nothing for a plan that comes once.
    ///
    /// Occurrences that were missed, because a machine stood still or a person had the conversation, are left out.
    package func following(after now: Instant) -> Reminder? {
        guard let (series, at) = series?.next(after: now) else { return nil }
        return Reminder(dialogue: dialogue, inputs: inputs, at: at, reference: reference, series: series)
    }

    /// The same occurrence on another day, by the effect of this reference; without a time at its own.
    package func moved(to date: CivilDate, _ time: CivilTime?, by reference: String) -> Reminder {
        Reminder(
            dialogue: dialogue, inputs: inputs, at: LocalTime(date: date, time: time ?? at.time), reference: reference,
            series: series)
    }

    /// Dialogue and inputs: saying a plan again replaces the one of the same key.
    package var planKey: String { planKeyOf(dialogue: dialogue, inputs: inputs) }
}

/// `how-did-it-go(group=…)`, inputs in the order of their names.
package func planKeyOf(dialogue: String, inputs: [String: Value]) -> String {
    let pairs = inputs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.plain)" }
    return "\(dialogue)(\(pairs.joined(separator: ",")))"
}

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

    package init(text: String, kind: Kind, textID: String, passesOptOut: Bool = false) {
        self.text = text
        self.kind = kind
        self.textID = textID
        self.passesOptOut = passesOptOut
    }
}

/// A dialogue to start on a day at a time.
package struct Reminder: Hashable, Sendable {
    package var dialogue: String
    package var inputs: [String: Value]
    /// Wall time, Europe/London.
    package var at: LocalTime
    package var reference: String

    package init(dialogue: String, inputs: [String: Value], at: LocalTime, reference: String) {
        self.dialogue = dialogue
        self.inputs = inputs
        self.at = at
        self.reference = reference
    }

    /// Dialogue and inputs: saying a plan again replaces the one of the same key.
    package var planKey: String { planKeyOf(dialogue: dialogue, inputs: inputs) }
}

/// `how-did-it-go(group=…)`, inputs in the order of their names.
package func planKeyOf(dialogue: String, inputs: [String: Value]) -> String {
    let pairs = inputs.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value.plain)" }
    return "\(dialogue)(\(pairs.joined(separator: ",")))"
}

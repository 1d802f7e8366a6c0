package import Words

/// One statement of a dialogue, compiled: names are indices, blocks are jumps.
package enum Instruction: Hashable, Sendable, Codable {
    case say(Text)
    /// One of several texts, chosen by the conversation's seed.
    case sayOneOf([Text])
    /// Index into the dialogue's `questions`.
    case ask(Int)
    /// An answer of the FAQ, by topic id.
    case answer(topic: String)
    /// Goes on if the condition holds, else at the instruction `otherwise`.
    case branch(Expression, otherwise: Int)
    /// Within a node: over an `else` block.
    case jump(Int)
    /// `go NODE`, by index.
    case go(Int)
    case call(dialogue: Int, with: [Binding])
    /// Nothing as outcome where the author named none.
    case end(outcome: String?)
    case remind(dialogue: Int, with: [Binding], when: ReminderTiming)
    /// To the day and time that a slot holds; without bindings all plans of the dialogue.
    case moveReminder(dialogue: Int, with: [Binding]?, to: Reference)
    /// Without bindings: all plans of the dialogue.
    case cancelReminder(dialogue: Int, with: [Binding]?)
    case handOff(queue: String, within: Within?, because: Text, say: Text?)
    case task(queue: String, within: Within?, because: Text)
    case flag(kind: String, because: Text)
    case record(kind: RecordKind, with: [Binding])
    case optOut
    case note(Text)
    case tag(String)

    /// `with name = value`.
    package struct Binding: Hashable, Sendable, Codable {
        package var name: String
        package var value: Operand

        package init(name: String, value: Operand) {
            self.name = name
            self.value = value
        }
    }

    package enum Operand: Hashable, Sendable, Codable {
        case reference(Reference)
        case literal(Value)
    }
}

/// `within 2 working days`, `within 4 hours`.
package struct Within: Hashable, Sendable, Codable {
    package enum Unit: String, Hashable, Sendable, CaseIterable, Codable {
        case hours, days
        case workingDays = "working days"
    }

    package var count: Int
    package var unit: Unit

    package init(count: Int, unit: Unit) {
        self.count = count
        self.unit = unit
    }
}

/// What `record` keeps; `answer` is made by the engine for every answer.
package enum RecordKind: String, Hashable, Sendable, CaseIterable, Codable {
    case referral, goal, feedback, attendance, answer
    case unmetNeed = "unmet-need"
}

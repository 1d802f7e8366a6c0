package import Words

/// All dialogues and notices of a service, checked and compiled: what the engine runs.
package struct Program: Hashable, Sendable, Codable {
    /// Over dialogues, content, safety rules and words; in hexadecimal.
    package var hash: String
    package var dialogues: [DialogueProgram]
    /// What is remembered of a person across dialogues.
    package var remembered: [Slot]
    /// Everything that is said outside a dialogue, by name (`came-back`).
    package var notices: [String: Text]
    /// `{site NAME}` in prose: `name`, `phone`.
    package var site: [String: String]
    package var policy: Policy

    package init(
        hash: String, dialogues: [DialogueProgram], remembered: [Slot], notices: [String: Text],
        site: [String: String], policy: Policy
    ) {
        self.hash = hash
        self.dialogues = dialogues
        self.remembered = remembered
        self.notices = notices
        self.site = site
        self.policy = policy
    }

    /// The dialogue of this name, if there is one.
    package func dialogue(named name: String) -> Int? { dialogues.firstIndex { $0.name == name } }

    /// The dialogue that answers MENU, HUMAN, or a first contact.
    package func dialogue(startingOn start: DialogueProgram.Start) -> Int? {
        dialogues.firstIndex { $0.starts.contains(start) }
    }
}

/// One dialogue, compiled.
package struct DialogueProgram: Hashable, Sendable, Codable {
    package var name: String
    /// What patients are told it is called.
    package var title: Text
    /// One line for staff.
    package var about: String
    package var starts: Set<Start>
    /// Whole texts that start it, as the author wrote them.
    package var startingWords: [String]
    package var outcomes: [String]
    /// Inputs first, then `let` slots, then those of `suggest`.
    package var slots: [Slot]
    package var nodes: [Node]
    package var questions: [Question]
    package var code: [Instruction]
    /// The stable id of each instruction (`start/if.1`), as long as `code`.
    package var ids: [String]
    /// Where each instruction stands, as long as `code`.
    package var lines: [SourceLine]
    /// What its author promises of it.
    package var promises: [Promise] = []
    /// What names of earlier versions are called today.
    package var replaces: [Replacement] = []

    package init(
        name: String, title: Text, about: String, starts: Set<Start>, startingWords: [String], outcomes: [String],
        slots: [Slot], nodes: [Node], questions: [Question], code: [Instruction], ids: [String], lines: [SourceLine]
    ) {
        self.name = name
        self.title = title
        self.about = about
        self.starts = starts
        self.startingWords = startingWords
        self.outcomes = outcomes
        self.slots = slots
        self.nodes = nodes
        self.questions = questions
        self.code = code
        self.ids = ids
        self.lines = lines
    }

    /// The question of this id, which is also the key of its answers.
    package func question(_ id: String) -> Question? { questions.first { $0.id == id } }

    package enum Start: String, Hashable, Sendable, CaseIterable, Codable {
        case menu, human, schedule, staff, referral
        case firstContact = "first contact"
    }

    /// A node: its name and where its statements begin in `code`.
    package struct Node: Hashable, Sendable, Codable {
        package var name: String
        package var entry: Int

        package init(name: String, entry: Int) {
            self.name = name
            self.entry = entry
        }
    }
}

/// Something that can be answered: an input, a `let`, a suggestion, or what is remembered of the person.
package struct Slot: Hashable, Sendable, Codable {
    package var name: String
    package var type: SlotType
    /// What it is called in "Changed your answer about …".
    package var called: String
    package var isInput: Bool
    /// Labels by value, for `choice` and `choices`: how values come out in prose.
    package var labels: [String: String]
    /// The same in other languages (`cy`).
    package var calledIn: [String: String] = [:]
    package var labelsIn: [String: [String: String]] = [:]
    /// Labels for a shared phone, by language (`en`, `cy`) and value; absent in programs kept before there were any.
    package var discreetLabels: [String: [String: String]]?

    package init(name: String, type: SlotType, called: String, isInput: Bool, labels: [String: String] = [:]) {
        self.name = name
        self.type = type
        self.called = called
        self.isInput = isInput
        self.labels = labels
    }
}

/// The type of a slot.
package enum SlotType: Hashable, Sendable, Codable {
    case yesNo
    case scale(ClosedRange<Int>)
    case number(ClosedRange<Int>)
    /// The values that may be chosen, in order.
    case choice([String])
    case choices([String])
    /// A day, on one side of now if that was declared.
    case date(Expected.Tense?)
    case time
    /// A day and an hour or a part of the day; always ahead, and within the hours of the service if that was declared.
    case dateTime(withinHours: Bool)
    case dateOfBirth
    case phone
    case postcode
    case name
    /// With its longest length in characters.
    case text(Int)
    /// A service of the directory, by id.
    case service
}

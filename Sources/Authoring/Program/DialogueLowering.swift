import Dialogue
import Talk
import Words

/// Turns one dialogue from words into indices, and notes for the checks what reads what.
final class DialogueLowering {
    /// Something that must have an answer where it is read.
    struct Read {
        var instruction: Int
        var reference: Reference
        var place: Place
    }

    /// A text that must fit, with the rows that are printed below it.
    struct Budgeted {
        var pieces: [Text.Piece]
        var rows: [Question.Row]
        var suggested: Int
        var place: Place
        var isMeasure: Bool
    }

    let syntax: DialogueSyntax
    let scope: ProgramScope
    let findings: Findings
    let checker: TextChecker

    var slots: [Slot] = []
    /// By name; nothing as type if it could not be read.
    var names: [String: (reference: Reference, type: SlotType?)] = [:]
    var questions: [Question] = []
    var code: [Instruction] = []
    var ids: [String] = []
    var places: [Place] = []
    var nodes: [DialogueProgram.Node] = []

    var requiredReads: [Read] = []
    var conditionReads: [Read] = []
    var budgeted: [Budgeted] = []
    var asked: Set<Reference> = []
    var usedOutcomes: Set<String> = []
    /// Labels of what is remembered, as far as this dialogue knows them.
    var rememberedLabels: [Int: [String: String]] = [:]
    /// The same for a shared phone, by language.
    var rememberedDiscreetLabels: [Int: [String: [String: String]]] = [:]
    /// What the dialogue says in another language, if somebody has translated it.
    var translations: Translations?
    var translated: [(entry: TranslationSyntax.Entry, pieces: [Text.Piece])] = []
    /// A name could not be resolved, so it is not known what can be reached.
    var isIncomplete: Bool { !incompleteNodes.isEmpty }
    /// The nodes in which that is so.
    private(set) var incompleteNodes: Set<String> = []
    /// A condition could not be read, so it is not known what has an answer where.
    var hasUnknownCondition = false

    /// The slots that a measure fills, and how many conditions on them stand around the statement.
    let measuredSlots: Set<String>
    var scoreDepth = 0

    let nodeNames: [String]
    let nodeIndices: [String: Int]
    private var node = ""
    private var counts: [String: Int] = [:]

    init(_ syntax: DialogueSyntax, scope: ProgramScope, findings: Findings, translations: Translations? = nil) {
        self.translations = translations
        self.syntax = syntax
        measuredSlots = Self.measuredSlots(syntax)
        nodeNames = syntax.nodes.map(\.name.text)
        nodeIndices = Dictionary(zip(nodeNames, nodeNames.indices)) { first, _ in first }
        self.scope = scope
        self.findings = findings
        checker = TextChecker(context: scope.context, findings: findings)
    }

    func lower() -> DialogueProgram {
        declareSlots()
        let title = title()
        for node in syntax.nodes { lower(node) }
        let file = syntax.path
        var program = DialogueProgram(
            name: syntax.name.text, title: title, about: syntax.about, starts: Set(syntax.starts.map(\.start)),
            startingWords: syntax.startingWords.map(\.text), outcomes: syntax.outcomes.map(\.text), slots: slots,
            nodes: nodes, questions: questions, code: code, ids: ids,
            lines: places.map { SourceLine(file: file, line: $0.position.line) })
        program.slots = slots.map { needsName($0) ? withTranslation($0) : $0 }
        program.promises = promises()
        program.replaces = replacements(in: program)
        return program
    }

    /// Patients are told what it is called: in a recap, or when they change the answer.
    private func needsName(_ slot: Slot) -> Bool {
        !slot.isInput && asked.contains { $0 == names[slot.name]?.reference }
    }

    private func title() -> Text {
        guard let title = syntax.title else {
            return Text(id: "title", pieces: [.literal(syntax.name.text)])
        }
        checker.check(title.text)
        if let discreet = title.discreet { checker.check(discreet) }
        return text(title, id: "title")
    }

    /// For texts that stand in no dialogue.
    func declareRememberedOnly() {
        for (index, slot) in scope.remembered.enumerated() {
            names[slot.name] = (.remembered(index), slot.type)
        }
    }

    private func declareSlots() {
        declareRememberedOnly()
        for slot in syntax.slots {
            let type = scope.type(slot.type, findings: findings)
            if case .some(.remembered) = names[slot.name.text]?.reference {
                findings.report(
                    .duplicateName, "\"\(slot.name.text)\" is remembered of the person already", at: slot.name.place,
                    help: ["leave this line out and ask it as it is, or choose another name"])
            }
            add(slot.name.text, type, called: slot.spokenName, isInput: slot.isInput, scope.contentLabels(slot.type))
        }
        for node in syntax.nodes { declareSuggestions(node.statements) }
    }

    private func declareSuggestions(_ statements: [Statement]) {
        for statement in statements {
            switch statement.kind {
            case .ask(let ask) where ask.suggestion != nil: declareSuggestion(ask.slot)
            case .conditional(let parts, let otherwise):
                for part in parts { declareSuggestions(part.body) }
                declareSuggestions(otherwise ?? [])
            default: break
            }
        }
    }

    private func declareSuggestion(_ name: Word) {
        if let other = names[name.text] {
            let isSuggestion = !syntax.slots.contains { $0.name.text == name.text } && other.type == .service
            if isSuggestion, case .slot = other.reference { return }
            findings.report(
                .duplicateName, "\"\(name.text)\" is declared already", at: name.place,
                help: ["suggest declares its name itself: leave the other line out, or choose another name"])
            return
        }
        add(name.text, .service, called: name.text.replacing("-", with: " "), isInput: false, [:])
    }

    private func add(
        _ name: String, _ type: SlotType?, called: String, isInput: Bool, _ labels: [String: String]
    ) {
        names[name] = (.slot(slots.count), type)
        let slot = Slot(name: name, type: type ?? .text(1), called: called, isInput: isInput, labels: labels)
        slots.append(slot)
    }

    private func lower(_ node: NodeSyntax) {
        self.node = node.name.text
        counts = [:]
        nodes.append(.init(name: node.name.text, entry: code.count))
        lower(node.statements)
        guard let last = nodes.last, last.entry == code.count else { return }
        findings.report(
            .runsOffEnd, "the node \"\(node.name.text)\" does nothing", at: node.name.place,
            help: ["end it with go, end or hand off"])
        emit(.end(outcome: nil), "end", node.name.place)
    }

    /// Notes that it is not known where this node leads.
    func markIncomplete() { incompleteNodes.insert(node) }

    func lower(_ statements: [Statement]) {
        for statement in statements { lower(statement) }
    }

    /// Adds an instruction; `kind` names it in its id (`start/say.2`).
    func emit(_ instruction: Instruction, _ kind: String, _ place: Place) {
        emit(instruction, id: nextID(kind), place)
    }

    func emit(_ instruction: Instruction, id: String, _ place: Place) {
        code.append(instruction)
        ids.append(id)
        places.append(place)
    }

    func nextID(_ kind: String) -> String {
        counts[kind, default: 0] += 1
        return "\(node)/\(kind).\(counts[kind, default: 1])"
    }

    /// `node/slot`; a second question about the same slot in the same node gets a number.
    func questionID(_ slot: String) -> String {
        counts["?" + slot, default: 0] += 1
        let count = counts["?" + slot, default: 1]
        return count == 1 ? "\(node)/\(slot)" : "\(node)/\(slot).\(count)"
    }

    /// What a name stands for; says so if it stands for nothing.
    func reference(_ word: Word) -> (reference: Reference, type: SlotType?)? {
        if let found = names[word.text] { return found }
        if let meant = findings.missing(.unknownName, "slot", word, among: names.keys.sorted()) { return names[meant] }
        markIncomplete()
        return nil
    }

    /// A name that must have an answer here.
    func requiredReference(_ word: Word) -> (reference: Reference, type: SlotType?)? {
        guard let found = reference(word) else { return nil }
        requiredReads.append(Read(instruction: code.count, reference: found.reference, place: word.place))
        return found
    }
}

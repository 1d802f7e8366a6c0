import Dialogue
import Talk
import TextMessage

extension FlowChecks {
    /// Texts in a message, English (the notation's description, section 6).
    private static let segmentsAllowed = 2

    func checkBudgets() {
        var remembered = lowering.scope.remembered
        for (index, labels) in lowering.rememberedLabels where remembered.indices.contains(index) {
            remembered[index].labels.merge(labels) { first, _ in first }
        }
        let longest = LongestText(
            slots: lowering.slots, remembered: remembered, site: lowering.scope.context.site)
        lowering.checkTranslations(longest)
        for budgeted in lowering.budgeted where !budgeted.isMeasure {
            let text = longest.text(budgeted.pieces, rows: budgeted.rows, suggested: budgeted.suggested)
            // A character outside the alphabet has been told of; the length is that of the text without it.
            let plain = transliterated(text)
            let count = segments(of: plain)
            guard count.segments > Self.segmentsAllowed else { continue }
            let allowed = count.encoding.unitsJoined * Self.segmentsAllowed
            lowering.findings.report(
                .overBudget, "this message takes \(count.segments) texts with its longest values", at: budgeted.place,
                help: [
                    "it has \(count.units) characters, and \(allowed) fit into \(Self.segmentsAllowed) texts",
                    "make it \(count.units - allowed) characters shorter, or say it in two messages",
                ])
        }
    }

    /// The most that a frame of this dialogue takes in a saved state, each question answered once.
    func checkStateSize() {
        let size = StateSize(dialogue: dialogue, remembered: lowering.scope.remembered).bytes
        guard size > Limits.stateBytes else { return }
        lowering.findings.report(
            .stateTooLarge, "the longest answers to this dialogue take \(size) bytes of \(Limits.stateBytes)",
            at: lowering.syntax.name.place,
            help: ["ask less in one dialogue, make texts shorter, or call a part of it as a dialogue of its own"])
    }
}

/// An upper estimate of the bytes of an encoded state with one frame of a dialogue.
struct StateSize {
    /// What stands in every state: consent, keeper, pending question with its menu, timers, services for MORE, seed.
    private static let fixed = 1_110
    /// Punctuation and field names of a log entry.
    private static let entry = 40
    private static let serviceID = 38

    let dialogue: DialogueProgram
    let remembered: [Slot]

    var bytes: Int {
        var total = Self.fixed + dialogue.name.utf8.count
        for slot in dialogue.slots where slot.isInput { total += Self.entry + slot.name.utf8.count + longest(slot) }
        for slot in remembered { total += Self.entry + slot.name.utf8.count + longest(slot) }
        for question in dialogue.questions {
            total += Self.entry + question.id.utf8.count + longest(question)
        }
        for (index, instruction) in dialogue.code.enumerated() {
            switch instruction {
            case .branch(let condition, _) where condition.looksOutside:
                total += Self.entry + dialogue.ids[index].utf8.count
            case .call: total += 2 * Self.entry + dialogue.ids[index].utf8.count
            default: break
            }
        }
        // An answer that waits for YES stands beside the log.
        total += dialogue.questions.filter { $0.confirmation != nil }.map { longest($0) + 14 }.max() ?? 0
        return total
    }

    private func longest(_ question: Question) -> Int {
        var size = question.freeText == nil ? 0 : Limits.textBytes
        switch question.target {
        case .slot(let index): size = max(size, longest(dialogue.slots[index]))
        case .remembered(let index): size = max(size, longest(remembered[index]))
        }
        guard let suggestion = question.suggestion else { return size }
        return size + suggestion.limit * Self.serviceID + 2 * Self.entry
    }

    private func longest(_ slot: Slot) -> Int {
        switch slot.type {
        case .yesNo, .scale, .number, .postcode, .time: 10
        case .date, .dateOfBirth: 14
        case .phone: 22
        case .dateTime: 30
        case .choice(let values): values.map(\.utf8.count).max() ?? 0
        case .choices(let values): values.reduce(0) { $0 + $1.utf8.count + 3 }
        case .name: 80
        // A character of the patient's may take an escape in JSON.
        case .text(let longest): min(longest * 4, Limits.textBytes) * 5 / 4
        case .service: Self.serviceID
        }
    }
}

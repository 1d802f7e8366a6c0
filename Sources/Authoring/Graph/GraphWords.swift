import Dialogue
import Words

/// What stands in boxes and at ways, in an author's words.
struct GraphWords {
    let program: Program
    let dialogue: DialogueProgram

    // MARK: Names

    func name(_ reference: Reference) -> String {
        switch reference {
        case .slot(let index): dialogue.slots[index].name
        case .remembered(let index): program.remembered[index].name
        }
    }

    func dialogueName(_ index: Int) -> String { program.dialogues[index].name }

    // MARK: Texts

    /// The text with its places to fill in, as an author wrote it.
    func words(_ text: Text) -> String { text.pieces.map(words).joined() }

    private func words(_ piece: Text.Piece) -> String {
        switch piece {
        case .literal(let words): words
        case .value(let reference, _): "{\(name(reference))}"
        case .service(let reference, let field, _):
            field == .name ? "{\(name(reference))}" : "{\(name(reference)) \(field)}"
        case .recap(let references): "{answers of \(references.map(name).joined(separator: ", "))}"
        case .site(let key): "{site \(key)}"
        case .plural(let reference, let forms): "{\(name(reference))} \(forms[.other] ?? "")"
        case .placeholder(let name): "{\(name)}"
        }
    }

    /// The first words, up to a number of characters, cut between words.
    static func short(_ words: String, _ count: Int) -> String {
        let plain = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard plain.count > count else { return plain }
        var kept = ""
        for word in plain.split(separator: " ") {
            guard kept.count + word.count < count - 1 else { break }
            kept += kept.isEmpty ? word : " \(word)"
        }
        return (kept.isEmpty ? String(plain.prefix(count - 2)) : kept) + " \u{2026}"
    }

    // MARK: Questions

    /// `satisfied · 0 to 10`.
    func slotLine(_ question: Question) -> String { "\(name(question.target)) \u{B7} \(kind(question))" }

    private func kind(_ question: Question) -> String {
        switch question.kind {
        case .yesNo: "yes or no"
        case .scale, .number: "\(question.minimum ?? 0) to \(question.maximum ?? 0)"
        case .choice where question.suggestion != nil: "one of what is found"
        case .choice: "one of \(question.rows.count)"
        case .choices: "some of \(question.rows.count)"
        default: question.kind.rawValue.replacing("-", with: " ")
        }
    }

    // MARK: Conditions

    func words(_ condition: Expression) -> String {
        switch condition {
        case .all(let parts): parts.map(words).joined(separator: " and ")
        case .any(let parts): parts.map(words).joined(separator: " or ")
        case .not(let part): "not \(words(part))"
        case .compare(let left, let comparison, let right): "\(words(left)) \(comparison.rawValue) \(words(right))"
        case .isIn(let term, let values): "\(words(term)) in \(values.map(\.plain).joined(separator: ", "))"
        case .includes(let reference, let value): "\(name(reference)) includes \(value.plain)"
        case .isAnswered(let reference): "\(name(reference)) is answered"
        case .isSkipped(let reference): "\(name(reference)) is skipped"
        case .isInArea(let reference): "\(name(reference)) in area"
        case .languageIs(let language): "language is \(language)"
        case .phoneIsShared: "phone is shared"
        }
    }

    private func words(_ term: Expression.Term) -> String {
        switch term {
        case .value(let reference): name(reference)
        case .literal(let value): value.plain
        case .countOfAnswered(let references): "count of answered \(references.map(name).joined(separator: ", "))"
        case .countOfSkipped(let references): "count of skipped \(references.map(name).joined(separator: ", "))"
        case .last(let measure): "last \(measure)"
        }
    }

    // MARK: What is done without a word to the patient

    /// `task for link-workers`; nothing for what a box shows otherwise.
    func deed(_ instruction: Instruction) -> String? {
        switch instruction {
        case .answer(let topic): "answers \(topic)"
        case .task(let queue, let within, _): "task for \(queue)" + (within.map { " within \(words($0))" } ?? "")
        case .flag(let kind, _): "flag \(kind)"
        case .record(let kind, _): "records \(kind.rawValue)"
        case .optOut: "opts out"
        case .note: "note for staff"
        case .tag(let word): "tag \(word)"
        case .moveReminder(let dialogue, _, let to): "moves \(dialogueName(dialogue)) to \(name(to))"
        case .cancelReminder(let dialogue, _): "cancels \(dialogueName(dialogue))"
        default: nil
        }
    }

    /// `in 7 days at 10:00`, `2 working days before visit at 10:00`, `every 7 days from then on at 10:00`.
    func words(_ timing: ReminderTiming) -> String {
        switch timing {
        case .after(let days, let time): "\(after(days)) at \(time.iso)"
        case .before(let count, let unit, let reference, let time):
            "\(count) \(unit.rawValue) before \(name(reference)) at \(time.iso)"
        case .repeating(let plan): "\(plan.phases.map(words).joined(separator: ", then ")) at \(plan.time.iso)"
        }
    }

    /// The same without the time of day, for the picture of the whole service.
    func shortWords(_ timing: ReminderTiming) -> String {
        switch timing {
        case .after(let days, _): after(days)
        case .before(let count, let unit, _, _): "\(count) \(unit.rawValue) before"
        case .repeating: "again and again"
        }
    }

    private func after(_ days: Int) -> String { "in \(days) day\(days == 1 ? "" : "s")" }

    private func words(_ phase: Repetition.Phase) -> String {
        let interval =
            switch phase.every {
            case .days(let count): count == 1 ? "every day" : "every \(count) days"
            case .months(let count): count == 1 ? "every month" : "every \(count) months"
            }
        return interval + (phase.times.map { " \($0) times" } ?? "")
    }

    func words(_ within: Within) -> String { "\(within.count) \(within.unit.rawValue)" }

    /// `2 days`, `5 hours`.
    static func duration(hours: Int) -> String {
        let (count, unit) = hours % 24 == 0 ? (hours / 24, "day") : (hours, "hour")
        return "\(count) \(unit)\(count == 1 ? "" : "s")"
    }
}

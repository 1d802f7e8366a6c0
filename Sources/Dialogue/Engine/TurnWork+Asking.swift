import Words

// Putting a question, and what its answers are read against.
extension TurnWork {
    /// Sends a question and waits for its answer.
    mutating func ask(
        _ question: Question, found: [String], _ passage: Passage<Shelf>, isChange: Bool = false
    ) {
        let rows = program.rows(of: question, found: found, library: library, state: state, at: now)
        let shown = Array(rows.prefix(Limits.rowsShown))
        state.pending = Pending(
            question: question.id,
            shown: shown.map { .init(number: $0.number, value: $0.value) }, askedAfter: highestAccepted,
            waitingSince: now, isChange: isChange)
        var words = passage.words(of: question.text) ?? noticeWords("neutral-question")
        if !lead.isEmpty { words = (lead.filter { !$0.isEmpty } + [words]).joined(separator: " ") }
        lead = []
        say(
            withRows(words, shown, more: rows.count > shown.count),
            textID: "\(passage.dialogue.name)/\(question.id)",
            quickReplies: quickReplies(question, shown, more: rows.count > shown.count))
        note(rule: "ask", at: line(of: question.id), detail: question.id)
    }

    /// What is said beside a question, as this person may see it.
    func shown(_ text: Text, _ passage: Passage<Shelf>) -> String { passage.words(of: text) ?? noticeWords("neutral") }

    /// The text with the rows of its menu below.
    func withRows(_ words: String, _ rows: [MenuRow], more: Bool) -> String {
        guard !rows.isEmpty else { return words }
        var lines = rows.map { "\($0.number) \($0.label)" }
        if more { lines.append(noticeWords("more-rows")) }
        return ([words] + lines).filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// Sends the waiting question again, its ladders started anew.
    mutating func repeatQuestion() throws(LimitReached) {
        guard state.pending != nil, let top = state.frames.last, let passage = passage(top) else { return }
        if state.pending?.proposed != nil { return sayBack() }
        if let pending = state.pending, pending.isChange,
            let question = passage.dialogue.question(pending.question)
        {
            return ask(question, found: top.found(for: question.id), passage, isChange: true)
        }
        try run()
    }

    /// The question comes back after an aside, if the assistant may ask.
    mutating func comeBack() throws(LimitReached) {
        guard state.pending != nil, case .assistant = keeperAsHeard else { return }
        comeBackLead()
        try repeatQuestion()
    }

    /// Who hears the patient: the assistant too, while a person has been asked for and MENU was said.
    var keeperAsHeard: Keeper {
        if case .asked(_, _, _, true, _) = effectiveKeeper { return .assistant }
        return effectiveKeeper
    }

    /// The question that waits, with the services found for it.
    var waiting: (question: Question, found: [String], passage: Passage<Shelf>)? {
        guard let pending = state.pending, let top = state.frames.last, let passage = passage(top) else { return nil }
        if case .question(let index, let found) = passage.place,
            passage.dialogue.questions[index].id == pending.question, !pending.isChange
        {
            return (passage.dialogue.questions[index], found, passage)
        }
        guard let question = passage.dialogue.question(pending.question) else { return nil }
        return (question, top.found(for: question.id), passage)
    }

    /// The question was put again in some form: only texts that come later answer it, and its silence begins anew.
    mutating func restartWaiting() {
        let after = highestAccepted
        let since = now
        state.pending?.askedAfter = after
        state.pending?.waitingSince = since
    }

    /// MORE: the next rows of a menu that did not fit.
    mutating func showMoreRows() -> Bool {
        guard let (question, found, passage) = waiting else { return false }
        let rows = program.rows(of: question, found: found, library: library, state: state, at: now)
        let seen = state.pending?.shown.count ?? 0
        guard seen < rows.count else { return false }
        let next = Array(rows[seen..<min(rows.count, seen + Limits.rowsShown)])
        let hasMore = seen + next.count < rows.count
        state.pending?.shown += next.map { .init(number: $0.number, value: $0.value) }
        restartWaiting()
        say(
            withRows("", next, more: hasMore), textID: "\(passage.dialogue.name)/\(question.id)",
            quickReplies: quickReplies(question, next, more: hasMore))
        return true
    }
}

/// A row of a menu ready to be printed.
struct MenuRow: Hashable {
    var number: Int
    var label: String
    /// What is pinned: a value, a service's id, or a mark of the engine's.
    var value: String
    var also: [String]
}

/// Marks that stand for a value in a pinned row; no name of the notation begins with a hyphen.
enum RowMark {
    static let goOn = "-go-on"
    static let noneOfThese = "-none"
    static func row(_ number: Int) -> String { "-row-\(number)" }
    static func number(of mark: String) -> Int? {
        mark.hasPrefix("-row-") ? Int(mark.dropFirst(5)) : nil
    }
}

extension Program {
    /// All rows of a question: what was put aside first in the menu, then the authored rows or the services found.
    func rows(
        of question: Question, found: [String], library: some Library, state: State, at now: Instant
    ) -> [MenuRow] {
        var rows: [MenuRow] = []
        let person = state.standing.person
        if let top = state.frames.last, isTransient(top.dialogue), let aside = state.aside, now < aside.until,
            let last = aside.frames.last, let index = dialogue(named: last.dialogue)
        {
            let title = dialogues[index].title.words(for: person)
            let label = Rendering.notice(self, "continue-row", for: person, filling: ["title": title])
            rows.append(MenuRow(number: 0, label: label, value: RowMark.goOn, also: ["continue"]))
        }
        for row in question.rows {
            rows.append(
                MenuRow(
                    number: row.number, label: row.label(for: person), value: row.value ?? RowMark.row(row.number),
                    also: row.words(in: person.language)))
        }
        guard question.suggestion != nil else { return rows }
        for (index, id) in found.enumerated() {
            guard let card = library.service(id, for: state.standing.person) else { continue }
            rows.append(MenuRow(number: index + 1, label: card.menuLabel, value: id, also: [card.name]))
        }
        let none = Rendering.notice(self, "none-of-these", for: person, filling: [:])
        rows.append(
            MenuRow(
                number: found.count + 1, label: none, value: RowMark.noneOfThese,
                also: ["none", "none of them", "neither", "nothing"]))
        return rows
    }
}

extension ServiceCard {
    /// Name and when, as a row of a menu.
    var menuLabel: String { when.isEmpty ? name : "\(name), \(when)" }
}

extension Question.Row {
    /// What is printed for this person: where the English is discreet and the translation is not, the English.
    func label(for person: Standing.Person) -> String {
        let translated = labels[person.language]
        guard person.sharedPhone else { return translated?.label ?? label }
        if let discreet { return translated?.discreet ?? discreet }
        return translated?.discreet ?? translated?.label ?? label
    }

    /// Whatever else chooses it; the English words stay good in every language.
    func words(in language: String) -> [String] {
        guard let translated = labels[language] else { return also }
        return also + translated.also + [label]
    }
}

package import Words

/// One way on from a statement of a dialogue: what coverage and traffic are counted by.
package struct Way: Hashable, Sendable {
    /// What led on.
    package enum Exit: Hashable, Sendable {
        /// The statement was come to.
        case reached
        /// The condition of an `if` held, or did not.
        case holds, fails
        /// An answer that is no row: a number, words, a day.
        case answered
        /// A row of the menu, by its number.
        case row(Int)
        case yes, no, skipped, freeText, noneOfThese, nothingFound
        /// A rung of `unclear`, by its number.
        case unclear(Int)
        /// A rung of `silent`, by its hours.
        case silent(hours: Int)
    }

    /// The dialogue's name.
    package var dialogue: String
    /// Index into its code.
    package var statement: Int
    package var exit: Exit

    package init(dialogue: String, statement: Int, exit: Exit) {
        self.dialogue = dialogue
        self.statement = statement
        self.exit = exit
    }
}

extension DialogueProgram {
    /// Every way that there is through this dialogue, in the order of its statements.
    package var ways: [Way] {
        code.indices.flatMap { statement in
            ([.reached] + exits(of: code[statement])).map { Way(dialogue: name, statement: statement, exit: $0) }
        }
    }

    private func exits(of instruction: Instruction) -> [Way.Exit] {
        switch instruction {
        case .branch: [.holds, .fails]
        case .ask(let index): questions[index].exits
        default: []
        }
    }
}

extension Question {
    /// Every way on from this question.
    package var exits: [Way.Exit] {
        var exits: [Way.Exit] = rows.map { .row($0.number) }
        if kind == .yesNo || yes != nil { exits.append(.yes) }
        if kind == .yesNo || no != nil { exits.append(.no) }
        if rows.isEmpty, kind != .yesNo { exits.append(.answered) }
        if suggestion != nil { exits += [.noneOfThese, .nothingFound] }
        if freeText != nil { exits.append(.freeText) }
        exits.append(.skipped)
        exits += unclear.map { .unclear($0.number) }
        exits += silent.map { .silent(hours: $0.hours) }
        return exits
    }

    /// The ways that something kept in a log took; several for an answer of several rows.
    func exits(of happening: LogEntry.Happening) -> [Way.Exit] {
        switch happening {
        case .answered(let value): exits(of: value)
        case .chose(-1): [.yes]
        case .chose(-2): [.no]
        case .chose(let number): [.row(number)]
        case .skipped: [.skipped]
        case .freeText: [.freeText]
        case .noneOfThese: [.noneOfThese]
        case .gaveUp: unclear.last.map { [.unclear($0.number)] } ?? []
        case .silent(let hours): [.silent(hours: hours)]
        case .called, .suggested, .condition: []
        }
    }

    /// The ways that an answer takes.
    package func exits(of value: Value) -> [Way.Exit] {
        switch value {
        case .boolean(let yes): [yes ? .yes : .no]
        case _ where rows.isEmpty: [.answered]
        case .choice(let one): rows.filter { $0.value == one }.map { .row($0.number) }
        case .choices(let several): rows.filter { $0.value.map(several.contains) ?? false }.map { .row($0.number) }
        default: [.answered]
        }
    }
}

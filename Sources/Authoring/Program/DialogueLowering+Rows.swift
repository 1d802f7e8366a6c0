import Dialogue
import Talk
import Words

/// The rows that are printed under a question.
extension DialogueLowering {
    /// Words on which gateways act themselves, whatever we do (Twilio, "Advanced Opt-Out", default keywords; AWS, "Opt-out
    /// keywords"; Telnyx, "Advanced opt-in and opt-out").
    static let gatewayKeywords: Set<String> = [
        "stop", "stopall", "stop all", "unsubscribe", "cancel", "end", "quit", "optout", "opt-out", "revoke", "remove",
        "arret", "td",
    ]
    /// Commands that are heard before an answer.
    static let commands: Set<String> = [
        "start", "help", "menu", "back", "again", "skip", "human", "restart", "later", "continue", "more", "why",
        "safe",
    ]

    func rows(
        _ ask: AskSyntax, _ children: QuestionChildren, _ type: SlotType, _ item: CompileContext.Item?
    ) -> [Question.Row] {
        let options = children.options
        switch type {
        case .choice(let values), .choices(let values):
            if options.isEmpty { return contentRows(ask, values, item) }
            return checked(options, values: values, name: ask.slot.text)
        case .yesNo: return checked(options, values: nil, name: ask.slot.text)
        default:
            if let option = options.first {
                findings.report(
                    .arrowNotAllowed, "options go with a choice or with yes-no, not with \"\(ask.slot.text)\"",
                    at: option.place, help: ["leave the options out, or ask a slot that is a choice"])
            }
            return []
        }
    }

    private func contentRows(_ ask: AskSyntax, _ values: [String], _ item: CompileContext.Item?) -> [Question.Row] {
        let source = item?.options ?? contentChoices(of: ask.slot.text)
        if source.isEmpty, !values.isEmpty || item == nil {
            findings.report(
                .noOptions, "\"\(ask.slot.text)\" is a choice, and there is nothing to choose from", at: ask.slot.place,
                help: values.enumerated().prefix(3).map { "option \($0 + 1) ... = \($1)" })
        }
        if item == nil, let revealing = source.first(where: { checker.isRevealing($0.label) }) {
            findings.report(
                .revealingContent, "the row \"\(revealing.label)\" has a revealing word", at: ask.slot.place,
                help: [
                    "a shared phone is not asked this question; give the need another label in content to change that"
                ])
        }
        return source.enumerated().map { index, choice in
            var row = Question.Row(number: index + 1, label: choice.label, value: choice.value, also: choice.also)
            row.labels = choice.labels
            return row
        }
    }

    private func contentChoices(of name: String) -> [CompileContext.Choice] {
        guard let slot = syntax.slots.first(where: { $0.name.text == name }) else { return [] }
        switch slot.type {
        case .needs: return scope.context.needs
        case .measure(let measure, _): return scope.context.item(measure.text)?.options ?? []
        default: return []
        }
    }

    /// Options as rows; `values` is what the slot takes, nothing for yes and no.
    private func checked(_ options: [OptionSyntax], values: [String]?, name: String) -> [Question.Row] {
        var rows: [Question.Row] = []
        var chosen: [String: Int] = [:]
        for option in options {
            checkNumberAndValue(option, rows)
            var value = option.value?.text
            if let word = option.value, !(values ?? []).contains(word.text) {
                value = values == nil ? noValue(word) : unknownValue(word, values ?? [], name)
            } else if option.value == nil, option.arrow == nil {
                findings.report(
                    .optionWithoutArrow,
                    "this option has \(values == nil ? "no arrow" : "neither a value nor an arrow")",
                    at: option.place,
                    help: [
                        values == nil ? "add where it leads: -> next" : "add \"= VALUE\", or where it leads: -> next"
                    ])
            }
            checkWords(option, &chosen)
            checkLabel(option)
            rows.append(
                Question.Row(
                    number: option.number, label: option.label.text, discreet: option.discreet?.joined, value: value,
                    also: option.also.map(\.text), arrow: option.arrow.map { arrow($0) }))
        }
        return rows
    }

    private func checkNumberAndValue(_ option: OptionSyntax, _ rows: [Question.Row]) {
        if rows.contains(where: { $0.number == option.number }) {
            findings.report(
                .duplicateOption, "there are two options \(option.number)", at: option.place,
                help: ["give each its own number"])
        } else if let value = option.value, rows.contains(where: { $0.value == value.text }) {
            findings.report(
                .duplicateOption, "two options have the value \"\(value.text)\"", at: value.place,
                help: ["give each its own value, or put other words for one option after |"])
        }
    }

    private func noValue(_ word: Word) -> String? {
        findings.report(
            .unknownOptionValue, "beside yes and no an option has no value", at: word.place,
            help: ["leave \"= \(word.text)\" out: its arrow is all there is to it"])
        return nil
    }

    private func unknownValue(_ word: Word, _ values: [String], _ name: String) -> String? {
        let meant = closest(word.text, among: values)
        findings.report(
            .unknownOptionValue, "\"\(name)\" does not take the value \"\(word.text)\"", at: word.place,
            help: [
                meant.map { "did you mean \"\($0)\"?" } ?? "it takes: \(values.joined(separator: ", "))",
                "values are declared with: let \(name): choice ...",
            ], edits: word.replaced(byOneOf: values))
        return meant
    }

    /// All words that choose the option: none for two options, none that somebody else acts on.
    private func checkWords(_ option: OptionSyntax, _ chosen: inout [String: Int]) {
        for word in [option.label] + option.also {
            let folded = word.text.lowercased()
            if let other = chosen[folded], other != option.number {
                findings.report(
                    .ambiguousOption, "\"\(word.text)\" chooses option \(other) too", at: word.place,
                    help: ["leave it out at one of them"])
            }
            chosen[folded] = option.number
            if Self.gatewayKeywords.contains(folded) {
                findings.report(
                    .gatewayKeyword, "whoever answers \"\(word.text)\" is unsubscribed by the network", at: word.place,
                    help: ["choose another word; \"no more\" and \"enough\" are safe"])
            } else if Self.commands.contains(folded) {
                findings.report(
                    .commandAsOption, "\"\(word.text)\" is a command, and is heard as one", at: word.place,
                    help: ["choose another word; the number still works"])
            }
        }
    }

    private func checkLabel(_ option: OptionSyntax) {
        checker.checkAlphabet(option.label)
        if let discreet = option.discreet {
            checker.check(discreet)
            checker.checkDiscreet(discreet)
        } else if let word = checker.revealingWord(in: option.label.text) {
            findings.report(
                .revealingQuestion, "\"\(word)\" must not stand on a phone that others may read",
                at: option.label.place,
                help: ["add a line below it: discreet ... (the label on a shared phone)"])
        }
    }

    /// Whether question and rows are fit for a shared phone, and short enough.
    func checkQuestion(_ question: Question, _ children: QuestionChildren, _ item: CompileContext.Item?, _ place: Place)
    {
        let text = children.text?.place ?? place
        if item == nil, children.discreet == nil, let words = children.text,
            let revealing = checker.revealingWord(in: words.joined)
        {
            findings.report(
                .revealingQuestion, "\"\(revealing)\" must not stand on a phone that others may read",
                at: checker.place(of: revealing, in: words),
                help: ["add a line below the text: discreet ... (what a shared phone gets)"])
        }
        let suggested = question.suggestion?.limit ?? 0
        budgeted.append(
            Budgeted(
                pieces: question.text.pieces, rows: question.rows, suggested: suggested, place: text,
                isMeasure: item != nil))
        if let discreet = question.text.discreet, let words = children.discreet {
            budgeted.append(
                Budgeted(
                    pieces: discreet, rows: question.rows, suggested: suggested, place: words.place, isMeasure: false))
        }
        // Rows are printed again under the text of a rung.
        for case .say(let rung) in question.unclear.map(\.act) where !question.rows.isEmpty || suggested > 0 {
            budgeted.append(
                Budgeted(pieces: rung.pieces, rows: question.rows, suggested: suggested, place: text, isMeasure: false))
        }
        recordLabels(question)
    }

    /// How values come out in prose.
    private func recordLabels(_ question: Question) {
        for row in question.rows {
            guard let value = row.value else { continue }
            if case .slot(let index) = question.target {
                for (language, other) in row.labels {
                    slots[index].labelsIn[language, default: [:]][value] = other.label
                }
            }
            record(row.discreetLabels, of: value, question.target)
            switch question.target {
            case .slot(let index): slots[index].labels[value] = slots[index].labels[value] ?? row.label
            case .remembered(let index):
                rememberedLabels[index, default: [:]][value] = rememberedLabels[index]?[value] ?? row.label
            }
        }
    }

    /// The labels for a shared phone, by language.
    private func record(_ discreet: [String: String], of value: String, _ target: Reference) {
        for (language, label) in discreet {
            switch target {
            case .slot(let index):
                var labels = slots[index].discreetLabels ?? [:]
                labels[language, default: [:]][value] = label
                slots[index].discreetLabels = labels
            case .remembered(let index):
                rememberedDiscreetLabels[index, default: [:]][language, default: [:]][value] = label
            }
        }
    }
}

extension Question.Row {
    /// By language, where the row has one.
    fileprivate var discreetLabels: [String: String] {
        var found = labels.compactMapValues(\.discreet)
        found["en"] = discreet
        return found
    }
}

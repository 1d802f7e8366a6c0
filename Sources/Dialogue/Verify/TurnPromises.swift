import Words

/// Promises that a single turn keeps or breaks, whatever came before.
struct TurnPromises {
    let slice: Slice
    let options: VerifyOptions
    let normalising: Normalising
    let looks: TextLooks
    /// The beginnings of the ids of texts that belong to measures.
    let measured: [String]
    /// How the sentences begin that may stand before a question, in its message ("Back to your …").
    let leads: [String]

    init(slice: Slice, options: VerifyOptions, normalising: Normalising, looks: TextLooks) {
        self.slice = slice
        self.options = options
        self.normalising = normalising
        self.looks = looks
        leads = ["came-back", "corrected", "dropped"].compactMap { name in
            guard case .literal(let words)? = slice.program.notices[name]?.pieces.first, !words.isEmpty else {
                return nil
            }
            return words
        }
        measured = slice.program.dialogues.flatMap { dialogue in
            dialogue.questions.filter { $0.measure != nil }.map { "\(dialogue.name)/\($0.id)" }
        }
    }

    var program: Program { slice.program }

    /// One turn, as the promises look at it.
    struct Case {
        let occurrence: Occurrence
        let before: State
        let outcome: Outcome

        var after: State { outcome.turn.state }
        var messages: [Message] { outcome.messages }

        func says(_ id: String) -> Bool { messages.contains { $0.textID == id && !$0.text.isEmpty } }
        var isCrisis: Bool { occurrence.reading?.alarm.safety?.response == .crisis }
        var consent: ConsentWord? { occurrence.reading?.alarm.consent }
        var hasTask: Bool { outcome.effects.contains { if case .task = $0 { true } else { false } } }
    }

    func faults(of occurrence: Occurrence, from before: State, _ outcome: Outcome) -> [Fault] {
        let turn = Case(occurrence: occurrence, before: before, outcome: outcome)
        if case .clock = occurrence.what { return [] }
        return stop(turn) + crisis(turn) + commands(turn) + limits(turn) + texts(turn) + silence(turn)
            + corrections(turn) + meant(turn) + handOver(turn) + aside(turn) + authors(turn)
    }

    // MARK: P1

    private func stop(_ turn: Case) -> [Fault] {
        var faults: [Fault] = []
        let standing = turn.outcome.start.standing
        if turn.consent == .stop, !turn.isCrisis, case .text? = .some(turn.occurrence.what) {
            if !standing.optedOut {
                faults.append(.init(promise: .p1, words: "STOP was not heard", expects: ["< \(pattern("stopped"))"]))
            }
            if !turn.before.standing.optedOut, turn.messages.map(\.textID) != ["notice.stopped"] {
                faults.append(
                    .init(
                        promise: .p1, words: "STOP is not answered by its confirmation alone",
                        expects: ["< \(pattern("stopped"))"]))
            }
        }
        if turn.before.standing.optedOut, standing.optedOut {
            let allowed: Set<String> = ["notice.help"]
            for message in turn.messages where message.kind != .crisis && !allowed.contains(message.textID) {
                faults.append(
                    .init(promise: .p1, words: "\(message.textID) is sent to somebody who said STOP", expects: ["<"]))
            }
        }
        if turn.before.standing.optedOut, !turn.after.standing.optedOut,
            turn.consent != .start, turn.consent != .yes
        {
            faults.append(.init(promise: .p1, words: "STOP was undone without START", expects: ["<"]))
        }
        return faults
    }

    /// A notice as a transcript test may look for it: its first words.
    func pattern(_ notice: String) -> String {
        let words = program.noticeText(notice, for: .init()).split { $0.isWhitespace }.prefix(5)
        return words.isEmpty ? "*" : "\(words.joined(separator: " "))*"
    }

    // MARK: P2

    private func crisis(_ turn: Case) -> [Fault] {
        guard let finding = turn.occurrence.reading?.alarm.safety else { return [] }
        guard finding.response == .crisis else { return distress(turn) }
        var faults: [Fault] = []
        if !turn.messages.contains(where: { $0.kind == .crisis && !$0.text.isEmpty }) {
            faults.append(.init(promise: .p2, words: "a crisis gets no reply", expects: ["< *"]))
        }
        let isFlagged = turn.outcome.effects.contains {
            if case .flag(finding.category.rawValue, _, _, _) = $0 { true } else { false }
        }
        if !isFlagged {
            faults.append(
                .init(promise: .p2, words: "a crisis raises no flag", expects: ["= flag \(finding.category.rawValue)"]))
        }
        if turn.after.standing.crisis == nil {
            faults.append(
                .init(promise: .p2, words: "a crisis does not stay open", expects: ["= waiting nothing"]))
        }
        return faults
    }

    private func distress(_ turn: Case) -> [Fault] {
        guard turn.outcome.admission?.decision == .heard, turn.occurrence.isNewText,
            turn.before.standing.crisis == nil
        else { return [] }
        if !turn.hasTask {
            return [.init(promise: .p2, words: "distress makes no task", expects: ["= task link-workers"])]
        }
        guard !turn.before.standing.optedOut, !turn.says("notice.distress") else { return [] }
        return [
            .init(promise: .p2, words: "distress is not acknowledged", expects: ["< \(pattern("distress"))", "< ..."])
        ]
    }

    // MARK: P3

    private func commands(_ turn: Case) -> [Fault] {
        guard case .command(let keyword) = turn.occurrence.role, turn.occurrence.isNewText else { return [] }
        if keyword == .help, !turn.says("notice.help") {
            return [.init(promise: .p3, words: "HELP is not answered", expects: ["< \(pattern("help"))", "< ..."])]
        }
        guard !turn.before.standing.optedOut else { return [] }
        var keeper = turn.before.keeper
        if case .taken(let last) = keeper, Agenda.hasLapsed(last, policy: program.policy, at: Slice.now) {
            keeper = .assistant
        }
        if case .taken = keeper { return [] }
        if keyword == .menu, let menu = program.dialogue(startingOn: .menu),
            !turn.after.frames.contains(where: { $0.dialogue == program.dialogues[menu].name }) || turn.messages.isEmpty
        {
            return [.init(promise: .p3, words: "MENU does not show the menu", expects: ["< *"])]
        }
        if keyword == .human {
            let human = program.dialogue(startingOn: .human).map { program.dialogues[$0].name }
            let isOpen = turn.after.frames.contains { $0.dialogue == human }
            if turn.after.keeper == .assistant, !isOpen {
                return [.init(promise: .p3, words: "HUMAN asks nobody", expects: ["= waiting nothing"])]
            }
        }
        return []
    }

    // MARK: P5, P6, P9

    private func limits(_ turn: Case) -> [Fault] {
        var faults: [Fault] = []
        if turn.messages.count > Limits.messagesPerTurn {
            faults.append(.init(promise: .p6, words: "\(turn.messages.count) messages in one turn"))
        }
        for rule in turn.outcome.rules where rule.hasPrefix("limit.") {
            switch rule {
            case "limit.messages":
                faults.append(
                    .init(
                        promise: .p6, words: "more than \(Limits.messagesPerTurn) messages would go in one turn",
                        expects: notLimited))
            case "limit.instructions":
                let longest = turn.before.frames.map(\.log.count).max() ?? 0
                guard longest < Limits.logEntries - 1 else { continue }
                faults.append(.init(promise: .p5, words: "it goes round without asking anything", expects: notLimited))
            case "limit.state-size":
                faults.append(
                    .init(
                        promise: .p9, words: "the state outgrows \(Limits.stateBytes) bytes", expects: notLimited))
            default:
                faults.append(
                    .init(
                        promise: .p5, words: "dialogues call each other more than \(Limits.frames) deep",
                        expects: notLimited))
            }
        }
        return faults
    }

    /// A turn that reaches a limit begins with this notice.
    private var notLimited: [String] {
        let words = program.noticeText("limit-reached", for: .init()).split { $0.isWhitespace }.prefix(4)
        guard !words.isEmpty else { return ["= no task"] }
        return ["< /^(?!\(words.joined(separator: " "))).*/", "< ..."]
    }

    /// A new state must survive being saved.
    func faults(ofSaving state: State) -> [Fault] {
        let bytes = encode(state)
        guard bytes.count <= Limits.stateBytes else {
            return [.init(promise: .p9, words: "the saved state takes \(bytes.count) bytes")]
        }
        guard (try? decodeState(bytes)) == state else {
            return [.init(promise: .p9, words: "the saved state comes back as another one")]
        }
        return []
    }

    // MARK: P8, P10

    private func texts(_ turn: Case) -> [Fault] {
        var faults: [Fault] = []
        if turn.outcome.effects.contains(where: \.readsUnset) {
            faults.append(
                .init(
                    promise: .p8, words: "something is read that has no answer", expects: ["< /^[^\\x01]+$/", "< ..."])
            )
        }
        for message in turn.messages {
            if message.text.isEmpty { faults.append(.init(promise: .p8, words: "\(message.textID) is empty")) }
            if turn.before.standing.person.sharedPhone, let word = looks.revealing(message.text) {
                faults.append(
                    .init(
                        promise: .p10, words: "\(message.textID) says \"\(word)\" on a shared phone",
                        expects: ["< /^(?i)(?!.*\(word)).*/", "< ..."]))
            }
            guard message.textID.contains("/"), !isOfMeasure(message) else { continue }
            let hasLead = leads.contains { message.text.hasPrefix($0) }
            let language = turn.after.standing.person.language
            let allowed =
                (language == "cy" ? options.segmentsAllowedInWelsh : options.segmentsAllowed) + (hasLead ? 1 : 0)
            let count = looks.segments(message.text)
            if count > allowed {
                faults.append(
                    .init(
                        promise: .p8, words: "\(message.textID) takes \(count) texts",
                        expects: ["! segments \(allowed)"]
                    ))
            }
        }
        return faults
    }

    /// A measure is asked word for word, however long it is.
    private func isOfMeasure(_ message: Message) -> Bool {
        measured.contains { message.textID.hasPrefix($0) }
    }

    // MARK: P11

    private func silence(_ turn: Case) -> [Fault] {
        guard turn.occurrence.isNewText, turn.messages.isEmpty, !turn.outcome.start.standing.optedOut else { return [] }
        if case .taken = turn.after.keeper { return [] }
        return [.init(promise: .p11, words: "a text gets no answer", expects: ["< *", "< ..."])]
    }
}

extension Effect {
    /// What is said or noted holds the mark of something unanswered.
    fileprivate var readsUnset: Bool {
        switch self {
        case .say(let message): message.text.hasUnset
        case .flag(_, let because, _, _), .task(_, _, let because, _), .askForPerson(_, let because, _, _):
            because.hasUnset
        case .note(let words, _): words.hasUnset
        case .remember, .record, .remind, .cancelReminder, .moveReminder, .speak, .wait, .withdraw, .tag, .optOut,
            .optIn, .end:
            false
        }
    }
}

extension String {
    /// Something unanswered was read into it.
    fileprivate var hasUnset: Bool { utf8.contains { Slice.unsetMark.utf8.first == $0 } }
}

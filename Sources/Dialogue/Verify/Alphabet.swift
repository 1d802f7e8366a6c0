import Words

/// All that can happen in a state, a class each, in an order that depends on nothing but the state.
struct Alphabet: Sendable {
    let slice: Slice
    let classes: AnswerClasses
    let library: AbstractLibrary
    /// A topic that the library answers, with a longer answer if there is one; nothing if none of its topics is known.
    let topics: [String]

    var program: Program { slice.program }

    /// What can happen to a patient who waits in this state.
    func occurrences(in state: State) -> [Occurrence] {
        switch slice.kind {
        case .dialogue:
            if isAway(state) { return [said("continue", .command(.continue), Reading(keyword: .continue))] }
            let isAsked = isAskedFirst(state)
            let person = state.standing.person
            if person.sharedPhone || person.language != "en" {
                return isAsked ? speaking(state) : answers(in: state) + silences(in: state)
            }
            return isAsked ? settled(state) : onLadder(state)
        case .standing:
            return answers(in: state) + crossing(in: state) + commands + starting(in: state) + alarms
                + questions(few: true) + forms + staff + time(in: state)
        case .aside:
            return answers(in: state) + commands + starting(in: state) + [alarms[0], alarms[3], alarms[5]]
                + questions(few: true) + staff + time(in: state)
        case .listening:
            return answers(in: state) + commands.filter { $0.role != .command(.human) } + starting(in: state)
                + questions(few: false) + letters(in: state) + forms
        case .languages:
            return answers(in: state) + commands + starting(in: state) + alarms + questions(few: true)
                + staff + time(in: state) + languages
        }
    }

    /// CYMRAEG and ENGLISH, and a text in Welsh that is no answer.
    private var languages: [Occurrence] {
        guard program.speaksWelsh else { return [] }
        var offered = Reading(answer: .reprompt(.notAnAnswer))
        offered.isWelsh = true
        return ["cymraeg": "cy", "english": "en"].sorted { $0.key < $1.key }.map { words, language in
            var reading = Reading(keyword: .language)
            reading.language = language
            return said(words, .command(.language), reading)
        } + [said("mae'n ddrwg gen i", .other, offered)]
    }

    /// The question waits as it was put, and not for a change: nothing was repeated, and nobody nudged.
    private func isAskedFirst(_ state: State) -> Bool {
        guard let pending = state.pending else { return false }
        return !pending.isChange && pending.attempts == 0 && pending.silences == 0
    }

    /// While a question is asked once more: what leaves it, and what its ladders are for.
    ///
    /// Everything else puts the question anew, and has been looked at where it was put first.
    private func onLadder(_ state: State) -> [Occurrence] {
        answers(in: state) + commands + [alarms[0], alarms[2], alarms[3]] + silences(in: state)
    }

    private func settled(_ state: State) -> [Occurrence] {
        answers(in: state) + crossing(in: state) + corrections(in: state) + commands + starting(in: state) + alarms
            + answersInAlarm(in: state) + questions(few: false) + forms + staff + time(in: state) + languages
    }

    /// What makes the dialogue speak: the rest is the same on every phone and in every language, or looked at by what
    /// surrounds it.
    private func speaking(_ state: State) -> [Occurrence] {
        let keywords: [Keyword] = [.why, .again, .more, .later, .back]
        return answers(in: state) + corrections(in: state)
            + commands.filter { if case .command(let keyword) = $0.role { keywords.contains(keyword) } else { false } }
            + questions(few: true) + time(in: state) + languages
    }

    private func isAway(_ state: State) -> Bool { state.aside != nil }

    func said(_ words: String, _ role: Occurrence.Role, _ reading: Reading) -> Occurrence {
        var reading = reading
        reading.words = words
        return Occurrence(role: role, what: .text(reading, isOld: false, isLast: true), script: "> \(words)")
    }

    // MARK: Commands and starting words

    private var commands: [Occurrence] {
        let keywords: [Keyword] = [.menu, .human, .help, .back, .again, .why, .later, .continue, .more, .language]
        return keywords.map { said($0.rawValue, .command($0), Reading(keyword: $0)) }
            + [
                said("restart", .command(.restart), Reading(keyword: .restart)),
                said("sorry i got that wrong", .command(.correct), Reading(keyword: .correct)),
            ]
    }

    private func starting(in state: State) -> [Occurrence] {
        var names: [Int] = []
        if let top = state.frames.last, let own = program.dialogue(named: top.dialogue) { names.append(own) }
        names += elsewhere.prefix(2)
        return names.compactMap { index in
            let dialogue = program.dialogues[index]
            guard let words = dialogue.startingWords.first else { return nil }
            return said(words, .other, Reading(starting: dialogue.name))
        }
    }

    /// Stubs that a word starts.
    private var elsewhere: [Int] {
        program.dialogues.indices.filter { index in
            !slice.whole.contains(index) && !program.dialogues[index].startingWords.isEmpty
                && !program.isTransient(program.dialogues[index].name)
        }
    }

    // MARK: Alarms

    private var alarms: [Occurrence] {
        [
            crisis("i want to end my life", .suicide), crisis("he hits me", .abuse),
            said("i feel so hopeless", .other, Reading(alarm: Self.alarm(.distress, .distress, "hopeless"))),
            consent("stop", .stop, .stop), consent("stpo", .confirmStop, .confirmStop),
            consent("start", .start, .start), consent("safe", .safe, .safe),
        ] + (slice.kind == .standing ? [consent("yes", nil, .yes), consent("no", nil, .no)] : [])
    }

    static func alarm(_ category: SafetyCategory, _ response: SafetyResponse, _ matched: String) -> Alarm {
        Alarm(
            safety: SafetyFinding(
                category: category, response: response, rule: "\(category.rawValue).1", matched: matched),
            consent: nil)
    }

    private func crisis(_ words: String, _ category: SafetyCategory) -> Occurrence {
        said(words, .other, Reading(alarm: Self.alarm(category, .crisis, words)))
    }

    private func consent(_ words: String, _ keyword: Keyword?, _ consent: ConsentWord) -> Occurrence {
        said(
            words, keyword.map { .command($0) } ?? .other,
            Reading(alarm: Alarm(safety: nil, consent: consent), keyword: keyword))
    }

    // MARK: Questions to the assistant

    private func topic(_ decision: TopicReading.Decision) -> TopicReading {
        TopicReading(decision: decision, candidates: topics.prefix(3).map { .init(topic: $0, score: 1) })
    }

    private func questions(few: Bool) -> [Occurrence] {
        var questions: [Occurrence] = []
        if let first = topics.first {
            let words = library.answer(first, for: .init())?.question.lowercased() ?? first
            questions.append(said(words, .other, Reading(faq: topic(.answer), isQuestion: true)))
            if !few {
                questions.append(said("\(words) perhaps", .other, Reading(faq: topic(.likely), isQuestion: true)))
                questions.append(said("something about it", .other, Reading(faq: topic(.offer), isQuestion: true)))
            }
        }
        guard !few else { return questions }
        let wish = Wish(words: ["groups"])
        questions.append(said("any groups on tuesdays", .other, Reading(wish: wish, isQuestion: true)))
        let outside = TopicReading(decision: .none, candidates: [], outside: .medical)
        questions.append(said("should i take my tablets", .other, Reading(faq: outside, isQuestion: true)))
        return questions
    }

    private func letters(in state: State) -> [Occurrence] {
        guard let offer = state.offer else { return [] }
        return offer.topics.indices.map { said(["a", "b", "c"][min($0, 2)], .other, Reading(letter: $0)) }
    }

    private var forms: [Occurrence] {
        [(Reading.Form.empty, ""), (.picture, "<picture>")].map { form, words in
            var occurrence = said(words, .other, Reading(form: form))
            occurrence.script = ""
            return occurrence
        }
    }

    // MARK: Staff and time

    private var staff: [Occurrence] {
        var acts: [(StaffAct, String)] = [
            (.takesOver, "~ staff takes over"),
            (.replies("Hello, this is Ann."), "~ staff replies Hello, this is Ann."),
            (.handsBack, "~ staff hands back"), (.closesFlag, "~ staff closes the flag"),
            (.releasesTexts, "~ staff releases texts"),
        ]
        if let other = elsewhere.first.map({ program.dialogues[$0].name }) {
            acts.append((.starts(dialogue: other, inputs: [:]), "~ starts \(other)"))
        }
        var occurrences = acts.map { Occurrence(role: .other, what: .event(.staff($0)), script: $1) }
        if let other = elsewhere.first {
            let name = program.dialogues[other].name
            occurrences.append(
                Occurrence(
                    role: .other, what: .event(.schedule(dialogue: name, inputs: [:])), script: "~ starts \(name)"))
        }
        return occurrences
    }

    private func time(in state: State) -> [Occurrence] {
        var occurrences = silences(in: state)
        func add(_ clock: Occurrence.Clock) {
            occurrences.append(
                Occurrence(role: .other, what: .clock(clock), script: clock.script(program.policy)))
        }
        if case .asked = state.keeper {
            let timer = Timer(kind: .handOverDue, due: Slice.now, epoch: 0)
            occurrences.append(Occurrence(role: .other, what: .event(.timer(timer)), script: "@ +5d"))
        }
        if case .taken(let last) = state.keeper, last == Slice.now { add(.taken) }
        if state.standing.ownQuestion != nil { add(.ownQuestion) }
        if state.standing.lastCrisisReply != nil { add(.crisisReply) }
        if let aside = state.aside, aside.until > Slice.now { add(.aside) }
        return occurrences
    }

    private func silences(in state: State) -> [Occurrence] {
        guard let (question, _) = waiting(state), let pending = state.pending else { return [] }
        let before = pending.silences == 0 ? 0 : question.silent[min(pending.silences, question.silent.count) - 1].hours
        var occurrences: [Occurrence] = []
        if question.silent.indices.contains(pending.silences) {
            let timer = Timer(kind: .silence(rung: pending.silences), due: Slice.now, epoch: 0)
            let hours = question.silent[pending.silences].hours - before
            occurrences.append(
                Occurrence(role: .silence, what: .event(.timer(timer)), script: "@ +\(max(1, hours))h"))
        }
        let stale = Timer(kind: .silence(rung: 0), due: Slice.now, epoch: -1)
        occurrences.append(Occurrence(role: .other, what: .event(.timer(stale)), script: ""))
        return occurrences
    }

    /// The question that waits, and the dialogue that asks it.
    func waiting(_ state: State) -> (question: Question, dialogue: Int)? {
        guard let pending = state.pending, let top = state.frames.last,
            let index = program.dialogue(named: top.dialogue),
            let question = program.dialogues[index].question(pending.question)
        else { return nil }
        return (question, index)
    }
}

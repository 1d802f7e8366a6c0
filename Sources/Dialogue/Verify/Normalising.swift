import Words

/// Makes states equal that have the same future: what does not matter is set to one value.
///
/// Two steps. `normal` is cheap and looks at no dialogue: clocks, numbers, words. `merged` walks the open dialogues and
/// gives every entry of their logs the first value of its question that leaves the walk and all that may still be asked
/// as they are.
struct Normalising: Sendable {
    let slice: Slice
    let reads: Reads
    let classes: AnswerClasses
    let library: AbstractLibrary
    private let keptMemory: Set<String>

    private var program: Program { slice.program }

    init(_ slice: Slice, reads: Reads, classes: AnswerClasses, library: AbstractLibrary) {
        self.slice = slice
        self.reads = reads
        self.classes = classes
        self.library = library
        var kept: Set<String> = []
        for leaf in reads.rememberedLeaves {
            if case .remembered(let index) = leaf.reference { kept.insert(slice.program.remembered[index].name) }
        }
        keptMemory = kept
    }

    // MARK: What needs no walk

    func normal(_ state: State) -> State {
        var state = state
        settleClocks(&state)
        state.pending?.askedAfter = 0
        state.offer?.askedAfter = 0
        state.standing.silencedBelow = 0
        capAttempts(&state)
        state.memory = state.memory.filter { keptMemory.contains($0.key) }
        state.measures = state.measures.filter { reads.measures.contains($0.key) }
        settleLogs(&state)
        renumber(&state)
        forget(&state)
        return state
    }

    /// Every clock has just begun, or has run out.
    private func settleClocks(_ state: inout State) {
        let now = Slice.now
        let policy = program.policy
        state.epoch = 0
        state.seed = 0
        state.pending?.waitingSince = now
        if let aside = state.aside {
            let hours = aside.until <= now ? 0 : policy.asideHours
            state.aside?.until = now.adding(hours: hours)
        }
        switch state.keeper {
        case .assistant: break
        case .asked(let queue, _, _, let heard, let told):
            state.keeper = .asked(queue: queue, since: now, due: now, heard: heard, told: told)
        case .taken(let last):
            let lapsed = Agenda.hasLapsed(last, policy: policy, at: now)
            state.keeper = .taken(lastStaffAct: lapsed ? now.adding(hours: -policy.takenDays * 24) : now)
        }
        state.standing.crisis?.since = now
        if let last = state.standing.lastCrisisReply {
            let isRecent = now < last.adding(minutes: policy.crisisRepeatMinutes)
            state.standing.lastCrisisReply = isRecent ? now : nil
        }
        if let question = state.standing.ownQuestion {
            let isOpen = now < question.askedAt.adding(minutes: policy.ownQuestionMinutes)
            state.standing.ownQuestion = isOpen ? .init(kind: question.kind, askedAt: now, number: 0) : nil
        }
        state.freeSince = state.freeSince == nil ? nil : now
    }

    /// Beyond the last rung of its ladder a question stays where it is.
    private func capAttempts(_ state: inout State) {
        guard let pending = state.pending, let top = state.frames.last,
            let index = program.dialogue(named: top.dialogue)
        else { return }
        let ladder = program.dialogues[index].question(pending.question)?.unclear ?? []
        state.pending?.attempts = min(pending.attempts, ladder.map(\.number).max() ?? 0)
    }

    private func settleLogs(_ state: inout State) {
        for index in state.frames.indices { settle(&state.frames[index]) }
        for (index, frame) in (state.aside?.frames ?? []).enumerated() {
            var settled = frame
            settle(&settled)
            state.aside?.frames[index] = settled
        }
    }

    private func settle(_ frame: inout Frame) {
        for index in frame.log.indices {
            switch frame.log[index].happening {
            case .skipped: frame.log[index].happening = .skipped(.declined)
            case .freeText: frame.log[index].happening = .freeText("words")
            case .called(let outcome) where outcome != "later":
                frame.log[index].happening = .called(outcome: nil)
            default: break
            }
        }
        frame.rememberedBefore = frame.rememberedBefore.filter { keptMemory.contains($0.key) }
        frame.scheduled = false
    }

    /// Serials in the order in which frames lie.
    private func renumber(_ state: inout State) {
        var numbers: [Int: Int] = [:]
        for frame in (state.aside?.frames ?? []) + state.frames { numbers[frame.serial] = numbers.count + 1 }
        for (index, frame) in (state.aside?.frames ?? []).enumerated() {
            state.aside?.frames[index].serial = numbers[frame.serial] ?? 0
        }
        for index in state.frames.indices { state.frames[index].serial = numbers[state.frames[index].serial] ?? 0 }
        // The question before the one that waits: which of them was answered last in time matters to no promise.
        let last = state.frames.last { frame in frame.log.contains { $0.happening.isAnswer } }
        state.lastAnswered = last.flatMap { frame in
            frame.log.last { $0.happening.isAnswer }.map { .init(serial: frame.serial, key: $0.key) }
        }
        state.measures = state.measures.mapValues { values in
            .init(
                previous: values.previous, latest: values.latest,
                serial: values.serial == 0 ? 0 : numbers[values.serial] ?? 0)
        }
        state.nextSerial = numbers.count + 1
    }

    /// What another slice looks after.
    private func forget(_ state: inout State) {
        switch slice.kind {
        case .dialogue:
            forgetListening(&state)
            // So every text in Welsh is offered it: that allows more than can happen.
            state.toldOfLanguages = false
            if state.pending?.isChange == true { forgetLadders(&state) }
            forgetStanding(&state)
            state.standing.flagOpen = false
            state.toldOutOfHours = false
            state.lastEnded = nil
            state.endedLater = nil
            state.freeSince = nil
            leave(&state)
        case .standing:
            forgetListening(&state)
            state.toldOfLanguages = true
            state.lastAnswered = nil
            state.aside = nil
            state.lastEnded = nil
            state.endedLater = nil
            forgetLadders(&state)
            if case .asked(let queue, let since, let due, let heard, _) = state.keeper {
                state.keeper = .asked(queue: queue, since: since, due: due, heard: heard, told: false)
            }
        case .aside:
            forgetListening(&state)
            state.toldOfLanguages = true
            state.lastAnswered = nil
            state.lastEnded = nil
            state.toldOutOfHours = false
            forgetStanding(&state)
            state.pending?.attempts = 0
        case .listening:
            state.lastAnswered = nil
            state.toldOfLanguages = true
            state.toldOutOfHours = false
            state.aside = nil
            state.endedLater = nil
            forgetLadders(&state)
        case .languages:
            forgetListening(&state)
            state.lastAnswered = nil
            state.toldOutOfHours = false
            state.aside = nil
            state.lastEnded = nil
            state.endedLater = nil
            forgetStanding(&state)
            state.freeSince = nil
            forgetLadders(&state)
        }
    }

    private func forgetLadders(_ state: inout State) {
        state.pending?.attempts = 0
        state.pending?.silences = 0
    }

    /// A flag stands with its crisis and no longer; `admit` has asked nothing and said nothing.
    private func forgetStanding(_ state: inout State) {
        state.standing.flagOpen = state.standing.crisis != nil
        state.standing.automatedHeld = false
        state.standing.lastCrisisReply = nil
        state.standing.ownQuestion = nil
    }

    private func forgetListening(_ state: inout State) {
        state.offer = nil
        state.lastTopic = nil
        state.found = []
        state.misses = 0
    }

    /// Whatever has the word instead of the dialogue is one thing; what is open of the dialogue waits for CONTINUE.
    private func leave(_ state: inout State) {
        let isAway =
            state.standing.crisis != nil || state.standing.optedOut || state.keeper.isPerson || state.aside != nil
        guard isAway else { return }
        let open = state.aside?.frames ?? state.frames
        let isEmpty = open.isEmpty || open.allSatisfy { slice.program.isTransient($0.dialogue) }
        if isEmpty {
            state.aside = nil
            state.frames = []
        } else {
            state.standing.crisis = nil
            state.standing.optedOut = false
            state.keeper = .assistant
            state.aside = Aside(
                frames: open, until: Slice.now.adding(hours: program.policy.asideHours), returns: false)
            state.frames = []
        }
        state.pending = nil
        state.lastAnswered = nil
    }
}

extension Keeper {
    var isPerson: Bool {
        switch self {
        case .assistant: false
        case .asked(_, _, _, let heard, _): !heard
        case .taken: true
        }
    }
}

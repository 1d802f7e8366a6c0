import Words

/// Walks every state of a slice that can be reached, breadth first, so that what is found is found by the shortest way.
struct Exploration {
    /// How a state came to be.
    struct Origin: Sendable {
        /// The state before; nothing for a beginning.
        var parent: UInt32?
        var beginning: UInt16
        /// Which of the occurrences of that state, in the order of its alphabet.
        var occurrence: UInt16
        var outlook: Outlook
    }

    /// What a state is to the proofs over the whole graph.
    enum Standing: UInt8, Sendable {
        /// A question of the dialogue waits.
        case inside
        /// Something else has the word.
        case away
        /// The dialogue has ended, or somebody has opted out: nothing of it is open.
        case ended
        /// A person has been asked for, or has the conversation.
        case person
    }

    /// A step of the way through the dialogue: an answer, or silence.
    struct Edge: Sendable {
        var from: UInt32
        var to: UInt32
        /// Which beginning, if it is the first of a conversation.
        var beginning: UInt16
        var occurrence: UInt16
        var outlook: Outlook
        var replies: UInt8
        var segments: UInt8
        var isSilence: Bool
        /// The patient has answered; not so if the text could not be read.
        var isAnswer: Bool
        /// Messages of the turn.
        var messages: UInt8
        /// The engine gave up at a limit.
        var isLimit: Bool
    }

    let slice: Slice
    let options: VerifyOptions
    let engine: Engine
    let normalising: Normalising
    let alphabet: Alphabet
    let promises: TurnPromises
    let looks: TextLooks
    let beginnings: [Beginning]

    private(set) var origins: [Origin] = []
    private(set) var standings: [Standing] = []
    private(set) var edges: [Edge] = []
    private(set) var transitions = 0
    private(set) var findings: [ServicePromise: Finding] = [:]
    private(set) var authorsFindings: [Int: Finding] = [:]
    /// Dialogues that are planned by a start or by silence, not by an answer.
    private(set) var plans: [(dialogue: String, edge: Edge)] = []
    /// States whose correction came out as no answering would; to be looked at when all are known.
    private var corrected: [(key: StateKey, finding: Finding)] = []
    private var answered: Set<StateKey> = []
    private var settled: [StateKey: StateKey?] = [:]
    private(set) var boundReached: Bound?
    /// Of the way through the dialogue that has most of them, if its author promises a length.
    private(set) var longest: (replies: Int, segments: Int)?

    private var visited: [StateKey: UInt32] = [:]
    private var queue: [State?] = []
    private var bytes = 0

    /// Why a proof was given up.
    enum Bound: Hashable, Sendable {
        case states(Int), bytes(Int)
    }

    /// One thing that happened on a way, as its state numbers it.
    struct Step: Sendable {
        var beginning: Int
        var occurrence: Int
        var outlook: Outlook
    }

    /// A way to a turn that breaks a promise.
    struct Finding: Sendable {
        enum Way: Sendable {
            /// From a state that is known (nothing: from a beginning), by one step.
            case turn(from: UInt32?, Step)
            case steps([Step])
        }

        var way: Way
        var fault: Fault
    }

    init(_ slice: Slice, library: any Library, topics: [String], options: VerifyOptions) {
        self.slice = slice
        self.options = options
        let lookups = Lookups()
        engine = Engine(
            program: slice.program, base: RememberingLibrary(library, topics: topics, slice.program), lookups: lookups,
            service: options.service, fault: options.fault, variants: Variants(slice.program))
        let shelf = engine.library([])
        let reads = Reads(slice.program, whole: slice.whole) { options.revealing($0) != nil }
        let classes = AnswerClasses(slice.program, reads: reads, library: shelf)
        normalising = Normalising(slice, reads: reads, classes: classes, library: shelf)
        alphabet = Alphabet(slice: slice, classes: classes, library: shelf, topics: topics)
        looks = TextLooks(options)
        promises = TurnPromises(slice: slice, options: options, normalising: normalising, looks: looks)
        beginnings = Beginning.all(of: slice, reads: reads, classes: classes)
    }

    mutating func run() {
        for (index, beginning) in beginnings.enumerated() {
            for (number, occurrence) in beginning.occurrences.enumerated() {
                take(occurrence, UInt16(number), from: beginning.state, nil, beginning: index)
            }
        }
        var next = 0
        while next < queue.count, boundReached == nil {
            guard let state = queue[next] else { break }
            queue[next] = nil
            if standings[next] == .inside || standings[next] == .away || !slice.isDialogue {
                for (number, occurrence) in alphabet.occurrences(in: state).enumerated() {
                    take(occurrence, UInt16(number), from: state, UInt32(next), beginning: 0)
                }
            }
            next += 1
        }
        guard boundReached == nil else { return }
        judgeCorrections()
        judgeGraph()
    }

    private mutating func take(
        _ occurrence: Occurrence, _ number: UInt16, from state: State, _ parent: UInt32?, beginning: Int
    ) {
        for (outlook, outcome) in engine.run(occurrence, from: state) {
            transitions += 1
            let origin = Origin(
                parent: parent, beginning: UInt16(beginning), occurrence: number, outlook: outlook)
            let from = Finding.Way.turn(
                from: parent, Step(beginning: beginning, occurrence: Int(number), outlook: outlook))
            note(promises.faults(of: occurrence, from: state, outcome), from)
            let isForward = occurrence.role == .beginning || occurrence.isStep
            let to = enter(outcome, origin: origin, occurrence, isAnswered: isForward, from)
            guard let to else { return }
            guard isForward else { continue }
            let segments = outcome.messages.reduce(0) { $0 + looks.segments($1.text) }
            let edge = Edge(
                from: parent ?? .max, to: to, beginning: UInt16(beginning), occurrence: number, outlook: outlook,
                replies: occurrence.isStep && occurrence.role != .silence ? 1 : 0,
                segments: UInt8(clamping: segments), isSilence: occurrence.role == .silence,
                isAnswer: occurrence.role == .reply, messages: UInt8(clamping: outcome.messages.count),
                isLimit: outcome.rules.contains { $0.hasPrefix("limit.") })
            edges.append(edge)
            for case .remind(let reminder) in outcome.effects where edge.replies == 0 {
                plans.append((reminder.dialogue, edge))
            }
        }
    }

    /// The number of the state that a turn has led to; nothing if there is no room for another one.
    private mutating func enter(
        _ outcome: Outcome, origin: Origin, _ occurrence: Occurrence, isAnswered: Bool, _ way: Finding.Way
    ) -> UInt32? {
        let raw = normalising.normal(outcome.turn.state)
        let rawKey = StateKey(raw)
        let isCorrection = occurrence.role == .correction && slice.isDialogue
        if isCorrection, let key = settledKey(raw, rawKey) {
            let fault = Fault(promise: .p12, words: "the state is none that answering so at first leads to")
            corrected.append((key, Finding(way: way, fault: fault)))
        }
        if isAnswered, slice.isDialogue, let key = settledKey(raw, rawKey) { answered.insert(key) }
        if let known = visited[rawKey] { return known }
        note(promises.faults(ofSaving: outcome.turn.state), way)
        let merged = normalising.merged(raw)
        let key = StateKey(merged)
        let known = visited[key]
        let number = known ?? UInt32(origins.count)
        visited[rawKey] = number
        visited[key] = number
        bytes += 80
        guard known == nil else { return number }
        origins.append(origin)
        standings.append(standing(of: merged, outcome.turn.state))
        queue.append(merged)
        bytes += 2_000
        if origins.count >= options.states { boundReached = .states(options.states) }
        if bytes + edges.count * MemoryLayout<Edge>.stride >= options.bytes { boundReached = .bytes(options.bytes) }
        return boundReached == nil ? number : nil
    }

    private func standing(of state: State, _ raw: State) -> Standing {
        if state.aside != nil, slice.isDialogue { return .away }
        if raw.keeper.isPerson { return .person }
        return state.pending == nil ? .ended : .inside
    }

    mutating func note(_ faults: [Fault], _ way: Finding.Way) {
        for fault in faults {
            let finding = Finding(way: way, fault: fault)
            if let check = fault.check {
                if authorsFindings[check] == nil { authorsFindings[check] = finding }
            } else if findings[fault.promise] == nil {
                findings[fault.promise] = finding
            }
        }
    }

    mutating func noteWay(_ steps: [Step], _ fault: Fault) { note([fault], .steps(steps)) }

    mutating func noteLongest(_ replies: Int, _ segments: Int) { longest = (replies, segments) }

    // MARK: Corrections

    /// The state with its question put anew and nothing left over, to compare corrected ones with answered ones.
    private mutating func settledKey(_ raw: State, _ rawKey: StateKey) -> StateKey? {
        if let known = settled[rawKey] { return known }
        let key = settledKey(raw)
        settled[rawKey] = .some(key)
        return key
    }

    private func settledKey(_ raw: State) -> StateKey? {
        var state = raw
        guard !state.frames.isEmpty, state.pending?.isChange == false, state.aside == nil else { return nil }
        state.pending?.attempts = 0
        state.pending?.silences = 0
        state.lastAnswered = nil
        for index in state.frames.indices {
            state.frames[index].log = Array(state.frames[index].log.prefix(state.frames[index].settled ?? 0))
        }
        return StateKey(normalising.merged(state))
    }

    private mutating func judgeCorrections() {
        for (key, finding) in corrected where !answered.contains(key) {
            note([finding.fault], finding.way)
            return
        }
    }
}

extension Slice {
    var isDialogue: Bool { if case .dialogue = kind { true } else { false } }
}

/// How a proof came out, slice by slice.
package struct Verification: Hashable, Sendable {
    package var slices: [SliceResult]

    package init(slices: [SliceResult]) {
        self.slices = slices
    }

    package var states: Int { slices.reduce(0) { $0 + $1.states } }
    package var transitions: Int { slices.reduce(0) { $0 + $1.transitions } }
    package var broken: [Judgement] { slices.flatMap(\.judgements).filter { $0.counterexample != nil } }
    /// Everything is proved: nothing broken, and no bound reached.
    package var isProved: Bool { slices.allSatisfy { $0.judgements.allSatisfy { $0.verdict == .proved } } }
}

/// What was found of one dialogue, or of what surrounds them all.
package struct SliceResult: Hashable, Sendable {
    package var name: String
    /// It is a dialogue of the program; else it is what surrounds them.
    package var isDialogue: Bool
    package var states: Int
    package var transitions: Int
    package var judgements: [Judgement]
    /// Of the longest way, where the author promises a length.
    package var mostReplies: Int?
    package var mostSegments: Int?
    /// The bound at which exploring stopped, in words; nothing if every state was seen.
    package var bound: String?
    /// What it plans although nobody has answered, for circles through several dialogues.
    var plans: [Plan]

    struct Plan: Hashable, Sendable {
        var dialogue: String
        var counterexample: Counterexample
    }
}

/// One promise, of Linkline's or an author's, and what came of it.
package struct Judgement: Hashable, Sendable {
    /// `P1`, or the author's line (`every path ends within …`).
    package var promise: String
    /// In plain words.
    package var words: String
    package var verdict: Verdict
    package var counterexample: Counterexample?
    /// Where an author's promise stands.
    package var at: SourceLine?

    package enum Verdict: String, Hashable, Sendable {
        case proved, broken
        /// A bound was reached first.
        case notProved = "not proved"
    }
}

/// Proves what is promised of a program, a slice at a time.
///
/// **Why slices are enough.** A dialogue knows nothing of what lies around it: its frames change only while they have
/// the word, and when something else takes it (a command, another starting word, a crisis, a person) they are put aside
/// as they are, or end. So a dialogue is explored with all that it calls, and whatever takes the word is one symbol from
/// which it comes back by CONTINUE or not at all; every turn that leaves is judged nevertheless, in every state. What
/// takes the word knows nothing of the dialogue but that a question waits and which texts answer it, so it is explored
/// over stubs with one question. A promise over both is a promise of each turn, and each turn belongs to a slice.
///
/// **What is left out.** Readings, not texts: that "4" is read as 4 is for the tests of the readers. A value stands for
/// all that nothing tells apart. Clocks are free: each may run out at any moment, which allows more than can
/// happen. Within a dialogue the open crisis, SAFE and the topics in mind are forgotten once the turn is judged, and
/// what people do meanwhile belongs to what surrounds it. Answers nothing asks for any more count as
/// the first of their question, so a correction of them is tried from that one. Sending (quiet hours, caps) is not here.
package struct Verifier: Sendable {
    private let program: Program
    private let library: any Library
    private let topics: [String]
    private let options: VerifyOptions
    private let slices: [Slice]

    /// - Parameters:
    ///   - program: what is proved.
    ///   - library: what the engine looks topics and crisis replies up in.
    ///   - topics: topics that the library answers; the first of them stand for all.
    ///   - options: bounds, and what the engine does not know of texts.
    package init(program: Program, library: any Library, topics: [String], options: VerifyOptions) {
        self.program = program
        self.library = library
        self.topics = topics
        self.options = options
        slices = Slice.all(of: program)
    }

    /// The names of all slices, in the order of their numbers.
    package var names: [String] { slices.map(\.name) }

    /// Whether a slice is a dialogue.
    package func isDialogue(_ slice: Int) -> Bool { slices[slice].isDialogue }

    /// How much there is to a slice, by the questions that may be asked in it: the largest are best begun first.
    package func weight(of slice: Int) -> Int {
        slices[slice].whole.reduce(0) { $0 + slices[slice].program.dialogues[$1].questions.count }
    }

    /// Proves one slice; slices do not depend on each other and can be proved at the same time.
    package func prove(slice: Int) -> SliceResult {
        let slice = slices[slice]
        var exploration = Exploration(slice, library: library, topics: topics, options: options)
        exploration.run()
        return exploration.result
    }

    /// All results together; what goes round through several dialogues is judged here.
    package func verification(of results: [SliceResult]) -> Verification {
        Verification(slices: judgingCircles(in: results))
    }

    /// A dialogue that is planned again and again although nobody answers.
    private func judgingCircles(in results: [SliceResult]) -> [SliceResult] {
        var results = results
        for index in results.indices where results[index].isDialogue {
            let name = results[index].name
            for plan in results[index].plans where leads(plan.dialogue, to: name, in: results) {
                guard
                    let at = results[index].judgements.firstIndex(where: { $0.promise == ServicePromise.p6.rawValue }),
                    results[index].judgements[at].counterexample == nil
                else { continue }
                results[index].judgements[at].verdict = .broken
                results[index].judgements[at].counterexample = plan.counterexample
            }
        }
        return results
    }

    private func leads(_ from: String, to target: String, in results: [SliceResult]) -> Bool {
        var seen: Set<String> = []
        var waiting = [from]
        while let next = waiting.popLast() {
            if next == target { return true }
            guard seen.insert(next).inserted, let result = results.first(where: { $0.name == next }) else { continue }
            waiting += result.plans.map(\.dialogue)
        }
        return false
    }
}

extension Exploration {
    var result: SliceResult {
        var judgements = ServicePromise.allCases.filter { isJudged($0) }.map { promise in
            judgement(promise.rawValue, promise.words, findings[promise], at: nil)
        }
        for (index, check) in (slice.subject?.promises ?? []).enumerated() {
            judgements.append(
                judgement(
                    check.claim.words, check.claim.words, authorsFindings[index], at: check.line))
        }
        return SliceResult(
            name: slice.name, isDialogue: slice.isDialogue, states: origins.count, transitions: transitions,
            judgements: judgements, mostReplies: longest?.replies, mostSegments: longest?.segments, bound: bound,
            plans: slice.isDialogue && boundReached == nil ? planned : [])
    }

    /// Ways through a dialogue are no matter of what surrounds it.
    private func isJudged(_ promise: ServicePromise) -> Bool { slice.isDialogue || promise != .p4 }

    private var planned: [SliceResult.Plan] {
        plansUnanswered.map { dialogue, way in
            let fault = Fault(
                promise: .p6, words: "\(dialogue) is planned again although nobody has answered",
                expects: ["= no reminder \(dialogue)"])
            let finding = Finding(way: .steps(way), fault: fault)
            return .init(dialogue: dialogue, counterexample: counterexample(finding, name: name(.p6)))
        }
    }

    private func judgement(_ promise: String, _ words: String, _ finding: Finding?, at: SourceLine?) -> Judgement {
        guard let finding else {
            return Judgement(
                promise: promise, words: words, verdict: boundReached == nil ? .proved : .notProved,
                counterexample: nil, at: at)
        }
        let name = finding.fault.check == nil ? name(finding.fault.promise) : "breaks: \(promise)"
        return Judgement(
            promise: promise, words: words, verdict: .broken, counterexample: counterexample(finding, name: name),
            at: at)
    }

    private func name(_ promise: ServicePromise) -> String { "breaks \(promise.rawValue): \(promise.words)" }

    private var bound: String? {
        switch boundReached {
        case .states(let count)?: "\(count) states"
        case .bytes(let count)?: "\(count >> 20) MiB"
        case nil: nil
        }
    }
}

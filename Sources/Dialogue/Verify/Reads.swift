import Words

/// What is read where in a program: by it values are told apart that matter, and only where they still do.
struct Reads: Sendable {
    /// One thing that is asked of a slot or of what is remembered.
    enum Leaf: Hashable, Sendable {
        /// A condition on one name.
        case holds(Expression, Reference)
        /// The value itself.
        case exact(Reference)

        var reference: Reference {
            switch self {
            case .holds(_, let reference), .exact(let reference): reference
            }
        }
    }

    /// By dialogue.
    private(set) var leaves: [[Leaf]]
    /// By dialogue and instruction: which leaves may be asked from there on.
    private(set) var live: [[[Int]]]
    /// Conditions compare with earlier values of measures.
    private(set) var looksAtMeasures = false

    init(_ program: Program, whole: Set<Int>) {
        leaves = Array(repeating: [], count: program.dialogues.count)
        live = leaves.map { _ in [] }
        var readers = program.dialogues.indices.map { LeafCollector(program.dialogues[$0]) }
        // What a called dialogue asks of its inputs is asked of what is given to it.
        for _ in 0..<max(1, whole.count) {
            for index in whole.sorted() { readers[index].takeInputs(from: readers, program) }
        }
        let remembered = whole.map { ($0, readers[$0].rememberedLeaves) }
        for index in whole.sorted() {
            let closure = program.closure(of: index).subtracting([index])
            readers[index].callees = remembered.filter { closure.contains($0.0) }.flatMap(\.1)
            let (found, flow) = readers[index].flow()
            leaves[index] = found
            live[index] = flow
            if readers[index].looksAtMeasures { looksAtMeasures = true }
        }
    }

    /// All that is asked of what is remembered.
    var rememberedLeaves: Set<Leaf> {
        Set(leaves.joined().filter { if case .remembered = $0.reference { true } else { false } })
    }
}

/// Collects what one dialogue asks, and finds out from where on.
private struct LeafCollector {
    let dialogue: DialogueProgram
    private var byInstruction: [Set<Reads.Leaf>]
    /// What the dialogues that it calls ask of what is remembered.
    var callees: [Reads.Leaf] = []
    private(set) var looksAtMeasures = false

    init(_ dialogue: DialogueProgram) {
        self.dialogue = dialogue
        byInstruction = Array(repeating: [], count: dialogue.code.count)
        for index in dialogue.code.indices { collect(index) }
        // An author's condition is looked at when the dialogue ends.
        for check in dialogue.promises {
            guard case .always(let condition, _) = check.claim else { continue }
            for (index, instruction) in dialogue.code.enumerated() where instruction.isEnd {
                collect(condition, index)
            }
        }
    }

    var rememberedLeaves: [Reads.Leaf] {
        byInstruction.joined().filter { if case .remembered = $0.reference { true } else { false } }
    }

    private mutating func collect(_ index: Int) {
        switch dialogue.code[index] {
        case .branch(let condition, _): collect(condition, index)
        case .say(let text), .note(let text): collect(text, index)
        case .sayOneOf(let texts): for text in texts { collect(text, index) }
        case .task(_, _, let because), .flag(_, let because): collect(because, index)
        case .handOff(_, _, let because, let say):
            collect(because, index)
            if let say { collect(say, index) }
        case .ask(let question): collect(dialogue.questions[question], index)
        case .moveReminder(_, let bindings, let target):
            insert(.holds(.isAnswered(target), target), index)
            for case .reference(let reference)? in (bindings ?? []).map({ Optional($0.value) }) {
                insert(.holds(.isAnswered(reference), reference), index)
            }
        case .remind(_, let bindings, _), .record(_, let bindings), .cancelReminder(_, let bindings?):
            for case .reference(let reference) in bindings.map(\.value) {
                insert(.holds(.isAnswered(reference), reference), index)
            }
        case .call, .answer, .jump, .go, .end, .cancelReminder, .optOut, .tag: break
        }
    }

    private mutating func collect(_ question: Question, _ index: Int) {
        if let condition = question.confirmation?.when { collect(condition, index) }
        collect(question.text, index)
        if let suggestion = question.suggestion {
            insert(.holds(.isAnswered(suggestion.needs), suggestion.needs), index)
            if let place = suggestion.place { insert(.holds(.isAnswered(place), place), index) }
        }
    }

    /// A text with a fallback is the same to everybody but the reader.
    private mutating func collect(_ text: Text, _ index: Int) {
        for piece in text.allPieces {
            switch piece {
            case .value(let reference, Slice.unsetMark?), .service(let reference, _, Slice.unsetMark?),
                .value(let reference, nil), .service(let reference, _, nil):
                insert(.holds(.isAnswered(reference), reference), index)
            default: break
            }
        }
    }

    private mutating func collect(_ condition: Expression, _ index: Int) {
        switch condition {
        case .all(let parts), .any(let parts): for part in parts { collect(part, index) }
        case .not(let part): collect(part, index)
        case .compare(let left, _, let right): collect(condition, left, right, index)
        case .isIn(.value(let reference), _): insert(.holds(condition, reference), index)
        case .isIn(let term, _): collect(term, index)
        case .includes(let reference, _), .isAnswered(let reference), .isSkipped(let reference):
            insert(.holds(condition, reference), index)
        case .isInArea(let reference): insert(.holds(.isAnswered(reference), reference), index)
        case .languageIs, .phoneIsShared: break
        }
    }

    private mutating func collect(
        _ condition: Expression, _ left: Expression.Term, _ right: Expression.Term, _ index: Int
    ) {
        switch (left, right) {
        case (.value(let reference), .literal), (.literal, .value(let reference)):
            insert(.holds(condition, reference), index)
        case (.value(let first), .value(let second)):
            insert(.exact(first), index)
            insert(.exact(second), index)
        default:
            for term in [left, right] {
                if case .value(let reference) = term { insert(.exact(reference), index) } else { collect(term, index) }
            }
        }
    }

    private mutating func collect(_ term: Expression.Term, _ index: Int) {
        switch term {
        case .countOfAnswered(let references):
            for reference in references { insert(.holds(.isAnswered(reference), reference), index) }
        case .countOfSkipped(let references):
            for reference in references { insert(.holds(.isSkipped(reference), reference), index) }
        case .last: looksAtMeasures = true
        case .value(let reference): insert(.exact(reference), index)
        case .literal: break
        }
    }

    private mutating func insert(_ leaf: Reads.Leaf, _ index: Int) { byInstruction[index].insert(leaf) }

    /// What is given to a called dialogue matters as far as that asks of it.
    mutating func takeInputs(from readers: [LeafCollector], _ program: Program) {
        for (index, instruction) in dialogue.code.enumerated() {
            guard case .call(let callee, let bindings) = instruction, readers.indices.contains(callee) else { continue }
            for binding in bindings {
                guard case .reference(let reference) = binding.value,
                    let input = program.dialogues[callee].slots.firstIndex(where: { $0.name == binding.name })
                else { continue }
                let asked = readers[callee].byInstruction.joined().filter { $0.reference == .slot(input) }
                insert(asked.isEmpty ? .holds(.isAnswered(reference), reference) : .exact(reference), index)
            }
        }
    }

    /// The leaves in a fixed order, and by instruction those that may be asked from there on.
    func flow() -> (leaves: [Reads.Leaf], live: [[Int]]) {
        let leaves = Set(byInstruction.joined()).union(callees).sorted { "\($0)" < "\($1)" }
        let number = Dictionary(uniqueKeysWithValues: leaves.enumerated().map { ($1, $0) })
        let always = Set(callees.compactMap { number[$0] })
        var live = byInstruction.map { Set($0.compactMap { number[$0] }).union(always) }
        let successors = dialogue.code.indices.map { dialogue.successors(of: $0) }
        var hasChanged = true
        while hasChanged {
            hasChanged = false
            for index in live.indices.reversed() {
                var grown = live[index]
                for next in successors[index] where next < live.count { grown.formUnion(live[next]) }
                if grown.count > live[index].count {
                    live[index] = grown
                    hasChanged = true
                }
            }
        }
        return (leaves, live.map { $0.sorted() })
    }
}

extension Instruction {
    fileprivate var isEnd: Bool {
        switch self {
        case .end, .handOff: true
        default: false
        }
    }
}

extension Text {
    /// Of every language and for every phone.
    var allPieces: [Piece] {
        pieces + (discreet ?? []) + translations.values.flatMap { $0.pieces + ($0.discreet ?? []) }
    }
}

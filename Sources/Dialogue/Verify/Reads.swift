import Words

/// What is read where in a program: by it values are told apart that matter, and only where they still do.
struct Reads: Sendable {
    /// One thing that is asked of a slot or of what is remembered.
    enum Leaf: Hashable, Sendable {
        /// A condition on one name.
        case holds(Expression, Reference)
        /// The value itself.
        case exact(Reference)
        /// The time of day, to which a plan is moved.
        case hour(Reference)
        /// The words that go with a number.
        case form(Reference)
        /// Its label comes into a text; those of these values reveal something.
        case printed(Reference, revealing: [String])

        var reference: Reference {
            switch self {
            case .holds(_, let reference), .exact(let reference), .hour(let reference), .form(let reference),
                .printed(let reference, _):
                reference
            }
        }

        /// The same, asked of another name.
        func asked(of other: Reference) -> Leaf {
            switch self {
            case .holds(let condition, let reference): .holds(condition.asking(other, for: reference), other)
            case .exact: .exact(other)
            case .hour: .hour(other)
            case .form: .form(other)
            case .printed(_, let values): .printed(other, revealing: values)
            }
        }

        /// What comes of asking.
        enum Look: Hashable {
            case truth(Bool)
            case value(Value?)
            case hour(CivilTime?)
            case forms([PluralForm])
        }

        func look<Shelf>(_ passage: Passage<Shelf>) -> Look {
            switch self {
            case .holds(let condition, _): return .truth(passage.evaluate(condition))
            case .exact(let reference): return .value(passage.value(of: reference))
            case .hour(let reference): return .hour(passage.value(of: reference)?.dayAndTime?.time)
            case .form(let reference):
                guard let count = passage.value(of: reference)?.count else { return .forms([]) }
                return .forms(["en", "cy"].map { PluralForm.of(count, language: $0) })
            case .printed(let reference, let revealing):
                switch passage.value(of: reference) {
                case .choice(let one)?: return .truth(revealing.contains(one))
                case .choices(let several)?: return .truth(several.contains(where: revealing.contains))
                default: return .truth(false)
                }
            }
        }
    }

    /// By dialogue.
    private(set) var leaves: [[Leaf]]
    /// By dialogue and instruction: which leaves may be asked from there on.
    private(set) var live: [[[Int]]]
    /// Measures whose earlier values conditions compare with.
    private(set) var measures: Set<String> = []

    /// - Parameters:
    ///   - program: what is read.
    ///   - whole: the dialogues that are no stubs.
    ///   - reveals: a word of the revealing list stands in a text.
    init(_ program: Program, whole: Set<Int>, reveals: (String) -> Bool) {
        leaves = Array(repeating: [], count: program.dialogues.count)
        live = leaves.map { _ in [] }
        var readers = program.dialogues.indices.map { LeafCollector(program.dialogues[$0], reveals: reveals) }
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
            measures.formUnion(readers[index].measures)
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
    private(set) var measures: Set<String> = []

    /// By slot: the values whose labels reveal something.
    private let revealing: [[String]]

    init(_ dialogue: DialogueProgram, reveals: (String) -> Bool) {
        self.dialogue = dialogue
        revealing = dialogue.slots.map { slot in
            slot.labels.filter { value, label in
                ([label] + slot.labelsIn.values.compactMap { $0[value] }).contains(where: reveals)
            }.map(\.key).sorted()
        }
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
            insert(.hour(target), index)
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

    /// With a fallback it is the same to everybody but the reader whether there is an answer.
    private mutating func collect(_ text: Text, _ index: Int) {
        for piece in text.allPieces {
            switch piece {
            case .value(let reference, let fallback):
                if isUnset(fallback) { insert(.holds(.isAnswered(reference), reference), index) }
                collectPrinted(reference, index)
            case .service(let reference, _, let fallback):
                if isUnset(fallback) { insert(.holds(.isAnswered(reference), reference), index) }
            case .recap(let references): for reference in references { collectPrinted(reference, index) }
            case .plural(let reference, _): insert(.form(reference), index)
            case .literal, .site, .placeholder: break
            }
        }
    }

    private func isUnset(_ fallback: String?) -> Bool { fallback == nil || fallback == Slice.unsetMark }

    private mutating func collectPrinted(_ reference: Reference, _ index: Int) {
        guard case .slot(let slot) = reference, !revealing[slot].isEmpty else { return }
        insert(.printed(reference, revealing: revealing[slot]), index)
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
        case .last(let measure): measures.insert(measure)
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
                insert(.holds(.isAnswered(reference), reference), index)
                for leaf in readers[callee].byInstruction.joined() where leaf.reference == .slot(input) {
                    insert(leaf.asked(of: reference), index)
                }
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

extension Expression {
    /// A condition on one name, put to another one.
    fileprivate func asking(_ other: Reference, for one: Reference) -> Expression {
        func term(_ term: Term) -> Term { term == .value(one) ? .value(other) : term }
        switch self {
        case .compare(let left, let comparison, let right): return .compare(term(left), comparison, term(right))
        case .isIn(let value, let values): return .isIn(term(value), values)
        case .includes(_, let value): return .includes(other, value)
        case .isAnswered: return .isAnswered(other)
        case .isSkipped: return .isSkipped(other)
        case .isInArea: return .isInArea(other)
        case .all, .any, .not, .languageIs, .phoneIsShared: return self
        }
    }
}

/// The patterns of a rule book as one flat table, in which what several patterns share stands once.
struct SafetyProgram: Sendable {
    enum Kind: UInt8, Sendable {
        /// A word of class `first`.
        case word
        /// A number from `first` to `count`.
        case number
        case sequence, choice, optional
        /// At most `first` words.
        case gap
        case wideGap, sentenceEnd, not, partStart, partEnd, textStart, textEnd
        /// The shared choice `first`, whose matches are found once a text.
        case shared
    }

    /// One step; `first` and `count` name its children, if the kind says nothing else.
    struct Node: Hashable, Sendable {
        var kind: Kind
        var first: Int32 = 0
        var count: Int32 = 0
    }

    struct Pattern: Sendable {
        var root: Int32
        /// The class with which every match begins; -1 where a match may begin with anything.
        var opening: Int32
        /// Classes of each of which the text must hold a word, as places of ``SafetyProgram/needed``.
        ///
        /// The rarest, by which the pattern is looked up, comes last; the others stand in their order.
        var needed: Range<Int32>
        /// Most places that a match spans.
        var longest: Int
    }

    /// A choice that several patterns share.
    struct Shared: Sendable {
        var root: Int32
        var opening: Int32
    }

    /// No match spans more places (words and ends of sentences): it is found in a window of 64 of them.
    static let longestMatch = 60
    /// Most words that `...` passes over.
    static let wideGapWords = 12

    fileprivate(set) var nodes: ContiguousArray<Node> = []
    fileprivate(set) var children: ContiguousArray<Int32> = []
    fileprivate(set) var patterns: ContiguousArray<Pattern> = []
    fileprivate(set) var needed: ContiguousArray<Int32> = []
    fileprivate(set) var shared: ContiguousArray<Shared> = []

    /// Whether a node says of a place that it is not the beginning or the end of a part or a text.
    func deniesEdges(_ number: Int32, isDenied: Bool = false) -> Bool {
        let node = nodes[Int(number)]
        switch node.kind {
        case .partStart, .partEnd, .textStart, .textEnd: return isDenied
        case .word, .number, .gap, .wideGap, .sentenceEnd: return false
        case .shared: return deniesEdges(shared[Int(node.first)].root, isDenied: isDenied)
        case .sequence, .choice, .optional, .not:
            // What is denied twice is treated as if it were an edge.
            if node.kind == .not, isDenied { return true }
            return children[Int(node.first)..<Int(node.first + node.count)].contains {
                deniesEdges($0, isDenied: isDenied || node.kind == .not)
            }
        }
    }

    /// The class by which a pattern is looked up; nothing where any text may match.
    func rarest(of pattern: Int) -> Int32? {
        let range = patterns[pattern].needed
        return range.isEmpty ? nil : needed[Int(range.upperBound) - 1]
    }
}

/// Adds patterns to a ``SafetyProgram``.
struct SafetyProgramBuilder {
    /// What is known of a node while patterns are added.
    private struct Facts {
        /// The class with which it begins, where that is known; what it may pass without a word has none.
        var opening: Int32?
        /// It begins nowhere of its own: what follows it says how a match begins ("^", "!x").
        var isMark = false
        var needed: [Int32] = []
        var longest = 0
    }

    private struct Key: Hashable {
        var node: SafetyProgram.Node
        var children: [Int32]

        func hash(into hasher: inout Hasher) {
            hasher.combine(UInt64(node.kind.rawValue) << 32 | UInt64(UInt32(bitPattern: node.first)))
            children.withUnsafeBytes { hasher.combine(bytes: $0) }
        }
    }

    private(set) var program = SafetyProgram()
    var classes = SafetyClasses()
    private var facts: [Facts] = []
    private var known: [Key: Int32] = [:]
    private var rarity: [Int32: Int] = [:]
    private var frequency: [Int32: Int] = [:]

    init() {
        for (word, count) in SafetyFrequency.list { frequency[classes.lexicon.intern(word)] = count }
    }

    // MARK: Nodes

    mutating func word(_ atoms: [SafetyClasses.Atom]) -> Int32 {
        let number = classes.number(of: atoms)
        return add(.word, number) { _ in Facts(opening: number, needed: [number], longest: 1) }
    }

    mutating func number(_ range: ClosedRange<Int>) -> Int32 {
        let any = classes.number(of: [.number])
        return add(.number, Int32(clamping: range.lowerBound), Int32(clamping: range.upperBound)) { _ in
            Facts(opening: any, needed: [any], longest: 1)
        }
    }

    mutating func gap(_ words: Int) -> Int32 {
        let words = min(words, SafetyProgram.longestMatch)
        return add(.gap, Int32(words)) { _ in Facts(longest: words) }
    }

    /// One of the kinds that stand alone.
    mutating func mark(_ kind: SafetyProgram.Kind) -> Int32 {
        add(kind) { _ in
            switch kind {
            case .wideGap: Facts(longest: 2 * SafetyProgram.wideGapWords + 1)
            case .sentenceEnd: Facts(longest: 1)
            default: Facts(isMark: kind == .partStart || kind == .textStart)
            }
        }
    }

    mutating func not(_ part: Int32) -> Int32 {
        // What must not come next is looked at, so it is part of what the pattern spans.
        add(.not, children: [part]) { Facts(isMark: true, longest: $0.facts[Int(part)].longest) }
    }

    mutating func optional(_ part: Int32) -> Int32 {
        add(.optional, children: [part]) { Facts(longest: $0.facts[Int(part)].longest) }
    }

    mutating func sequence(_ parts: [Int32]) -> Int32 {
        add(.sequence, children: parts) { builder in
            var needed: [Int32] = []
            for part in parts {
                for one in builder.facts[Int(part)].needed where !needed.contains(one) { needed.append(one) }
            }
            let longest = parts.reduce(0) { $0 + builder.facts[Int($1)].longest }
            return Facts(opening: builder.opening(of: parts), needed: needed, longest: longest)
        }
    }

    mutating func choice(_ rows: [Int32]) -> Int32 {
        add(.choice, children: rows) { builder in
            let facts = rows.map { builder.facts[Int($0)] }
            var result = Facts(longest: facts.map(\.longest).max() ?? 0)
            let openings = facts.compactMap(\.opening)
            if openings.count == rows.count, !rows.isEmpty {
                let opening = builder.classes.union(openings)
                result.opening = opening
                result.needed = [opening]
            }
            let rarest = facts.compactMap { $0.needed.min { builder.weight(of: $0) < builder.weight(of: $1) } }
            if rarest.count == rows.count, !rows.isEmpty {
                let rarestOfAll = builder.classes.union(rarest)
                if !result.needed.contains(rarestOfAll) { result.needed.append(rarestOfAll) }
            }
            return result
        }
    }

    /// The number of a new pattern.
    mutating func addPattern(_ root: Int32) -> Int {
        let facts = facts[Int(root)]
        let needed = facts.needed.sorted { (weight(of: $0), $0) < (weight(of: $1), $1) }
        program.needed += needed.dropFirst() + needed.prefix(1)
        let last = Int32(program.needed.count)
        program.patterns.append(
            SafetyProgram.Pattern(
                root: root, opening: facts.opening ?? -1, needed: (last - Int32(needed.count))..<last,
                longest: min(facts.longest, SafetyProgram.longestMatch)))
        return program.patterns.count - 1
    }

    private mutating func add(
        _ kind: SafetyProgram.Kind, _ first: Int32 = 0, _ count: Int32 = 0, children: [Int32] = [],
        facts make: (inout SafetyProgramBuilder) -> Facts
    ) -> Int32 {
        let key = Key(node: SafetyProgram.Node(kind: kind, first: first, count: count), children: children)
        if let node = known[key] { return node }
        var node = key.node
        if !children.isEmpty || kind == .choice || kind == .sequence {
            node.first = Int32(program.children.count)
            node.count = Int32(children.count)
            program.children += children
        }
        let made = make(&self)
        facts.append(made)
        program.nodes.append(node)
        known[key] = Int32(program.nodes.count - 1)
        return Int32(program.nodes.count - 1)
    }

    // MARK: Facts

    /// The class with which a sequence begins: of its first part and of what may be left out before it.
    private mutating func opening(of parts: [Int32]) -> Int32? {
        var openings: [Int32] = []
        for part in parts {
            let node = program.nodes[Int(part)]
            if node.kind == .optional {
                guard let inner = facts[Int(program.children[Int(node.first)])].opening else { return nil }
                openings.append(inner)
            } else if !facts[Int(part)].isMark {
                guard let inner = facts[Int(part)].opening else { return nil }
                return classes.union(openings + [inner])
            }
        }
        return nil
    }

    /// How many of ten thousand texts hold a word of the class, roughly: patterns are looked up by their rarest class.
    private mutating func weight(of number: Int32) -> Int {
        if let known = rarity[number] { return known }
        let weight = classes.atoms[Int(number)].reduce(0) { sum, atom in
            switch atom.kind {
            case .number: sum + SafetyFrequency.number
            case .stem: sum + SafetyFrequency.stem
            case .word, .like: sum + (frequency[atom.word] ?? SafetyFrequency.other)
            }
        }
        rarity[number] = weight
        return weight
    }

    // MARK: What is shared

    /// The program, in which every choice of several words that more than one node uses is found once a text.
    mutating func finished() -> SafetyProgram {
        var uses = Array(repeating: 0, count: program.nodes.count)
        for child in program.children { uses[Int(child)] += 1 }
        for pattern in program.patterns { uses[Int(pattern.root)] += 1 }
        for number in program.nodes.indices {
            let node = program.nodes[number]
            guard node.kind == .choice, node.count >= 3, uses[number] > 1, facts[number].longest < 60,
                let opening = facts[number].opening
            else { continue }
            program.shared.append(SafetyProgram.Shared(root: Int32(program.nodes.count), opening: opening))
            program.nodes.append(node)
            program.nodes[number] = SafetyProgram.Node(kind: .shared, first: Int32(program.shared.count - 1))
        }
        return program
    }
}

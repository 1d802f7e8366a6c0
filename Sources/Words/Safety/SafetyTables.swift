/// Everything that is known of a rule book before any text comes: made once, never changed, shared by all readings.
final class SafetyTables: Sendable {
    /// A rule with the numbers of its patterns.
    typealias Rule = SafetyCompiler.Rule
    typealias Guard = SafetyCompiler.Guard

    let problems: [SafetyProblem]
    /// The names of all rules, `category/name`, as the book orders them.
    let ruleNames: [String]
    /// The plainest first; of those as plain, in the order of the book.
    let rules: [Rule]
    /// How many rules at the beginning of ``rules`` ask for the crisis reply.
    let crisisCount: Int
    let guards: [Guard]
    /// The pattern of the writer's own plain words.
    let plain: Int?

    let spelling: SafetySpellings
    let classes: SafetyClassTable
    let classCount: Int
    let program: SafetyProgram
    /// Two words that speak of the clause before.
    let backs: Set<SafetyWordPair>
    /// The number of "i".
    let writer: Int32

    /// By pattern: the rule whose match it is, or -1 for all other patterns.
    let ruleOf: ContiguousArray<Int32>
    /// By word and by class: its keys, each the class by which some patterns are looked up; by key: those patterns.
    let keysOfWord: SafetyLists
    let keysOfClass: SafetyLists
    let patternsOfKey: SafetyLists
    /// Patterns that any text may match.
    let alwaysTried: [Int32]
    /// What may match across the border of two texts.
    let crossings: SafetyCrossings

    init(_ book: SafetyRuleBook) {
        var compiler = SafetyCompiler(book)
        problems = compiler.problems
        ruleNames = compiler.rules.map { "\($0.rule.category.rawValue)/\($0.rule.name)" }
        guards = compiler.guards
        plain = compiler.plain
        let order = compiler.rules.indices.sorted {
            (Self.rank(compiler.rules[$0].rule), $0) < (Self.rank(compiler.rules[$1].rule), $1)
        }
        let rules = order.map { compiler.rules[$0] }
        self.rules = rules
        crisisCount = rules.prefix { $0.rule.response == .crisis }.count

        program = compiler.finish()
        let named = compiler.namedWords
        let likes = named.filter(\.isLike).map { compiler.word($0.word) }
        let keys = Set(likes).union(book.members(of: "run-together")).sorted()
        let draft = SafetySpellings.Draft(book.spellings, keys: keys) { compiler.intern($0) }
        let roles = SafetyRoles(book) { compiler.intern($0) }
        backs = roles.backs
        writer = compiler.intern("i")
        var marks = ContiguousArray<SafetyMarks>(repeating: [], count: compiler.builder.classes.lexicon.count)
        for one in named { marks[Int(one.word)].insert(.named) }
        for key in draft.keys { marks[Int(key)].insert(.key) }
        for (word, mark) in roles.marks { marks[Int(word)].insert(mark) }
        spelling = SafetySpellings(draft, lexicon: compiler.builder.classes.lexicon, marks: marks)
        let table = SafetyClassTable(compiler.builder.classes) { marks[Int($0)].contains(.named) }
        classes = table
        classCount = compiler.builder.classes.count

        var ruleOf = ContiguousArray<Int32>(repeating: -1, count: program.patterns.count)
        var numbers: [Int32: Int32] = [:]
        var byKey: [[Int32]] = []
        var always: [Int32] = []
        for (rule, one) in rules.enumerated() {
            for pattern in one.patterns {
                ruleOf[pattern] = Int32(rule)
                guard let rarest = program.rarest(of: pattern) else {
                    always.append(Int32(pattern))
                    continue
                }
                let key = numbers[rarest] ?? Int32(byKey.count)
                if numbers[rarest] == nil {
                    numbers[rarest] = key
                    byKey.append([])
                }
                byKey[Int(key)].append(Int32(pattern))
            }
        }
        self.ruleOf = ruleOf
        alwaysTried = always
        patternsOfKey = SafetyLists(byKey)
        var byClass = Array(repeating: [Int32](), count: classCount)
        var byWord = Array(repeating: [Int32](), count: spelling.lexicon.count)
        for (list, key) in numbers.sorted(by: { $0.value < $1.value }) {
            byClass[Int(list)].append(key)
            for member in table.members(of: Int(list)) { byWord[table.word(at: member)].append(key) }
        }
        keysOfClass = SafetyLists(byClass)
        keysOfWord = SafetyLists(byWord)
        let crisisCount = self.crisisCount
        let found = ruleOf
        crossings = SafetyCrossings(
            program, table, classCount: classCount, wordCount: spelling.lexicon.count, byKey: patternsOfKey,
            always: alwaysTried
        ) { pattern in
            let rule = Int(found[pattern])
            return rule >= 0 && rule < crisisCount ? !rules[rule].with.isEmpty : nil
        }
    }

    /// Smaller is plainer: crisis before distress, explicit before indirect, then the order of danger.
    private static func rank(_ rule: SafetyRule) -> Int {
        let order: [SafetyCategory] = [
            .suicide, .selfHarm, .childSafeguarding, .emergencyMedical, .abuse, .distress,
        ]
        let place = order.firstIndex(of: rule.category) ?? order.count
        return (rule.response == .crisis ? 0 : 100) + (rule.level == .explicit ? 0 : 10) + place
    }
}

/// Lists of numbers, one after the other.
struct SafetyLists: Sendable {
    private var starts: ContiguousArray<Int32> = [0]
    private var numbers: ContiguousArray<Int32> = []

    init(_ lists: [[Int32]]) {
        for list in lists {
            numbers += list
            starts.append(Int32(numbers.count))
        }
    }

    var count: Int { starts.count - 1 }

    func range(_ list: Int) -> Range<Int> { Int(starts[list])..<Int(starts[list + 1]) }
    subscript(index: Int) -> Int { Int(numbers[index]) }

    /// Sets the bit of each number of a list.
    @inline(__always)
    func mark(_ list: Int, in bits: UnsafeMutableBufferPointer<UInt64>) {
        numbers.withUnsafeBufferPointer { numbers in
            for index in range(list) { bits[Int(numbers[index] >> 6)] |= 1 &<< UInt64(numbers[index] & 63) }
        }
    }
}

struct SafetyWordPair: Hashable, Sendable {
    var first: Int32
    var second: Int32

    /// Stands for the second word at the end of a text.
    static let none: Int32 = -3
}

/// The sets of a rule book that negation and scope go by, as marks of words.
struct SafetyRoles {
    private(set) var marks: [(word: Int32, mark: SafetyMarks)] = []
    private(set) var backs: Set<SafetyWordPair> = []

    /// Words in which a text speaks of its writer.
    static let firstPerson: Set<String> = ["i", "me", "my", "myself", "mine", "we", "us", "our"]

    init(_ book: SafetyRuleBook, intern: (String) -> Int32) {
        let sets: [(String, SafetyMarks)] = [
            ("deniers", .denier), ("denier-undone", .undoesDenier), ("denier-subjects", .denierSubject),
            ("denier-carriers", .denierCarrier), ("clause-joins", .join), ("clause-turns", .turn),
            ("clause-subjects", .subject), ("clause-fillers", .filler), ("clause-carriers", .carrier),
        ]
        for word in Self.firstPerson.sorted() { marks.append((intern(word), .firstPerson)) }
        for (name, mark) in sets {
            for word in book.members(of: name) { marks.append((intern(word), mark)) }
        }
        for phrase in book.members(of: "clause-backs") {
            let words = phrase.split(separator: " ").map { intern(String($0)) }
            guard let first = words.first, words.count <= 2 else { continue }
            backs.insert(SafetyWordPair(first: first, second: words.count == 2 ? words[1] : SafetyWordPair.none))
            marks.append((first, .back))
        }
    }
}

extension SafetyRuleBook {
    /// The members of the first set of this name.
    func members(of name: String) -> [String] { sets.first { $0.name == name }?.members ?? [] }
}

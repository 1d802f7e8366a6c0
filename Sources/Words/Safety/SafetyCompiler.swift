/// What is wrong in a rule book, and which line of whose it is.
package struct SafetyProblem: Error, Hashable, Sendable {
    /// The rule, guard or set that it is found in.
    package var owner: String
    /// The pattern as written.
    package var pattern: String
    package var mistake: SafetyPattern.Mistake
}

/// A rule book made ready for matching: sets are put in, words are numbers.
struct SafetyCompiler {
    struct Rule: Sendable {
        var rule: SafetyRule
        var patterns: [Int]
        var with: [Int]
        var unless: [Int]
    }

    struct Guard: Sendable {
        var one: SafetyGuard
        var patterns: [Int]
        var spared: [Int]
    }

    private(set) var table = SymbolTable()
    private(set) var patterns: [CompiledPattern] = []
    private(set) var rules: [Rule] = []
    private(set) var guards: [Guard] = []
    /// The pattern of a wish, plan or deed of now in the writer's own words: the set "plainly", where there is one.
    private(set) var plain: Int?
    private(set) var problems: [SafetyProblem] = []
    private var sets: [String: SafetyPattern] = [:]
    private var compiledSets: [String: CompiledPattern] = [:]
    private var open: [String] = []

    init(_ book: SafetyRuleBook) {
        for set in book.sets {
            let members = set.members.compactMap { parsed($0, owner: "set \(set.name)") }
            if !members.isEmpty { sets[set.name] = .choice(members) }
        }
        if sets["plainly"] != nil { plain = add(["@plainly"], "set plainly").first }
        for one in book.guards {
            let owner = "guard \(one.name)"
            guards.append(Guard(one: one, patterns: add(one.patterns, owner), spared: add(one.spared, owner)))
        }
        for rule in book.rules {
            let owner = "rule \(rule.category.rawValue)/\(rule.name)"
            rules.append(
                Rule(
                    rule: rule, patterns: add(rule.patterns, owner), with: add(rule.with, owner),
                    unless: add(rule.unless, owner)))
        }
    }

    private mutating func parsed(_ text: String, owner: String) -> SafetyPattern? {
        do {
            return try SafetyPattern(text)
        } catch {
            problems.append(SafetyProblem(owner: owner, pattern: text, mistake: error))
            return nil
        }
    }

    private mutating func add(_ texts: [String], _ owner: String) -> [Int] {
        texts.compactMap { text in
            guard let pattern = parsed(text, owner: owner) else { return nil }
            let before = problems.count
            let compiled = compile(pattern, owner: owner, text: text)
            guard problems.count == before else { return nil }
            patterns.append(compiled)
            return patterns.count - 1
        }
    }

    private mutating func compile(_ pattern: SafetyPattern, owner: String, text: String) -> CompiledPattern {
        switch pattern {
        case .word(let word): .symbol(table.symbol(word: word))
        case .stem(let stem): .symbol(table.symbol(stem: stem))
        case .like(let word): .symbol(table.symbol(like: word))
        case .set(let name): compiledSet(name, owner: owner, text: text)
        case .number(let range): .number(range)
        case .sequence(let parts): .sequence(parts.map { compile($0, owner: owner, text: text) })
        case .choice(let rows): compiledChoice(rows, owner: owner, text: text)
        case .optional(let part): .optional(compile(part, owner: owner, text: text))
        case .gap(let count): .gap(count)
        case .wideGap: .wideGap
        case .sentenceEnd: .sentenceEnd
        case .not(let part): .not(compile(part, owner: owner, text: text))
        case .partStart: .partStart
        case .partEnd: .partEnd
        case .textStart: .textStart
        case .textEnd: .textEnd
        }
    }

    /// A choice, in which all rows of a single word are one symbol.
    private mutating func compiledChoice(_ rows: [SafetyPattern], owner: String, text: String) -> CompiledPattern {
        var singles: [SafetyPattern] = []
        var others: [CompiledPattern] = []
        for row in rows {
            switch row {
            case .word, .stem, .like: singles.append(row)
            default: others.append(compile(row, owner: owner, text: text))
            }
        }
        if !singles.isEmpty { others.append(.symbol(table.symbol(oneOf: singles))) }
        return others.count == 1 ? others[0] : .choice(others)
    }

    private mutating func compiledSet(_ name: String, owner: String, text: String) -> CompiledPattern {
        if let known = compiledSets[name] { return known }
        let message: String
        if open.contains(name) {
            message = "set \"\(name)\" is part of itself; take it out of one of its members"
        } else if let pattern = sets[name] {
            open.append(name)
            let compiled = compile(pattern, owner: owner, text: text)
            open.removeLast()
            compiledSets[name] = compiled
            return compiled
        } else {
            message = "there is no set \"\(name)\"; declare it with \"set \(name)\""
        }
        problems.append(
            SafetyProblem(owner: owner, pattern: text, mistake: SafetyPattern.Mistake(message: message, offset: 0)))
        return .choice([])
    }
}

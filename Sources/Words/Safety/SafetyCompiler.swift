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

    private(set) var builder = SafetyProgramBuilder()
    private(set) var rules: [Rule] = []
    private(set) var guards: [Guard] = []
    /// The pattern of a wish, plan or deed of now in the writer's own words: the set "plainly", where there is one.
    private(set) var plain: Int?
    private(set) var problems: [SafetyProblem] = []
    private var sets: [String: SafetyPattern] = [:]
    private var compiledSets: [String: Int32] = [:]
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

    /// The words of all patterns that name them in full, or with their misspellings.
    var namedWords: [(word: Int32, isLike: Bool)] {
        var result: [(Int32, Bool)] = []
        for atom in Set(builder.classes.atoms.joined()).sorted() {
            switch atom.kind {
            case .word: result.append((atom.word, false))
            case .like: result.append((atom.word, true))
            case .stem, .number: continue
            }
        }
        return result
    }

    /// The number of a word, which is a new one if need be.
    mutating func intern(_ word: String) -> Int32 { builder.classes.lexicon.intern(word) }

    func word(_ number: Int32) -> String { String(decoding: builder.classes.lexicon.bytes(of: number), as: UTF8.self) }

    /// The table of all patterns; nothing can be added after it.
    mutating func finish() -> SafetyProgram { builder.finished() }

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
            return builder.addPattern(compiled)
        }
    }

    private mutating func compile(_ pattern: SafetyPattern, owner: String, text: String) -> Int32 {
        switch pattern {
        case .word, .stem, .like: return builder.word([atom(of: pattern)].compactMap(\.self))
        case .set(let name): return compiledSet(name, owner: owner, text: text)
        case .number(let range): return builder.number(range)
        case .sequence(let parts):
            let parts = parts.map { compile($0, owner: owner, text: text) }
            return builder.sequence(parts)
        case .choice(let rows): return compiledChoice(rows, owner: owner, text: text)
        case .optional(let part):
            let part = compile(part, owner: owner, text: text)
            return builder.optional(part)
        case .gap(let count): return builder.gap(count)
        case .wideGap: return builder.mark(.wideGap)
        case .sentenceEnd: return builder.mark(.sentenceEnd)
        case .not(let part):
            let part = compile(part, owner: owner, text: text)
            return builder.not(part)
        case .partStart: return builder.mark(.partStart)
        case .partEnd: return builder.mark(.partEnd)
        case .textStart: return builder.mark(.textStart)
        case .textEnd: return builder.mark(.textEnd)
        }
    }

    /// What a single word of a pattern takes; nothing for all else.
    private mutating func atom(of pattern: SafetyPattern) -> SafetyClasses.Atom? {
        switch pattern {
        case .word(let word): SafetyClasses.Atom(.word, intern(word))
        case .stem(let stem): SafetyClasses.Atom(.stem, intern(stem))
        case .like(let word): SafetyClasses.Atom(.like, intern(word))
        default: nil
        }
    }

    /// A choice, in which all rows of a single word are one class.
    private mutating func compiledChoice(_ rows: [SafetyPattern], owner: String, text: String) -> Int32 {
        var singles: [SafetyClasses.Atom] = []
        var others: [Int32] = []
        for row in rows {
            if let atom = atom(of: row) {
                singles.append(atom)
            } else {
                others.append(compile(row, owner: owner, text: text))
            }
        }
        if !singles.isEmpty { others.append(builder.word(singles)) }
        return others.count == 1 ? others[0] : builder.choice(others)
    }

    private mutating func compiledSet(_ name: String, owner: String, text: String) -> Int32 {
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
        return builder.choice([])
    }
}

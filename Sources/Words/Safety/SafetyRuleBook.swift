/// How plainly a rule's words speak: where several rules match, the plainest one names the finding.
package enum SafetyLevel: String, Hashable, Sendable, CaseIterable {
    case explicit
    case indirect
}

/// One rule of the safety screen, as its author wrote it.
package struct SafetyRule: Hashable, Sendable {
    package var category: SafetyCategory
    package var response: SafetyResponse
    /// Stable, unique within its category (kebab-case).
    package var name: String
    package var level: SafetyLevel
    /// Any of these makes the rule match; the notation is that of ``SafetyPattern``.
    package var patterns: [String]
    /// Each of these must be found somewhere in the text as well.
    package var with: [String]
    /// Any of these takes the match away that it reaches (``SafetyScope``): in its clause or statement, not beyond.
    package var unless: [String]
    /// Names of the guards that this rule does not listen to.
    package var even: [String]

    package init(
        category: SafetyCategory, response: SafetyResponse, name: String, level: SafetyLevel, patterns: [String] = [],
        with: [String] = [], unless: [String] = [], even: [String] = []
    ) {
        self.category = category
        self.response = response
        self.name = name
        self.level = level
        self.patterns = patterns
        self.with = with
        self.unless = unless
        self.even = even
    }
}

/// A reason for which matches of many rules do not count: long past, a film, somebody's job.
package struct SafetyGuard: Hashable, Sendable {
    package var name: String
    /// Only for findings of these categories; empty is all.
    package var categories: [SafetyCategory]
    /// Spares every match that speaks in the first person (i, me, my, myself).
    package var onlyOthers: Bool
    /// Holds only for matches inside quotation marks.
    package var onlyQuoted: Bool
    package var patterns: [String]
    /// Any of these in the text takes the guard away ("again", "now").
    package var spared: [String]

    package init(
        name: String, categories: [SafetyCategory] = [], onlyOthers: Bool = false, onlyQuoted: Bool = false,
        patterns: [String] = [], spared: [String] = []
    ) {
        self.name = name
        self.categories = categories
        self.onlyOthers = onlyOthers
        self.onlyQuoted = onlyQuoted
        self.patterns = patterns
        self.spared = spared
    }
}

/// A named set of words and phrases that patterns use as `@name`.
package struct SafetySet: Hashable, Sendable {
    package var name: String
    /// Each one a pattern of its own.
    package var members: [String]

    package init(name: String, members: [String]) {
        self.name = name
        self.members = members
    }
}

/// A way of writing, and the plain words that the patterns know instead ("gonna" is "going to").
package struct SafetySpelling: Hashable, Sendable {
    package var written: String
    package var plain: String

    package init(written: String, plain: String) {
        self.written = written
        self.plain = plain
    }
}

/// Everything the safety screen is made of, in the form that authors write.
package struct SafetyRuleBook: Hashable, Sendable {
    /// The rules, sets, guards and spellings that are embedded in this program.
    package static let builtIn = SafetyRuleBook(notation: BuiltInSafety.rules)

    package var spellings: [SafetySpelling] = []
    package var sets: [SafetySet] = []
    package var guards: [SafetyGuard] = []
    package var rules: [SafetyRule] = []

    package init() {}

    /// Reads the line notation that ``notation`` writes; lines it does not know are left out.
    package init(notation: String) {
        for line in notation.utf8.split(separator: 0x0A) {
            guard let space = line.firstIndex(of: 0x20) else { continue }
            take(keyword: Self.text(line[..<space]), rest: Self.text(line[line.index(after: space)...]))
        }
    }

    /// One fact a line, so that it can be embedded as a single string and compared line by line.
    package var notation: String {
        var lines: [String] = spellings.map { "say \($0.written) = \($0.plain)" }
        for set in sets { lines.append("set \(set.name) \(set.members.joined(separator: ", "))") }
        for one in guards {
            lines.append("guard \(one.name)")
            if !one.categories.isEmpty {
                lines.append("for \(one.categories.map(\.rawValue).joined(separator: ", "))")
            }
            if one.onlyOthers { lines.append("only others") }
            if one.onlyQuoted { lines.append("only quoted") }
            lines += one.patterns.map { "pattern \($0)" } + one.spared.map { "spared \($0)" }
        }
        for rule in rules {
            lines.append("rule \(rule.category.rawValue) \(rule.response.rawValue) \(rule.level.rawValue) \(rule.name)")
            lines += rule.patterns.map { "pattern \($0)" } + rule.with.map { "with \($0)" }
            lines += rule.unless.map { "unless \($0)" }
            if !rule.even.isEmpty { lines.append("even \(rule.even.joined(separator: ", "))") }
        }
        return lines.joined(separator: "\n")
    }

    private mutating func take(keyword: String, rest: String) {
        switch keyword {
        case "say":
            guard let sign = rest.range(ofText: " = ") else { return }
            spellings.append(
                SafetySpelling(written: String(rest[..<sign.lowerBound]), plain: String(rest[sign.upperBound...])))
        case "set":
            guard let space = rest.firstIndex(of: " ") else { return }
            let members = Self.list(String(rest[rest.index(after: space)...]))
            sets.append(SafetySet(name: String(rest[..<space]), members: members))
        case "guard":
            guards.append(SafetyGuard(name: rest))
        case "rule":
            takeRule(rest)
        default:
            takeDetail(keyword: keyword, rest: rest)
        }
    }

    private mutating func takeRule(_ rest: String) {
        let words = rest.split(separator: " ").map(String.init)
        guard words.count == 4, let category = SafetyCategory(rawValue: words[0]),
            let response = SafetyResponse(rawValue: words[1]), let level = SafetyLevel(rawValue: words[2])
        else { return }
        rules.append(SafetyRule(category: category, response: response, name: words[3], level: level))
    }

    private mutating func takeDetail(keyword: String, rest: String) {
        if let last = rules.indices.last {
            switch keyword {
            case "pattern": rules[last].patterns.append(rest)
            case "with": rules[last].with.append(rest)
            case "unless": rules[last].unless.append(rest)
            case "even": rules[last].even += Self.list(rest)
            default: break
            }
        } else if let last = guards.indices.last {
            switch keyword {
            case "pattern": guards[last].patterns.append(rest)
            case "spared": guards[last].spared.append(rest)
            case "for": guards[last].categories += Self.list(rest).compactMap(SafetyCategory.init(rawValue:))
            case "only":
                guards[last].onlyOthers = guards[last].onlyOthers || rest == "others"
                guards[last].onlyQuoted = guards[last].onlyQuoted || rest == "quoted"
            default: break
            }
        }
    }

    /// The parts between commas, without blanks around them.
    package static func list(_ text: String) -> [String] {
        text.utf8.split(separator: 0x2C).compactMap { part in
            let start = part.firstIndex { $0 != 0x20 }
            guard let start, let end = part.lastIndex(where: { $0 != 0x20 }) else { return nil }
            return Self.text(part[start...end])
        }
    }

    private static func text(_ bytes: Substring.UTF8View) -> String { String(Substring(bytes)) }
}

extension String {
    /// Where `text` first stands; nothing if it does not.
    fileprivate func range(ofText text: String) -> Range<String.Index>? {
        var start = utf8.startIndex
        while start < utf8.endIndex {
            if utf8[start...].starts(with: text.utf8) {
                return start..<utf8.index(start, offsetBy: text.utf8.count)
            }
            start = utf8.index(after: start)
        }
        return nil
    }
}

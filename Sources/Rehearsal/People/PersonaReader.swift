package import Talk
import Words

/// Reads persona files: the notation, with the keywords of a persona at the margin.
///
/// `_everyone.talk` has what all say who have no list of their own.
package struct PersonaReader {
    package private(set) var diagnostics: [Diagnostic] = []
    private var path = ""

    package init() {}

    private static let keywords = [
        "about", "share", "language", "phone", "begins", "answers after", "awake", "silent", "asks", "corrects",
        "nonsense", "agrees", "comes back", "habit", "at text", "says",
    ]

    /// Reads all files of a folder.
    ///
    /// - Parameters:
    ///   - files: path and bytes of each, in the order of their names.
    ///   - folder: what it is called.
    /// - Returns: the personas, in that order; look at `diagnostics` before using them.
    package mutating func read(_ files: [(path: String, bytes: [UInt8])], folder: String) -> [Persona] {
        var everyone: [String: [String]] = [:]
        var personas: [(persona: Persona, file: TalkFile)] = []
        for (path, bytes) in files {
            let file = TalkReader.read(path: path, bytes: bytes)
            diagnostics += file.diagnostics
            guard let persona = persona(file) else { continue }
            if persona.name == "_everyone" { everyone = persona.says } else { personas.append((persona, file)) }
        }
        if personas.isEmpty {
            report(PersonaRule.noPersonas, [folder], at: SourcePosition(line: 1, column: 1), path: folder)
        }
        return personas.map { persona, file in
            var whole = persona
            whole.says.merge(everyone) { own, _ in own }
            let missing = Persona.occasions.filter { whole.says[$0, default: []].isEmpty }
            if !missing.isEmpty {
                report(
                    PersonaRule.missingList, [missing.joined(separator: ", ")],
                    at: SourcePosition(line: 1, column: 1), path: file.source.path)
            }
            return whole
        }
    }

    private mutating func persona(_ file: TalkFile) -> Persona? {
        path = file.source.path
        guard let first = file.lines.first, let header = first.keyword(among: ["persona"]), !header.rest.isEmpty else {
            report(PersonaRule.wrongHeader, [], at: file.lines.first?.position ?? SourcePosition(line: 1, column: 1))
            return nil
        }
        var persona = Persona(name: header.rest, about: "")
        for line in first.children + file.lines.dropFirst() { read(line, into: &persona) }
        return persona
    }

    private mutating func read(_ line: TalkLine, into persona: inout Persona) {
        guard let keyword = line.keyword(among: Self.keywords) else {
            return report(
                PersonaRule.unknownKeyword, [line.firstWord], at: line.position, length: line.firstWord.count,
                help: ["known here: \(Self.keywords.joined(separator: ", "))"])
        }
        switch keyword.keyword {
        case "about": persona.about = keyword.rest
        case "share": set(&persona.share, number(keyword, 0...10_000))
        case "language": set(&persona.language, word(keyword, ["en", "cy"]))
        case "phone": set(&persona.sharesPhone, word(keyword, ["own", "shared"]).map { $0 == "shared" })
        case "begins": set(&persona.isContacted, word(keyword, ["texting", "contacted"]).map { $0 == "contacted" })
        case "answers after": set(&persona.answersAfter, range(keyword, unit: " minutes"))
        case "awake": hours(keyword, &persona)
        case "silent": set(&persona.staysSilent, share(keyword))
        case "asks": set(&persona.asksInstead, share(keyword))
        case "corrects": set(&persona.corrects, share(keyword))
        case "nonsense": set(&persona.makesNoSense, share(keyword))
        case "agrees": set(&persona.agrees, share(keyword))
        case "comes back": set(&persona.comesBack, share(keyword))
        case "habit": habit(keyword, &persona.habits)
        case "at text": plan(keyword, &persona)
        default: list(line, keyword, &persona)
        }
    }

    private func set<Value>(_ target: inout Value, _ value: Value?) {
        if let value { target = value }
    }

    // MARK: Values

    private mutating func number(_ keyword: TalkKeyword, _ range: ClosedRange<Int>) -> Int? {
        if let number = Int(keyword.rest), range.contains(number) { return number }
        return bad(keyword, "write a number from \(range.lowerBound) to \(range.upperBound)")
    }

    /// `5 in 100`.
    private mutating func share(_ keyword: TalkKeyword) -> Int? {
        share(of: keyword.rest) ?? bad(keyword, "write it like 5 in 100")
    }

    private func share(of text: some StringProtocol) -> Int? {
        let words = text.split(separator: " ")
        guard words.count == 3, words[1] == "in", words[2] == "100", let number = Int(words[0]),
            (0...100).contains(number)
        else { return nil }
        return number
    }

    private mutating func word(_ keyword: TalkKeyword, _ words: [String]) -> String? {
        if words.contains(keyword.rest) { return keyword.rest }
        return bad(keyword, "write one of: \(words.joined(separator: ", "))")
    }

    /// `1 to 30` or `4`, and a unit.
    private mutating func range(_ keyword: TalkKeyword, unit: String) -> ClosedRange<Int>? {
        guard keyword.rest.hasSuffix(unit), let range = Self.range(of: keyword.rest.dropLast(unit.count)) else {
            return bad(keyword, "write it like 1 to 30\(unit)")
        }
        return range
    }

    private static func range(of text: some StringProtocol) -> ClosedRange<Int>? {
        let words = text.split(separator: " ")
        let ends = words.filter { $0 != "to" }.compactMap { Int($0) }
        guard let low = ends.first, let high = ends.last, low >= 0, low <= high, high <= 100_000,
            words.count == (ends.count == 2 ? 3 : 1)
        else { return nil }
        return low...high
    }

    private mutating func hours(_ keyword: TalkKeyword, _ persona: inout Persona) {
        let words = keyword.rest.split(separator: " ").map(String.init)
        guard words.count == 3, words[1] == "to", let from = CivilTime(iso: words[0]),
            let to = CivilTime(iso: words[2]),
            from < to
        else {
            let _: Int? = bad(keyword, "write it like 08:00 to 22:00")
            return
        }
        (persona.wakes, persona.sleeps) = (from, to)
    }

    private mutating func habit(_ keyword: TalkKeyword, _ habits: inout TypingHabits) {
        let (name, share) = Self.habitAndShare(keyword.rest)
        let figure = share.flatMap { self.share(of: $0) }
        switch (name, figure) {
        case ("small letters", nil) where share == nil: habits.smallLetters = true
        case ("capitals", nil) where share == nil: habits.capitals = true
        case ("no stops", nil) where share == nil: habits.noStops = true
        case ("text speak", nil) where share == nil: habits.textSpeak = true
        case ("slips", let figure?): habits.slips = figure
        case ("numbers in words", let figure?): habits.numbersInWords = figure
        case ("words around", let figure?): habits.around = figure
        case ("rows by name", let figure?): habits.rowsByName = figure
        default:
            let _: Int? = bad(
                keyword,
                "write small letters, capitals, no stops, text speak, or slips, numbers in words, words around, "
                    + "rows by name with 5 in 100")
        }
    }

    private static func habitAndShare(_ rest: String) -> (name: String, share: String?) {
        guard let digit = rest.firstIndex(where: \.isNumber) else { return (rest, nil) }
        return (String(rest[..<digit]).trimmingBlanks, String(rest[digit...]))
    }

    /// `4 to 9 crisis`.
    private mutating func plan(_ keyword: TalkKeyword, _ persona: inout Persona) {
        let words = keyword.rest.split(separator: " ")
        guard let list = words.last.map(String.init),
            let range = Self.range(of: words.dropLast().joined(separator: " ")), range.lowerBound > 0
        else {
            let _: Int? = bad(keyword, "write it like 4 to 9 crisis")
            return
        }
        guard Persona.occasions.contains(list) else {
            return report(PersonaRule.unknownList, [list], at: keyword.restPosition, length: keyword.rest.count)
        }
        persona.plans.append(.init(texts: range, list: list))
    }

    private mutating func list(_ line: TalkLine, _ keyword: TalkKeyword, _ persona: inout Persona) {
        guard Persona.occasions.contains(keyword.rest) else {
            return report(
                PersonaRule.unknownList, [keyword.rest], at: keyword.restPosition, length: keyword.rest.count,
                help: ["known here: \(Persona.occasions.joined(separator: ", "))"])
        }
        persona.says[keyword.rest, default: []] += line.children.map(\.content)
    }

    // MARK: Reporting

    private mutating func bad<Value>(_ keyword: TalkKeyword, _ form: String) -> Value? {
        report(PersonaRule.badValue, [keyword.rest, form], at: keyword.restPosition, length: keyword.rest.count)
        return nil
    }

    private mutating func report(
        _ rule: DiagnosticRule, _ values: [String], at position: SourcePosition, length: Int = 1,
        help: [String] = [], path other: String? = nil
    ) {
        diagnostics.append(
            rule.diagnostic(
                values, path: other ?? path, position: position, length: length, label: nil, help: help))
    }
}

extension String {
    fileprivate var trimmingBlanks: String {
        var rest = Substring(self)
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}

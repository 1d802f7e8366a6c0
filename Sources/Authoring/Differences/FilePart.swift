import Talk

/// A part of a file as its author thinks of it: a node, a question, its text, a row, a topic, a rule.
struct FilePart: Hashable {
    /// `node start`, `ask ready`, `option 2`, `say`.
    var label: String
    var keyword: String
    /// It has a name of its own under its parent, so that it is the same part wherever it stands.
    var isNamed: Bool
    /// What the keyword's line says, and the deeper lines that go on with it.
    var text: String
    /// Of a list: its items.
    var items: [String]
    var line: Int
    var parts: [FilePart]

    /// Everything but the place: equal content is no change, however far it was moved.
    var content: [String] { [label, text] + items + parts.flatMap(\.content) }

    // MARK: Reading

    /// The whole file as one part; nothing of an empty file.
    static func whole(_ file: TalkFile) -> FilePart? {
        guard let first = file.lines.first else { return nil }
        let header = headers.first { first.keyword(among: [$0]) != nil } ?? first.firstWord
        let rest = first.keyword(among: [header])?.rest ?? ""
        var keyword = header
        if header == "heard by" { keyword = "heard" }
        let lines = (first.children + file.lines.dropFirst()).filter { $0.keyword(among: ["test"]) == nil }
        return FilePart(
            label: rest.isEmpty ? header : "\(header) \(rest)", keyword: header, isNamed: true, text: "", items: [],
            line: 1, parts: parts(lines, under: keyword))
    }

    private static let headers = ["asked by", "heard by", "safety replies", "translation of", "tests for"]

    private static func parts(_ lines: [TalkLine], under parent: String) -> [FilePart] {
        guard parent != "heard" else { return lines.map(heard) }
        return lines.map { part($0, keyword: keyword(of: $0, under: parent)) }
    }

    /// `crisis suicide explicit` with the texts that were heard so.
    private static func heard(_ line: TalkLine) -> FilePart {
        FilePart(
            label: line.content, keyword: line.content, isNamed: true, text: "", items: line.children.map(\.content),
            line: line.position.line, parts: [])
    }

    private static func part(_ line: TalkLine, keyword: String) -> FilePart {
        let rest = line.keyword(among: [keyword])?.rest ?? ""
        let name =
            wholeNames.contains(keyword)
            ? rest : names.contains(keyword) ? rest.split(separator: " ").first.map(String.init) ?? "" : ""
        var part = FilePart(
            label: name.isEmpty ? keyword : "\(keyword) \(name.hasSuffix(":") ? String(name.dropLast()) : name)",
            keyword: keyword,
            isNamed: !name.isEmpty || singles.contains(keyword), text: blanksCut(rest.dropFirst(name.count)), items: [],
            line: line.position.line, parts: [])
        if commaLists.contains(keyword) {
            part.items = part.text.split(separator: ",").map { blanksCut($0) }
            part.text = ""
        }
        for child in line.children { part.add(child) }
        return part
    }

    /// What stands below: an item, a part, or more of the text.
    private mutating func add(_ child: TalkLine) {
        if Self.lists.contains(keyword) { return items.append(child.content) }
        if let allowed = Self.children[keyword], !child.isForced,
            allowed.isEmpty || child.keyword(among: allowed) != nil
        {
            return parts.append(Self.part(child, keyword: Self.keyword(of: child, under: keyword)))
        }
        let words = Self.whole(child)
        guard Self.questions.contains(keyword) else {
            text += (text.isEmpty ? "" : " ") + words
            return
        }
        // The words of a question are a part of it, beside its rows and ladders.
        if let index = parts.firstIndex(where: { $0.label == "text" }) {
            parts[index].text += " " + words
        } else {
            parts.append(
                FilePart(
                    label: "text", keyword: "text", isNamed: true, text: words, items: [],
                    line: child.position.line, parts: []))
        }
    }

    /// A line of text and what is indented under it.
    private static func whole(_ line: TalkLine) -> String {
        ([line.content] + line.children.map(whole)).joined(separator: " ")
    }

    private static func keyword(of line: TalkLine, under parent: String) -> String {
        let allowed = children[parent] ?? []
        return line.keyword(among: allowed.isEmpty ? severalWords : allowed)?.keyword ?? line.firstWord
    }

    private static func blanksCut(_ text: some StringProtocol) -> String {
        var rest = Substring(text)
        while rest.first == " " { rest.removeFirst() }
        while rest.last == " " { rest.removeLast() }
        return String(rest)
    }
}

// What stands under what, and what has a name: as the parsers of the files have it.
extension FilePart {
    private static let statements = StatementParser.keywords
    private static let questionParts = QuestionParser.suggestionKeywords

    /// Keywords that may stand under a keyword; an empty list means any word.
    private static let children: [String: [String]] = [
        "dialogue": DialogueParser.keywords.filter { $0 != "starts on" } + ["starts on", "starts on word"],
        "defaults": DefaultsParser.keywords, "node": statements, "if": statements, "else if": statements,
        "else": statements, "ask": questionParts, "suggest": questionParts, "scale": questionParts,
        "say": ["discreet"], "title": ["discreet"], "option": ["discreet"], "answer": ["discreet"],
        "more": ["discreet"], "notice": ["discreet"], "hand off to": ["say"],
        "rule": [], "need": [], "activity": [], "audience": [], "helpline": [], "item": [], "reply": [],
    ]

    /// Keywords whose first word after them is a name.
    private static let names: Set<String> = [
        "node", "let", "input", "remember", "scale", "ask", "suggest", "option", "unclear", "silent", "notice", "need",
        "activity", "audience", "helpline", "item", "rule", "group", "topic", "category",
    ]

    /// Keywords after which everything is the name.
    private static let wholeNames: Set<String> = ["reply"]
    private static let questions: Set<String> = ["ask", "suggest"]

    /// Keywords that stand once under their parent.
    private static let singles: Set<String> = [
        "title", "about", "result", "yes", "no", "free text", "skip", "why", "confirm", "ends", "discreet",
        "none of these", "nothing found", "question", "answer", "more", "asked", "not asked", "within", "offer",
        "nations", "source", "reviewed", "label", "also", "needs", "hidden", "intro", "text", "scale", "level",
        "examples", "not", "full", "short", "neutral", "starts on word", "name", "phone", "number", "hours", "cost",
        "owner", "verified", "unverified", "area", "nation", "link worker", "minimum age",
    ]

    private static let lists: Set<String> = ["asked", "not asked", "examples", "not", "topic", "group", "voice"]
    private static let commaLists: Set<String> = ["starts on word", "also", "area", "nations", "needs", "excludes"]
    private static let severalWords = [
        "not asked", "starts on word", "starts on", "starts by", "duty number", "hand over within", "link worker",
        "minimum age", "put aside for", "taken for", "crisis repeat after", "admit question lapses after",
        "reminders a day", "reminders a week", "expire after", "directory fresh for", "hand off to",
    ]
}

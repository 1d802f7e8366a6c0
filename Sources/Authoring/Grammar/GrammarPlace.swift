import Talk

/// What may stand under a line: which keywords, and whether other words there are text.
///
/// The tables are those of the parsers themselves, so that formatter, export and editors know what they know.
package struct GrammarPlace: Sendable {
    /// What may begin a line here.
    package var keywords: [String]
    /// A line that begins with none of them is text of the line above.
    package var takesText: Bool
    /// What may stand under each of the keywords.
    private let inner: @Sendable (String) -> GrammarPlace

    init(
        keywords: [String] = [], takesText: Bool = false,
        below inner: @escaping @Sendable (String) -> GrammarPlace = { _ in .rows }
    ) {
        self.keywords = keywords
        self.takesText = takesText
        self.inner = inner
    }

    /// What may stand under a line that begins with this keyword.
    package func below(_ keyword: String) -> GrammarPlace { inner(keyword) }

    /// Lines that mean what they mean one by one: tests, phrasings, rows of a list, and whatever no table knows.
    static let rows: GrammarPlace = .init()
    /// Text and nothing else.
    static let text: GrammarPlace = .init(takesText: true)
    /// Text with a form for shared phones.
    static let saying: GrammarPlace = .init(keywords: ["discreet"], takesText: true) { _ in .text }

    /// Where in the rest of a line its text begins, in characters; nothing if the rest is no text.
    static func textStart(_ keyword: TalkKeyword) -> Int? {
        func after(_ token: Token?) -> Int? { token.map { $0.offset + $0.length } }
        var tokens = TokenReader(keyword)
        switch keyword.keyword {
        case "say", "why", "discreet", "note", "about", "title": return 0
        case "unclear", "silent": return after(tokens.next())
        case "hand off to", "task for", "flag":
            while let token = tokens.next() {
                if token.kind == .word, token.text == "because" { return after(token) }
            }
            return nil
        default: return nil
        }
    }
}

// MARK: - Dialogues

extension GrammarPlace {
    static let dialogue: GrammarPlace = .init(keywords: DialogueParser.keywords) { keyword in
        switch keyword {
        case "title": .saying
        case "about": .text
        case "scale": .question
        case "node": .statements
        default: .rows
        }
    }

    static let defaults: GrammarPlace = .init(keywords: DefaultsParser.keywords) { keyword in
        keyword == "remember" ? .rows : .text
    }

    static let statements: GrammarPlace = .init(keywords: StatementParser.keywords) { keyword in
        switch keyword {
        case "say": .saying
        case "ask": .question
        case "suggest": .suggestion
        case "if", "else if", "else": .statements
        case "note": .text
        case "hand off to": GrammarPlace(keywords: ["say", "because"], takesText: true) { _ in .text }
        case "task for", "flag": GrammarPlace(keywords: ["because"], takesText: true) { _ in .text }
        default: .rows
        }
    }

    static let question: GrammarPlace = .init(keywords: QuestionParser.keywords, takesText: true) { belowQuestion($0) }
    static let suggestion: GrammarPlace = .init(keywords: QuestionParser.suggestionKeywords, takesText: true) {
        belowQuestion($0)
    }

    private static func belowQuestion(_ keyword: String) -> GrammarPlace {
        switch keyword {
        case "option": GrammarPlace(keywords: ["discreet"]) { _ in .text }
        case "why", "unclear", "silent", "discreet": .text
        default: .rows
        }
    }

    /// Lines of a conversation: each begins with a mark, and only `given` is a word.
    static let test: GrammarPlace = .init(keywords: TranscriptParser.marks)
    static let tests: GrammarPlace = .init(keywords: ["test"]) { _ in .test }
}

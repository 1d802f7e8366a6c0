import Knowledge
package import Talk

/// What a file of the notation is, as its first line says.
package enum FileKind: String, CaseIterable, Sendable {
    case dialogue
    case defaults
    case tests = "tests for"
    case translation = "translation of"
    case faq
    case asked = "asked by"
    case notices
    case needs
    case activities
    case audiences
    case helplines
    case measure
    case site
    case synonyms
    case textSpeak = "text-speak"
    case revealing = "revealing words"
    case matcher
    case safety
    case heard = "heard by"

    /// The kind of a file, and the rest of its first line; nothing if that says neither.
    package static func of(_ file: TalkFile) -> (kind: FileKind, rest: String)? {
        guard let keyword = file.lines.first?.keyword(among: allCases.map(\.rawValue)),
            let kind = FileKind(rawValue: keyword.keyword)
        else { return nil }
        return (kind, keyword.rest)
    }

    /// A dialogue, or something that stands beside dialogues.
    package var isDialogue: Bool { [.dialogue, .defaults, .tests, .translation].contains(self) }

    /// What may stand at the margin, below the first line.
    package var place: GrammarPlace {
        switch self {
        case .dialogue: .dialogue
        case .defaults: .defaults
        case .tests: .tests
        case .faq: .topic
        case .notices: GrammarPlace(keywords: ContentKeywords.notices) { _ in .saying }
        case .measure: .measure
        case .asked: GrammarPlace(keywords: ContentKeywords.asked)
        case .needs: .list("need", of: ContentKeywords.need)
        case .activities: .list("activity", of: ContentKeywords.activity)
        case .audiences: .list("audience", of: ContentKeywords.audience)
        case .helplines: .list("helpline", of: ContentKeywords.helpline)
        case .site: GrammarPlace(keywords: ContentKeywords.site)
        case .synonyms: GrammarPlace(keywords: ContentKeywords.synonyms)
        case .matcher: GrammarPlace(keywords: ContentKeywords.matcher)
        case .safety: .safety
        case .heard: GrammarPlace(keywords: ContentKeywords.heard)
        case .translation, .textSpeak, .revealing: .rows
        }
    }
}

// MARK: - Content

extension GrammarPlace {
    static let topic: GrammarPlace = .init(keywords: ContentKeywords.topic) { keyword in
        keyword == "answer" || keyword == "more" ? .saying : .rows
    }

    static let measure: GrammarPlace = .init(keywords: ContentKeywords.measure) { keyword in
        switch keyword {
        case "intro": .text
        case "item": GrammarPlace(keywords: ContentKeywords.item) { $0 == "text" ? .text : .rows }
        default: .rows
        }
    }

    static let safety: GrammarPlace = .init(keywords: ContentKeywords.safety) { keyword in
        switch keyword {
        case "rule": GrammarPlace(keywords: ContentKeywords.safetyRule)
        case "guard": GrammarPlace(keywords: ContentKeywords.safetyGuard)
        case "reply": GrammarPlace(keywords: ContentKeywords.safetyReply)
        default: .rows
        }
    }

    static func list(_ row: String, of keywords: [String]) -> GrammarPlace {
        GrammarPlace(keywords: [row]) { _ in GrammarPlace(keywords: keywords) }
    }
}

extension GrammarPlace {
    /// Every keyword of this place and of all below it.
    package func allKeywords(depth: Int = 5) -> Set<String> {
        guard depth > 0 else { return Set(keywords) }
        return keywords.reduce(into: Set(keywords)) { $0.formUnion(below($1).allKeywords(depth: depth - 1)) }
    }
}

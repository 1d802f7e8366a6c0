import Knowledge
import Words

/// A service as small as the examples of the catalogue need it: whole, and with nothing wrong.
package enum ExampleService {
    /// The files of its content.
    package static let files: [String: String] = [
        "site.talk": """
        site
        name Hillside Links
        phone 0113 496 0123
        duty number 07700 900000
        nation england
        area LS6
        hours monday to friday 09:00 to 17:00
        send monday to saturday 09:00 to 19:00

        """,
        "needs.talk": """
        needs
        need money
          label Money or debt
        need lonely
          label Company

        """,
        "activities.talk": "activities\nactivity walking\n  label Walking\n  needs lonely\n",
        "helplines.talk": "helplines\n" + helplines,
        "measures/ons4.talk": """
        measure ons4
        intro Next I would like to ask you about your feelings.
        item satisfied
          text Overall, how satisfied are you with your life nowadays?
          scale 0..10
          ends not at all | completely
        source Source: ONS

        """,
        "measures/ons.talk": """
        measure ons
        item lonely
          text How often do you feel lonely?
          option 1 Often = often
          option 2 Never = never
        source Source: ONS

        """,
        "faq/cost.talk": topic("cost", "Is it free?"),
        "faq/contact-link-worker.talk": topic("contact-link-worker", "How do I reach you?"),
        "asked/author-1.talk": "asked by author-1\ntopic cost\n" + phrasings("is the", "free")
            + "topic contact-link-worker\n" + phrasings("can i talk to the", "today"),
        "notices.talk": "notices\n"
            + NoticeCatalogue.notices.keys.sorted().map { "notice \($0)\n  \(words(of: $0))\n" }.joined(),
        "safety/replies.talk": "safety replies\n" + replies.joined(),
        "words/revealing.talk": "revealing words\ndebt\nlonely\nmental health\n",
        "words/text-speak.talk": "text speak\nu = you\n",
        "words/common-words.txt": "ordinary\n",
    ]

    /// What a notice says: each names the emergency number that must.
    private static func words(of notice: String) -> String {
        notice.hasPrefix("put-aside") || notice == "ok" || notice == "added-to-message"
            ? "Hello." : "Hello. In an emergency call 999."
    }

    /// The replies that the program was built with, one block each.
    static let replies = SafetyReplies.builtIn.replies.map { reply in
        "reply \(reply.category.rawValue) \(reply.nation?.rawValue ?? "all")\n  full \(reply.full)\n"
            + "  short \(reply.short)\n  neutral \(reply.neutral)\n"
    }

    /// A line for each number that those replies name.
    static let helplines: String = {
        let numbers = replies.joined().matches(of: /\d[\d ]*\d/).map { String($0.output) }.filter { $0.count > 2 }
        return Set(numbers + ["116 123", "999"]).sorted().enumerated().map { index, number in
            "helpline line-\(index)\n  name Line\n  number \(number)\n  owner Us\n  verified 2026-06-01\n"
        }.joined()
    }()

    /// A topic of the FAQ that lacks nothing but ways to ask.
    static func topic(_ id: String, _ question: String) -> String {
        "faq \(id)\nquestion \(question)\nanswer Ask us and we will tell you.\nasked\n  \(question.lowercased())\n"
    }

    /// As many ways to ask as a topic wants.
    static func phrasings(_ start: String, _ end: String) -> String {
        let things = [
            "walk", "swim", "choir", "club", "class", "bus", "lunch", "tea", "garden", "gym", "art", "yoga", "game",
            "dance", "book", "film", "craft", "shed", "band", "trip", "quiz",
        ]
        return things.map { "  \(start) \($0) \(end)\n" }.joined()
    }

    /// Those files with some of them changed.
    static func content(_ changes: [ExampleChange]) -> ContentFiles {
        var bytes = files.mapValues { Array($0.utf8) }
        for change in changes { bytes[change.path] = change.bytes(of: files[change.path] ?? "") }
        return ContentFiles(files: bytes)
    }

    /// What dialogues may name of it.
    package static let context = CompileContext(content: Content.load(content([])).content, isWholeService: false)
}

/// One file of content that an example has otherwise.
package struct ExampleChange: Sendable {
    enum Kind: Sendable {
        /// The whole file, with marks.
        case whole(String)
        /// At the end of what the service has, with marks.
        case appended(String)
        /// In place of a passage of it, with marks.
        case replaced(String, with: String)
        /// It is not there.
        case removed
        /// No text.
        case bytes([UInt8])
    }

    package let path: String
    let kind: Kind

    init(_ path: String, _ kind: Kind) {
        self.path = path
        self.kind = kind
    }

    /// The file with its marks; nothing if there is none.
    func marked(_ original: String) -> String? {
        switch kind {
        case .whole(let text): text
        case .appended(let text): original + text
        case .replaced(let old, let new): original.replacing(old, with: new)
        case .removed, .bytes: nil
        }
    }

    func bytes(of original: String) -> [UInt8]? {
        if case .bytes(let bytes) = kind { return bytes }
        return marked(original).map { Array(MarkedText($0).text.utf8) }
    }

    /// What an author needs to see of it, with its marks.
    package var shown: String {
        switch kind {
        case .whole(let text), .appended(let text), .replaced(_, let text): text
        case .removed: "(there is no such file)"
        case .bytes: "(made from other content)"
        }
    }
}

import Dialogue
import Talk
import Words

/// What content says in other languages: `content/cy/notices.talk`, `needs.talk`, `replies.talk`.
///
///     translation of notices into cy
///     ok
///       from OK, thank you.
///       to Iawn, diolch.
extension ContentReader {
    private static let languages = ["cy"]

    /// One text: what the English was when it was translated, and what is said instead.
    private struct Translation {
        var id: String
        var position: SourcePosition
        var from: TalkText
        var to: TalkText
        var discreet: TalkText?
        var also: [String]
    }

    /// The entries of a file, which a site need not have.
    private mutating func translations(of kind: String, into language: String) -> (
        path: String, entries: [Translation]
    )? {
        let file = "\(language)/\(kind).talk"
        guard files.bytes(file) != nil, let talk = read(file) else { return nil }
        let path = files.label(file)
        guard let first = talk.lines.first, first.content == "translation of \(kind) into \(language)" else {
            report(
                ContentRule.wrongHeader, ["translation of \(kind) into \(language)"], path: path,
                at: talk.lines.first?.position ?? SourcePosition(line: 1, column: 1))
            return nil
        }
        var entries: [Translation] = []
        var isReviewed = false
        for line in first.children + talk.lines.dropFirst() {
            if line.keyword(among: ["reviewed by"]) != nil {
                isReviewed = true
            } else if let entry = translation(line, path: path),
                declare("a translation", "\(kind) \(entry.id)", path: path, at: line.position)
            {
                entries.append(entry)
            }
        }
        if !isReviewed { report(ContentRule.translationUnreviewed, [], path: path, at: first.position) }
        return (path, entries)
    }

    private mutating func translation(_ line: TalkLine, path: String) -> Translation? {
        let block = block(
            line.children, path: path, at: line.position, keywords: ["from", "to", "discreet", "also"], repeatable: [])
        guard let from = block.first("from"), let to = block.first("to") else {
            missing(block.first("from") == nil ? "from" : "to", in: line.content, block)
            return nil
        }
        return Translation(
            id: line.content, position: line.position, from: prose(from, path: path).text,
            to: prose(to, path: path).text, discreet: block.first("discreet").map { prose($0, path: path).text },
            also: Self.list(block.rest("also") ?? ""))
    }

    /// Takes each entry to what it translates; what is stale, surplus or missing is told of.
    ///
    /// - Parameters:
    ///   - found: the file and its entries.
    ///   - english: the words that stand there now, by id.
    ///   - use: what is done with an entry that fits.
    private mutating func match(
        _ found: (path: String, entries: [Translation]), _ english: [String: String],
        _ use: (inout ContentReader, Translation) -> Void
    ) {
        var missing = Set(english.keys)
        for entry in found.entries {
            guard let words = english[entry.id] else {
                let help = closest(entry.id, among: english.keys.sorted()).map { ["did you mean \"\($0)\"?"] } ?? []
                report(ContentRule.translationSurplus, [entry.id], path: found.path, at: entry.position, help: help)
                continue
            }
            missing.remove(entry.id)
            guard entry.from.joined == words else {
                report(
                    ContentRule.translationStale, [entry.id], path: found.path, at: entry.from.position,
                    help: ["it says now: \(words)"])
                continue
            }
            use(&self, entry)
        }
        // The same English in another place is translated with it.
        let done = Set(found.entries.compactMap { english[$0.id] })
        for id in missing.sorted() where !done.contains(english[id] ?? "") {
            report(
                ContentRule.translationMissing, [id, english[id] ?? ""], path: found.path,
                at: SourcePosition(line: 1, column: 1))
        }
    }

    // MARK: Notices

    mutating func translated(_ notices: [String: Text], site: [String: String]) -> [String: Text] {
        var notices = notices
        for language in Self.languages {
            guard let found = translations(of: "notices", into: language) else { continue }
            match(found, englishNotices) { reader, entry in
                guard let text = notices[entry.id] else { return }
                let places = NoticeCatalogue.notices[entry.id] ?? []
                let pieces = reader.pieces(
                    entry.to, placeholders: places, site: site, path: found.path, isTranslated: true)
                guard Set(pieces.filter(\.isPlace)) == Set(text.pieces.filter(\.isPlace)) else {
                    reader.report(
                        ContentRule.translationPlaces, [entry.id], path: found.path, at: entry.to.position)
                    return
                }
                let discreet = entry.discreet.map {
                    reader.pieces($0, placeholders: places, site: site, path: found.path, isTranslated: true)
                }
                notices[entry.id]?.translations[language] = Text.Wording(pieces: pieces, discreet: discreet)
            }
        }
        return notices
    }

    // MARK: Needs

    mutating func translated(_ needs: [Content.Need]) -> [Content.Need] {
        var needs = needs
        let english = Dictionary(
            needs.filter { !$0.isHidden }.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
        for language in Self.languages {
            guard let found = translations(of: "needs", into: language) else { continue }
            match(found, english) { _, entry in
                guard let index = needs.firstIndex(where: { $0.id == entry.id }) else { return }
                needs[index].labels[language] = .init(label: entry.to.joined, also: entry.also)
            }
        }
        return needs
    }

    // MARK: Replies to a crisis

    /// By `suicide wales full`; a reply whose English has changed is left out form by form.
    mutating func translatedReplies(_ replies: SafetyReplies) -> [String: SafetyReplies] {
        var english: [String: String] = [:]
        for reply in replies.replies {
            for form in SafetyReplies.Form.allCases { english[reply.name(form)] = reply[form] }
        }
        var translated: [String: SafetyReplies] = [:]
        for language in Self.languages {
            guard let found = translations(of: "replies", into: language) else { continue }
            var words: [String: String] = [:]
            match(found, english) { reader, entry in
                words[entry.id] = reader.plainText(entry.to, site: [:], path: found.path, isTranslated: true)
            }
            // The same English is the same in another nation.
            let byEnglish = Dictionary(
                words.map { (english[$0.key] ?? "", $0.value) }, uniquingKeysWith: { first, _ in first })
            translated[language] = SafetyReplies(
                replies: replies.replies.map { reply in
                    var reply = reply
                    for form in SafetyReplies.Form.allCases {
                        reply[form] = words[reply.name(form)] ?? byEnglish[reply[form]] ?? ""
                    }
                    return reply
                })
        }
        return translated
    }
}

extension SafetyReplies.Reply {
    /// `suicide wales full`.
    fileprivate func name(_ form: SafetyReplies.Form) -> String {
        "\(category.rawValue) \(nation?.rawValue ?? "all") \(form.rawValue)"
    }

    fileprivate subscript(form: SafetyReplies.Form) -> String {
        get {
            switch form {
            case .full: full
            case .short: short
            case .neutral: neutral
            }
        }
        set {
            switch form {
            case .full: full = newValue
            case .short: short = newValue
            case .neutral: neutral = newValue
            }
        }
    }
}

extension SafetyReplies {
    /// The reply that somebody in this nation gets.
    func reply(_ category: SafetyCategory, _ nation: Nation?) -> Reply? {
        replies.first { $0.category == category && $0.nation == nation }
            ?? replies.first { $0.category == category && $0.nation == nil }
    }
}

extension Text.Piece {
    /// It is filled in.
    fileprivate var isPlace: Bool { if case .literal = self { false } else { true } }
}

import Dialogue
import Talk
import TextMessage

extension ContentReader {
    /// Texts that a message may take in English.
    private static let segmentBudget = 2
    private static let translatedBudget = 4

    /// The text of an entry cut at its places, checked for what it says, its characters and its length.
    mutating func pieces(
        _ text: TalkText, placeholders: [NoticeCatalogue.Placeholder] = [], site: [String: String], path: String,
        isTranslated: Bool = false
    ) -> [Text.Piece] {
        let joined = text.joined
        var pieces: [Text.Piece] = []
        var literal = ""
        var longest = ""
        var rest = joined[...]
        func offset(_ index: String.Index) -> Int { joined.distance(from: joined.startIndex, to: index) }
        while let character = rest.first {
            if rest.hasPrefix("{{") {
                literal += "{"
                longest += "{"
                rest = rest.dropFirst(2)
            } else if character == "{", let close = rest.firstIndex(of: "}") {
                let name = String(rest[rest.index(after: rest.startIndex)..<close])
                if !literal.isEmpty { pieces.append(.literal(literal)) }
                literal = ""
                if let placeholder = placeholders.first(where: { $0.name == name }) {
                    pieces.append(.placeholder(name))
                    longest += placeholder.longest
                } else if name.hasPrefix("site "), let value = site[String(name.dropFirst(5))] {
                    pieces.append(.site(String(name.dropFirst(5))))
                    longest += value
                } else {
                    reportPlace(name, at: text.position(atOffset: offset(rest.startIndex)), placeholders, site, path)
                }
                rest = rest[rest.index(after: close)...]
            } else {
                literal.append(character)
                longest.append(character)
                rest = rest.dropFirst()
            }
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        if isTranslated { checkTranslated(longest, text, path: path) } else { check(longest, text, path: path) }
        return pieces
    }

    /// A text without places but those of the site, filled in.
    mutating func plainText(
        _ text: TalkText, site: [String: String], path: String, isTranslated: Bool = false
    ) -> String {
        pieces(text, site: site, path: path, isTranslated: isTranslated).map { piece in
            switch piece {
            case .literal(let literal): literal
            case .site(let name): site[name] ?? ""
            default: ""
            }
        }.joined()
    }

    private mutating func reportPlace(
        _ name: String, at position: SourcePosition, _ placeholders: [NoticeCatalogue.Placeholder],
        _ site: [String: String], _ path: String
    ) {
        let known = placeholders.map { "{\($0.name)}" } + site.keys.sorted().map { "{site \($0)}" }
        report(
            ContentRule.unknownPlaceholder, ["{\(name)}"], path: path, at: position, length: name.count + 2,
            help: ["known here: \(known.joined(separator: ", "))", "for a plain brace write {{"])
    }

    /// Welsh may be longer, and has letters that no plain text has (its ŵ and ŷ, and every other circumflex).
    private mutating func checkTranslated(_ longest: String, _ text: TalkText, path: String) {
        let count = segments(of: transliterated(longest)).segments
        guard count > Self.translatedBudget else { return }
        report(
            ContentRule.tooLong, [String(count), String(Self.translatedBudget)], path: path, at: text.position,
            help: ["say it shorter"])
    }

    private mutating func check(_ longest: String, _ text: TalkText, path: String) {
        let joined = text.joined
        if let outsider = GSM7.outsiders(in: longest).first,
            let index = joined.unicodeScalars.firstIndex(of: outsider)
        {
            let offset = joined.distance(from: joined.startIndex, to: index)
            report(
                ContentRule.notGSM7, [String(outsider)], path: path, at: text.position(atOffset: offset),
                help: ["use a plain letter, straight quotes and a short dash"])
            return
        }
        let count = segments(of: longest).segments
        if count > Self.segmentBudget {
            report(
                ContentRule.tooLong, [String(count), String(Self.segmentBudget)], path: path, at: text.position,
                help: ["with the longest names filled in it has \(segments(of: longest).units) characters"])
        }
        let grade = ReadingGrade.of(longest)
        if grade > 8 {
            report(
                ContentRule.hardToRead, [String(Int(grade.rounded()))], path: path, at: text.position,
                help: ["shorter sentences, shorter words"])
        }
    }
}

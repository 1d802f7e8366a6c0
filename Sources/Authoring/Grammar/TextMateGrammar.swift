import FoundationEssentials
import Knowledge

/// The notation for editors that read TextMate grammars: `docs/talk.tmLanguage.json`, made from the parsers' tables.
package enum TextMateGrammar {
    private struct Document: Encodable {
        var name = "Talk"
        var scopeName = "source.talk"
        var fileTypes = ["talk"]
        var patterns: [Pattern]
    }

    private struct Pattern: Encodable {
        var name: String?
        var match: String
        var captures: [String: Capture]?
    }

    private struct Capture: Encodable { var name: String }

    /// Keywords of every kind of file, sorted.
    package static var keywords: [String] {
        FileKind.allCases.reduce(into: Set(ContentKeywords.translation + ["reviewed by"])) {
            $0.formUnion($1.place.allKeywords())
        }
        .subtracting(TranscriptParser.marks.filter { $0 != "given" }).sorted()
    }

    /// The whole file.
    package static var json: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        let bytes = (try? encoder.encode(Document(patterns: patterns))).map { Array($0) } ?? []
        return String(decoding: bytes, as: UTF8.self) + "\n"
    }

    private static var patterns: [Pattern] {
        [
            Pattern(name: "comment.line.number-sign.talk", match: #"^\s*#.*$"#),
            Pattern(
                match: "^(\(alternatives(FileKind.allCases.map(\.rawValue))))(?=\\s|$)(?:\\s+(\\S+))?",
                captures: ["1": .init(name: "keyword.control.talk"), "2": .init(name: "entity.name.section.talk")]),
            Pattern(
                match: #"^(node|scale)\s+(\S+)"#,
                captures: ["1": .init(name: "keyword.control.talk"), "2": .init(name: "entity.name.function.talk")]),
            Pattern(
                match: #"^(test)\s+(.*)$"#,
                captures: ["1": .init(name: "keyword.control.talk"), "2": .init(name: "entity.name.section.talk")]),
            Pattern(
                match: #"^\s*(>)\s(.*)$"#,
                captures: ["1": .init(name: "keyword.operator.talk"), "2": .init(name: "string.unquoted.talk")]),
            Pattern(match: #"^\s*([<=@~!])(?=\s|$)"#, captures: ["1": .init(name: "keyword.operator.talk")]),
            Pattern(match: #"^\s*(\|)(?=\s|$)"#, captures: ["1": .init(name: "keyword.operator.talk")]),
            Pattern(
                match: "^\\s*(\(alternatives(keywords)))(?=\\s|$)", captures: ["1": .init(name: "keyword.other.talk")]),
            Pattern(
                match: "(\\w[\\w-]*):\\s+(\(alternatives(TypeParser.names)))(?=\\s|$)",
                captures: ["1": .init(name: "variable.other.talk"), "2": .init(name: "storage.type.talk")]),
            Pattern(name: "constant.character.escape.talk", match: #"\{\{"#),
            Pattern(name: "variable.parameter.talk", match: #"\{[^{}]*\}"#),
            Pattern(
                match: #"(->)\s*(?:(dialogue)\s+)?(\S+)?"#,
                captures: [
                    "1": .init(name: "keyword.operator.arrow.talk"), "2": .init(name: "keyword.other.talk"),
                    "3": .init(name: "entity.name.function.talk"),
                ]),
        ]
    }

    /// The longest first, because the first that fits is taken.
    private static func alternatives(_ words: [String]) -> String {
        words.sorted { ($1.count, $0) < ($0.count, $1) }.map { $0.replacing(" ", with: #"\s+"#) }.joined(separator: "|")
    }
}

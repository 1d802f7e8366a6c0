import FoundationEssentials
package import Talk

/// Diagnostics as SARIF 2.1.0 (OASIS), which code hosts and editors show beside the lines they are about.
package enum SARIFReport {
    /// The log, pretty-printed, with every rule of the catalogue that something was found for.
    ///
    /// - Parameters:
    ///   - diagnostics: in any order; the same one twice is told once.
    ///   - sources: the files by path: columns are counted in code points there, in characters here.
    ///   - version: of the program.
    /// - Returns: the whole document, with a line end.
    package static func text(_ diagnostics: [Diagnostic], sources: [String: SourceFile], version: String) -> String {
        let sorted = Set(diagnostics).sorted()
        let codes = Set(sorted.map(\.code)).sorted()
        let results = sorted.map { result($0, rule: codes.firstIndex(of: $0.code) ?? 0, source: sources[$0.path]) }
        let driver = Log.Driver(version: version, rules: codes.compactMap { Catalogue.entry($0).map(rule) })
        let log = Log(runs: [Log.Run(tool: Log.Tool(driver: driver), results: results)])
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return String(decoding: (try? encoder.encode(log)).map { Array($0) } ?? [], as: UTF8.self) + "\n"
    }

    private static func rule(_ entry: CatalogueEntry) -> Log.Rule {
        let first = entry.meaning.split(separator: ".").first.map { "\($0)." } ?? entry.meaning
        let examples = ["Wrong:"] + entry.bad.shown + ["", "Right:"] + entry.good.shown
        return Log.Rule(
            id: entry.code, shortDescription: .init(text: first), fullDescription: .init(text: entry.meaning),
            help: .init(text: examples.joined(separator: "\n")),
            defaultConfiguration: .init(level: entry.severity.rawValue),
            properties: .init(tags: [entry.family.rawValue]))
    }

    private static func result(_ one: Diagnostic, rule: Int, source: SourceFile?) -> Log.Result {
        let message = ([one.message] + one.help).joined(separator: "\n")
        let location = Log.Physical(
            artifactLocation: .init(uri: uri(one.path)), region: region(one.position, one.length, source))
        return Log.Result(
            ruleId: one.code, ruleIndex: rule, level: one.severity.rawValue, message: .init(text: message),
            locations: [Log.Location(physicalLocation: location)],
            fixes: one.edits.isEmpty ? nil : [fix(one, source)])
    }

    private static func fix(_ one: Diagnostic, _ source: SourceFile?) -> Log.Fix {
        let replacements = one.edits.sorted().map { edit in
            Log.Replacement(
                deletedRegion: region(edit.position, edit.length, source),
                insertedContent: .init(text: edit.replacement)
            )
        }
        return Log.Fix(
            description: .init(text: one.help.first ?? one.message),
            artifactChanges: [.init(artifactLocation: .init(uri: uri(one.path)), replacements: replacements)])
    }

    /// The region with its columns in code points.
    private static func region(_ position: SourcePosition, _ length: Int, _ source: SourceFile?) -> Log.Region {
        var start = position.column
        var end = position.column + length
        if let lines = source?.lines, lines.indices.contains(position.line - 1) {
            let line = lines[position.line - 1]
            func codePoints(_ column: Int) -> Int {
                let beyond = max(0, column - 1 - line.count)
                return line.prefix(column - 1).unicodeScalars.count + 1 + beyond
            }
            (start, end) = (codePoints(start), codePoints(end))
        }
        return Log.Region(startLine: position.line, startColumn: start, endColumn: end)
    }

    /// The path as a relative URI: what may not stand in one is escaped (RFC 3986, section 2.1).
    private static func uri(_ path: String) -> String {
        var uri = ""
        for byte in path.utf8 {
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            if isPlain || "-._~/".utf8.contains(byte) {
                uri.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                uri += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
        return uri
    }
}

/// The parts of a SARIF log that are used here, by the names of the standard.
private struct Log: Encodable {
    struct Run: Encodable {
        var tool: Tool
        var results: [Result]
        var columnKind = "unicodeCodePoints"
    }

    struct Tool: Encodable { var driver: Driver }

    struct Driver: Encodable {
        var name = "linkline"
        var version: String
        var rules: [Rule]
    }

    struct Rule: Encodable {
        struct Configuration: Encodable { var level: String }
        struct Properties: Encodable { var tags: [String] }

        var id: String
        var shortDescription: Message
        var fullDescription: Message
        var help: Message
        var defaultConfiguration: Configuration
        var properties: Properties
    }

    struct Message: Encodable { var text: String }

    struct Result: Encodable {
        var ruleId: String
        var ruleIndex: Int
        var level: String
        var message: Message
        var locations: [Location]
        var fixes: [Fix]?
    }

    struct Location: Encodable { var physicalLocation: Physical }

    struct Physical: Encodable {
        var artifactLocation: Artifact
        var region: Region
    }

    struct Artifact: Encodable { var uri: String }

    struct Region: Encodable {
        var startLine: Int
        var startColumn: Int
        var endColumn: Int
    }

    struct Fix: Encodable {
        var description: Message
        var artifactChanges: [Change]
    }

    struct Change: Encodable {
        var artifactLocation: Artifact
        var replacements: [Replacement]
    }

    struct Replacement: Encodable {
        var deletedRegion: Region
        var insertedContent: Message
    }

    enum CodingKeys: String, CodingKey {
        case schema = "$schema"
        case version, runs
    }

    var schema = "https://json.schemastore.org/sarif-2.1.0.json"
    var version = "2.1.0"
    var runs: [Run]
}

import Authoring
import Foundation
import Knowledge
import Talk
import Testing

@Suite("Editors know the notation") struct GrammarTests {
    private static let file = ShippedFiles.root.appending(path: "docs/talk.tmLanguage.json")

    @Test("docs/talk.tmLanguage.json is made from the tables as they are (make docs)") func isCurrent() throws {
        if ShippedFiles.isGenerating {
            try TextMateGrammar.json.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        #expect(try String(contentsOf: Self.file, encoding: .utf8) == TextMateGrammar.json)
    }

    @Test("every keyword of every kind of file is in it", arguments: FileKind.allCases) func keywords(kind: FileKind)
        throws
    {
        let object = try JSONSerialization.jsonObject(with: Data(contentsOf: Self.file)) as? [String: Any]
        let patterns = try #require(object?["patterns"] as? [[String: Any]]).compactMap { $0["match"] as? String }
        let expressions = try patterns.map { try NSRegularExpression(pattern: $0) }
        for keyword in kind.place.allKeywords().union([kind.rawValue]) {
            let line = "\(keyword) something"
            let isKnown = expressions.contains { $0.firstMatch(in: line, range: NSRange(0..<line.utf16.count)) != nil }
            #expect(isKnown, "\(keyword)")
        }
    }

    @Test("each line of the shipped files begins with what its place allows", arguments: ShippedFiles.paths)
    func shipped(path: String) throws {
        guard !path.hasPrefix("content/personas/") else { return }
        let file = TalkReader.read(path: path, bytes: try #require(ShippedFiles.all[path]))
        let kind = try #require(FileKind.of(file)?.kind)
        let place = kind.place
        guard !place.keywords.isEmpty else { return }
        for line in file.lines.dropFirst() {
            #expect(line.keyword(among: place.keywords) != nil, "\(line.position.line): \(line.content)")
        }
    }
}

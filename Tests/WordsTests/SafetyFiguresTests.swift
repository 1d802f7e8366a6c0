import Foundation
import Testing
import Words

/// How well the screen does on the texts of independent authors.
///
/// The rules were written with the texts of authors 1 to 3 at hand, and the net has learnt from those of 1 to 4: their
/// figures are of development and only hold the line. Authors from 24 on are in Fixtures alone: nothing was written or
/// learnt from them, and their figures are the honest ones. Those of the documentation leave out one author at a time
/// (`linkline prepare safety --trial`).
@Suite("Figures of the safety screen, by author")
struct SafetyFiguresTests {
    struct Line: Decodable {
        var text: String
        var category: String
        var response: String
        var level: String?
    }

    /// Shares of one author's texts.
    struct Figures: CustomStringConvertible {
        /// Crises answered as crises, of those said plainly and of those that must be understood.
        var explicit = 0.0
        var indirect = 0.0
        /// Crises with the right category, of all crises.
        var category = 0.0
        /// Hard harmless texts that are taken for a crisis.
        var falseAlarms = 0.0
        /// Distress that was noticed at all, and distress taken for a crisis.
        var distress = 0.0
        var distressAsCrisis = 0.0

        var description: String {
            "explicit \(explicit) indirect \(indirect) category \(category) false \(falseAlarms)"
                + " distress \(distress) as crisis \(distressAsCrisis)"
        }
    }

    static func figures(of author: Int) throws -> Figures {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Fixtures/safety-author-\(author).jsonl")
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Line.self, from: Data($0.utf8))
        }
        func share(_ lines: [Line], _ holds: (Line, SafetyFinding?) -> Bool) -> Double {
            let found = lines.count { holds($0, SafetyScreen.builtIn.finding(in: $0.text, earlier: [])) }
            return Double(found) / Double(max(1, lines.count))
        }
        let crises = lines.filter { $0.response == "crisis" }
        let distressed = lines.filter { $0.response == "distress" }
        return Figures(
            explicit: share(crises.filter { $0.level == "explicit" }) { $1?.response == .crisis },
            indirect: share(crises.filter { $0.level == "indirect" }) { $1?.response == .crisis },
            category: share(crises) { $1?.response == .crisis && $1?.category.rawValue == $0.category },
            falseAlarms: share(lines.filter { $0.response == "none" }) { $1?.response == .crisis },
            distress: share(distressed) { $1 != nil },
            distressAsCrisis: share(distressed) { $1?.response == .crisis })
    }

    @Test("Authors 1 to 4, from whom the net has learnt", arguments: 1...4)
    func development(author: Int) throws {
        let figures = try Self.figures(of: author)
        if ProcessInfo.processInfo.environment["LINKLINE_MEASURE"] != nil { print("SAFETY", author, figures) }
        #expect(figures.explicit >= 0.97)
        #expect(figures.indirect >= 0.92)
        #expect(figures.category >= 0.90)
        #expect(figures.distressAsCrisis <= 0.05)
    }

    /// Authors whose texts nobody has read and nothing was learnt from.
    static let unreadAuthors = (24...26).filter {
        FileManager.default.fileExists(
            atPath: URL(filePath: #filePath).deletingLastPathComponent()
                .appending(path: "Fixtures/safety-author-\($0).jsonl").path)
    }

    @Test("Authors from whom nothing was learnt", arguments: unreadAuthors)
    func unseen(author: Int) throws {
        let figures = try Self.figures(of: author)
        if ProcessInfo.processInfo.environment["LINKLINE_MEASURE"] != nil { print("SAFETY", author, figures) }
        #expect(figures.explicit >= 0.88)
        #expect(figures.indirect >= 0.58)
        #expect(figures.distressAsCrisis <= 0.15)
    }
}

import Foundation
import Testing
import Words

/// How well the screen does on the texts of four independent authors.
///
/// The rules were written with the texts of authors 1 to 3 at hand, so their figures are of development and only hold
/// the line. Author 4 was left unread until the rules were done: that figure is the honest one.
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
        /// Hard harmless texts with any alarm.
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
            falseAlarms: share(lines.filter { $0.response == "none" }) { $1 != nil },
            distress: share(distressed) { $1 != nil },
            distressAsCrisis: share(distressed) { $1?.response == .crisis })
    }

    @Test("Authors 1 to 3, whose texts the rules were written with", arguments: 1...3)
    func development(author: Int) throws {
        let figures = try Self.figures(of: author)
        if ProcessInfo.processInfo.environment["LINKLINE_MEASURE"] != nil { print("SAFETY", author, figures) }
        #expect(figures.explicit >= 0.95)
        #expect(figures.indirect >= 0.95)
        #expect(figures.category >= 0.94)
        #expect(figures.falseAlarms <= 0.02)
        #expect(figures.distress >= 0.80)
        #expect(figures.distressAsCrisis <= 0.05)
    }

    @Test("Author 4, whose texts nobody read while the rules were written")
    func unseen() throws {
        let figures = try Self.figures(of: 4)
        if ProcessInfo.processInfo.environment["LINKLINE_MEASURE"] != nil { print("SAFETY", 4, figures) }
        #expect(figures.explicit >= 0.85)
        #expect(figures.indirect >= 0.34)
        #expect(figures.category >= 0.54)
        // Higher than the 4.6 % of guards that reached over the whole text: they also swallowed crises.
        #expect(figures.falseAlarms <= 0.065)
        #expect(figures.distressAsCrisis <= 0.02)
    }
}

import Foundation
import Testing
import Words

/// Whole texts and the commands they give, in many voices: no plain objection is missed, no sentence is taken for one.
///
/// These texts were known when the rules were written: the figures say that nothing got worse.
struct CommandFiguresTests {
    private static let lines: [Line] = (try? Line.all()) ?? []

    @Test func plainObjectionsAreTakenOrAskedBackOnce() {
        let objections = Self.lines.filter { $0.keyword == "stop" }
        let heard = objections.filter { ["stop", "confirm-stop"].contains($0.heard) }
        #expect(objections.count >= 450)
        #expect(Double(heard.count) >= 0.95 * Double(objections.count), "\(heard.count) of \(objections.count)")
        let taken = objections.filter { $0.heard == "stop" }
        #expect(Double(taken.count) >= 0.91 * Double(objections.count), "\(taken.count) of \(objections.count)")
    }

    @Test func nearMissesEarnOneQuestion() {
        let near = Self.lines.filter { $0.keyword == "confirm-stop" }
        let asked = near.filter { $0.heard == "confirm-stop" }
        #expect(near.count >= 90)
        #expect(Double(asked.count) >= 0.97 * Double(near.count), "\(asked.count) of \(near.count)")
    }

    @Test func noSentenceIsTakenForAnObjection() {
        let others = Self.lines.filter { $0.keyword != "stop" && $0.keyword != "confirm-stop" }
        #expect(others.count >= 1000)
        for line in others { #expect(line.heard != "stop", "\(line.text)") }
        #expect(others.count { $0.heard == "confirm-stop" } <= 2)
    }

    @Test func sentencesGiveNoCommand() {
        let sentences = Self.lines.filter { $0.keyword == nil }
        let quiet = sentences.filter { $0.heard == nil }
        #expect(Double(quiet.count) >= 0.99 * Double(sentences.count), "\(quiet.count) of \(sentences.count)")
    }

    @Test(arguments: [
        "help", "menu", "back", "again", "skip", "human", "restart", "correct", "later", "continue", "more", "why",
        "language", "safe", "start",
    ])
    func commandsAreHeardWithPolitenessAroundThem(keyword: String) {
        let lines = Self.lines.filter { $0.keyword == keyword }
        let heard = lines.filter { $0.heard == keyword }
        #expect(!lines.isEmpty)
        #expect(Double(heard.count) >= 0.9 * Double(lines.count), "\(heard.count) of \(lines.count)")
    }

    /// The text that was accepted and the turn that follows hear the same.
    @Test func consentWordsAndCommandsAgree() {
        for line in Self.lines {
            #expect((line.heard == "stop") == (consentWord(line.text) == .stop), "\(line.text)")
            #expect((line.heard == "confirm-stop") == (consentWord(line.text) == .confirmStop), "\(line.text)")
        }
    }

    private struct Line: Decodable {
        var text: String
        var keyword: String?

        var heard: String? { readKeyword(text, optedOut: false)?.keyword.rawValue }

        static func all() throws -> [Line] {
            let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")
            let text = try String(contentsOf: folder.appending(path: "commands-own.jsonl"), encoding: .utf8)
            return try text.split(separator: "\n").map { try JSONDecoder().decode(Line.self, from: Data($0.utf8)) }
        }
    }
}

import Dialogue
import Foundation
import Talk
import Testing
import Words

@testable import Knowledge

@Suite("learning from what was not understood") struct LearningTests {
    // MARK: Masking

    @Test(
        "what tells who wrote a text is taken out of it",
        arguments: [
            ("ring me on 07700 900123 please", "ring me on ... please"), ("its 07700900123", "its ..."),
            ("+44 (0)7700 900 123", "..."), ("im in LS6 2AB by the park", "im in ... by the park"),
            ("ls62ab", "..."), ("SW1A 1AA?", "..."), ("mail jo@example.org now", "mail ... now"),
            ("see https://example.org/x", "see ..."), ("nhs no 999 123 4567 thanks", "nhs no ... thanks"),
            ("is it free for over 65s", "is it free for over 65s"), ("room 12 at 3 pm", "room 12 at 3 pm"),
            ("is it £12 or £15", "is it £12 or £15"), ("two\nlines\tand  tab", "two lines and tab"),
            ("a\u{202E}b\u{0}c", "a b c"), ("my dob is 3/4/45 ok", "my dob is ... ok"), ("3.4.1945.", "..."),
            ("3-4-45, can i come", "... can i come"), ("3 4 45", "..."), ("born 1945-4-3", "born ..."),
            ("born 3rd april 1945 in Hull", "born ... in Hull"), ("April 3, 1945", "..."),
            ("it's the third of April, nineteen forty five", "it's ..."), ("3 Ebrill 45 yw e", "... yw e"),
            ("i was born in 1945", "i was born in ..."), ("can i come in may or march", "can i come in may or march"),
            ("open 24/7 or 9.30 to 5.30", "open 24/7 or 9.30 to 5.30"), ("may i bring 2 or 3", "may i bring 2 or 3"),
        ])
    func masks(text: String, masked: String) { #expect(TextMask.masked(text) == masked) }

    @Test("a name that is known is taken out, wherever it stands") func names() {
        #expect(
            TextMask.masked("Hi its Margaret's son, Margaret Okoro wants a lift", names: ["Margaret Okoro"])
                == "Hi its ... son, ... wants a lift")
        #expect(TextMask.masked("nothing changes", names: [""]) == "nothing changes")
    }

    // MARK: Grouping

    /// A small content of two topics, so that training is quick.
    private static let learning: Learning = {
        var content = Shipped.loaded.content
        let ways = [
            "cost": ["is it free", "how much does it cost", "do i have to pay", "what is the price", "is there a fee"],
            "transport": [
                "how do i get there", "is there a bus", "can i get a lift", "i do not drive", "is there parking",
            ],
        ]
        let none = ["can i have a repeat prescription", "happy birthday", "who won the match", "the tea was cold"]
        let place = SourceLine(file: "content/asked/a.talk", line: 1)
        let template = content.topics[0]
        content.topics = ways.keys.sorted().map { id in
            var topic = template
            topic.id = id
            topic.within = nil
            return topic
        }
        content.phrasings =
            ways.sorted { $0.key < $1.key }.flatMap { topic, texts in
                texts.enumerated().map {
                    Content.Phrasing(text: $0.element, topic: topic, author: "author-\($0.offset % 3)", place: place)
                }
            }
            + none.enumerated().map {
                Content.Phrasing(text: $0.element, topic: nil, author: "author-\($0.offset % 3)", place: place)
            }
        content.weights = nil
        content.calibration = .general
        let matcher = Matcher(content.matcherSource, calibration: content.calibration)
        return Learning(content: content, matcher: matcher) { $0.contains("die") }
    }()

    @Test("texts that are alike stand together, the ones that came often first") func groups() {
        let report = Self.learning.report(on: [
            .init("what day is the choir"), .init("what day is the choir on"), .init("What day is the choir?"),
            .init("could i scatter ashes in the memorial garden"), .init("STOP"), .init("i want to die"), .init("?!"),
            .init("is it free"),
        ])
        #expect(report.looked == 8 && report.alarmed == 1 && report.empty == 1)
        #expect(report.understood >= 1)
        let first = report.groups.first
        #expect(first?.count == 3 && first?.texts.count == 2)
        #expect(first?.texts.allSatisfy { $0.lowercased().contains("choir") } == true)
        #expect(!report.groups.contains { $0.texts.contains { $0.contains("die") } })
    }

    @Test("a text far from all is perhaps a new topic, and one near a topic a way to ask for it") func proposals() {
        let groups = Self.learning.report(on: [
            .init("zebra xylophone quartz"), .init("is there a bus or lift to get there for people who walk badly"),
        ]).groups
        #expect(groups.contains { $0.proposal == .newTopic })
        #expect(!groups.contains { $0.proposal == .ask("cost") })
    }

    // MARK: Writing

    @Test("a text is put under its topic, and a topic without texts is begun") func file() {
        let first = LearningFile.adding("how do i get there", to: "transport", in: nil)
        #expect(first == "asked by site\nvoice texts that came in\ntopic transport\n  how do i get there\n")
        let second = LearningFile.adding("who won", to: nil, in: first)
        let third = LearningFile.adding("No car, sadly", to: "transport", in: second)
        #expect(
            third
                == "asked by site\nvoice texts that came in\ntopic transport\n  how do i get there\n  | No car, sadly\n"
                + "topic none\n  who won\n")
    }

    @Test(
        "whatever a text begins with, it is read back as itself",
        arguments: ["# not a note", "topic cost", "| bar", "-> arrow", "voice of reason", "  blanks  ", "asked by me"])
    func hostile(text: String) throws {
        let file = LearningFile.adding(text, to: "cost", in: nil)
        let lines = TalkReader.read(path: "site.talk", bytes: Array(file.utf8)).lines
        #expect(lines.count == 3 && lines.last?.children.count == 1)
        let read = lines.last?.children.first?.content ?? ""
        #expect(FoldedText(read).plain == FoldedText(text).plain)
    }

    @Test("a text is written once, masked, and never for a topic that is not there") func write() throws {
        let changed = try ChangedContent([:])
        let content = changed.load().content
        let topic = try #require(content.topics.first?.id)
        func write(_ text: String, _ topic: String?) throws -> [String] {
            try LearningFile.write([text], topic: topic, directory: changed.directory, content: content)
        }
        #expect(try write("zebra question, ring 07700 900123", topic) == ["zebra question, ring ..."])
        let again = changed.load()
        #expect(again.content.phrasings.contains { $0.author == "site" && $0.topic == topic })
        #expect(!again.diagnostics.contains { $0.severity == .error })
        #expect(throws: LearningFile.Refusal.unknownTopic) { try write("x", "no-such-topic") }
        #expect(throws: LearningFile.Refusal.empty) { try write("07700 900123", topic) }
        let known = try #require(content.phrasings.first { $0.topic == topic })
        #expect(throws: LearningFile.Refusal.self) { try write(known.text.uppercased(), topic) }
    }
}

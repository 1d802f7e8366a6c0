import Foundation
import Store
import Testing

@Suite("linkline learn") struct LearnTests {
    /// The shipped content with four topics and their own phrasings only, so that training takes no time.
    private static func content(_ folder: Folder) throws -> String {
        let copy = folder["content"]
        try FileManager.default.copyItem(atPath: Linkline.content, toPath: copy.path)
        for name in ["asked", "weights.bin"] { try? FileManager.default.removeItem(at: copy.appending(path: name)) }
        let kept = ["cost.talk", "evidence.talk", "funding.talk", "link-worker.talk"]
        let topics = copy.appending(path: "faq")
        for name in try FileManager.default.contentsOfDirectory(atPath: topics.path) where !kept.contains(name) {
            try FileManager.default.removeItem(at: topics.appending(path: name))
        }
        return copy.path
    }

    private static let texts = [
        "is it free", "zebra crossing outside number 9", "the zebra crossing is broken", "I want to end my life",
        "ring me about the zebra crossing on 07700 900123", "STOP",
    ]

    @Test("texts of a file are grouped, and those with an alarm are counted only") func list() throws {
        let folder = try Folder()
        let content = try Self.content(folder)
        let run = try Linkline.run(["learn", "--from", "-", "--content", content], input: input(Self.texts))
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.hasPrefix("6 texts: "))
        #expect(run.text.contains("1 with an alarm, not shown here"))
        #expect(run.text.contains("zebra crossing"))
        #expect(!run.text.contains("end my life") && !run.text.contains("900123"))
        let file = folder["in.txt"]
        try input(Self.texts).write(to: file)
        let json = try Linkline.objects(
            try Linkline.run("learn", "--from", file.path, "--content", content, "--format", "json"))
        #expect(json.first?["alarmed"] as? Int == 1 && json.first?["looked"] as? Int == 6)
        #expect(json.count == 1 + (json.first?["groups"] as? Int ?? -1))
        for group in json.dropFirst() {
            let fault = Self.group.fault(in: group)
            #expect(fault == nil, "\(fault ?? "")")
        }
    }

    @Test("what a phrasing changes is shown before it is written, and writing it makes content that is right")
    func tryAndWrite() throws {
        let folder = try Folder()
        let content = try Self.content(folder)
        let site = "\(content)/asked/site.talk"
        let words = [
            "learn", "--content", content, "--folds", "2", "--try", "cost",
            "will my purse be lighter after, 07700 900123",
        ]
        let tried = try Linkline.run(words, input: Data())
        #expect(tried.status == 0, "\(tried.errors)")
        #expect(tried.text.contains("phrasings, each read without its author"))
        #expect(tried.text.contains("Nothing was written."))
        #expect(!FileManager.default.fileExists(atPath: site))
        let written = try Linkline.run(words + ["--write"], input: Data())
        #expect(written.text.contains("Written: \(site)") && written.text.contains("make weights"))
        let text = try String(contentsOfFile: site, encoding: .utf8)
        #expect(text.contains("topic cost\n  will my purse be lighter after, ...\n"))
        let again = try Linkline.run(words + ["--write"], input: Data())
        #expect(again.status == 65 && again.errors.contains("stands there already"))
        let json = try Linkline.objects(
            try Linkline.run([
                "learn", "--content", content, "--folds", "2", "--try", "none", "who won", "--format", "json",
            ]))
        #expect(json.count == 1 && json[0]["written"] is NSNull && json[0]["topic"] is NSNull)
        #expect(try #require(json[0]["effect"] as? [String: Any])["tried"] as? Int ?? 0 > 100)
    }

    @Test("the command that is shown for a text can be put into a shell as it stands") func shownCommand() throws {
        let folder = try Folder()
        let content = try Self.content(folder)
        let text = "-mum's \"friend\" $HOME wants to know who pays; `us`"
        let listed = try Linkline.run(["learn", "--from", "-", "--content", content], input: input([text]))
        let shown = try #require(listed.lines.first { $0.contains("linkline learn --try") }, "\(listed.text)")
        let command = shown.replacing("linkline learn", with: "linkline learn --content \(content) --folds 2")
        let tried = try Linkline.shell(command)
        #expect(tried.status == 0, "\(tried.errors)")
        #expect(tried.text.hasPrefix("cost: \(text)\n"), "\(tried.text)")
    }

    @Test("wrong use is told") func usage() throws {
        let folder = try Folder()
        let content = try Self.content(folder)
        for words in [
            ["--try", "cost"], ["a text"], ["--write"], ["--try", "cost", "x", "--propose"], ["--limit", "0"],
        ] {
            #expect(try Linkline.run(["learn", "--content", content] + words).status == 64, "\(words)")
        }
        let slip = try Linkline.run("learn", "--content", content, "--try", "cots", "x")
        #expect(slip.status == 65 && slip.errors.contains("Did you mean \"cost\"?"))
        let alarm = try Linkline.run("learn", "--content", content, "--try", "cost", "I want to end my life")
        #expect(alarm.status == 65 && !alarm.errors.contains("end my life"))
        #expect(try Linkline.run("learn", "--content", content, "--from", folder["no.txt"].path).status == 69)
        #expect(try Linkline.run("learn", "--content", content, "--db", folder["no.db"].path).status == 69)
    }

    @Test("texts of the database are read without numbers and names, and the audit says who read them")
    func database() throws {
        let folder = try Folder()
        let content = try Self.content(folder)
        let path = folder["line.db"].path
        let chat = try Linkline.run(
            "chat", "--db", path, "--from", "07700 900111",
            lines: ["hello", "xylophone quartz zebra", "/time +1h", "I want to end my life", "violin quartz zebra"])
        #expect(chat.status == 0, "\(chat.errors)")
        let run = try Linkline.run("learn", "--content", content, "--db", path)
        #expect(run.status == 0, "\(run.errors)")
        #expect(run.text.contains("xylophone quartz zebra"))
        #expect(run.text.contains("2 with an alarm") && !run.text.contains("violin"))
        #expect(!run.text.contains("900111") && !run.text.contains("end my life") && run.errors.isEmpty)
        let store = try SQLiteStore.openForReading(
            at: path, StoreOptions(randomBytes: { Array(repeating: 7, count: $0) }))
        defer { try? store.close() }
        let audit = try store.read { try $0.audit(of: nil, limit: 100) }
        #expect(audit.contains { $0.action == "texts.read" && $0.person == nil })
    }

    private func input(_ lines: [String]) -> Data { Data(lines.map { $0 + "\n" }.joined().utf8) }

    private static let group = Shape.object([
        "count": .number, "texts": .array(.string), "decision": .word(["answer", "likely", "offer", "none"]),
        "proposal": .word(["ask", "look-alike", "new-topic"]), "topic": .optional(.string),
        "ranked": .array(.object(["id": .string, "score": .number])),
        "nearest": .object(["text": .string, "topic": .optional(.string), "nearness": .number]), "effect": .null,
    ])
}

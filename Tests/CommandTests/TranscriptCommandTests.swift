import Foundation
import Testing

@Suite("linkline transcripts and linkline transcript") struct TranscriptCommandTests {
    /// A database with two people: one in a crisis, one who said hello.
    private static func database(_ folder: Folder) throws -> String {
        let path = folder["line.db"].path
        let flagged = try Linkline.run(
            "chat", "--db", path, "--now", "2026-06-10T10:00", "--from", "07700 900111",
            lines: ["hello", "check in", "I want to end my life"])
        #expect(flagged.status == 0, "\(flagged.errors)")
        let other = try Linkline.run(
            "chat", "--db", path, "--now", "2026-06-11T10:00", "--from", "07700 900122", lines: ["hello"])
        #expect(other.status == 0)
        return path
    }

    @Test("the list is newest first and shows no whole number") func list() throws {
        let folder = try Folder()
        let path = try Self.database(folder)
        let run = try Linkline.run("transcripts", "--db", path)
        #expect(run.status == 0)
        #expect(!run.text.contains("900111") && !run.text.contains("900122"))
        let all = try Linkline.objects(try Linkline.run("transcripts", "--db", path, "--format", "json"))
        #expect(all.map { $0["number"] as? String } == ["...22", "...11"])
        let flagged = try Linkline.run("transcripts", "--db", path, "--format", "json", "--flagged")
        #expect(try Linkline.objects(flagged).map { $0["open_flags"] as? Int } == [1])
        let one = try Linkline.run("transcripts", "--db", path, "--format", "json", "--number", "07700900122")
        #expect(try Linkline.objects(one).count == 1)
        #expect(
            try Linkline.objects(try Linkline.run("transcripts", "--db", path, "--limit", "1", "--format", "json"))
                .count == 1)
        #expect(try Linkline.run("transcripts", "--db", path, "--waiting").text.contains("no such conversation"))
    }

    @Test("a transcript has the words, the why under each turn, and the flag with its rule") func transcript() throws {
        let folder = try Folder()
        let path = try Self.database(folder)
        let run = try Linkline.run("transcript", "1", "--db", path)
        #expect(run.status == 0)
        for part in [
            "+447700900111", "Wed 10 June 2026", "10:00  > I want to end my life", "why: safety.suicide/",
            "(crisis, sent, 2 texts)", "dialogues/greeting.talk:", "version ", "\nFlags\n", "rule suicide/", "; open",
        ] { #expect(run.text.contains(part), "\(part) in \(run.text)") }
    }

    @Test("JSON has each moment in UTC and as the clocks here showed it") func json() throws {
        let folder = try Folder()
        let path = try Self.database(folder)
        let object = try #require(
            try Linkline.objects(try Linkline.run("transcript", "1", "--db", path, "--format", "json")).first)
        let messages = try #require(object["messages"] as? [[String: Any]])
        #expect(messages.first?["at"] as? String == "2026-06-10T09:00:00Z")
        #expect(messages.first?["local"] as? String == "Wed 10 June 2026, 10:00")
        #expect(messages.contains { $0["direction"] as? String == "out" && $0["segments"] is Int })
        let turns = try #require(object["turns"] as? [[String: Any]])
        #expect(turns.allSatisfy { ($0["why"] as? [Any])?.isEmpty == false && $0["program"] is String })
        let flags = try #require(object["flags"] as? [[String: Any]])
        #expect(flags.first?["category"] as? String == "suicide")
        #expect(flags.first?["matched"] as? String == "I want to end my life")
        for key in ["records", "tasks", "notes", "reminders", "consent"] { #expect(object[key] is [Any], "\(key)") }
    }

    @Test("what is not there is told, and is not written down as read") func missing() throws {
        let folder = try Folder()
        let none = try Linkline.run("transcripts", "--db", folder["no.db"].path)
        #expect(none.status == 69)
        #expect(none.errors.contains("There is no database") && none.errors.contains("--db FILE"))
        #expect(!FileManager.default.fileExists(atPath: folder["no.db"].path))
        let junk = folder["junk.db"]
        try Data("not a database, but long enough to be looked at as one".utf8).write(to: junk)
        #expect(try Linkline.run("transcripts", "--db", junk.path).status == 69)
        let path = try Self.database(folder)
        #expect(try Linkline.run("transcript", "99", "--db", path).status == 65)
        #expect(try Linkline.run("transcript", "abc", "--db", path).status == 64)
        #expect(try Linkline.run("transcripts", "--db", path, "--number", "bob").status == 64)
        #expect(try Linkline.run("transcripts", "--db", path, "--limit", "0").status == 64)
        #expect(try Linkline.run("transcripts", "--db", path, "--flagged", "--waiting").status == 64)
    }
}

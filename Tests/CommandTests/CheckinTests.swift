import Foundation
import Testing

@Suite("linkline checkin and linkline outbox") struct CheckinTests {
    private let folder: Folder
    private var database: String { folder["linkline.db"].path }

    init() throws {
        folder = try Folder()
        #expect(try Linkline.run("chat", "--db", folder["linkline.db"].path, lines: ["hello", "later"]).status == 0)
    }

    private func run(_ arguments: String...) throws -> Linkline.Run {
        try Linkline.run(arguments + ["--db", database])
    }

    @Test("what staff plan is listed, left out and ended") func plans() throws {
        let added = try run("checkin", "add", "1", "weekly", "--on", "2090-06-14", "--every", "week", "--times", "2")
        #expect(
            added.status == 0 && added.text == "Plan 1: weekly on 2090-06-14 10:00.\n", "\(added.text)\(added.errors)")
        let list = try Linkline.objects(try run("checkin", "list", "--format", "json"))
        #expect(
            list.first?["dialogue"] as? String == "weekly" && list.first?["every"] as? String == "every 7 days 1 times")
        #expect(try run("checkin", "due", "--days", "3").text == "Nothing is planned.\n")
        let skipped = try run("checkin", "skip", "1")
        #expect(skipped.text == "Plan 1 is left out. It comes next on 2090-06-21 10:00.\n", "\(skipped.errors)")
        #expect(try run("checkin", "skip", "2").text == "Plan 2 is left out. That was all.\n")
        #expect(try run("checkin", "stop", "2").status == 65)
        #expect(try run("checkin", "add", "1", "check-in", "--on", "2090-06-14", "--by", "Ann").status == 0)
        #expect(try run("checkin", "stop", "--all", "1").text == "Ended 1.\n")
        #expect(try run("person", "show", "1").text.contains("Ann: plan.added (check-in)"))
    }

    @Test(
        "what cannot be planned is told",
        arguments: [
            (["1", "weekly", "--on", "2020-01-01"], 65, "That moment is over"),
            (["1", "nowhere", "--on", "2090-01-02"], 65, "no dialogue nowhere"),
            (["1", "menu", "--on", "2090-01-02"], 65, "does not start on schedule"),
            (["9", "weekly", "--on", "2090-01-02"], 65, "no conversation number 9"),
            (["1", "weekly", "--on", "tomorrow"], 64, "2026-06-17"),
            (["1", "how-did-it-go", "--on", "2090-01-02"], 65, "--with group"),
        ])
    func refused(_ arguments: [String], _ status: Int32, _ told: String) throws {
        let run = try Linkline.run(["checkin", "add"] + arguments + ["--db", database])
        #expect(run.status == status && run.errors.contains(told), "\(run.errors)")
    }

    @Test("texts out are listed without their words") func outbox() throws {
        #expect(try run("outbox", "list").text == "There is no such text.\n")
        let sent = try Linkline.objects(try run("outbox", "list", "--state", "sent", "--format", "json"))
        #expect(sent.count >= 1 && sent.allSatisfy { $0["text"] == nil })
        #expect(try run("outbox", "retry", "1").status == 65)
        #expect(try run("outbox", "cancel", "1").status == 65)
        #expect(try run("outbox", "list", "--state", "lost").status == 64)
    }
}

import Foundation
import Store
import Testing

@Suite("A version goes live while people are texting", .serialized)
struct PublishTests {
    let patient = "+447700900601"
    let other = "+447700900602"

    @Test("Whoever is mid-way finishes, and somebody new gets the new words, without a restart")
    func midWay() async throws {
        let garden = try Garden()
        let line = try await Line.start(garden)
        _ = try await line.conversation("visit", from: patient)
        try garden.edit("dialogues/visit.talk", "Will you come alone?", "Will you be alone?")
        try garden.edit("dialogues/visit.talk", "Shall we make you tea?", "Would you like tea?")
        let run = try await line.publish(garden, "--approve", "Ann Lee", "Ben Okoro", "--note", "Shorter")
        #expect(run.code == 0, "\(run.output)\(run.errors)")
        #expect(run.output.contains("1  visit, at start/alone: the waiting answer is read as it was asked"))
        #expect(run.output.contains("The running service talks with it."))
        #expect(!run.output.contains("7700900601"))
        #expect(try await line.conversation("yes", from: patient) == ["Would you like tea? YES or NO."])
        #expect(try await line.conversation("no", from: patient) == ["See you in the garden."])
        #expect(try await line.conversation("visit", from: other).contains("Will you be alone? YES or NO."))
    }

    @Test("A crisis text, a STOP text or a duty number waits for two people, and goes back at once")
    func approvals() async throws {
        let garden = try Garden()
        let line = try await Line.start(garden)
        try await line.publishFirst(garden)
        let old = try await line.conversation("HELP", from: patient)
        try garden.edit(
            "content/notices.talk", "In an emergency call 999. To talk", "In an emergency ring 999. To talk")
        for (names, told) in [
            ([], "by 2 people"), (["Ann Lee"], "by one more person, approved by Ann Lee"),
            ([" ann  LEE"], "by one more person, approved by Ann Lee"),
        ] {
            let run = try await line.publish(garden, ["--approve"] + names)
            #expect(run.code == 1, "\(run.output)\(run.errors)")
            #expect(run.output.contains("Version 2 awaits approval \(told)"), "\(run.output)")
            #expect(try await line.conversation("HELP", from: patient) == old)
        }
        let second = try await line.publish(garden, "--awaiting", "--approve", "Ben Okoro")
        #expect(second.code == 0, "\(second.output)\(second.errors)")
        #expect(second.output.contains("Version 2 is live, approved by Ann Lee, Ben Okoro."))
        let new = try await line.conversation("HELP", from: patient)
        #expect(new != old)
        #expect(new.first?.contains("ring 999") == true)

        let back = try await line.publish(garden, "--back")
        #expect(back.code == 0, "\(back.errors)")
        #expect(back.output.contains("Version 2 is past. Version 1 is live"))
        #expect(try await line.conversation("HELP", from: patient) == old)
        #expect(try await line.publish(garden, "--back").code == 65)

        try line.expectAudit([
            "sam version.proposed 1", "Ann Lee version.approved 1", "Ben Okoro version.approved 1",
            "sam version.live 1", "sam version.proposed 2", "Ann Lee version.approved 2",
            "Ben Okoro version.approved 2", "sam version.live 2", "sam version.back 1",
        ])
    }

    @Test("Approval of one version is none of the next: a byte more, and it begins anew")
    func exactBytes() async throws {
        let garden = try Garden()
        let line = try await Line.start(garden)
        #expect(try await line.publish(garden, "--approve", "Ann Lee").code == 1)
        try garden.edit(
            "content/notices.talk", "In an emergency call 999. To talk", "In an emergency dial 999. To talk")
        let run = try await line.publish(garden, "--approve", "Ben Okoro")
        #expect(run.code == 1)
        #expect(run.output.contains("Version 2 awaits approval by one more person, approved by Ben Okoro"))
    }

    @Test("After a restart the published version talks, whatever the folders say by then")
    func restart() async throws {
        let garden = try Garden()
        let line = try await Line.start(garden)
        try await line.publishFirst(garden)
        try garden.edit("dialogues/visit.talk", "See you in the garden.", "See you.")
        try garden.write("dialogue broken\n", to: "dialogues/broken.talk")
        #expect(try await line.terminate() == 0)
        try await line.restart()
        #expect(line.service?.errors.contains("start.folders-differ") == true)
        for text in ["visit", "yes"] { _ = try await line.conversation(text, from: patient) }
        #expect(try await line.conversation("no", from: patient) == ["See you in the garden."])
    }

    @Test(
        "What is wrong stays at home, is told, and the version before goes on",
        arguments: [
            ("check", "  end as done", "  go nowhere"), ("test", "See you in the garden.\n  end", "See you.\n  end"),
            ("verify", "  end as done\n", "  end as done\n\ncheck never says garden\n"),
        ])
    func broken(part: String, old: String, new: String) async throws {
        let garden = try Garden()
        let line = try await Line.start(garden)
        try await line.publishFirst(garden)
        try garden.edit("dialogues/visit.talk", old, new)
        let run = try await line.publish(garden)
        #expect(run.code == 1, "\(run.output)\(run.errors)")
        #expect(run.errors.contains("Nothing was published: \(part) failed."), "\(run.output)\(run.errors)")
        for text in ["visit", "yes"] { _ = try await line.conversation(text, from: patient) }
        #expect(try await line.conversation("no", from: patient) == ["See you in the garden."])
    }

    @Test(
        "Killed in the middle of it, the service comes back with one version or the other, and a whole one",
        arguments: [("during-publish", 1), ("after-publish", 2)])
    func killed(point: String, live: Int) async throws {
        let garden = try Garden()
        let line = try await Line.start(garden)
        try await line.publishFirst(garden)
        _ = try await line.conversation("visit", from: patient)
        #expect(try await line.terminate() == 0)
        try await line.restart(["LINKLINE_STOP_AT": point])
        try garden.edit("dialogues/visit.talk", "See you in the garden.", "Until then.")
        let command = try line.beginPublishing(garden, [])
        try await eventually("the service stands still") { line.service?.errors.contains("stands still at") == true }
        line.kill()
        #expect(try await command.code() == 75)
        try await line.restart()
        let list = try await line.publish(garden, "--list")
        #expect(list.output.contains("version \(live)  LIVE"), "\(list.output)")
        _ = try await line.conversation("yes", from: patient)
        let last = live == 1 ? "See you in the garden." : "Until then."
        #expect(try await line.conversation("no", from: patient) == [last])
    }

    @Test("Texts that arrive while versions change are all answered, once")
    func nothingDropped() async throws {
        let garden = try Garden()
        let line = try await Line.start(garden)
        try await line.publishFirst(garden)
        let patients = (0..<8).map { "+44770090070\($0)" }
        for patient in patients { _ = try await line.conversation("hello", from: patient) }
        try garden.edit("dialogues/visit.talk", "Will you come alone?", "Will you be alone?")
        let command = try line.beginPublishing(garden, [])
        var sent = 0
        while command.isRunning || sent < 5 {
            for patient in patients { #expect(try await line.text("visit", from: patient) == 204) }
            sent += 1
        }
        #expect(try await command.code() == 0, "\(command.errors)")
        try await line.settle()
        for patient in patients {
            let transcript = try #require(try line.transcript(of: patient))
            let turns = transcript.turns.filter { if case .text = $0.turn.cause { true } else { false } }
            #expect(turns.count == sent + 1)
            let ours = transcript.messages.filter { if case .sent = $0.source { true } else { false } }.map(\.text)
            #expect(try await line.twilio.texts(to: patient) == ours)
            #expect(Set(turns.map(\.turn.program)).count <= 2)
        }
    }
}

extension Line {
    fileprivate func publish(
        _ garden: Garden, _ arguments: [String]
    ) async throws -> (code: Int32, output: String, errors: String) {
        // Nobody approves without a name.
        let command = try beginPublishing(garden, arguments.count > 1 ? arguments : [])
        return (try await command.code(), command.output, command.errors)
    }

    /// What the audit says of versions, oldest first: who, what, which.
    fileprivate func expectAudit(_ expected: [String]) throws {
        let store = try SQLiteStore.openForReading(
            at: database, StoreOptions(randomBytes: { [UInt8](repeating: 0, count: $0) }))
        defer { try? store.close() }
        let entries = try store.read { try $0.audit(of: nil, limit: 1000) }.filter { $0.action.hasPrefix("version.") }
        #expect(
            entries.map { entry in
                let number = entry.detail.split(separator: ",").first?.split(separator: " ").last ?? ""
                return "\(entry.actor) \(entry.action) \(number)"
            } == expected)
        let versions = try store.read { try $0.versions(limit: 9) }
        for entry in entries {
            #expect(versions.contains { entry.detail.contains("version \($0.id.number), \($0.hash)") })
        }
        #expect(try store.read { try $0.verifyAudit() } != .broken(entry: 1))
    }
}

import Dialogue
import Foundation
import Store
import Testing
import Words

@Suite("Nobody who said STOP is texted")
struct ConsentTests {
    let patient = "+447700900601"

    @Test("STOP is confirmed once, and then nothing goes, whatever was planned")
    func stop() async throws {
        let line = try await Line.start(content: try alwaysOpen())
        let other = "+447700900602"
        for number in [patient, other] { _ = try await line.conversation("hello", from: number) }
        let confirmation = try await line.conversation("STOP", from: patient)
        #expect(confirmation.count == 1)
        #expect(try await line.conversation("STOP", from: patient).isEmpty)
        #expect(try await line.terminate() == 0)

        // Both have a check-in planned for the next minute; only the one who has not said STOP gets it.
        try plan("weekly", for: [patient, other], line)
        let before = try await line.twilio.texts(to: patient)
        let othersBefore = try await line.twilio.texts(to: other).count
        try await line.restart()
        try await eventually("the other's reminder goes", within: 150) {
            try await line.twilio.texts(to: other).count > othersBefore
        }
        try await line.settle()
        #expect(try await line.twilio.texts(to: patient) == before)
    }

    /// The content, but with automated texts allowed at any hour.
    private func alwaysOpen() throws -> String {
        let folder = try Tools.folder() + "/content"
        try FileManager.default.copyItem(atPath: Tools.root + "/content", toPath: folder)
        let site = try String(contentsOfFile: folder + "/site.talk", encoding: .utf8)
        let lines = site.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.hasPrefix("send ") }
        // Whatever day the test runs on.
        let today = LocalTime(Instant(seconds: Int64(Date().timeIntervalSince1970))).date
        let days = [today, today.adding(days: 1)].map { Substring("no bank holiday \($0.iso)") }
        try (lines + days + ["send monday to sunday 00:00 to 23:59", ""]).joined(separator: "\n")
            .write(toFile: folder + "/site.talk", atomically: true, encoding: .utf8)
        return folder
    }

    private func plan(_ dialogue: String, for numbers: [String], _ line: Line) throws {
        let store = try SQLiteStore.open(at: line.database, StoreOptions(randomBytes: { _ in [] }))
        defer { try? store.close() }
        let now = Instant(seconds: Int64(Date().timeIntervalSince1970))
        try store.write { transaction in
            for number in numbers {
                guard let person = try transaction.person(numbered: number) else { continue }
                _ = try transaction.plan(
                    Reminder(dialogue: dialogue, inputs: [:], at: LocalTime(now.adding(minutes: 1)), reference: "test"),
                    for: person.id, at: now)
            }
        }
    }
}

import Foundation
import Store
import Testing

@Suite("Many at once")
struct LoadTests {
    private static let people = (0..<40).map { "+4477009003\($0 < 10 ? "0" : "")\($0)" }

    /// Everybody texts `each` times at once; the statuses of all answers.
    private func talk(_ line: Line, _ words: String, each: Int) async throws -> [Int] {
        let requests = try Self.people.flatMap { number in
            try (0..<each).map { part in
                let form = [
                    ("From", number), ("To", Line.number), ("Body", words),
                    ("MessageSid", "SM\(words.count)x\(part)\(number)"),
                ]
                return try line.signed(Array(encoded(form).utf8))
            }
        }
        return await withTaskGroup(of: Int.self) { group in
            for request in requests { group.addTask { (try? await send(request).status) ?? 0 } }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// Every text is stored once and had its turn, and the gateway has every reply once.
    private func checkBooks(_ line: Line, each: Int) async throws {
        for number in Self.people {
            let transcript = try #require(try line.transcript(of: number))
            #expect(transcript.admissions.count == each)
            #expect(transcript.turns.filter { if case .text = $0.turn.cause { true } else { false } }.count == each)
            let ours = transcript.messages.compactMap { message -> String? in
                guard case .sent(_, let state, _) = message.source else { return nil }
                #expect(state == .sent)
                return message.text
            }
            #expect(try await line.twilio.texts(to: number) == ours)
        }
    }

    @Test("Somebody reads without end and a copy is made meanwhile: every text is answered, stored and replied to")
    func longReader() async throws {
        let line = try await Line.start()
        let copy = line.folder + "/copy.db"
        let reader = try Running(
            Tools.python, [Tools.support("long_reader.py"), line.database, copy], in: line.folder)
        #expect(try await reader.firstLine() == "reading")
        let statuses = try await talk(line, "menu", each: 3)
        #expect(statuses.allSatisfy { $0 == 204 }, "\(Set(statuses))")
        try await line.settle()
        #expect(try await reader.terminate() == 0, "\(reader.errors)")
        #expect(reader.output.contains("\nok "), "\(reader.output)")
        try await checkBooks(line, each: 3)
    }

    @Test("Turned away or not, what was answered 2xx has its reply, and the service goes on")
    func burst() async throws {
        let line = try await Line.start()
        let statuses = try await talk(line, "what is social prescribing", each: 6)
        #expect(statuses.allSatisfy { $0 == 204 || $0 == 503 }, "\(Set(statuses))")
        try await line.settle()
        // The gateway delivers again what it got no 2xx for.
        let again = try await talk(line, "what is social prescribing", each: 6)
        #expect(again.allSatisfy { $0 == 204 })
        try await line.settle()
        try await checkBooks(line, each: 6)
        #expect(try await get(line.address + "/ready").status == 200)
    }
}

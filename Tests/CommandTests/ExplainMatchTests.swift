import Foundation
import Testing

@Suite("linkline explain match and phone, the hard cases") struct ExplainMatchTests {
    private func run(_ lines: [String]) throws -> [[String: Any]] {
        let run = try Linkline.run("explain", "match", lines: lines)
        #expect(run.status == 0, "\(run.errors)")
        return try Linkline.objects(run)
    }

    @Test("questions without answers, examples or words are still matched to") func bare() throws {
        let answers = try run([
            #"{"faqs":[{"id":"bins","question":"When are the bins emptied?"},{"id":2,"question":"","answer":null}]}"#,
            #"{"q":"bins"}"#, #"{"id":7,"q":"bins"}"#,
        ])
        #expect(answers.count == 2)
        for answer in answers {
            #expect(Set(answer.keys) == ["id", "score", "ranked", "offer"])
            #expect((answer["ranked"] as? [Any])?.first as? String == "bins")
            #expect((answer["ranked"] as? [Any])?.last as? Int == 2)
        }
    }

    @Test("a set of none answers nothing, and a set that is wrong changes nothing") func emptyAndWrong() throws {
        let answers = try run([
            #"{"faqs":[{"id":"bins","question":"When are the bins emptied?"}]}"#,
            #"{"faqs":[{"id":"a","question":"x"},{"id":"a","question":"y"}]}"#, #"{"faqs":{"id":"a"}}"#,
            #"{"faqs":[{"question":"x"}]}"#, #"{"faqs":[5]}"#, #"{"q":"bins"}"#, #"{"faqs":[]}"#, #"{"q":"bins"}"#,
        ])
        #expect(answers.count == 6)
        for answer in answers[0..<4] { #expect(ExplainShapes.error.fault(in: answer) == nil, "\(answer)") }
        #expect((answers[4]["ranked"] as? [String]) == ["bins"])
        #expect(answers[5]["id"] is NSNull && (answers[5]["ranked"] as? [Any])?.isEmpty == true)
    }

    @Test("any script, any length, and no words at all") func odd() throws {
        let long = String(repeating: "bins ", count: 100_000)
        let answers = try run([
            #"{"faqs":[{"id":"ü","question":"图书馆在哪里","examples":["библиотека","👍"]},"#
                + #"{"id":"b","question":"Ble mae'r tŷ bach"}]}"#,
            #"{"q":"图书馆在哪里"}"#, #"{"q":"ty bach"}"#, #"{"q":""}"#, #"{"q":"👍"}"#, #"{"q":"\#(long)"}"#,
            #"{"q":"\u0000\u202e"}"#,
        ])
        #expect(answers.count == 6)
        let first = answers.map { ($0["ranked"] as? [String])?.first }
        #expect(first[0] == "ü" && first[1] == "b" && first[2] == nil)
        for answer in answers { #expect(ExplainShapes.match.fault(in: answer) == nil, "\(answer)") }
    }

    /// The Python of the tests, if it has phonenumbers.
    private static let python: String? = {
        let path =
            ProcessInfo.processInfo.environment["LINKLINE_PYTHON"]
            ?? Linkline.root.appending(path: ".venv/bin/python3").path
        guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
        return (try? python(path, ["-c", "import phonenumbers"]))?.status == 0 ? path : nil
    }()

    private static func python(_ path: String, _ arguments: [String]) throws -> (status: Int32, text: String) {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return (process.terminationStatus, text)
    }

    @Test(
        "twenty thousand numbers are read as libphonenumber reads them",
        .enabled(if: python != nil, "there is no Python with phonenumbers"))
    func phone() throws {
        let script = Linkline.root.appending(path: "Tests/Support/check_phone.py").path
        let result = try Self.python(try #require(Self.python), [script, Linkline.program.path])
        #expect(result.status == 0, "\(result.text)")
    }

    @Test("no country has this code, and marks that a table left behind are read over") func phoneEnds() throws {
        let run = try Linkline.run(
            "explain", "phone",
            lines: [#"{"id":1,"text":"+999 123456789"}"#, #"{"id":2,"text":"'07700 900123,"}"#])
        #expect(run.lines[0] == #"{"id":1,"e164":null,"sms":false,"reason":"no-such-country"}"#)
        #expect(run.lines[1] == #"{"id":2,"e164":"+447700900123","sms":"test","reason":null}"#)
    }
}

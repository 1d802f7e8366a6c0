import Foundation
import Testing

@Suite("linkline explain") struct ExplainTests {
    private static let odd = [
        "", " ", "\u{0}", "a\u{0}b", "?!", "👍", "👨‍👩‍👧", "\u{202E}abc", "ﬁ", "Ｏｋ", "مرحبا",
        String(repeating: "free ", count: 2000), String(repeating: "a", count: 10_000), "STOP", "yes", "4", "dunno",
        "I want to die", "is it free", "0, don't see the point any more", "\"quoted\\\"", "line\nline\r\nline",
    ]

    private static let kinds = [
        "yes-no", "scale", "number", "choice", "choices", "date", "time", "date-time", "date-of-birth", "postcode",
        "phone", "name", "text",
    ]

    private func line(_ members: [String: Any]) throws -> String {
        String(decoding: try JSONSerialization.data(withJSONObject: members, options: .sortedKeys), as: UTF8.self)
    }

    private func run(_ what: String, _ lines: [String]) throws -> [[String: Any]] {
        let run = try Linkline.run("explain", what, lines: lines)
        #expect(run.status == 0, "\(run.errors)")
        return try Linkline.objects(run)
    }

    // MARK: Reading

    @Test("a reading has its shape, whatever the text and whatever is expected") func readingShapes() throws {
        var lines: [String] = []
        for text in Self.odd {
            lines.append(try line(["id": lines.count, "text": text]))
            for kind in Self.kinds {
                let options = [["value": "a", "label": "Apple", "also": ["fruit"]], ["value": "b", "label": "Bus"]]
                lines.append(
                    try line([
                        "id": lines.count, "text": text, "opted_out": lines.count % 2 == 0,
                        "at": "2026-06-10T09:05:00+01:00", "question": "How often each week?", "language": "en",
                        "expect": ["kind": kind, "min": 0, "max": 10, "low": "not at all", "options": options],
                    ]))
            }
        }
        let answers = try run("reading", lines)
        #expect(answers.map { $0["id"] as? Int } == Array(0..<lines.count).map { $0 })
        for (line, answer) in zip(lines, answers) {
            let fault = ExplainShapes.reading.fault(in: answer)
            #expect(fault == nil, "\(fault ?? "") for \(line.prefix(200))")
        }
    }

    /// Text, what is expected, and what must come out.
    private static let readings: [(text: String, expect: String, status: String, value: String)] = [
        ("about a 7", #"{"kind":"scale","min":0,"max":10}"#, "ok", "7"),
        ("nope", #"{"kind":"yes-no"}"#, "ok", "false"),
        (
            "2", #"{"kind":"choice","options":[{"value":"a","label":"Apple"},{"value":"b","label":"Bus"}]}"#, "ok",
            "\"b\""
        ),
        (
            "apple and bus",
            #"{"kind":"choices","options":[{"value":"a","label":"Apple"},{"value":"b","label":"Bus"}]}"#,
            "ok", "[\"a\",\"b\"]"
        ),
        ("ls62ab", #"{"kind":"postcode"}"#, "ok", "\"LS6 2AB\""), ("11", #"{"kind":"scale"}"#, "reprompt", "null"),
        ("not saying", #"{"kind":"yes-no"}"#, "skip", "null"), ("MENU", #"{"kind":"yes-no"}"#, "command", "\"menu\""),
        ("is it confidential?", #"{"kind":"text"}"#, "question", "null"),
        (
            "tuesday at half 2", #"{"kind":"date-time"}"#, "ok",
            #"{"date":"2026-06-16","time":"14:30","part":null,"iso":"2026-06-16T14:30:00+01:00"}"#
        ),
        (
            "next friday, in the morning", #"{"kind":"date-time"}"#, "ok",
            #"{"date":"2026-06-19","time":null,"part":"morning","iso":null}"#
        ),
        ("tomorrow", #"{"kind":"date"}"#, "ok", "\"2026-06-11\""),
        ("quarter to 5", #"{"kind":"time"}"#, "ok", "\"16:45\""),
        ("3rd of march 42", #"{"kind":"date-of-birth"}"#, "ok", "\"1942-03-03\""),
        ("O7700 900 123", #"{"kind":"phone"}"#, "ok", "\"+447700900123\""),
        ("tues or weds", #"{"kind":"date-time"}"#, "reprompt", "null"),
    ]

    @Test("answers come out as the values that were asked for") func readingValues() throws {
        let lines = try Self.readings.enumerated().map { index, row in
            #"{"id":\#(index),"text":\#(try line(["t": row.text]).dropFirst(5).dropLast()),"expect":\#(row.expect),"at":"2026-06-10T09:05:00+01:00"}"#
        }
        let run = try Linkline.run("explain", "reading", lines: lines)
        for (row, line) in zip(Self.readings, run.lines) {
            #expect(
                line.contains(#""answer":{"status":"\#(row.status)","value":\#(row.value),"#), "\(row.text): \(line)")
        }
    }

    @Test("safety, commands and topics are told beside each other") func readingParts() throws {
        let answers = try run(
            "reading",
            [
                #"{"id":"a","text":"I want to end my life"}"#, #"{"id":"b","text":"YES","opted_out":true}"#,
                #"{"id":"c","text":"YES"}"#, #"{"id":"d","text":"is it free"}"#,
            ])
        let safety = try #require(answers[0]["safety"] as? [String: String])
        #expect(safety["category"] == "suicide" && safety["response"] == "crisis")
        #expect(answers[1]["keyword"] as? String == "start")
        #expect(answers[2]["keyword"] is NSNull)
        let faq = try #require(answers[3]["faq"] as? [String: Any])
        #expect(faq["decision"] as? String == "answer" && faq["id"] as? String == "cost")
        let candidates = try #require(faq["candidates"] as? [[String: Any]])
        #expect(candidates.count == 5 && candidates[0]["id"] as? String == "cost")
        let scores = candidates.compactMap { $0["score"] as? Double }
        #expect(scores == scores.sorted(by: >))
    }

    // MARK: Bad lines

    @Test(
        "a bad line gives an error with its id, and the next one is answered",
        arguments: ["reading", "segments", "phone"])
    func badLines(_ what: String) throws {
        var input = Data("not json\n[1]\n\"x\"\n\n{\"id\":5}\n{\"id\":6,\"text\":7}\n{\"text\":\"no id\"}\n".utf8)
        input += Data(#"{"id":8,"text":""#.utf8) + Data([0xFF]) + Data("\"}\n".utf8)
        input += Data((String(repeating: "[", count: 100_000) + "\n").utf8)
        input += Data(#"{"id":10,"text":"07700 900123"}"#.utf8)
        let run = try Linkline.run(["explain", what], input: input)
        #expect(run.status == 0)
        let answers = try Linkline.objects(run)
        #expect(answers.count == 10)
        for answer in answers.dropLast() {
            let fault = ExplainShapes.error.fault(in: answer)
            #expect(fault == nil, "\(fault ?? "")")
        }
        #expect(answers.map { $0["id"] as? Int } == [nil, nil, nil, nil, 5, 6, nil, 8, nil, 10])
        #expect(answers[9]["error"] == nil)
    }

    @Test("a field of the wrong kind is named") func badFields() throws {
        let bad = [
            ("expect", #""expect":5"#), ("kind", #""expect":{"kind":"colour"}"#), ("kind", #""expect":{}"#),
            ("min", #""expect":{"kind":"scale","min":5,"max":1}"#), ("max", #""expect":{"kind":"scale","max":"ten"}"#),
            ("options", #""expect":{"kind":"choice","options":[5]}"#), ("at", #""at":"soon""#),
            ("opted_out", #""opted_out":"yes""#), ("question", #""question":5"#),
        ]
        let answers = try run("reading", bad.map { #"{"id":1,"text":"x",\#($0.1)}"# })
        #expect(answers.map { ($0["error"] as? [String: String])?["code"] } == bad.map { $0.0 })
    }

    @Test(
        "an id comes back as it was, whatever it is",
        arguments: ["1", "1.5", "\"a\"", "[1,null]", "{\"a\":true}", "true"])
    func identity(_ id: String) throws {
        let run = try Linkline.run("explain", "segments", lines: [#"{"id":\#(id),"text":"hi"}"#])
        #expect(run.text.hasPrefix("{\"id\":\(id),\"encoding\""), "\(run.text)")
    }

    // MARK: Segments and phone

    @Test("segments are counted as they are charged") func segments() throws {
        let answers = try run("segments", try Self.odd.map { try line(["id": "x", "text": $0]) })
        for answer in answers { #expect(ExplainShapes.segments.fault(in: answer) == nil, "\(answer)") }
        let two = try run(
            "segments",
            [
                #"{"id":1,"text":"it’s","transliterate":true}"#, #"{"id":2,"text":"it’s","transliterate":false}"#,
                try line(["id": 3, "text": String(repeating: "a", count: 161)]),
            ])
        #expect(two.map { $0["encoding"] as? String } == ["GSM-7", "UCS-2", "GSM-7"])
        #expect(two.map { $0["segments"] as? Int } == [1, 1, 2])
        #expect(two[0]["text"] as? String == "it's")
    }

    private static let numbers: [(text: String, number: String?, texts: String)] = [
        ("(07400) 123 456", "+447400123456", "true"), ("7400123456", "+447400123456", "true"),
        ("07700 900123", "+447700900123", "\"test\""), ("0113 243 2799", "+441132432799", "false"),
        ("+33 6 12 34 56 78", "+33612345678", "\"international\""), ("bob", nil, "false"), ("", nil, "false"),
    ]

    @Test("numbers come out in one form, with what may be sent to them") func phone() throws {
        let lines = try Self.numbers.map { try line(["id": 1, "text": $0.text]) }
        let run = try Linkline.run("explain", "phone", lines: lines)
        for (row, text) in zip(Self.numbers, run.lines) {
            #expect(text.contains("\"sms\":\(row.texts),"), "\(row.text): \(text)")
        }
        let answers = try Linkline.objects(run)
        #expect(answers.map { $0["e164"] as? String } == Self.numbers.map(\.number))
        for answer in answers { #expect(ExplainShapes.phone.fault(in: answer) == nil, "\(answer)") }
    }

    // MARK: Match

    @Test("any set of questions can be matched to") func match() throws {
        let faqs: [[String: Any]] = [
            [
                "id": "bins", "question": "When are the bins emptied?", "answer": "Monday",
                "examples": ["bin day", "rubbish"],
            ],
            ["id": "parking", "question": "How do I get a parking permit?", "answer": "Online"],
            [
                "id": "library", "question": "When is the library open?", "answer": "9 to 5",
                "examples": ["borrow a book"],
            ],
        ]
        let answers = try run(
            "match",
            [
                try line(["faqs": faqs]), #"{"q":"what day do you empty my bin"}"#, #"{"q":"parking permit please"}"#,
                #"{"q":""}"#, #"{"x":1}"#, #"{"faqs":5}"#, #"{"q":"can i borrow a book"}"#,
            ])
        #expect(answers.count == 6)
        for index in [0, 1, 2, 5] { #expect(ExplainShapes.match.fault(in: answers[index]) == nil, "\(answers[index])") }
        for index in [3, 4] { #expect(ExplainShapes.error.fault(in: answers[index]) == nil) }
        let first = [0, 1, 5].map { (answers[$0]["ranked"] as? [String])?.first }
        #expect(first == ["bins", "parking", "library"])
        #expect(answers[2]["ranked"] as? [String] == [])
    }

    @Test("without a set, our own is matched to") func matchShipped() throws {
        let answers = try run("match", [#"{"q":"is it free"}"#])
        #expect(answers.first?["id"] as? String == "cost")
    }

    // MARK: At once

    @Test("each line is answered before the next is written") func atOnce() throws {
        let process = Process()
        let (input, output) = (Pipe(), Pipe())
        process.executableURL = Linkline.program
        process.arguments = ["explain", "segments"]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        for number in 1...3 {
            input.fileHandleForWriting.write(Data(#"{"id":\#(number),"text":"hi"}"#.utf8 + [0x0A]))
            let answer = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
            #expect(answer.hasPrefix("{\"id\":\(number),") && answer.hasSuffix("}\n"), "\(answer)")
        }
        try input.fileHandleForWriting.close()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
    }
}

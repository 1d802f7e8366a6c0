import Authoring
import Foundation
import Talk
import Testing

@Suite("A file comes back from JSON byte for byte") struct InterchangeTests {
    @Test("every shipped file", arguments: ShippedFiles.paths) func shipped(path: String) throws {
        let bytes = try #require(ShippedFiles.all[path])
        #expect(try TalkImport.bytes(json: TalkExport.json(path: path, bytes: bytes)) == bytes)
    }

    static let odd = [
        "", "\n", "\n\n\n", "dialogue x", "dialogue x\n\n\n", "dialogue x\r\ntitle x\r\n", "dialogue x\r\ntitle x\n",
        "dialogue x\n# c\n\n\t# d \n   \nnode start  \n\tsay a  b\n      # deep\n  end", "\u{FEFF}dialogue x\n",
        "node a\n    say too deep\n  say less\n say odd\n", "# only\n  # comments\n", "x\n  | a\n  |\n  |   b\n",
        "x\n \u{301}odd\n", "a\u{A0}b\n\u{A0}c\n",
        "dialogue x\nnode a\n  say one\n\n  # after\n\nnode b\n  end\n\n# end\n",
        "x\r\r\n", "x\n\r\n",
    ]

    @Test("whatever its layout", arguments: odd) func layout(text: String) throws {
        let bytes = Array(text.utf8)
        let json = try TalkExport.json(path: "x.talk", bytes: bytes)
        #expect(String(decoding: try TalkImport.bytes(json: json), as: UTF8.self) == text)
    }

    @Test("files with lines broken at random, too") func random() throws {
        var dice = Dice(state: 7)
        let marks = ["\n", "\r\n", " ", "\t", "#", "|", "a", "say x", "  ", "\u{1F600}", "\"", "\\", "{", "\n\n"]
        for _ in 0..<500 {
            let text = (0..<40).map { _ in marks[dice.roll(marks.count)] }.joined()
            let bytes = Array(text.utf8)
            guard let json = try? TalkExport.json(path: "x", bytes: bytes) else { continue }
            #expect(String(decoding: try TalkImport.bytes(json: json), as: UTF8.self) == text)
        }
    }

    @Test("the JSON says what a line is: keyword and rest, and what stands below it") func keywords() throws {
        let text = "dialogue x\nnode start\n  # why\n  say Hello.\n    discreet Hi.\n  end\n"
        let json = try TalkExport.json(path: "x.talk", bytes: Array(text.utf8))
        let document = try JSONDecoder().decode(TalkDocument.self, from: Data(json))
        #expect(document.kind == "dialogue" && document.name == "x")
        let node = try #require(document.lines.last)
        #expect(node.keyword == "node" && node.rest == "start")
        let children = try #require(node.children)
        #expect(children.map(\.comment) == [true, nil, nil])
        #expect(children[1].keyword == "say" && children[1].rest == "Hello." && children[1].line == 4)
        #expect(children[1].children?.first?.keyword == "discreet")
    }

    @Test("whoever gives only words gets the usual form") func plain() throws {
        let json = #"{"lines":[{"text":"dialogue x"},{"text":"node start","children":[{"text":"end"}]}]}"#
        #expect(
            String(decoding: try TalkImport.bytes(json: Array(json.utf8)), as: UTF8.self)
                == "dialogue x\nnode start\n  end\n")
    }

    static let wrong = [
        "", "[]", "{}", #"{"lines":[{}]}"#, #"{"lines":[{"text":"a\nb"}]}"#, #"{"format":"other","lines":[]}"#,
        #"{"lines":[{"text":"a","line":3},{"text":"b","line":2}]}"#, #"{"lines":[{"text":"a","line":-1}]}"#,
        #"{"lines":[{"text":"a","line":99999999}]}"#, #"{"lines":"a"}"#,
        #"{"lines":["# + String(repeating: #"{"text":"a","children":["#, count: 40)
            + String(repeating: "]}", count: 40) + "]}",
    ]

    @Test("what is no such JSON is refused and told", arguments: wrong) func refused(json: String) {
        #expect(throws: InterchangeFailure.self) { try TalkImport.bytes(json: Array(json.utf8)) }
    }

    @Test("bytes that are not UTF-8 are refused, with their line") func notUTF8() {
        #expect(throws: InterchangeFailure.notUTF8(line: 2)) {
            try TalkExport.json(path: "x", bytes: Array("dialogue x\n".utf8) + [0xE9])
        }
    }
}

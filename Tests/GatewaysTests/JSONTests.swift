import Testing

@testable import Gateways

@Suite("JSON, tokens and dates as gateways write them")
struct JSONTests {
    private func read(_ text: String) -> JSONValue? { JSONValue(Array(text.utf8)) }

    @Test(arguments: [
        "null", "true", "[]", "{}", "-0.5e+3", "12345678901234567890123", #"{"a":[1,{"b":"c"}],"d":null}"#,
        #""\u0000\"\\ é 🙂""#,
    ])
    func whatIsReadIsWrittenAgain(text: String) throws {
        let value = try #require(read(text))
        #expect(String(decoding: value.encoded, as: UTF8.self) == text)
        #expect(read(" \(text)\n") == value)
    }

    @Test(arguments: [
        "", " ", "nul", "[1,]", "{\"a\"}", "{\"a\":1,}", "{a:1}", "01", "1.", ".5", "1e", "+1", "\"\n\"", "\"\\x\"",
        "\"\\u12\"", "\"open", "1 2", "[1", "{\"a\":1", "'a'", "\u{FEFF}1",
        String(repeating: "[", count: 100) + String(repeating: "]", count: 100),
    ])
    func whatIsNotJSONIsNothing(text: String) {
        #expect(read(text) == nil)
    }

    @Test func halvesOfPairsAndBytesThatAreNotUTF8Survive() {
        #expect(read(#""\ud83d\ude42""#)?.text == "🙂")
        #expect(read(#""a\ud83d""#)?.text == "a\u{FFFD}")
        #expect(read(#""\ud83d\u0041""#)?.text == "\u{FFFD}A")
        #expect(read(#""\ude42b""#)?.text == "\u{FFFD}b")
        #expect(JSONValue([0x22, 0xFF, 0x22])?.text == "\u{FFFD}")
    }

    @Test func theLastOfEqualNamesCountsAndNamesAreCompared_ByBytes() {
        #expect(read(#"{"a":1,"a":2}"#)?["a"]?.integer == 2)
        #expect(read("{\"e\u{301}\":1}")?["\u{e9}"] == nil)
    }

    @Test func base64IsReadBackAndNothingElse() {
        for count in 0..<40 {
            let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 83 &+ 7) }
            #expect(base64Decoded(base64(bytes)) == bytes)
            #expect(base64URLDecoded(base64URL(bytes)) == bytes)
        }
        for text in ["A", "AAAAA", "AB", "A=AA", "====", "AA=A", "AAA", "AA==\n", "A-_A"] {
            #expect(base64Decoded(text) == nil, "\(text)")
        }
        for text in ["A", "AB==", "AB", "A+/A", "AA AA"] { #expect(base64URLDecoded(text) == nil, "\(text)") }
    }

    @Test(
        arguments: [
            ("2026-06-09T10:13:20Z", 1_781_000_000), ("2026-06-09T11:13:20.123456+01:00", 1_781_000_000),
            ("2026-06-09 10:13:20", 1_781_000_000), ("2026-06-09T05:13:20-0500", 1_781_000_000),
            ("2024-02-29T00:00:00Z", 1_709_164_800), ("2026-06-09", nil), ("2026-13-09T10:13:20Z", nil),
            ("2026-06-09T10:13:20ZZ", nil), ("2026-06-09T10:13:20.Z", nil), ("2026-06-09T10:13:20+1", nil), ("", nil),
        ] as [(String, Int64?)])
    func momentsAreRead(text: String, seconds: Int64?) {
        #expect(isoDate(text) == seconds)
    }
}

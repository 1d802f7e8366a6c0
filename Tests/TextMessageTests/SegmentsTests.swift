import Testing
import TextMessage

@Suite("What a text costs")
struct SegmentsTests {
    private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    @Test(
        "Segments are counted as the networks count them",
        arguments: [
            ("", "GSM-7", 0, 1), ("Hello", "GSM-7", 5, 1), (times("a", 160), "GSM-7", 160, 1),
            (times("a", 161), "GSM-7", 161, 2), (times("a", 306), "GSM-7", 306, 2), (times("a", 307), "GSM-7", 307, 3),
            (times("a", 152) + "€" + times("a", 152), "GSM-7", 306, 3), (times("€", 153), "GSM-7", 306, 3),
            (times("€", 80), "GSM-7", 160, 1), ("\r\n", "GSM-7", 2, 1), ("^{}\\[~]|€\u{0C}", "GSM-7", 20, 1),
            (times("ŵ", 70), "UCS-2", 70, 1), (times("ŵ", 71), "UCS-2", 71, 2), (times("ŵ", 134), "UCS-2", 134, 2),
            (times("ŵ", 66) + "👍" + times("ŵ", 66), "UCS-2", 134, 3), (times("👍", 35), "UCS-2", 70, 1),
            (times("👍", 67), "UCS-2", 134, 3), ("e\u{301}", "UCS-2", 2, 1), ("é", "GSM-7", 1, 1), ("ê", "UCS-2", 1, 1),
            ("\u{2126}", "UCS-2", 1, 1), ("\u{212A}", "UCS-2", 1, 1), ("\u{37E}", "UCS-2", 1, 1), ("`", "UCS-2", 1, 1),
            ("ç", "UCS-2", 1, 1), ("Ç", "GSM-7", 1, 1), ("\t", "UCS-2", 1, 1), ("Rwy’n", "UCS-2", 5, 1),
        ])
    func table(text: String, encoding: String, units: Int, count: Int) {
        let found = segments(of: text)
        #expect(found.encoding.rawValue == encoding)
        #expect(found.units == units)
        #expect(found.segments == count)
    }

    @Test("The alphabet has 127 characters and ten of two septets, and no two are written alike")
    func alphabet() {
        let septets = GSM7.characters.compactMap { GSM7.septets(of: $0) }
        #expect(septets.count { $0.count == 1 } == 127)
        #expect(septets.count { $0.count == 2 && $0[0] == 0x1B } == 10)
        #expect(Set(septets).count == 137)
        #expect(septets.joined().allSatisfy { $0 < 0x80 })
    }

    @Test(
        "Characters stand where 3GPP TS 23.038 puts them",
        arguments: [
            ("@", [0x00]), ("\n", [0x0A]), ("\r", [0x0D]), ("Δ", [0x10]), ("Ξ", [0x1A]), ("Æ", [0x1C]), (" ", [0x20]),
            ("¤", [0x24]), ("0", [0x30]), ("¡", [0x40]), ("A", [0x41]), ("§", [0x5F]), ("¿", [0x60]), ("a", [0x61]),
            ("à", [0x7F]), ("€", [0x1B, 0x65]), ("[", [0x1B, 0x3C]), ("|", [0x1B, 0x40]),
        ] as [(Unicode.Scalar, [UInt8])])
    func places(scalar: Unicode.Scalar, septets: [UInt8]) {
        #expect(GSM7.septets(of: scalar) == septets)
    }

    @Test("What makes a text dear is named, once each")
    func outsiders() {
        #expect(GSM7.outsiders(in: "Mae’r tŷ’n ŵyl €5") == ["\u{2019}", "ŷ", "ŵ"])
        #expect(GSM7.outsiders(in: "Hello {name}").isEmpty)
    }

    @Test("Parts make up the text, each fits, no pair is parted, and no fuller packing was possible", arguments: 0..<6)
    func parts(seed: UInt64) {
        var generator = Seeded(state: seed)
        for _ in 0..<200 {
            let pieces = seed.isMultiple(of: 2) ? ["a", "b", "€", "^", "\r\n", " "] : ["a", "ŵ", "👍", "€", "e\u{301}"]
            let length = Int.random(in: 0...400, using: &generator)
            let text = (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "a" }.joined()
            let total = segments(of: text)
            let parts = TextMessage.parts(of: text)
            #expect(parts.count == total.segments)
            #expect(parts.flatMap { Array($0.unicodeScalars) } == Array(text.unicodeScalars))
            #expect((parts.count == 1) == (total.units <= total.encoding.unitsAlone))
            guard parts.count > 1 else { continue }
            let units = parts.map { unitCount($0, total.encoding) }
            #expect(units.reduce(0, +) == total.units)
            #expect(units.allSatisfy { $0 <= total.encoding.unitsJoined })
            #expect(units.dropLast().allSatisfy { $0 >= total.encoding.unitsJoined - 1 })
        }
    }

    private func unitCount(_ text: String, _ encoding: Encoding) -> Int {
        switch encoding {
        case .gsm7: text.unicodeScalars.reduce(0) { $0 + (GSM7.septets(of: $1)?.count ?? 99) }
        case .ucs2: text.utf16.count
        }
    }
}

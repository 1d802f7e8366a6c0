import Foundation
import Testing
import TextMessage

@Suite("The text as it is sent")
struct TransliterationTests {
    private func scalars(_ text: String) -> [Unicode.Scalar] { Array(text.unicodeScalars) }

    @Test(
        "The same words in characters that every phone shows",
        arguments: [
            ("It’s ‘here’", "It's 'here'"), ("“Hello”", "\"Hello\""), ("9–11 — or so", "9-11 - or so"),
            ("Wait…", "Wait..."), ("a\u{A0}b\u{2009}c\td", "a b c d"),
            ("one\r\ntwo\rthree\u{2028}four", "one\ntwo\nthree\nfour"),
            ("½ hour", "1/2 hour"), ("1½ hours", "1 1/2 hours"), ("¼ to ¾", "1/4 to 3/4"), ("5⁄8", "5/8"),
            ("soft\u{AD}ly\u{200B} does\u{FEFF} it", "softly does it"), ("a\u{0}b\u{7}c", "abc"),
            ("\u{202E}abc", "abc"),
            ("• tea\n• cake", "- tea\n- cake"), ("ﬁne", "fine"), ("20\u{2212}5", "20-5"), ("\u{2126} \u{212A}", "Ω K"),
            ("don`t", "don't"), ("", ""), ("Plain text, 2.30pm?", "Plain text, 2.30pm?"), ("€5 {x}", "€5 {x}"),
        ])
    func table(text: String, sent: String) {
        #expect(scalars(transliterated(text)) == scalars(sent))
    }

    @Test("No accent is taken off a letter, and Welsh letters come out whole however they were typed")
    func welsh() {
        let letters = "âêîôûŵŷáéíóúẃýàèìòùẁỳäëïöüẅÿÂÊÎÔÛŴŶÁÉÍÓÚẂÝÀÈÌÒÙẀỲÄËÏÖÜẄŸ"
        #expect(scalars(transliterated(letters.decomposedStringWithCanonicalMapping)) == scalars(letters))
        #expect(scalars(transliterated(letters)) == scalars(letters))
    }

    @Test("Every letter of the Latin, Greek and Cyrillic blocks is composed as Unicode says")
    func composition() {
        let blocks: [ClosedRange<UInt32>] = [0xC0...0x24F, 0x386...0x3CE, 0x400...0x4FF, 0x1E00...0x1FFE]
        for scalar in blocks.joined().compactMap(Unicode.Scalar.init) where scalar.properties.isAlphabetic {
            let text = "a" + String(scalar).decomposedStringWithCanonicalMapping + "b"
            guard text.unicodeScalars.count > 3 else { continue }
            let expected = text.precomposedStringWithCanonicalMapping
            #expect(scalars(transliterated(text)) == scalars(expected), "U+\(String(scalar.value, radix: 16))")
        }
    }

    @Test("A mark too many stays behind the letter")
    func surplusMark() {
        #expect(scalars(transliterated("w\u{302}\u{333}")) == scalars("ŵ\u{333}"))
        #expect(scalars(transliterated("q\u{302}")) == scalars("q\u{302}"))
    }

    @Test(
        "Emoji stay whole, and so do words that need their joiners",
        arguments: ["👩‍👩‍👧", "❤️", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "1️⃣", "👍🏽", "می‌خواهم", "क्‍ष"])
    func untouched(text: String) {
        #expect(scalars(transliterated("a \(text) b")) == scalars("a \(text) b"))
    }

    @Test("A joiner between plain letters is dropped")
    func joiner() {
        #expect(transliterated("a\u{200D}b\u{200C}c\u{FE0F}") == "abc")
    }

    @Test("Doing it twice changes nothing, whatever comes", arguments: 0..<6)
    func twice(seed: UInt64) {
        let pieces: [String] = [
            "a", "e", "w", "1", "½", "’", "…", " ", "\u{A0}", "\r", "\n", "\u{301}", "\u{302}", "\u{308}", "\u{200B}",
            "\u{200D}",
            "\u{FE0F}", "\u{20E3}", "👩", "❤", "🇬", "\u{AD}", "™", "ﬁ", "م", "\u{600}", "\u{E0067}", "K", "\0", "ᾳ", "и",
            "\u{306}",
        ]
        var generator = Seeded(state: seed)
        for _ in 0..<2_000 {
            let count = Int.random(in: 0...12, using: &generator)
            let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
            let once = transliterated(text)
            #expect(scalars(transliterated(once)) == scalars(once), "\(scalars(text))")
            #expect(!once.unicodeScalars.contains { $0 == "\r" || $0 == "\0" || $0 == "\u{A0}" })
        }
    }
}

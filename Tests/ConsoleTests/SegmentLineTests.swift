import Console
import Testing

@Suite("The line under a reply says what it costs, why, and what would make it cheaper")
struct SegmentLineTests {
    private func line(_ text: String) -> String { SegmentLine(text, limit: 6).words }
    private func letters(_ count: Int) -> String { String(repeating: "a", count: count) }

    @Test func oneTextIsSaidPlainly() {
        #expect(line(letters(112)) == "112 characters, 1 text message.")
        #expect(line("a") == "1 character, 1 text message.")
        #expect(line(letters(160)) == "160 characters, 1 text message.")
    }

    @Test func oneTooManySaysHowManyToRemove() {
        #expect(line(letters(171)) == "171 characters, 2 text messages. Remove 11 characters to send as 1.")
        #expect(line(letters(161)) == "161 characters, 2 text messages. Remove 1 character to send as 1.")
        #expect(line(letters(307)) == "307 characters, 3 text messages. Remove 1 character to send as 2.")
    }

    @Test func aLetterThatCostsMoreIsNamedAndNotForbidden() {
        let welsh = letters(83) + "ŵ"
        #expect(line(welsh) == "Uses ŵ, so 84 characters is 2 text messages. \"w\" would make it 1.")
        #expect(!SegmentLine(welsh, limit: 6).isTooLong)
        #expect(line("Diolch ŵ") == "Uses ŵ, so 8 characters is 1 text message.")
    }

    @Test func whatCannotBeSentSaysByHowMuch() {
        #expect(line(letters(930)) == "You have 12 characters too many (limit 918).")
        #expect(SegmentLine(letters(919), limit: 6).isTooLong)
        #expect(!SegmentLine(letters(918), limit: 6).isTooLong)
    }

    @Test func quotesOfAWordProcessorCostNothing() {
        #expect(line("It’s “fine”") == "11 characters, 1 text message.")
    }
}

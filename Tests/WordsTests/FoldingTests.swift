import Testing
@testable import Words

/// Texts that a reader would call the same are the same, whatever keyboard they came from.
struct FoldingTests {
    @Test(arguments: [
        ("STOP", "stop"), ("ＳＴＯＰ", "stop"), ("S\u{200B}T\u{AD}OP\u{0}", "stop"), ("Siân Tŷ Ŵyl", "sian ty wyl"),
        ("don’t", "don't"), ("don`t", "don't"),
        ("cafe\u{301}", "cafe"), ("Straße", "strasse"), ("𝗵𝗲𝗹𝗽", "help"), ("7️⃣", "7"), ("yes 👍🏽", "yes 👍"),
        ("  a \t b\u{A0}c ", "a b c"), ("Привет", "привет"),
        ("٣", "3"), ("\"Stop.\"", "stop"), ("'stop'", "stop"),
    ])
    func whatLooksTheSameIsTheSame(text: String, plain: String) {
        #expect(FoldedText(text).plain == plain)
    }

    @Test func aMatchIsQuotedAsItWasWritten() {
        let text = FoldedText("Well,  I CAN’T\u{200B} go ŷ 👍🏽 on")
        let index = text.tokens.firstIndex { $0.text == "can't" } ?? 0
        #expect(text.quote(index..<index + 1) == "CAN’T")
        #expect(text.quote(0..<text.tokens.count) == text.original)
        #expect(text.quote(3..<99) == "")
    }

    @Test(arguments: ["", "   ", "\r\n\r\n", "a\u{0}b", "👩‍👩‍👧 ok", "''''", "é́́", "7.5/10 (yes)…", "½ ² ﬁ"])
    func everyTokenStandsInItsPlace(text: String) {
        let folded = FoldedText(text)
        var last = 0
        for token in folded.tokens {
            #expect(token.range.lowerBound >= last)
            #expect(token.range.upperBound <= text.utf8.count)
            last = token.range.upperBound
        }
    }

    @Test(arguments: [
        ("I dont", "i do not"), ("I can't", "i can not"), ("im ok", "i am ok"), ("it's LS6", "it is ls6"),
        ("we'll see", "we will see"), ("I'm ill", "i am ill"),
        ("mum's car", "mum's car"), ("won’t", "will not"),
    ])
    func contractionsAreWrittenOut(text: String, plain: String) {
        #expect(FoldedText(text).expandedContractions.plain == plain)
    }

    @Test(arguments: [
        ("c u 2moro", "c you tomorrow"), ("thx m8", "thanks mate"), ("wot abt 2nite", "what about tonight"),
    ])
    func textSpeakIsWrittenOut(text: String, plain: String) {
        #expect(FoldedText(text).expandedTextSpeak.plain == plain)
    }

    @Test(arguments: [
        ("is this private?", true), ("is this private", true), ("wots a spacer", true), ("do chips count", true),
        ("who gets to see my answer", true),
        ("dr mentioned social prescribing, what is it", true), ("can carers use it", true), ("7", false),
        ("I don't know what to do", false),
        ("couldn't stop crying", false), ("what a week", false), ("will be there", false), ("was a 5 yesterday", false),
    ])
    func questionsAreKnownByTheirForm(text: String, isQuestion: Bool) {
        #expect(hasQuestionForm(text) == isQuestion)
    }

    @Test(arguments: [
        ("stop", "stpo", 1), ("stop", "stop", 0), ("kitten", "sitting", nil), ("ca", "abc", nil), ("eight", "eigth", 1),
        ("", "ab", 2),
    ])
    func slipsAreCounted(first: String, second: String, slips: Int?) {
        #expect(BoundedSpelling.distance(Array(first.utf8), Array(second.utf8), limit: 2) == slips)
        #expect(BoundedSpelling.distance(Array(second.utf8), Array(first.utf8), limit: 2) == slips)
    }

    @Test("A letter of any script is a letter: the table says what the standard library says")
    func lettersOfEveryScript() {
        let scalars = (UInt32(0x80)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
        // A newer Unicode may have more letters than the table.
        let wrong = scalars.filter { scalar in
            let properties = scalar.properties
            guard let age = properties.age, age.major <= 15 else { return false }
            return FoldingTables.isAlphabetic(scalar.value) != properties.isAlphabetic
        }
        #expect(Array(wrong.prefix(5)) == [])
    }
}

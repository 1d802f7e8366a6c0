import Testing
import Words

/// No text may stop the screen, whatever is in it and however long it is.
@Suite("The safety screen stays quick and whole over any text")
struct SafetyBoundTests {
    /// A generator of numbers that are the same each time (SplitMix64, Steele and others 2014).
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var value = state
            value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
            value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
            return value ^ (value >> 31)
        }
    }

    private static let words = [
        "i", "want", "to", "die", "kill", "myself", "not", "he", "said", "hit", "me", "and", "but", "the", "film",
        "years", "ago", "2", "999", "cant", "go", "on", "chest", "pain", "k i l l", "d1e", "k*ll", "killmyself", "im",
        "suicidl", "mum's", "13", "again", "book", "\"", "'", ".", ",", "\n", "-", "🙂", "é",
    ]

    @Test("Any bytes are read, and the words of a finding stand in the text", arguments: 0..<10)
    func anyBytes(seed: Int) {
        var numbers = Numbers(state: UInt64(seed))
        for round in 0..<10_000 {
            let count = Int.random(in: 0..<(round % 100 == 0 ? 400 : 60), using: &numbers)
            let text: String
            switch round % 3 {
            case 0:
                let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
                text = String(decoding: bytes, as: UTF8.self)
            case 1:
                let bytes = (0..<count).map { _ in UInt8.random(in: 0x20...0x7E, using: &numbers) }
                text = String(decoding: bytes, as: UTF8.self)
            default:
                let list = (0..<count / 3).map { _ in Self.words.randomElement(using: &numbers) ?? "" }
                text = list.joined(separator: Bool.random(using: &numbers) ? " " : "")
            }
            guard let found = SafetyScreen.builtIn.finding(in: text, earlier: []) else { continue }
            for part in found.matched.utf8.split(separator: UInt8(ascii: ".")) {
                #expect(text.utf8.firstRange(of: part) != nil || found.matched.contains(" ... "))
            }
        }
    }

    @Test(
        "Repetition that fits many patterns costs steps in proportion to its length, and no more than a bound",
        arguments: [
            "i want to ", "i want to die ", "i want to kill myself years ago in a film ", "not suicidal ",
            "he said he will kill me lol. ", "my mum hit me and my dad hit me and ", "i. ", "i i d i e i i x ",
            "k i l l m y s e l f d i e x, ", "killmyselfdieiiiiiiiiiiiiiiiiiiidiex ", "k*ll m*****f s.u.i.c.1.d.e ",
            "i cant go on but i dont want to die so i want to live ", "\"die\" 'kill' (he) ", "12 34 1999 #13 ",
        ])
    func repetition(unit: String) {
        func steps(_ count: Int) -> Int {
            SafetyScreen.builtIn.steps(in: String(repeating: unit, count: count / unit.utf8.count + 1))
        }
        let (short, long) = (steps(700), steps(1400))
        #expect(long <= 3 * short + 2000)
        // Words beyond the six hundredth cost nothing.
        #expect(steps(200_000) <= Self.bound)
    }

    /// Steps over a text of six hundred words; a plain text of 160 characters takes about 700.
    private static let bound = 200_000

    @Test("Texts made of what patterns look for stay within the bound", arguments: 0..<40)
    func dense(seed: Int) {
        var numbers = Numbers(state: UInt64(seed))
        let few = (0..<(2 + seed % 14)).map { _ in Self.words.randomElement(using: &numbers) ?? "" }
        let list = (0..<700).map { _ in few.randomElement(using: &numbers) ?? "" }
        #expect(SafetyScreen.builtIn.steps(in: list.joined(separator: " ")) <= Self.bound)
    }

    @Test("Rules that have nothing to do with a text cost it nothing")
    func otherRules() {
        let text = "what time does the walking group meet on tuesday, and do i need to bring my own boots please"
        let more = (0..<500).map { number in
            SafetyRule(
                category: .suicide, response: .crisis, name: "more-\(number)", level: .indirect,
                patterns: ["the blue quarry\(Self.letters(number)) .. (tonight | tomorrow)"])
        }
        let screen = SafetyScreen(adding: more)
        #expect(screen.problems == [])
        #expect(screen.finding(in: "see you at the blue quarryab tonight", earlier: [])?.rule == "suicide/more-1")
        #expect(screen.steps(in: text) <= SafetyScreen.builtIn.steps(in: text) + 50)
    }

    private static func letters(_ number: Int) -> String {
        let first = UInt8(ascii: "a") + UInt8(number / 26), second = UInt8(ascii: "a") + UInt8(number % 26)
        return String(decoding: [first, second], as: UTF8.self)
    }

    @Test("A match is found wherever it stands in a long text, and a pattern with wide gaps too")
    func anywhere() {
        let book = SafetyRuleBook(
            notation: "rule suicide crisis explicit far\npattern red ... blue ... green / goodbye")
        let screen = SafetyScreen(book)
        for before in stride(from: 0, through: 540, by: 9) {
            let text =
                String(repeating: "word ", count: before) + "red a b c. d e f g h i blue a. b. c. d. green. goodbye"
                + String(repeating: " word", count: before % 7 * 20)
            #expect(screen.finding(in: text, earlier: [])?.matched.hasPrefix("red a b c.") == true)
        }
        let far = "red " + String(repeating: "a ", count: 13) + "blue green goodbye"
        #expect(screen.finding(in: far, earlier: []) == nil)
    }

    @Test("Texts that are read together are as one text with blanks between")
    func joined() {
        let pieces = [
            "i want\n", "\nto", "  ", "die", "\"kill", "myself\"", "k i l", "l myself", "im going to", "2", "'",
        ]
        for first in pieces {
            for second in pieces {
                for third in pieces {
                    let together = SafetyScreen.builtIn.ruled(in: first + " " + second + " " + third, earlier: [])
                    let apart = SafetyScreen.builtIn.ruled(in: third, earlier: [first, second])
                    if let apart, apart.response == .crisis, SafetyScreen.builtIn.ruled(in: third, earlier: []) == nil {
                        #expect(together?.response == .crisis)
                    }
                }
            }
        }
    }
}

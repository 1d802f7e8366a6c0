import Foundation
import Testing

@testable import Knowledge

/// Words that people use for the same thing count as the same word.
@Suite struct StemmerTests {
    /// Pairs as the description of the English Snowball stemmer gives them, and words of this service.
    static let stems: [(String, String)] = [
        ("consign", "consign"), ("consigned", "consign"), ("consigning", "consign"), ("consignment", "consign"),
        ("consist", "consist"), ("consisted", "consist"), ("consistency", "consist"), ("consistent", "consist"),
        ("consistently", "consist"), ("consisting", "consist"), ("consists", "consist"),
        ("consolation", "consol"), ("consolations", "consol"), ("consolatory", "consolatori"),
        ("console", "consol"), ("consoled", "consol"), ("consoles", "consol"), ("consolidate", "consolid"),
        ("conspicuously", "conspicu"), ("conspiracy", "conspiraci"), ("constable", "constabl"),
        ("constancy", "constanc"), ("constant", "constant"), ("knack", "knack"), ("knackeries", "knackeri"),
        ("knaves", "knave"), ("knavish", "knavish"), ("kneaded", "knead"), ("kneeling", "kneel"), ("knees", "knee"),
        ("knightly", "knight"), ("knights", "knight"), ("knitted", "knit"), ("knitting", "knit"), ("knives", "knive"),
        ("knocker", "knocker"), ("knocking", "knock"), ("knotty", "knotti"), ("generous", "generous"),
        ("generate", "generat"), ("communism", "communism"), ("dying", "die"), ("news", "news"), ("skies", "sky"),
        ("early", "earli"), ("say", "say"), ("cry", "cri"), ("by", "by"), ("ties", "tie"), ("cries", "cri"),
        ("gas", "gas"), ("kiwis", "kiwi"), ("luxuriated", "luxuri"), ("hopping", "hop"), ("hoped", "hope"),
        ("prescribing", "prescrib"), ("prescribed", "prescrib"), ("groups", "group"), ("outing", "outing"),
        ("relational", "relat"), ("conditional", "condit"), ("electricity", "electr"), ("feed", "feed"),
    ]

    @Test("a word has the stem that the published rules give it", arguments: stems)
    func stem(word: String, stem: String) {
        #expect(Stemmer.stem(word) == stem)
    }

    @Test("a word outside English letters is its own stem", arguments: ["", "a", "ls6", "ŵyr", "123"])
    func left(word: String) {
        #expect(Stemmer.stem(word) == word)
    }
}

/// Our own logarithm and exponential agree with those of the system.
@Suite struct FunctionTests {
    @Test func exponential() {
        for step in -6000...6000 {
            let x = Double(step) / 100
            #expect(abs(Double.exp(x) / Foundation.exp(x) - 1) < 1e-13)
            if x <= 0, x > -80 { #expect(abs(Float.exp(Float(x)) / Foundation.exp(Float(x)) - 1) < 2e-5) }
        }
    }

    @Test func logarithm() {
        for step in 1...10_000 {
            let x = Double(step) * Double(step) / 7
            #expect(abs(Double.log(x) - Foundation.log(x)) < 1e-12)
            #expect(abs(Double.log(1 / x) + Foundation.log(x)) < 1e-12)
        }
    }
}

import Testing
import Words

@Suite("The weighed net of the safety screen")
struct WeighingTests {
    private let net = WeighingNet.builtIn

    private func score(_ text: String) -> Double { net.score(WeighingFeatures(text, lexicon: net.lexicon)) }

    @Test(
        "What is shown of a text is all that its score is made of",
        arguments: [
            "i want to die", "Mum's not eaten since Sunday and he won't let me in", "what time is the choir",
            "im at the end of it tbh, cant go on", "sucidal agen", "4", "he said hes going to kill me, 2 kids here",
        ])
    func partsAddUp(text: String) {
        let parts = net.parts(of: text, limit: .max)
        let nothing = score("zzqx") - net.parts(of: "zzqx", limit: .max).reduce(0) { $0 + $1.weight }
        #expect(abs(parts.reduce(nothing) { $0 + $1.weight } - score(text)) < 0.001)
        #expect(parts.allSatisfy { !$0.word.isEmpty })
    }

    @Test("Two words near each other are shown as a pair, a class by its name, the heaviest first")
    func partsAreReadable() {
        let parts = SafetyScreen.builtIn.weights(of: "my nan is going to kill herself", limit: 40)
        #expect(parts.count > 20 && parts.count <= 40)
        #expect(zip(parts, parts.dropFirst()).allSatisfy { abs($0.weight) >= abs($1.weight) })
        #expect(net.parts(of: "my nan is going to kill herself", limit: .max).contains { $0.word.contains("@kin") })
        #expect(net.parts(of: "my nan is going to kill herself", limit: .max).contains { $0.word.contains(" ~ ") })
    }

    @Test(
        "However it is typed, it weighs the same",
        arguments: [
            ("I don\u{2019}t want to be here", "i dont want to be here"), ("IM SCARED OF HIM", "i'm scared of him"),
            ("i cant go on", "I can't go on"), ("k\u{e9}ep it", "keep it"), ("u ok hun", "you ok hun"),
            ("no more,please", "no more please"),
        ])
    func folding(one: String, other: String) {
        #expect(score(one) == score(other))
    }

    @Test(
        "A text with hardly a word in it does not alarm by the net alone",
        arguments: ["", "3", "10", "?", "ok", "no", "yes", "me", "him", "0", "\u{1F44D}", "thanks", "8 8", "not good"])
    func shortTexts(text: String) {
        #expect(SafetyScreen.builtIn.finding(in: text, earlier: [])?.response != .crisis)
    }

    @Test("An alarm of the net alone names its category and shows words of the text")
    func namesWords() throws {
        let text = "gave the dog to next door and wrote them all letters, i wont be needing anything after friday"
        let found = try #require(SafetyScreen.builtIn.finding(in: text, earlier: []))
        #expect(found.response == .crisis)
        if found.rule.hasSuffix(SafetyScreen.weighedWords) {
            #expect(found.rule == "\(found.category.rawValue)/\(SafetyScreen.weighedWords)")
        }
        for piece in found.matched.split(separator: " ... ") { #expect(text.contains(piece)) }
    }

    @Test("A screen of rules alone has no net; a site's screen has it, whatever the site adds")
    func sites() {
        let rules = SafetyScreen(.builtIn)
        #expect(rules.weights(of: "i want to die", limit: 5).isEmpty)
        let rule = SafetyRule(
            category: .suicide, response: .crisis, name: "quarry", level: .indirect, patterns: ["up at the quarry"])
        let site = SafetyScreen(adding: [rule])
        #expect(site.finding(in: "lovely day up at the quarry with the choir", earlier: [])?.rule == "suicide/quarry")
        #expect(
            site.weights(of: "i want to die", limit: 5) == SafetyScreen.builtIn.weights(of: "i want to die", limit: 5))
    }

    @Test(
        "However long a text is that somebody sends, no more than so many features of it are weighed",
        arguments: [
            "a", "i want to \u{1F600} ", "'", "\u{0}\u{FFFD}\u{200D}", "my mum, his dad and our gran. ", "k i l l ",
        ])
    func anything(unit: String) {
        func features(_ bytes: Int) -> Int {
            let text = String(repeating: unit, count: bytes / unit.utf8.count)
            return WeighingFeatures(text, lexicon: net.lexicon).list.count
        }
        #expect(features(200_000) <= features(8_000))
        #expect(features(200_000) < 10_000)
    }

    @Test("Weights survive being written down")
    func notation() {
        let entries: [(key: UInt32, weights: [Int16])] = [
            (1, [-2047, 2047]), (31, [0, 1]), (32, [5, -5]), (4_000_000_000, [1, 2]), (UInt32.max, [-1, 0]),
        ]
        var written = WeighingWeights.notation(entries.reversed())
        #expect(written.utf8.allSatisfy { $0 >= 0x30 && $0 < 0x70 })
        let read = written.withUTF8 { WeighingWeights(notation: $0, columns: 2, count: entries.count, scale: 1) }
        #expect(read.count == entries.count)
        for entry in entries { #expect(read.weights(ofKey: entry.key) == entry.weights.map { Int32($0) }) }
        #expect(read.weights(ofKey: 77) == [])
    }

    @Test("A plan survives being written down")
    func planNotation() {
        let plan = WeighingNet.builtIn.plan
        #expect(WeighingPlan(notation: plan.notation, spellings: plan.spellings) == plan)
        #expect(!plan.kinds.isEmpty)
    }
}

package import Knowledge
package import Words

/// Texts of the length of one message, made of lines that people wrote.
package func sampleTexts(_ content: Content, count: Int, seed: UInt64 = 1) -> [String] {
    var lot = Lot(seed)
    let lines = content.phrasings.map(\.text)
    guard !lines.isEmpty else { return [] }
    return (0..<count).map { _ in
        var text = ""
        while text.count < 160 { text += (text.isEmpty ? "" : " ") + lot.one(of: lines) }
        return String(text.prefix(160))
    }
}

/// One question of each kind that an answer can have.
package let questionsOfEveryKind: [Expected] = {
    let options = ["Walking", "Gardening", "Singing", "Cooking"].enumerated().map {
        Expected.Option(number: $0.offset + 1, value: $0.element.lowercased(), label: $0.element)
    }
    return Expected.Kind.allCases.map { kind in
        let isScale = kind == .scale
        return Expected(
            kind, minimum: isScale ? 0 : nil, maximum: isScale ? 10 : nil,
            options: kind == .choice || kind == .choices ? options : [])
    }
}()

/// Content of any size, made of shipped phrasings: each further round of topics has other words for some of theirs.
package func generatedSource(_ content: Content, topics count: Int, phrasingsEach: Int) -> (
    source: MatcherSource, heldOut: [MatcherExample]
) {
    let ids = content.topics.map(\.id)
    var texts: [[String]] = Array(repeating: [], count: ids.count)
    var others: [String] = []
    let numbers = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    var vocabulary: Set<String> = []
    for phrasing in content.phrasings {
        let folded = FoldedText(phrasing.text).plain
        vocabulary.formUnion(folded.split(separator: " ").filter { $0.utf8.count > 3 }.map(String.init))
        if let topic = phrasing.topic.flatMap({ numbers[$0] }) {
            texts[topic].append(folded)
        } else {
            others.append(folded)
        }
    }
    let words = vocabulary.sorted()
    var examples: [MatcherExample] = []
    var heldOut: [MatcherExample] = []
    for topic in 0..<count {
        let round = topic / max(1, ids.count)
        let own = texts[topic % max(1, ids.count)]
        for index in 0...min(phrasingsEach, own.count - 1) {
            let example = MatcherExample(
                text: changed(own[(index * 7 + round * 13) % own.count], round: round, words: words), topic: topic,
                author: "made")
            if index == phrasingsEach { heldOut.append(example) } else { examples.append(example) }
        }
    }
    examples += others.map { MatcherExample(text: $0, topic: nil, author: "made") }
    let names = (0..<count).map { "topic-\($0)" }
    return (
        MatcherSource(
            topics: names, examples: examples, textSpeak: content.words.textSpeak,
            commonStems: content.words.commonStems), heldOut
    )
}

/// The same word becomes the same other word wherever it stands in a round of topics.
private func changed(_ text: String, round: Int, words: [String]) -> String {
    guard round > 0 else { return text }
    return text.split(separator: " ").map { word in
        guard word.utf8.count > 3 else { return String(word) }
        let seed = word.utf8.reduce(UInt64(round)) { $0 &* 31 &+ UInt64($1) }
        var lot = Lot(seed)
        return lot.number(below: 10) < 6 ? lot.one(of: words) : String(word)
    }.joined(separator: " ")
}

import Talk
import Words

extension ContentReader {
    /// All of `words/`.
    mutating func words() -> ContentWords {
        var words = ContentWords()
        if let file = read("words/revealing.talk") {
            let lines = file.lines.first.map { $0.children + file.lines.dropFirst() } ?? []
            if file.lines.first?.content != "revealing words" {
                report(
                    ContentRule.wrongHeader, ["revealing words"], path: file.source.path,
                    at: SourcePosition(line: 1, column: 1))
            }
            words.revealing = lines.map { FoldedText($0.content).plain }.filter { !$0.isEmpty }
        }
        words.textSpeak = textSpeak()
        if files.bytes("words/synonyms.talk") != nil { words.synonyms = synonyms() }
        words.commonStems = commonStems()
        return words
    }

    private mutating func textSpeak() -> [String: String] {
        guard let file = read("words/text-speak.talk") else { return [:] }
        var table: [String: String] = [:]
        for line in file.lines.first.map({ $0.children + file.lines.dropFirst() }) ?? [] {
            let sides = line.content.split(separator: "=", maxSplits: 1).map { Self.trimmed($0) }
            if sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty {
                table[sides[0]] = sides[1]
            } else {
                report(
                    ContentRule.badValue, [line.content, "write it like u = you"], path: file.source.path,
                    at: line.position, length: line.content.count, help: ["write it like u = you"])
            }
        }
        return table
    }

    private mutating func synonyms() -> [String: [String]] {
        guard
            let (_, block) = opened(
                "words/synonyms.talk", header: "synonyms", keywords: ContentKeywords.synonyms, repeatable: ["group"])
        else { return [:] }
        var groups: [String: [String]] = [:]
        for entry in block.entries {
            let words = entry.rest.split(separator: " ", maxSplits: 1).map(String.init)
            guard let name = words.first, words.count == 2,
                declare("a group", name, path: block.path, at: entry.keyword.restPosition)
            else { continue }
            groups[name] = Self.list(words[1])
        }
        return groups
    }

    /// `words/common-words.txt`: a word a line, `#` before notes.
    private mutating func commonStems() -> StemList {
        let path = "words/common-words.txt"
        guard let bytes = files.bytes(path) else {
            let label = files.label(path)
            report(ContentRule.fileMissing, [label], path: label, at: SourcePosition(line: 1, column: 1))
            return []
        }
        return StemList(lines: bytes)
    }

    /// `matcher.talk`: the constants fitted for this content.
    mutating func calibration() -> Calibration {
        var fitted = Calibration.general
        let keywords = ContentKeywords.matcher
        guard files.bytes("matcher.talk") != nil,
            let (_, block) = opened("matcher.talk", header: "matcher", keywords: keywords, repeatable: [])
        else { return fitted }
        func model(_ keyword: String) -> Calibration.Model? {
            let numbers = (block.rest(keyword) ?? "").split(separator: " ").compactMap { Double($0) }
            return numbers.count == 6 ? Calibration.Model(numbers) : nil
        }
        func threshold(_ keyword: String) -> Double? { block.rest(keyword).flatMap { Double($0) } }
        for keyword in keywords {
            let isModel = keyword == "right" || keyword == "within"
            guard isModel ? model(keyword) == nil : threshold(keyword) == nil else { continue }
            let form = isModel ? "six numbers" : "one number"
            guard let entry = block.first(keyword) else {
                missing(keyword, in: "the matcher", block)
                continue
            }
            report(
                ContentRule.badValue, [entry.rest, "write \(form)"], entry, path: block.path, help: ["write \(form)"])
        }
        fitted.right = model("right") ?? fitted.right
        fitted.within = model("within") ?? fitted.within
        fitted.answerFrom = threshold("answer from") ?? fitted.answerFrom
        fitted.likelyFrom = threshold("likely from") ?? fitted.likelyFrom
        fitted.offerFrom = threshold("offer from") ?? fitted.offerFrom
        return fitted
    }
}

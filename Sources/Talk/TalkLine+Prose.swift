extension TalkLine {
    /// The text of a keyword that takes text, and those of its deeper lines that are keywords.
    ///
    /// A deeper line is text unless it begins with one of `childKeywords`; `| ` makes it text in any case. What is
    /// indented below a line of text goes on with that text, by the same rule. A line of text whose first word is
    /// one slip from a keyword is a warning (LL1010), and stays text.
    /// - Parameters:
    ///   - rest: what the keyword's own line says: the text begins with its rest.
    ///   - childKeywords: what may stand under the keyword.
    ///   - diagnostics: where warnings are added.
    ///   - path: the file, for the warnings.
    /// - Returns: the text, and the deeper lines that are keywords, in their order.
    package func prose(
        rest: TalkKeyword, childKeywords: [String], diagnostics: inout [Diagnostic], path: String
    ) -> (text: TalkText, children: [TalkLine]) {
        var fragments: [TalkText.Fragment] = []
        if !rest.rest.isEmpty {
            fragments.append(.init(text: rest.rest, position: rest.restPosition, startsNewLine: false))
        }
        var keywords: [TalkLine] = []
        var waiting = Array(children.reversed())
        while let line = waiting.popLast() {
            if line.keyword(among: childKeywords) != nil {
                keywords.append(line)
                continue
            }
            if let meant = line.keywordMeant(among: childKeywords) {
                diagnostics.append(line.nearMiss(of: meant, path: path))
            }
            fragments.append(.init(text: line.content, position: line.position, startsNewLine: line.isForced))
            waiting.append(contentsOf: line.children.reversed())
        }
        return (TalkText(fragments: fragments, position: rest.restPosition), keywords)
    }

    /// The keyword of which the first word of this line of text is one slip away.
    ///
    /// Short words have too many neighbours ("not" and "no"), so one of up to four letters counts only where an arrow
    /// shows that the line was no prose; and a capital alone is a slip only in the longer ones ("Option", not "Why").
    package func keywordMeant(among keywords: [String]) -> String? {
        guard !isForced else { return nil }
        let word = firstWord
        guard word.utf8.count >= 2, word.utf8.count <= 24 else { return nil }
        let hasArrow = content.utf8.containsArrow
        let lowered = word.lowercased()
        let candidates = keywords.filter { keyword in
            let first = String(keyword.prefix { !isBlank($0) })
            guard hasArrow || first.utf8.count >= 5, first != word else { return false }
            return editDistance(Array(lowered.unicodeScalars), Array(first.unicodeScalars), atMost: 1) <= 1
        }
        return candidates.min { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
    }

    private func nearMiss(of keyword: String, path: String) -> Diagnostic {
        let word = firstWord
        return ReadingRule.nearlyKeyword.diagnostic(
            [word, keyword], path: path, position: position, length: word.count, label: "read as text",
            help: [
                "if it was to be a keyword, write \"\(keyword)\"",
                "if it is text, begin the line with another word or join it to the line above",
            ])
    }
}

extension String.UTF8View {
    /// Whether `->` stands anywhere in it.
    fileprivate var containsArrow: Bool {
        var previous: UInt8 = 0
        for byte in self {
            if previous == UInt8(ascii: "-"), byte == UInt8(ascii: ">") { return true }
            previous = byte
        }
        return false
    }
}

import Words

/// The words of the texts that the net learns from: which ones matter, and which are no slips of spelling.
struct WeighingWordList: Sendable {
    let targets: [String]
    let known: [UInt32]

    /// A word matters if so many texts that tell of a crisis have it.
    private static let crisisTexts = 4

    init(_ source: WeighingSource) {
        var crises: [String: Int] = [:]
        var authors: [String: Set<String>] = [:]
        for text in source.texts {
            let words = Set(FoldedText(text.text).words.map { $0.filter { $0 != "'" } })
            for word in words {
                authors[word, default: []].insert(text.author)
                if text.isCrisis { crises[word, default: 0] += 1 }
            }
        }
        let shared = Set(authors.filter { $0.value.count >= 2 }.keys)
        let common = Set(source.commonWords)
        let plain = Set(source.plan.spellings.flatMap { $0.plain.split(separator: " ").map(String.init) })
        let matter = crises.filter { word, count in
            count >= Self.crisisTexts && word.utf8.count >= 5 && (common.contains(word) || plain.contains(word))
                && word.utf8.allSatisfy { $0 >= 0x61 && $0 <= 0x7A }
        }
        targets = matter.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let keys = shared.union(common).map(WeighingVocabulary.key(of:))
        known = Set(keys).subtracting([0]).sorted()
    }

    var vocabulary: WeighingVocabulary { WeighingVocabulary(targets: targets, known: known) }

    /// The targets in lines of at most 120 characters.
    var targetLines: String {
        var lines: [String] = [""]
        for word in targets {
            if let last = lines.last, last.utf8.count + word.utf8.count < 119 {
                lines[lines.count - 1] = last.isEmpty ? word : last + " " + word
            } else {
                lines.append(word)
            }
        }
        return lines.joined(separator: "\n")
    }

    var knownNotation: String { WeighingWeights.notation(known.map { ($0, []) }) }
}

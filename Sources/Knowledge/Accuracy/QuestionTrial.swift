/// Puts texts to matchers that have not learnt them.
package enum QuestionTrial {
    /// Trains once for each author without that author's phrasings, and tries those.
    ///
    /// Phrasings in the topics' own files are never left out. Names that end in the same number are one person
    /// (`author-1` and `further-1`). The constants of the outcomes stay those of the content.
    /// - Parameters:
    ///   - content: whose phrasings.
    ///   - second: further topics that answer a text, by its key.
    ///   - threads: how many trainings run at a time.
    ///   - progress: told of each author that is done.
    /// - Returns: an outcome for each phrasing, in the order of the content.
    package static func leavingOutAuthors(
        _ content: Content, second: [String: [String]] = [:], threads: Int,
        progress: @escaping @Sendable (String) -> Void = { _ in }
    ) async -> [QuestionOutcome] {
        let texts = labelled(content, second: second)
        let source = content.matcherSource
        let people = Dictionary(
            grouping: texts.indices.filter { texts[$0].author != Content.ownAuthor }, by: { person(texts[$0].author) })
        let folds = people.sorted { $0.key < $1.key }
        let calibration = content.calibration
        return await inParallel(folds, threads: threads) { name, left in
            let isLeft = Set(left)
            var rest = source
            rest.examples = source.examples.indices.filter { !isLeft.contains($0) }.map { source.examples[$0] }
            let matcher = Matcher(rest, calibration: calibration)
            let outcomes = left.map { (index: $0, outcome: QuestionOutcome(texts[$0], matcher: matcher)) }
            progress(name)
            return outcomes
        }.flatMap { $0 }.sorted { $0.index < $1.index }.map(\.outcome)
    }

    /// The phrasings of the content, each with every topic that it stands under.
    static func labelled(_ content: Content, second: [String: [String]]) -> [AccuracyTexts.Asked] {
        var topics: [String: Set<String>] = [:]
        for phrasing in content.phrasings {
            if let topic = phrasing.topic { topics[AccuracyTexts.key(phrasing.text), default: []].insert(topic) }
        }
        return content.phrasings.map { phrasing in
            let key = AccuracyTexts.key(phrasing.text)
            let also = (topics[key] ?? []).union(second[key] ?? []).subtracting([phrasing.topic ?? ""])
            return AccuracyTexts.Asked(
                text: phrasing.text, topic: phrasing.topic, also: phrasing.topic == nil ? [] : also.sorted(),
                author: phrasing.author)
        }
    }

    /// `author-1` and `further-1` are the same person.
    static func person(_ author: String) -> String {
        guard let number = author.split(separator: "-").last, number != author[...], number.allSatisfy(\.isNumber)
        else { return author }
        return "author-\(number)"
    }

    /// Reads texts that are no part of the content; those that equal one of its phrasings are left out.
    ///
    /// - Returns: the outcomes, and how many texts were left out.
    package static func heldOut(
        _ texts: [AccuracyTexts.Asked], content: Content, matcher: Matcher, second: [String: [String]] = [:]
    ) -> (outcomes: [QuestionOutcome], equal: Int) {
        let known = Set(content.phrasings.map { AccuracyTexts.key($0.text) })
        let topics = Set(content.topics.map(\.id))
        var outcomes: [QuestionOutcome] = []
        var equal = 0
        for text in texts {
            let key = AccuracyTexts.key(text.text)
            if known.contains(key) {
                equal += 1
                continue
            }
            var text = text
            text.also += second[key] ?? []
            // A topic that the content does not have is a question that it does not answer.
            if let topic = text.topic, !topics.contains(topic) { text.topic = nil }
            outcomes.append(QuestionOutcome(text, matcher: matcher))
        }
        return (outcomes, equal)
    }
}

/// Does `work` for every item, so many at a time, and gives the results in the order of the items.
func inParallel<Item: Sendable, Result: Sendable>(
    _ items: [Item], threads: Int, _ work: @escaping @Sendable (Item) -> Result
) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
        var waiting = items.enumerated().makeIterator()
        func start() {
            guard let (index, item) = waiting.next() else { return }
            group.addTask { (index, work(item)) }
        }
        for _ in 0..<max(1, threads) { start() }
        var results: [(Int, Result)] = []
        for await result in group {
            results.append(result)
            start()
        }
        return results.sorted { $0.0 < $1.0 }.map(\.1)
    }
}

import Dialogue
import Talk

extension ContentReader {
    /// What texts that no topic answers are about: near to the service, the surgery's business, or nothing to do with it.
    private static let noneKinds = ["near", "medical", "bookings", "chat", "unrelated"]

    /// All of `faq/`, with the phrasings and look-alikes in its files.
    mutating func topics(site: [String: String]) -> (topics: [Content.Topic], phrasings: [Content.Phrasing]) {
        var topics: [Content.Topic] = []
        var phrasings: [Content.Phrasing] = []
        var wider: [String: Entry] = [:]
        for path in files.list("faq", ending: ".talk") {
            guard
                let (id, block) = opened(path, header: "faq", keywords: ContentKeywords.topic, repeatable: ["source"])
            else { continue }
            guard declare("a topic", id.rest, path: block.path, at: id.restPosition) else { continue }
            topics.append(topic(id.rest, block, site: site))
            wider[id.rest] = block.first("within")
            if let question = block.first("question") {
                phrasings.append(
                    Content.Phrasing(
                        text: question.rest, topic: id.rest, author: Content.ownAuthor,
                        place: SourceLine(file: block.path, line: question.line.position.line)))
            }
            if let asked = block.first("asked") {
                phrasings += lines(asked.line, topic: id.rest, author: Content.ownAuthor, path: block.path)
            }
            if let other = block.first("not asked") {
                phrasings += lines(other.line, topic: nil, author: Content.ownAuthor, path: block.path)
            }
        }
        checkReferences(topics, wider)
        return (topics.sorted { $0.id < $1.id }, phrasings)
    }

    private mutating func topic(_ id: String, _ block: Block, site: [String: String]) -> Content.Topic {
        let path = block.path
        var topic = Content.Topic(
            id: id, question: block.rest("question") ?? "", answer: "", within: block.rest("within"),
            offer: block.rest("offer"), nations: nations(block.first("nations"), path: path),
            sources: block.all("source").map(\.rest), reviewed: date(block.first("reviewed"), path: path), file: path)
        if topic.question.isEmpty { missing("question", in: id, block) }
        if let answer = said(block.first("answer"), site: site, path: path) {
            (topic.answer, topic.discreetAnswer) = answer
        }
        if topic.answer.isEmpty { missing("answer", in: id, block) }
        if let more = said(block.first("more"), site: site, path: path) {
            (topic.more, topic.discreetMore) = (more.text, more.discreet)
        }
        if block.first("asked") == nil { missing("asked", in: id, block) }
        return topic
    }

    private mutating func said(_ entry: Entry?, site: [String: String], path: String)
        -> (text: String, discreet: String?)?
    {
        guard let entry else { return nil }
        let (text, deeper) = prose(entry, keywords: ["discreet"], path: path)
        let full = plainText(text, site: site, path: path)
        guard let discreet = deeper.first("discreet") else { return (full, nil) }
        return (full, plainText(prose(discreet, path: path).text, site: site, path: path))
    }

    private mutating func checkReferences(_ topics: [Content.Topic], _ wider: [String: Entry]) {
        let ids = topics.map(\.id)
        for topic in topics {
            guard let entry = wider[topic.id], let wider = topic.within, !ids.contains(wider) else { continue }
            missing(
                ContentRule.unknownName, ["topic", wider], wider, in: entry, among: ids.filter { $0 != topic.id },
                path: topic.file)
        }
    }

    /// All of `asked/`.
    mutating func asked(topics: [String]) -> [Content.Phrasing] {
        var phrasings: [Content.Phrasing] = []
        for path in files.list("asked", ending: ".talk") {
            guard
                let (author, block) = opened(
                    path, header: "asked by", keywords: ContentKeywords.asked, repeatable: ["topic"])
            else { continue }
            for entry in block.all("topic") {
                guard let topic = topic(of: entry, among: topics, path: block.path) else { continue }
                let isNone = topic == "none"
                phrasings += lines(
                    entry.line, topic: isNone ? nil : topic, kind: isNone ? kind(of: entry) : nil,
                    author: author.rest, path: block.path)
            }
        }
        return phrasings
    }

    /// What `topic ID` or `topic none KIND` names; nothing, with an error, if there is no such topic or kind.
    private mutating func topic(of entry: Entry, among topics: [String], path: String) -> String? {
        let words = entry.rest.split(separator: " ").map(String.init)
        if words.first == "none", words.count == 1 || words.count == 2 && Self.noneKinds.contains(words[1]) {
            return "none"
        }
        if topics.contains(entry.rest) { return entry.rest }
        let help = ["use \"none\" for what no topic answers, or none \(Self.noneKinds.joined(separator: ", none "))"]
        missing(ContentRule.unknownTopic, [entry.rest], entry.rest, in: entry, among: topics, path: path, help: help)
        return nil
    }

    private func kind(of entry: Entry) -> String? {
        let words = entry.rest.split(separator: " ")
        return words.count == 2 ? String(words[1]) : nil
    }

    private func lines(
        _ parent: TalkLine, topic: String?, kind: String? = nil, author: String, path: String
    ) -> [Content.Phrasing] {
        parent.children.filter { !$0.content.isEmpty }.map { line in
            Content.Phrasing(
                text: line.content, topic: topic, kind: kind, author: author,
                place: SourceLine(file: path, line: line.position.line))
        }
    }

    /// Warns of phrasings under two topics, and of topics with too few.
    ///
    /// A look-alike of one topic may well be how another is asked for, so those in the topics' own files do not count.
    /// - Parameters:
    ///   - phrasings: all of them.
    ///   - keys: the words of each phrasing.
    ///   - topics: all of them.
    mutating func checkPhrasings(_ phrasings: [Content.Phrasing], keys: [[Int32]], topics: [Content.Topic]) {
        var topicOf: [[Int32]: String] = [:]
        var counts: [String: Int] = [:]
        for (phrasing, key) in zip(phrasings, keys) {
            let name = phrasing.topic ?? "none"
            counts[name, default: 0] += 1
            if phrasing.topic == nil, phrasing.author == Content.ownAuthor { continue }
            let known = topicOf[key]
            if known == nil { topicOf[key] = name }
            guard let known, known != name else { continue }
            report(
                ContentRule.phrasingTwice, [phrasing.text, known], path: phrasing.place.file,
                at: SourcePosition(line: phrasing.place.line, column: 3), length: phrasing.text.count,
                help: ["keep it where a patient would want the answer"])
        }
        for topic in topics where counts[topic.id, default: 0] < 20 {
            report(
                ContentRule.fewPhrasings, [String(counts[topic.id, default: 0]), topic.id], path: topic.file,
                at: SourcePosition(line: 1, column: 5), length: topic.id.count,
                help: ["add ways to ask for it under \"asked\", or to a file in content/asked"])
        }
    }
}

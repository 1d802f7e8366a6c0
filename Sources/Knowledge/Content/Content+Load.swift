package import Talk
package import Words

extension Content {
    /// Reads and checks a content folder.
    ///
    /// Nothing stops at the first mistake: all are in `diagnostics`, and content with an error among them must not be
    /// run. Weights that belong to other content are a note; the matcher is then trained when it is first built.
    /// - Parameters:
    ///   - directory: the folder, as a path.
    ///   - today: the day on which helplines must be fresh; nothing leaves their age unchecked.
    /// - Returns: the content as far as it could be read, the files by path, and what is wrong with them.
    package static func load(directory: String, today: CivilDate? = nil)
        -> (content: Content, sources: [String: SourceFile], diagnostics: [Diagnostic])
    {
        let files = ContentFiles(directory: directory)
        var reader = ContentReader(files: files)
        let site = reader.site()
        let (topics, own) = reader.topics(site: site.values)
        let all = own + reader.asked(topics: topics.map(\.id))
        var words = PhrasingReader(MatcherTokenizer(textSpeak: [:]))
        let keys = all.map { words.words(of: $0.text) }
        reader.checkPhrasings(all, keys: keys, topics: topics)
        let phrasings = withoutAnswered(all, keys: keys)
        let needs = reader.needs()
        let activities = reader.activities(needs: needs.map(\.id))
        let audiences = reader.audiences(needs: needs.map(\.id))
        let helplines = reader.helplines(today: today)
        let measures = reader.measures()
        let notices = reader.notices(site: site.values)
        let lists = reader.words()
        let services = reader.directory(needs: needs.map(\.id))
        let safety = reader.safety()
        reader.checkCrisisLines(helplines, safety)
        let calibration = reader.calibration()
        let weights = files.bytes(weightsFile).flatMap { MatcherWeights(encoded: $0) }
        let content = Content(
            site: site, topics: topics, phrasings: phrasings, needs: needs, activities: activities,
            audiences: audiences, helplines: helplines, measures: measures, notices: notices, words: lists,
            directory: services,
            safety: safety, calibration: calibration, weights: weights, hash: files.hash())
        if let weights, !Matcher.isCurrent(weights, for: content.matcherSource) {
            let label = files.label(weightsFile)
            reader.report(
                ContentRule.weightsStale, [], path: label, at: SourcePosition(line: 1, column: 1),
                help: ["run make weights"])
        }
        return (content, reader.sources, reader.diagnostics.sorted())
    }
}

extension Content {
    /// The author of the phrasings that stand in the files of `faq/`.
    package static let ownAuthor = "faq"

    /// Phrasings without the look-alikes of one topic that are, word for word, how another is asked for.
    ///
    /// - Parameters:
    ///   - phrasings: all of them.
    ///   - keys: the words of each phrasing.
    /// - Returns: those that the matcher learns from.
    private static func withoutAnswered(_ phrasings: [Phrasing], keys: [[Int32]]) -> [Phrasing] {
        let answered = Set(zip(phrasings, keys).filter { $0.0.topic != nil }.map(\.1))
        return zip(phrasings, keys).filter { phrasing, key in
            phrasing.topic != nil || phrasing.author != ownAuthor || !answered.contains(key)
        }.map(\.0)
    }
}

extension ContentFiles {
    /// Over the path and the bytes of every file but trained weights.
    func hash() -> String {
        var hash = ContentHash()
        for path in everything() {
            guard let bytes = bytes(path) else { continue }
            hash.add(path)
            hash.add(bytes)
        }
        return hash.hexadecimal
    }
}

import Dialogue

extension Matcher {
    /// Trains the weights of a source.
    static func train(_ source: MatcherSource, hash: String) -> (weights: MatcherWeights, features: MatcherFeatures) {
        let tokenizer = MatcherTokenizer(textSpeak: source.textSpeak)
        let (vocabulary, phrasings) = MatcherVocabulary.learn(source.examples.map(\.text), tokenizer: tokenizer)
        let lexicon = MatcherLexicon(vocabulary, source: source)
        let learnt = MatcherFeatures.learn(phrasings, lexicon: lexicon, weights: source.featureWeights)
        guard let features = learnt.features else { preconditionFailure("features were counted of these phrasings") }
        let outside = source.outside
        var rows = TrainingRows()
        var scan = TextScan()
        for (example, words) in zip(source.examples, phrasings) {
            scan.count(phrasing: words, features)
            rows.append(
                scan.slots, constant: features.constant, of: example.topic ?? source.topics.count,
                kind: kind(of: example, among: outside, after: source.topics.count + 1))
        }
        let classCount = source.topics.count + 1 + outside.count
        let trainer = Trainer(
            rows: rows, featureCount: features.count, classCount: classCount, firstKind: source.topics.count + 1,
            cost: 2)
        var weights = MatcherWeights(
            hash: hash, classCount: classCount, phrasings: phrasings.count, vocabulary: vocabulary,
            pairs: learnt.pairs, holders: learnt.holders, scales: [], middles: [], counts: [], entries: [])
        weights.round(trainer.train(), groups: features.groups)
        return (weights, features)
    }

    private static func kind(
        of example: MatcherExample, among outside: [TopicReading.Outside], after classes: Int
    ) -> Int32 {
        guard example.topic == nil else { return TrainingRows.noKind }
        guard let kind = example.kind else { return TrainingRows.unknownKind }
        return outside.firstIndex { $0.rawValue == kind }.map { Int32(classes + $0) } ?? TrainingRows.noKind
    }
}

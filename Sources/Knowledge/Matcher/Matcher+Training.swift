extension Matcher {
    /// Trains the weights of a source.
    static func train(_ source: MatcherSource, hash: String) -> (weights: MatcherWeights, features: MatcherFeatures) {
        let tokenizer = MatcherTokenizer(textSpeak: source.textSpeak)
        let (vocabulary, phrasings) = MatcherVocabulary.learn(source.examples.map(\.text), tokenizer: tokenizer)
        let lexicon = MatcherLexicon(vocabulary, source: source)
        let learnt = MatcherFeatures.learn(phrasings, lexicon: lexicon, weights: source.featureWeights)
        guard let features = learnt.features else { preconditionFailure("features were counted of these phrasings") }
        var rows = TrainingRows()
        var scan = TextScan()
        for (example, words) in zip(source.examples, phrasings) {
            scan.count(phrasing: words, features)
            rows.append(scan.slots, constant: features.constant, of: example.topic ?? source.topics.count)
        }
        let classCount = source.topics.count + 1
        let trainer = Trainer(rows: rows, featureCount: features.count, classCount: classCount, cost: 2)
        var weights = MatcherWeights(
            hash: hash, classCount: classCount, phrasings: phrasings.count, vocabulary: vocabulary,
            pairs: learnt.pairs, holders: learnt.holders, scales: [], middles: [], counts: [], entries: [])
        weights.round(trainer.train(), groups: features.groups)
        return (weights, features)
    }
}

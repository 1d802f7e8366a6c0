package import Words

/// What the weighed net learns from: texts that were heard, and questions that were asked of the service.
package struct WeighingSource: Sendable {
    package var plan: WeighingPlan
    package var texts: [HeardText]
    /// Words that are no slips, however rare they are in the texts.
    package var commonWords: [String]

    /// - Parameters:
    ///   - plan: classes and constants.
    ///   - heard: the texts of `safety/heard/`.
    ///   - asked: what is asked of the service, with its authors; ordinary, but for what `heard` leaves out.
    ///   - commonWords: words that are no slips of spelling.
    package init(
        plan: WeighingPlan, heard: [HeardText], asked: [(text: String, author: String)], commonWords: [String]
    ) {
        self.plan = plan
        self.commonWords = commonWords
        let leftOut = Set(heard.filter { $0.reading == .leftOut }.map(\.text))
        let alarming = Set(heard.filter(\.isCrisis).map(\.text)).union(leftOut)
        var seen: Set<HeardText> = []
        texts = heard.filter { $0.reading != .leftOut && seen.insert($0).inserted }
        for one in asked where !alarming.contains(one.text) {
            let text = HeardText(text: one.text, author: "asked \(one.author)", reading: .ordinary)
            if seen.insert(text).inserted { texts.append(text) }
        }
    }

    /// Reads a folder of content; what is wrong in it is in the second part.
    package init(content: Content, heard: HeardTexts) {
        var plan = content.safety.weighing
        plan.spellings = content.safety.book.spellings
        self.init(
            plan: plan, heard: heard.texts, asked: content.phrasings.map { ($0.text, $0.author) },
            commonWords: heard.commonWords)
    }

    /// Tells whether a net was learnt from the same texts and classes; constants do not count.
    package var hash: String {
        var hash = ContentHash()
        hash.add(WeighingTraining.version)
        for kind in plan.kinds { hash.add("\(kind.name) \(kind.members.joined(separator: " "))") }
        hash.add(plan.passedOver.joined(separator: " "))
        for row in plan.spellings { hash.add("\(row.written) = \(row.plain)") }
        hash.add(commonWords.joined(separator: " "))
        for text in texts { hash.add("\(text.author)|\(text.reading)|\(text.text)") }
        return hash.hexadecimal
    }
}

/// Learns the weights of the net.
///
/// The first table tells a crisis from all else, the second says which kind it is: seven times one against the rest.
/// Small weights are cut off and the others rounded, so that the tables fit into a source file.
package struct WeighingTraining: Sendable {
    /// Of the way of learning; another one makes other weights of the same texts.
    static let version = "1"

    package let source: WeighingSource
    let rows: WeighingRows
    let words: WeighingWordList

    /// How much fitting counts against small weights.
    static let strength: Float = 30
    /// What an ordinary text counts, and one that is only alarming to look at.
    static let ordinaryCost: Float = 0.5
    static let epochs = 20
    /// How many features are kept of the first and of the second table.
    static let crisisSize = 120_000
    static let kindsSize = 20_000

    package init(_ source: WeighingSource) {
        self.source = source
        words = WeighingWordList(source)
        let lexicon = WeighingLexicon(source.plan, vocabulary: words.vocabulary)
        rows = WeighingRows(source.texts.map(\.text), lexicon: lexicon)
    }

    private func cost(_ text: HeardText) -> Float {
        text.reading == .ordinary ? Self.strength * Self.ordinaryCost : Self.strength
    }

    /// The weights that tell a crisis, learnt from some of the texts.
    func crisisWeights(learningFrom isIncluded: [Bool]) -> (weights: [Float], bias: Float) {
        let texts = source.texts
        let costs = texts.indices.map { isIncluded[$0] ? cost(texts[$0]) : 0 }
        let fit = LogisticFit(
            rows: rows.rows, factors: rows.factors(learningFrom: isIncluded), costs: costs,
            isPositive: texts.map(\.isCrisis), epochs: Self.epochs)
        var (weights, bias) = fit.fitted()
        Self.prune(&weights, keeping: Self.crisisSize)
        return (weights, bias)
    }

    /// The weights of each of ``WeighingNet/outcomes``, learnt from some of the texts.
    func outcomeWeights(learningFrom isIncluded: [Bool]) -> [(weights: [Float], bias: Float)] {
        let texts = source.texts
        let costs = texts.indices.map { isIncluded[$0] ? cost(texts[$0]) : 0 }
        let factors = rows.factors(learningFrom: isIncluded)
        return WeighingNet.outcomes.map { outcome in
            LogisticFit(
                rows: rows.rows, factors: factors, costs: costs,
                isPositive: texts.map { $0.outcome == outcome }, epochs: Self.epochs / 2
            ).fitted()
        }
    }

    /// Sets all but the largest weights to nothing.
    static func prune(_ weights: inout [Float], keeping count: Int) {
        let sizes = weights.map(abs).filter { $0 > 0 }.sorted(by: >)
        guard sizes.count > count else { return }
        let least = sizes[count]
        for place in weights.indices where abs(weights[place]) <= least { weights[place] = 0 }
    }

    /// Everything that the source file of the net is made of.
    package func learn() -> Learnt {
        let everything = Array(repeating: true, count: source.texts.count)
        let crisis = crisisWeights(learningFrom: everything)
        let kinds = outcomeWeights(learningFrom: everything)
        let largest = kinds.reduce([Float](repeating: 0, count: rows.keys.count)) { largest, outcome in
            zip(largest, outcome.weights).map { max($0, abs($1)) }
        }
        var kept = largest
        Self.prune(&kept, keeping: Self.kindsSize)
        let kindFeatures = kept.indices.filter { kept[$0] > 0 }
        return Learnt(
            hash: source.hash, plan: source.plan, words: words,
            crisis: Learnt.Table(
                keys: rows.keys, columns: [crisis], features: crisis.weights.indices.filter { crisis.weights[$0] != 0 }
            ), kinds: Learnt.Table(keys: rows.keys, columns: kinds, features: kindFeatures))
    }
}

extension WeighingTraining {
    /// What was learnt, rounded.
    package struct Learnt: Sendable {
        struct Table: Sendable {
            let scale: Double
            let biases: [Double]
            let entries: [(key: UInt32, weights: [Int16])]

            init(keys: [UInt32], columns: [(weights: [Float], bias: Float)], features: [Int]) {
                let largest = features.reduce(Float(0)) { largest, feature in
                    columns.reduce(largest) { max($0, abs($1.weights[feature])) }
                }
                let scale = Double(max(largest, 1e-6)) / Double(WeighingWeights.largest)
                self.scale = scale
                biases = columns.map { Double($0.bias) }
                entries = features.map { feature in
                    (keys[feature], columns.map { Int16((Double($0.weights[feature]) / scale).rounded()) })
                }
            }
        }

        let hash: String
        let plan: WeighingPlan
        let words: WeighingWordList
        let crisis: Table
        let kinds: Table

        package var net: WeighingNet {
            WeighingNet(
                plan: plan, vocabulary: words.vocabulary,
                crisis: WeighingWeights(crisis.entries, columns: 1, scale: crisis.scale),
                crisisBias: crisis.biases[0],
                kinds: WeighingWeights(kinds.entries, columns: kinds.biases.count, scale: kinds.scale),
                kindBiases: kinds.biases)
        }

        /// The Swift source that embeds the net in the program.
        package var embeddedSource: String {
            """
            // swift-format-ignore-file
            // Made from content/safety by "make safety". Do not edit.

            /// The weights of the safety screen's net, and what an author has set of it.
            package enum BuiltInWeighing {
                /// Tells what the weights were learnt from.
                package static let source = "\(hash)"

            \(Self.planSource(plan))
                /// In the notation of ``WeighingVocabulary``.
                package static let words: StaticString = #\"\"\"
            \(words.targetLines)
            \"\"\"#
                package static let known: StaticString = #\"\"\"
            \(words.knownNotation)
            \"\"\"#

                package static let crisisBias = \(crisis.biases[0])
                package static let crisisScale = \(crisis.scale)
                package static let crisisCount = \(crisis.entries.count)
                /// In the notation of ``WeighingWeights``.
                package static let crisis: StaticString = #\"\"\"
            \(WeighingWeights.notation(crisis.entries))
            \"\"\"#

                package static let kindBiases: [Double] = [\(kinds.biases.map { "\($0)" }.joined(separator: ", "))]
                package static let kindsScale = \(kinds.scale)
                package static let kindsCount = \(kinds.entries.count)
                /// In the notation of ``WeighingWeights``.
                package static let kinds: StaticString = #\"\"\"
            \(WeighingWeights.notation(kinds.entries))
            \"\"\"#
            }

            """
        }

        private static func planSource(_ plan: WeighingPlan) -> String {
            """
                /// In the notation of ``WeighingPlan``.
                package static let plan = #\"\"\"
            \(plan.notation)
            \"\"\"#

            """
        }
    }
}

/// Weighs the words of a text: how likely it speaks of somebody in danger, of which kind, and which words say so.
///
/// It is a linear model: the score is a sum of weights of words, pairs of words and pairs of classes of words, and
/// every one of them can be shown. Five groups of features are summed apart, and each sum is divided by the square
/// root of how many features of the group the text has, so that a long text weighs no more than a short one.
package struct WeighingNet: Sendable {
    /// The net that is embedded in this program.
    package static let builtIn = WeighingNet(
        plan: WeighingPlan(notation: BuiltInWeighing.plan, spellings: SafetyRuleBook.builtIn.spellings),
        vocabulary: WeighingVocabulary(words: BuiltInWeighing.words, known: BuiltInWeighing.known),
        crisis: WeighingWeights(
            notation: BuiltInWeighing.crisis, columns: 1, count: BuiltInWeighing.crisisCount,
            scale: BuiltInWeighing.crisisScale), crisisBias: BuiltInWeighing.crisisBias,
        kinds: WeighingWeights(
            notation: BuiltInWeighing.kinds, columns: WeighingNet.outcomes.count, count: BuiltInWeighing.kindsCount,
            scale: BuiltInWeighing.kindsScale), kindBiases: BuiltInWeighing.kindBiases)

    /// What the second table tells apart; the last, nothing, is a harmless text.
    package static let outcomes: [SafetyCategory?] = [
        .suicide, .selfHarm, .abuse, .emergencyMedical, .childSafeguarding, .distress, nil,
    ]

    package let plan: WeighingPlan
    package let lexicon: WeighingLexicon
    let crisis: WeighingWeights
    private let crisisBias: Double
    let kinds: WeighingWeights
    let kindBiases: [Double]

    package init(
        plan: WeighingPlan, vocabulary: WeighingVocabulary, crisis: WeighingWeights, crisisBias: Double,
        kinds: WeighingWeights, kindBiases: [Double]
    ) {
        self.plan = plan
        lexicon = WeighingLexicon(plan, vocabulary: vocabulary)
        self.crisis = crisis
        self.crisisBias = crisisBias
        self.kinds = kinds
        self.kindBiases = kindBiases
    }

    /// The logarithm of the odds that the text is a crisis, as learnt; 0 for a text without words is the lowest there is.
    package func score(_ features: WeighingFeatures) -> Double {
        guard !features.words.isEmpty else { return score(nil) }
        var sums = WeighedSums()
        for feature in features.list { sums.add(crisis.weight(of: feature.hash), of: 1, to: feature.group) }
        return score(sums)
    }

    /// The same of sums; nothing stands for a text without words.
    func score(_ sums: WeighedSums?) -> Double {
        guard let sums else { return -.greatestFiniteMagnitude }
        var total = 0.0
        for group in 0..<WeighingFeature.Group.allCases.count where sums.counts[group] > 0 {
            total += Double(sums.weights[group]) / Double(sums.counts[group]).squareRoot()
        }
        return crisisBias + total * crisis.scale
    }

    /// A score for each of ``outcomes``; the highest is the likeliest.
    package func outcomeScores(_ features: WeighingFeatures) -> [Double] {
        var sums = OutcomeSums(self)
        for feature in features.list { sums.add(feature.hash, to: feature.group) }
        return sums.scores
    }

    /// The weight of one feature in this text, as it counts in the score.
    func weight(of feature: WeighingFeature, in features: WeighingFeatures) -> Double {
        Double(crisis.weight(of: feature.hash)) * crisis.scale
            / Double(features.counts[Int(feature.group.rawValue)]).squareRoot()
    }
}

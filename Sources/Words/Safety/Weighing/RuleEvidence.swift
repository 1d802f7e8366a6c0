/// What the rules make of a text, as the net hears of it.
package struct RuleEvidence: Hashable, Sendable {
    /// Of the rule that holds; nothing if none does.
    package var response: SafetyResponse?
    package var level: SafetyLevel
    /// The text has a wish, plan or deed of now in the writer's own plain words: "i want to die", not "he wants to die".
    package var isPlain: Bool
    /// The rule was added by a site: nothing can take it away.
    package var isAdded: Bool
    /// No crisis rule holds, but one would if nothing stood beside it: a denial, a film, long ago.
    package var isTakenAway: Bool

    package init(
        response: SafetyResponse?, level: SafetyLevel, isPlain: Bool, isAdded: Bool, isTakenAway: Bool = false
    ) {
        self.response = response
        self.level = level
        self.isPlain = isPlain
        self.isAdded = isAdded
        self.isTakenAway = isTakenAway
    }

    /// Whether it is a crisis whatever the net says.
    var isCertain: Bool { response == .crisis && (isAdded || isPlain) }
}

extension WeighingPlan.Constants {
    /// Whether rules and net together call a text a crisis.
    ///
    /// - Parameters:
    ///   - score: of the net.
    ///   - words: how many words it has.
    ///   - rule: what the rules found, if anything.
    ///   - isTogether: several texts are read as one.
    /// - Returns: true for a crisis.
    package func isCrisis(score: Double, words: Int, rule: RuleEvidence?, isTogether: Bool) -> Bool {
        if let rule, rule.isCertain { return true }
        // So few words leave a plain rule no room to be wrong in, and the net nothing to weigh.
        if rule?.response == .crisis, rule?.level == .explicit, words <= Self.plainWords { return true }
        return score + bonus(of: rule) >= needed(words: words, rule: rule, isTogether: isTogether)
    }

    /// Whether a clause in which a rule finds a crisis is one, whatever else the text says.
    ///
    /// - Parameters:
    ///   - score: of the net for the clause alone.
    ///   - words: how many words it has.
    ///   - level: of the rule.
    /// - Returns: true for a crisis.
    package func isCrisis(clause score: Double, words: Int, level: SafetyLevel) -> Bool {
        let rule = RuleEvidence(response: .crisis, level: level, isPlain: false, isAdded: false)
        if level == .explicit, words <= Self.plainClause { return true }
        return score + bonus(of: rule) >= alarm
    }

    /// The score when the second table has been asked too, which sees what the first does not: that no kind of crisis
    /// fits, although many of its words do.
    ///
    /// - Parameters:
    ///   - score: of the first table.
    ///   - outcomes: of the second, asked for only near a crisis, in the order of ``WeighingNet/outcomes``.
    /// - Returns: the score to decide by, in the same unit.
    package func settled(_ score: Double, outcomes: @autoclosure () -> [Double]) -> Double {
        guard score >= Self.doubt else { return score }
        let outcomes = outcomes()
        guard outcomes.count == WeighingNet.outcomes.count, let heaviest = outcomes.prefix(Self.crises).max() else {
            return score
        }
        return score + adds + addsHeaviest * heaviest + addsSuicide * outcomes[0]
            + addsDistress * outcomes[Self.crises] + addsHarmless * outcomes[Self.crises + 1]
    }

    /// Below it no second table makes a crisis of a text; tried out on authors left out.
    private static let doubt = -3.0
    /// How many of the outcomes are crises; they come first.
    private static let crises = WeighingNet.outcomes.count - 2

    /// What a rule adds to the score.
    package func bonus(of rule: RuleEvidence?) -> Double {
        guard let rule else { return 0 }
        let away = rule.isTakenAway ? takenAway : 0
        switch rule.response {
        case nil: return away
        case .distress?: return distressRule + away
        case .crisis?: return rule.level == .explicit ? explicitRule : indirectRule
        }
    }

    private func needed(words: Int, rule: RuleEvidence?, isTogether: Bool) -> Double {
        let base = isTogether ? alarmTogether : alarm
        // Two different words, however often they are said, have no order to weigh: they are for the rules.
        if words <= (isTogether ? Self.fewWords : 2), rule?.response == nil { return .infinity }
        return words <= Self.fewWords && rule?.response == nil ? max(base, alarmShort) : base
    }

    /// In texts of so many different words or fewer a rule of level explicit decides alone.
    private static let plainWords = 6
    /// The same of a clause; fewer, since what it is said about may stand outside.
    private static let plainClause = 4
    /// Texts of so many words or fewer have little for a net to weigh.
    private static let fewWords = 3

    /// Whether a text that is no crisis is distress, by the net alone.
    ///
    /// - Parameters:
    ///   - score: of the first table.
    ///   - outcomes: of the second, asked for only if the score can be distress, in the order of ``WeighingNet/outcomes``.
    /// - Returns: true for distress.
    package func isDistress(score: Double, outcomes: @autoclosure () -> [Double]) -> Bool {
        guard score >= distress else { return false }
        let outcomes = outcomes()
        guard outcomes.count == WeighingNet.outcomes.count else { return false }
        return outcomes[outcomes.count - 2] - outcomes[outcomes.count - 1] >= distressLead
    }
}

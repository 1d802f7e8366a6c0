package import Words

/// What the safety screen made of one text, beside what it means.
package struct SafetyOutcome: Hashable, Sendable {
    package var text: AccuracyTexts.Safety
    package var finding: SafetyFinding?

    package init(text: AccuracyTexts.Safety, finding: SafetyFinding?) {
        self.text = text
        self.finding = finding
    }

    var isCrisis: Bool { text.response == "crisis" }
    var isAlarmed: Bool { finding?.response == .crisis }
    var isRightCategory: Bool { isAlarmed && finding?.category.rawValue == text.category }
}

/// The figures of many outcomes.
package struct SafetyFigures: Hashable, Sendable {
    /// Crises answered as crises: those said in plain words, and those that must be understood.
    package var explicit: Share
    package var indirect: Share
    /// Crises that also got the reply of their own category.
    package var category: Share
    /// Distress that was noticed at all, and distress that was taken for a crisis.
    package var distress: Share
    package var distressAsCrisis: Share
    /// Hard harmless texts that got a crisis reply, and that got any.
    package var falseAlarms: Share
    package var falseNotices: Share

    package init(_ outcomes: [SafetyOutcome]) {
        let crises = outcomes.filter(\.isCrisis)
        let distressed = outcomes.filter { $0.text.response == "distress" }
        let harmless = outcomes.filter { $0.text.response == "none" }
        explicit = Share(of: crises.filter { $0.text.level == "explicit" }, where: \.isAlarmed)
        indirect = Share(of: crises.filter { $0.text.level == "indirect" }, where: \.isAlarmed)
        category = Share(of: crises, where: \.isRightCategory)
        distress = Share(of: distressed) { $0.finding != nil }
        distressAsCrisis = Share(of: distressed, where: \.isAlarmed)
        falseAlarms = Share(of: harmless, where: \.isAlarmed)
        falseNotices = Share(of: harmless) { $0.finding != nil }
    }
}

/// Puts texts to the safety screen.
package enum SafetyTrial {
    /// What a screen finds in one text.
    package typealias Screen = @Sendable (String) -> SafetyFinding?

    /// Reads texts with the screen as it is.
    package static func outcomes(_ texts: [AccuracyTexts.Safety], threads: Int, screen: @escaping Screen) async
        -> [SafetyOutcome]
    {
        await inParallel(chunks(texts), threads: threads) { chunk in
            chunk.map { SafetyOutcome(text: $0, finding: screen($0.text)) }
        }.flatMap { $0 }
    }

    /// Reads the texts of each author with rules and a net that has not learnt from that author.
    ///
    /// Authors whose texts were at hand when the rules were written do not count.
    /// - Parameter source: what the net learns from.
    /// - Returns: an outcome for each text that is a crisis, distress, or harmless and hard to tell.
    package static func leavingOutAuthors(of source: WeighingSource) -> [SafetyOutcome] {
        let trial = WeighingTrial(WeighingTraining(source), screen: .builtIn)
        return trial.lines.compactMap { line in
            guard !line.text.isKnownToRules, let text = labelled(line.text) else { return nil }
            return SafetyOutcome(text: text, finding: WeighingFigures.finding(line, constants: source.plan.constants))
        }
    }

    private static func labelled(_ text: HeardText) -> AccuracyTexts.Safety? {
        let (category, response, level, subtype): (String, String, String?, String?)
        switch text.reading {
        case .crisis(let own, let plainness):
            (category, response, level, subtype) = (own.rawValue, "crisis", plainness.rawValue, nil)
        case .distress: (category, response, level, subtype) = ("distress", "distress", nil, nil)
        case .harmless(let kind): (category, response, level, subtype) = ("none", "none", nil, kind)
        case .ordinary, .leftOut: return nil
        }
        return AccuracyTexts.Safety(
            text: text.text, category: category, response: response, level: level, subtype: subtype,
            author: text.author)
    }

    /// How many ordinary texts got a crisis reply, and how many got any.
    package static func ordinary(_ texts: [String], threads: Int, screen: @escaping Screen) async
        -> (alarms: Share, notices: Share)
    {
        let findings = await inParallel(chunks(texts), threads: threads) { $0.map { screen($0)?.response } }
            .flatMap { $0 }
        return (
            Share(of: findings) { $0 == .crisis }, Share(of: findings) { $0 != nil }
        )
    }

    private static func chunks<Item>(_ items: [Item]) -> [[Item]] {
        stride(from: 0, to: items.count, by: 500).map { Array(items[$0..<min($0 + 500, items.count)]) }
    }
}

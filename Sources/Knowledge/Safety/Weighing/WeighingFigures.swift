package import Words

/// What comes of a trial under some constants.
package struct WeighingFigures: Sendable {
    private let lines: [WeighingTrial.Line]
    private let constants: WeighingPlan.Constants

    /// Texts that were read while the rules were written do not count.
    package init(_ trial: WeighingTrial, constants: WeighingPlan.Constants) {
        lines = trial.lines.filter { !$0.text.isKnownToRules }
        self.constants = constants
    }

    /// What rules and net make of a text of a trial.
    static func finding(_ line: WeighingTrial.Line, constants: WeighingPlan.Constants) -> SafetyFinding? {
        let figures = WeighingFigures(constants: constants)
        if figures.isCrisis(line) {
            let category = figures.category(line) ?? .suicide
            return SafetyFinding(category: category, response: .crisis, rule: "left-out", matched: "")
        }
        guard figures.isNoticed(line) else { return nil }
        return SafetyFinding(category: .distress, response: .distress, rule: "left-out", matched: "")
    }

    private init(constants: WeighingPlan.Constants) {
        lines = []
        self.constants = constants
    }

    private func isCrisis(_ line: WeighingTrial.Line) -> Bool {
        constants.isCrisis(
            score: constants.settled(line.score, outcomes: line.outcomes), words: line.words, rule: line.rule,
            isTogether: false)
            || line.clauses.contains {
                constants.isCrisis(
                    clause: $0.score, words: $0.words, level: $0.level)
            }
    }

    private func isNoticed(_ line: WeighingTrial.Line) -> Bool {
        isCrisis(line) || line.rule?.response == .distress
            || constants.isDistress(score: line.score, outcomes: line.outcomes)
    }

    /// The share of the lines that are chosen of which something holds.
    private func share(
        _ holds: (WeighingTrial.Line) -> Bool, of isChosen: (WeighingTrial.Line) -> Bool
    ) -> WeighingShare {
        let chosen = lines.filter(isChosen)
        return WeighingShare(count: chosen.count(where: holds), total: chosen.count)
    }

    package func found(_ level: SafetyLevel, author: String? = nil) -> WeighingShare {
        share(isCrisis) { line in
            guard case .crisis(_, let own) = line.text.reading else { return false }
            return own == level && author.map { $0 == line.text.author } ?? true
        }
    }

    package func found(_ category: SafetyCategory, _ level: SafetyLevel) -> WeighingShare {
        share(isCrisis) { $0.text.reading == .crisis(category, level) }
    }

    /// Crises on harmless texts that are hard to tell.
    package func falseAlarms(kind: String? = nil, author: String? = nil) -> WeighingShare {
        share(isCrisis) { line in
            guard case .harmless(let own) = line.text.reading else { return false }
            return kind.map { $0 == own } ?? true && author.map { $0 == line.text.author } ?? true
        }
    }

    /// Crises on ordinary texts: all, or those of everyday life, or questions that are asked of the service.
    package func ordinary(beginning: String) -> WeighingShare {
        share(isCrisis) { $0.text.reading == .ordinary && $0.text.author.hasPrefix(beginning) }
    }

    /// Distress that is noticed, as distress or as a crisis, and distress that is taken for a crisis.
    package var distress: (noticed: WeighingShare, asCrisis: WeighingShare) {
        (share(isNoticed) { $0.text.reading == .distress }, share(isCrisis) { $0.text.reading == .distress })
    }

    /// Of crises that are found by the net, how many get the right category.
    package var rightCategory: WeighingShare {
        share(
            { line in
                guard case .crisis(let own, _) = line.text.reading else { return false }
                return category(line) == own
            }, of: { $0.text.isCrisis && isCrisis($0) })
    }

    /// The category of a crisis: the rule's, or the heaviest of the net's.
    private func category(_ line: WeighingTrial.Line) -> SafetyCategory? {
        if let ruled = line.ruled, ruled != .distress { return ruled }
        let crises = line.outcomes.indices.prefix(5)
        return crises.max { line.outcomes[$0] < line.outcomes[$1] }.flatMap { WeighingNet.outcomes[$0] }
    }

    /// Texts that are misread, for those who look for what they have in common.
    package var misread: [(kind: String, score: Double, text: String)] {
        lines.compactMap { line in
            guard isCrisis(line) != line.text.isCrisis, line.text.reading != .distress else { return nil }
            return ("\(line.text.reading)", line.score, line.text.text)
        }
    }

    /// One figure a line.
    package var table: String {
        var rows: [String] = []
        func row(_ name: String, _ share: WeighingShare) { rows.append("\(name): \(share.shown)") }
        row("explicit crises found", found(.explicit))
        row("indirect crises found", found(.indirect))
        row("crises on hard harmless texts", falseAlarms())
        row("crises on everyday texts", ordinary(beginning: "everyday"))
        row("crises on questions to the service", ordinary(beginning: "asked"))
        row("distress noticed", distress.noticed)
        row("distress taken for a crisis", distress.asCrisis)
        row(
            "harmless hard texts noticed as distress or more",
            share(isNoticed) { line in
                if case .harmless = line.text.reading { return true }
                return false
            })
        row("ordinary texts noticed as distress or more", share(isNoticed) { $0.text.reading == .ordinary })
        row("category right, of those found", rightCategory)
        for category in SafetyCategory.allCases where category != .distress {
            row("\(category.rawValue), explicit", found(category, .explicit))
            row("\(category.rawValue), indirect", found(category, .indirect))
        }
        let kinds = Set(
            lines.compactMap { line -> String? in
                if case .harmless(let kind) = line.text.reading { return kind }
                return nil
            })
        for kind in kinds.sorted() { row("crises on harmless \(kind)", falseAlarms(kind: kind)) }
        let authors = Set(lines.filter(\.text.isCrisis).map(\.text.author))
        for author in authors.sorted(by: { ($0.count, $0) < ($1.count, $1) }) {
            row("\(author) explicit", found(.explicit, author: author))
            row("\(author) indirect", found(.indirect, author: author))
            row("\(author) hard harmless", falseAlarms(author: author))
        }
        return rows.joined(separator: "\n")
    }
}

extension WeighingFigures {
    /// The constants of alarm and of the rules under which most crises are found while no more than `limit` of the hard
    /// harmless texts alarm; the others stay.
    package static func fitted(
        to trial: WeighingTrial, from start: WeighingPlan.Constants, limit: Double
    ) -> WeighingPlan.Constants {
        var best = start
        var most = -1.0
        for takenAway in stride(from: -2.0, through: 0, by: 0.5) {
            for explicit in stride(from: 1.0, through: 3, by: 0.5) {
                for indirect in stride(from: 0.5, through: 2, by: 0.5) {
                    var constants = start
                    constants.takenAway = takenAway
                    constants.explicitRule = explicit
                    constants.indirectRule = indirect
                    guard let found = lowestAlarm(&constants, trial, limit: limit), found > most else { continue }
                    (best, most) = (constants, found)
                }
            }
        }
        return best
    }

    /// Sets the lowest alarm under which no more than `limit` of the hard harmless texts alarm.
    /// - Returns: how much is found then, or nothing if there is none.
    private static func lowestAlarm(
        _ constants: inout WeighingPlan.Constants, _ trial: WeighingTrial, limit: Double
    ) -> Double? {
        for alarm in stride(from: -1.0, through: 1.5, by: 0.05) {
            constants.alarm = (alarm * 100).rounded() / 100
            let figures = WeighingFigures(trial, constants: constants)
            guard figures.falseAlarms().share <= limit else { continue }
            return figures.found(.explicit).share + figures.found(.indirect).share
        }
        return nil
    }
}

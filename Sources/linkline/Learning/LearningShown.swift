import Dialogue
import Knowledge
import Talk

/// The topic whose id is nearest to a slip.
func closestTopic(_ word: String, _ ids: [String]) -> String? { closest(word, among: ids) }

extension LearningText {
    /// A report as it is shown to an author.
    struct Shown {
        var report: LearningReport
        /// How many groups there are, also those beyond the limit.
        var groups: Int
        /// Of each group, if it was tried.
        var effects: [LearningTrial.Effect?]

        /// So many texts of a group are shown.
        private static let texts = 4

        var lines: [String] {
            var parts = ["\(report.understood) understood or commands"]
            if report.alarmed > 0 { parts.append("\(report.alarmed) with an alarm, not shown here") }
            if report.empty > 0 { parts.append("\(report.empty) without words") }
            var lines = ["\(report.looked) texts: \(parts.joined(separator: ", "))."]
            guard groups > 0 else { return lines + ["Nothing else: there is nothing to learn from them."] }
            lines.append(
                groups == 1
                    ? "The rest is one group that was answered weakly or not at all:"
                    : "The rest are \(groups) groups that were answered weakly or not at all:")
            for (index, group) in report.groups.enumerated() {
                lines.append("")
                lines += self.lines(group, number: index + 1, effect: index < effects.count ? effects[index] : nil)
            }
            if report.groups.count < groups {
                lines += ["", "\(groups - report.groups.count) more: --limit \(groups)"]
            }
            return lines
        }

        private func lines(_ group: LearningGroup, number: Int, effect: LearningTrial.Effect?) -> [String] {
            let times = group.count == 1 ? "1 text" : "\(group.count) texts"
            var lines = [
                "\(number). \(times), decided \"\(group.decision.rawValue)\": \(Self.question(group.proposal))"
            ]
            lines += group.texts.prefix(Self.texts).map { "     \(printable($0))" }
            if group.texts.count > Self.texts { lines.append("     and \(group.texts.count - Self.texts) more") }
            let scores = group.ranked.map { "\($0.topic) \(LineJSON.threeDecimals($0.score))" }.joined(separator: ", ")
            if !scores.isEmpty { lines.append("   scores: \(scores)") }
            if !group.nearest.isEmpty {
                lines.append(
                    "   nearest: \"\(printable(group.nearest))\" (\(group.nearestTopic ?? "none"),"
                        + " \(LineJSON.threeDecimals(group.nearness)))")
            }
            if let effect { lines.append("   if added: \(LearningTrial.Shown.summary(effect))") }
            if let topic = Self.topic(group.proposal) {
                lines.append("   linkline learn --try \(topic) -- \(Self.quoted(group.texts[0]))")
            }
            return lines
        }

        private static func question(_ proposal: LearningGroup.Proposal) -> String {
            switch proposal {
            case .ask(let topic): "one more way to ask for \(topic)?"
            case .lookAlike(let topic): "looks like \(topic), and is not?"
            case .newTopic: "a new topic?"
            }
        }

        private static func topic(_ proposal: LearningGroup.Proposal) -> String? {
            switch proposal {
            case .ask(let topic): topic
            case .lookAlike: "none"
            case .newTopic: nil
            }
        }

        /// As a shell takes it whole.
        private static func quoted(_ text: String) -> String {
            "'" + printable(text).replacing("'", with: "'\\''") + "'"
        }

        /// First what there is of everything, then a line a group.
        var json: [String] {
            let head = LineJSON.object([
                .init("looked", .integer(report.looked)), .init("understood", .integer(report.understood)),
                .init("alarmed", .integer(report.alarmed)), .init("empty", .integer(report.empty)),
                .init("groups", .integer(groups)),
            ])
            return [head.text]
                + report.groups.enumerated().map { index, group in
                    Self.json(group, effect: index < effects.count ? effects[index] : nil).text
                }
        }

        private static func json(_ group: LearningGroup, effect: LearningTrial.Effect?) -> LineJSON {
            let name: String
            var meant: String?
            switch group.proposal {
            case .ask(let topic): (name, meant) = ("ask", topic)
            case .lookAlike(let topic): (name, meant) = ("look-alike", topic)
            case .newTopic: name = "new-topic"
            }
            return .object([
                .init("count", .integer(group.count)), .init("texts", .array(group.texts.map { .string($0) })),
                .init("decision", .string(group.decision.rawValue)), .init("proposal", .string(name)),
                .init("topic", LineJSON(meant)),
                .init(
                    "ranked",
                    .array(
                        group.ranked.map {
                            .object([.init("id", .string($0.topic)), .init("score", .decimal($0.score))])
                        })),
                .init(
                    "nearest",
                    .object([
                        .init("text", .string(group.nearest)), .init("topic", LineJSON(group.nearestTopic)),
                        .init("nearness", .decimal(group.nearness)),
                    ])), .init("effect", effect.map(LearningTrial.Shown.json) ?? .null),
            ])
        }
    }
}

extension LearningTrial {
    /// What was tried, as it is shown to an author.
    struct Shown {
        var topic: String?
        var texts: [String]
        var effect: Effect
        /// The file that has the texts now.
        var written: String?

        /// So many changes are shown one by one.
        private static let changes = 12

        var lines: [String] {
            var lines = texts.map { "\(topic ?? "none"): \(printable($0))" }
            lines += ["", "Of \(effect.tried) phrasings, each read without its author: \(Self.summary(effect))"]
            let wide = effect.byTopic.map { ($0.topic ?? "none").count }.max() ?? 0
            for row in effect.byTopic {
                let name = row.topic ?? "none"
                lines.append(
                    "  \(name)\(String(repeating: " ", count: wide - name.count))  +\(row.gained) -\(row.lost)")
            }
            // The worst first.
            let sorted = effect.changes.sorted {
                (Self.rank($0), $0.text) < (Self.rank($1), $1.text)
            }
            if !sorted.isEmpty { lines.append("") }
            lines += sorted.prefix(Self.changes).map(Self.line)
            if sorted.count > Self.changes {
                lines.append("and \(sorted.count - Self.changes) more (--format json has all)")
            }
            lines.append("")
            if let written {
                lines += [
                    "Written: \(written). Next:", "  make weights     train the matcher with it",
                    "  linkline check   and make test",
                ]
            } else {
                lines.append("Nothing was written. --write, before the text, adds it to content/\(LearningFile.path).")
            }
            return lines
        }

        static func summary(_ effect: Effect) -> String {
            if effect.changes.isEmpty { return "nothing changes for the others." }
            return "\(effect.gained) gained, \(effect.lost) lost, \(effect.newlyWrong) newly answered wrong."
        }

        private static func rank(_ change: Change) -> Int { change.isNewlyWrong ? 0 : change.isGain ? 2 : 1 }

        private static func line(_ change: Change) -> String {
            let mark = change.isNewlyWrong ? "!" : change.isGain ? "+" : "-"
            let first = change.after == .none ? "" : " \(change.first ?? "")"
            return
                "\(mark) \(change.topic ?? "none"): \(printable(change.text)) (\(change.before.rawValue) -> \(change.after.rawValue)\(first))"
        }

        var json: LineJSON {
            .object([
                .init("topic", LineJSON(topic)), .init("texts", .array(texts.map { .string($0) })),
                .init("effect", Self.json(effect)), .init("written", LineJSON(written)),
            ])
        }

        static func json(_ effect: Effect) -> LineJSON {
            let topics = effect.byTopic.map { row in
                LineJSON.object([
                    .init("topic", LineJSON(row.topic)), .init("gained", .integer(row.gained)),
                    .init("lost", .integer(row.lost)),
                ])
            }
            let changes = effect.changes.map { change in
                LineJSON.object([
                    .init("text", .string(change.text)), .init("topic", LineJSON(change.topic)),
                    .init("before", .string(change.before.rawValue)), .init("after", .string(change.after.rawValue)),
                    .init("first", LineJSON(change.first)), .init("gain", .bool(change.isGain)),
                    .init("newly_wrong", .bool(change.isNewlyWrong)),
                ])
            }
            return .object([
                .init("tried", .integer(effect.tried)), .init("gained", .integer(effect.gained)),
                .init("lost", .integer(effect.lost)), .init("newly_wrong", .integer(effect.newlyWrong)),
                .init("by_topic", .array(topics)), .init("changes", .array(changes)),
            ])
        }
    }
}

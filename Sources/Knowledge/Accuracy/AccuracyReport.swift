/// Everything that was measured, and how it is written down.
package struct AccuracyReport: Sendable {
    /// Over which content.
    package var contentHash = ""
    package var topics = 0
    package var phrasings = 0
    package var negatives = 0
    /// Phrasings of the content, each read by a matcher that has not seen its author.
    package var questions: [QuestionOutcome] = []
    /// Texts of authors that are no part of the content, by author.
    package var heldOutQuestions: [QuestionOutcome] = []
    package var equalTexts = 0
    /// The screen as it ships, on texts that it may have learnt from.
    package var safety: [SafetyOutcome] = []
    /// Each author read by a screen that has not learnt from that author.
    package var safetyLeftOut: [SafetyOutcome] = []
    package var ordinaryAlarms = Share(0, of: 0)
    package var ordinaryNotices = Share(0, of: 0)
    /// Questions to the line that were taken for a crisis; a few of them are one.
    package var questionAlarms = Share(0, of: 0)
    package var answers: [AnswerOutcome] = []
    package var commands: CommandFigures?
    package var uses: [String: AccuracyTexts.Use] = [:]

    package init() {}

    /// The tables in Markdown.
    package var text: String {
        var lines = [
            "Content `\(contentHash.prefix(16))`: \(topics) topics, \(phrasings) phrasings, \(negatives) texts that no"
                + " topic answers.",
            "Shares in per cent, in brackets the 95 % interval (Wilson).", "",
        ]
        lines += questionLines + safetyLines + answerLines + commandLines
        while lines.last?.isEmpty == true { lines.removeLast() }
        let single = lines.indices.filter { $0 == 0 || !lines[$0].isEmpty || !lines[$0 - 1].isEmpty }
        return single.map { lines[$0] }.joined(separator: "\n") + "\n"
    }
}

// MARK: - Questions

extension AccuracyReport {
    private var questionLines: [String] {
        guard !questions.isEmpty || !heldOutQuestions.isEmpty else { return [] }
        var lines = ["### Questions", ""]
        let all = questions.isEmpty ? nil : QuestionFigures(questions)
        let heldOut = heldOutQuestions.isEmpty ? nil : QuestionFigures(heldOutQuestions)
        lines += Self.table(
            ["", "authors left out", "held-out authors"],
            Self.questionRows.map { name, share in
                [name, all.map { share($0).text } ?? "-", heldOut.map { share($0).text } ?? "-"]
            })
        lines.append(
            "Left out: \(questions.count) phrasings, each read without its author's. Held out: "
                + "\(heldOutQuestions.count) texts of authors that are no content; \(equalTexts) equal to a phrasing"
                + " are not counted.")
        lines += ["", "#### By author", ""] + authorLines
        lines += ["", "#### By topic (authors left out)", ""] + topicLines
        lines += ["", "#### Taken for each other", ""] + confusionLines
        return lines + [""]
    }

    private static let questionRows: [(String, @Sendable (QuestionFigures) -> Share)] = [
        ("right topic first", { $0.first }), ("among the first three", { $0.inThree }),
        ("answered right outright", { $0.answeredRight }), ("right in the first reply", { $0.rightAtOnce }),
        ("answered or offered", { $0.helped }), ("given nothing", { $0.nothing }),
        ("wrong outright, of all texts", { $0.wrong }), ("wrong but under its question, of all", { $0.likelyWrong }),
        ("out of scope: not answered outright", { $0.notAnswered }),
        ("out of scope: not even as likely", { $0.notEvenLikely }),
        ("out of scope: given nothing", { $0.givenNothing }),
    ]

    private var authorLines: [String] {
        let rows = [(questions, "left out"), (heldOutQuestions, "held out")].flatMap { outcomes, how in
            Dictionary(grouping: outcomes, by: \.text.author).sorted { Self.inOrder($0.key, $1.key) }.map {
                author, outcomes in
                let figures = QuestionFigures(outcomes)
                return [
                    author, how, String(outcomes.count), Self.short(figures.first), Self.short(figures.rightAtOnce),
                    Self.short(figures.helped), Self.short(figures.wrong), Self.short(figures.notAnswered),
                    Self.short(figures.givenNothing),
                ]
            }
        }
        return Self.table(
            [
                "author", "", "texts", "first", "first reply", "helped", "wrong", "out: not answered", "out: nothing",
            ], rows)
    }

    private var topicLines: [String] {
        let rows = Dictionary(grouping: questions.filter(\.isInScope), by: { $0.text.topic ?? "" })
            .sorted { $0.key < $1.key }.map { topic, outcomes in
                let figures = QuestionFigures(outcomes)
                return [
                    topic, String(outcomes.count), Self.short(figures.first), Self.short(figures.rightAtOnce),
                    Self.short(figures.helped), Self.short(figures.wrong),
                ]
            }
        return Self.table(["topic", "texts", "first", "first reply", "helped", "wrong"], rows)
    }

    private var confusionLines: [String] {
        Self.table(
            ["meant", "ranked first", "times", "answered outright"],
            Confusion.pairs(questions + heldOutQuestions, limit: 25).map {
                [$0.meant ?? "(none)", $0.taken, String($0.first), String($0.answered)]
            })
    }
}

// MARK: - Safety

extension AccuracyReport {
    private var safetyLines: [String] {
        guard !safety.isEmpty || !safetyLeftOut.isEmpty else { return [] }
        var lines = ["### Safety", ""]
        var columns: [(String, SafetyFigures)] = []
        if !safetyLeftOut.isEmpty { columns.append(("author left out", SafetyFigures(safetyLeftOut))) }
        for use in AccuracyTexts.Use.allCases {
            let outcomes = safety.filter { (uses[$0.text.author] ?? .development) == use }
            guard !outcomes.isEmpty else { continue }
            let name = use == .content ? "as shipped, authors it learnt from" : "as shipped, \(use.rawValue) authors"
            columns.append((name, SafetyFigures(outcomes)))
        }
        lines += Self.table(
            [""] + columns.map(\.0),
            Self.safetyRows.map { name, share in [name] + columns.map { share($0.1).text } })
        lines.append(
            "Ordinary texts (\(ordinaryAlarms.of)): taken for a crisis \(ordinaryAlarms.text), for anything"
                + " \(ordinaryNotices.text). Questions to the line (\(questionAlarms.of), a few of which are a crisis):"
                + " taken for a crisis \(questionAlarms.text).")
        let shown = safetyLeftOut.isEmpty ? safety : safetyLeftOut
        lines += ["", "#### By author", ""] + safetyAuthorLines
        lines += ["", "#### Crises by category and level", ""] + Self.categoryLines(shown)
        lines += ["", "#### Hard harmless texts by what makes them hard", ""] + Self.subtypeLines(shown)
        return lines + [""]
    }

    private static let safetyRows: [(String, @Sendable (SafetyFigures) -> Share)] = [
        ("crises said in plain words, found", { $0.explicit }), ("indirect crises, found", { $0.indirect }),
        ("crises with the reply of their category", { $0.category }), ("distress noticed", { $0.distress }),
        ("distress taken for a crisis", { $0.distressAsCrisis }),
        ("hard harmless texts taken for a crisis", { $0.falseAlarms }),
        ("hard harmless texts with any notice", { $0.falseNotices }),
    ]

    private var safetyAuthorLines: [String] {
        let rows = [(safetyLeftOut, "left out"), (safety, "as shipped")].flatMap { outcomes, how in
            Dictionary(grouping: outcomes, by: \.text.author).sorted { Self.inOrder($0.key, $1.key) }.map {
                author, outcomes in
                let figures = SafetyFigures(outcomes)
                let use = how == "left out" ? how : "\(how), \((uses[author] ?? .development).rawValue)"
                return [
                    author, use, Self.short(figures.explicit), Self.short(figures.indirect),
                    Self.short(figures.falseAlarms), Self.short(figures.distressAsCrisis),
                ]
            }
        }
        return Self.table(
            ["author", "", "plain", "indirect", "false alarms", "distress as crisis"], rows)
    }

    private static func categoryLines(_ outcomes: [SafetyOutcome]) -> [String] {
        let crises = outcomes.filter(\.isCrisis)
        let rows = Dictionary(grouping: crises, by: \.text.category).sorted { $0.key < $1.key }.map {
            category, outcomes in
            let figures = SafetyFigures(outcomes)
            return [category, figures.explicit.text, figures.indirect.text, figures.category.text]
        }
        return table(["category", "plain", "indirect", "with its own reply"], rows)
    }

    private static func subtypeLines(_ outcomes: [SafetyOutcome]) -> [String] {
        let harmless = outcomes.filter { $0.text.response == "none" }
        let rows = Dictionary(grouping: harmless, by: { $0.text.subtype ?? "(other)" }).sorted { $0.key < $1.key }
            .map { subtype, outcomes in
                let figures = SafetyFigures(outcomes)
                return [subtype, String(outcomes.count), figures.falseAlarms.text, figures.falseNotices.text]
            }
        return table(["subtype", "texts", "taken for a crisis", "any notice"], rows)
    }
}

// MARK: - Answers and commands

extension AccuracyReport {
    private var answerLines: [String] {
        guard !answers.isEmpty else { return [] }
        var rows = Dictionary(grouping: answers, by: \.kind).sorted { $0.key < $1.key }.map { kind, outcomes in
            Self.answerRow(kind, outcomes)
        }
        rows.append(Self.answerRow("all", answers))
        let authors = Dictionary(grouping: answers, by: \.author).sorted { Self.inOrder($0.key, $1.key) }
            .map { author, outcomes in
                Self.answerRow("\(author) (\((uses[author] ?? .development).rawValue))", outcomes)
            }
        return ["### Answers", ""]
            + Self.table(["kind", "texts", "exactly right", "right but for the reason", "wrong value taken"], rows)
            + [""]
            + Self.table(
                ["author", "texts", "exactly right", "right but for the reason", "wrong value taken"], authors)
            + [""]
    }

    private static func answerRow(_ name: String, _ outcomes: [AnswerOutcome]) -> [String] {
        let figures = AnswerFigures(outcomes)
        return [
            name, String(outcomes.count), figures.right.text, figures.nearlyRight.text, figures.wrongValue.text,
        ]
    }

    private var commandLines: [String] {
        guard let commands else { return [] }
        return ["### Commands", ""]
            + Self.table(
                ["", "share", "texts"],
                [
                    ("opt-outs taken, or asked back once", commands.stopHeard),
                    ("opt-outs taken at once", commands.stopTaken),
                    ("other texts taken as an opt-out", commands.stopFromOthers),
                    ("other texts asked back as a near miss of STOP", commands.askedFromOthers),
                    ("other commands heard as what they are", commands.others),
                    ("texts that are no command, taken for one", commands.falselyHeard),
                ].map { [$0.0, $0.1.text, String($0.1.of)] }) + [""]
    }
}

// MARK: - Tables

extension AccuracyReport {
    private static func table(_ head: [String], _ rows: [[String]]) -> [String] {
        func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
        return [row(head), "|" + String(repeating: "---|", count: head.count)] + rows.map(row) + [""]
    }

    /// Without the interval, which few texts make wide.
    private static func short(_ share: Share) -> String { share.of > 0 ? Share.percent(share.value) : "-" }

    /// `author-2` before `author-10`.
    private static func inOrder(_ left: String, _ right: String) -> Bool {
        func key(_ name: String) -> (String, Int, String) {
            let digits = String(name.reversed().prefix { $0.isNumber }.reversed())
            return (String(name.dropLast(digits.count)), Int(digits) ?? 0, name)
        }
        return key(left) < key(right)
    }
}

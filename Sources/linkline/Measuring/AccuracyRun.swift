import Knowledge
import Words

/// Measures, part by part, and says on standard error how far it is.
struct AccuracyRun {
    let content: Content
    /// What the net of the safety screen learns from.
    let heard: HeardTexts
    let texts: AccuracyTexts
    let threads: Int
    let parts: Set<PrepareAccuracy.Part>

    func report() async throws -> AccuracyReport {
        var report = AccuracyReport()
        report.contentHash = content.hash
        report.topics = content.topics.count
        report.phrasings = content.phrasings.count { $0.topic != nil }
        report.negatives = content.phrasings.count - report.phrasings
        report.uses = texts.uses
        if parts.contains(.questions) { await measureQuestions(&report) }
        if parts.contains(.safety) { await measureSafety(&report) }
        if parts.contains(.answers) { try measureAnswers(&report) }
        if parts.contains(.commands) { measureCommands(&report) }
        return report
    }

    private func measureQuestions(_ report: inout AccuracyReport) async {
        complain("Questions: the matcher is trained once for each author ...")
        report.questions = await QuestionTrial.leavingOutAuthors(content, second: texts.second, threads: threads) {
            complain("  without \($0)")
        }
        let matcher = Matcher(content.matcherSource, calibration: content.calibration, trained: content.weights)
        let heldOut = QuestionTrial.heldOut(texts.asked, content: content, matcher: matcher, second: texts.second)
        report.heldOutQuestions = heldOut.outcomes
        report.equalTexts = heldOut.equal
    }

    private func measureSafety(_ report: inout AccuracyReport) async {
        complain("Safety: \(texts.safety.count) texts and \(texts.everyday.count) ordinary ones ...")
        let screen = content.screen
        let find: SafetyTrial.Screen = { screen.alarm(for: $0, earlier: []).safety }
        report.safety = await SafetyTrial.outcomes(texts.safety, threads: threads, screen: find)
        (report.ordinaryAlarms, report.ordinaryNotices) = await SafetyTrial.ordinary(
            texts.everyday.map(\.text), threads: threads, screen: find)
        let questions = content.phrasings.map(\.text) + texts.asked.map(\.text)
        report.questionAlarms = await SafetyTrial.ordinary(questions, threads: threads, screen: find).alarms
        complain("Safety: the net is trained once for each author ...")
        report.safetyLeftOut = SafetyTrial.leavingOutAuthors(of: WeighingSource(content: content, heard: heard))
    }

    private func measureAnswers(_ report: inout AccuracyReport) throws {
        complain("Answers: \(texts.answers.count) texts ...")
        let reader = ReadingExplainer(content: content)
        for text in texts.answers {
            guard let json = LineJSON(line: text.line), let read = try? reader.explain(LineRequest(json: json)),
                let outcome = AnswerOutcome(text, read: read.text)
            else { throw CommandFailure("An answer of \(text.author) cannot be read as a request.", code: .data) }
            report.answers.append(outcome)
        }
    }

    /// Questions are no commands, but for those who ask how to stop: some of them do stop.
    private func measureCommands(_ report: inout AccuracyReport) {
        let questions = content.phrasings.filter { $0.topic != "stop-or-leave" }.map { phrasing in
            AccuracyTexts.Command(text: phrasing.text, keyword: nil, optedOut: false, author: phrasing.author)
        }
        report.commands = CommandFigures(texts.commands + questions)
    }
}

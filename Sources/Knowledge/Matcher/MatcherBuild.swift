import FoundationEssentials

/// What is done when content is built: training, and fitting the constants of the outcomes.
package enum MatcherBuild {
    /// Trains the matcher of a content folder and writes `weights.bin` into it.
    ///
    /// - Returns: the number of bytes written.
    /// - Throws: whatever the file system says.
    package static func writeWeights(directory: String) throws -> Int {
        let content = Content.load(directory: directory).content
        let bytes = Matcher(content.matcherSource, calibration: content.calibration).weights.encoded()
        try Data(bytes).write(to: URL(filePath: "\(directory)/\(Content.weightsFile)"), options: .atomic)
        return bytes.count
    }

    /// Tries the content of a folder by leaving out authors, and topics, and fits the constants; writes `matcher.talk`.
    ///
    /// It takes some twenty trainings. The phrasings in the files of the topics themselves are never left out.
    /// - Returns: the constants, and what they came to on the texts left out.
    /// - Throws: whatever the file system says.
    package static func fit(directory: String) throws -> (calibration: Calibration, figures: MatcherTrial.Figures) {
        let source = Content.load(directory: directory).content.matcherSource
        let trial = trial(of: source)
        let fitted = Calibration.fitted(to: trial)
        try Data(fitted.notation.utf8).write(to: URL(filePath: "\(directory)/matcher.talk"), options: .atomic)
        return (fitted, trial.figures(with: fitted))
    }

    /// A trial that leaves out each author, and then each tenth of the topics.
    package static func trial(of source: MatcherSource) -> MatcherTrial {
        var trial = MatcherTrial(source)
        let authors = Set(source.examples.map(\.author)).subtracting([Content.ownAuthor])
        trial.leaveOutAuthors(authors.sorted())
        trial.leaveOutTopics(folds: 10)
        return trial
    }
}

extension MatcherTrial.Figures {
    /// One figure a line, in per cent.
    package var table: String {
        func row(_ name: String, _ share: Double) -> String {
            "\((share * 1000).rounded() / 10) % \(name)\n"
        }
        return row("of questions have the right topic first", first)
            + row("have it among the first three", inThree)
            + row("are answered right outright", answeredRight)
            + row("are answered right under their question", likelyRight)
            + row("are answered right, or have the right topic in the offer", helped)
            + row("of all texts are answered outright and wrong", answeredWrong)
            + row("are answered under a wrong question", likelyWrong)
            + row("of texts that no topic answers are not answered outright", negativesNotAnswered)
            + row("are given nothing at all", negativesGivenNothing)
            + row("of texts of a topic that was left out are not answered outright", missingNotAnswered)
    }
}

import ArgumentParser
import Conversations
import Foundation
import Knowledge
import Words

/// `linkline learn`: from texts that were not understood to phrasings that are.
struct Learn: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "See what was not understood, and try what would help.",
        discussion: """
            Lists texts that were answered weakly or not at all, like ones together, with what might help: one more way
            to ask for a topic, a look-alike that no topic answers, or a topic of its own. Texts come from the database,
            and who reads them is written into the audit; --from takes a file (- is standard input), a text a line.
            Texts that belong to an alarm are counted and never shown. Answers, and what was said to a person or where
            people's own words were asked for, are left out. Names that are known, long numbers, dates, postcodes and
            addresses are taken out. Names that are not known stay: look before you write.

            --try shows what a phrasing changes for all others before anything is written, read by matchers that have
            not learnt them; with --write it is then added to content/asked/site.talk.

            EXAMPLES
              linkline learn
              linkline learn --from texts.txt --propose
              linkline learn --try transport -- "how do i get there without a car"
              linkline learn --try none --write -- "is the tea at the group any good"
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "Texts to try as ways to ask for the topic of --try.")
    var texts: [String] = []

    @Option(name: .customLong("try"), help: "The topic, or none, that the texts are tried for.")
    var topic: String?

    @Flag(help: "Write the texts that were tried into content/asked/site.talk.")
    var write = false

    @Flag(help: "Try the first text of each group, too.")
    var propose = false

    @Option(help: "A file with a text a line, or - for standard input; nothing reads the database.")
    var from: String?

    @Option(help: "Only texts of so many days.")
    var days: Int?

    @Option(help: "At most so many groups.")
    var limit = 20

    @Option(help: "Into how many parts the authors are cut when something is tried; more is slower and more exact.")
    var folds = 4

    @Option(help: "How many trainings run at a time.")
    var threads = 2

    @Option(help: "The folder of content.")
    var content = "content"

    @OptionGroup var database: ReviewOptions

    @Option(help: "text, or json (one object a line).")
    var format = Format.text

    func validate() throws {
        guard (1...1000).contains(limit) else { throw ValidationError("--limit is 1 to 1000.") }
        guard (2...20).contains(folds) else { throw ValidationError("--folds is 2 to 20.") }
        guard (1...64).contains(threads) else { throw ValidationError("--threads is 1 to 64.") }
        if let days, days < 1 { throw ValidationError("--days is at least 1.") }
        if topic == nil {
            guard texts.isEmpty else { throw ValidationError("For which topic? linkline learn --try TOPIC TEXT") }
            guard !write else { throw ValidationError("--write needs --try TOPIC TEXT.") }
        } else {
            guard !texts.isEmpty else { throw ValidationError("What is to be tried? linkline learn --try TOPIC TEXT") }
            guard !propose, from == nil else { throw ValidationError("--try takes its texts from the command line.") }
        }
    }

    func run() async throws {
        try await reporting {
            let current = try Project.content(in: content)
            if let topic { return try await tryOut(topic, current) }
            try await list(current)
        }
    }

    // MARK: Listing

    private func list(_ content: Content) async throws {
        let screen = content.screen
        let texts = try await received(screen)
        let matcher = Matcher(content.matcherSource, calibration: content.calibration, trained: content.weights)
        let learning = Learning(content: content, matcher: matcher) {
            screen.alarm(for: $0, earlier: []).safety != nil
        }
        var report = learning.report(on: texts)
        let total = report.groups.count
        report.groups = Array(report.groups.prefix(limit))
        var effects: [LearningTrial.Effect?] = []
        if propose { effects = await self.effects(of: report.groups, content) }
        let shown = LearningText.Shown(report: report, groups: total, effects: effects)
        for line in format == .json ? shown.json : shown.lines { answer(line) }
    }

    private func effects(of groups: [LearningGroup], _ content: Content) async -> [LearningTrial.Effect?] {
        let worth = groups.contains { $0.proposal != .newTopic }
        guard worth else { return groups.map { _ in nil } }
        complain("Trying what is proposed: \(folds) trainings for each ...")
        let trial = await LearningTrial(content, folds: folds, threads: threads)
        var effects: [LearningTrial.Effect?] = []
        for group in groups {
            switch group.proposal {
            case .ask(let topic):
                effects.append(await trial.effect(of: [.init(topic: topic, text: group.texts[0])], threads: threads))
            case .lookAlike:
                effects.append(await trial.effect(of: [.init(topic: nil, text: group.texts[0])], threads: threads))
            case .newTopic: effects.append(nil)
            }
        }
        return effects
    }

    private func received(_ screen: SafetyScreen) async throws -> [LearningText] {
        if let from {
            let data =
                from == "-"
                ? FileHandle.standardInput.readDataToEndOfFile() : FileManager.default.contents(atPath: from)
            guard let data else { throw CommandFailure("\(from) cannot be read.", code: .unavailable) }
            return String(decoding: data, as: UTF8.self).split(whereSeparator: \.isNewline).map {
                LearningText(String($0))
            }
        }
        let since = days.map { Clock.now().adding(seconds: -Int64($0) * 86_400) }
        return try await ReviewDatabase(database).read(of: nil, as: .texts) {
            try LearnableTexts { screen.alarm(for: $0, earlier: $1) }.read(from: $0, since: since, people: 5000)
        }
    }

    // MARK: Trying

    private func tryOut(_ name: String, _ content: Content) async throws {
        let topic = name == "none" ? nil : name
        let ids = content.topics.map(\.id)
        if let topic, !ids.contains(topic) {
            let meant = closestTopic(topic, ids).map { "Did you mean \"\($0)\"? " } ?? ""
            throw CommandFailure(
                "There is no topic \"\(topic)\".", help: "\(meant)Say none for what no topic answers.", code: .data)
        }
        let screen = content.screen
        guard !texts.contains(where: { screen.alarm(for: $0, earlier: []).safety != nil }) else {
            throw CommandFailure(
                "A text raises an alarm, so no topic is ever asked for it.",
                help: "linkline explain reading --pretty --text \"...\" shows the rule.", code: .data)
        }
        let masked = texts.map { TextMask.masked($0) }
        complain("Trying: \(folds) trainings without, and \(folds) with ...")
        let trial = await LearningTrial(content, folds: folds, threads: threads)
        let effect = await trial.effect(of: masked.map { .init(topic: topic, text: $0) }, threads: threads)
        let written = write ? try write(topic, content) : nil
        let shown = LearningTrial.Shown(topic: topic, texts: masked, effect: effect, written: written)
        for line in format == .json ? [shown.json.text] : shown.lines { answer(line) }
    }

    private func write(_ topic: String?, _ content: Content) throws(CommandFailure) -> String {
        do {
            _ = try LearningFile.write(texts, topic: topic, directory: self.content, content: content)
            return "\(self.content)/\(LearningFile.path)"
        } catch {
            throw CommandFailure("\(Self.problem(error)) Nothing was written.", code: .data)
        }
    }

    private static func problem(_ refusal: LearningFile.Refusal) -> String {
        switch refusal {
        case .known(let place): "A text stands there already: \(place)."
        case .empty: "A text has no words that may be kept."
        case .notText: "A text cannot stand in the notation as it is."
        case .unknownTopic: "There is no such topic."
        case .unwritable(let file): "\(file) cannot be written."
        }
    }
}

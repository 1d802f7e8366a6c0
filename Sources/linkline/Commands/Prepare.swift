import ArgumentParser
import Foundation
import Knowledge
import Talk
import Words

/// `linkline prepare`: what is made from content before a release (`make weights`, `make safety`, `make accuracy`, `make docs`).
struct Prepare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make what is made from content before a release.", shouldDisplay: false,
        subcommands: [Weights.self, Safety.self, PrepareAccuracy.self, PrepareDocuments.self])

    struct Weights: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Train the matcher and write weights.bin.")

        @Option(help: "The folder of content.")
        var content = "content"

        func run() async throws {
            try await reporting {
                let current = try Project.content(in: content)
                if let weights = current.weights, Matcher.isCurrent(weights, for: current.matcherSource) {
                    return answer("\(content)/\(Content.weightsFile) belongs to this content already.")
                }
                complain("Training the matcher; this takes some seconds ...")
                do {
                    let count = try MatcherBuild.writeWeights(directory: content)
                    answer("\(content)/\(Content.weightsFile): \(count) bytes")
                } catch {
                    throw CommandFailure("The weights could not be written: \(error)", code: .unavailable)
                }
            }
        }
    }

    struct Safety: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Embed the rules of content/safety in the program, and train its net.")

        @Option(help: "The folder of content.")
        var content = "content"

        @Option(help: "The folder of sources to write to.")
        var into = "Sources/Words/Safety"

        @Flag(help: "Write nothing: leave out each author in turn, and print what rules and net find.")
        var trial = false

        @Flag(help: "With --trial: print the constants of weighing.talk that fit best, and what is misread.")
        var fit = false

        func validate() throws {
            guard trial || !fit else {
                throw ValidationError("--fit goes with --trial: say both. Nothing was written.")
            }
        }

        func run() async throws {
            try await reporting {
                let current = try Project.content(in: content)
                let heard = HeardTexts(directory: content)
                guard heard.diagnostics.isEmpty else {
                    throw CommandFailure(
                        DiagnosticRenderer().text(heard.diagnostics, sources: [:], colour: false), code: .data)
                }
                let source = WeighingSource(content: current, heard: heard)
                if trial { return answer(WeighingBuild.report(of: source, fitting: fit)) }
                let safety = current.safety
                try write(
                    SafetyContent.embeddedSource(rules: safety.book, replies: safety.replies),
                    to: "BuiltInRules.swift", saying: "\(safety.book.rules.count) rules")
                if WeighingBuild.isCurrent(source) {
                    return answer("\(into)/Weighing/BuiltInWeighing.swift belongs to these texts already.")
                }
                complain("Training the net; this takes some seconds ...")
                try write(
                    WeighingBuild.embeddedSource(of: source), to: "Weighing/BuiltInWeighing.swift",
                    saying: "learnt from \(source.texts.count) texts")
            }
        }

        private func write(_ text: String, to name: String, saying: String) throws(CommandFailure) {
            let path = "\(into)/\(name)"
            if (try? String(contentsOfFile: path, encoding: .utf8)) == text {
                return answer("\(path) is up to date.")
            }
            do {
                try text.write(toFile: path, atomically: true, encoding: .utf8)
            } catch {
                throw CommandFailure("\(path) could not be written: \(error)", code: .unavailable)
            }
            answer("\(path): \(saying). Build and test again.")
        }
    }
}

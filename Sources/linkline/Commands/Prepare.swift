import ArgumentParser
import Foundation
import Knowledge
import Words

/// `linkline prepare`: what is made from content before a release (`make weights`, `make safety`, `make accuracy`).
struct Prepare: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make what is made from content before a release.", shouldDisplay: false,
        subcommands: [Weights.self, Safety.self, PrepareAccuracy.self])

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
        static let configuration = CommandConfiguration(abstract: "Embed the rules of content/safety in the program.")

        @Option(help: "The folder of content.")
        var content = "content"

        @Option(help: "The source file to write.")
        var into = "Sources/Words/Safety/BuiltInRules.swift"

        func run() async throws {
            try await reporting {
                let safety = try Project.content(in: content).safety
                let source = SafetyContent.embeddedSource(rules: safety.book, replies: safety.replies)
                if (try? String(contentsOfFile: into, encoding: .utf8)) == source {
                    return answer("\(into) has these rules already.")
                }
                do {
                    try source.write(toFile: into, atomically: true, encoding: .utf8)
                } catch {
                    throw CommandFailure("The rules could not be written: \(error)", code: .unavailable)
                }
                answer("\(into): \(safety.book.rules.count) rules. Build and test again.")
            }
        }
    }
}

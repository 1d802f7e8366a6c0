import ArgumentParser
import Foundation
import Knowledge

/// `linkline prepare accuracy`: how well everything is understood, written into docs/accuracy.md (`make accuracy`).
struct PrepareAccuracy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accuracy", abstract: "Measure how well texts are understood.",
        discussion: """
            Phrasings of the content are read by matchers that have not learnt from their authors; further texts by
            author stand in the folders of --texts (Tests/Accuracy/README.md). The tables replace what stands between
            the two marks of the document.

            EXAMPLES
              linkline prepare accuracy --threads 4
              linkline prepare accuracy --only safety --into -
            """)

    enum Part: String, ExpressibleByArgument, CaseIterable { case questions, safety, answers, commands }

    @Option(help: "The folder of content.")
    var content = "content"

    @Option(help: "A folder of texts by author; may stand more than once.")
    var texts = ["Tests/Accuracy", "Tests/WordsTests/Fixtures"]

    @Option(help: "The document to write, or - to print the tables only.")
    var into = "docs/accuracy.md"

    @Option(help: "Only this part; may stand more than once.")
    var only: [Part] = []

    @Option(help: "How many trainings run at a time.")
    var threads = 2

    @Flag(help: "Only say whether the document's figures are of this content; exit status 1 if not.")
    var check = false

    func validate() throws {
        guard (1...64).contains(threads) else { throw ValidationError("--threads is 1 to 64.") }
        guard !check || into != "-" && only.isEmpty else {
            throw ValidationError("--check looks at a document: it takes neither --only nor --into -.")
        }
        guard into == "-" || only.isEmpty else {
            throw ValidationError("--only prints: say --into - too. A document has all figures, of one day.")
        }
    }

    func run() async throws {
        try await reporting {
            let current = try Project.content(in: content)
            if check { return try tellAge(current.hash) }
            let texts: AccuracyTexts
            do {
                texts = try AccuracyTexts.load(folders: self.texts)
            } catch {
                throw CommandFailure("\(error)", code: .data)
            }
            let parts = only.isEmpty ? Part.allCases : only
            let run = AccuracyRun(
                content: current, heard: HeardTexts(directory: content), texts: texts, threads: threads,
                parts: Set(parts))
            let report = try await run.report()
            if into == "-" { return answer(report.text) }
            guard let updated = AccuracyDocument.updating(try document(), with: report.text) else {
                throw CommandFailure(
                    "\(into) has no place for the figures.",
                    help: "Add the lines \(AccuracyDocument.begin) and \(AccuracyDocument.end).", code: .data)
            }
            do {
                try updated.write(toFile: into, atomically: true, encoding: .utf8)
            } catch {
                throw CommandFailure("\(into) could not be written.", code: .unavailable)
            }
            answer("\(into) has the figures of content \(report.contentHash.prefix(16)).")
        }
    }

    private func document() throws(CommandFailure) -> String {
        guard let text = try? String(contentsOfFile: into, encoding: .utf8) else {
            throw CommandFailure("\(into) cannot be read.", code: .unavailable)
        }
        return text
    }

    private func tellAge(_ hash: String) throws {
        guard AccuracyDocument.isCurrent(try document(), contentHash: hash) else {
            answer("\(into) has the figures of other content. Run make accuracy.")
            throw ExitCode(CommandFailure.Code.findings.rawValue)
        }
        answer("\(into) has the figures of this content.")
    }
}

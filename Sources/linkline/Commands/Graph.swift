import ArgumentParser
import Authoring
import Conversations
import Dialogue
import Foundation
import Talk

/// `linkline graph`: a dialogue, or all of them, as a picture.
struct GraphCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "graph",
        abstract: "Draw a dialogue, or how all of them hang together.",
        discussion: """
            Without a name the picture shows who starts, calls and plans whom. The SVG stands alone: open it in any
            browser. Point at a box for its whole text.

            EXAMPLES
              linkline graph > all.svg
              linkline graph check-in --coverage -o check-in.svg
              linkline graph menu --format mermaid
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case svg, dot, mermaid, json }

    @OptionGroup var folders: Folders

    @Argument(help: "The dialogue; without one, the whole service (with --format json, all of them).")
    var dialogue: String?

    @Option(help: "svg, dot (Graphviz), mermaid (Markdown pages), or json.")
    var format = Format.svg

    @Flag(help: "Show how many test conversations go each way, and where none goes.")
    var coverage = false

    @Option(help: "Show how many conversations of this database went each way.")
    var db: String?

    @Option(name: .shortAndLong, help: "Write to this file.")
    var output: String?

    func validate() throws {
        guard !coverage || db == nil else { throw ValidationError("--coverage and --db are two different counts.") }
    }

    func run() async throws {
        try await reporting {
            let project = try Project.load(dialogues: folders.dialogues, content: folders.content, today: nil)
            let program = try project.assistant(today: nil).program
            var graphs: [DialogueGraph]
            if let dialogue {
                guard let graph = DialogueGraph.of(dialogue: dialogue, in: program) else {
                    throw CommandFailure(
                        "There is no dialogue \"\(dialogue)\".", help: help(program.dialogues.map(\.name), dialogue),
                        code: .usage)
                }
                graphs = [graph]
            } else {
                graphs = [DialogueGraph.of(service: program)]
                if format == .json {
                    graphs += program.dialogues.compactMap { DialogueGraph.of(dialogue: $0.name, in: program) }
                }
            }
            if coverage {
                let report = try project.transcriptRunner().run(project.tests)
                graphs = graphs.map { $0.counted(report.coverage.hits) }
            }
            if let db {
                let traffic = try await Traffic.read(db, program: program)
                graphs = graphs.map { $0.counted(traffic.hits, isKnown: traffic.isKnown) }
            }
            try write(text(graphs))
        }
    }

    private func text(_ graphs: [DialogueGraph]) -> String {
        switch format {
        case .svg: graphs.map(GraphSVG.write).joined()
        case .dot: graphs.map(GraphDOT.write).joined()
        case .mermaid: graphs.map(GraphMermaid.write).joined()
        case .json: GraphJSON.write(graphs)
        }
    }

    private func help(_ names: [String], _ name: String) -> String {
        closest(name, among: names).map { "did you mean \"\($0)\"?" } ?? "there is: \(names.joined(separator: ", "))"
    }

    private func write(_ text: String) throws {
        guard let output else { return FileHandle.standardOutput.write(Data(text.utf8)) }
        do {
            try Data(text.utf8).write(to: URL(filePath: output))
        } catch {
            throw CommandFailure("\(output) cannot be written.", code: .unavailable)
        }
    }
}

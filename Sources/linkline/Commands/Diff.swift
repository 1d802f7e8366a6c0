import ArgumentParser
import Authoring
import Dialogue
import Foundation
import Talk

/// `linkline diff`: what is other in one version than in another, in the author's terms.
struct Diff: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "What changed between two versions, in the author's terms.",
        discussion: """
            Nodes, texts, rows, ladders, slots, starting words, topics, notices and safety rules that were added,
            removed or changed, with the old and the new words. Comments, blank lines, the order of named parts and
            tests do not count. A and B are folders with dialogues/ and content/ in them, or one of these folders.
            Changes to what decides who is heard as being in danger are marked. Exit status 0.

            EXAMPLES
              linkline diff ../before .
              linkline diff ../before/dialogues dialogues --format json
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable { case text, json }

    @Argument(help: "The folder of the first version.")
    var was: String

    @Argument(help: "The folder of the second version.")
    var now: String

    @Option(help: "text, or json (one object a line).")
    var format = Format.text

    func run() async throws {
        try await reporting {
            let changes = VersionDifference.between(try Self.files(in: was), try Self.files(in: now))
            switch format {
            case .text: for line in ChangesShown.lines(changes) { answer(line) }
            case .json: for change in changes { answer(ChangesShown.json(change).text) }
            }
        }
    }

    // MARK: Reading

    private static func files(in folder: String) throws(CommandFailure) -> [TalkFile] {
        guard Project.isFolder(folder) else {
            throw CommandFailure("\(folder)/ was not found.", help: "Name two folders.", code: .unavailable)
        }
        let parts = ["dialogues", "content"].filter { Project.isFolder("\(folder)/\($0)") }
        var files: [TalkFile] = []
        for root in parts.isEmpty ? [folder] : parts.map({ "\(folder)/\($0)" }) { files += try talkFiles(in: root) }
        guard !files.isEmpty else {
            throw CommandFailure(
                "There is nothing to compare in \(folder)/.", help: "It needs dialogues/ or content/.",
                code: .unavailable)
        }
        return files
    }

    private static func talkFiles(in folder: String) throws(CommandFailure) -> [TalkFile] {
        let skipped = ["rejected/", "tests/", "personas/"]
        let paths = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
        var files: [TalkFile] = []
        for path in paths where path.hasSuffix(".talk") && !skipped.contains(where: path.hasPrefix) {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else {
                throw CommandFailure("\(folder)/\(path) cannot be read.", code: .unavailable)
            }
            files.append(TalkReader.read(path: "\(folder)/\(path)", bytes: [UInt8](data)))
        }
        return files
    }
}

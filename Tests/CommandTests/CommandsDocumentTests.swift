import Foundation
import Testing

/// docs/commands.md is what `--help` says, in prose.
@Suite("docs/commands.md") struct CommandsDocumentTests {
    /// A command as the program describes itself.
    private struct Command: Decodable {
        struct Argument: Decodable {
            struct Name: Decodable {
                var kind: String
                var name: String
            }
            var kind: String
            var shouldDisplay: Bool
            var names: [Name]?
        }
        var commandName: String
        var shouldDisplay: Bool?
        var subcommands: [Command]?
        var arguments: [Argument]?

        /// `--name` of all options and flags that help shows.
        var options: [String] {
            (arguments ?? []).filter { $0.kind != "positional" && $0.shouldDisplay }
                .compactMap { $0.names?.first { $0.kind == "long" }.map { "--\($0.name)" } }
        }
    }

    private struct Program: Decodable {
        var command: Command
    }

    private static func document() throws -> String {
        try String(contentsOf: Linkline.root.appending(path: "docs/commands.md"), encoding: .utf8)
    }

    /// The parts under a heading, each with its heading; first what stands before all of them.
    private static func sections(_ document: String) -> [String] {
        var sections = [""]
        for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("#") { sections.append("") }
            sections[sections.count - 1] += line + "\n"
        }
        return sections
    }

    /// Commands that are used, with the words before them.
    private static func leaves(_ command: Command, after words: String) -> [(words: String, command: Command)] {
        let own = command.subcommands?.filter { $0.commandName != "help" && $0.shouldDisplay ?? true } ?? []
        guard !own.isEmpty else { return [(words, command)] }
        return own.flatMap { leaves($0, after: "\(words) \($0.commandName)") }
    }

    @Test("every command and every option stands in the document, in the part about that command") func all() throws {
        let dump = try Linkline.run("--experimental-dump-help")
        let program = try JSONDecoder().decode(Program.self, from: dump.output)
        let sections = Self.sections(try Self.document())
        let common = sections.prefix(2).joined()
        let commands = Self.leaves(program.command, after: "linkline")
        #expect(commands.count > 20)
        for (words, command) in commands {
            let name = words.dropFirst("linkline ".count)
            let own = sections.filter { $0.contains(words) || $0.hasPrefix("### \(name)\n") }
            #expect(!own.isEmpty, "\(words)")
            for option in command.options where !["--help", "--version"].contains(option) {
                let isThere = (own + [common]).contains { Self.names(option, in: $0) }
                #expect(isThere, "\(words) \(option)")
            }
        }
    }

    /// The option by its whole name.
    private static func names(_ option: String, in text: String) -> Bool {
        text.ranges(of: option).contains { range in
            guard range.upperBound < text.endIndex else { return true }
            let next = text[range.upperBound]
            return !next.isLetter && !(next == "-")
        }
    }

    @Test("each table of options stands below what it is about") func tables() throws {
        let lines = try Self.document().split(separator: "\n", omittingEmptySubsequences: false)
        for (before, line) in zip(lines, lines.dropFirst()) where line.hasPrefix("|") {
            #expect(before.hasPrefix("|") || before.isEmpty, "\(line)")
        }
    }
}

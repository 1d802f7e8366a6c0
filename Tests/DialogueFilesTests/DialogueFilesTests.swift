import Authoring
import Dialogue
import Foundation
import Knowledge
import Talk
import Testing
import Words

/// The dialogues that ship with the line, on the content that ships with it.
@Suite struct DialogueFilesTests {
    static let shipped = Shipped()

    @Test func everyFileCompiles() {
        let errors = Self.shipped.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(DiagnosticRenderer.concise).joined(separator: "\n"))")
    }

    @Test func thereAreConversationsEnough() {
        #expect(Self.shipped.tests.count >= 100)
        let written = Set(Self.shipped.tests.map(\.dialogue))
        for dialogue in Self.shipped.program?.dialogues ?? [] {
            #expect(written.contains(dialogue.name), "\(dialogue.name) has no conversation of its own")
        }
    }

    @Test func noTwoTestsOfAFileHaveOneName() {
        let names = Self.shipped.tests.map { "\($0.path) \($0.name)" }
        #expect(Set(names).count == names.count)
    }

    /// Each runs twice, the second time with the state saved and loaded after every turn.
    @Test func everyConversationComesOutAsItIsWritten() throws {
        let program = try #require(Self.shipped.program)
        let report = try Shipped.run(Self.shipped.tests, on: program)
        for failure in report.failures { Issue.record("\(failure.description)") }
        #expect(report.passed == Self.shipped.tests.count)
    }
}

/// `dialogues/` and `content/`, read and compiled once.
struct Shipped: Sendable {
    let content: Content
    let program: Program?
    let diagnostics: [Diagnostic]
    let tests: [TranscriptTest]

    /// The program of these files and one more, and the tests of that one.
    static func with(_ extra: String) -> (program: Program?, tests: [TranscriptTest], diagnostics: [Diagnostic]) {
        with([extra])
    }

    /// The same with several more.
    static func with(_ extra: [String]) -> (program: Program?, tests: [TranscriptTest], diagnostics: [Diagnostic]) {
        let more = extra.enumerated().map { number, text in
            TalkReader.read(path: "dialogues/extra-\(number + 1).talk", bytes: Array(text.utf8))
        }
        let compiled = Compiler.compile(
            files: files + more, context: CompileContext(content: DialogueFilesTests.shipped.content))
        let parsed = more.map { TranscriptParser.parse($0) }
        return (compiled.program, parsed.flatMap(\.tests), compiled.diagnostics + parsed.flatMap(\.diagnostics))
    }

    /// Runs conversations with the reading and the safety screen that ship.
    static func run(_ tests: [TranscriptTest], on program: Program) throws -> TranscriptReport {
        let library = KnowledgeLibrary(DialogueFilesTests.shipped.content)
        let hearing = TranscriptHearing(
            alarm: { SafetyScreen.builtIn.alarm(for: $0, earlier: $1) },
            read: { read($0, media: 0, alarm: $2, context: $1, library: library) })
        return TranscriptRunner(program: program, library: library, hearing: hearing).run(tests)
    }

    static let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..").standardized

    static let files: [TalkFile] = paths(below: root.appending(path: "dialogues")).map { path in
        let bytes = (try? Data(contentsOf: root.appending(path: "dialogues/\(path)"))).map { Array($0) } ?? []
        return TalkReader.read(path: "dialogues/\(path)", bytes: bytes)
    }

    init() {
        let loaded = Content.load(directory: Self.root.appending(path: "content").path)
        let files = Self.files
        let compiled = Compiler.compile(files: files, context: CompileContext(content: loaded.content))
        let parsed = files.map { TranscriptParser.parse($0) }
        content = loaded.content
        program = compiled.program
        tests = parsed.flatMap(\.tests)
        diagnostics = loaded.diagnostics + compiled.diagnostics + parsed.flatMap(\.diagnostics)
    }

    /// All `.talk` files of a folder but the rejected ones, which must not compile.
    private static func paths(below folder: URL) -> [String] {
        let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".talk") && !$0.hasPrefix("rejected/") }.sorted()
    }
}

import Authoring
import Dialogue
import Foundation
import Knowledge
import Synchronization
import Talk
import Words

/// Plants slips in the shipped files one by one, and looks who finds them.
struct SlipTrial: Sendable {
    /// Who can find a slip before a patient does.
    enum Finder: String, CaseIterable, Sendable { case check, test, verify }

    struct Outcome: Sendable {
        var slip: Slip
        var finders: Set<Finder>
        /// `verify` was asked: it is not where `check` has refused the file already.
        var isVerified = false
        /// What was found first, for the report.
        var finding: String
    }

    /// States of a part that `verify` may look at here; a slip further away counts as not found.
    private let states: Int
    private let shipped: Shipped
    private let baseline: Set<String>
    /// The dialogues without their tests, which take longer to read than the rest.
    private let files: [TalkFile]
    private let library: KnowledgeLibrary
    private let readings = ReadingMemory()
    /// The dialogues that each test comes through.
    private let reach: [Set<String>]

    init(_ shipped: Shipped, states: Int) throws {
        self.shipped = shipped
        self.states = states
        files = Shipped.files.filter { !$0.source.path.contains("/tests/") }.map { file in
            Self.withoutTests(file.source.path, file.source.lines.map { String($0) })
        }
        baseline = Set(
            (shipped.diagnostics
                + Compiler.compile(files: files, context: CompileContext(content: shipped.content)).diagnostics)
                .map(Self.key))
        library = KnowledgeLibrary(shipped.content)
        guard let program = shipped.program else { throw CocoaError(.fileReadCorruptFile) }
        let runner = TranscriptRunner(
            program: program, library: library, hearing: readings.hearing(library))
        reach = shipped.tests.map { test in Set(runner.run([test]).coverage.hits.keys.map(\.dialogue)) }
    }

    /// Nothing if the slip changes nothing that anybody could notice.
    func run(_ slip: Slip) throws -> Outcome? {
        slip.path.hasPrefix("content/") ? try inContent(slip) : inDialogues(slip)
    }

    private func inDialogues(_ slip: Slip) -> Outcome? {
        let files = files.map { file in
            let lines = slip.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return file.source.path == slip.path ? Self.withoutTests(slip.path, lines) : file
        }
        let compiled = Compiler.compile(files: files, context: CompileContext(content: shipped.content))
        let news = (files.flatMap(\.diagnostics) + compiled.diagnostics).filter { !baseline.contains(Self.key($0)) }
        if news.isEmpty, let program = compiled.program, let old = shipped.program, program.says(whatIsSaidBy: old) {
            return nil
        }
        return outcome(
            slip, news: news, program: compiled.program, library: library, content: shipped.content)
    }

    private func inContent(_ slip: Slip) throws -> Outcome? {
        let folder = try ContentCopy(replacing: String(slip.path.dropFirst("content/".count)), with: slip.text)
        let loaded = Content.load(directory: folder.path)
        let compiled = Compiler.compile(files: files, context: CompileContext(content: loaded.content))
        let news = (loaded.diagnostics + compiled.diagnostics).filter { !baseline.contains(Self.key($0)) }
        return outcome(
            slip, news: news, program: compiled.program,
            library: news.contains { $0.severity == .error } ? library : KnowledgeLibrary(loaded.content),
            content: loaded.content)
    }

    private func outcome(
        _ slip: Slip, news: [Diagnostic], program: Program?, library: KnowledgeLibrary, content: Content
    ) -> Outcome {
        var outcome = Outcome(slip: slip, finders: [], finding: "")
        if let first = news.first {
            outcome.finders.insert(.check)
            outcome.finding = DiagnosticRenderer.concise(first)
        }
        // Tests run on what compiles; what has errors talks to nobody.
        guard let program, !news.contains(where: { $0.severity == .error }) else { return outcome }
        let hearing = readings.hearing(library)
        let runner = TranscriptRunner(program: program, library: library, hearing: hearing)
        if let failure = runner.firstFailure(of: tests(near: slip)) {
            outcome.finders.insert(.test)
            if outcome.finding.isEmpty { outcome.finding = "\(failure.path):\(failure.line) \"\(failure.test)\"" }
        }
        outcome.isVerified = true
        if let broken = broken(by: slip, program, content) {
            outcome.finders.insert(.verify)
            if outcome.finding.isEmpty { outcome.finding = broken }
        }
        return outcome
    }

    /// What `verify` finds in the part that the slip stands in; everything that ships is proved.
    private func broken(by slip: Slip, _ program: Program, _ content: Content) -> String? {
        let verifier = Verifier(program: program, content: content, states: states)
        let name = Self.dialogue(of: slip)
        let parts = verifier.names.indices.filter { part in
            slip.path.hasPrefix("content/") ? !verifier.isDialogue(part) : verifier.names[part] == name
        }
        let found = verifier.verification(of: parts.map { verifier.prove(slice: $0) }).broken.first
        return found.map { "\($0.promise): \($0.counterexample?.words ?? "")" }
    }

    /// The dialogue that a slip stands in, in its own words or translated.
    private static func dialogue(of slip: Slip) -> String {
        slip.path.split(separator: "/").last.map { String($0.dropLast(5)) } ?? ""
    }

    /// All tests, those that come through the dialogue with the slip first.
    private func tests(near slip: Slip) -> [TranscriptTest] {
        let name = Self.dialogue(of: slip)
        let near = shipped.tests.indices.filter { reach[$0].contains(name) }
        // What is below the first node is met only by whoever comes through the dialogue.
        let lines = slip.text.split(separator: "\n", omittingEmptySubsequences: false)
        let isInNodes = lines.prefix(slip.line).contains { $0.hasPrefix("node ") }
        let far = isInNodes ? [] : shipped.tests.indices.filter { !reach[$0].contains(name) }
        return (near + far).map { shipped.tests[$0] }
    }

    private static func withoutTests(_ path: String, _ lines: [String]) -> TalkFile {
        let text = lines.prefix { !$0.hasPrefix("test ") }.joined(separator: "\n") + "\n"
        return TalkReader.read(path: path, bytes: Array(text.utf8))
    }

    /// Without the line, since lines move when one is taken out.
    private static func key(_ diagnostic: Diagnostic) -> String {
        "\(diagnostic.path) \(diagnostic.code) \(diagnostic.message)"
    }
}

extension Program {
    /// It says and does the same as another one, wherever its lines stand.
    fileprivate func says(whatIsSaidBy other: Program) -> Bool {
        zip(dialogues, other.dialogues).allSatisfy { mine, yours in
            mine.code == yours.code && mine.questions == yours.questions && mine.slots == yours.slots
                && mine.nodes == yours.nodes && mine.startingWords == yours.startingWords
        } && dialogues.count == other.dialogues.count
    }
}

/// Remembers how texts were read: the same text in the same place reads the same, whatever slip stands elsewhere.
private final class ReadingMemory: Sendable {
    private struct Key: Hashable {
        var text: String
        var context: HearingContext?
        var earlier: [String]
    }

    private let alarms = Mutex<[Key: Alarm]>([:])
    private let readings = Mutex<[Key: Reading]>([:])

    /// Notices and replies change nothing in how a text is read, so one memory serves all libraries.
    func hearing(_ library: KnowledgeLibrary) -> TranscriptHearing {
        TranscriptHearing(
            alarm: { text, earlier in
                let key = Key(text: text, context: nil, earlier: earlier)
                if let known = self.alarms.withLock({ $0[key] }) { return known }
                let alarm = SafetyScreen.builtIn.alarm(for: text, earlier: earlier)
                self.alarms.withLock { $0[key] = alarm }
                return alarm
            },
            read: { text, context, alarm in
                // The alarm follows from the text and those before it, and is put back into what is remembered.
                let key = Key(text: text, context: context, earlier: [])
                if var known = self.readings.withLock({ $0[key] }) {
                    known.alarm = alarm
                    return known
                }
                let reading = Knowledge.read(text, media: 0, alarm: alarm, context: context, library: library)
                self.readings.withLock { $0[key] = reading }
                return reading
            })
    }
}

/// The shipped content with one file replaced, gone when nobody holds it.
private final class ContentCopy {
    private let folder: URL
    var path: String { folder.appending(path: "content").path }

    init(replacing path: String, with text: String) throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "linkline-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let copy = folder.appending(path: "content")
        try FileManager.default.copyItem(at: Shipped.root.appending(path: "content"), to: copy)
        try Data(text.utf8).write(to: copy.appending(path: path))
    }

    deinit { try? FileManager.default.removeItem(at: folder) }
}

import Authoring
import Conversations
import Dialogue
import Foundation
import Knowledge
import Talk
import Words

/// The assistant that ships, read and compiled once for the suite, with one small dialogue beside it.
struct Shipped: Sendable {
    static let once = Shipped()

    let content: Content
    let program: Program?
    let diagnostics: [Diagnostic]
    private let library: KnowledgeLibrary
    private let files: [TalkFile]

    private init() {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
        let loaded = Content.load(directory: root.appending(path: "content").path)
        let folder = root.appending(path: "dialogues")
        let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        let paths = all.filter { $0.hasSuffix(".talk") && !$0.hasPrefix("rejected/") }.sorted()
        var files = paths.map { path in
            let bytes = (try? Data(contentsOf: folder.appending(path: path))).map { Array($0) } ?? []
            return TalkReader.read(path: "dialogues/\(path)", bytes: bytes)
        }
        files.append(TalkReader.read(path: "dialogues/walk-plan.talk", bytes: Array(Self.walkPlan.utf8)))
        self.files = files
        let compiled = Compiler.compile(files: files, context: CompileContext(content: loaded.content))
        content = loaded.content
        program = compiled.program
        diagnostics = (loaded.diagnostics + compiled.diagnostics).filter { $0.severity == .error }
        library = KnowledgeLibrary(loaded.content)
    }

    func assistant() throws -> Assistant {
        guard let program else { throw NotCompiled(diagnostics: diagnostics.map(DiagnosticRenderer.concise)) }
        return assistant(of: program)
    }

    /// The assistant with further dialogues beside those that ship.
    static func assistant(with dialogues: [String]) throws -> Assistant {
        let more = dialogues.enumerated().map { number, text in
            TalkReader.read(path: "dialogues/extra-\(number).talk", bytes: Array(text.utf8))
        }
        let compiled = Compiler.compile(
            files: once.files + more, context: CompileContext(content: once.content))
        let errors = compiled.diagnostics.filter { $0.severity == .error }
        guard let program = compiled.program else {
            throw NotCompiled(diagnostics: errors.map(DiagnosticRenderer.concise))
        }
        return once.assistant(of: program)
    }

    private func assistant(of program: Program) -> Assistant {
        let library = library
        return Assistant(
            program: program, library: library,
            alarm: { SafetyScreen.builtIn.alarm(for: $0, earlier: $1) },
            read: { read($0, media: $1, alarm: $2, context: $3, library: library) })
    }

    struct NotCompiled: Error {
        let diagnostics: [String]
    }

    /// Plans before its last question, so that a correction can take the plan back.
    private static let walkPlan = """
        dialogue walk-plan
        title walk plan
        about Asks whether to remind, and plans it before the last question.
        starts by staff
        result outcome: choice done
        let wanted: yes-no called the reminder
        let sure: yes-no called being sure

        node start
          ask wanted
            Shall I remind you of the walk? YES or NO.
          if wanted is yes
            remind weekly in 7 days at 10:00
          else
            cancel reminder weekly
          ask sure
            Anything else? YES or NO.
          end as done

        """
}

import Authoring
import Conversations
import Dialogue
import Foundation
import Knowledge
import Rehearsal
import Talk
import Words

/// The assistant and the people that ship, read once for the suite, and versions of them with something changed.
struct Shipped: Sendable {
    static let once = Shipped()

    let content: Content
    let personas: [Persona]
    let personaDiagnostics: [Diagnostic]
    private let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../..").standardized
    private let library: KnowledgeLibrary

    private init() {
        let loaded = Content.load(directory: root.appending(path: "content").path)
        content = loaded.content
        library = KnowledgeLibrary(loaded.content)
        let folder = root.appending(path: "content/personas")
        let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
        let files = names.filter { $0.hasSuffix(".talk") }.map { name in
            (
                path: "content/personas/\(name)",
                bytes: [UInt8](
                    FileManager.default.contents(atPath: folder.appending(path: name).path) ?? Data())
            )
        }
        var reader = PersonaReader()
        personas = reader.read(files, folder: "content/personas")
        personaDiagnostics = reader.diagnostics
    }

    /// The dialogues as files, with words replaced.
    func files(replacing changes: [String: String] = [:]) -> [TalkFile] {
        let folder = root.appending(path: "dialogues")
        let all = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
        let paths = all.filter { $0.hasSuffix(".talk") && !$0.hasPrefix("rejected/") && !$0.hasPrefix("cy/") }.sorted()
        return paths.map { path in
            var text = (try? String(contentsOf: folder.appending(path: path), encoding: .utf8)) ?? ""
            for (was, now) in changes { text = text.replacing(was, with: now) }
            return TalkReader.read(path: "dialogues/\(path)", bytes: Array(text.utf8))
        }
    }

    /// The assistant, with words of its dialogues replaced, or deaf to danger and consent.
    func assistant(replacing changes: [String: String] = [:], isDeaf: Bool = false) throws -> Assistant {
        try assistant(of: files(replacing: changes), isDeaf: isDeaf)
    }

    /// The dialogue of the storm beside those that ship, in each of its versions.
    func stormVersions() throws -> [Assistant] {
        let shipped = files()
        return try StormDialogues.versions.map { try assistant(of: shipped + $0) }
    }

    private func assistant(of files: [TalkFile], isDeaf: Bool = false) throws -> Assistant {
        let compiled = Compiler.compile(files: files, context: CompileContext(content: content))
        guard let program = compiled.program else {
            throw NotCompiled(diagnostics: compiled.diagnostics.map(DiagnosticRenderer.concise))
        }
        let library = library
        return Assistant(
            program: program, library: library,
            alarm: { isDeaf ? .none : SafetyScreen.builtIn.alarm(for: $0, earlier: $1) },
            read: { read($0, media: $1, alarm: $2, context: $3, library: library) })
    }

    struct NotCompiled: Error {
        let diagnostics: [String]
    }

    var rules: ServiceRules {
        ServiceRules(
            dutyNumber: "+447700900999", defaultChannel: "main", sendHours: Self.hours(content.site.sendWindows),
            automatedPerDay: 2, automatedPerWeek: 5, quarantineSeconds: 300, automatedExpiryHours: 72,
            sendAttempts: 16, turnAttempts: 3, testNumbers: true, nation: "england")
    }

    static func hours(_ windows: [WeeklyHours]) -> OpeningHours {
        OpeningHours(
            windows.flatMap { window in
                window.days.map { OpeningHours.Stretch(weekday: $0, from: window.opens, to: window.closes) }
            })
    }

    /// A world of fourteen June days.
    func settings(
        _ assistant: Assistant? = nil, faults: GatewayFaults = .usual, days: Int = 14, seed: UInt64 = 1
    ) throws -> WorldSettings {
        let words = content.words
        return WorldSettings(
            assistant: try assistant ?? self.assistant(), rules: rules, officeHours: Self.hours(content.site.hours),
            faults: faults, isRevealing: { words.isRevealing($0) }, firstDialogue: "check-in",
            begin: Instant(seconds: 1_780_268_400), days: days, seed: seed)
    }

    func persona(_ name: String) -> [Persona] { personas.filter { $0.name == name } }

    func simulate(_ settings: WorldSettings, people: Int, as name: String? = nil) async throws -> SimulationReport {
        try await Simulation(settings, personas: name.map(persona) ?? personas, people: people)
            .run(threads: 1) { _ in }
    }
}

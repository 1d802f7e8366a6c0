import Authoring
import Conversations
import Dialogue
import Foundation
import Knowledge
import Rehearsal
import Talk
import Words

/// The site that ships, with the dialogue of the storm beside its own, in both versions.
struct Site {
    let storm: Storm

    struct NotCompiled: Error { let diagnostics: [String] }

    init(root: String) throws {
        let content = Content.load(directory: root + "/content").content
        let library = KnowledgeLibrary(content)
        let shipped = Self.talkFiles(in: root + "/dialogues")
        let versions = try StormDialogues.versions.map { files in
            let compiled = Compiler.compile(files: shipped + files, context: CompileContext(content: content))
            guard let program = compiled.program else {
                throw NotCompiled(diagnostics: compiled.diagnostics.map(DiagnosticRenderer.concise))
            }
            return Assistant(
                program: program, library: library,
                alarm: { SafetyScreen.builtIn.alarm(for: $0, earlier: $1) },
                read: { read($0, media: $1, alarm: $2, context: $3, library: library) })
        }
        storm = Storm(
            versions: versions, rules: Self.rules(of: content), officeHours: Self.hours(content.site.hours))
    }

    private static func talkFiles(in folder: String) -> [TalkFile] {
        let names = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
        return names.filter { $0.hasSuffix(".talk") && !$0.hasPrefix("rejected/") }.compactMap { name in
            FileManager.default.contents(atPath: "\(folder)/\(name)").map {
                TalkReader.read(path: "dialogues/\(name)", bytes: Array($0))
            }
        }
    }

    private static func hours(_ windows: [WeeklyHours]) -> OpeningHours {
        OpeningHours(
            windows.flatMap { window in
                window.days.map { OpeningHours.Stretch(weekday: $0, from: window.opens, to: window.closes) }
            })
    }

    private static func rules(of content: Content) -> ServiceRules {
        ServiceRules(
            dutyNumber: "+447700900999", defaultChannel: "main", sendHours: hours(content.site.sendWindows),
            automatedPerDay: 2, automatedPerWeek: 5, quarantineSeconds: 300, automatedExpiryHours: 72,
            sendAttempts: 16, turnAttempts: 3, testNumbers: true, nation: content.site.nation)
    }
}

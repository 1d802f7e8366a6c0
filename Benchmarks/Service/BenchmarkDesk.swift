import Authoring
import Conversations
import Dialogue
import Foundation
import Knowledge
import Talk
import Words

/// The dialogues and content of two folders have an error, or are not there.
struct CannotTalk: Error {}

extension Desk {
    /// What the service talks with, from two folders.
    static func ofFolders(dialogues folder: String, content: String) throws -> Desk {
        let content = Content.load(directory: content).content
        let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        let files = paths.filter { $0.hasSuffix(".talk") && !$0.hasPrefix("rejected/") }.sorted().compactMap { path in
            FileManager.default.contents(atPath: "\(folder)/\(path)").map {
                TalkReader.read(path: "dialogues/\(path)", bytes: Array($0))
            }
        }
        guard let program = Compiler.compile(files: files, context: CompileContext(content: content)).program else {
            throw CannotTalk()
        }
        let library = KnowledgeLibrary(content)
        let added = content.safety.addedRules
        let texts = TextMemory(added.isEmpty ? .builtIn : SafetyScreen(adding: added))
        let assistant = Assistant(
            program: program, library: library,
            alarm: { text, earlier in texts.alarm(for: text, earlier: earlier) },
            read: { text, media, alarm, context in
                read(texts.prepared(text), media: media, alarm: alarm, context: context, library: library)
            })
        return Desk(
            assistant: assistant,
            rules: ServiceRules(
                dutyNumber: "+447700900999", defaultChannel: "main", sendHours: .always, automatedPerDay: 2,
                automatedPerWeek: 5, quarantineSeconds: 60, automatedExpiryHours: 72, sendAttempts: 16,
                turnAttempts: 3, testNumbers: true, nation: content.site.nation))
    }
}

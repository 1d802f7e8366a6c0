import Conversations
import Foundation
import Knowledge
import Talk
import Words

/// The two folders, looked at again and again; what did not change is not read again.
struct WatchedProject {
    /// When a file was written, and how long it is: enough to see a save.
    private struct Stamp: Equatable {
        var written: Date
        var size: Int
    }

    private typealias Stamps = [String: Stamp]

    let dialogues: String
    let content: String
    private let today: CivilDate?
    private var loaded: (content: Content, sources: [String: SourceFile], diagnostics: [Diagnostic])
    private var library: KnowledgeLibrary?
    private var dialogueStamps: Stamps
    private var contentStamps: Stamps
    /// What was seen at the last look, so that a file is only read when its writer has finished.
    private var lastSeen: (Stamps, Stamps)

    init(dialogues: String, content: String, today: CivilDate, loaded project: Project) {
        self.dialogues = dialogues
        self.content = content
        self.today = today
        loaded = (project.content, project.sources, [])
        dialogueStamps = Self.stamps(dialogues)
        contentStamps = Self.stamps(content)
        lastSeen = (dialogueStamps, contentStamps)
    }

    /// The names of files that were saved, once they are the same at two looks.
    mutating func changes() -> [String] {
        let seen = (Self.stamps(dialogues), Self.stamps(content))
        defer { lastSeen = seen }
        guard seen == lastSeen, seen.0 != dialogueStamps || seen.1 != contentStamps else { return [] }
        let names = Self.changed(dialogueStamps, seen.0) + Self.changed(contentStamps, seen.1)
        return names
    }

    /// What talks to patients now; throws what is wrong with it, and is then asked again at the next save.
    mutating func read() throws -> Assistant {
        let seen = lastSeen
        let contentChanged = seen.1 != contentStamps
        dialogueStamps = seen.0
        contentStamps = seen.1
        if contentChanged {
            loaded = Content.load(directory: content, today: nil)
            library = nil
        }
        let project = try Project.load(dialogues: dialogues, over: loaded)
        let made = library ?? (project.program == nil ? nil : KnowledgeLibrary(loaded.content, today: today))
        guard let made else { return try project.assistant(today: today) }
        let assistant = try project.assistant(over: made)
        library = made
        return assistant
    }

    // MARK: Looking

    private static func changed(_ old: Stamps, _ new: Stamps) -> [String] {
        Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
    }

    private static func stamps(_ folder: String) -> Stamps {
        var stamps: Stamps = [:]
        for path in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
            guard path.hasSuffix(".talk") || path.hasSuffix(".json") else { continue }
            guard let facts = try? FileManager.default.attributesOfItem(atPath: "\(folder)/\(path)"),
                let written = facts[.modificationDate] as? Date, let size = facts[.size] as? Int
            else { continue }
            stamps["\(folder)/\(path)"] = Stamp(written: written, size: size)
        }
        return stamps
    }
}

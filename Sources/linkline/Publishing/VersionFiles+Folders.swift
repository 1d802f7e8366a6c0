import Authoring
import Foundation
import Knowledge
import Store
import Talk
import Words

extension VersionFiles {
    /// What the two folders hold, but for files that are not a part of what runs or is tested.
    init(_ folders: Folders) throws(CommandFailure) {
        var bytes: [String: [UInt8]] = [:]
        for (name, folder) in [("dialogues", folders.dialogues), ("content", folders.content)] {
            guard Project.isFolder(folder) else {
                throw CommandFailure(
                    "\(folder)/ was not found.",
                    help: "Run from the project's folder, or name it: --dialogues, --content.", code: .unavailable)
            }
            let root = URL(filePath: folder).resolvingSymlinksInPath().path
            for path in (try? FileManager.default.subpathsOfDirectory(atPath: root)) ?? [] {
                guard Self.belongs("\(name)/\(path)"), !Project.isFolder("\(root)/\(path)") else { continue }
                guard let data = FileManager.default.contents(atPath: "\(root)/\(path)") else {
                    throw CommandFailure("\(folder)/\(path) cannot be read.", code: .unavailable)
                }
                bytes["\(name)/\(path)"] = [UInt8](data)
            }
        }
        self.init(bytes)
    }

    /// Hidden files, dialogues that must not compile and made-up people stay at home.
    private static func belongs(_ path: String) -> Bool {
        let parts = path.split(separator: "/")
        if parts.contains(where: { $0.hasPrefix(".") }) { return false }
        if parts.first == "dialogues" { return path.hasSuffix(".talk") && parts.dropFirst().first != "rejected" }
        return !path.hasPrefix("content/" + Content.personasFolder)
    }

    /// The same files as the workspace that authors edit.
    var workspace: Workspace {
        var content: [String: [UInt8]] = [:]
        for (path, file) in bytes where path.hasPrefix("content/") {
            content[String(path.dropFirst("content/".count))] = file
        }
        return Workspace(
            dialogues: bytes.filter { $0.key.hasPrefix("dialogues/") }, content: ContentFiles(files: content))
    }

    /// What is compared with another version; tests say nothing to anybody.
    var comparedFiles: [TalkFile] {
        bytes.filter { $0.key.hasSuffix(".talk") && !$0.key.hasPrefix("dialogues/tests/") }
            .sorted { $0.key < $1.key }.map { TalkReader.read(path: $0.key, bytes: $0.value) }
    }

    /// Files that are other than in another version and that no notation can say the difference of.
    func plainChanges(since other: VersionFiles) -> [String] {
        Set(hashes.keys).union(other.hashes.keys)
            .filter { !$0.hasSuffix(".talk") && hashes[$0] != other.hashes[$0] }.sorted()
    }
}

extension Project {
    /// A version, read and compiled.
    init(_ files: VersionFiles, today: CivilDate?) {
        self.init(files.workspace.examination(today: today, forChecking: false))
    }

    init(_ examination: Examination) {
        self.init(
            content: examination.content, program: examination.program, files: examination.files,
            diagnostics: examination.diagnostics, sources: examination.sources)
    }

    /// What patients are to be talked with: the version that is live, or the folders while nothing was published.
    static func live(in store: any StoreReader, orIn folders: Folders, today: CivilDate?) throws -> LiveProject {
        guard let live = try store.version(in: .live) else {
            return LiveProject(
                project: try load(dialogues: folders.dialogues, content: folders.content, today: today), version: nil)
        }
        guard let files = try store.files(of: live.id) else {
            throw StoreError.missing(what: "version", number: live.id.number)
        }
        return LiveProject(project: Project(files, today: today), version: live)
    }
}

/// What patients are talked with, and which version it is.
struct LiveProject {
    var project: Project
    /// Nothing while nothing was published.
    var version: VersionRecord?
}

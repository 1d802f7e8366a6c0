import Authoring
import Foundation

/// The two folders that authors edit, and where their files stand on the disk.
struct WorkspaceFiles {
    let workspace: Workspace
    private let folders: Folders

    init(_ folders: Folders) throws(CommandFailure) {
        for folder in [folders.dialogues, folders.content] where !Project.isFolder(folder) {
            throw CommandFailure(
                "\(folder)/ was not found.", help: "Run from the project's folder, or name it: --dialogues, --content.",
                code: .unavailable)
        }
        self.folders = folders
        let read = Workspace.read(dialogues: folders.dialogues, content: folders.content)
        if let path = read.unreadable.first { throw CommandFailure("\(path) cannot be read.", code: .unavailable) }
        workspace = read.workspace
    }

    /// Writes a file that a diagnostic names.
    func write(_ bytes: [UInt8], to label: String) throws(CommandFailure) {
        let rest = label.split(separator: "/").dropFirst().joined(separator: "/")
        let folder = workspace.dialogues[label] == nil ? folders.content : folders.dialogues
        try TalkFiles.write(bytes, to: "\(folder)/\(rest)")
    }
}

/// Files of the notation that somebody names on the command line.
enum TalkFiles {
    /// The files of these paths, those of folders included, in the order of their names.
    static func paths(_ named: [String]) throws(CommandFailure) -> [String] {
        var paths: [String] = []
        for path in named {
            guard Project.isFolder(path) else {
                paths.append(path)
                continue
            }
            let all = (try? FileManager.default.subpathsOfDirectory(atPath: path)) ?? []
            paths += all.filter { $0.hasSuffix(".talk") && !$0.hasPrefix("rejected/") }.sorted().map { "\(path)/\($0)" }
        }
        return paths
    }

    /// The bytes of a file; `-` is standard input.
    static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
        if path == "-" { return [UInt8](FileHandle.standardInput.readDataToEndOfFile()) }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw CommandFailure("\(path) cannot be read.", code: .unavailable)
        }
        return [UInt8](data)
    }

    /// Writes a file whole or not at all.
    static func write(_ bytes: [UInt8], to path: String) throws(CommandFailure) {
        do {
            try Data(bytes).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw CommandFailure("\(path) cannot be written.", code: .unavailable)
        }
    }
}

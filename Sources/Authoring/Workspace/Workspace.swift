package import Dialogue
import FoundationEssentials
package import Knowledge
package import Talk
package import Words

/// The two folders that authors edit, as bytes: what is checked, mended and put into form.
package struct Workspace: Sendable {
    /// By the path that diagnostics call them, such as `dialogues/check-in.talk`.
    package var dialogues: [String: [UInt8]]
    package var content: ContentFiles

    package init(dialogues: [String: [UInt8]], content: ContentFiles) {
        self.dialogues = dialogues
        self.content = content
    }

    /// Files that are there and must not be compiled.
    private static let leftOut = "rejected/"

    /// Reads both folders; one that is not there has no files.
    ///
    /// - Parameters:
    ///   - dialogues: the folder of dialogues.
    ///   - content: the folder of content.
    /// - Returns: their files, and those that are there and cannot be read.
    package static func read(dialogues: String, content: String) -> (workspace: Workspace, unreadable: [String]) {
        let name = dialogues.split(separator: "/").last.map(String.init) ?? "dialogues"
        let label = name == "." || name == ".." ? "dialogues" : name
        var files: [String: [UInt8]] = [:]
        var unreadable: [String] = []
        for path in (try? FileManager.default.subpathsOfDirectory(atPath: dialogues)) ?? []
        where path.hasSuffix(".talk") && !path.hasPrefix(leftOut) {
            if let data = FileManager.default.contents(atPath: "\(dialogues)/\(path)") {
                files["\(label)/\(path)"] = Array(data)
            } else {
                unreadable.append("\(dialogues)/\(path)")
            }
        }
        return (Workspace(dialogues: files, content: ContentFiles(directory: content)), unreadable.sorted())
    }

    /// The bytes of a file of either folder.
    package func bytes(_ path: String) -> [UInt8]? { dialogues[path] ?? content.bytes(labelled: path) }

    /// The same files but for one.
    package func replacing(_ path: String, with bytes: [UInt8]) -> Workspace {
        var changed = self
        if dialogues[path] == nil {
            changed.content = content.replacing(labelled: path, with: bytes)
        } else {
            changed.dialogues[path] = bytes
        }
        return changed
    }
}

/// What is to be known of a workspace: read, compiled and checked.
package struct Examination: Sendable {
    package var content: Content
    /// Nothing if something is an error.
    package var program: Program?
    /// The dialogue files, in the order of their paths.
    package var files: [TalkFile]
    /// In the order of files and lines.
    package var diagnostics: [Diagnostic]
    package var sources: [String: SourceFile]
    /// What was found in content alone, so that it need not be read again while only dialogues change.
    fileprivate var contentDiagnostics: [Diagnostic]
    fileprivate var contentSources: [String: SourceFile]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Workspace {
    /// Reads, compiles and checks everything.
    ///
    /// - Parameters:
    ///   - today: the day on which helplines must be fresh; nothing leaves their age unchecked.
    ///   - forChecking: trained weights are only looked at: for whoever wants the diagnostics alone.
    /// - Returns: everything that is to be known of it.
    package func examination(today: CivilDate?, forChecking: Bool) -> Examination {
        let loaded = Content.load(content, today: today, forChecking: forChecking)
        return examination(content: loaded.content, sources: loaded.sources, diagnostics: loaded.diagnostics)
    }

    /// The same, with content as it was examined before: for whoever has changed dialogues alone.
    package func examination(contentOf earlier: Examination) -> Examination {
        examination(
            content: earlier.content, sources: earlier.contentSources, diagnostics: earlier.contentDiagnostics)
    }

    private func examination(
        content: Content, sources: [String: SourceFile], diagnostics: [Diagnostic]
    ) -> Examination {
        let files = dialogues.sorted { $0.key < $1.key }.map { TalkReader.read(path: $0.key, bytes: $0.value) }
        let compiled = Compiler.compile(files: files, context: CompileContext(content: content))
        var all = sources
        for file in files { all[file.source.path] = file.source }
        let found = (diagnostics + compiled.diagnostics).sorted()
        return Examination(
            content: content, program: found.contains { $0.severity == .error } ? nil : compiled.program,
            files: files, diagnostics: found, sources: all, contentDiagnostics: diagnostics, contentSources: sources)
    }
}

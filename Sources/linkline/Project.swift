import Authoring
import Conversations
import Dialogue
import Foundation
import Knowledge
import Talk
import Words

/// The two folders that authors edit, read, compiled and ready to talk.
struct Project {
    var content: Content
    var program: Program?
    var files: [TalkFile]
    var diagnostics: [Diagnostic]
    var sources: [String: SourceFile]

    /// Reads everything; what is wrong is in `diagnostics`, and there is no program if something is an error.
    ///
    /// - Parameters:
    ///   - dialogues: the folder of dialogues.
    ///   - content: the folder of content.
    ///   - today: the day on which helplines must be fresh; nothing leaves their age unchecked.
    /// - Returns: the project as far as it could be read.
    /// - Throws: a failure if a folder is not there, or a file cannot be read.
    static func load(dialogues: String, content: String, today: CivilDate?) throws(CommandFailure) -> Project {
        for folder in [dialogues, content] where !isFolder(folder) {
            throw CommandFailure(
                "\(folder)/ was not found.", help: "Run from the project's folder, or name it: --dialogues, --content.",
                code: .unavailable)
        }
        return try load(dialogues: dialogues, over: Content.load(directory: content, today: today))
    }

    /// The same over content that was read before.
    static func load(
        dialogues: String, over loaded: (content: Content, sources: [String: SourceFile], diagnostics: [Diagnostic])
    ) throws(CommandFailure) -> Project {
        let files = try talkFiles(in: dialogues)
        let compiled = Compiler.compile(files: files, context: CompileContext(content: loaded.content))
        var sources = loaded.sources
        for file in files { sources[file.source.path] = file.source }
        let diagnostics = (loaded.diagnostics + compiled.diagnostics).sorted()
        return Project(
            content: loaded.content,
            program: diagnostics.contains { $0.severity == .error } ? nil : compiled.program, files: files,
            diagnostics: diagnostics, sources: sources)
    }

    /// What talks to patients; a project with errors talks to nobody.
    func assistant(today: CivilDate?) throws(CommandFailure) -> Assistant {
        // Looked at first, since a library takes its time.
        guard program != nil else { throw refusal }
        return try assistant(over: KnowledgeLibrary(content, today: today))
    }

    /// The same over a library that was made before, from the same content.
    func assistant(over library: KnowledgeLibrary) throws(CommandFailure) -> Assistant {
        guard let program else { throw refusal }
        let texts = TextMemory(content.screen)
        return Assistant(
            program: program, library: library,
            alarm: { text, earlier in texts.alarm(for: text, earlier: earlier) },
            read: { text, media, alarm, context in
                read(texts.prepared(text), media: media, alarm: alarm, context: context, library: library)
            })
    }

    /// What is wrong, as a service tells it.
    func refuseIfWrong() throws(PublicationRefusal) {
        if program == nil { throw .wrong(errors) }
    }

    private var errors: String {
        DiagnosticRenderer().text(diagnostics.filter { $0.severity == .error }, sources: sources, colour: false)
    }

    private var refusal: CommandFailure {
        CommandFailure(
            errors,
            help: "Nothing is sent to anybody while this is wrong. linkline check shows everything.", code: .data)
    }

    static func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    /// The dialogue files, in the order of their names; what must not compile and translations are left out.
    private static func talkFiles(in folder: String) throws(CommandFailure) -> [TalkFile] {
        let name = (folder as NSString).lastPathComponent
        let paths = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
        var files: [TalkFile] = []
        for path in paths where path.hasSuffix(".talk") && !path.hasPrefix("rejected/") {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(path)") else {
                throw CommandFailure("\(folder)/\(path) cannot be read.", code: .unavailable)
            }
            files.append(TalkReader.read(path: "\(name)/\(path)", bytes: [UInt8](data)))
        }
        return files
    }
}

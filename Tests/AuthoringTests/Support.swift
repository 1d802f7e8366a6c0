import Authoring
import Dialogue
import Talk

/// Content as small as the tests need it.
let exampleContext = ExampleService.context

/// Reads and compiles files; each gets a path by its number, and the defaults are added unless there are some.
func compile(
    _ texts: [String], context: CompileContext = exampleContext
) -> (program: Program?, diagnostics: [Diagnostic], sources: [String: SourceFile]) {
    var files = texts.enumerated().map { TalkReader.read(path: "dialogues/file-\($0 + 1).talk", bytes: Array($1.utf8)) }
    if !texts.contains(where: { $0.hasPrefix("defaults") }) {
        files.append(TalkReader.read(path: "dialogues/_defaults.talk", bytes: Array(RuleExample.defaults.utf8)))
    }
    let result = Compiler.compile(files: files, context: context)
    let sources = Dictionary(uniqueKeysWithValues: files.map { ($0.source.path, $0.source) })
    return (result.program, result.diagnostics, sources)
}

func rendered(_ diagnostics: [Diagnostic], _ sources: [String: SourceFile] = [:]) -> String {
    DiagnosticRenderer().text(diagnostics, sources: sources, colour: false)
}

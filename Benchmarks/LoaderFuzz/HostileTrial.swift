import Authoring
import Talk

/// Everything that is done with a file before anybody knows whether it is right.
enum HostileTrial {
    private static let path = "dialogues/hostile.talk"

    /// - Returns: how many diagnostics it has.
    static func diagnostics(_ bytes: [UInt8]) -> Int {
        let file = TalkReader.read(path: path, bytes: bytes)
        let defaults = TalkReader.read(
            path: "dialogues/_defaults.talk", bytes: Array((RuleExample.defaults + "\n").utf8))
        let result = Compiler.compile(files: [file, defaults], context: ExampleService.context)
        let shown = DiagnosticRenderer().text(
            result.diagnostics, sources: [path: file.source], colour: false)
        precondition(shown.isEmpty == result.diagnostics.isEmpty, "what is found is told")
        if case .formatted(let form) = TalkFormatter.format(path: path, bytes: bytes) {
            let again = TalkFormatter.format(path: path, bytes: Array(form.utf8))
            precondition(again == .formatted(form), "a form is a form")
        }
        if let json = try? TalkExport.json(path: path, bytes: bytes) {
            precondition((try? TalkImport.bytes(json: json)) == bytes, "what is exported comes back")
        }
        return result.diagnostics.count
    }
}

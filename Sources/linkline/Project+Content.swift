import Knowledge
import Talk
import Words

extension Project {
    /// The content of a folder alone, for what needs no dialogues; content with errors is refused.
    static func content(in folder: String) throws(CommandFailure) -> Content {
        guard isFolder(folder) else {
            throw CommandFailure(
                "\(folder)/ was not found.", help: "Run from the project's folder, or name it: --content.",
                code: .unavailable)
        }
        let loaded = Content.load(directory: folder)
        let errors = loaded.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else {
            throw CommandFailure(
                DiagnosticRenderer().text(errors, sources: loaded.sources, colour: false),
                help: "linkline check shows everything.", code: .data)
        }
        return loaded.content
    }
}

extension Content {
    /// The safety screen with the rules that this site adds.
    var screen: SafetyScreen {
        let added = safety.addedRules
        return added.isEmpty ? .builtIn : SafetyScreen(adding: added)
    }
}

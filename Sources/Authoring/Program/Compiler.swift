import Crypto
package import Dialogue
package import Talk

/// Turns the files of `dialogues/` into a checked program.
package enum Compiler {
    /// Compiles all files together.
    ///
    /// Never fails in any other way than by diagnostics, and finds all that is wrong in one run.
    /// - Parameters:
    ///   - files: dialogues, defaults, and `tests for` files (of which only the name is looked at), in any order.
    ///   - context: what content has that dialogues name.
    /// - Returns: the program, unless a diagnostic is an error; and the diagnostics in the order of files and lines.
    package static func compile(
        files: [TalkFile], context: CompileContext
    ) -> (program: Program?, diagnostics: [Diagnostic]) {
        let sorted = files.sorted { $0.source.path < $1.source.path }
        let result = compileOnce(sorted, context)
        // Three spaces are one too many or one too few: that which leaves fewer errors was meant.
        let odd = ReadingRule.oddIndentation.code
        let isOdd = sorted.map { $0.diagnostics.contains { $0.code == odd } }
        guard isOdd.contains(true) else { return result }
        let other = compileOnce(zip(sorted, isOdd).map { $1 ? TalkReader.readRoundingDown($0) : $0 }, context)
        func errors(_ diagnostics: [Diagnostic]) -> Int { diagnostics.count { $0.severity == .error } }
        return errors(other.diagnostics) < errors(result.diagnostics) ? other : result
    }

    private static func compileOnce(
        _ files: [TalkFile], _ context: CompileContext
    ) -> (program: Program?, diagnostics: [Diagnostic]) {
        var compilation = Compilation(files: files, context: context)
        let program = compilation.run()
        // A text shared by several questions is looked at once for each, and is told of once.
        let diagnostics = Set(compilation.diagnostics).sorted()
        let hasErrors = diagnostics.contains { $0.severity == .error }
        return (hasErrors ? nil : program, diagnostics)
    }

    /// The first 16 hexadecimal digits of SHA-256 over the files in the order of their paths, and the content's hash.
    static func hash(_ files: [TalkFile], contentHash: String) -> String {
        var hasher = SHA256()
        for file in files.sorted(by: { $0.source.path < $1.source.path }) {
            hasher.update(data: Array("\(file.source.path)\n".utf8))
            for line in file.source.lines { hasher.update(data: Array("\(line)\n".utf8)) }
        }
        hasher.update(data: Array(contentHash.utf8))
        let digits = Array("0123456789abcdef")
        return String(hasher.finalize().prefix(8).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}

/// One run of the compiler.
private struct Compilation {
    let files: [TalkFile]
    let context: CompileContext
    var diagnostics: [Diagnostic] = []
    private var dialogues: [DialogueSyntax] = []
    private var defaults: [DefaultsSyntax] = []
    private var translations: [TranslationSyntax] = []
    private var findings: [String: Findings] = [:]
    /// `tests for NAME`, with the file it stands in.
    private var tested: [(name: Word, path: String)] = []

    init(files: [TalkFile], context: CompileContext) {
        self.files = files
        self.context = context
    }

    mutating func run() -> Program {
        for file in files { parse(file) }
        var scope = ProgramScope(context: context)
        declareRemembered(&scope)
        declareDialogues(&scope)
        DefaultLadders(scope: scope, translations: translations(of: "defaults")).lower(
            defaults.first, findings: findings
        ).map {
            scope.unclear = $0.unclear
            scope.silent = $0.silent
        }
        var programs: [DialogueProgram] = []
        for syntax in dialogues {
            let lowering = DialogueLowering(
                syntax, scope: scope, findings: findings(syntax.path), translations: translations(of: syntax.name.text))
            let program = lowering.lower()
            FlowChecks(lowering, program).run()
            for (index, labels) in lowering.rememberedLabels {
                scope.remembered[index].labels.merge(labels) { first, _ in first }
            }
            for (index, labels) in lowering.rememberedDiscreetLabels {
                let known = scope.remembered[index].discreetLabels ?? [:]
                scope.remembered[index].discreetLabels = known.merging(labels) { $0.merging($1) { first, _ in first } }
            }
            programs.append(program)
        }
        StartChecks(dialogues: dialogues, context: context).run { findings($0) }
        checkTested(scope)
        checkTranslated(scope)
        let program = Program(
            hash: Compiler.hash(files, contentHash: context.contentHash), dialogues: programs,
            remembered: scope.remembered, notices: context.notices, site: context.site, policy: context.policy)
        for file in files {
            let (tests, found) = TranscriptParser.parse(file)
            diagnostics += found
            TranscriptChecks(program: program).check(tests, findings: findings(file.source.path))
        }
        diagnostics += files.flatMap(\.diagnostics) + findings.values.flatMap(\.diagnostics)
        return program
    }

    private func findings(_ path: String) -> Findings { findings[path] ?? Findings(path: path) }

    private func translations(of name: String) -> Translations? {
        translations.first { $0.name.text == name }.map { Translations($0, findings: findings($0.path)) }
    }

    private func checkTranslated(_ scope: ProgramScope) {
        var seen: Set<String> = []
        for translation in translations {
            let name = translation.name
            if !seen.insert("\(name.text) \(translation.language.text)").inserted {
                findings(translation.path).report(
                    .duplicateName, "\"\(name.text)\" is translated in another file already", at: name.place,
                    help: ["keep one file"])
            }
            guard name.text != "defaults", scope.dialogue(name.text) == nil else { continue }
            findings(translation.path).missing(.missingDialogue, "dialogue", name, among: scope.dialogueNames)
        }
    }

    private mutating func parse(_ file: TalkFile) {
        let path = file.source.path
        let found = findings[path] ?? Findings(path: path)
        findings[path] = found
        let kinds = ["dialogue", "defaults", "tests for", "translation of"]
        guard let first = file.lines.first, let keyword = first.keyword(among: kinds) else {
            reportUnknown(file, found)
            return
        }
        var tokens = TokenReader(keyword)
        let lines = LineParser(findings: found)
        switch keyword.keyword {
        case "defaults":
            let parsed = DefaultsParser.parse(file, findings: found)
            if let other = defaults.first {
                found.report(
                    .duplicateName, "there are defaults already", at: first.place,
                    help: ["the others stand in \(other.path); keep one file"])
            }
            defaults.append(parsed)
        case "translation of":
            guard let parsed = TranslationParser.parse(file, keyword, findings: found) else { return }
            translations.append(parsed)
        case "tests for":
            guard let name = lines.name(&tokens, what: "a dialogue", example: "tests for check-in") else { return }
            tested.append((name, path))
        default:
            guard let name = lines.name(&tokens, what: "a dialogue", example: "dialogue check-in") else { return }
            lines.end(tokens, example: "dialogue check-in")
            dialogues.append(DialogueParser.parse(file, name: name, findings: found))
        }
    }

    private func reportUnknown(_ file: TalkFile, _ found: Findings) {
        let place = file.lines.first?.place ?? Place(position: SourcePosition(line: 1, column: 1), length: 1)
        let meant = closest(file.lines.first?.firstWord ?? "", among: ["dialogue", "defaults", "tests"])
        found.report(
            .unknownFile, "the first line does not say what this file is", at: place,
            help: [meant.map { "did you mean \"\($0)\"?" } ?? "begin with: dialogue NAME, defaults, or tests for NAME"])
    }

    private mutating func declareRemembered(_ scope: inout ProgramScope) {
        guard let defaults = defaults.first else { return }
        let found = findings(defaults.path)
        for slot in defaults.remembered {
            let type = scope.type(slot.type, findings: found) ?? .text(1)
            scope.remembered.append(
                Slot(
                    name: slot.name.text, type: type, called: slot.spokenName, isInput: false,
                    labels: scope.contentLabels(slot.type)))
        }
    }

    private mutating func declareDialogues(_ scope: inout ProgramScope) {
        var kept: [DialogueSyntax] = []
        for dialogue in dialogues {
            if let other = kept.first(where: { $0.name.text == dialogue.name.text }) {
                findings(dialogue.path).report(
                    .duplicateName, "there are two dialogues of the name \"\(dialogue.name.text)\"",
                    at: dialogue.name.place, help: ["the other stands in \(other.path)"])
                continue
            }
            kept.append(dialogue)
            // Types are looked at without a word here; whoever compiles the dialogue itself says what is wrong.
            let silent = Findings(path: dialogue.path)
            let inputs = dialogue.inputs.map { input in
                Slot(
                    name: input.name.text, type: scope.type(input.type, findings: silent) ?? .text(1),
                    called: input.spokenName, isInput: true)
            }
            scope.interfaces.append(
                .init(
                    name: dialogue.name.text, inputs: inputs, starts: Set(dialogue.starts.map(\.start)),
                    asks: dialogue.asks))
        }
        dialogues = kept
    }

    private func checkTested(_ scope: ProgramScope) {
        for (name, path) in tested where scope.dialogue(name.text) == nil {
            // Tests of the whole service are not for one dialogue.
            guard name.text != "service" else { continue }
            findings(path).missing(.missingDialogue, "dialogue", name, among: scope.dialogueNames)
        }
    }
}

extension DialogueSyntax {
    /// It has a question somewhere.
    fileprivate var asks: Bool { nodes.contains { Self.ask($0.statements) } }

    private static func ask(_ statements: [Statement]) -> Bool {
        statements.contains { statement in
            switch statement.kind {
            case .ask: true
            case .conditional(let parts, let otherwise): parts.contains { ask($0.body) } || ask(otherwise ?? [])
            default: false
            }
        }
    }
}

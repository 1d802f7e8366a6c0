import Dialogue
import Talk

/// Reads a file whose first line is `dialogue NAME`.
struct DialogueParser {
    private let findings: Findings
    private let lines: LineParser
    private var dialogue: DialogueSyntax
    private var hasResult = false
    private var hasAbout = false

    static let keywords = [
        "title", "about", "starts on", "starts by", "input", "result", "let", "scale", "node", "replaces", "check",
        "test",
    ]

    static func parse(_ file: TalkFile, name: Word, findings: Findings) -> DialogueSyntax {
        var parser = DialogueParser(file, name: name, findings: findings)
        for line in file.lines.dropFirst() { parser.read(line) }
        parser.finish()
        return parser.dialogue
    }

    private init(_ file: TalkFile, name: Word, findings: Findings) {
        self.findings = findings
        lines = LineParser(findings: findings)
        dialogue = DialogueSyntax(path: file.source.path, name: name)
        if let first = file.lines.first { lines.noChildren(first, "dialogue") }
    }

    private mutating func read(_ line: TalkLine) {
        guard let keyword = line.keyword(among: Self.keywords) else {
            if let meant = lines.unknownKeyword(line, among: Self.keywords, under: "a dialogue") { read(meant) }
            return
        }
        switch keyword.keyword {
        case "title":
            if dialogue.title != nil { lines.repeated("title", at: line) }
            dialogue.title = lines.textWithDiscreet(line, keyword)
        case "about":
            if hasAbout { lines.repeated("about", at: line) }
            hasAbout = true
            dialogue.about = lines.text(line, keyword).joined
        case "starts on", "starts by": readStart(line, keyword)
        case "input": readInput(line, keyword)
        case "result": readResult(line, keyword)
        case "let": readSlot(line, keyword, isInput: false)
        case "scale": readScale(line, keyword)
        case "node": readNode(line, keyword)
        case "check":
            if let promise = PromiseParser(lines: lines).promise(line, keyword) { dialogue.promises.append(promise) }
        case "replaces":
            let parser = ReplacementParser(lines: lines)
            if let replacement = parser.replacement(line, keyword) { dialogue.replaces.append(replacement) }
        default: dialogue.tests.append(line)
        }
    }

    private mutating func finish() {
        if dialogue.title == nil {
            findings.report(
                .missingPart, "the dialogue has no title", at: dialogue.name.place,
                help: ["add a line such as: title check-in", "it is what patients are told that it is called"])
        }
        if dialogue.nodes.isEmpty {
            findings.report(
                .emptyDialogue, "the dialogue has no node", at: dialogue.name.place,
                help: ["begin one with a line such as: node start"])
        }
    }

    private mutating func readStart(_ line: TalkLine, _ keyword: TalkKeyword) {
        lines.noChildren(line, keyword.keyword)
        var tokens = TokenReader(keyword)
        let place = tokens.place
        if keyword.keyword == "starts by" {
            guard tokens.accept("staff") else {
                lines.missing(tokens, what: "\"staff\"", example: "starts by staff")
                return
            }
            dialogue.starts.append(StartSyntax(start: .staff, place: place))
        } else if tokens.accept("word") || tokens.accept("words") {
            readStartingWords(&tokens)
            return
        } else if tokens.accept("first", "contact") {
            dialogue.starts.append(StartSyntax(start: .firstContact, place: place))
        } else if let word = tokens.word(), let start = DialogueProgram.Start(rawValue: word.text), start != .staff {
            dialogue.starts.append(StartSyntax(start: start, place: place))
        } else {
            let kinds = ["word", "menu", "human", "schedule", "referral", "first contact"]
            let found = TokenReader(keyword).peek?.text ?? ""
            let meant = closest(found, among: kinds)
            findings.report(
                .badValue, "a dialogue starts on a word, menu, human, first contact, schedule or referral", at: place,
                help: [meant.map { "did you mean \"starts on \($0)\"?" } ?? "for example: starts on word check in"])
            return
        }
        lines.end(tokens, example: "starts on menu")
    }

    private mutating func readStartingWords(_ tokens: inout TokenReader) {
        guard !tokens.isAtEnd else {
            lines.missing(tokens, what: "the words", example: "starts on word check in, checkin")
            return
        }
        let (text, position) = tokens.remainder()
        dialogue.startingWords += commaSeparated(text, at: position)
    }

    private mutating func readInput(_ line: TalkLine, _ keyword: TalkKeyword) {
        readSlot(line, keyword, isInput: true)
    }

    private mutating func readSlot(_ line: TalkLine, _ keyword: TalkKeyword, isInput: Bool) {
        lines.noChildren(line, keyword.keyword)
        guard var slot = SlotParser(lines: lines).slot(keyword, example: "\(keyword.keyword) went: yes-no") else {
            return
        }
        slot.isInput = isInput
        if let other = dialogue.slots.first(where: { $0.name.text == slot.name.text }) {
            duplicate("slot", slot.name, first: other.name)
            return
        }
        let index = isInput ? dialogue.inputs.count : dialogue.slots.count
        dialogue.slots.insert(slot, at: index)
    }

    private mutating func readResult(_ line: TalkLine, _ keyword: TalkKeyword) {
        lines.noChildren(line, "result")
        if hasResult { lines.repeated("result", at: line) }
        hasResult = true
        var tokens = TokenReader(keyword)
        let example = "result outcome: choice done no-answer"
        guard tokens.accept("outcome:"), tokens.accept("choice") else {
            lines.missing(tokens, what: "\"outcome: choice\"", example: example)
            return
        }
        while let word = tokens.word() {
            lines.checked(word, what: "an outcome")
            if ["later", "handed-over"].contains(word.text) {
                findings.report(
                    .undeclaredOutcome, "the outcome \"\(word.text)\" is made by the engine", at: word.place,
                    help: ["leave it out here"])
            } else if let other = dialogue.outcomes.first(where: { $0.text == word.text }) {
                duplicate("outcome", word, first: other)
            } else {
                dialogue.outcomes.append(word)
            }
        }
        if dialogue.outcomes.isEmpty { lines.missing(tokens, what: "the outcomes", example: example) }
        lines.end(tokens, example: example)
    }

    private mutating func readScale(_ line: TalkLine, _ keyword: TalkKeyword) {
        var tokens = TokenReader(keyword)
        guard let name = lines.name(&tokens, what: "a scale", example: "scale ten") else { return }
        lines.end(tokens, example: "scale ten")
        let empty = TalkKeyword(
            keyword: "scale", rest: "", restPosition: SourcePosition(line: line.position.line, column: 1))
        let children = QuestionParser(lines: lines).children(line, empty, isSuggestion: false)
        if let other = dialogue.scales.first(where: { $0.name.text == name.text }) {
            duplicate("scale", name, first: other.name)
        } else {
            dialogue.scales.append(ScaleSyntax(name: name, children: children))
        }
    }

    private mutating func readNode(_ line: TalkLine, _ keyword: TalkKeyword) {
        var tokens = TokenReader(keyword)
        guard let name = lines.name(&tokens, what: "a node", example: "node start") else { return }
        lines.end(tokens, example: "node start")
        let statements = StatementParser(lines: lines).statements(line.children, under: "a node")
        if let other = dialogue.nodes.first(where: { $0.name.text == name.text }) {
            duplicate("node", name, first: other.name)
        } else {
            dialogue.nodes.append(NodeSyntax(name: name, statements: statements))
        }
    }

    private func duplicate(_ kind: String, _ name: Word, first: Word) {
        findings.report(
            .duplicateName, "there are two of the name \"\(name.text)\": each \(kind) needs its own", at: name.place,
            help: ["the first stands in line \(first.position.line)"])
    }
}

/// The parts of a text between commas, without the blanks round them.
func commaSeparated(_ text: String, at position: SourcePosition) -> [Word] {
    var words: [Word] = []
    var offset = 0
    for part in text.split(separator: ",", omittingEmptySubsequences: false) {
        let blanks = part.prefix { $0 == " " || $0 == "\t" }.count
        var word = String(part.dropFirst(blanks))
        while word.last == " " || word.last == "\t" { word.removeLast() }
        if !word.isEmpty {
            let place = SourcePosition(line: position.line, column: position.column + offset + blanks)
            words.append(Word(text: word, position: place))
        }
        offset += part.count + 1
    }
    return words
}

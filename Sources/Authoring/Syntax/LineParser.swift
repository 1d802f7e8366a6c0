import Dialogue
import Talk

/// What all parsers of dialogue lines share: reading names, keywords and texts, and saying what is wrong with them.
struct LineParser {
    let findings: Findings

    /// Words that mean something else in conditions or prose.
    private static let reserved: Set<String> = [
        "site", "answers", "and", "or", "not", "is", "in", "yes", "no", "last", "count", "language", "phone", "later",
        "dialogue",
    ]

    /// Says that a line begins with no keyword of this place.
    ///
    /// After a line that was no keyword either it says nothing: a run of such lines has lost the line above it.
    /// - Returns: the line as it was probably meant, so that one slip does not make others.
    @discardableResult
    func unknownKeyword(
        _ line: TalkLine, among keywords: [String], under parent: String, followsAnother: Bool = false
    ) -> TalkLine? {
        let word = Word(text: line.isForced ? "|" : line.firstWord, position: line.position)
        let firsts = keywords.map { String($0.prefix { $0 != " " }) }
        let isQuestionWord = line.keyword(among: QuestionParser.suggestionKeywords) != nil
        let meant =
            isQuestionWord
            ? nil
            : closest(word.text, among: firsts).flatMap { first in
                keywords.first { $0 == first || $0.hasPrefix(first + " ") }
            }
        var help: [String] = []
        if line.isForced {
            help = ["text stands under a keyword that takes it, such as say or ask"]
        } else if let meant {
            help = ["did you mean \"\(meant)\"?"]
        } else if isQuestionWord {
            help = ["it stands under a question: put it below an \"ask\", two spaces deeper"]
        } else {
            help = ["\(parent) takes: \(keywords.joined(separator: ", "))"]
        }
        guard !followsAnother || meant != nil else { return nil }
        findings.report(
            .unknownKeyword, "\"\(word.text)\" means nothing under \(parent)", at: word.place,
            label: "not a keyword here", help: help)
        guard let first = meant?.prefix(while: { $0 != " " }), !line.isForced else { return nil }
        var repaired = line
        repaired.content = String(first) + line.content.dropFirst(word.text.count)
        return repaired.keyword(among: keywords) == nil ? nil : repaired
    }

    /// Says that a line has children although it takes none.
    func noChildren(_ line: TalkLine, _ keyword: String) {
        guard let child = line.children.first else { return }
        findings.report(
            .nothingBelow, "nothing may stand under \"\(keyword)\"", at: child.place,
            help: ["indent this line like the one above, or put it on the line above"])
    }

    /// The next word as a name; one that is not kebab-case is told of and taken as it is.
    func name(_ tokens: inout TokenReader, what: String, example: String) -> Word? {
        guard let word = tokens.word() else {
            missing(tokens, what: what, example: example)
            return nil
        }
        checked(word, what: what)
        return word
    }

    /// Whether a name is kebab-case; says so if not.
    @discardableResult
    func checked(_ word: Word, what: String) -> Bool {
        if isName(word.text) { return true }
        let repaired = kebab(word.text)
        findings.report(
            .badName, "\"\(word.text)\" is no name for \(what)", at: word.place,
            help: [
                isName(repaired) ? "write \"\(repaired)\"" : "write it in lower case",
                "names have lower-case letters, digits and hyphens, and begin with a letter",
            ])
        return false
    }

    /// A name that a slot may have.
    func checkSlotName(_ word: Word) {
        guard Self.reserved.contains(word.text) else { return }
        findings.report(
            .reservedName, "no slot can be called \"\(word.text)\"", at: word.place,
            help: ["conditions and prose use this word for something else; choose another, such as \"my-\(word.text)\""]
        )
    }

    func missing(_ tokens: TokenReader, what: String, example: String) {
        let found = tokens.peek.map { ", not \"\($0.text)\"" } ?? ""
        findings.report(
            .missingPart, "expected \(what) here\(found)", at: tokens.place, help: ["for example: \(example)"])
    }

    /// Says that something is left over.
    func end(_ tokens: TokenReader, example: String) {
        guard let token = tokens.peek else { return }
        findings.report(
            .surplus, "\"\(token.text)\" is left over", at: token.place, help: ["for example: \(example)"])
    }

    /// The text of a keyword and of its deeper lines, and the children that are keywords.
    func prose(_ line: TalkLine, _ keyword: TalkKeyword, children: [String] = []) -> (TalkText, [TalkLine]) {
        line.prose(rest: keyword, childKeywords: children, diagnostics: &findings.diagnostics, path: findings.path)
    }

    /// The text of a keyword that must have one.
    func text(_ line: TalkLine, _ keyword: TalkKeyword) -> TalkText {
        let (text, _) = prose(line, keyword)
        requireText(text, keyword.keyword, at: line.place(of: keyword.keyword))
        return text
    }

    func requireText(_ text: TalkText, _ keyword: String, at place: Place) {
        guard text.isEmpty else { return }
        findings.report(
            .missingText, "\"\(keyword)\" has no words", at: place,
            help: ["write them on this line, or on deeper lines below it"])
    }

    /// A text with a `discreet` form below it.
    func textWithDiscreet(_ line: TalkLine, _ keyword: TalkKeyword) -> TextSyntax {
        let (text, children) = prose(line, keyword, children: ["discreet"])
        requireText(text, keyword.keyword, at: line.place(of: keyword.keyword))
        return TextSyntax(text: text, discreet: discreet(children))
    }

    /// The one `discreet` among children that are all `discreet`.
    func discreet(_ children: [TalkLine]) -> TalkText? {
        var found: TalkText?
        for child in children {
            guard let keyword = child.keyword(among: ["discreet"]) else { continue }
            if found != nil { repeated("discreet", at: child) } else { found = text(child, keyword) }
        }
        return found
    }

    func repeated(_ keyword: String, at line: TalkLine) {
        findings.report(
            .repeatedLine, "\"\(keyword)\" stands here a second time", at: line.place(of: keyword),
            help: ["keep one of them"])
    }

    /// `within 2 working days`, if it comes next.
    func within(_ tokens: inout TokenReader) -> Within? {
        guard tokens.accept("within") else { return nil }
        let example = "within 2 working days"
        guard let count = tokens.word(), let number = Int(count.text), (1...999).contains(number) else {
            missing(tokens, what: "a number of hours or days", example: example)
            return nil
        }
        if tokens.accept("working", "days") || tokens.accept("working", "day") {
            return Within(count: number, unit: .workingDays)
        }
        if tokens.accept("days") || tokens.accept("day") { return Within(count: number, unit: .days) }
        if tokens.accept("hours") || tokens.accept("hour") { return Within(count: number, unit: .hours) }
        missing(tokens, what: "hours, days or working days", example: example)
        return nil
    }

    private func kebab(_ text: String) -> String {
        let parts = text.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
        return parts.joined(separator: "-")
    }
}

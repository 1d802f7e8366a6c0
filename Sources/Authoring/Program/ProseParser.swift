import Dialogue
import Talk

/// What an author wrote between braces.
enum Placeholder {
    /// `{site phone}`.
    case site(Word)
    /// `{answers of a, b}`.
    case recap([Word])
    /// `{name}`, `{group when}`, `{name or "text"}`.
    case value(Word, field: Word?, fallback: String?)
    /// `{n plural one: place other: places}`.
    case plural(Word, [PluralForm: String])
}

/// Takes prose apart: runs of letters, and places to fill in.
struct ProseParser {
    let text: TalkText
    let findings: Findings
    /// What a place stands for; nothing if it stands for nothing, which is then said.
    let resolve: (Placeholder) -> Text.Piece?

    init(text: TalkText, findings: Findings, resolve: @escaping (Placeholder) -> Text.Piece?) {
        self.text = text
        self.findings = findings
        self.resolve = resolve
    }

    func pieces() -> [Text.Piece] {
        let characters = Array(text.joined)
        var pieces: [Text.Piece] = []
        var literal = ""
        var index = 0
        while index < characters.count {
            guard characters[index] == "{" else {
                literal.append(characters[index])
                index += 1
                continue
            }
            if index + 1 < characters.count, characters[index + 1] == "{" {
                literal.append("{")
                index += 2
                continue
            }
            guard let close = characters[index...].firstIndex(of: "}") else {
                findings.report(
                    .badPlaceholder, "this { is never closed", at: place(index, 1),
                    help: ["write } after the name, or {{ for a brace that patients are to see"])
                literal.append("{")
                index += 1
                continue
            }
            if !literal.isEmpty { pieces.append(.literal(literal)) }
            literal = ""
            if let piece = piece(String(characters[(index + 1)..<close]), at: index) { pieces.append(piece) }
            index = close + 1
        }
        if !literal.isEmpty { pieces.append(.literal(literal)) }
        return pieces
    }

    private func place(_ offset: Int, _ length: Int) -> Place {
        Place(position: text.position(atOffset: offset), length: length)
    }

    private func piece(_ inside: String, at offset: Int) -> Text.Piece? {
        var tokens = TokenReader(inside, at: text.position(atOffset: offset + 1))
        let whole = place(offset, inside.count + 2)
        if tokens.accept("answers", "of") {
            let names = tokens.list()
            guard !names.isEmpty, tokens.isAtEnd else { return fail(whole) }
            return resolve(.recap(names))
        }
        if tokens.accept("site") {
            guard let name = tokens.word(), tokens.isAtEnd else { return fail(whole) }
            return resolve(.site(name))
        }
        guard let name = tokens.word() else { return fail(whole) }
        if tokens.accept("plural") { return plural(name, tokens.remainder().text, at: whole) }
        var field: Word?
        if let next = tokens.peek, next.kind == .word, next.text != "or" { field = tokens.word() }
        var fallback: String?
        if tokens.accept("or") {
            guard let quoted = tokens.next(), quoted.kind == .quoted else { return fail(whole) }
            fallback = quoted.text
        }
        guard tokens.isAtEnd else { return fail(whole) }
        return resolve(.value(name, field: field, fallback: fallback))
    }

    /// `one: place other: places`: the words of each form up to the name of the next.
    private func plural(_ name: Word, _ text: String, at whole: Place) -> Text.Piece? {
        var forms: [PluralForm: [Substring]] = [:]
        var current: PluralForm?
        for word in text.split(separator: " ") {
            if word.hasSuffix(":"), let form = PluralForm(rawValue: String(word.dropLast())) {
                guard forms[form] == nil else { return failPlural(name, whole) }
                (current, forms[form]) = (form, [])
            } else if let form = current {
                forms[form, default: []].append(word)
            } else {
                return failPlural(name, whole)
            }
        }
        guard forms[.other] != nil else { return failPlural(name, whole) }
        return resolve(.plural(name, forms.mapValues { $0.joined(separator: " ") }))
    }

    private func failPlural(_ name: Word, _ place: Place) -> Text.Piece? {
        findings.report(
            .badPlaceholder, "the forms of this plural cannot be read", at: place,
            help: [
                "write {\(name.text)} {\(name.text) plural one: place other: places}",
                "forms are zero, one, two, few, many and other, each once, and there must be an other",
            ])
        return nil
    }

    private func fail(_ place: Place) -> Text.Piece? {
        findings.report(
            .badPlaceholder, "this place to fill in cannot be read", at: place,
            help: [
                "write {name}, {name or \"there\"}, {group when}, {n plural one: place other: places},"
                    + " {answers of a, b} or {site phone}"
            ])
        return nil
    }
}

import Dialogue
import Talk
import Words

/// Statements that ask something of the world: calls, reminders, records, tasks, hand-overs.
extension StatementParser {
    func call(_ tokens: inout TokenReader) -> Statement.Kind? {
        let example = "call find-a-group with needs = needs"
        guard let dialogue = tokens.word() else {
            lines.missing(tokens, what: "the name of a dialogue", example: example)
            return nil
        }
        let bindings = bindings(&tokens, example: example)
        lines.end(tokens, example: example)
        return .call(dialogue, bindings ?? [])
    }

    func cancel(_ tokens: inout TokenReader) -> Statement.Kind? {
        let example = "cancel reminder how-did-it-go"
        guard let dialogue = tokens.word() else {
            lines.missing(tokens, what: "the name of a dialogue", example: example)
            return nil
        }
        let bindings = bindings(&tokens, example: example)
        lines.end(tokens, example: example)
        return .cancelReminder(dialogue, bindings)
    }

    func record(_ tokens: inout TokenReader) -> Statement.Kind? {
        let example = "record attendance with service = group"
        let place = tokens.place
        guard let word = tokens.word() else {
            lines.missing(tokens, what: "what is recorded", example: example)
            return nil
        }
        let kinds = RecordKind.allCases.filter { $0 != .answer }
        guard let kind = kinds.first(where: { $0.rawValue == word.text }) else {
            let names = kinds.map(\.rawValue)
            let meant = closest(word.text, among: names)
            findings.report(
                .badValue, "nothing is recorded as \"\(word.text)\"", at: place,
                help: [meant.map { "did you mean \"\($0)\"?" } ?? "there is: \(names.joined(separator: ", "))"])
            return nil
        }
        let bindings = bindings(&tokens, example: example)
        lines.end(tokens, example: example)
        return .record(kind, bindings ?? [])
    }

    /// `with k = v, k = v`; nothing if there is no `with`.
    func bindings(_ tokens: inout TokenReader, example: String) -> [BindingSyntax]? {
        guard tokens.accept("with") else { return nil }
        var bindings: [BindingSyntax] = []
        repeat {
            guard let name = tokens.word(), tokens.accept("="), let value = tokens.peek, value.kind != .mark else {
                lines.missing(tokens, what: "a name, \"=\" and a value", example: example)
                _ = tokens.remainder()
                return bindings
            }
            _ = tokens.next()
            if bindings.contains(where: { $0.name.text == name.text }) {
                findings.report(
                    .repeatedLine, "\"\(name.text)\" is given twice", at: name.place, help: ["leave one of them out"])
                continue
            }
            bindings.append(BindingSyntax(name: name, value: value))
        } while tokens.accept(",")
        return bindings
    }

    func flag(_ line: TalkLine, _ keyword: TalkKeyword) -> Statement.Kind? {
        var tokens = TokenReader(keyword)
        guard let kind = lines.name(&tokens, what: "a kind of flag", example: "flag worried because They said so.")
        else {
            return nil
        }
        guard let (because, _) = because(line, &tokens, keyword: "flag", children: []) else { return nil }
        return .flag(kind.text, because: because)
    }

    func task(_ line: TalkLine, _ keyword: TalkKeyword) -> Statement.Kind? {
        var tokens = TokenReader(keyword)
        guard let queue = lines.name(&tokens, what: "a queue", example: "task for link-worker because They moved.")
        else { return nil }
        let within = lines.within(&tokens)
        guard let (because, _) = because(line, &tokens, keyword: "task for", children: []) else { return nil }
        return .task(queue: queue.text, within: within, because: because)
    }

    func handOff(_ line: TalkLine, _ keyword: TalkKeyword) -> Statement.Kind? {
        var tokens = TokenReader(keyword)
        guard let queue = lines.name(&tokens, what: "a queue", example: "hand off to link-worker because They asked.")
        else { return nil }
        let within = lines.within(&tokens)
        guard let (because, children) = because(line, &tokens, keyword: "hand off to", children: ["say"]) else {
            return nil
        }
        var say: TalkText?
        for child in children {
            guard let keyword = child.keyword(among: ["say"]) else { continue }
            if say != nil { lines.repeated("say", at: child) } else { say = lines.text(child, keyword) }
        }
        return .handOff(queue: queue.text, within: within, because: because, say: say)
    }

    /// `because TEXT`, on the line itself or on one below it.
    private func because(
        _ line: TalkLine, _ tokens: inout TokenReader, keyword: String, children: [String]
    ) -> (TalkText, [TalkLine])? {
        if tokens.accept("because") {
            let (rest, position) = tokens.remainder()
            let because = TalkKeyword(keyword: "because", rest: rest, restPosition: position)
            let (text, found) = lines.prose(line, because, children: children)
            lines.requireText(text, "because", at: line.place(of: keyword))
            return (text, found)
        }
        if tokens.isAtEnd {
            for (index, child) in line.children.enumerated() {
                guard let keyword = child.keyword(among: ["because"]) else { continue }
                let text = lines.text(child, keyword)
                var others = line.children
                others.remove(at: index)
                for other in others where other.keyword(among: children) == nil {
                    lines.unknownKeyword(other, among: children + ["because"], under: keyword.keyword)
                }
                return (text, others)
            }
        }
        lines.missing(tokens, what: "\"because\" and a reason for staff", example: "\(keyword) ... because They asked.")
        return nil
    }
}

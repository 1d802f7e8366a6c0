import Dialogue
package import Talk
import Words

/// Reads `test NAME` blocks, in a dialogue's file and in files that begin with `tests for NAME`.
package struct TranscriptParser {
    private let findings: Findings
    private let path: String

    /// The tests of a file, and what is wrong with them.
    package static func parse(_ file: TalkFile) -> (tests: [TranscriptTest], diagnostics: [Diagnostic]) {
        let parser = TranscriptParser(findings: Findings(path: file.source.path), path: file.source.path)
        guard let first = file.lines.first, let keyword = first.keyword(among: ["dialogue", "tests for"]) else {
            return ([], [])
        }
        let dialogue = TokenReader(keyword).peek?.text ?? ""
        var tests: [TranscriptTest] = []
        for line in file.lines.dropFirst() {
            guard let test = line.keyword(among: ["test"]) else {
                if keyword.keyword == "tests for" {
                    LineParser(findings: parser.findings).unknownKeyword(
                        line, among: ["test"], under: "a file of tests")
                }
                continue
            }
            let isInDialogue = keyword.keyword == "dialogue"
            tests.append(parser.test(line, name: test.rest, dialogue: dialogue, startsDialogue: isInDialogue))
        }
        return (tests, parser.findings.diagnostics)
    }

    private func test(_ line: TalkLine, name: String, dialogue: String, startsDialogue: Bool) -> TranscriptTest {
        var test = TranscriptTest(
            name: name, path: path, line: line.position.line, dialogue: dialogue, startsDialogue: startsDialogue,
            beginning: .usual, givens: [], turns: [])
        for child in line.children { read(child, into: &test) }
        if let first = test.turns.first, startsDialogue {
            switch first.happening {
            case .starts, .nothingStarted, .referred: test.startsDialogue = false
            default: break
            }
        }
        return test
    }

    private func read(_ line: TalkLine, into test: inout TranscriptTest) {
        let marks = ["given", ">", "<", "=", "@", "~", "!"]
        guard !line.isForced, let mark = line.keyword(among: marks) else {
            return report(line, "begin it with: \(marks.joined(separator: " "))")
        }
        let rest = ([mark.rest] + line.children.map(\.content)).joined(separator: " ")
        switch mark.keyword {
        case "given": given(line, mark, &test)
        case ">":
            let texts = split(rest, at: " && ")
            test.turns.append(TestTurn(line: line.position.line, written: line.content, happening: .texts(texts)))
        case "<": expect(line, rest, &test)
        case "=", "!": fact(line, mark, &test)
        case "@": clock(line, mark, &test)
        default: act(line, mark, rest, &test)
        }
    }

    private func given(_ line: TalkLine, _ mark: TalkKeyword, _ test: inout TranscriptTest) {
        var tokens = TokenReader(mark)
        guard let name = tokens.word(), !tokens.isAtEnd, test.turns.isEmpty else {
            return report(line, "for example: given first-name Sam, before anything happens")
        }
        let value = tokens.remainder().text
        test.givens.append(.init(name: name, value: unquoted(value)))
    }

    /// The turn that a check belongs to; at the very start, that of the test's own beginning.
    private func lastTurn(_ line: TalkLine, _ test: inout TranscriptTest) -> Int {
        if test.turns.isEmpty {
            test.turns.append(TestTurn(line: line.position.line, written: "(start)", happening: .beginning))
        }
        return test.turns.count - 1
    }

    private func expect(_ line: TalkLine, _ rest: String, _ test: inout TranscriptTest) {
        let turn = lastTurn(line, &test)
        test.turns[turn].messageLines.append(line.position.line...line.lastLine)
        var patterns = test.turns[turn].messages ?? []
        if rest.isEmpty {
            guard patterns.isEmpty else { return report(line, "a bare < stands alone: it means that nothing is said") }
        } else if rest == "\u{2026}" || rest == "..." {
            patterns.append(.rest)
        } else if rest.count > 2, rest.hasPrefix("/"), rest.hasSuffix("/") {
            let pattern = String(rest.dropFirst().dropLast())
            guard (try? Regex(pattern)) != nil else { return report(line, "this regular expression cannot be read") }
            patterns.append(.regex(pattern))
        } else {
            guard !rest.hasPrefix("<") else { return report(line, "write one < and then the message") }
            patterns.append(rest.contains("*") ? .glob(rest) : .exact(rest))
        }
        test.turns[turn].messages = patterns
    }

    private func fact(_ line: TalkLine, _ mark: TalkKeyword, _ test: inout TranscriptTest) {
        guard let claim = mark.keyword == "=" ? claim(mark) : limit(mark) else {
            let example = mark.keyword == "=" ? "= satisfied 7, = no flag, = waiting barrier" : "! segments 1"
            return report(line, "for example: \(example)")
        }
        let turn = lastTurn(line, &test)
        test.turns[turn].facts.append(Fact(line: line.position.line, written: line.content, claim: claim))
    }

    private func limit(_ mark: TalkKeyword) -> Fact.Claim? {
        var tokens = TokenReader(mark)
        guard tokens.accept("segments"), let count = tokens.word().flatMap({ Int($0.text) }), tokens.isAtEnd else {
            return nil
        }
        return .segments(count)
    }

    private func claim(_ mark: TalkKeyword) -> Fact.Claim? {
        var tokens = TokenReader(mark)
        if tokens.accept("no", "flag") { return tokens.isAtEnd ? .noFlag : nil }
        if tokens.accept("no", "task") { return tokens.isAtEnd ? .noTask : nil }
        if tokens.accept("no", "reminder") { return tokens.word().map { .noReminder($0) } }
        guard let name = tokens.word() else { return nil }
        switch name.text {
        case "flag": return tokens.word().map { .flag($0.text) }
        case "task": return tokens.word().map { .task($0.text) }
        case "record": return tokens.word().flatMap { RecordKind(rawValue: $0.text) }.map { .record($0) }
        case "waiting": return tokens.word().map { .waiting($0.text == "nothing" ? nil : $0) }
        case "ended": return .ended(tokens.word()?.text)
        case "reminder":
            guard let dialogue = tokens.word() else { return nil }
            return .reminder(dialogue, date: tokens.word()?.text)
        default:
            if tokens.accept("skipped") { return .skipped(name, reason: tokens.word()?.text) }
            let value = tokens.remainder().text
            return value.isEmpty ? nil : .value(name, unquoted(value))
        }
    }

    private func clock(_ line: TalkLine, _ mark: TalkKeyword, _ test: inout TranscriptTest) {
        let number = line.position.line
        if mark.rest.hasPrefix("+"), let unit = mark.rest.last, let count = Int(mark.rest.dropFirst().dropLast()),
            unit == "h" || unit == "d", (1...20_000).contains(count)
        {
            let hours = unit == "h" ? count : count * 24
            test.turns.append(TestTurn(line: number, written: line.content, happening: .later(hours: hours)))
            return
        }
        let parts = split(mark.rest, at: " ").filter { !$0.isEmpty }
        guard parts.count == 2, CivilDate(iso: parts[0]) != nil, CivilTime(iso: parts[1]) != nil else {
            return report(line, "for example: @ +25h, @ +2d or @ 2026-06-10 10:00")
        }
        let clock = LocalClock(date: parts[0], time: parts[1])
        if test.turns.isEmpty {
            test.beginning = clock
        } else {
            test.turns.append(TestTurn(line: number, written: line.content, happening: .at(clock)))
        }
    }

    private func act(_ line: TalkLine, _ mark: TalkKeyword, _ rest: String, _ test: inout TranscriptTest) {
        var tokens = TokenReader(mark)
        var happening: TestTurn.Happening?
        if tokens.accept("nothing", "started") {
            happening = .nothingStarted
        } else if tokens.accept("is", "referred") {
            happening = .referred(with: inputs(&tokens))
        } else if tokens.accept("starts"), let dialogue = tokens.word() {
            happening = .starts(dialogue, with: inputs(&tokens))
        } else if tokens.accept("staff", "takes", "over") {
            happening = .staff(.takesOver)
        } else if tokens.accept("staff", "hands", "back") {
            happening = .staff(.handsBack)
        } else if tokens.accept("staff", "closes", "the", "flag") {
            happening = .staff(.closesFlag)
        } else if tokens.accept("staff", "releases", "texts") {
            happening = .staff(.releasesTexts)
        } else if tokens.accept("staff", "replies"), let place = tokens.peek?.offset {
            let words = String(rest.dropFirst(place))
            happening = .staff(.replies(words))
            _ = tokens.remainder()
        }
        guard let happening, tokens.isAtEnd else {
            return report(line, "for example: ~ starts check-in, ~ staff takes over, ~ staff replies Hello.")
        }
        test.turns.append(TestTurn(line: line.position.line, written: line.content, happening: happening))
    }

    private func inputs(_ tokens: inout TokenReader) -> [Word: String] {
        var inputs: [Word: String] = [:]
        guard tokens.accept("with") else { return inputs }
        repeat {
            guard let name = tokens.word(), tokens.accept("="), let value = tokens.next() else { return inputs }
            inputs[name] = value.text
        } while tokens.accept(",")
        return inputs
    }

    private func report(_ line: TalkLine, _ help: String) {
        findings.report(.badTestLine, "this line of a test cannot be read", at: line.place, help: [help])
    }
}

/// The parts of a text between the places where a mark stands.
private func split(_ text: String, at mark: String) -> [String] {
    text.split(separator: mark, omittingEmptySubsequences: false).map(String.init)
}

private func unquoted(_ text: String) -> String {
    guard text.count >= 2, text.hasPrefix("\""), text.hasSuffix("\"") else { return text }
    return String(text.dropFirst().dropLast())
}

extension TalkLine {
    /// The number of the last line that belongs to it.
    fileprivate var lastLine: Int { children.last?.lastLine ?? position.line }
}

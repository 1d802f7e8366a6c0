import Talk
import TextMessage
import Words

/// Reads one file of `content/safety/`.
struct SafetyFileReader {
    let path: String
    var diagnostics: [Diagnostic] = []

    /// Two segments of GSM-7 (3GPP TS 23.038: 153 characters each where a text is split).
    private static let longestReply = 306

    init(path: String) {
        self.path = path
    }

    mutating func read(_ lines: [TalkLine], into content: inout SafetyContent) {
        guard let head = lines.first, let kind = head.keyword(among: ["safety"]) else {
            report(
                SafetyFileRule.unknownLine, "this file does not begin with \"safety\" and a name",
                at: lines.first?.position, length: lines.first?.content.count ?? 1)
            return
        }
        let rest = lines.dropFirst() + head.children
        switch kind.rest {
        case "words": for line in rest { readWords(line, into: &content) }
        case "guards": for line in rest { readGuard(line, into: &content) }
        case "replies": for line in rest { readReply(line, into: &content) }
        case "weighing": for line in rest { readWeighing(line, into: &content) }
        default:
            guard let category = SafetyCategory(rawValue: kind.rest) else {
                report(
                    SafetyFileRule.unknownCategory, "\"\(kind.rest)\" is no category of the safety screen",
                    at: kind.restPosition,
                    length: kind.rest.count, help: SafetyCategory.allCases.map(\.rawValue).joined(separator: ", "))
                return
            }
            for line in rest { readRule(line, category, into: &content) }
        }
    }

    // MARK: Words

    private mutating func readWords(_ line: TalkLine, into content: inout SafetyContent) {
        guard let keyword = keyword(of: line, among: ContentKeywords.safetyWords) else { return }
        if keyword.keyword == "set" {
            let members = line.children.flatMap { SafetyRuleBook.list($0.content) }
            for child in line.children {
                for member in SafetyRuleBook.list(child.content) { check(member, at: child.position) }
            }
            content.book.sets.append(SafetySet(name: keyword.rest, members: members))
            return
        }
        for row in line.children {
            let sides = row.content.split(separator: "=", maxSplits: 1).map { trimmed($0) }
            guard sides.count == 2, !sides[0].isEmpty, !sides[1].isEmpty else {
                report(
                    SafetyFileRule.badPattern, "a spelling is written \"gonna = going to\"", at: row.position,
                    length: row.content.count)
                continue
            }
            content.book.spellings.append(SafetySpelling(written: sides[0], plain: sides[1]))
        }
    }

    // MARK: Guards

    private mutating func readGuard(_ line: TalkLine, into content: inout SafetyContent) {
        guard let keyword = keyword(of: line, among: ["guard"]) else { return }
        var one = SafetyGuard(name: keyword.rest)
        for child in line.children {
            guard let detail = self.keyword(of: child, among: ContentKeywords.safetyGuard) else { continue }
            let text = whole(child, detail)
            switch detail.keyword {
            case "for": one.categories += SafetyRuleBook.list(text).compactMap(SafetyCategory.init(rawValue:))
            case "only":
                one.onlyOthers = one.onlyOthers || text == "others"
                one.onlyQuoted = one.onlyQuoted || text == "quoted"
            case "pattern":
                check(text, at: detail.restPosition)
                one.patterns.append(text)
            default:
                check(text, at: detail.restPosition)
                one.spared.append(text)
            }
        }
        content.book.guards.append(one)
    }

    // MARK: Rules

    private mutating func readRule(_ line: TalkLine, _ category: SafetyCategory, into content: inout SafetyContent) {
        guard let keyword = keyword(of: line, among: ["rule"]) else { return }
        var rule = SafetyRule(
            category: category, response: category == .distress ? .distress : .crisis, name: keyword.rest,
            level: .indirect)
        let name = "\(category.rawValue)/\(keyword.rest)"
        if content.book.rules.contains(where: { $0.category == category && $0.name == rule.name }) {
            report(
                SafetyFileRule.ruleTwice, "the rule \(name) is there already", at: line.position,
                length: line.content.count)
        }
        for child in line.children {
            guard let detail = self.keyword(of: child, among: ContentKeywords.safetyRule) else { continue }
            if detail.keyword == "examples" || detail.keyword == "not examples" {
                for row in child.children {
                    content.examples.append(
                        SafetyContent.Example(
                            rule: name, text: row.content, mustNotAlarm: detail.keyword == "not examples", path: path,
                            position: row.position))
                }
            } else {
                take(detail, whole(child, detail), into: &rule)
            }
        }
        if rule.patterns.isEmpty {
            report(
                SafetyFileRule.noPattern, "the rule \(name) has no pattern, so it finds nothing", at: line.position,
                length: line.content.count)
        }
        if !content.examples.contains(where: { $0.rule == name && !$0.mustNotAlarm }) {
            report(
                SafetyFileRule.noExample, "the rule \(name) has no example", at: line.position,
                length: line.content.count)
        }
        content.book.rules.append(rule)
    }

    private mutating func take(_ detail: TalkKeyword, _ text: String, into rule: inout SafetyRule) {
        switch detail.keyword {
        case "level":
            guard let level = SafetyLevel(rawValue: text) else {
                report(
                    SafetyFileRule.unknownLine, "a level is explicit or indirect", at: detail.restPosition,
                    length: text.count)
                return
            }
            rule.level = level
        case "response":
            guard let response = SafetyResponse(rawValue: text) else {
                report(
                    SafetyFileRule.unknownLine, "a response is crisis or distress", at: detail.restPosition,
                    length: text.count)
                return
            }
            rule.response = response
        case "even": rule.even += SafetyRuleBook.list(text)
        default:
            check(text, at: detail.restPosition)
            switch detail.keyword {
            case "pattern": rule.patterns.append(text)
            case "with": rule.with.append(text)
            default: rule.unless.append(text)
            }
        }
    }

    // MARK: Replies

    private mutating func readReply(_ line: TalkLine, into content: inout SafetyContent) {
        guard let keyword = keyword(of: line, among: ["reply"]) else { return }
        let words = keyword.rest.split(separator: " ").map(String.init)
        guard words.count == 2, let category = SafetyCategory(rawValue: words[0]),
            words[1] == "all" || Nation(rawValue: words[1]) != nil
        else {
            report(
                SafetyFileRule.badReply, "a reply is headed \"reply suicide wales\" or \"reply abuse all\"",
                at: line.position, length: line.content.count)
            return
        }
        var texts: [String: String] = [:]
        for child in line.children {
            guard let form = self.keyword(of: child, among: SafetyReplies.Form.allCases.map(\.rawValue)) else {
                continue
            }
            let text = whole(child, form)
            checkLength(text, at: form.restPosition)
            texts[form.keyword] = text
        }
        for form in SafetyReplies.Form.allCases where texts[form.rawValue]?.isEmpty ?? true {
            report(
                SafetyFileRule.badReply, "the reply \(keyword.rest) lacks its form \"\(form.rawValue)\"",
                at: line.position, length: line.content.count)
        }
        content.replies.replies.append(
            SafetyReplies.Reply(
                category: category, nation: Nation(rawValue: words[1]), full: texts["full"] ?? "",
                short: texts["short"] ?? "", neutral: texts["neutral"] ?? ""))
    }

    private mutating func checkLength(_ text: String, at position: SourcePosition) {
        let count = segments(of: text)
        if count.encoding != .gsm7 {
            report(
                SafetyFileRule.replyTooLong,
                "a reply is plain GSM-7, so that it costs and fits the same on every phone", at: position,
                length: text.count)
        } else if count.units > Self.longestReply {
            report(
                SafetyFileRule.replyTooLong,
                "the reply takes \(count.units) characters; two texts hold \(Self.longestReply)", at: position,
                length: text.count)
        }
    }

    // MARK: Weighing

    private mutating func readWeighing(_ line: TalkLine, into content: inout SafetyContent) {
        guard let keyword = keyword(of: line, among: ContentKeywords.safetyWeighing) else { return }
        let members = line.children.flatMap { SafetyRuleBook.list($0.content) }
        switch keyword.keyword {
        case "class": content.weighing.kinds.append(WeighingPlan.Kind(name: keyword.rest, members: members))
        case "stepped over": content.weighing.passedOver += members
        default: for row in line.children { readConstant(row, into: &content) }
        }
    }

    private mutating func readConstant(_ row: TalkLine, into content: inout SafetyContent) {
        let sides = row.content.split(separator: "=", maxSplits: 1).map { trimmed($0) }
        let names = WeighingPlan.Constants.names
        guard sides.count == 2, let value = Double(sides[1]), let known = names.first(where: { $0.name == sides[0] })
        else {
            let all = names.map(\.name).joined(separator: ", ")
            return report(
                SafetyFileRule.badConstant, "a constant is written \"alarm = 0.5\"", at: row.position,
                length: row.content.count, help: "there is \(all)")
        }
        content.weighing.constants[keyPath: known.path] = value
    }

    // MARK: Helpers

    private mutating func keyword(of line: TalkLine, among known: [String]) -> TalkKeyword? {
        if let keyword = line.keyword(among: known) { return keyword }
        let meant = closest(line.firstWord, among: known)
        report(
            SafetyFileRule.unknownLine, "\"\(line.firstWord)\" is no keyword here", at: line.position,
            length: line.firstWord.count,
            help: meant.map { "did you mean \"\($0)\"?" } ?? "known here: \(known.joined(separator: ", "))")
        return nil
    }

    /// The rest of the line and its deeper lines, with one space between them.
    private func whole(_ line: TalkLine, _ keyword: TalkKeyword) -> String {
        ([keyword.rest] + line.children.map(\.content)).filter { !$0.isEmpty }.joined(separator: " ")
    }

    private mutating func check(_ pattern: String, at position: SourcePosition) {
        do {
            _ = try SafetyPattern(pattern)
        } catch {
            let place = SourcePosition(line: position.line, column: position.column + error.offset)
            report(SafetyFileRule.badPattern, "this pattern cannot be read: \(error.message)", at: place)
        }
    }

    private mutating func report(
        _ rule: DiagnosticRule, _ message: String, at position: SourcePosition?, length: Int = 1, help: String? = nil,
        edits: [TextEdit] = []
    ) {
        diagnostics.append(
            rule.diagnostic(
                [message], path: path, position: position ?? SourcePosition(line: 1, column: 1), length: length,
                label: nil, help: [help ?? SafetyFileRule.remedies[rule.code] ?? "see linkline rule \(rule.code)"],
                edits: edits))
    }

    private func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}

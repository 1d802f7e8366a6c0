/// What a text is as an answer to the question that waits.
///
/// Days and times are counted from `Expected.now`. An answer with a question attached keeps the answer; a text in the form of a question that holds none is `.question`. For `text` and `name`
/// the caller asks the FAQ before it takes `.question` at its word. No options chosen is `.choices([])`, unless an
/// option says so itself ("None of these").
package func readAnswer(_ text: String, expected: Expected) -> Answer {
    BareFigure.answer(text, expected) ?? AnswerReader(text: PreparedText(text), expected: expected).read()
}

/// The same of a text that is prepared already.
package func readAnswer(_ text: PreparedText, expected: Expected) -> Answer {
    AnswerReader(text: text, expected: expected).read()
}

/// The same of a text of which the command is known already, as `readKeyword` reads it for one who has not opted out.
///
/// - Parameters:
///   - text: what was written.
///   - command: what it is as a command.
///   - expected: what is waited for.
///   - words: those of `expected`, if they are made ready.
/// - Returns: the answer, or why there is none.
package func readAnswer(
    _ text: PreparedText, command: KeywordReading?, expected: Expected, words: ExpectedWords? = nil
) -> Answer {
    BareFigure.answer(text.folded.original, expected)
        ?? AnswerReader(text: text, expected: expected, keyword: .some(command), ready: words).read()
}

/// Most answers are one or two figures: they are read without more ado.
private enum BareFigure {
    static func answer(_ text: String, _ expected: Expected) -> Answer? {
        guard expected.kind == .scale || expected.kind == .number, let value = value(of: text) else { return nil }
        let lowest = expected.minimum ?? 0
        let highest = expected.maximum ?? (expected.kind == .scale ? 10 : Int.max)
        return value >= lowest && value <= highest ? .value(.number(value)) : .reprompt(.outOfRange)
    }

    private static func value(of text: String) -> Int? {
        guard text.utf8.count <= 3 else { return nil }
        var value = 0
        var digits = 0
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39: (value, digits) = (value * 10 + Int(byte - 0x30), digits + 1)
            default: return nil
            }
        }
        return digits > 0 ? value : nil
    }
}

struct AnswerReader {
    let text: PreparedText
    let expected: Expected
    /// The command that the text gives, if that is known.
    var keyword: KeywordReading??
    /// The words of what is waited for, if they are made ready.
    var ready: ExpectedWords?

    private var matcher: OptionMatcher { ready?.matcher ?? OptionMatcher(expected.options) }

    func read() -> Answer {
        guard !text.words.isEmpty else { return .reprompt(.notAnAnswer) }
        if let command = command() { return command }
        if let answer = readDated() { return answer }
        let answer = readKind(text)
        if case .value = answer, expected.kind != .text, expected.kind != .name {
            return !holdsPlainAnswer && Skips.declines(text) ? .skip(.declined) : answer
        }
        if case .value(.name) = answer {
            // "Dunno" and "idk" are nobody's name.
            return text.folded.words.count == 1 ? Skips.read(text).map { .skip($0) } ?? answer : answer
        }
        if case .value = answer, expected.kind == .text { return textAnswer(answer) }
        if let skip = Skips.read(text), skip == .declined || answer != .reprompt(.ambiguous) { return .skip(skip) }
        if case .reprompt(let reason) = answer, reason != .proxy, reason != .outOfRange,
            reason != .ambiguous || !text.hasFigures,
            Questions.asks(text)
        {
            return .question
        }
        return answer
    }

    /// A command, unless an option of the menu reads the same, or the correction that it makes answers.
    private func command() -> Answer? {
        let known = if let keyword { keyword } else { Keywords.read(text, optedOut: false) }
        guard let reading = known else { return nil }
        switch reading.keyword {
        case .stop, .help, .safe: break
        case .skip: return .skip(.declined)
        case .correct:
            guard reading.line == nil, let argument = reading.argument else { return .command(.correct) }
            if let dated = readDatedCorrection() { return dated }
            let meant = readKind(PreparedText(argument))
            if case .value = meant, expected.kind != .text { return meant }
            return .command(.correct)
        case .continue, .more, .later:
            if let plain = plainYesNo { return plain }
            fallthrough
        default:
            guard !expected.options.isEmpty else { break }
            let matcher = matcher
            if matcher.exact(text.words) != nil { return nil }
            // "Ring me" where a call is one of the rows.
            if reading.keyword == .human, Set(matcher.hits(in: text.words).map(\.option)).count == 1 { return nil }
        }
        return .command(reading.keyword)
    }

    /// "Go on" is a yes where a yes is asked for.
    private var plainYesNo: Answer? {
        guard expected.kind == .yesNo, case .value(let value) = YesNo.read(text, question: []) else { return nil }
        return .value(value)
    }

    /// The text begins with the answer itself, whatever follows.
    private var holdsPlainAnswer: Bool {
        guard let first = text.tokens.first(where: \.isSpoken) else { return false }
        return first.kind == .number || YesNo.plain([first.text]) != nil && expected.kind == .yesNo
    }

    private func readKind(_ text: PreparedText) -> Answer {
        if expected.kind == .yesNo, text.words.count <= 2, !text.asks, text.sentences.count == 1,
            let plain = YesNo.plain(text.words)
        {
            return .value(.boolean(plain))
        }
        // Only some kinds look at the question.
        var question: [String] { ready?.question ?? expected.question.map(PreparedText.words(of:)) ?? [] }
        switch expected.kind {
        case .yesNo: return YesNo.read(text, question: question)
        case .scale: return ScaleReader(text: text, expected: expected, question: question).read()
        case .number: return QuantityReader(text: text, expected: expected, question: question).read()
        case .choice: return choice(text, question)
        case .choices: return ChoicesReader(text: text, matcher: matcher, question: question).read()
        case .postcode: return PostcodeReader.read(text)
        case .name: return NameReader.read(text)
        case .text: return .value(.text(trimmed(text.folded.original)))
        case .date, .time, .dateTime, .dateOfBirth, .phone: return readDated(text)
        }
    }

    private func choice(_ text: PreparedText, _ question: [String]) -> Answer {
        let answer = ChoiceReader(text: text, matcher: matcher, question: question).read()
        if case .value = answer { return answer }
        guard expected.takesYesNo, case .value(let value) = YesNo.read(text, question: question) else { return answer }
        return .value(value)
    }

    private func textAnswer(_ answer: Answer) -> Answer {
        if Skips.isWholly(text), let skip = Skips.read(text) { return .skip(skip) }
        return Questions.asks(text) ? .question : answer
    }
}

extension PreparedText {
    /// A number is mentioned.
    var hasFigures: Bool { !NumberScanner.mentions(in: tokens, tokens.indices).isEmpty }
}

/// Without white space at its ends.
func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch FoldedScalar(scalar) {
        case .dropped, .space, .newline: scalar != "\u{FE0F}"
        default: false
        }
    }
    guard let first = scalars.firstIndex(where: { !isBlank($0) }), let last = scalars.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
}

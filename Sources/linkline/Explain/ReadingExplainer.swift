import Dialogue
import Knowledge
import Words

/// Reads a text as the assistant does, and puts the reading into the shape of `explain reading`.
struct ReadingExplainer {
    private let library: KnowledgeLibrary
    private let screen: SafetyScreen
    /// How many topics are shown, best first.
    private static let shown = 5

    init(content: Content) {
        library = KnowledgeLibrary(content)
        screen = content.screen
    }

    func explain(_ request: LineRequest) throws(LineFault) -> LineJSON {
        let (reading, text) = try read(request)
        return .object([
            .init("safety", safety(reading.alarm.safety)),
            .init("keyword", LineJSON(reading.keyword?.rawValue)),
            .init("answer", reading.answer.map(answer) ?? .null),
            .init("faq", faq(reading, text)),
        ])
    }

    /// The same in lines for a person.
    func pretty(_ request: LineRequest, colour: Bool) throws(LineFault) -> [String] {
        let (reading, text) = try read(request)
        return ReadingPretty(reading, of: text, candidates: candidates(reading, text), colour: colour).lines
    }

    private func read(_ request: LineRequest) throws(LineFault) -> (reading: Reading, text: String) {
        let text = try request.text("text")
        var expected = try expected(request)
        let optedOut = try request.flag("opted_out", otherwise: false)
        _ = try request.textIfAny("language")
        let now = try moment(request)
        expected?.now = now
        if let nation = Nation(rawValue: library.content.site.nation) { expected?.nation = nation }
        let alarm = screen.alarm(for: text, earlier: []).besideAnswer(text) { expected }
        let context = HearingContext(expected: expected, optedOut: optedOut)
        var reading = Knowledge.read(text, media: 0, alarm: alarm, context: context, library: library)
        // What is too long, or holds no words, is no answer to anything.
        if expected != nil, reading.answer == nil { reading.answer = .reprompt(.notAnAnswer) }
        return (reading, text)
    }

    // MARK: What is expected

    /// When the text came: what "tomorrow" is counted from.
    private func moment(_ request: LineRequest) throws(LineFault) -> Instant {
        guard let at = try request.textIfAny("at") else { return Clock.now() }
        guard let instant = Clock.instant(at) else {
            throw .wrongType("at", "a moment such as 2026-06-10T09:05:00+01:00")
        }
        return instant
    }

    private func expected(_ request: LineRequest) throws(LineFault) -> Expected? {
        let question = try request.textIfAny("question")
        guard let value = request["expect"] else { return nil }
        guard case .object = value else { throw .wrongType("expect", "null or an object") }
        let expect = LineRequest(json: value)
        let name = try expect.text("kind")
        guard let kind = Expected.Kind(rawValue: name) else {
            let kinds = Expected.Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw LineFault(code: "kind", message: "There is no kind \"\(name)\". There is: \(kinds).")
        }
        var options: [Expected.Option] = []
        for (index, item) in try expect.items("options").enumerated() {
            options.append(try option(item, number: index + 1))
        }
        let range = try range(expect, kind)
        return Expected(
            kind, minimum: range.minimum, maximum: range.maximum, low: try expect.textIfAny("low"),
            high: try expect.textIfAny("high"), options: options, question: question)
    }

    /// A scale without ends is 0 to 10.
    private func range(
        _ expect: LineRequest, _ kind: Expected.Kind
    ) throws(LineFault) -> (minimum: Int?, maximum: Int?) {
        var minimum = try expect.integer("min")
        var maximum = try expect.integer("max")
        if kind == .scale {
            minimum = minimum ?? 0
            maximum = maximum ?? 10
        }
        if let minimum, let maximum, minimum > maximum {
            throw LineFault(code: "min", message: "\"min\" is above \"max\".")
        }
        return (minimum, maximum)
    }

    private func option(_ item: LineJSON, number: Int) throws(LineFault) -> Expected.Option {
        guard case .object = item else { throw .wrongType("options", "an array of objects") }
        let row = LineRequest(json: item)
        let value: String
        switch row["value"] {
        case .string(let text)?: value = text
        case .integer(let number)?: value = String(number)
        default: throw .wrongType("value", "a string")
        }
        return Expected.Option(
            number: number, value: value, label: try row.textIfAny("label") ?? value, also: try row.texts("also"))
    }

    // MARK: What was found

    private func safety(_ finding: SafetyFinding?) -> LineJSON {
        guard let finding else { return .null }
        return .object([
            .init("category", .string(finding.category.rawValue)),
            .init("response", .string(finding.response.rawValue)), .init("rule", .string(finding.rule)),
            .init("matched", .string(finding.matched)),
        ])
    }

    private func answer(_ answer: Answer) -> LineJSON {
        func shape(_ status: String, value: LineJSON = .null, reason: String? = nil) -> LineJSON {
            .object([
                .init("status", .string(status)), .init("value", value), .init("reason", LineJSON(reason)),
            ])
        }
        switch answer {
        case .value(let value): return shape("ok", value: LineJSON(value))
        case .reprompt(let reason): return shape("reprompt", reason: reason.rawValue)
        case .skip(let reason): return shape("skip", reason: reason.rawValue)
        case .question: return shape("question")
        case .command(let keyword): return shape("command", value: .string(keyword.rawValue))
        }
    }

    /// A text that is a command asks for no topic.
    private func faq(_ reading: Reading, _ text: String) -> LineJSON {
        let decision = reading.faq.decision
        let candidates = candidates(reading, text)
        let isAnswered = decision == .answer || decision == .likely
        return .object([
            .init("decision", .string(decision.rawValue)),
            .init("id", LineJSON(isAnswered ? candidates.first?.topic : nil)),
            .init("candidates", .array(candidates.map(candidate))),
        ])
    }

    private func candidates(_ reading: Reading, _ text: String) -> [TopicReading.Candidate] {
        reading.faq.candidates.isEmpty ? [] : library.matcher.candidates(text, limit: Self.shown)
    }

    private func candidate(_ candidate: TopicReading.Candidate) -> LineJSON {
        let words = candidate.words.map { word in
            LineJSON.object([.init("word", .string(word.word)), .init("weight", .decimal(word.weight))])
        }
        return .object([
            .init("id", .string(candidate.topic)), .init("within", LineJSON(candidate.within)),
            .init("score", .decimal(candidate.score)), .init("words", .array(words)),
        ])
    }
}

extension LineJSON {
    /// As answers stand in JSON for others: booleans, numbers, strings, and arrays of strings.
    init(_ value: Value) {
        switch value {
        case .boolean(let yes): self = .bool(yes)
        case .number(let number): self = .integer(number)
        case .choices(let values): self = .array(values.map { .string($0) })
        case .choice(let text), .postcode(let text), .name(let text), .text(let text), .phone(let text):
            self = .string(text)
        case .date(let date): self = .string(date.iso)
        case .time(let time): self = .string(time.iso)
        case .dateTime(let when):
            self = .object([
                .init("date", LineJSON(when.date?.iso)), .init("time", LineJSON(when.time?.iso)),
                .init("part", LineJSON(when.part?.rawValue)), .init("iso", LineJSON(when.iso)),
            ])
        }
    }
}

import Dialogue
import Words

/// Reads the few texts that the tests write; the real reader has tests of its own.
enum SmallReader {
    static func alarm(_ text: String) -> Alarm {
        let words = text.lowercased()
        var alarm = Alarm.none
        for (mark, category, response) in [
            ("end it all", SafetyCategory.suicide, SafetyResponse.crisis), ("he hits me", .abuse, .crisis),
            ("hopeless", .distress, .distress),
        ] where words.contains(mark) {
            alarm.safety = SafetyFinding(
                category: category, response: response, rule: "\(category.rawValue).1", matched: mark)
        }
        alarm.consent =
            ["stop": .stop, "stpo": .confirmStop, "start": .start, "safe": .safe, "yes": .yes, "no": .no][words]
        return alarm
    }

    static func read(_ text: String, in context: HearingContext) -> Reading {
        let words = text.lowercased()
        var reading = Reading(alarm: alarm(text), words: text)
        if let form = ["<picture>": Reading.Form.picture, "": .empty, "<long>": .tooLong, "<marks>": .marks][words] {
            reading.form = form
            return reading
        }
        reading.keyword = keyword(words)
        reading.starting = context.starting.first { $0.words == words }?.dialogue
        reading.isQuestion = words.hasSuffix("?")
        if context.confirms { reading.confirmed = ["yes": true, "no": false][words] }
        reading.faq = topic(words)
        if words.count == 1, let letter = ["a", "b", "c"].firstIndex(of: words) { reading.letter = letter }
        if let expected = context.expected { reading.answer = answer(words, text, expected, reading) }
        if words.hasPrefix("change ") {
            reading.keyword = .correct
            reading.changeLine = Int(words.dropFirst(7))
        }
        if words.hasPrefix("i meant ") {
            reading.keyword = .correct
            let rest = String(words.dropFirst(8))
            reading.corrections = context.answered.compactMap { asked in
                guard case .value(let value) = answer(rest, rest, asked.expected, Reading()) else { return nil }
                return .init(serial: asked.serial, key: asked.key, value: value)
            }
            if let expected = context.expected { reading.answer = answer(rest, rest, expected, Reading()) }
        }
        return reading
    }

    private static func keyword(_ words: String) -> Keyword? {
        if words == "stpo" { return .confirmStop }
        return Keyword(rawValue: words)
    }

    private static func topic(_ words: String) -> TopicReading {
        let decisions: [(String, TopicReading.Decision, [String])] = [
            ("maybe", .offer, ["secret", "cost"]), ("likely", .likely, ["who", "cost"]),
            ("which", .offer, ["privacy", "cost"]), ("cost", .answer, ["cost"]),
            ("who", .answer, ["who"]), ("secret", .answer, ["secret"]),
        ]
        for (mark, decision, topics) in decisions where words.contains(mark) {
            return TopicReading(decision: decision, candidates: topics.map { .init(topic: $0, score: 1) })
        }
        return .none
    }

    private static func answer(_ words: String, _ text: String, _ expected: Expected, _ reading: Reading) -> Answer {
        if reading.keyword == .skip { return .skip(.declined) }
        if words == "dunno" { return .skip(.unknown) }
        let core = words.split(whereSeparator: { $0 == "," || $0 == "?" }).first.map(String.init) ?? words
        if expected.takesYesNo || expected.kind == .yesNo {
            if core == "yes" { return .value(.boolean(true)) }
            if core == "no" { return .value(.boolean(false)) }
        }
        switch expected.kind {
        case .scale, .number:
            guard let number = Int(core) else { return .reprompt(.notAnAnswer) }
            guard number >= expected.minimum ?? 0, number <= expected.maximum ?? 99 else {
                return .reprompt(.outOfRange)
            }
            return .value(.number(number))
        case .choice, .choices:
            let option = expected.options.first {
                String($0.number) == core || $0.value == core || $0.label.lowercased() == core || $0.also.contains(core)
            }
            guard let option else { return .reprompt(Int(core) == nil ? .notAnAnswer : .outOfRange) }
            return .value(expected.kind == .choice ? .choice(option.value) : .choices([option.value]))
        case .postcode:
            return words.hasPrefix("ls") ? .value(.postcode(words.uppercased())) : .reprompt(.invalid)
        case .name: return reading.keyword == nil ? .value(.name(text)) : .command(reading.keyword ?? .help)
        case .text: return reading.keyword == nil ? .value(.text(text)) : .command(reading.keyword ?? .help)
        default: return .reprompt(.notAnAnswer)
        }
    }
}

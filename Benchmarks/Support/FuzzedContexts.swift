package import Dialogue
import Words

/// What a conversation may wait for while a text comes in: every kind of answer, with long lists and bare.
package struct FuzzedContexts: Sendable {
    private let expected: [Expected?]
    private let corrected: [HearingContext.AnsweredQuestion]
    private let starting: [HearingContext.StartingWord]

    package init(starting: [String] = ["check in", "find something", "book", "start over", "questions", "my details"]) {
        expected = Self.everyQuestion
        corrected = questionsOfEveryKind.enumerated().map {
            HearingContext.AnsweredQuestion(serial: $0.offset, key: $0.element.kind.rawValue, expected: $0.element)
        }
        self.starting = starting.map { HearingContext.StartingWord(words: $0, dialogue: $0) }
    }

    package var count: Int { expected.count }

    /// A name for a report.
    package func name(_ number: Int) -> String {
        guard let question = expected[number % expected.count] else { return "nothing" }
        return question.options.isEmpty
            ? question.kind.rawValue : "\(question.kind.rawValue) of \(question.options.count)"
    }

    /// The context of a number; every third has answers to correct, every fifth has opted out.
    package func context(_ number: Int) -> HearingContext {
        HearingContext(
            expected: expected[number % expected.count], answered: number % 3 == 0 ? corrected : [],
            starting: starting, letters: number % 4, optedOut: number % 5 == 0)
    }

    private static let everyQuestion: [Expected?] = {
        let now = Instant(seconds: 1_780_000_000)
        var all: [Expected?] = [nil]
        for kind in Expected.Kind.allCases {
            let isChoice = kind == .choice || kind == .choices
            all.append(
                Expected(
                    kind, minimum: kind == .scale ? 0 : nil, maximum: kind == .scale ? 10 : nil,
                    options: isChoice ? options(4) : [], now: now))
            all.append(
                Expected(
                    kind, minimum: kind == .scale ? 1 : kind == .number ? 0 : nil,
                    maximum: kind == .scale ? 5 : kind == .text ? 300 : nil, low: "not at all", high: "completely",
                    options: isChoice ? options(12) : [],
                    question: "How many times a week did you go out, or who with, yesterday or today?",
                    takesYesNo: isChoice, now: now, tense: kind == .date ? .future : nil, nation: .wales))
        }
        return all
    }()

    private static func options(_ count: Int) -> [Expected.Option] {
        let labels = [
            "Walking or gentle exercise", "Gardening and growing", "Singing", "Cooking on a budget",
            "Money, benefits or debt", "Housing", "Feeling lonely", "Help at home", "By phone", "A carer or family",
            "Twice a week or more", "None of these",
        ]
        return labels.prefix(count).enumerated().map { place, label in
            Expected.Option(
                number: place + 1, value: label.lowercased(), label: label,
                also: ["\(label) please", "number \(place + 1)", "about \(label.lowercased())", "not sure about that"])
        }
    }
}

import Words

/// An answer to what is asked, by the kind that is expected, in this persona's words.
struct Answering {
    let persona: Persona
    /// How this person feels, from 0 to 10: their scores stay near it.
    let mood: Int

    /// Words, and what they stand for.
    struct Said {
        var text: String
        /// Typed without slips: a number of a row, say.
        var isExact = false
    }

    func answer(_ expected: Expected, _ chance: inout Chance) -> Said {
        switch expected.kind {
        case .yesNo: yesOrNo(&chance)
        case .scale: number(mood + chance.number(in: -2...2), expected, &chance)
        case .number: number(chance.number(in: 1...6), expected, &chance)
        case .choice: choice(expected, &chance)
        case .choices: choices(expected, &chance)
        case .date:
            Said(text: chance.one(of: ["tomorrow", "next tuesday", "friday", "on the 14th", "monday week"]) ?? "")
        case .time: Said(text: chance.one(of: ["10am", "half 2", "14:30", "about 11", "quarter past 9"]) ?? "")
        case .dateTime:
            Said(text: chance.one(of: ["tuesday 11am", "thursday at 2pm", "next wed morning", "friday half 10"]) ?? "")
        case .dateOfBirth: Said(text: chance.one(of: ["4/5/1951", "12 march 1968", "01.02.83"]) ?? "", isExact: true)
        case .phone: Said(text: "07700 900 1" + String(10 + chance.below(90)), isExact: true)
        case .postcode: Said(text: says("postcode", &chance), isExact: true)
        case .name: Said(text: says("name", &chance))
        case .text: Said(text: says("text", &chance))
        }
    }

    private func says(_ list: String, _ chance: inout Chance) -> String {
        chance.one(of: persona.says[list] ?? []) ?? ""
    }

    private func yesOrNo(_ chance: inout Chance) -> Said {
        Said(text: says(chance.happens(percent: persona.agrees) ? "yes" : "no", &chance))
    }

    private func number(_ wanted: Int, _ expected: Expected, _ chance: inout Chance) -> Said {
        let number = min(max(wanted, expected.minimum ?? 0), expected.maximum ?? 10)
        if chance.happens(percent: persona.habits.numbersInWords) { return Said(text: Typing.inWords(number)) }
        return Said(text: String(number), isExact: true)
    }

    private func choice(_ expected: Expected, _ chance: inout Chance) -> Said {
        if expected.takesYesNo, expected.options.isEmpty || chance.happens(percent: 50) { return yesOrNo(&chance) }
        guard let option = chance.one(of: expected.options) else { return Said(text: says("nonsense", &chance)) }
        return row(option, &chance)
    }

    private func choices(_ expected: Expected, _ chance: inout Chance) -> Said {
        guard let first = chance.one(of: expected.options) else { return Said(text: says("nonsense", &chance)) }
        guard chance.happens(percent: 30), let second = chance.one(of: expected.options), second != first else {
            return row(first, &chance)
        }
        return Said(text: "\(first.number) and \(second.number)", isExact: true)
    }

    private func row(_ option: Expected.Option, _ chance: inout Chance) -> Said {
        if option.number == 0 || chance.happens(percent: persona.habits.rowsByName) {
            return Said(text: chance.one(of: option.also) ?? option.label)
        }
        if chance.happens(percent: persona.habits.numbersInWords) { return Said(text: Typing.inWords(option.number)) }
        return Said(text: String(option.number), isExact: true)
    }
}

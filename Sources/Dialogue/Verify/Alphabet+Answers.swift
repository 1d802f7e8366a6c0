import Words

// Answers to the question that waits, and to those before it.
extension Alphabet {
    /// One answer of each class, SKIP, and what cannot be read.
    func answers(in state: State) -> [Occurrence] {
        guard let (question, index) = waiting(state), let pending = state.pending else {
            return [said("green ones", .unreadable, Reading())]
        }
        var answers = values(question, index, pending).map { value in
            said(words(value, pending), .reply, reading(value))
        }
        if pending.proposed != nil {
            for (words, yes) in [("yes", true), ("no", false)] {
                var reading = Reading(answer: .reprompt(.notAnAnswer), confirmed: yes)
                reading.alarm.consent = yes ? .yes : .no
                answers.append(said(words, .reply, reading))
            }
        }
        answers.append(said("skip", .reply, Reading(keyword: .skip, answer: .skip(.declined))))
        // Any words are an answer where a text is asked for.
        if question.kind != .text {
            // With `free text` any words are an answer.
            let words = question.freeText == nil ? Occurrence.Role.unreadable : .reply
            answers.append(said("green ones", words, Reading(answer: .reprompt(.notAnAnswer))))
            answers.append(said("99999", .unreadable, Reading(answer: .reprompt(.outOfRange))))
        }
        if let value = values(question, index, pending).first, let topic = topics.first {
            var both = reading(value)
            both.isQuestion = true
            both.faq = TopicReading(decision: .answer, candidates: [.init(topic: topic, score: 1)])
            let asked = library.answer(topic, for: .init())?.question.lowercased() ?? topic
            answers.append(said("\(words(value, pending)), \(asked)", .other, both))
        }
        return answers
    }

    private func values(_ question: Question, _ index: Int, _ pending: Pending) -> [Value] {
        var values = classes.representatives(
            question, dialogue: index, shown: pending.shown.isEmpty ? nil : pending.shown.map(\.value))
        for row in pending.shown where row.value.hasPrefix("-") { values.append(.choice(row.value)) }
        if question.kind == .yesNo {
            if !question.rows.isEmpty { values += [.boolean(true), .boolean(false)] }
        } else {
            if question.yes != nil { values.append(.boolean(true)) }
            if question.no != nil { values.append(.boolean(false)) }
        }
        return values
    }

    func reading(_ value: Value) -> Reading {
        var reading = Reading(answer: .value(value))
        if case .boolean(let yes) = value { reading.alarm.consent = yes ? .yes : .no }
        return reading
    }

    /// How a patient may write a value; rows by the number that they saw.
    func words(_ value: Value, _ pending: Pending?) -> String {
        func number(_ value: String) -> String {
            pending?.shown.first { $0.value == value }.map { String($0.number) } ?? value
        }
        switch value {
        case .boolean(let yes): return yes ? "yes" : "no"
        case .choice(let one): return number(one)
        case .choices(let several): return several.map(number).joined(separator: " and ")
        case .date, .time, .dateTime: return Rendering.spoken(value)
        default: return value.plain
        }
    }

    /// Texts that crossed with the question, and a text with another one behind it.
    func crossing(in state: State) -> [Occurrence] {
        guard let (question, index) = waiting(state), let pending = state.pending else { return [] }
        var occurrences: [Occurrence] = []
        var old: [Reading] = [Reading(answer: .reprompt(.notAnAnswer))]
        old += values(question, index, pending).prefix(1).map(reading)
        if let last = state.lastAnswered, let frame = state.frames.first(where: { $0.serial == last.serial }),
            let dialogue = program.dialogue(named: frame.dialogue),
            let earlier = program.dialogues[dialogue].question(last.key)
        {
            old += classes.representatives(earlier, dialogue: dialogue, shown: nil).prefix(3).map(reading)
        }
        for reading in old {
            occurrences.append(Occurrence(role: .other, what: .text(reading, isOld: true, isLast: true), script: ""))
        }
        let unread = Reading(answer: .reprompt(.outOfRange))
        occurrences.append(Occurrence(role: .other, what: .text(unread, isOld: false, isLast: false), script: ""))
        occurrences.append(Occurrence(role: .other, what: .beforeAlarm(old.last ?? unread), script: ""))
        return occurrences
    }

    /// An answer that comes with a crisis, and one that comes with distress.
    func answersInAlarm(in state: State) -> [Occurrence] {
        guard let (question, index) = waiting(state), let pending = state.pending else { return [] }
        let values = values(question, index, pending)
        let crises = values.map { value in
            var reading = reading(value)
            reading.alarm = Self.alarm(.suicide, .crisis, "end my life")
            return said("\(words(value, pending)), i want to end my life", .other, reading)
        }
        let distress = values.prefix(1).map { value in
            var reading = reading(value)
            reading.alarm = Self.alarm(.distress, .distress, "hopeless")
            return said("\(words(value, pending)), i feel so hopeless", .other, reading)
        }
        return crises + distress
    }

    /// Another value for each question answered so far, in every open dialogue; and "change 1", "change 2" ….
    func corrections(in state: State) -> [Occurrence] {
        var occurrences: [Occurrence] = []
        for frame in state.frames.reversed() where !program.isTransient(frame.dialogue) {
            guard let index = program.dialogue(named: frame.dialogue) else { continue }
            var seen: Set<String> = []
            for entry in frame.log.reversed() where entry.happening.isAnswer && seen.insert(entry.key).inserted {
                guard let question = program.dialogues[index].question(entry.key), question.kind != .text else {
                    continue
                }
                for value in classes.representatives(question, dialogue: index, shown: nil)
                where entry.happening != .answered(value) {
                    var reading = Reading(keyword: .correct)
                    reading.corrections = [.init(serial: frame.serial, key: entry.key, value: value)]
                    occurrences.append(said("sorry, i meant \(words(value, nil))", .correction, reading))
                }
            }
        }
        let lines = state.frames.last?.log.count { $0.happening.isAnswer } ?? 0
        // The first line and the last two stand for all.
        for line in Set([0, lines - 2, lines - 1]).filter({ $0 >= 0 && $0 < lines }).sorted() {
            occurrences.append(
                said("change \(line + 1)", .correction, Reading(keyword: .correct, changeLine: line + 1)))
        }
        return occurrences
    }
}

extension Rendering {
    /// A day or hour as it is said.
    static func spoken(_ value: Value) -> String {
        switch value {
        case .date(let date): SpokenDate.birthday(date, in: "en")
        case .time(let time): SpokenDate.time(time)
        case .dateTime(let when): SpokenDate.words(when, in: "en")
        default: value.plain
        }
    }
}

/// Reads the kinds that are days, times or numbers of telephones, whose texts are judged in an order of their own.
extension AnswerReader {
    /// The answer, or nothing for another kind.
    func readDated() -> Answer? {
        switch expected.kind {
        case .date, .time, .dateTime, .dateOfBirth, .phone: settle(readDated(text))
        default: nil
        }
    }

    /// What stands in the text, before it is asked whether the patient leaves the question out or asks something.
    func readDated(_ text: PreparedText) -> Answer {
        if expected.kind == .phone { return PhoneReader.read(text) }
        // Without the moment of the text, "tomorrow" is no day.
        let now = expected.now ?? Instant(seconds: 0)
        let answer =
            switch expected.kind {
            case .date: DateTimeReader(text: text, expected: expected, now: now).readDate()
            case .time: DateTimeReader(text: text, expected: expected, now: now).readTime()
            case .dateOfBirth: BirthReader(text: text, expected: expected, now: now).read()
            default: DateTimeReader(text: text, expected: expected, now: now).readDateTime()
            }
        return expected.now == nil && expected.kind != .time ? .reprompt(.incomplete) : answer
    }

    /// It is not known yet.
    private static let unsettled = Phrases([
        "need|have|got|want to ask|check|see|look|speak|find", "not got a? date|day|time|one", "waiting to hear",
        "waiting for|on my? a? date|rota|shifts|letter|shift", "do not have my? a? date|rota|shifts|diary|calendar",
        "not got my? rota|shifts|diary|calendar|it", "not been told|given",
    ])

    /// "Friday not before 10" looks like "4 not 3": what is said of a day is weighed as a whole.
    func readDatedCorrection() -> Answer? {
        switch expected.kind {
        case .date, .time, .dateTime, .dateOfBirth: break
        default: return nil
        }
        let answer = readDated(text)
        switch answer {
        case .reprompt(.notAnAnswer), .reprompt(.incomplete): return nil
        default: return answer
        }
    }

    private static let unwilling = Phrases([
        "i|id|would|ide rather not", "would prefer not", "i decline", "none of your",
        "not prepared|willing|happy|comfortable to",
    ])

    private func settle(_ answer: Answer) -> Answer {
        guard case .reprompt(let reason) = answer else { return answer }
        if reason == .notAnAnswer || reason == .incomplete, Self.unsettled.occur(in: text.words) {
            return .skip(.unknown)
        }
        if let skip = Skips.read(text), skip == .declined || reason == .notAnAnswer || reason == .incomplete {
            return .skip(skip)
        }
        if reason == .notAnAnswer || reason == .incomplete, Self.unwilling.occur(in: text.words) {
            return .skip(.declined)
        }
        switch reason {
        case .notAnAnswer, .incomplete: return Questions.asks(text) ? .question : answer
        default: return answer
        }
    }
}

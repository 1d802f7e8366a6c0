/// Reads a yes or a no.
enum YesNo {
    /// A whole text that is nothing but yes or no.
    static func plain(_ words: [String]) -> Bool? {
        guard let first = words.first else { return nil }
        if words.count == 1 {
            return YesNoWords.yes.contains(first) ? true : YesNoWords.no.contains(first) ? false : nil
        }
        if YesNoWords.plainYes.matches(words) { return true }
        return YesNoWords.plainNo.matches(words) ? false : nil
    }

    static func read(_ text: PreparedText, question: [String]) -> Answer {
        let spoken = text.words.map(YesNoWords.repaired)
        if Occasion.isAsked(question) {
            if Occasion.missed(spoken) { return .reprompt(.notAnAnswer) }
            if !Questions.asks(text), let value = Occasion.praise(spoken) { return .value(.boolean(value)) }
        }
        if spoken.count <= 4, spoken.first == "why" || spoken.first == "might", YesNoWords.plainYes.matches(spoken) {
            return .value(.boolean(true))
        }
        if text.words.count <= 5, !question.contains("mind"), YesNoWords.indifference.occur(in: text.words) {
            return .reprompt(.ambiguous)
        }
        if lacksAsked(spoken, question) { return .value(.boolean(false)) }
        if let value = household(spoken, question) { return .value(.boolean(value)) }
        let found = text.statements.prefix(3).enumerated().flatMap { index, sentence in
            Line(text, sentence.range).signs(sentence: index, question: question)
        }
        // Where something is asked, only a word that says yes or no by itself is an answer besides.
        let signs = Questions.asks(text) ? found.filter { $0.isPlain } : found
        if let answer = resolve(signs, isCorrected: spoken.contains { YesNoWords.takingBack.contains($0) }) {
            return answer
        }
        if YesNoWords.pondering.occur(in: spoken) { return .reprompt(.ambiguous) }
        if let value = leading(text) ?? tone(text, question) {
            return .value(.boolean(value))
        }
        return .reprompt(YesNoWords.comparisons.occur(in: text.words) ? .incomplete : .notAnAnswer)
    }

    /// "No trouble" to "Have you had any trouble", "no one" to "Do you have someone".
    private static func lacksAsked(_ words: [String], _ question: [String]) -> Bool {
        guard words.count <= 4, let first = words.first else { return false }
        let asksForSomebody = ["someone", "anyone", "somebody", "anybody"].contains { question.contains($0) }
        if asksForSomebody, first == "nobody" || words.prefix(2) == ["no", "one"] { return true }
        guard first == "no", words.count >= 2, words[1].utf8.count >= 4 else { return false }
        return question.contains { Stems.of($0) == Stems.of(words[1]) }
    }

    /// "Yes but who are they?": the first word answers, the rest asks.
    private static func leading(_ text: PreparedText) -> Bool? {
        guard let sentence = text.sentences.first, sentence.endsInQuestionMark else { return nil }
        let words = text.words(in: sentence.range)
        guard words.count >= 3, ["but", "and", "so", "though", "if"].contains(words[1]) else { return nil }
        return ["yes", "yeah", "yep", "yh", "aye"].contains(words[0])
            ? true : ["no", "nope", "nah"].contains(words[0]) ? false : nil
    }

    /// "OK", "fine", "I'm fine thanks": what they mean hangs on the question.
    private static func tone(_ text: PreparedText, _ question: [String]) -> Bool? {
        let words = text.words.map(YesNoWords.repaired).filter {
            !KeywordTables.politeEndings.contains($0) && $0 != "yes"
        }
        guard words.count <= 5, !Questions.asks(text) else { return nil }
        if YesNoWords.contentment.end(in: words, from: 0).map({ $0 >= words.count - 1 }) == true {
            if YesNoWords.wellbeing.occur(in: question) { return true }
            return YesNoWords.wishes.occur(in: question) ? false : nil
        }
        guard let end = YesNoWords.agreement.end(in: words, from: 0), end == words.count else { return nil }
        return question.isEmpty || YesNoWords.offers.occur(in: question) || YesNoWords.wellbeing.occur(in: question)
            ? true : nil
    }

    /// "Do you live alone?" is answered by who else lives there.
    private static func household(_ words: [String], _ question: [String]) -> Bool? {
        guard question.contains("live"), question.contains("alone") || question.contains("own") else { return nil }
        if words.contains(where: { YesNoWords.yes.contains($0) || YesNoWords.no.contains($0) }) { return nil }
        if ["just", "only"].contains(words.first ?? ""), words.count <= 3, words.contains("me") { return true }
        return YesNoWords.company.occur(in: words) ? false : nil
    }

    /// One sign of a yes or a no.
    struct Sign {
        enum Kind { case yes, no, wavering, neither }
        /// A word or phrase that says so by itself, or one that only implies it.
        enum Strength { case plain, phrase, weak }
        var kind: Kind
        var strength: Strength
        var sentence: Int
        /// It opens its sentence.
        var opens: Bool
        /// It stands alone in its clause, ends it, or "so" stands before it.
        var concludes: Bool
        /// "Actually", "meant", "sorry" or the like stands just before.
        var corrects: Bool
        var isPlain: Bool { strength != .weak }
    }

    /// The words of one sentence, with their pauses.
    struct Line {
        let spoken: [Int]
        let words: [String]

        init(_ text: PreparedText, _ range: Range<Int>) {
            spoken = range.filter { text.tokens[$0].isSpoken }
            words = spoken.map { YesNoWords.repaired(text.tokens[$0].text) }
        }

        /// A comma or the like, or a word that begins a clause, stands at this place.
        func pause(at index: Int) -> Bool {
            guard index > 0, index < spoken.count else { return true }
            if index + 2 < words.count, words[index] == "i", words[index + 1] == "am", words[index + 2] == "afraid" {
                return true
            }
            return spoken[index] - spoken[index - 1] > 1 || YesNoWords.joints.contains(words[index])
        }

        func signs(sentence: Int, question: [String]) -> [Sign] {
            var result: [Sign] = []
            var index = 0
            var atStart = true
            while index < words.count {
                if atStart, YesNoWords.fillers.contains(words[index]), index + 1 < words.count {
                    index += 1
                } else if let (kind, end, strength) = sign(at: index, atStart: atStart || turns(at: index), question),
                    counts(kind, strength, from: index, to: end, atStart: atStart, question: question)
                {
                    result.append(
                        Sign(
                            kind: kind, strength: strength, sentence: sentence, opens: atStart,
                            concludes: follows(index) || pause(at: end) && index > 0,
                            corrects: index > 0 && YesNoWords.corrections.contains(words[index - 1])))
                    atStart = false
                    index = end
                } else {
                    atStart = atStart && YesNoWords.light.contains(words[index])
                    index += 1
                }
            }
            if result.isEmpty, let echo = YesNo.echo(words, question: question) {
                result.append(
                    Sign(
                        kind: echo ? .yes : .no, strength: .weak, sentence: sentence, opens: true, concludes: true,
                        corrects: false))
            }
            return result
        }

        /// "So" or "but" stands before.
        private func follows(_ index: Int) -> Bool { index > 0 && ["so", "but"].contains(words[index - 1]) }

        private func turns(at index: Int) -> Bool { pause(at: index) || follows(index) }

        /// The sign that begins at a word: phrases first, since they take words from the plain ones.
        private func sign(at index: Int, atStart: Bool, _ question: [String]) -> (Sign.Kind, Int, Sign.Strength)? {
            if let hedged = hedged(at: index, atStart: atStart, question) { return hedged }
            if let phrase = phrase(at: index) { return phrase }
            if atStart, let end = YesNoWords.weakNo.end(in: words, from: index) {
                // "I am not" opens "I am not sure" too.
                if words[end - 1] == "not", let (kind, end, _) = phrase(at: end - 1), kind != .yes {
                    return (kind, end, .phrase)
                }
                return (.no, end, .weak)
            }
            if atStart, let end = YesNoWords.weakYes.end(in: words, from: index) { return (.yes, end, .weak) }
            let word = words[index]
            if !atStart, word.utf8.count == 1 || YesNoWords.onlyAtStart.contains(word) { return nil }
            if word == "do", words.count > 1 { return nil }
            if YesNoWords.yes.contains(word) { return (.yes, index + 1, .plain) }
            return YesNoWords.no.contains(word) ? (.no, index + 1, .plain) : nil
        }

        /// The phrase that begins at a word: the longest of those that do.
        private func phrase(at index: Int) -> (Sign.Kind, Int, Sign.Strength)? {
            let yes = YesNoWords.yesPhrases.end(in: words, from: index) ?? 0
            let no = YesNoWords.noPhrases.end(in: words, from: index) ?? 0
            let neither = YesNoWords.neither.end(in: words, from: index) ?? 0
            let wavering = YesNoWords.wavering.end(in: words, from: index) ?? 0
            let longest = max(yes, no, neither, wavering)
            guard longest > 0 else { return nil }
            if neither == longest { return (.neither, neither, .phrase) }
            if wavering == longest { return (.wavering, wavering, .phrase) }
            if no == longest { return (.no, no, .phrase) }
            // "Most certainly did not".
            if words[yes..<min(yes + 2, words.count)].contains("not"), !pause(at: yes) {
                return (.no, min(yes + 2, words.count), .phrase)
            }
            return (.yes, yes, .phrase)
        }

        /// Whether a sign stands where it is meant for the question, rather than deep in a tale.
        private func counts(
            _ kind: Sign.Kind, _ strength: Sign.Strength, from start: Int, to end: Int, atStart: Bool,
            question: [String]
        ) -> Bool {
            if kind == .wavering || kind == .neither { return true }
            let ends = pause(at: end)
            switch strength {
            case .plain:
                if words[start] == "no", end < words.count, Weekdays.number(of: words[end]) != nil { return false }
                // "No transport" says what is lacking; "no falls" answers the question about falls.
                if words[start] == "no", !ends {
                    let next = words[end]
                    return YesNoWords.afterNo.contains(next) || KeywordTables.politeEndings.contains(next)
                        || isPictogram(next) || YesNoWords.past[next] != nil
                        || next.utf8.count >= 4 && question.contains { Stems.of($0) == Stems.of(next) }
                }
                if YesNoWords.corrections.contains(words[max(0, start - 1)]) { return true }
                return atStart || ends && (turns(at: start) || !YesNoWords.within.contains(words[start - 1]))
                    || YesNoWords.leads.contains(words[start - 1])
                    || follows(start)
            case .phrase: return atStart || turns(at: start) && ends || follows(start)
            case .weak: return atStart && words.count <= 16 && holds(from: start, to: end, question: question)
            }
        }

        /// "I will" says nothing of what was.
        private func isOfTime(_ range: Range<Int>, _ question: [String]) -> Bool {
            words[range].contains { $0 == "will" || $0 == "shall" } && !words[range].contains("not")
                && question.contains { $0 == "did" || $0 == "have" || $0 == "has" }
                && !question.contains { $0 == "will" || $0 == "shall" }
        }

        /// "I do" answers where it ends its clause or takes up the question's words; "I do keep dogs" tells.
        private func holds(from start: Int, to end: Int, question: [String]) -> Bool {
            if isOfTime(start..<end, question) { return false }
            // "I could" is not yet "I would like to".
            if words[end - 1] == "could", !question.isEmpty, !question.contains(where: YesNoWords.ability.contains) {
                return false
            }
            if pause(at: end) { return true }
            let clause = (end..<words.count).first { pause(at: $0) } ?? words.count
            if clause <= 6, start <= 1, YesNoWords.wholeNo.contains(words[start]) {
                return YesNoWords.afterNot.contains(words[end])
                    || question.contains { Stems.of($0) == Stems.of(words[end]) }
            }
            // "Didn't make it" after "Did you get there": short, and the question's own verb.
            let helper = words[start..<end].last { YesNoWords.helpers.contains($0) }
            if words[start..<end].contains("not"), words.count <= 7, let helper,
                question.contains(helper) || words.count <= 4
            {
                return true
            }
            let next = words[end]
            let isOfOthers = ["he", "she", "they", "it", "there", "that"].contains(words[start])
            if isOfOthers, !question.contains(words[start]) { return false }
            if words[end - 1] == "to", next == "be" { return false }
            return YesNoWords.tails.contains(next) || KeywordTables.politeEndings.contains(next)
                || YesNoWords.lastTails.contains(next) && pause(at: end + 1)
                || next.utf8.count >= 4 && question.contains { Stems.of($0) == Stems.of(next) }
        }
    }

    private static func resolve(_ found: [Sign], isCorrected: Bool) -> Answer? {
        let signs = found.filter { $0.kind != .neither }
        // "I can't remember, my memory is not what it was" is no No.
        if found.first?.kind == .neither, !signs.contains(where: { $0.isPlain }) { return nil }
        guard let first = signs.first else { return nil }
        func value(_ sign: Sign) -> Answer {
            sign.kind == .wavering ? .reprompt(.ambiguous) : .value(.boolean(sign.kind == .yes))
        }
        if let corrected = signs.last(where: { $0.corrects }), corrected.kind != .wavering { return value(corrected) }
        let kinds = Set(signs.map { $0.kind })
        if kinds.count == 1 { return value(first) }
        if kinds.contains(.wavering) {
            let wavers = signs.contains { $0.kind == .wavering && $0.sentence == 0 }
            return first.isPlain && first.opens && !wavers ? value(first) : .reprompt(.ambiguous)
        }
        if isCorrected, let last = signs.last(where: { $0.isPlain }), last.opens || last.concludes {
            return value(last)
        }
        // Yes and no both: a conclusion decides, then a plain word at the start; within one sentence neither does.
        let plain = signs.filter { $0.isPlain }
        if Set(plain.map { $0.kind }).count == 1, let only = plain.first, only.opens || only.concludes {
            return value(only)
        }
        let isContested = signs.dropFirst().contains { $0.sentence == first.sentence && $0.isPlain && $0.concludes }
        if first.isPlain, first.opens, !isContested { return value(first) }
        if !first.isPlain, let last = plain.last, last.concludes { return value(last) }
        return .reprompt(.ambiguous)
    }

    /// "I need help most days" after "Do you need someone", "went on Tuesday" after "Did you get there": the question's
    /// own verb said back, or denied.
    private static func echo(_ words: [String], question: [String]) -> Bool? {
        guard let asked = verb(of: question) else { return nil }
        let isPast = ["did", "have", "has"].contains { question.contains($0) }
        let hasSubject = ["i", "we", "he", "she", "they", "it"].contains(words.first ?? "")
        guard hasSubject || isPast else { return nil }
        let rest = words.dropFirst(hasSubject ? 1 : 0).drop {
            YesNoWords.adverbs.contains($0) && $0 != asked
        }
        guard let said = rest.first else { return nil }
        let past = YesNoWords.past[said]
        let isSame =
            Stems.of(said) == Stems.of(asked) || past == asked || past != nil && past == YesNoWords.past[asked]
            || YesNoWords.going.contains(said) && YesNoWords.going.contains(asked)
        guard isSame, hasSubject || past != nil || said.hasSuffix("ed") else { return nil }
        let isDenied = words.prefix(words.count - rest.count).contains { $0 == "never" || $0 == "not" }
        // "Went to the shops" does not say that the patient went to the class.
        let object = rest.dropFirst().first { !["the", "my", "to", "a", "an", "our", "some"].contains($0) } ?? ""
        guard
            object.isEmpty || YesNoWords.objects.contains(object) || (object.utf8.first.map(isDigit) ?? false)
                || question.contains(where: { Stems.of($0) == Stems.of(object) })
        else { return nil }
        if YesNoWords.failures.contains(object) { return false }
        return !isDenied && !rest.prefix(3).contains("not")
    }

    /// The verb that follows the subject of a question: "Do you *need* someone".
    private static func verb(of question: [String]) -> String? {
        guard let subject = question.firstIndex(where: { ["you", "they", "he", "she"].contains($0) }) else {
            return nil
        }
        return question[(subject + 1)...].first {
            !["still", "ever", "been", "able", "to", "currently", "usually"].contains($0)
        }
    }
}

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
        let found = text.statements.prefix(3).enumerated().flatMap { index, sentence in
            Line(text, sentence.range).signs(sentence: index, question: question)
        }
        // Where something is asked, only a word that says yes or no by itself is an answer besides.
        let signs = Questions.asks(text) ? found.filter { $0.isPlain } : found
        if let answer = resolve(signs) { return answer }
        return .reprompt(YesNoWords.comparisons.occur(in: text.words) ? .incomplete : .notAnAnswer)
    }

    /// One sign of a yes or a no.
    private struct Sign {
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
    private struct Line {
        let spoken: [Int]
        let words: [String]

        init(_ text: PreparedText, _ range: Range<Int>) {
            spoken = range.filter { text.tokens[$0].isSpoken }
            words = spoken.map { text.tokens[$0].text }
        }

        /// A comma or the like, or a word that begins a clause, stands at this place.
        func pause(at index: Int) -> Bool {
            guard index > 0, index < spoken.count else { return true }
            return spoken[index] - spoken[index - 1] > 1 || YesNoWords.joints.contains(words[index])
        }

        func signs(sentence: Int, question: [String]) -> [Sign] {
            var result: [Sign] = []
            var index = 0
            var atStart = true
            while index < words.count {
                if atStart, YesNoWords.fillers.contains(words[index]), index + 1 < words.count {
                    index += 1
                } else if let (kind, end, strength) = sign(at: index, atStart: atStart || turns(at: index)),
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
        private func sign(at index: Int, atStart: Bool) -> (Sign.Kind, Int, Sign.Strength)? {
            if let end = YesNoWords.neither.end(in: words, from: index) { return (.neither, end, .phrase) }
            if let end = YesNoWords.wavering.end(in: words, from: index) { return (.wavering, end, .phrase) }
            let yes = YesNoWords.yesPhrases.end(in: words, from: index) ?? 0
            let no = YesNoWords.noPhrases.end(in: words, from: index) ?? 0
            if no > 0, no >= yes { return (.no, no, .phrase) }
            if yes > 0 { return (.yes, yes, .phrase) }
            if atStart, let end = YesNoWords.weakNo.end(in: words, from: index) { return (.no, end, .weak) }
            if atStart, let end = YesNoWords.weakYes.end(in: words, from: index) { return (.yes, end, .weak) }
            let word = words[index]
            if !atStart, word.utf8.count == 1 || YesNoWords.onlyAtStart.contains(word) { return nil }
            if word == "do", words.count > 1 { return nil }
            if YesNoWords.yes.contains(word) { return (.yes, index + 1, .plain) }
            return YesNoWords.no.contains(word) ? (.no, index + 1, .plain) : nil
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
                if atStart, words[start] == "no", !ends, words.count > 4 {
                    return YesNoWords.afterNo.contains(words[end])
                }
                return atStart || ends && (turns(at: start) || !YesNoWords.within.contains(words[start - 1]))
                    || YesNoWords.leads.contains(words[start - 1])
                    || follows(start)
            case .phrase: return atStart || turns(at: start) && ends || follows(start)
            case .weak: return atStart && words.count <= 16 && holds(from: start, to: end, question: question)
            }
        }

        /// "I do" answers where it ends its clause or takes up the question's words; "I do keep dogs" tells.
        private func holds(from start: Int, to end: Int, question: [String]) -> Bool {
            if pause(at: end) || words.count <= 6 && start <= 1 && YesNoWords.wholeNo.contains(words[start]) {
                return true
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
            return YesNoWords.tails.contains(next) || KeywordTables.politeEndings.contains(next)
                || YesNoWords.lastTails.contains(next) && pause(at: end + 1)
                || next.utf8.count >= 4 && question.contains { Stems.of($0) == Stems.of(next) }
        }
    }

    private static func resolve(_ found: [Sign]) -> Answer? {
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

    /// "I need help most days" after "Do you need someone": the question's own verb said back, or denied.
    private static func echo(_ words: [String], question: [String]) -> Bool? {
        guard let asked = verb(of: question), ["i", "we", "he", "she", "they", "it"].contains(words.first ?? "") else {
            return nil
        }
        let rest = words.dropFirst().drop {
            ["still", "really", "always", "often", "do", "have", "am", "be"].contains($0)
        }
        guard let said = rest.first else { return nil }
        let isSame =
            Stems.of(said) == Stems.of(asked) || YesNoWords.going.contains(said) && YesNoWords.going.contains(asked)
        guard isSame else { return nil }
        let object = rest.dropFirst().first ?? ""
        guard rest.count <= 2 || YesNoWords.objects.contains(object) || question.contains(object) else { return nil }
        return !rest.contains("not") && !rest.contains("never")
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

/// Reads a number on a scale.
struct ScaleReader {
    let text: PreparedText
    let expected: Expected
    let question: [String]

    private var minimum: Int { expected.minimum ?? 0 }
    private var maximum: Int { expected.maximum ?? 10 }

    func read() -> Answer {
        let answering = text.answering
        let statements = answering.isEmpty ? text.sentences : answering
        let asksOnly = answering.isEmpty
        if let end = label(in: statements), !asksOnly { return end }
        let found = mentions(in: statements)
        if asksOnly, found.count != 1 || !startsWithNumber { return .reprompt(.notANumber) }
        if !found.isEmpty { return choose(found) }
        if let zero = nothing(in: statements) { return zero }
        if YesNoWords.comparisons.occur(in: text.words) { return .reprompt(.incomplete) }
        return .reprompt(describes(text.words) ? .notANumber : .notAnAnswer)
    }

    private var startsWithNumber: Bool {
        guard let first = text.tokens.firstIndex(where: \.isSpoken) else { return false }
        return NumberScanner.mentions(in: text.tokens, text.tokens.indices).first?.range.lowerBound == first
    }

    // MARK: Numbers

    /// A number that may be the answer, and the words around it that decide.
    private struct Candidate {
        var mention: NumberMention
        var sentence: Int
        /// The clauses that belong to it.
        var words: [String]
        var before: [String]
        var after: [String]
        /// All words since the number before, or since the sentence began.
        var lead: [String]
        /// Only greetings and the like stand before it in the text.
        var leads: Bool
    }

    private func mentions(in statements: [PreparedText.Sentence]) -> [Candidate] {
        var result: [Candidate] = []
        for (number, sentence) in statements.enumerated() {
            let found = NumberScanner.mentions(in: text.tokens, sentence.range).filter { !isOtherWord($0) }
            let clauses = text.clauses(of: sentence.range)
            var start = sentence.range.lowerBound
            for (index, mention) in found.enumerated() {
                let previous = index > 0 ? found[index - 1].range.upperBound : sentence.range.lowerBound
                let nextStart = index + 1 < found.count ? found[index + 1].range.lowerBound : sentence.range.upperBound
                // What stands between two numbers is shared at the first pause or turn.
                let cut =
                    index + 1 < found.count
                    ? clauses.first { $0.lowerBound >= mention.range.upperBound && $0.lowerBound <= nextStart }?
                        .lowerBound ?? nextStart
                    : sentence.range.upperBound
                let before = text.words(in: start..<mention.range.lowerBound)
                let after = text.words(in: mention.range.upperBound..<max(cut, mention.range.upperBound))
                result.append(
                    Candidate(
                        mention: mention, sentence: number,
                        words: text.words(in: start..<max(cut, mention.range.upperBound)),
                        before: before, after: after,
                        lead: text.words(in: previous..<mention.range.lowerBound),
                        leads: number == 0 && index == 0 && before.allSatisfy(Self.light.contains)))
                start = cut
            }
        }
        let heard = result.filter { !isNoise($0) }
        // "0, I'm 82", "6 nurse came at half 9": an age or an hour only where there is an answer besides.
        guard heard.count > 1 else { return heard }
        return heard.filter {
            !NumberAsides.isOfLife(lead: $0.lead)
                && ($0.mention.value <= maximum || $0.lead.suffix(2) != ["i", "am"])
        }
    }

    /// Numbers that count something else: times of day, people, months, years, pages, what did not apply.
    private func isNoise(_ candidate: Candidate) -> Bool {
        let mention = candidate.mention
        if let whole = mention.outOf { return whole > 100 }
        let (last, next) = (candidate.lead.last ?? "", candidate.after.first ?? "")
        let isYear = mention.value > 1900 && mention.value < 2100 && maximum <= 100
        if isYear || !mayEnd(candidate, next) || isUnit(next, candidate) { return true }
        if mention.isWord, mention.value == 1, !Self.oneIsNumber(last, next, candidate) { return true }
        if candidate.before.suffix(2).first == "at", ["about", "around"].contains(last), !next.isEmpty { return true }
        if last == "at", candidate.leads, ["this", "last", "in", "and", "when"].contains(next) { return true }
        if isPlaced(candidate, last) || ["up", "down"].contains(last) && ["on", "from", "since"].contains(next) {
            return true
        }
        if NumberAsides.isUnreal(lead: candidate.lead, after: candidate.after) { return true }
        let isDenied = Self.denials.occur(in: candidate.before) && !candidate.before.contains("so")
        return isDenied || Self.tooMuch.first(in: candidate.after)?.lowerBound == 0
    }

    /// "6 nurse came" does not count nurses.
    private func isUnit(_ next: String, _ candidate: Candidate) -> Bool {
        guard Self.units.contains(next.withoutEnding("s")) else { return false }
        return !Self.callers.contains(next) || candidate.mention.value == 1 || !candidate.leads
            || !NumberAsides.beginsTale(candidate.after)
    }

    /// "Too" and "ate" are numbers only alone.
    private func isOtherWord(_ mention: NumberMention) -> Bool {
        mention.isWord && text.words.count > 1
            && NumberWords.doubtful.contains(text.tokens[mention.range.lowerBound].text)
    }

    /// A time of day, a page, an age: the words before say so.
    private func isPlaced(_ candidate: Candidate, _ last: String) -> Bool {
        let before = candidate.lead
        if Self.placers.contains(last) { return !before.contains("put") }
        if ["for", "the", "by"].contains(last) { return candidate.mention.value > maximum }
        if last == "at" {
            let isClock = before.contains { Self.clockVerbs.contains($0) || Weekdays.names[$0] != nil }
            return isClock || candidate.mention.value > maximum
        }
        // "3 hours 40": the rest of a time that was measured.
        return Self.units.contains(last.withoutEnding("s")) && last.hasSuffix("s") && candidate.mention.value > maximum
    }

    /// What follows without a pause does not make it the number of something ("two buses", "4 stars").
    private func mayEnd(_ candidate: Candidate, _ next: String) -> Bool {
        let mention = candidate.mention
        let following = mention.range.upperBound
        guard mention.outOf == nil, following < text.tokens.count, text.tokens[following].isSpoken, !next.isEmpty else {
            return true
        }
        if isAsked(next) || candidate.leads && NumberAsides.beginsTale(candidate.after) { return true }
        return Self.afterNumber.contains(next) || KeywordTables.politeEndings.contains(next) || isPictogram(next)
    }

    private static func oneIsNumber(_ last: String, _ next: String, _ candidate: Candidate) -> Bool {
        candidate.words.count == 1 || candidate.leads && next.isEmpty
            || ["a", "about", "is", "say", "put", "just", "only"].contains(last)
                && next.isEmpty
    }

    private func choose(_ found: [Candidate]) -> Answer {
        if let corrected = correction(found) { return worth(corrected) }
        let values = Set(found.map(\.mention.value))
        if values.count == 1, let only = found.first { return single(only, found) }
        if let last = found.last, Self.conclusions.occur(in: Array(last.before.suffix(3))) { return worth(last) }
        if isRange(found) { return .reprompt(.ambiguous) }
        if isOfTwoTimes(found) { return .reprompt(.ambiguous) }
        let named = found.filter { isNamedTime($0) }
        if Set(named.map(\.mention.value)).count == 1, let only = named.first { return worth(only) }
        let framed = found.filter { matchesFrame($0) }
        if Set(framed.map(\.mention.value)).count == 1, let only = framed.first, framed.count < found.count {
            return worth(only)
        }
        let rest = framed.isEmpty ? found : framed
        let strong = rest.filter { Self.strong.occur(in: Array($0.before.suffix(4))) }
        if strong.count == 1 { return worth(strong[0]) }
        if let first = rest.first, first.leads, !rest.dropFirst().contains(where: { $0.sentence == first.sentence }) {
            return worth(first)
        }
        if let first = rest.first, first.leads, let next = first.after.first, Self.reasons.contains(next) {
            return worth(first)
        }
        if let graded = rest.first(where: { $0.mention.outOf == maximum }),
            rest.filter({ $0.mention.outOf == maximum }).count == 1
        {
            return worth(graded)
        }
        if rest.allSatisfy({ $0.mention.value > maximum }) { return .reprompt(.outOfRange) }
        return .reprompt(.ambiguous)
    }

    private func single(_ only: Candidate, _ found: [Candidate]) -> Answer {
        // "4 in the morning I woke": a time.
        if found.count == 1, only.after.count > 3, only.after.prefix(2) == ["in", "the"], only.after[2] != "end" {
            return .reprompt(.notAnAnswer)
        }
        if isBound(only), found.count == 1, only.before.count <= 4 { return .reprompt(.ambiguous) }
        // "No 7": number 7, or not 7?
        if found.count == 1, only.before == ["no"], only.mention.range.lowerBound == 1 { return .reprompt(.ambiguous) }
        if !only.leads, only.mention.outOf == nil, !isMarked(only) { return .reprompt(.notAnAnswer) }
        if found.count == 1, isPast(only), !asksAboutPast, !Self.present.occur(in: only.words), !only.leads {
            return .reprompt(.incomplete)
        }
        return isBound(only) ? .reprompt(.ambiguous) : worth(only)
    }

    /// "At least 5", "nearly 8", "7+": near a number, but no number.
    private func isBound(_ candidate: Candidate) -> Bool {
        if Self.bounds.end(in: Array(candidate.before.suffix(3)).reversed(), from: 0) != nil { return true }
        let end = candidate.mention.range.upperBound
        guard end < text.tokens.count else { return false }
        let next = text.tokens[end]
        return next.text == "plus" || text.words.count == 1 && next.isGlued && (next.text == "+" || next.text == "-")
    }

    private func worth(_ candidate: Candidate) -> Answer {
        let mention = candidate.mention
        if mention.isFractional { return .reprompt(.ambiguous) }
        if mention.isNegative || mention.value < minimum || mention.value > maximum { return .reprompt(.outOfRange) }
        if let whole = mention.outOf, whole != maximum {
            return .reprompt(whole < mention.value ? .outOfRange : .ambiguous)
        }
        if !candidate.leads, candidate.before.count > 12, candidate.words.count > 18 { return .reprompt(.ambiguous) }
        return .value(.number(mention.value))
    }

    /// Not at the start of the text, but said as an answer: "so 6", "I'd say 6", or at the end of its clause.
    private func isMarked(_ candidate: Candidate) -> Bool {
        let end = candidate.mention.range.upperBound
        let isLast =
            end >= text.tokens.count || !text.tokens[end].isSpoken || Self.endings.contains(text.tokens[end].text)
            || KeywordTables.politeEndings.contains(text.tokens[end].text)
        let lead = Array(candidate.before.suffix(4))
        if Questions.asks(text), candidate.sentence > 0 || !isLast { return false }
        if Self.strong.occur(in: lead) || Self.conclusions.occur(in: lead) { return true }
        guard isLast else { return false }
        let start = candidate.mention.range.lowerBound
        // Behind a pause it stands for itself; within a clause the word before must say that something is measured.
        if start > 0, !text.tokens[start - 1].isSpoken { return text.words.count <= 24 }
        // "A strong 7".
        let before = candidate.before
        if before.count >= 2, before.count <= 3, ["a", "an"].contains(before[before.count - 2]) { return true }
        return (Self.measures.contains(before.last ?? "") || isAsked(before.last ?? ""))
            && !candidate.before.contains { Self.counted.contains($0) }
    }

    /// "6 no 7", "7, sorry 8", "8, I meant 4", "I pressed 9 by mistake should be 6": the last one counts.
    private func correction(_ found: [Candidate]) -> Candidate? {
        guard found.count >= 2, let last = found.last else { return nil }
        let between = text.words(in: found[found.count - 2].mention.range.upperBound..<last.mention.range.lowerBound)
        if between.count <= 6, Self.signals.occur(in: between) || between.contains("no") { return last }
        return found[found.count - 2].after.contains("mistake") ? last : nil
    }

    private func isRange(_ found: [Candidate]) -> Bool {
        for (first, second) in zip(found, found.dropFirst()) {
            let between = text.tokens[first.mention.range.upperBound..<second.mention.range.lowerBound].map(\.text)
            if between.isEmpty
                || [
                    ["-"], ["or"], ["to"], ["/"], ["maybe"], ["or", "a"], ["or", "maybe"], ["and"], [",", "maybe"],
                    ["maybe", "a"],
                ].contains(between)
            {
                return true
            }
            if between.contains("or"), between.count <= 4 { return true }
        }
        return text.words.contains("between") || text.words.contains("varies")
            || text.words.filter { $0 == "some" }.count > 1
    }

    // MARK: Which time is asked about

    /// "3 in the morning and 8 at night", unless the question or "now" names one of the times.
    private func isOfTwoTimes(_ found: [Candidate]) -> Bool {
        guard !found.contains(where: isNamedTime), !text.words.contains("now"), !text.words.contains("today") else {
            return false
        }
        let sentences = Set(found.map(\.sentence))
        guard sentences.count == 1 else { return false }
        return NumberAsides.areOfTwoTimes(found.map(\.after), found.flatMap(\.words))
    }

    private var asksAboutPast: Bool { Self.past.occur(in: question) }

    private func isPast(_ candidate: Candidate) -> Bool {
        Self.past.occur(in: candidate.words) && !Self.present.occur(in: candidate.words)
    }

    /// The time that the question names stands beside it.
    private func isNamedTime(_ candidate: Candidate) -> Bool {
        Self.times.contains { Self.contains(candidate.words, $0) && Self.contains(question, $0) }
    }

    private static let times = [
        ["yesterday"], ["last", "night"], ["last", "week"], ["this", "week"], ["today"], ["now"], ["this", "morning"],
    ]

    private func matchesFrame(_ candidate: Candidate) -> Bool {
        let words = candidate.words
        if isNamedTime(candidate) { return true }
        if asksAboutPast { return !Self.present.occur(in: words) && !Self.otherPast.occur(in: words) }
        if Self.present.occur(in: words), !Self.justPast.occur(in: words) { return true }
        return !Self.past.occur(in: words) && !Self.otherPast.occur(in: words)
    }

    private static func contains(_ words: [String], _ part: [String]) -> Bool {
        guard part.count <= words.count else { return false }
        return (0...words.count - part.count).contains { Array(words[$0..<$0 + part.count]) == part }
    }

    // MARK: Words

    /// The name of an end of the scale, where the text or a sentence begins with it.
    private func label(in statements: [PreparedText.Sentence]) -> Answer? {
        let ends = [(expected.low, minimum), (expected.high, maximum)].compactMap { name, value in
            name.map { (PreparedText.words(of: $0), value) }
        }.sorted { $0.0.count > $1.0.count }
        for sentence in statements.prefix(2) {
            let words = text.words(in: sentence.range)
            let lead = words.prefix {
                Self.light.contains($0) && $0 != "no" && $0 != "at" && $0 != "bad" && $0 != "good"
            }.count
            for (name, value) in ends where !name.isEmpty && Self.begins(Array(words.dropFirst(lead)), with: name) {
                let rest = Array(words.dropFirst(lead + name.count))
                if name.count == 1, let next = rest.first, !Self.mayFollow.contains(next), !isAsked(next),
                    afterName(sentence, lead + name.count)
                {
                    continue
                }
                if let next = rest.first, Self.reversers.contains(next), !isAsked(next) { continue }
                return conflict(value, statements) ?? .value(.number(value))
            }
        }
        return nil
    }

    /// "Completely happy" to "How happy did you feel".
    private func isAsked(_ word: String) -> Bool { word.utf8.count >= 4 && question.contains(word) }

    /// No pause stands between the name of the end and the word after it.
    private func afterName(_ sentence: PreparedText.Sentence, _ count: Int) -> Bool {
        let spoken = sentence.range.filter { text.tokens[$0].isSpoken }
        guard count > 0, count < spoken.count else { return false }
        return spoken[count] - spoken[count - 1] == 1
    }

    /// A number in the same text that says something else.
    private func conflict(_ value: Int, _ statements: [PreparedText.Sentence]) -> Answer? {
        let others = mentions(in: statements).filter {
            $0.mention.value != value && $0.mention.value <= maximum && $0.mention.outOf != nil
        }
        return others.isEmpty ? nil : .reprompt(.ambiguous)
    }

    private static func begins(_ words: [String], with name: [String]) -> Bool {
        guard words.count >= name.count else { return false }
        return zip(words, name).allSatisfy { BoundedSpelling.isSlip($0, of: $1) }
    }

    /// "None", "nothing" where the scale begins at nought.
    private func nothing(in statements: [PreparedText.Sentence]) -> Answer? {
        guard minimum == 0, let first = statements.first else { return nil }
        let words = text.words(in: first.range).filter { !Self.light.contains($0) }
        guard let word = words.first, ["none", "nothing", "zilch", "nil", "never", "dim"].contains(word),
            words.count <= 5, !Questions.asks(text),
            words.count == 1 || ["at", "whatsoever", "really", "thanks", "so", "x", "ta"].contains(words[1])
                || Self.isPause(text, after: word)
        else { return nil }
        if word == "never", expected.low.map({ PreparedText($0).words.first != "never" }) ?? true { return nil }
        return .value(.number(0))
    }

    /// Punctuation stands after the first such word.
    private static func isPause(_ text: PreparedText, after word: String) -> Bool {
        guard let index = text.tokens.firstIndex(where: { $0.text == word }), index + 1 < text.tokens.count else {
            return true
        }
        return !text.tokens[index + 1].isSpoken
    }

    private func describes(_ words: [String]) -> Bool {
        words.contains { word in
            guard let first = word.utf8.first else { return false }
            return Self.describing[first]?.contains { BoundedSpelling.isSlip(word, of: $0) } == true
                || word.utf8.count >= 6 && question.contains(word)
        }
    }
}

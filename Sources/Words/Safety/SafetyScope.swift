/// How far a guard or an "unless" reaches: a film in one clause says nothing of a wish in the next.
///
/// A clause ends at every comma, dash and end of a sentence, before a word like "and" or "but" with a subject after it,
/// and where a plain wish, plan or deed of the writer begins that nobody is said to have said.
struct SafetyScope: Sendable {
    /// The sets of the rule book that cut clauses.
    struct Words: Sendable {
        /// Words that join two clauses where a subject follows ("and i").
        let joins: Set<String>
        /// Words that always begin a clause of their own ("but").
        let turns: Set<String>
        let subjects: Set<String>
        /// Words that may stand between a joining word and its subject ("and now honestly i").
        let fillers: Set<String>
        /// Words after which a first person is not the writer's own claim ("he says i ...", "if i ...").
        let carriers: Set<String>

        init(_ book: SafetyRuleBook) {
            func members(_ name: String) -> Set<String> { Set(book.sets.first { $0.name == name }?.members ?? []) }
            joins = members("clause-joins")
            turns = members("clause-turns")
            subjects = members("clause-subjects")
            fillers = members("clause-fillers")
            carriers = members("clause-carriers")
        }
    }

    /// The clause and the sentence of each word.
    private let clauses: [Int]
    private let sentences: [Int]
    /// Where the writer speaks plainly of a wish, plan or deed of now.
    private let plain: [Range<Int>]

    init(_ text: MatchedText, plain: [Range<Int>], words: Words) {
        self.plain = plain
        let starts = Set(plain.map(\.lowerBound))
        var clauses: [Int] = []
        var sentences: [Int] = []
        for (place, word) in text.words.enumerated() {
            let begins =
                text.beginsPart(place) || Self.joins(at: place, text, words)
                || starts.contains(place) && !words.carriers.contains(text.words[max(0, place - 1)].text)
            clauses.append((clauses.last ?? 0) + (begins ? 1 : 0))
            let wasEnd = place > 0 && text.isSentenceEnd(place - 1)
            sentences.append((sentences.last ?? 0) + (wasEnd && !word.isSentenceEnd ? 1 : 0))
        }
        self.clauses = clauses
        self.sentences = sentences
    }

    private static func joins(at place: Int, _ text: MatchedText, _ words: Words) -> Bool {
        let word = text.words[place].text
        if words.turns.contains(word) { return true }
        guard words.joins.contains(word) else { return false }
        for next in text.words[(place + 1)...].prefix(4) where !words.fillers.contains(next.text) {
            return words.subjects.contains(next.text)
        }
        return false
    }

    /// The match is, or is part of, a plain wish, plan or deed of the writer.
    func isPlain(_ span: Range<Int>) -> Bool {
        plain.contains { $0.overlaps(span) }
    }

    /// The words in which something may take this match away.
    ///
    /// A plain wish answers only for its own clause, another explicit match for its own sentence; what must be
    /// understood from the whole text is also taken back by the whole text.
    func reach(of span: Range<Int>, level: SafetyLevel) -> Range<Int> {
        if isPlain(span) {
            return around(span, clauses)
        }
        return level == .explicit ? around(span, sentences) : 0..<clauses.count
    }

    /// Where the clause of the word at `place` begins.
    func clauseStart(of place: Int) -> Int {
        around(place..<(place + 1), clauses).lowerBound
    }

    private func around(_ span: Range<Int>, _ numbers: [Int]) -> Range<Int> {
        var first = span.lowerBound
        var last = span.upperBound - 1
        while first > 0, numbers[first - 1] == numbers[span.lowerBound] { first -= 1 }
        while last + 1 < numbers.count, numbers[last + 1] == numbers[span.upperBound - 1] { last += 1 }
        return first..<(last + 1)
    }
}

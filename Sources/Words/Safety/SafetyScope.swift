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
        /// Two words with which a sentence or clause speaks of the one before it.
        let backs: Set<String>

        init(_ book: SafetyRuleBook) {
            func members(_ name: String) -> Set<String> { Set(book.sets.first { $0.name == name }?.members ?? []) }
            joins = members("clause-joins")
            turns = members("clause-turns")
            subjects = members("clause-subjects")
            fillers = members("clause-fillers")
            carriers = members("clause-carriers")
            backs = members("clause-backs")
        }
    }

    /// The clause of each word; and its statement: a sentence, or one half of it where "and" or "but" joins two.
    private let clauses: [Int]
    private let statements: [Int]
    /// Where the writer speaks plainly of a wish, plan or deed of now.
    private let plain: [Range<Int>]

    init(_ text: MatchedText, plain candidates: [Range<Int>], words: Words) {
        let plain = candidates.filter { Self.isOwn($0.lowerBound, text, words) }
        self.plain = plain
        let starts = Set(plain.map(\.lowerBound))
        let ends = Set(plain.map(\.upperBound))
        var isAfterPlain = false
        var clauses: [Int] = []
        var statements: [Int] = []
        for (place, word) in text.words.enumerated() {
            let isTurn = words.turns.contains(word.text)
            isAfterPlain = isAfterPlain || ends.contains(place)
            let begins =
                text.beginsPart(place) || Self.joins(at: place, text, words)
                || isAfterPlain && words.joins.contains(word.text)
                || starts.contains(place) && !words.carriers.contains(text.words[max(0, place - 1)].text)
            if begins { isAfterPlain = false }
            clauses.append((clauses.last ?? 0) + (begins ? 1 : 0))
            let wasEnd = place > 0 && text.isSentenceEnd(place - 1)
            let isNew = wasEnd && !word.isSentenceEnd && !Self.goesBack(at: place, text, words)
            statements.append((statements.last ?? 0) + (isNew || begins && !text.beginsPart(place) || isTurn ? 1 : 0))
        }
        self.clauses = clauses
        self.statements = statements
    }

    private static func joins(at place: Int, _ text: MatchedText, _ words: Words) -> Bool {
        let word = text.words[place].text
        if words.turns.contains(word) { return true }
        guard words.joins.contains(word) else { return false }
        for (next, candidate) in text.words.enumerated().dropFirst(place + 1).prefix(4)
        where !words.fillers.contains(candidate.text) {
            return words.subjects.contains(candidate.text) && !goesBack(at: next, text, words)
        }
        return false
    }

    /// "i want ...", or the same without its subject where nobody else can be meant: "and want ...".
    private static func isOwn(_ place: Int, _ text: MatchedText, _ words: Words) -> Bool {
        if text.words[place].text == "i" || text.beginsPart(place) { return true }
        let before = text.words[place - 1].text
        return words.joins.contains(before) || words.turns.contains(before)
    }

    /// What speaks of the words before it: "That was six years ago", "and i said no".
    private static func goesBack(at place: Int, _ text: MatchedText, _ words: Words) -> Bool {
        words.backs.contains(text.words[place...].prefix(2).map(\.text).joined(separator: " "))
    }

    /// The match is, or is part of, a plain wish, plan or deed of the writer.
    func isPlain(_ span: Range<Int>) -> Bool {
        plain.contains { $0.overlaps(span) }
    }

    /// Whether one of these spans may take the match away.
    ///
    /// A plain wish answers only for its own clause, in which the whole of such a span must stand; every other match
    /// answers for its own statement, into which a span may reach.
    func isReached(_ span: Range<Int>, by vetoes: [Range<Int>]) -> Bool {
        if vetoes.isEmpty { return false }
        if isPlain(span) {
            let clause = around(span, clauses)
            return vetoes.contains { clause.lowerBound <= $0.lowerBound && $0.upperBound <= clause.upperBound }
        }
        return vetoes.contains(where: around(span, statements).overlaps)
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

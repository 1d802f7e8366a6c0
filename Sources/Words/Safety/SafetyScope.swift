/// How far a guard or an "unless" reaches: a film in one clause says nothing of a wish in the next.
///
/// A clause ends at every comma, dash and end of a sentence, before a word like "and" or "but" with a subject after it,
/// and where a plain wish, plan or deed of the writer begins that nobody is said to have said.
struct SafetyScope {
    /// The clause of each word; and its statement: a sentence, or one half of it where "and" or "but" joins two.
    private let clauses: ContiguousArray<SafetySpan>
    private let statements: ContiguousArray<SafetySpan>
    /// Where the writer speaks plainly of a wish, plan or deed of now.
    private let plain: SafetyReach

    init(_ text: SafetyText, plain candidates: some Sequence<SafetySpan>) {
        let plain = candidates.filter { Self.isOwn($0.lower, text) }
        self.plain = SafetyReach(plain, count: text.count)
        var begins = ContiguousArray(repeating: false, count: text.count + 1)
        var ends = begins
        for span in plain {
            begins[span.lower] = true
            ends[span.upper] = true
        }
        var isAfterPlain = false
        var (clause, statement) = (0, 0)
        var clauses = ContiguousArray<SafetySpan>()
        var statements = ContiguousArray<SafetySpan>()
        for place in 0..<text.count {
            let marks = text.marks(at: place)
            isAfterPlain = isAfterPlain || ends[place]
            let cuts =
                text.beginsPart(place) || Self.joins(at: place, text) || isAfterPlain && marks.contains(.join)
                || begins[place] && !text.marks(at: max(0, place - 1)).contains(.carrier)
            if cuts {
                isAfterPlain = false
                Self.close(&clauses, &clause, at: place)
            }
            let wasEnd = place > 0 && text.isSentenceEnd(place - 1)
            let isNew = wasEnd && !text.isSentenceEnd(place) && !Self.goesBack(at: place, text)
            if isNew || cuts && !text.beginsPart(place) || marks.contains(.turn) {
                Self.close(&statements, &statement, at: place)
            }
        }
        Self.close(&clauses, &clause, at: text.count)
        Self.close(&statements, &statement, at: text.count)
        self.clauses = clauses
        self.statements = statements
    }

    /// Ends a stretch before `place`: each word of it learns where it begins and ends.
    private static func close(_ list: inout ContiguousArray<SafetySpan>, _ start: inout Int, at place: Int) {
        list.append(contentsOf: repeatElement(SafetySpan(lower: start, upper: place), count: place - start))
        start = place
    }

    private static func joins(at place: Int, _ text: SafetyText) -> Bool {
        let marks = text.marks(at: place)
        if marks.contains(.turn) { return true }
        guard marks.contains(.join) else { return false }
        for next in (place + 1)..<max(place + 1, min(place + 5, text.count))
        where !text.marks(at: next).contains(.filler) {
            return text.marks(at: next).contains(.subject) && !goesBack(at: next, text)
        }
        return false
    }

    /// "i want ...", or the same without its subject where nobody else can be meant: "and want ...".
    private static func isOwn(_ place: Int, _ text: SafetyText) -> Bool {
        if text.isI(place) || text.beginsPart(place) { return true }
        return !text.marks(at: place - 1).isDisjoint(with: [.join, .turn])
    }

    /// What speaks of the words before it: "That was six years ago", "and i said no".
    private static func goesBack(at place: Int, _ text: SafetyText) -> Bool {
        text.marks(at: place).contains(.back) && text.isBack(place)
    }

    /// The match is, or is part of, a plain wish, plan or deed of the writer.
    func isPlain(_ span: SafetySpan) -> Bool { plain.overlaps(span) }

    /// Whether one of these spans may take the match away.
    ///
    /// A plain wish answers only for its own clause, in which the whole of such a span must stand; every other match
    /// answers for its own statement, into which a span may reach.
    func isReached(_ span: SafetySpan, by vetoes: SafetyReach) -> Bool {
        if vetoes.isEmpty { return false }
        return isPlain(span) ? vetoes.isWithin(around(span, clauses)) : vetoes.overlaps(around(span, statements))
    }

    /// Where the clause of the word at `place` begins.
    func clauseStart(of place: Int) -> Int { clauses[place].lower }

    private func around(_ span: SafetySpan, _ stretches: ContiguousArray<SafetySpan>) -> SafetySpan {
        SafetySpan(lower: stretches[span.lower].lower, upper: stretches[span.upper - 1].upper)
    }
}

/// The words of a text with what each of them is.
struct SafetyText {
    let words: ContiguousArray<SafetyWord>
    let tables: SafetyTables

    var count: Int { words.count }

    func marks(at place: Int) -> SafetyMarks {
        words[place].word >= 0 ? tables.spelling.facts[Int(words[place].word)].marks : []
    }

    func isSentenceEnd(_ place: Int) -> Bool { words[place].isSentenceEnd }
    func isI(_ place: Int) -> Bool { words[place].word == tables.writer }
    func beginsPart(_ place: Int) -> Bool { place == 0 || words[place].part != words[place - 1].part }

    /// This word and the next speak of the clause before.
    func isBack(_ place: Int) -> Bool {
        let second = place + 1 < count ? words[place + 1].word : SafetyWordPair.none
        return tables.backs.contains(SafetyWordPair(first: words[place].word, second: second))
    }
}

/// How the words of a text begin and end: whether a text before it or behind it would change how they are read.
///
/// Texts that are read together are read as one. Most are the same words apart and together; then they need not be read
/// again (``SafetyWords/init(around:of:reach:)``).
struct SafetyEdges: Sendable {
    /// The first or last word of a run, on its way to being plain.
    struct Word: Sendable {
        var word = SafetyLexicon.stranger
        var isNumber = false
        var isSingle = false

        init() {}

        init(_ piece: SafetyReader.Piece) {
            word = piece.word
            isNumber = piece.kind == .number
            isSingle = piece.kind == .word && piece.marks.contains(.single)
        }
    }

    /// The same word as it is written, when letters that were set apart are joined, and when it is written out.
    struct Stages: Sendable {
        var written = Word()
        var joined = Word()
        var long = Word()
    }

    enum Stage {
        case written, joined, long
    }

    var tokens = 0
    /// How many parts end in the text.
    var part: Int32 = 0
    /// How often letters were taken apart, successfully or not.
    var attempts = 0
    var hasText = false
    var hasOpenQuotation = false
    /// The end of a sentence stands before the first word.
    var beginsWithEnd = false
    /// No sign parts the first word from a text before it, or the last from a text behind it.
    var beginsInRun = false
    var endsInRun = false
    private var first = Stages()
    private var last = Stages()

    mutating func note(_ stage: Stage, first piece: SafetyReader.Piece) {
        switch stage {
        case .written: first.written = Word(piece)
        case .joined: first.joined = Word(piece)
        case .long: first.long = Word(piece)
        }
    }

    mutating func note(_ stage: Stage, last piece: SafetyReader.Piece) {
        switch stage {
        case .written: last.written = Word(piece)
        case .joined: last.joined = Word(piece)
        case .long: last.long = Word(piece)
        }
    }

    /// Whether this text and the next are read the same together as apart.
    func standApart(from next: SafetyEdges, _ spelling: SafetySpellings) -> Bool {
        guard !hasOpenQuotation, !next.beginsWithEnd, next.hasText, !spelling.bringsApostrophes,
            tokens + next.tokens <= SafetyWords.tokenLimit, attempts + next.attempts < SafetyWords.attemptLimit
        else { return false }
        guard endsInRun, next.beginsInRun else { return true }
        if last.written.isSingle, next.first.written.isSingle { return false }
        return !Self.meet(last.joined, next.first.joined, spelling) && !Self.meet(last.long, next.first.long, spelling)
    }

    /// Some row of the rule book has these two words side by side.
    private static func meet(_ last: Word, _ first: Word, _ spelling: SafetySpellings) -> Bool {
        func isRow(_ one: Int32, _ other: Int32) -> Bool {
            one != SafetyLexicon.stranger && other != SafetyLexicon.stranger
                && spelling.neighbours.contains(SafetyWordPair(first: one, second: other))
        }
        let number = SafetySpellings.anyNumber
        return isRow(last.word, first.word) || last.isNumber && isRow(number, first.word)
            || first.isNumber && isRow(last.word, number) || last.isNumber && first.isNumber && isRow(number, number)
    }

    /// The edges of this text and the next where they stand apart.
    func followed(by next: SafetyEdges) -> SafetyEdges {
        var whole = next
        whole.tokens += tokens
        whole.part += part
        whole.attempts += attempts
        if hasText {
            (whole.hasText, whole.beginsWithEnd, whole.beginsInRun) = (true, beginsWithEnd, beginsInRun)
            whole.first = first
        }
        return whole
    }
}

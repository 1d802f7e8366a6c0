/// Whether a match is denied by words before it: "not suicidal", "no thoughts of dying", "I don't think I want to die".
///
/// Most patterns begin with their subject and so need nothing: "I don't want to die" is no match for "I want to die".
/// This is for matches without one, and for a subject that is itself inside a denial.
struct SafetyNegation: Sendable {
    private let deniers: Set<String>
    /// Words after a denier that make it say something else ("not only", "can not stop").
    private let undone: Set<String>
    private let subjects: Set<String>
    /// Verbs whose denial covers the sentence after them ("I don't think I ...").
    private let carriers: Set<String>

    /// Words in which a text speaks of its writer.
    static let firstPerson: Set<String> = ["i", "me", "my", "myself", "mine", "we", "us", "our"]

    /// How many words back a denier is looked for.
    private static let reach = 5

    init(_ book: SafetyRuleBook) {
        func members(_ name: String) -> Set<String> { Set(book.sets.first { $0.name == name }?.members ?? []) }
        deniers = members("deniers")
        undone = members("denier-undone")
        subjects = members("denier-subjects")
        carriers = members("denier-carriers")
    }

    /// The match is denied in its own clause.
    func covers(_ span: Range<Int>, in text: MatchedText, scope: SafetyScope) -> Bool {
        let first = scope.clauseStart(of: span.lowerBound)
        var between: [String] = []
        var crossed = subjects.contains(text.words[span.lowerBound].text)
        for place in stride(from: span.lowerBound - 1, through: max(first, span.lowerBound - Self.reach), by: -1) {
            let word = text.words[place]
            if deniers.contains(word.text) {
                if let next = between.last, undone.contains(next) { return false }
                return !crossed || between.contains { carriers.contains($0) }
            }
            if subjects.contains(word.text) { crossed = true }
            between.append(word.text)
        }
        return false
    }
}

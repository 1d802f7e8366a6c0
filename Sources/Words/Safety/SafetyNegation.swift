/// Whether a match is denied by words before it: "not suicidal", "no thoughts of dying", "I don't think I want to die".
///
/// Most patterns begin with their subject and so need nothing: "I don't want to die" is no match for "I want to die".
/// This is for matches without one, and for a subject that is itself inside a denial.
enum SafetyNegation {
    /// How many words back a denier is looked for.
    private static let reach = 5

    /// The match is denied in its own clause.
    static func covers(_ span: SafetySpan, in text: SafetyText, scope: SafetyScope) -> Bool {
        let first = max(scope.clauseStart(of: span.lower), span.lower - reach)
        // A verb whose denial covers the sentence after it ("I don't think I ...").
        var hasCarrier = false
        var crossed = text.marks(at: span.lower).contains(.denierSubject)
        for place in stride(from: span.lower - 1, through: first, by: -1) {
            let marks = text.marks(at: place)
            if marks.contains(.denier) {
                // Words after a denier may make it say something else ("not only", "can not stop").
                let isUndone = place + 1 < span.lower && text.marks(at: place + 1).contains(.undoesDenier)
                return !isUndone && (!crossed || hasCarrier)
            }
            if marks.contains(.denierSubject) { crossed = true }
            if marks.contains(.denierCarrier) { hasCarrier = true }
        }
        return false
    }
}

/// Signs that what stands behind them takes back, turns round or puts off.
extension YesNo.Line {
    /// "I'd love to but I can't walk", "no please do", "let me think, yes", "I can't wait".
    func hedged(at index: Int, atStart: Bool, _ question: [String]) -> (YesNo.Sign.Kind, Int, YesNo.Sign.Strength)? {
        if let end = YesNoWords.pondering.end(in: words, from: index) {
            let isThoughtOver = pause(at: end) || YesNo.plain([words[end]]) != nil
            return (isThoughtOver ? .neither : .wavering, end, .phrase)
        }
        if atStart, let end = YesNoWords.wish.end(in: words, from: index), isTakenBack(from: end) {
            return (.wavering, end, .phrase)
        }
        if let end = YesNoWords.eagerness.end(in: words, from: index),
            end == words.count || pause(at: end) || ["to", "for"].contains(words[end])
        {
            let isOffered = question.isEmpty || YesNoWords.offers.occur(in: question)
            return (isOffered && !question.contains("wait") ? .yes : .neither, end, .phrase)
        }
        guard atStart, YesNoWords.no.contains(words[index]), !YesNoWords.objections.occur(in: question) else {
            return nil
        }
        guard let end = YesNoWords.acceptance.end(in: words, from: index + 1), !pause(at: index + 1) else { return nil }
        guard end == words.count || pause(at: end) || KeywordTables.politeEndings.contains(words[end]) else {
            return nil
        }
        return end < words.count && words[end] == "but" ? nil : (.wavering, end, .phrase)
    }

    /// What would be liked cannot be, unless only a condition follows ("but only on Mondays", "but is it far").
    private func isTakenBack(from end: Int) -> Bool {
        guard let turn = words[end...].firstIndex(where: YesNoWords.turns.contains) else { return false }
        let rest = Array(words[(turn + 1)...])
        return !rest.isEmpty && !rest.contains("only") && !Questions.opens(rest)
    }
}

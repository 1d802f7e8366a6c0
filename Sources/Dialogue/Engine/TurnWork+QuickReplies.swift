import Words

// Answers as buttons, for channels that have them: always what could as well be typed.
extension TurnWork {
    /// The rows as printed, or YES and NO; nothing for questions that any number or word may answer.
    func quickReplies(_ question: Question, _ rows: [MenuRow], more: Bool) -> [QuickReply] {
        // Of several answers one button would send one alone.
        guard question.kind != .choices else { return [] }
        var replies: [QuickReply] = []
        if question.kind == .yesNo || question.yes != nil, question.kind == .yesNo || question.no != nil {
            replies += QuickReply.yesAndNo(in: person.language)
        }
        replies += rows.map { QuickReply(label: $0.label, sends: String($0.number)) }
        if more {
            let word = person.language == "cy" ? "MWY" : "MORE"
            replies.append(QuickReply(label: word, sends: word))
        }
        return replies
    }
}

extension QuickReply {
    static func yesAndNo(in language: String) -> [QuickReply] {
        // "Ie" and "na" answer any question in Welsh well enough to be read, whatever its verb.
        let words = language == "cy" ? ["IE", "NA"] : ["YES", "NO"]
        return words.map { QuickReply(label: $0, sends: $0) }
    }
}

import Words

// The language of all texts to a person: by CYMRAEG and ENGLISH, offered once to whoever writes in Welsh.
extension TurnWork {
    /// CYMRAEG, ENGLISH, or a question about languages that names none.
    mutating func choose(_ language: String?) throws(LimitReached) {
        guard let language, language == "en" || program.notices["language-chosen"]?.translations[language] != nil
        else {
            sayNotice("language")
            return try comeBack()
        }
        if state.standing.person.language != language {
            state.standing.person.language = language
            effects.append(.speak(language: language))
        }
        state.toldOfLanguages = true
        sayNotice("language-chosen")
        guard state.pending != nil, case .assistant = keeperAsHeard else { return }
        try repeatQuestion()
    }

    /// Somebody writes in Welsh and gets English: once, and first of all that is said, how to change that.
    ///
    /// It names the word to send and asks for no YES, which would answer the question that waits.
    mutating func tellOfLanguages(_ text: TextEvent) {
        guard text.reading.isWelsh, person.language == "en", !state.toldOfLanguages, said > 0,
            said < Limits.messagesPerTurn, state.standing.crisis == nil, !state.standing.optedOut,
            case .assistant = keeperAsHeard, program.notices["language-offer"]?.translations["cy"] != nil,
            let first = effects.firstIndex(where: { if case .say = $0 { true } else { false } })
        else { return }
        state.toldOfLanguages = true
        var welsh = person
        welsh.language = "cy"
        let words = Rendering.notice(program, "language-offer", for: welsh, filling: [:])
        said += 1
        note(rule: "language.offered")
        effects.insert(.say(Message(text: words, kind: .notice, textID: "notice.language-offer")), at: first)
    }
}

import Words

// What the FAQ knows: answered from anywhere, and then back to the question that waits.
extension TurnWork {
    mutating func hearTopic(_ text: TextEvent) throws(LimitReached) -> Bool {
        if try hearWish(text) { return true }
        let faq = text.reading.faq
        guard faq.decision == .answer, let best = faq.candidates.first else { return false }
        noteTopic(faq)
        sayTopic(best.topic)
        if text.isLast { try comeBack() }
        return true
    }

    mutating func hearNearest(_ text: TextEvent) throws(LimitReached) -> Bool {
        let faq = text.reading.faq
        guard faq.decision == .likely || faq.decision == .offer, !faq.candidates.isEmpty else { return false }
        // "Its been a funny old week" is an answer that was not understood, and no question to choose topics for.
        if faq.decision == .offer, state.pending != nil, !text.reading.isQuestion, !isMenuWaiting { return false }
        sayNearest(faq)
        if faq.decision == .likely, text.isLast { try comeBack() }
        return true
    }

    /// The question that waits is that of a menu or greeting.
    var isMenuWaiting: Bool { state.frames.last.map { program.isTransient($0.dialogue) } ?? false }

    /// Whatever the FAQ has for a text, sure or not.
    mutating func sayNearest(_ faq: TopicReading) {
        guard faq.decision != .none, let best = faq.candidates.first else { return }
        noteTopic(faq)
        switch faq.decision {
        case .answer: sayTopic(best.topic)
        case .likely: sayLikely(faq)
        case .offer: sayOffer(faq)
        case .none: break
        }
    }

    /// A letter takes what was offered.
    mutating func hearLetter(_ text: TextEvent) throws(LimitReached) -> Bool {
        let offer = state.offer
        state.offer = nil
        guard let offer, let letter = text.reading.letter, offer.topics.indices.contains(letter),
            text.number > offer.askedAfter
        else { return false }
        note(rule: "offer.taken", matched: [text.reading.words], detail: offer.topics[letter])
        sayTopic(offer.topics[letter])
        try comeBack()
        return true
    }

    mutating func noteTopic(_ faq: TopicReading) {
        guard let best = faq.candidates.first else { return }
        let runnerUp = faq.candidates.dropFirst().first.map { "next \($0.topic)" }
        note(
            rule: "faq.\(best.topic)", at: library.answer(best.topic, for: person)?.at,
            matched: best.words.prefix(4).map(\.word), detail: runnerUp)
    }

    mutating func sayTopic(_ topic: String) {
        guard let answer = library.answer(topic, for: person), let words = answer.text else {
            note(rule: "faq.\(topic)", detail: "not for a shared phone, or not in this nation")
            return sayNotice("neutral")
        }
        state.lastTopic = topic
        state.found = []
        state.misses = 0
        say(words + invitation(answer), textID: "faq.\(topic)")
    }

    /// Where nothing waits, a topic may lead to a dialogue: how to start it.
    private func invitation(_ answer: TopicAnswer) -> String {
        guard state.pending == nil, state.frames.isEmpty, state.contacted, case .assistant = keeperAsHeard,
            let name = answer.offer, let index = program.dialogue(named: name),
            let word = program.dialogues[index].startingWords.first
        else { return "" }
        let words = noticeWords("offer-dialogue", filling: ["word": word.uppercased()])
        return words.isEmpty ? "" : " " + words
    }

    /// The likely answer under its question, and letters for the next ones.
    mutating func sayLikely(_ faq: TopicReading) {
        let topics = offered(faq)
        guard let first = topics.first, first == faq.candidates.first?.topic,
            let answer = library.answer(first, for: person), let words = answer.text
        else { return sayOffer(faq) }
        state.lastTopic = first
        state.found = []
        state.misses = 0
        let others = topics.enumerated().dropFirst().compactMap { index, topic in
            library.answer(topic, for: person).map { "\(Self.letter(index)) \($0.question)" }
        }
        var lines = [answer.question, words]
        if !others.isEmpty {
            lines.append(noticeWords("not-it", filling: ["options": others.joined(separator: "\n")]))
        }
        state.offer = Offer(topics: topics, askedAfter: highestAccepted)
        say(lines.joined(separator: "\n"), textID: "faq.\(first)")
    }

    /// Two or three topics to choose from; the question that waits keeps waiting.
    mutating func sayOffer(_ faq: TopicReading) {
        let topics = offered(faq)
        guard !topics.isEmpty else { return sayNotice("neutral") }
        let options = topics.enumerated().compactMap { index, topic in
            library.answer(topic, for: person).map { "\(Self.letter(index)) \($0.question)" }
        }
        state.offer = Offer(topics: topics, askedAfter: highestAccepted)
        state.misses = 0
        sayNotice("did-you-mean", filling: ["options": options.joined(separator: "\n")])
    }

    /// The best topics that may be answered to this person: a question can reveal as much as its answer.
    private func offered(_ faq: TopicReading) -> [String] {
        faq.candidates.prefix(3).map(\.topic).filter { library.answer($0, for: person)?.text != nil }
    }

    private static func letter(_ index: Int) -> String { ["A", "B", "C", "D", "E", "F"][min(index, 5)] }
}

import Conversations
import Dialogue
import Store
import Words

extension World {
    /// A text comes out of the network onto a phone.
    func deliver(_ reference: String, to person: Int) {
        people[person].received[reference, default: 0] += 1
        people[person].hasNews = true
        guard !isClosing, !people[person].willLook else { return }
        people[person].willLook = true
        queue.add(.looks(person), at: people[person].mind.answers(after: now))
    }

    func look(_ person: Int) {
        guard !isClosing else { return }
        people[person].willLook = false
        let hasNews = people[person].hasNews
        people[person].hasNews = false
        let utterances = people[person].mind.look(view(of: person, hasNews: hasNews))
        text(utterances, from: person)
        // Who leaves the phone alone may look again when the next text comes, or text some day without one.
        if utterances.isEmpty, !people[person].willLook { planReturn(of: person) }
    }

    func textUnasked(_ person: Int) {
        guard !isClosing else { return }
        // Somebody who is being asked something answers that.
        if people[person].state.pending != nil, people[person].mind.texts > 0 {
            let view = view(of: person, hasNews: false)
            text(people[person].mind.look(view), from: person)
        } else {
            text(people[person].mind.open(), from: person)
        }
        planReturn(of: person)
    }

    private func planReturn(of person: Int) {
        if let planned = people[person].returnAt, planned > now { return }
        guard let moment = people[person].mind.comesBack(after: now) else { return }
        people[person].returnAt = moment
        queue.add(.texts(person), at: moment)
    }

    /// What the phone shows: the question that waits, as the service would read an answer to it.
    private func view(of person: Int, hasNews: Bool) -> Mind.View {
        let state = people[person].state
        var view = Mind.View(hasNews: hasNews)
        switch state.keeper {
        case .assistant: break
        case .asked(_, _, _, let heard, _): view.isWithStaff = !heard
        case .taken: view.isWithStaff = true
        }
        guard state.pending != nil, !view.isWithStaff else { return view }
        let context = hearingContext(
            settings.assistant.program, settings.assistant.library, state, number: .max, at: now)
        view.expected = context.expected
        view.answeredScale = context.answered.first.map { $0.expected.kind == .scale } ?? false
        return view
    }

    private func text(_ utterances: [Mind.Utterance], from person: Int) {
        for utterance in utterances {
            let letter = people[person].letters.count
            let key = "p\(people[person].number)-\(letter)"
            people[person].letters.append(.init(key: key, text: utterance.text, occasion: utterance.occasion))
            tally.textsIn += 1
            for delay in isClosing ? [1] : gateway.inboundDelays() {
                queue.add(.arrives(person: person, letter: letter), at: now.adding(seconds: Int64(delay)))
            }
        }
    }

    /// A patient's text is handed to us, perhaps not for the first time.
    func accept(_ letter: Int, of person: Int, in store: any StoreTransaction) throws {
        let words = people[person].letters[letter]
        let accepted = try desk.accept(
            InboundText(
                channel: settings.rules.defaultChannel, gatewayID: words.key, text: words.text, receivedAt: now),
            from: people[person].phone, at: now, in: store)
        guard case .accepted(_, let inbound) = accepted else { return }
        people[person].letters[letter].acceptances += 1
        people[person].letters[letter].inbound = inbound
        people[person].highestAccepted = max(people[person].highestAccepted, inbound.number)
        try takeNotes(in: store, letter: people[person].letters[letter])
    }
}

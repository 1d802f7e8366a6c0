import Conversations
import Dialogue
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
        let assistant = desk.assistant
        let context = hearingContext(
            assistant.program, assistant.library, state, number: .max, at: now)
        view.expected = context.expected
        view.answeredScale = context.answered.first.map { $0.expected.kind == .scale } ?? false
        return view
    }

    func text(_ utterances: [Mind.Utterance], from person: Int) {
        for utterance in utterances {
            let letter = people[person].letters.count
            let key = "p\(people[person].number)-\(letter)"
            people[person].letters.append(.init(key: key, text: utterance.text, occasion: utterance.occasion))
            tally.textsIn += 1
            for delay in gateway.inboundDelays(of: person, letter: letter) {
                handOver(letter, of: person, after: delay)
            }
        }
    }

    /// The gateway hands a text to us, so many seconds from now.
    func handOver(_ letter: Int, of person: Int, after seconds: Int) {
        queue.add(.arrives(person: person, letter: letter), at: now.adding(seconds: Int64(seconds)))
    }

    /// A patient's text is at the door, perhaps not for the first time.
    func arrive(_ letter: Int, of person: Int) {
        note(.arrival, Key(people[person].letters[letter].key))
        let isFrozen = now < frozenUntil
        // Nobody answers: the gateway comes again, and the text waits at the door too.
        if life != nil, isFrozen {
            handOver(letter, of: person, after: redelivery(letter, of: person))
            count(.freezeAtDoor)
        }
        receive(.accept(person: person, letter: letter))
    }
}

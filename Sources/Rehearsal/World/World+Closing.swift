import Dialogue
import Store
import Words

// The days are over: books are compared, and what is worth showing is written down.
extension World {
    func close() throws {
        tally.gateway = gateway.tally
        let uses = Dictionary(gateway.ledger.map { ($0, 1) }, uniquingKeysWith: +)
        try store.read { store in
            for person in people.indices { try closeBooks(of: person, uses, in: store) }
        }
        try store.close()
    }

    private func closeBooks(of person: Int, _ uses: [String: Int], in store: any StoreReader) throws {
        guard let transcript = try store.transcript(of: PersonID(person + 1)) else { return }
        compare(transcript, with: people[person], index: person)
        try compareSent(transcript, of: person, uses, in: store)
        count(transcript, of: person)
        watchHandOver(of: person, transcript)
        noteLeftOver(person)
        if settings.records {
            var recorded = try RecordedConversation(transcript, in: store)
            recorded.number = people[person].number
            tally.recorded.append(recorded)
        }
        if let pages = examplePages(of: person, transcript) { keep(pages, of: person) }
    }

    /// Each text of theirs is in the store once, with its words, and was dealt with.
    private func compare(_ transcript: Transcript, with inhabitant: Inhabitant, index: Int) {
        var kept: [Int: String] = [:]
        for message in transcript.messages {
            guard case .received(let inbound, let state, _) = message.source else { continue }
            expect(
                .books, kept.updateValue(message.text, forKey: inbound.number) == nil && state == .done, of: index,
                "text \(inbound.number) is \(state.rawValue)")
        }
        for letter in inhabitant.letters {
            let words = letter.inbound.flatMap { kept[$0.number] }
            expect(
                .books, letter.acceptances == 1 && words == letter.text, of: index,
                "a text of theirs was accepted \(letter.acceptances) times")
        }
        expect(.books, kept.count == inhabitant.letters.count, of: index, "the store has texts that nobody sent")
    }

    /// Each text of ours that counts as sent was taken once, and came if the network let it.
    private func compareSent(
        _ transcript: Transcript, of person: Int, _ uses: [String: Int], in store: any StoreReader
    ) throws {
        var sent = 0
        for message in transcript.messages {
            guard case .sent(_, let state, let reason) = message.source, let state else { continue }
            switch state {
            case .sent, .delivered: sent += 1
            // Failed by a receipt: the gateway had taken it.
            case .failed where reason == nil: sent += 1
            case .failed, .suppressed, .expired: break
            case .ready, .inflight, .uncertain:
                expect(.books, false, of: person, "a \(state.rawValue) text is left at the end")
            }
        }
        var taken = 0
        for (reference, text) in gateway.taken where text.person == person {
            taken += 1
            let row = try store.outboxText(reference: reference)
            expect(
                .books, uses[reference] == 1 && row != nil, of: person,
                "\(reference) was taken \(uses[reference] ?? 0) times")
            let came = people[person].received[reference] ?? 0
            expect(
                .books, text.isUndelivered ? came == 0 : came >= 1, of: person, "\(reference) came \(came) times")
        }
        expect(.books, taken == sent, of: person, "the gateway took \(taken) texts, and \(sent) count as sent")
    }

    private func count(_ transcript: Transcript, of person: Int) {
        var counted = tally.personas[people[person].mind.persona.name, default: PersonaTally()]
        counted.people += 1
        counted.textsIn += people[person].letters.count
        var segments = 0
        for message in transcript.messages {
            guard case .sent(_, let state, _) = message.source,
                state == .sent || state == .delivered || state == .failed
            else { continue }
            counted.textsOut += 1
            segments += message.segments ?? 0
        }
        counted.segments += segments
        tally.segments.append(segments)
        tally.personas[people[person].mind.persona.name] = counted
    }

    private func noteLeftOver(_ person: Int) {
        for step in people[person].openSteps.keys { tally.steps[step.key, default: StepTally()].waiting += 1 }
    }

    // MARK: Examples

    /// Their conversation, if it is worth showing.
    private func examplePages(of person: Int, _ transcript: Transcript) -> [TranscriptPage]? {
        let number = people[person].number
        let isExample = people[person].isExample || tally.stuck.values.contains { $0.person == number }
        guard isExample || settings.shows.contains(number) else { return nil }
        return TranscriptPage.pages(of: transcript)
    }

    private func keep(_ pages: [TranscriptPage], of person: Int) {
        let number = people[person].number
        let isShared = people[person].mind.persona.sharesPhone
        func written(_ name: String, turns: Int?) -> [String] {
            TranscriptPage.test(named: name, pages, turns: turns, isShared: isShared)
        }
        for (place, stuck) in tally.stuck where stuck.person == number {
            tally.stuck[place]?.transcript = written(place, turns: stuck.turns)
        }
        for (promise, seen) in tally.promises {
            for index in seen.examples.indices where seen.examples[index].person == number {
                tally.promises[promise]?.examples[index].transcript = written(
                    "\(promise.rawValue) \(seen.examples[index].what)", turns: nil)
            }
        }
        if settings.shows.contains(number) { tally.shown[number] = written("person \(number)", turns: nil) }
    }

    /// `Wed 10 June 2026 09:05`, on the clocks of the United Kingdom.
    func spoken(_ instant: Instant) -> String {
        let local = LocalTime(instant)
        return "\(local.date.iso) \(local.time.iso)"
    }
}

import Dialogue
import Store
import Words

// The days are over: books are compared, and what is worth showing is written down.
extension World {
    func close() throws {
        tally.gateway = gateway.tally
        let uses = Dictionary(gateway.ledger.map { ($0, 1) }, uniquingKeysWith: +)
        let taken = Dictionary(grouping: gateway.taken.filter { $0.value.person != nil }) { $0.value.person ?? 0 }
        try store.read { store in
            for person in people.indices {
                try closeBooks(of: person, (taken[person] ?? []).map { ($0.key, $0.value) }, uses, in: store)
            }
        }
        try store.close()
        if let violation { throw violation }
    }

    private func closeBooks(
        of person: Int, _ taken: [(String, FaultyGateway.Taken)], _ uses: [String: Int], in store: any StoreReader
    ) throws {
        guard let transcript = try store.transcript(of: PersonID(person + 1)) else { return }
        compare(transcript, with: people[person], index: person)
        try compareSent(transcript, of: person, taken, uses, in: store)
        compareFailed(transcript, of: person)
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
            let mayFail = message.text == StormMind.poison || inhabitant.isSpoiled
            count(.poisonPutAside, if: message.text == StormMind.poison && state == .quarantined)
            count(.loopStopped, if: state == .ignored && hasTask(transcript, "loop"))
            // What is not answered is somebody's task: a machine's texts, or those from a number in doubt.
            let isDealtWith =
                switch state {
                case .done: true
                case .quarantined: mayFail && hasTask(transcript, "q-\(inbound.number)")
                case .ignored: ["loop", "line", "line-closed"].contains { hasTask(transcript, $0) }
                case .new: false
                }
            expect(
                .books, kept.updateValue(message.text, forKey: inbound.number) == nil && isDealtWith, of: index,
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
        _ transcript: Transcript, of person: Int, _ takenTexts: [(String, FaultyGateway.Taken)],
        _ uses: [String: Int], in store: any StoreReader
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
        for (reference, text) in takenTexts {
            taken += 1
            let row = try store.outboxText(reference: reference)
            let copies = uses[reference] ?? 0
            expect(
                .books, row.map { copies <= 1 + (settings.faults.canBeAsked ? 0 : $0.kind.guesses) } ?? false,
                of: person,
                "\(reference) was taken \(copies) times")
            if copies == 1, settings.faults.canBeAsked, let row { compareNews(of: reference, with: row, of: person) }
            let came = people[person].received[reference] ?? 0
            expect(
                .books, text.isUndelivered ? came == 0 : came >= 1, of: person, "\(reference) came \(came) times")
        }
        guard settings.faults.canBeAsked else { return }
        expect(.books, taken == sent, of: person, "the gateway took \(taken) texts, and \(sent) count as sent")
    }

    /// What the gateway said last and furthest is what is known of a text.
    private func compareNews(of reference: String, with row: OutboxText, of person: Int) {
        let isKnown: Bool =
            switch news[reference] {
            case nil, .queued, .sent: row.state == .sent
            case .failed: row.state == .failed
            case .delivered, .read: row.state == .delivered
            }
        expect(
            .books, isKnown, of: person,
            "\(reference) is \(row.state.rawValue), and the gateway said \(news[reference]?.rawValue ?? "nothing")")
    }

    /// Whatever did not go is somebody's task.
    private func compareFailed(_ transcript: Transcript, of person: Int) {
        for failed in model?.failures(of: person) ?? [] {
            expect(
                .books, hasTask(transcript, "failed-\(failed)"), of: person,
                "text \(failed) failed, and nobody has a task")
        }
    }

    private func hasTask(_ transcript: Transcript, _ reference: String) -> Bool {
        transcript.tasks.contains { $0.task.reference == reference }
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

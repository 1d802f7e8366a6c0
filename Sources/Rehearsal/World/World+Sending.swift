import Conversations
import Gateways
import Store
import Words

extension World {
    /// A claimed text is with a sender, which may be a moment late.
    func beginSending(_ text: OutboxText) {
        var chance = chance(for: Key("sender \(text.reference)", text.attempts))
        let isLate = chance.happens(perMille: settings.hardship.lateSender)
        let late = isLate ? chance.number(in: 1...20) : 0
        queue.add(.request(text, start: start), at: now.adding(seconds: Int64(late)))
        if late > 6 { aimAtClaim(of: text) }
    }

    /// Right before the first byte is written.
    func request(_ text: OutboxText) throws {
        guard now >= frozenUntil else { return queue.add(.request(text, start: start), at: frozenUntil) }
        let requests = countRequest(text)
        if dies(at: .beforeRequest, Key("before request \(text.person.number)", requests)) {
            return try die(at: .beforeRequest)
        }
        let clock = clock
        if let held = try store.read({ try desk.mayNoMoreGo(text, at: clock, in: $0) }) {
            count(.stoppedBeforeRequest, if: held == .suppressed(reason: "opted-out"))
            count(.switchedBeforeRequest, if: model.map { $0.position != .all } ?? false)
            let isOpen = settings.rules.sendHours.isOpen(at: clock)
            count(.reminderInQuietHours, if: text.kind == .reminder && !isOpen)
            jobs.append(.settle(text, held))
            return
        }
        watchSending(text)
        let answer = gateway.send(text, request: requests, at: now)
        note(
            .request, Key(text.reference, text.attempts), of: text.person.number - 1,
            "\(text.kind.rawValue) \(text.reference) is sent, the gateway: \(answer.outcome)")
        if case .deferred(let seconds?, _) = answer.outcome {
            model?.barred(text.reference, until: clock.adding(seconds: Int64(seconds)))
        }
        expect(answer, of: text)
        if dies(at: .afterRequest, Key("after request \(text.person.number)", requests)) { try die(at: .afterRequest) }
    }

    /// What comes of a request: its answer, the phones that it reaches, the gateway's news of it.
    private func expect(_ answer: FaultyGateway.Answer, of text: OutboxText) {
        queue.add(.outcome(text, answer.outcome, start: start), at: now.adding(seconds: Int64(answer.after)))
        guard let taken = answer.taken else { return }
        model?.gatewayTook(text.reference)
        if text.recipient == .person {
            let person = text.person.number - 1
            for delay in answer.deliveries {
                queue.add(.delivered(person: person, reference: text.reference), at: now.adding(seconds: Int64(delay)))
            }
        }
        for receipt in answer.receipts {
            let moment = now.adding(seconds: Int64(receipt.after))
            queue.add(.receipt(reference: text.reference, id: taken, receipt.state), at: moment)
        }
    }

    /// The gateway's answer reaches the sender.
    func hear(_ outcome: SendOutcome, of text: OutboxText) throws {
        let requests = people[text.person.number - 1].requests
        if dies(at: .beforeResult, Key("before result \(text.person.number)", requests)) {
            return try die(at: .beforeResult)
        }
        jobs.append(.settle(text, settlement(of: outcome, text)))
    }

    private func settlement(of outcome: SendOutcome, _ text: OutboxText) -> Settlement {
        var chance = chance(for: Key("jitter \(text.reference)", text.attempts))
        return desk.settlement(of: outcome, text, at: clock, random: chance.fraction())
    }

    /// A text whose sending was uncertain has waited out its quarantine: the gateway is asked.
    func ask(about text: OutboxText) {
        queue.add(.lookedUp(text, start: start), at: now.adding(seconds: settings.tick == 1 ? 1 : 0))
    }

    func hearLookUp(of text: OutboxText) {
        let answer = gateway.lookUp(text, at: now)
        count(.lookUpLate, if: gateway.taken[text.reference]?.isListedLate ?? false)
        jobs.append(.decide(text, answer))
    }

    /// How many requests about this person were begun.
    private func countRequest(_ text: OutboxText) -> Int {
        people[text.person.number - 1].requests += 1
        return people[text.person.number - 1].requests
    }
}

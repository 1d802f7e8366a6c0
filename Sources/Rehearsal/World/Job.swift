import Conversations
import Dialogue
import Store
import Words

/// Something that waits for the next cycle of the writer; it is gone if the process dies first.
enum Job {
    /// A patient's text is handed to us, perhaps not for the first time.
    case accept(person: Int, letter: Int)
    /// A gateway's news of a text of ours.
    case receipt(reference: String, id: String, ReceiptState)
    /// What came of a sending.
    case settle(OutboxText, Settlement)
    /// What the gateway said when it was asked.
    case decide(OutboxText, UncertainAnswer)
    case staff(StaffAct, person: Int)

    var isText: Bool { if case .accept = self { true } else { false } }
}

extension World {
    /// What became of a job, once its cycle is durable.
    enum JobDone: Sendable {
        case accepted(Accepted)
        case done
        /// Its own changes were taken back.
        case failed(String)
    }

    /// Does a job in a savepoint of its own, as the writer does; throws only what ends the cycle.
    func perform(_ job: Job, at clock: Instant, in store: any StoreTransaction) throws -> JobDone {
        do {
            return try store.savepoint { try carryOut(job, at: clock, in: store) }
        } catch let error as StoreError where error.endsCycle {
            throw error
        } catch {
            return .failed("\(error)")
        }
    }

    private func carryOut(_ job: Job, at clock: Instant, in store: any StoreTransaction) throws -> JobDone {
        switch job {
        case .accept(let person, let letter):
            let words = people[person].letters[letter]
            return .accepted(
                try desk.accept(
                    InboundText(
                        channel: settings.rules.defaultChannel, gatewayID: words.key, text: words.text,
                        receivedAt: clock),
                    from: people[person].phone, at: clock, in: store))
        case .receipt(_, let id, let state):
            let key = ReceiptKey.gatewayID(id, channel: settings.rules.defaultChannel)
            try desk.apply(state, to: key, reason: nil, at: clock, in: store)
        case .settle(let text, let settlement):
            try desk.settle(text.id, settlement, at: clock, in: store)
        case .decide(let text, let answer):
            try desk.decide(text, lookedUp: answer, at: clock, in: store)
        case .staff(let act, let person):
            try desk.staff(act, in: PersonID(person + 1), by: "Sam", at: clock, store: store)
        }
        return .done
    }

    /// What is told to those who waited for a job; with `isTold` false the process died before it could tell them.
    func finish(_ job: Job, _ done: JobDone, isTold: Bool) {
        if case .failed(let error) = done { return finish(failed: job, error) }
        switch (job, done) {
        case (.accept(let person, let letter), .accepted(let accepted)):
            if case .accepted(_, let inbound) = accepted {
                keep(inbound, as: letter, of: person)
            } else {
                let words = people[person].letters[letter]
                count(.duplicateOfEarlierLife, if: words.takenBy != start)
                count(.stopRepeated, if: words.occasion == "stop")
            }
            if isTold {
                people[person].letters[letter].isAcknowledged = true
            } else {
                count(.deathUntold)
                handOver(letter, of: person, after: redelivery(letter, of: person))
            }
            model?.offered(people[person].letters[letter].key, accepted, of: person, at: clock)
        case (.settle(let text, let settlement), _):
            sender.settled(text)
            note(.settled, Key(text.reference), of: text.person.number - 1, "\(text.reference) \(settlement)")
            model?.settled(text, settlement)
            if case .uncertain = settlement { aimAtDoubt(about: text) }
            if case .failed = settlement, gateway.refused.contains(text.reference) {
                count(.stoppedAtGateway)
                people[text.person.number - 1].isOptedOut = true
                model?.optedOut(text.person.number - 1)
            }
        case (.decide(let text, let answer), _):
            sender.answered(about: text)
            note(.asked, Key(text.reference), of: text.person.number - 1, "\(text.reference) \(answer)")
            model?.decided(text, answer)
        case (.receipt(let reference, _, let state), _): heard(state, of: reference)
        default: break
        }
    }

    /// Nothing of a job was kept: whoever brought it was told so.
    private func finish(failed job: Job, _ error: String) {
        switch job {
        case .accept(let person, let letter):
            demand("V1", false, of: person, "a text could not be accepted: \(error)")
            lose(.accept(person: person, letter: letter))
        case .receipt: break
        case .settle(let text, let settlement):
            sender.settled(text)
            let told = "what came of \(text.reference) (\(settlement)) could not be kept: \(error)"
            demand("V4", false, of: text.person.number - 1, told)
        case .decide(let text, _): sender.answered(about: text)
        case .staff(let act, let person): demand("V9", false, of: person, "staff could not act (\(act)): \(error)")
        }
    }

    /// A job was lost with the process before it was done.
    func lose(_ job: Job) {
        switch job {
        case .accept(let person, let letter):
            guard !people[person].letters[letter].isAcknowledged else { return }
            handOver(letter, of: person, after: redelivery(letter, of: person))
        case .receipt(let reference, let id, let state):
            queue.add(.receipt(reference: reference, id: id, state), at: now.adding(seconds: 90))
        case .staff(let act, let person): queue.add(.staffAct(act, person), at: now.adding(minutes: 10))
        case .settle, .decide: break
        }
    }

    func redelivery(_ letter: Int, of person: Int) -> Int {
        people[person].letters[letter].offers += 1
        return gateway.redelivery(person, letter, offers: people[person].letters[letter].offers)
    }

    private func keep(_ inbound: InboundID, as letter: Int, of person: Int) {
        people[person].letters[letter].acceptances += 1
        people[person].letters[letter].takenBy = start
        people[person].letters[letter].inbound = inbound
        people[person].highestAccepted = max(people[person].highestAccepted, inbound.number)
    }

    /// News that was kept; the furthest counts.
    private func heard(_ state: ReceiptState, of reference: String) {
        count(.receiptBeforeResult, if: model?.isUnderWay(reference) ?? false)
        note(.receipt, Key(reference), "\(reference) \(state)")
        let last = news[reference]
        count(.receiptBackwards, if: last.map { $0.isBeyond(state) } ?? false)
        if last?.isBeyond(state) != true { news[reference] = state }
    }

    /// Repeats in one commit.
    func countRaces(of batch: [Job], isTold: Bool) {
        var keys: Set<String> = []
        for case .accept(let person, let letter) in batch where letter < people[person].letters.count {
            let words = people[person].letters[letter]
            count(.duplicateInCommit, if: !keys.insert(words.key).inserted)
        }
    }
}

extension ReceiptState {
    /// Whether it says more of the way of a text than another; that it came says more than that it failed.
    func isBeyond(_ other: ReceiptState) -> Bool {
        let order = ReceiptState.allCases
        return order.firstIndex(of: self) ?? 0 > order.firstIndex(of: other) ?? 0
    }
}

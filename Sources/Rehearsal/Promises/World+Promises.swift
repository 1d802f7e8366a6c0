import Conversations
import Dialogue
import Store
import Words

// What is promised, looked at from outside: by the texts themselves and by books of the world's own.
extension World {
    /// Counts a look at a promise, and what was seen if it does not hold.
    func expect(_ promise: WatchedPromise, _ holds: Bool, of person: Int, _ what: @autoclosure () -> String) {
        var seen = tally.promises[promise] ?? PromiseTally()
        seen.checks += 1
        if !holds {
            seen.breaks += 1
            if seen.examples.count < PromiseTally.kept {
                seen.examples.append(
                    .init(person: people[person].number, at: spoken(now), what: what(), transcript: []))
                people[person].isExample = true
            }
        }
        tally.promises[promise] = seen
    }

    // MARK: At the door

    func watch(_ admission: Admission, _ letter: Inhabitant.Letter?, of person: Int, in store: any StoreReader) throws {
        if admission.decision == .crisis {
            let isAnswered = admission.effects.contains {
                if case .say(let message) = $0 { message.kind == .crisis } else { false }
            }
            let reference = "a-\(letter?.inbound?.number ?? 0)-0"
            let isQueued = try store.outboxText(reference: reference)?.kind == .crisis
            let isFlagged = try store.flags(of: PersonID(person + 1)).contains { $0.closed == nil }
            expect(
                .crisis, isAnswered && isQueued && isFlagged, of: person,
                "a crisis without \(isFlagged ? "a reply" : "a flag") in the same transaction")
        }
        noteFalseAlarm(admission, letter, of: person)
        switch letter?.occasion {
        case "crisis":
            expect(.crisis, admission.decision == .crisis, of: person, "a text about danger was not heard as one")
        case "stop":
            let isHeard = admission.decision == .stopped || admission.decision == .stoppedAlready
            expect(.stop, isHeard, of: person, "STOP was not heard as STOP")
        default: break
        }
    }

    /// Somebody who said nothing of the kind was taken to be in danger: no promise is broken, and staff are called.
    private func noteFalseAlarm(_ admission: Admission, _ letter: Inhabitant.Letter?, of person: Int) {
        guard admission.decision == .crisis, let letter, !["crisis", "distress"].contains(letter.occasion),
            !people[person].letters.suffix(4).contains(where: { $0.occasion == "crisis" })
        else { return }
        noteStuck("taken for somebody in danger: \"\(letter.text)\"", person, afterTurns: 1)
    }

    // MARK: In the turn

    func watch(_ turn: Turn, cause: TurnCause, before: State, of person: Int) {
        let bytes = encode(turn.state)
        let isSame = (try? decodeState(bytes)) == turn.state
        expect(
            .savedState, isSame && bytes.count <= Limits.stateBytes, of: person,
            isSame ? "a state of \(bytes.count) bytes" : "a saved state comes back as another one")
        guard case .text(let inbound) = cause else { return }
        let decision = people[person].decisions[inbound.number] ?? .heard
        let isAnswered = !turn.messages.isEmpty || decision != .heard
        let isOrdered =
            before.standing.optedOut || turn.state.standing.optedOut || isTaken(before.keeper)
            || inbound.number <= before.pending?.askedAfter ?? 0 || inbound.number < people[person].highestAccepted
            || inbound.number <= turn.state.standing.silencedBelow
        expect(.neverSilent, isAnswered || isOrdered, of: person, "a text was met with silence")
    }

    /// At the end: whoever has waited for a person longer than the site allows has been told so, and staff again.
    func watchHandOver(of person: Int, _ transcript: Transcript) {
        let inhabitant = people[person]
        guard case .asked(_, let since, let due, _, _) = inhabitant.state.keeper else { return }
        let end = settings.end.adding(hours: -1)
        let allowed = moment(
            settings.assistant.program.policy.handOverWithin, after: since,
            in: inhabitant.state.standing.person.calendarNation,
            calendar: settings.assistant.program.policy.calendar)
        let isTold = transcript.messages.contains { $0.textID == "notice.hand-over-overdue" && $0.at > since }
        expect(
            .handOver, due > end, of: person,
            "somebody has waited for a person since \(spoken(since)), and nobody was reminded")
        expect(
            .handOver, allowed > end || isTold || inhabitant.isOptedOut, of: person,
            "somebody has waited for a person since \(spoken(since)), and was not told that it takes longer")
    }

    private func isTaken(_ keeper: Keeper) -> Bool {
        if case .taken = keeper { true } else { false }
    }

    // MARK: On the way out

    func watchSending(_ text: OutboxText) {
        guard text.recipient == .person else { return }
        let person = text.person.number - 1
        let isExempt = text.kind == .crisis || text.passesOptOut
        if people[person].isOptedOut {
            expect(.stop, isExempt, of: person, "a \(text.kind.rawValue) (\(text.reference)) went out after STOP")
        }
        watchHours(text, person)
        let persona = people[person].mind.persona
        if persona.sharesPhone, !text.reference.hasPrefix("staff") {
            expect(
                .sharedPhone, !settings.isRevealing(text.text), of: person,
                "a shared phone was sent \"\(text.text)\"")
        }
    }

    private func watchHours(_ text: OutboxText, _ person: Int) {
        let isOpen = settings.promised.sendHours.isOpen(at: now)
        // Named by what it answers to: a text of theirs, or an act of staff.
        let isReply = ["a-", "r-", "q-", "staff"].contains { text.reference.hasPrefix($0) }
        if !isOpen {
            expect(
                .quietHours, isReply || text.kind == .crisis, of: person,
                "a \(text.kind.rawValue) (\(text.reference)) went out in quiet hours")
        }
        // What staff start is theirs to decide, and that nobody has come yet must be said.
        guard text.kind == .reminder, !isReply, text.attempts == 1 else { return }
        people[person].automated.append(now)
        let today = LocalTime(now).date
        let day = people[person].automated.filter { LocalTime($0).date == today }.count
        let week = people[person].automated.filter { now.seconds(since: $0) < 7 * 86_400 }.count
        expect(
            .caps, day <= settings.promised.automatedPerDay && week <= settings.promised.automatedPerWeek, of: person,
            "\(day) automated texts in a day, \(week) in a week (\(text.reference))")
        if people[person].automated.count > 32 { people[person].automated.removeFirst(16) }
    }
}

import Conversations
import Dialogue
import Store
import Words

// What is promised, looked at from outside: by the texts themselves and by books of the world's own.
extension World {
    /// Counts a look at a promise, and what was seen if it does not hold.
    func expect(_ promise: WatchedPromise, _ holds: Bool, of person: Int, _ what: @autoclosure () -> String) {
        if !holds {
            breakOff(Violation(promise: promise.rawValue, person: person, at: now, what: what()))
        }
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

    func watch(
        _ admission: Admission, _ inbound: InboundID, _ letter: Inhabitant.Letter?, of person: Int
    ) throws {
        if admission.decision == .crisis {
            let isAnswered = admission.effects.contains {
                if case .say(let message) = $0 { message.kind == .crisis } else { false }
            }
            let (isQueued, isFlagged) = try store.read { store in
                (
                    try store.outboxText(reference: "a-\(inbound.number)-0")?.kind == .crisis,
                    try store.flags(of: PersonID(person + 1)).contains {
                        $0.closed == nil || $0.flag.inbound == inbound
                    }
                )
            }
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
        watchMeaning(of: inbound, turn, before: before, of: person)
        let decision = people[person].decisions[inbound.number] ?? .heard
        let isAnswered = !turn.messages.isEmpty || decision != .heard
        let isOrdered =
            before.standing.optedOut || turn.state.standing.optedOut || isTaken(before.keeper)
            || inbound.number <= before.pending?.askedAfter ?? 0 || inbound.number < people[person].highestAccepted
            || inbound.number <= turn.state.standing.silencedBelow
        expect(.neverSilent, isAnswered || isOrdered, of: person, "a text was met with silence")
    }

    /// An answer means what the version that asked it meant, whatever was published since.
    private func watchMeaning(of inbound: InboundID, _ turn: Turn, before: State, of person: Int) {
        guard model != nil, !people[person].isSpoiled, before.keeper == .assistant, !before.standing.optedOut,
            let pending = before.pending, pending.question.hasSuffix("how"), pending.askedAfter < inbound.number,
            let frame = before.frames.last, frame.dialogue == "outing",
            let asked = settings.versions.firstIndex(where: { $0.program.hash == frame.program }),
            let letter = people[person].letters.last(where: { $0.inbound == inbound })
        else { return }
        // A number means the row that the patient saw; a word, what the version knows by which the question stands.
        let version = Int(letter.text) == nil ? asked : people[person].shownVersion ?? asked
        guard let meant = StormDialogues.meanings[version][letter.text] else { return }
        let after = turn.state.frames.first { $0.serial == frame.serial }
        switch after?.log.last(where: { $0.key == pending.question })?.happening {
        case .answered(let value):
            demand("V10", value.plain == meant, of: person, "\"\(letter.text)\" was taken for \(value.plain)")
        case nil:
            let isAskedAgain = turn.state.pending.map { $0.attempts > pending.attempts } ?? false
            demand("V10", !isAskedAgain, of: person, "\"\(letter.text)\" was not understood")
        default: break
        }
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
        model?.requested(text, canBeAsked: settings.faults.canBeAsked, at: clock)
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
        let isOpen = settings.promised.sendHours.isOpen(at: clock)
        // Named by what it answers to: a text of theirs, or an act of staff.
        let replies = ["a-", "r-", "q-", "staff"] + (text.kind == .reminder ? [] : ["loop-", "line-"])
        let isReply = replies.contains { text.reference.hasPrefix($0) }
        if !isOpen {
            expect(
                .quietHours, isReply || text.kind == .crisis, of: person,
                "a \(text.kind.rawValue) (\(text.reference)) went out in quiet hours")
        }
        // What staff start is theirs to decide, and that nobody has come yet must be said.
        guard text.kind == .reminder, !isReply, text.attempts == 1 else { return }
        people[person].automated.append(clock)
        let today = LocalTime(clock).date
        let day = people[person].automated.filter { LocalTime($0).date == today }.count
        let week = people[person].automated.filter { clock.seconds(since: $0) < 7 * 86_400 }.count
        expect(
            .caps, day <= settings.promised.automatedPerDay && week <= settings.promised.automatedPerWeek, of: person,
            "\(day) automated texts in a day, \(week) in a week (\(text.reference))")
        if people[person].automated.count > 32 { people[person].automated.removeFirst(16) }
    }
}

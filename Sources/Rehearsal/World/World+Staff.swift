import Conversations
import Dialogue
import Store
import Words

// Staff look at who waits for them, within office hours: usually soon, sometimes late, now and then never.
extension World {
    func callStaff(to person: Int) {
        guard !isClosing, !people[person].isWithStaff else { return }
        people[person].isWithStaff = true
        var chance = staffChance(with: person)
        let minutes = chance.number(in: 5...settings.staffLook)
        queue.add(.staffLook(person), at: officeMoment(after: now.adding(minutes: minutes), &chance))
    }

    private func staffChance(with person: Int) -> Chance {
        chance(for: Key("staff", people[person].number, Int(now.seconds)))
    }

    private func officeMoment(after moment: Instant, _ chance: inout Chance) -> Instant {
        guard let open = settings.officeHours.nextOpening(from: moment) else { return moment }
        return open == moment ? moment : open.adding(minutes: chance.number(in: 1...120))
    }

    func staffStart(_ person: Int) {
        guard !isClosing, let dialogue = settings.firstDialogue else { return }
        act(.starts(dialogue: dialogue, inputs: [:]), on: person)
    }

    func staffLook(_ person: Int) throws {
        people[person].isWithStaff = false
        guard !isClosing else { return }
        var chance = staffChance(with: person)
        let state = people[person].state
        if state.standing.flagOpen {
            let open = try store.read { try $0.flags(of: PersonID(person + 1)).filter { $0.closed == nil }.count }
            for _ in 0..<open { act(.closesFlag, on: person) }
        }
        if state.standing.automatedHeld { act(.releasesTexts, on: person) }
        guard state.keeper != .assistant else { return }
        switch chance.below(10) {
        case 0: callStaff(to: person)
        case 1, 2: act(.takesOver, on: person)
        default:
            let words = "Hello, it is the link worker. Thank you for waiting. I will ring you tomorrow."
            act(.replies(words), on: person)
        }
        // One in ten is never handed back, and comes back to the assistant by itself.
        guard !chance.happens(percent: 10) else { return }
        let minutes = chance.number(in: 20...(settings.staffLook * 2))
        queue.add(.staffDone(person), at: officeMoment(after: now.adding(minutes: minutes), &chance))
    }

    func staffDone(_ person: Int) {
        guard !isClosing, case .taken = people[person].state.keeper else { return }
        act(.handsBack, on: person)
    }

    private func act(_ act: StaffAct, on person: Int) { receive(.staff(act, person: person)) }
}

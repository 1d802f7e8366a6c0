import Conversations
import Dialogue
import Store
import Words

// Staff look at who waits for them, within office hours: usually soon, sometimes late, now and then never.
extension World {
    func callStaff(to person: Int) {
        guard !isClosing, !people[person].isWithStaff else { return }
        people[person].isWithStaff = true
        queue.add(.staffLook(person), at: officeMoment(after: now.adding(minutes: chance.number(in: 5...1500))))
    }

    private func officeMoment(after moment: Instant) -> Instant {
        guard let open = settings.officeHours.nextOpening(from: moment) else { return moment }
        return open == moment ? moment : open.adding(minutes: chance.number(in: 1...120))
    }

    func staffStart(_ person: Int, in store: any StoreTransaction) throws {
        guard !isClosing, let dialogue = settings.firstDialogue else { return }
        try act(.starts(dialogue: dialogue, inputs: [:]), on: person, in: store)
    }

    func staffLook(_ person: Int, in store: any StoreTransaction) throws {
        people[person].isWithStaff = false
        guard !isClosing else { return }
        let state = people[person].state
        if state.standing.flagOpen {
            let closed = try store.flags(of: PersonID(person + 1)).filter { $0.closed == nil }.count
            for _ in 0..<closed { try act(.closesFlag, on: person, in: store) }
        }
        if state.standing.automatedHeld { try act(.releasesTexts, on: person, in: store) }
        guard state.keeper != .assistant else { return }
        switch chance.below(10) {
        case 0: callStaff(to: person)
        case 1, 2: try act(.takesOver, on: person, in: store)
        default:
            let words = "Hello, it is the link worker. Thank you for waiting. I will ring you tomorrow."
            try act(.replies(words), on: person, in: store)
        }
        // One in ten is never handed back, and comes back to the assistant by itself.
        guard !chance.happens(percent: 10) else { return }
        queue.add(.staffDone(person), at: officeMoment(after: now.adding(minutes: chance.number(in: 20...3000))))
    }

    func staffDone(_ person: Int, in store: any StoreTransaction) throws {
        guard !isClosing, case .taken = people[person].state.keeper else { return }
        try act(.handsBack, on: person, in: store)
    }

    private func act(_ act: StaffAct, on person: Int, in store: any StoreTransaction) throws {
        try desk.staff(act, in: PersonID(person + 1), by: "Sam", at: now, store: store)
        try takeNotes(in: store)
    }
}

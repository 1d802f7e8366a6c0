import Dialogue
package import Store
package import Words

// Who has a conversation, and what staff do with it besides writing to the patient.
extension Desk {
    /// Gives a conversation to a member of staff, from the assistant or from a colleague.
    ///
    /// - Parameters:
    ///   - person: whose conversation it is.
    ///   - colleague: the colleague whom the page named as having it; nothing if it named none.
    ///   - staff: who takes it.
    ///   - now: when.
    ///   - store: the transaction of this cycle.
    /// - Throws: `StaffRefusal.takenBy` if somebody else has it by now, or a `StoreError`.
    package func takeOver(
        _ person: PersonID, from colleague: String? = nil, by staff: String, at now: Instant,
        in store: any StoreTransaction
    ) throws {
        if let holder = try store.queueStanding(of: person)?.holder, holder != staff, holder != colleague {
            throw StaffRefusal.takenBy(holder)
        }
        try self.staff(.takesOver, in: person, by: staff, at: now, store: store)
    }

    /// Gives a conversation to a colleague, who has not asked for it.
    package func handOver(
        _ person: PersonID, to colleague: String, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        try self.staff(.takesOver, in: person, by: staff, at: now, store: store)
        try store.assign(person, to: colleague)
        try audit("conversation.handed-over", person, detail: colleague, by: staff, at: now, in: store)
    }

    /// Gives a conversation back to the assistant, which tells the patient so.
    ///
    /// - Throws: `StaffRefusal.assistantHasIt` if it has it already, or a `StoreError`.
    package func handBack(
        _ person: PersonID, resuming: Resumption, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        guard try isWithPerson(person, in: store) else { throw StaffRefusal.assistantHasIt }
        try self.staff(.handsBack, in: person, by: staff, at: now, store: store)
        guard resuming == .menu, assistant.program.dialogue(named: Self.menu) != nil else { return }
        try self.staff(.starts(dialogue: Self.menu, inputs: [:]), in: person, by: staff, at: now, store: store)
    }

    private static let menu = "menu"

    private func isWithPerson(_ person: PersonID, in store: any StoreReader) throws -> Bool {
        (try store.conversation(of: person)?.keeper ?? .assistant) != .assistant
    }

    /// Writes a note for colleagues; no note is ever sent.
    ///
    /// - Throws: `StaffRefusal.noWords`, or a `StoreError`.
    @discardableResult
    package func note(
        _ words: String, about person: PersonID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws -> NoteID {
        guard words.contains(where: { !$0.isWhitespace }) else { throw StaffRefusal.noWords }
        let id = try store.addNote(words, kind: .note, to: person, reference: nil, author: staff, at: now)
        try audit("note.added", person, by: staff, at: now, in: store)
        return id
    }

    /// Records that somebody spoke to the patient by telephone: nobody waits for an answer any more.
    package func recordCall(
        _ words: String, with person: PersonID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        try note("Call: \(words)", about: person, by: staff, at: now, in: store)
        if try store.conversation(of: person)?.keeper == .asked {
            try takeOver(person, by: staff, at: now, in: store)
        }
        try store.endWaiting(of: person)
        try audit("conversation.call-recorded", person, by: staff, at: now, in: store)
    }

    /// Puts a conversation aside until a moment, or until they reply; a reply always brings it back.
    ///
    /// - Throws: `StaffRefusal.past` for a moment that is over, or a `StoreError`.
    package func snooze(
        _ person: PersonID, until moment: Instant?, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        if let moment, moment <= now { throw StaffRefusal.past }
        try store.snooze(person, until: moment)
        try audit("conversation.snoozed", person, by: staff, at: now, in: store)
    }

    /// Brings a conversation back before its time.
    package func wake(
        _ person: PersonID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        try store.endSnooze(of: person)
        try audit("conversation.woken", person, by: staff, at: now, in: store)
    }

    /// Closes a conversation; open flags stay open.
    ///
    /// The assistant has it again, so that whoever texts is answered, and what was to be done about it is done.
    package func closeConversation(
        _ person: PersonID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        if try isWithPerson(person, in: store) {
            try handBack(person, resuming: .whereItWas, by: staff, at: now, in: store)
        }
        let mark = Mark(by: staff, at: now)
        for task in try store.tasks(of: person) where task.done == nil && !task.withdrawn {
            try store.finishTask(task.id, mark)
        }
        try store.closeConversation(person, mark)
        try audit("conversation.closed", person, by: staff, at: now, in: store)
    }

    /// Opens a closed conversation before the patient does.
    package func reopenConversation(
        _ person: PersonID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        try store.closeConversation(person, nil)
        try audit("conversation.reopened", person, by: staff, at: now, in: store)
    }
}

extension Effect {
    /// A message in the words of staff.
    var isWordsOfStaff: Bool {
        if case .say(let message) = self { return message.textID == "staff" }
        return false
    }
}

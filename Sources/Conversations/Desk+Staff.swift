package import Dialogue
package import Store
package import Words

extension Desk {
    /// Something that a member of staff does in a conversation: the same order of events, the same transcript.
    ///
    /// - Parameters:
    ///   - act: what is done.
    ///   - person: whose conversation it is.
    ///   - staff: who does it.
    ///   - now: when.
    ///   - store: the transaction of this cycle.
    /// - Returns: the turn; a reply to somebody who is opted out has no message in it.
    /// - Throws: a `StoreError`; nothing was done then.
    @discardableResult
    package func staff(
        _ act: StaffAct, in person: PersonID, by staff: String, at now: Instant, store: any StoreTransaction
    ) throws -> Turn {
        let record = try self.person(person, in: store)
        var (state, revision) = try conversationForStaff(of: record, at: now, in: store)
        let mark = Mark(by: staff, at: now)
        switch act {
        case .closesFlag:
            var left = 0
            for flag in try store.flags(of: person) where flag.closed == nil {
                left = try store.closeFlag(flag.id, mark)
            }
            state.standing.flagOpen = left > 0
        case .takesOver, .replies, .handsBack:
            _ = try store.finishHandOvers(of: person, mark)
            // Whoever is here has seen what it is about.
            for flag in try store.flags(of: person) where flag.closed == nil {
                try store.acknowledgeFlag(flag.id, mark)
                try store.alertAgain(about: flag.id, at: nil, repeats: 0)
            }
        case .releasesTexts:
            try store.append(ConsentEntry(person: person, change: .released, how: "staff \(staff)", at: now))
        case .starts: break
        }
        try store.append(AuditEntry(at: now, actor: staff, action: "conversation.\(act.label)", person: person))
        let turn = try run(
            .staff(act), record, state, revision: revision, cause: .staff,
            name: "staff-\(person.number)-\(revision)", author: staff, at: now, in: store)
        switch act {
        case .takesOver, .replies: try store.assign(person, to: staff)
        case .handsBack, .closesFlag, .starts, .releasesTexts: break
        }
        return turn
    }
}

extension StaffAct {
    /// A name for the audit, without anybody's words.
    var label: String {
        switch self {
        case .takesOver: "taken-over"
        case .replies: "replied"
        case .handsBack: "handed-back"
        case .closesFlag: "flag-closed"
        case .starts: "dialogue-started"
        case .releasesTexts: "texts-released"
        }
    }
}

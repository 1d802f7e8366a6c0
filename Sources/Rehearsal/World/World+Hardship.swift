import Conversations
import Dialogue
import Store
import Words

// What befalls the service itself.
extension World {
    /// Something that comes again and again.
    func befall(_ misfortune: Misfortune) throws {
        try strike(misfortune)
        var chance = chance(for: Key("after \(misfortune.rawValue)", Int(now.seconds)))
        let hours = settings.hardship.hoursBetween[misfortune] ?? 24
        queue.add(.hardship(misfortune), at: now.adding(seconds: Int64(chance.number(in: 60...(hours * 7200)))))
    }

    func strike(_ misfortune: Misfortune) throws {
        var chance = chance(for: Key(misfortune.rawValue, Int(now.seconds)))
        note(.misfortune, Key(misfortune.rawValue), misfortune.rawValue)
        switch misfortune {
        case .publish: try publish(&chance)
        case .clockJump: jump(&chance)
        case .freeze: freeze(&chance)
        case .spoiledState: try spoil(&chance)
        case .switched: try turnSwitch(&chance)
        }
    }

    /// As the writer replaces its desk: what goes with it is committed between two cycles.
    private func publish(_ chance: inout Chance) throws {
        guard life != nil, now >= frozenUntil else { return }
        let next = (published + 1) % settings.versions.count
        let desk = desk(of: next)
        let perMille = settings.hardship.deaths.isEmpty ? 0 : 100
        let (early, late) = (chance.happens(perMille: perMille), chance.happens(perMille: perMille))
        let isThoughtAbout = life?.thinkers.open.isEmpty == false
        count(.publishInThought, if: isThoughtAbout)
        count(.publishBeforeTurn, if: jobs.contains(where: \.isText) || isThoughtAbout)
        store.decide(by: early ? .dies(.inPublish) : .lives)
        defer { store.decide(by: fate) }
        do {
            let clock = clock
            try store.write { try desk.keepPrograms(at: clock, in: $0) }
            published = next
            self.desk = desk
            life?.thinkers.forget()
            hasMore = true
            if late { try die(at: .inPublish) }
        } catch let death as Death {
            try die(at: death.point)
        }
        count(.deathInPublish, if: early || late)
    }

    /// Staff stop what is sent, all but what is said in danger or all but replies, for up to an hour.
    private func turnSwitch(_ chance: inout Chance) throws {
        guard life != nil else { return }
        try setSwitch(chance.happens(percent: 50) ? .crisisOnly : .repliesOnly)
        queue.add(.switchBack, at: now.adding(minutes: chance.number(in: 1...60)))
    }

    /// Kept by the service, or by the command line while it is down.
    func setSwitch(_ position: SendingSwitch) throws {
        count(.switchInFlight, if: position != .all && model?.isUnderWay ?? false)
        store.decide(by: .lives)
        defer { store.decide(by: fate) }
        let clock = clock
        try store.write { try $0.saveSendingSwitch(position, at: clock) }
        model?.position = position
        hasMore = life != nil
    }

    private func jump(_ chance: inout Chance) {
        count(.jumpInBacklog, if: model?.hasBacklog ?? false)
        skew = skew == 0 ? Int64(chance.number(in: -3600...3600)) : 0
        hasMore = life != nil
    }

    private func freeze(_ chance: inout Chance) {
        guard life != nil else { return }
        count(.freezeInFlight, if: model?.isUnderWay ?? false)
        frozenUntil = now.adding(seconds: Int64(chance.happens(percent: 70) ? chance.number(in: 5...120) : 7200))
    }

    /// As a fault of ours or of a disk would; staff begin the conversation anew when they look.
    private func spoil(_ chance: inout Chance) throws {
        guard life != nil, let person = chance.one(of: Array(people.indices)), !people[person].isSpoiled else { return }
        let id = PersonID(person + 1)
        let clock = clock
        store.decide(by: .lives)
        defer { store.decide(by: fate) }
        let isThere = try store.write { transaction in
            guard let kept = try transaction.conversation(of: id) else { return false }
            _ = try transaction.saveConversation(
                of: id, state: Array("{spoiled".utf8), program: kept.program, keeper: kept.keeper,
                revision: kept.revision, at: clock)
            return true
        }
        guard isThere else { return }
        people[person].isSpoiled = true
        queue.add(.staffAct(.takesOver, person), at: now.adding(minutes: chance.number(in: 30...600)))
        queue.add(.staffAct(.handsBack, person), at: now.adding(minutes: 700))
    }
}

import Dialogue
package import Store
import TextMessage
package import Words

// One dialogue to a list of people. Each of them has a plan of their own, so whatever holds a reminder holds it too:
// hours, caps, STOP, a person who has the conversation. Nothing is sent by another way.
extension Desk {
    /// What a campaign would come to; nothing is changed.
    ///
    /// - Parameters:
    ///   - dialogue: one that starts on schedule and needs no inputs.
    ///   - numbers: E.164, each once.
    ///   - hours: open hours over which it is spread.
    ///   - start: from when.
    ///   - store: where people are.
    /// - Returns: who gets what, when, and who is left out.
    /// - Throws: a `CampaignRefusal`, or a `StoreError`.
    package func previewCampaign(
        _ dialogue: String, to numbers: [String], over hours: Int, from start: Instant, in store: any StoreReader
    ) throws -> CampaignReport {
        try checkCampaign(dialogue)
        var report = CampaignReport(dialogue: dialogue)
        var samples: [String: Int] = [:]
        for number in numbers {
            var entry = CampaignReport.Person(digits: String(number.suffix(2)))
            if let person = try store.person(numbered: number) {
                entry.person = person.id.number
                entry.leftOut = try reasonToLeaveOut(person, in: store)
                if entry.leftOut == nil {
                    let texts = try texts(of: dialogue, to: person, at: start, in: store)
                    entry.segments = texts.reduce(0) { $0 + segments(of: $1).segments }
                    for text in texts { samples[text, default: 0] += 1 }
                    if texts.isEmpty { entry.leftOut = "nothing would be said" }
                }
            } else {
                entry.leftOut = "not known"
            }
            report.people.append(entry)
        }
        try giveTimes(to: &report, over: hours, from: start)
        report.samples = samples.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(3).map(\.key)
        return report
    }

    /// Starts a campaign: everybody on the list who may be texted gets a plan, spread over open hours.
    ///
    /// - Returns: as the preview, with the number of the campaign.
    /// - Throws: a `CampaignRefusal`, or a `StoreError`; nothing was done then.
    package func startCampaign(
        _ dialogue: String, to numbers: [String], over hours: Int, from start: Instant, by staff: String,
        at now: Instant, in store: any StoreTransaction
    ) throws -> CampaignReport {
        var report = try previewCampaign(dialogue, to: numbers, over: hours, from: start, in: store)
        guard report.included > 0 else { throw CampaignRefusal.nobody }
        let id = try store.addCampaign(dialogue, hours: hours, by: staff, at: now)
        for entry in report.people {
            guard let person = entry.person.map({ PersonID($0) }) else { continue }
            var member = CampaignMember(person: person, leftOut: entry.leftOut)
            if let at = entry.at.flatMap(Self.localTime) {
                member.plan = try plan(dialogue, for: person, at: at, in: id, run: now, store)
            }
            try store.save(member, in: id)
        }
        try note("campaign.started", id, by: staff, at: now, in: store)
        report.id = id.number
        report.state = .running
        return report
    }

    /// Holds what has not gone yet.
    ///
    /// - Throws: a `CampaignRefusal` unless it is running.
    package func pauseCampaign(
        _ id: CampaignID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        try endWaiting(of: id, from: [.running], to: .paused, at: now, in: store)
        try note("campaign.paused", id, by: staff, at: now, in: store)
    }

    /// Ends it: what has not gone yet never goes.
    ///
    /// - Throws: a `CampaignRefusal` if it was cancelled before.
    package func cancelCampaign(
        _ id: CampaignID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        try endWaiting(of: id, from: [.running, .paused], to: .cancelled, at: now, in: store)
        try note("campaign.cancelled", id, by: staff, at: now, in: store)
    }

    /// Goes on after a pause, from now, with those who have not been texted and may still be.
    ///
    /// - Throws: a `CampaignRefusal` unless it is paused.
    package func resumeCampaign(
        _ id: CampaignID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        let campaign = try campaign(id, in: store)
        guard campaign.state == .paused else { throw CampaignRefusal.state(campaign.state) }
        let members = try store.members(of: id)
        var left = try members.filter { try $0.leftOut == nil && isUnsent($0, in: store) }
        for (index, member) in left.enumerated().reversed() {
            let person = try self.person(member.person, in: store)
            guard let reason = try reasonToLeaveOut(person, in: store) else { continue }
            try store.save(CampaignMember(person: member.person, leftOut: reason), in: id)
            left.remove(at: index)
        }
        // As much of the time as there are people left.
        let share = max(1, campaign.hours * left.count / max(1, members.count))
        guard let moments = rules.sendHours.spread(left.count, over: share, from: now.adding(seconds: 60)) else {
            throw CampaignRefusal.neverOpen
        }
        for (member, moment) in zip(left, moments) {
            let plan = try plan(campaign.dialogue, for: member.person, at: LocalTime(moment), in: id, run: now, store)
            try store.save(CampaignMember(person: member.person, plan: plan), in: id)
        }
        try store.save(.running, of: id)
        try note("campaign.resumed", id, by: staff, at: now, in: store)
    }

    /// What has become of everybody on the list.
    ///
    /// - Throws: `missing` unless there is such a campaign.
    package func campaignReport(_ id: CampaignID, in store: any StoreReader) throws -> CampaignReport {
        let campaign = try campaign(id, in: store)
        var report = CampaignReport(dialogue: campaign.dialogue)
        report.id = id.number
        report.state = campaign.state
        for member in try store.members(of: id) {
            let person = try self.person(member.person, in: store)
            var entry = CampaignReport.Person(person: person.id.number, digits: String(person.number.suffix(2)))
            entry.leftOut = member.leftOut
            if member.leftOut == nil { try tell(&entry, member, in: campaign, store) }
            report.people.append(entry)
        }
        return report
    }

    // MARK: Parts

    private func checkCampaign(_ dialogue: String) throws {
        let program = assistant.program
        guard let index = program.dialogue(named: dialogue) else { throw CampaignRefusal.noDialogue(dialogue) }
        guard program.dialogues[index].starts.contains(.schedule) else { throw CampaignRefusal.notScheduled(dialogue) }
        guard !program.dialogues[index].slots.contains(where: \.isInput) else {
            throw CampaignRefusal.needsInputs(dialogue)
        }
    }

    private func campaign(_ id: CampaignID, in store: any StoreReader) throws -> CampaignRecord {
        guard let campaign = try store.campaign(id) else {
            throw StoreError.missing(what: "campaign", number: id.number)
        }
        return campaign
    }

    /// Why somebody is not texted by a campaign; what holds a text for a while is no reason.
    private func reasonToLeaveOut(_ person: PersonRecord, in store: any StoreReader) throws -> String? {
        let standing = standing(of: person)
        if standing.optedOut { return "has said STOP" }
        if standing.automatedHeld { return "has asked for no texts for now" }
        if standing.crisis != nil || standing.flagOpen { return "has an open flag" }
        if person.details.safeContact != nil { return "safe contact" }
        let takesTexts = (try? PhoneNumber(gateway: person.number))?.canReceiveTexts(testNumbers: rules.testNumbers)
        guard takesTexts == true else { return "no number that takes texts" }
        let changes = try store.consent(of: person.id).map(\.change)
        return changes.contains { $0 == .given || $0 == .optedIn } ? nil : "no consent written down"
    }

    /// What the dialogue says to this person first, if nothing else is going on.
    private func texts(
        of dialogue: String, to person: PersonRecord, at now: Instant, in store: any StoreReader
    ) throws -> [String] {
        var state = try beginning(of: person, in: store)
        state.contacted = true
        let turn = step(
            assistant.program, assistant.library, state, .schedule(dialogue: dialogue, inputs: [:]), at: now)
        return turn.messages.map { transliterated($0.text) }
    }

    private func giveTimes(to report: inout CampaignReport, over hours: Int, from start: Instant) throws {
        guard report.included > 0 else { return }
        guard let moments = rules.sendHours.spread(report.included, over: hours, from: start) else {
            throw CampaignRefusal.neverOpen
        }
        let texted = report.people.indices.filter { report.people[$0].leftOut == nil }
        for (index, moment) in zip(texted, moments) {
            let local = LocalTime(moment)
            report.people[index].at = "\(local.date.iso) \(local.time.iso)"
        }
    }

    private static func localTime(_ text: String) -> LocalTime? {
        let parts = text.split(separator: " ")
        guard parts.count == 2, let date = CivilDate(iso: String(parts[0])), let time = CivilTime(iso: String(parts[1]))
        else { return nil }
        return LocalTime(date: date, time: time)
    }

    /// `run` tells one start or resumption from the next: what an earlier one planned is replaced.
    private func plan(
        _ dialogue: String, for person: PersonID, at time: LocalTime, in campaign: CampaignID, run: Instant,
        _ store: any StoreTransaction
    ) throws -> ReminderID {
        let plan = Reminder(
            dialogue: dialogue, inputs: [:], at: time,
            reference: "campaign.\(campaign.number).\(person.number).\(run.seconds)")
        switch try store.plan(plan, for: person, at: run) {
        case .planned(let id), .already(let id): return id
        }
    }

    private func isUnsent(_ member: CampaignMember, in store: any StoreReader) throws -> Bool {
        guard let plan = try member.plan.flatMap({ try store.reminder($0) }) else { return true }
        return plan.state == .cancelled || plan.state == .planned || plan.state == .held
    }

    private func endWaiting(
        of id: CampaignID, from states: [CampaignRecord.State], to state: CampaignRecord.State, at now: Instant,
        in store: any StoreTransaction
    ) throws {
        let campaign = try campaign(id, in: store)
        guard states.contains(campaign.state) else { throw CampaignRefusal.state(campaign.state) }
        for member in try store.members(of: id) {
            guard let plan = try member.plan.flatMap({ try store.reminder($0) }),
                plan.state == .planned || plan.state == .held
            else { continue }
            try store.cancelReminder(plan.id, at: now)
        }
        try store.save(state, of: id)
    }

    private func tell(
        _ entry: inout CampaignReport.Person, _ member: CampaignMember, in campaign: CampaignRecord,
        _ store: any StoreReader
    ) throws {
        guard let plan = try member.plan.flatMap({ try store.reminder($0) }) else {
            entry.state = campaign.state.rawValue
            return
        }
        entry.at = "\(plan.reminder.at.date.iso) \(plan.reminder.at.time.iso)"
        switch plan.state {
        case .planned: entry.state = "waiting"
        case .held, .expired, .replaced: entry.state = plan.state.rawValue
        case .cancelled:
            let standing = try standing(of: person(member.person, in: store))
            entry.state =
                standing.optedOut ? "has said STOP" : campaign.state == .running ? "cancelled" : campaign.state.rawValue
        case .started:
            // The texts of an occurrence are named after it; the first is there within a few effects.
            let texts = try (0..<Self.effectsLookedAt).compactMap { index in
                try store.outboxText(reference: "s-\(plan.id.number)-\(index)")
            }
            entry.state = texts.first.map(\.state.rawValue) ?? "nothing was said"
            entry.segments = texts.reduce(0) { $0 + segments(of: $1.text).segments }
        }
    }

    private static let effectsLookedAt = 8

    private func note(
        _ action: String, _ id: CampaignID, by staff: String, at now: Instant, in store: any StoreTransaction
    ) throws {
        try store.append(AuditEntry(at: now, actor: staff, action: action, detail: "campaign \(id.number)"))
    }
}

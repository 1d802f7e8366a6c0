import Dialogue
import Store
import Words

/// When somebody wants to be texted first, in their own words; replies go at any time.
struct TimingWishes: Hashable, Sendable {
    /// 0 Monday to 6 Sunday.
    var quietDays: Set<Int> = []
    var part: TimingWish.Part?
    /// Every second one of what comes again is enough.
    var wantsFewer = false

    init() {}

    /// Reads what dialogues remember under the names that the wishes have.
    init(_ memory: [String: Value]) {
        if case .choices(let days)? = memory["quiet-days"] {
            quietDays = Set(days.compactMap { TimingWish.day(named: $0) })
        }
        if case .choice(let name)? = memory["text-time"] { part = TimingWish.Part(rawValue: name) }
        wantsFewer = memory["text-pace"] == .choice("fewer")
    }
}

extension OpeningHours {
    /// What is left of these hours for somebody: not on their quiet days, and in their part of the day.
    ///
    /// A morning ends at noon and an evening begins at 17:00. Where nothing is left of a day for the part, the whole of
    /// it counts; where nothing is left at all, nothing is.
    func kept(to wishes: TimingWishes) -> OpeningHours {
        let days = stretches.filter { !wishes.quietDays.contains($0.weekday) }
        guard let part = wishes.part else { return OpeningHours(days) }
        let parts = days.compactMap { stretch in
            var stretch = stretch
            stretch.from = max(stretch.from, part.from)
            stretch.to = min(stretch.to, part.to)
            return stretch.from < stretch.to ? stretch : nil
        }
        return OpeningHours(parts.isEmpty ? days : parts)
    }
}

extension TimingWish.Part {
    fileprivate var from: CivilTime {
        switch self {
        case .morning: CivilTime(hour: 0, minute: 0)
        case .afternoon: CivilTime(hour: 12, minute: 0)
        case .evening: CivilTime(hour: 17, minute: 0)
        }
    }

    fileprivate var to: CivilTime {
        switch self {
        case .morning: CivilTime(hour: 12, minute: 0)
        case .afternoon: CivilTime(hour: 17, minute: 0)
        case .evening: CivilTime(hour: 24, minute: 0)
        }
    }
}

extension Desk {
    /// What somebody has told us about when to text them; nothing where the conversation cannot be read.
    func wishes(of person: PersonID, in store: any StoreReader) throws -> TimingWishes {
        guard let record = try store.conversation(of: person), let state = try? decodeState(record.state) else {
            return TimingWishes()
        }
        return TimingWishes(state.memory)
    }

    /// When automated texts may go to somebody: in the site's hours, as far as that person wants them.
    func sendHours(for person: PersonID, in store: any StoreReader) throws -> OpeningHours {
        rules.sendHours.kept(to: try wishes(of: person, in: store))
    }

    /// Days back for which a flag makes one silence enough.
    private static let flagDays = 30

    /// Check-ins in a row that nobody answered are for a person to look at; after a flag, one is enough.
    func noteSilence(of person: PersonID, at now: Instant, in store: any StoreTransaction) throws {
        let last = try store.lastReceived(from: person)
        let unanswered = try store.reminders(of: person).filter { plan in
            guard plan.state == .started else { return false }
            return last.map { plan.due > $0 } ?? true
        }
        guard let latest = unanswered.last else { return }
        let recent = now.adding(hours: -24 * Self.flagDays)
        let isFlagged = try store.flags(of: person).contains { $0.flag.at > recent }
        guard unanswered.count >= (isFlagged ? 1 : rules.silencesBeforeTask) else { return }
        let times = unanswered.count == 1 ? "a check-in" : "\(unanswered.count) check-ins in a row"
        let flagged = isFlagged ? " A flag was raised in the last \(Self.flagDays) days." : ""
        try addOnce(
            "silent-\(latest.id.number)", "Has not answered \(times). Please get in touch another way.\(flagged)",
            of: person, at: now, in: store)
    }
}

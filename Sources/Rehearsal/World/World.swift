import Conversations
import Dialogue
import Gateways
import Knowledge
import Store
import Words

/// One virtual world: made-up people, a faulty gateway and staff round the real desk over a real store in memory.
///
/// One thread, one queue of what is to come, one virtual clock, seeded chance: the same settings give the same days.
final class World {
    enum Happening {
        /// Somebody looks at what came.
        case looks(Int)
        /// Somebody texts out of the blue.
        case texts(Int)
        /// A text reaches our door.
        case arrives(person: Int, letter: Int)
        case outcome(OutboxText, SendOutcome, start: Int)
        case receipt(id: String, ReceiptState)
        case delivered(person: Int, reference: String)
        case staffStart(Int)
        case staffLook(Int)
        case staffDone(Int)
        case outage
        case restart
    }

    let settings: WorldSettings
    let store: any Store
    let desk: Desk
    let notebook = Notebook()
    var now: Instant
    var queue = EventQueue<Happening>()
    var people: [Inhabitant]
    var gateway: FaultyGateway
    var chance: Chance
    var tally = Tally()
    /// Starts of the service so far; what an earlier one waited for is lost.
    var start = 0
    /// The days are over: nobody does anything any more, and what is under way comes to rest.
    var isClosing = false
    private var nextDue: Instant?

    init(_ settings: WorldSettings, people: [Inhabitant], stream: UInt64) throws {
        self.settings = settings
        self.people = people
        store = try SQLiteStore.inMemory(
            StoreOptions(randomBytes: { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) } }))
        desk = Desk(assistant: settings.assistant, rules: settings.rules, witness: notebook)
        now = settings.begin
        gateway = FaultyGateway(faults: settings.faults, chance: Chance(seed: settings.seed, stream: stream &+ 1))
        chance = Chance(seed: settings.seed, stream: stream &+ 2)
        try register()
        schedule()
    }

    /// The people are known from a referral: their language, and whether others read their phone.
    private func register() throws {
        let people = people
        let now = now
        let channel = settings.rules.defaultChannel
        try store.write { store in
            for person in people {
                let persona = person.mind.persona
                _ = try store.person(
                    numbered: person.phone,
                    orAdd: PersonDetails(
                        channel: channel, language: persona.language, sharedPhone: persona.sharesPhone), at: now)
            }
        }
    }

    private func schedule() {
        for index in people.indices {
            let isContacted = people[index].mind.persona.isContacted && settings.firstDialogue != nil
            let first = people[index].mind.begins(after: now, withinDays: min(14, settings.days))
            if isContacted {
                queue.add(.staffStart(index), at: settings.officeHours.nextOpening(from: first) ?? first)
            } else {
                queue.add(.texts(index), at: first)
            }
        }
        if settings.faults.hoursBetweenOutages > 0 {
            queue.add(.outage, at: now.adding(hours: chance.number(in: 1...settings.faults.hoursBetweenOutages)))
        }
        if settings.faults.hoursBetweenRestarts > 0 {
            queue.add(.restart, at: now.adding(hours: chance.number(in: 1...settings.faults.hoursBetweenRestarts)))
        }
    }

    // MARK: The clock

    /// Plays all days, then lets what is under way come to rest.
    func run() throws {
        try play(until: settings.end)
        isClosing = true
        try play(until: settings.end.adding(hours: Self.closingHours))
        now = settings.end.adding(hours: Self.closingHours)
        try close()
    }

    /// A weekend of quiet hours, and a day for the last tries.
    private static let closingHours = 96

    private func play(until end: Instant) throws {
        while let next = [queue.nextTime, nextDue].compactMap({ $0 }).min(), next <= end {
            let moment = max(next, now)
            now = Instant(seconds: (moment.seconds + settings.tick - 1) / settings.tick * settings.tick)
            try cycle()
        }
    }

    /// One cycle of the writer: whatever waits goes into one transaction.
    private func cycle() throws {
        nextDue = try store.write { store in
            while let (_, event) = queue.next(notAfter: now) {
                try happen(event, in: store)
            }
            try serve(in: store)
            var dues = [try store.nextOutboxDue(after: now)]
            if !isClosing { dues.append(try store.nextTimeDue()) }
            return dues.compactMap { $0 }.min()
        }
    }

    /// What the writer and the sender do until nothing is left to do at this moment.
    private func serve(in store: any StoreTransaction) throws {
        if !isClosing {
            try desk.keepTime(at: now, limit: 1_000_000, in: store)
            try takeNotes(in: store)
        }
        while true {
            let turns = try desk.takeTurns(
                through: try store.lastAccepted(), limit: 1_000_000, at: now, in: store)
            try takeNotes(in: store)
            let claimed = try desk.claim(at: now, limit: 1_000_000, in: store).texts
            for text in claimed { try send(text, in: store) }
            if turns == 0, claimed.isEmpty { break }
        }
        for text in try store.uncertainDue(at: now, limit: 1_000_000) { try ask(about: text, in: store) }
    }

    // MARK: What happens

    private func happen(_ event: Happening, in store: any StoreTransaction) throws {
        switch event {
        case .looks(let person): look(person)
        case .texts(let person): textUnasked(person)
        case .arrives(let person, let letter): try accept(letter, of: person, in: store)
        case .outcome(let text, let outcome, let start):
            if start == self.start { try settle(text, outcome, in: store) }
        case .receipt(let id, let state):
            try desk.apply(
                state, to: .gatewayID(id, channel: settings.rules.defaultChannel), reason: nil, at: now, in: store)
        case .delivered(let person, let reference): deliver(reference, to: person)
        case .staffStart(let person): try staffStart(person, in: store)
        case .staffLook(let person): try staffLook(person, in: store)
        case .staffDone(let person): try staffDone(person, in: store)
        case .outage:
            guard !isClosing else { return }
            gateway.goDown(until: now.adding(minutes: chance.number(in: 5...90)))
            queue.add(.outage, at: now.adding(hours: settings.faults.hoursBetweenOutages))
        case .restart: try restart(in: store)
        }
    }

    /// The service dies and starts anew: what it was sending is uncertain.
    private func restart(in store: any StoreTransaction) throws {
        guard !isClosing else { return }
        start += 1
        tally.restarts += 1
        _ = try store.quarantineInFlight(
            until: now.adding(seconds: Int64(settings.rules.quarantineSeconds)), at: now)
        queue.add(.restart, at: now.adding(hours: settings.faults.hoursBetweenRestarts))
    }
}

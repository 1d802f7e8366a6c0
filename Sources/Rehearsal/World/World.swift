import Conversations
import Dialogue
import Gateways
import Knowledge
import Store
import Words

/// One virtual world: made-up people, a faulty gateway and staff round the real writer, desk and sender's rules, over a
/// real store in memory.
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
        /// A sender begins the request, unless the process that claimed it has died.
        case request(OutboxText, start: Int)
        case outcome(OutboxText, SendOutcome, start: Int)
        case lookedUp(OutboxText, start: Int)
        case receipt(reference: String, id: String, ReceiptState)
        case delivered(person: Int, reference: String)
        case staffStart(Int)
        case staffLook(Int)
        case staffDone(Int)
        case staffAct(StaffAct, Int)
        case outage
        case restart
        case start
        case hardship(Misfortune)
        /// The same, at a moment that was chosen for it.
        case aimed(Misfortune)
        case says(String, person: Int)
        case switchBack
    }

    let settings: WorldSettings
    let store: MortalStore
    let notebook = Notebook()
    let isBitten = Bite()
    let passing = Passing()
    var now: Instant
    var queue = EventQueue<Happening>()
    var people: [Inhabitant]
    var gateway: FaultyGateway
    var tally = Tally()
    /// The days are over: nobody does anything any more, and what is under way comes to rest.
    var isClosing = false
    /// Watches each event by books of its own, if it is asked to.
    var model: Model?
    /// Names all that happened, in order.
    var trace = Key("world")
    /// The first promise that was broken, where the model watches.
    var violation: Violation?
    /// The furthest that the gateway's news of each text got.
    var news: [String: ReceiptState] = [:]

    // What a process has in memory.
    var life: WriterLife?
    var desk: Desk
    var sender = SenderPolicy(capacity: 0)
    var jobs: [Job] = []
    var hasMore = false
    var nextDue: Instant?
    /// Starts of the service so far; what an earlier one waited for is lost.
    var start = 0

    /// Cycles of the writer so far.
    var commits = 0

    /// Which of the versions is live.
    var published = 0
    /// Seconds by which the service's clock is wrong.
    var skew: Int64 = 0
    /// The process stands still until then.
    var frozenUntil = Instant(seconds: .min)
    var outageEnds = Instant(seconds: .min)

    init(_ settings: WorldSettings, people: [Inhabitant]) throws {
        self.settings = settings
        self.people = people
        store = MortalStore(
            try SQLiteStore.inMemory(
                StoreOptions(randomBytes: { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) } })),
            notebook: notebook)
        desk = Desk(assistant: settings.versions[0], rules: settings.rules)
        now = settings.begin
        gateway = FaultyGateway(faults: settings.faults, seed: settings.seed, numbers: people.map(\.number))
        if settings.watches { model = Model(people: people.count) }
        try register()
        schedule()
        try startLife()
    }

    /// What befalls this thing alone.
    func chance(for key: Key) -> Chance { Chance(seed: settings.seed, key) }

    /// The people are known from a referral: their language, and whether others read their phone.
    private func register() throws {
        let people = people
        let now = now
        let channel = settings.rules.defaultChannel
        try store.write { store in
            for person in people {
                _ = try store.person(
                    numbered: person.phone,
                    orAdd: PersonDetails(
                        channel: channel, language: person.mind.persona.language,
                        sharedPhone: person.mind.persona.sharesPhone), at: now)
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
        plan(.outage, every: settings.faults.hoursBetweenOutages, Key("outage", 0))
        plan(.restart, every: settings.faults.hoursBetweenRestarts, Key("restart", 0))
        for misfortune in Misfortune.allCases {
            plan(
                .hardship(misfortune), every: settings.hardship.hoursBetween[misfortune] ?? 0,
                Key(misfortune.rawValue, 0))
        }
    }

    /// Something that comes again and again, once in so many hours.
    func plan(_ event: Happening, every hours: Int, _ key: Key) {
        guard hours > 0 else { return }
        var chance = chance(for: key)
        queue.add(event, at: now.adding(seconds: Int64(chance.number(in: 60...(hours * 7200)))))
    }

    // MARK: The clock

    /// Plays all days, then lets what is under way come to rest.
    func run() throws {
        try play(until: settings.end)
        isClosing = true
        skew = 0
        try setSwitch(.all)
        try die(at: nil)
        let rest = settings.end.adding(hours: Self.closingHours)
        try play(until: rest)
        now = rest
        try close()
    }

    /// A weekend of quiet hours, and a day for the last tries.
    private static let closingHours = 96

    private func play(until end: Instant) throws {
        while let next = [queue.nextTime, wakes].compactMap({ $0 }).min(), next <= end {
            let moment = max(next, now)
            now = Instant(seconds: (moment.seconds + settings.tick - 1) / settings.tick * settings.tick)
            passing.begin(now)
            while let (_, event) = queue.next(notAfter: now) {
                tally.happenings += 1
                try happen(event)
            }
            try work()
            if let violation = violation ?? model?.violation { throw violation }
        }
    }

    /// When the writer wakes by itself; nothing while it is dead.
    private var wakes: Instant? {
        guard life != nil else { return nil }
        return nextDue.map { max($0, frozenUntil) } ?? (frozenUntil > now ? frozenUntil : nil)
    }

    /// Cycles of the writer until nothing is left to do at this moment.
    private func work() throws {
        while life != nil, now >= frozenUntil, hasMore || !jobs.isEmpty || nextDue.map({ $0 <= now }) == true {
            nextDue = nil
            hasMore = false
            try cycle()
            // What is due and could not be dealt with is looked at again at the next moment.
            if let due = nextDue, due <= now { nextDue = now.adding(seconds: settings.tick) }
        }
    }

    // MARK: What happens

    private func happen(_ event: Happening) throws {
        switch event {
        case .looks(let person): look(person)
        case .texts(let person): textUnasked(person)
        case .arrives(let person, let letter): arrive(letter, of: person)
        case .request(let text, let start): if start == self.start, life != nil { try request(text) }
        case .outcome(let text, let outcome, let start):
            if start == self.start, life != nil { try hear(outcome, of: text) }
        case .lookedUp(let text, let start): if start == self.start, life != nil { hearLookUp(of: text) }
        case .receipt(let reference, let id, let state): receive(.receipt(reference: reference, id: id, state))
        case .delivered(let person, let reference): deliver(reference, to: person)
        case .staffStart(let person): staffStart(person)
        case .staffLook(let person): try staffLook(person)
        case .staffDone(let person): staffDone(person)
        case .staffAct(let act, let person): receive(.staff(act, person: person))
        case .outage: goDown()
        case .restart:
            guard !isClosing else { return }
            try die(at: nil)
            queue.add(.restart, at: now.adding(hours: settings.faults.hoursBetweenRestarts))
        case .start: try startLife()
        case .hardship(let misfortune): if !isClosing { try befall(misfortune) }
        case .aimed(let misfortune): if !isClosing { try strike(misfortune) }
        case .says(let words, let person): say(words, person)
        case .switchBack: try setSwitch(.all)
        }
    }

    /// Something for the writer; where none lives, whoever brings it comes again.
    func receive(_ job: Job) {
        if life == nil { lose(job) } else { jobs.append(job) }
    }

    private func goDown() {
        guard !isClosing else { return }
        var chance = chance(for: Key("outage", Int(now.seconds)))
        outageEnds = now.adding(minutes: chance.number(in: 5...90))
        aimAtOutage()
        gateway.goDown(until: outageEnds)
        queue.add(.outage, at: now.adding(hours: settings.faults.hoursBetweenOutages))
    }
}

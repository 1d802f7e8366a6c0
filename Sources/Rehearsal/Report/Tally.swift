/// What is counted while people live in a world; those of several worlds add up.
struct Tally {
    var turns = 0
    var textsIn = 0
    var restarts = 0
    /// What happened to people, gateway and service.
    var happenings = 0
    var deaths: [DeathPoint: Int] = [:]
    var races: [Race: Int] = [:]
    /// What happened, in words, if it is to be told.
    var story: [String] = []
    var personas: [String: PersonaTally] = [:]
    var dialogues: [String: DialogueTally] = [:]
    var steps: [StepKey: StepTally] = [:]
    var promises: [WatchedPromise: PromiseTally] = [:]
    var stuck: [String: StuckPlace] = [:]
    /// Segments to each person, in the order of the people.
    var segments: [Int] = []
    var gateway = GatewayTally()
    /// Conversations that were asked for, by person.
    var shown: [Int: [String]] = [:]
    /// All conversations, if they are to be kept.
    var recorded: [RecordedConversation] = []

    /// A question, as authors know it.
    struct StepKey: Hashable, Comparable {
        var dialogue: String
        var question: String

        static func < (left: StepKey, right: StepKey) -> Bool {
            (left.dialogue, left.question) < (right.dialogue, right.question)
        }
    }

    mutating func add(_ other: Tally) {
        turns += other.turns
        textsIn += other.textsIn
        restarts += other.restarts
        happenings += other.happenings
        deaths.merge(other.deaths, uniquingKeysWith: +)
        races.merge(other.races, uniquingKeysWith: +)
        personas.merge(other.personas) { $0.adding($1) }
        dialogues.merge(other.dialogues) { $0.adding($1) }
        steps.merge(other.steps) { $0.adding($1) }
        promises.merge(other.promises) { $0.adding($1) }
        stuck.merge(other.stuck) { $0.adding($1) }
        segments += other.segments
        gateway.add(other.gateway)
        recorded += other.recorded
        shown.merge(other.shown) { first, _ in first }
    }
}

/// People of one kind.
struct PersonaTally {
    var people = 0
    var textsIn = 0
    var textsOut = 0
    var segments = 0
    var stopped = 0
    var crises = 0

    func adding(_ other: PersonaTally) -> PersonaTally {
        PersonaTally(
            people: people + other.people, textsIn: textsIn + other.textsIn, textsOut: textsOut + other.textsOut,
            segments: segments + other.segments, stopped: stopped + other.stopped, crises: crises + other.crises)
    }
}

/// How often a dialogue began, and how it ended.
struct DialogueTally {
    var begun = 0
    var endings: [String: Int] = [:]

    func adding(_ other: DialogueTally) -> DialogueTally {
        DialogueTally(begun: begun + other.begun, endings: endings.merging(other.endings, uniquingKeysWith: +))
    }
}

/// What became of a question each time it was first asked.
struct StepTally {
    var asked = 0
    var answered = 0
    var skipped = 0
    /// Asked again in other words at least once.
    var reworded = 0
    /// The ladder for unclear answers led away.
    var gaveUp = 0
    /// The ladder for silence led away.
    var silent = 0
    /// Something else ended it: STOP, a crisis, a person, another dialogue.
    var left = 0
    /// It still waits when the days are over.
    var waiting = 0

    func adding(_ other: StepTally) -> StepTally {
        StepTally(
            asked: asked + other.asked, answered: answered + other.answered, skipped: skipped + other.skipped,
            reworded: reworded + other.reworded, gaveUp: gaveUp + other.gaveUp, silent: silent + other.silent,
            left: left + other.left, waiting: waiting + other.waiting)
    }
}

/// A place at which people do not get on, with the quickest way there.
struct StuckPlace {
    var count: Int
    var person: Int
    var turns: Int
    var transcript: [String]

    func adding(_ other: StuckPlace) -> StuckPlace {
        var best = (turns, person) <= (other.turns, other.person) ? self : other
        best.count = count + other.count
        return best
    }
}

extension GatewayTally {
    mutating func add(_ other: GatewayTally) {
        requests += other.requests
        taken += other.taken
        turnedAway += other.turnedAway
        unheard += other.unheard
        lookUps += other.lookUps
        undelivered += other.undelivered
        deliveredTwice += other.deliveredTwice
        receiptsLost += other.receiptsLost
        receiptsTwice += other.receiptsTwice
        receiptsSwapped += other.receiptsSwapped
        inboundTwice += other.inboundTwice
        inboundLate += other.inboundLate
        outages += other.outages
    }
}

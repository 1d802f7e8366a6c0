import Conversations
import Gateways
import Store
import Words

/// How often things go wrong between us and a phone, out of a thousand.
package struct GatewayFaults: Hashable, Sendable {
    /// The gateway turns a text away and takes it later.
    package var turnedAway: Int
    /// No answer came, and the gateway has the text all the same.
    package var takenUnheard: Int
    /// No answer came, and the gateway has nothing.
    package var lostRequest: Int
    /// The answer comes late, so that texts are under way when the service is started anew.
    package var slowAnswer: Int
    /// The network never delivers a text, and says so.
    package var undelivered: Int
    /// A phone gets a text twice.
    package var deliveredTwice: Int
    /// A phone gets a text hours late.
    package var deliveredLate: Int
    package var receiptLost: Int
    package var receiptTwice: Int
    /// Receipts of one text come in another order.
    package var receiptsSwapped: Int
    /// A patient's text is handed to us twice, or twice at once.
    package var inboundTwice: Int
    /// A patient's text takes a way of its own and comes after a later one.
    package var inboundLate: Int
    /// The gateway does not answer when it is asked about a text.
    package var lookUpUnanswered: Int
    /// Asked about a text that it has, it says that it has not: no gateway may, and no service can make up for it.
    package var lookUpForgets = 0
    /// The gateway refuses a text since its person has said STOP to the network.
    package var refused = 0
    /// It has a text, and says for up to a minute that it has not, since the request is still inside it.
    package var listedLate = 0
    /// Whether it can be asked at all.
    package var canBeAsked = true
    /// Hours between two hours in which the gateway takes nothing; 0 for never.
    package var hoursBetweenOutages: Int
    /// Hours between two starts of the service; 0 for never.
    package var hoursBetweenRestarts: Int

    /// Worse than any month of a real gateway, so that weeks show what years would.
    package static let usual = GatewayFaults(
        turnedAway: 15, takenUnheard: 8, lostRequest: 8, slowAnswer: 40, undelivered: 3, deliveredTwice: 4,
        deliveredLate: 10, receiptLost: 60, receiptTwice: 40, receiptsSwapped: 40, inboundTwice: 30, inboundLate: 15,
        lookUpUnanswered: 200, hoursBetweenOutages: 170, hoursBetweenRestarts: 75)

    /// Nothing goes wrong: for replays, and to tell a fault of the gateway from one of ours.
    package static let none = GatewayFaults(
        turnedAway: 0, takenUnheard: 0, lostRequest: 0, slowAnswer: 0, undelivered: 0, deliveredTwice: 0,
        deliveredLate: 0, receiptLost: 0, receiptTwice: 0, receiptsSwapped: 0, inboundTwice: 0, inboundLate: 0,
        lookUpUnanswered: 0, hoursBetweenOutages: 0, hoursBetweenRestarts: 0)
}

/// A gateway that is not there, with books of its own: what it took, what it delivered, what it said about it.
struct FaultyGateway {
    /// What comes of giving it a text.
    struct Answer {
        /// What the sender hears, and how many seconds later; 0 is at once.
        var outcome: SendOutcome
        var after: Int
        /// What it calls the text, if it took it.
        var taken: String?
        /// When the phone gets it (seconds from now), once or more.
        var deliveries: [Int] = []
        /// What is told of it, in order of coming (seconds from now).
        var receipts: [(after: Int, state: ReceiptState)] = []
    }

    /// One text that it took.
    struct Taken {
        var id: String
        /// Whom it is to, counted from 0; nothing for staff.
        var person: Int?
        var isUndelivered: Bool
        /// When it stands in the list that we may ask for; before that the request is still inside the gateway.
        var isListedFrom: Instant
        var isListedLate: Bool
    }

    let faults: GatewayFaults
    private let seed: UInt64
    /// How people are counted over the whole simulation, by their place in this world.
    private let numbers: [Int]
    /// What befalls the request of this moment.
    private var chance = Chance(seed: 0)
    private(set) var taken: [String: Taken] = [:]
    /// References in the order in which they were taken; one that stands twice was taken twice.
    private(set) var ledger: [String] = []
    private(set) var tally = GatewayTally()
    /// References of texts that it refused last, since their people are opted out there.
    private(set) var refused: Set<String> = []
    private var outageEnds: Instant?

    init(faults: GatewayFaults, seed: UInt64, numbers: [Int]) {
        self.faults = faults
        self.seed = seed
        self.numbers = numbers
    }

    /// Takes nothing until then.
    mutating func goDown(until moment: Instant) {
        outageEnds = moment
        tally.outages += 1
    }

    /// A request of ours; what happens depends on the person and on how many there were before (`request`).
    mutating func send(_ text: OutboxText, request: Int, at now: Instant) -> Answer {
        chance = Chance(seed: seed, Key("request", number(of: text), request))
        tally.requests += 1
        refused.remove(text.reference)
        let slow = chance.happens(perMille: faults.slowAnswer) ? chance.number(in: 2...90) : 0
        if let end = outageEnds, now < end {
            tally.turnedAway += 1
            return Answer(outcome: .deferred(retryAfter: nil, reason: Self.reason("the gateway is down")), after: 0)
        }
        if chance.happens(perMille: faults.turnedAway) {
            tally.turnedAway += 1
            let retry = chance.happens(percent: 50) ? chance.number(in: 5...120) : nil
            return Answer(outcome: .deferred(retryAfter: retry, reason: Self.reason("too many requests")), after: slow)
        }
        if faults.refused > 0, text.recipient == .person, chance.happens(perMille: faults.refused) {
            refused.insert(text.reference)
            let reason = GatewayReason(kind: .optedOut, code: nil, text: "they have said STOP to the network")
            return Answer(outcome: .failed(reason: reason), after: slow)
        }
        if chance.happens(perMille: faults.lostRequest) {
            tally.unheard += 1
            return Answer(outcome: .uncertain(reason: Self.reason("no answer")), after: 30)
        }
        var answer = take(text, at: now)
        if chance.happens(perMille: faults.takenUnheard) {
            tally.unheard += 1
            answer.outcome = .uncertain(reason: Self.reason("no answer"))
            answer.after = 30
        } else {
            answer.after = slow
        }
        return answer
    }

    private func number(of text: OutboxText) -> Int { numbers[text.person.number - 1] }

    private mutating func take(_ text: OutboxText, at now: Instant) -> Answer {
        tally.taken += 1
        ledger.append(text.reference)
        let id = "g-\(text.reference)-\(ledger.count)"
        // In time to be found after the quarantine, which is longer than the gateway's worst request.
        let lag = chance.happens(perMille: faults.listedLate) ? chance.number(in: 1...60) : 0
        let isUndelivered = text.recipient == .person && chance.happens(perMille: faults.undelivered)
        // Of two copies one may come and the other not.
        let noneCame = isUndelivered && taken[text.reference]?.isUndelivered ?? true
        taken[text.reference] = Taken(
            id: id, person: text.recipient == .person ? text.person.number - 1 : nil, isUndelivered: noneCame,
            isListedFrom: taken[text.reference]?.isListedFrom ?? now.adding(seconds: Int64(lag)), isListedLate: lag > 0)
        var answer = Answer(outcome: .accepted(id: id), after: 0, taken: id)
        let delay =
            chance.happens(perMille: faults.deliveredLate)
            ? chance.number(in: 1800...14_400) : chance.number(in: 2...20)
        if isUndelivered {
            tally.undelivered += 1
        } else {
            answer.deliveries = [delay]
            if chance.happens(perMille: faults.deliveredTwice) {
                tally.deliveredTwice += 1
                answer.deliveries.append(delay + chance.number(in: 1...600))
            }
        }
        answer.receipts = receipts(isUndelivered ? .failed : .delivered, after: delay)
        return answer
    }

    /// `sent`, then how it ended; some of them lost, doubled or swapped.
    private mutating func receipts(_ end: ReceiptState, after delay: Int) -> [(after: Int, state: ReceiptState)] {
        var receipts: [(after: Int, state: ReceiptState)] = [(1, .sent), (delay + 2, end)]
        if chance.happens(perMille: faults.receiptsSwapped) {
            tally.receiptsSwapped += 1
            receipts = [(1, end), (delay + 2, .sent)]
        }
        var told: [(after: Int, state: ReceiptState)] = []
        for receipt in receipts {
            if chance.happens(perMille: faults.receiptLost) {
                tally.receiptsLost += 1
                continue
            }
            told.append(receipt)
            if chance.happens(perMille: faults.receiptTwice) {
                tally.receiptsTwice += 1
                told.append((receipt.after + chance.number(in: 1...3600), receipt.state))
            }
        }
        return told
    }

    /// Whether it has a text, as it says when it is asked.
    mutating func lookUp(_ text: OutboxText, at now: Instant) -> UncertainAnswer {
        tally.lookUps += 1
        guard faults.canBeAsked else { return .cannotBeAsked }
        chance = Chance(seed: seed, Key("look up", number(of: text), text.attempts, Int(now.seconds)))
        if chance.happens(perMille: faults.lookUpUnanswered) { return .unanswered }
        guard let known = taken[text.reference], known.isListedFrom <= now,
            !chance.happens(perMille: faults.lookUpForgets)
        else {
            return .notTaken
        }
        return .taken(gatewayID: known.id)
    }

    /// How often, and how many seconds from now, a patient's text is handed to us.
    mutating func inboundDelays(of person: Int, letter: Int) -> [Int] {
        chance = Chance(seed: seed, Key("inbound", numbers[person], letter))
        var delay = chance.number(in: 1...5)
        if chance.happens(perMille: faults.inboundLate) {
            tally.inboundLate += 1
            delay += chance.number(in: 30...900)
        }
        guard chance.happens(perMille: faults.inboundTwice) else { return [delay] }
        tally.inboundTwice += 1
        return [delay, delay + (chance.happens(percent: 30) ? 0 : chance.number(in: 1...86_400))]
    }

    /// Seconds until a text that got no answer is handed to us again.
    ///
    /// It comes less and less often, and gives up never: what gives up is found in the gateway's list.
    func redelivery(_ person: Int, _ letter: Int, offers: Int) -> Int {
        var chance = Chance(seed: seed, Key("redelivery", numbers[person], letter, offers))
        return chance.number(in: 2...60) << min(offers, 6)
    }

    private static func reason(_ text: String) -> GatewayReason {
        GatewayReason(kind: .gatewayTrouble, code: nil, text: text)
    }
}

/// What the gateway did, for the report.
package struct GatewayTally: Hashable, Sendable {
    package var requests = 0
    package var taken = 0
    package var turnedAway = 0
    package var unheard = 0
    package var lookUps = 0
    package var undelivered = 0
    package var deliveredTwice = 0
    package var receiptsLost = 0
    package var receiptsTwice = 0
    package var receiptsSwapped = 0
    package var inboundTwice = 0
    package var inboundLate = 0
    package var outages = 0
}

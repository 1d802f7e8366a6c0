import Dialogue
import Store
import Words

/// One made-up person with a phone: their mind, their own books, and what is watched about them.
struct Inhabitant {
    /// Counted over the whole simulation, from 1; how reports name them.
    let number: Int
    var mind: any Minded
    /// They have been given a reason to look at the phone and have not yet.
    var willLook = false
    var hasNews = false
    /// When they text next without being asked, if they do.
    var returnAt: Instant?

    /// What they have sent, in order; the key is the gateway's.
    var letters: [Letter] = []
    /// References of texts that came, each as often as it came.
    var received: [String: Int] = [:]

    /// As the last turn left it.
    var state = State()
    /// The consent that follows from what was seen, kept apart from the service's own.
    var isOptedOut = false
    var highestAccepted = 0
    var decisions: [Int: Admission.Decision] = [:]
    /// When automated texts went to the gateway.
    var automated: [Instant] = []
    var turns = 0
    /// Something about them will be shown in the report.
    var isExample = false
    /// Questions that wait, by frame and id, and since which turn.
    var openSteps: [Step: Int] = [:]
    /// Staff will look at the conversation.
    var isWithStaff = false
    /// Requests to the gateway about them, begun so far.
    var requests = 0
    /// The version of the storm's question that they saw last.
    var shownVersion: Int?
    /// Their saved state was spoiled, as a fault of ours would.
    var isSpoiled = false

    struct Letter {
        var key: String
        var text: String
        var occasion: String?
        /// It was accepted once.
        var inbound: InboundID?
        var acceptances = 0
        /// How often the gateway has come with it, and which life of the service took it.
        var offers = 0
        var takenBy = 0
        /// The gateway was told that it was accepted.
        var isAcknowledged = false
    }

    struct Step: Hashable {
        var serial: Int
        var dialogue: String
        var question: String
    }

    init(number: Int, mind: any Minded) {
        self.number = number
        self.mind = mind
    }

    var phone: String { madeUpPhone(number) }
}

/// A number for the so-many-th of made-up people: of those that Ofcom keeps for drama, which reach nobody.
///
/// The last of them is the duty number of what ships.
func madeUpPhone(_ number: Int) -> String {
    let digits = String(number % 999)
    return "+447700900" + String(repeating: "0", count: 3 - digits.count) + digits
}

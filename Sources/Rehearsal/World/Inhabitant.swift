import Dialogue
import Store
import Words

/// One made-up person with a phone: their mind, their own books, and what is watched about them.
struct Inhabitant {
    /// Counted over the whole simulation, from 1; how reports name them.
    let number: Int
    var mind: Mind
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

    struct Letter {
        var key: String
        var text: String
        var occasion: String?
        /// It was accepted once.
        var inbound: InboundID?
        var acceptances = 0
    }

    struct Step: Hashable {
        var serial: Int
        var dialogue: String
        var question: String
    }

    init(number: Int, mind: Mind) {
        self.number = number
        self.mind = mind
    }

    var phone: String { madeUpPhone(number) }
}

/// A number for the so-many-th of made-up people; never texted, since nothing here reaches a network.
func madeUpPhone(_ number: Int) -> String {
    let digits = String(number)
    return "+447911" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
}

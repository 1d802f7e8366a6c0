/// What a simulation watches of the promises to patients, under the names that `linkline verify` has for them, and whether
/// all books agree.
package enum WatchedPromise: String, Hashable, CaseIterable, Sendable {
    case stop = "P1"
    case crisis = "P2"
    case caps = "P6"
    case quietHours = "P7"
    case savedState = "P9"
    case sharedPhone = "P10"
    case neverSilent = "P11"
    case handOver = "P14"
    case books = "Books"

    var words: String {
        switch self {
        case .stop: "STOP ends texts, but for its confirmation, HELP and crisis texts"
        case .crisis: "a crisis is answered and flagged as it is accepted"
        case .caps: "no more automated texts in a day and a week than the site allows"
        case .quietHours: "in quiet hours nothing goes out but replies, crisis texts and staff's own words"
        case .savedState: "a saved state is the same when it is read again, and at most 4 KB"
        case .sharedPhone: "a shared phone never receives a revealing word"
        case .neverSilent: "no text of a patient is met with silence unless silence is ordered"
        case .handOver: "a hand-over that nobody takes is repeated, and the patient told"
        case .books: "the gateway's books, the phones' and the store's agree: nothing lost, nothing doubled"
        }
    }
}

/// How often a promise was put to the test, and what broke it.
struct PromiseTally {
    var checks = 0
    var breaks = 0
    /// The first few, in the order of the people.
    var examples: [Broken] = []

    struct Broken {
        var person: Int
        var at: String
        var what: String
        var transcript: [String]
    }

    func adding(_ other: PromiseTally) -> PromiseTally {
        PromiseTally(
            checks: checks + other.checks, breaks: breaks + other.breaks,
            examples: Array((examples + other.examples).prefix(Self.kept)))
    }

    static let kept = 3
}

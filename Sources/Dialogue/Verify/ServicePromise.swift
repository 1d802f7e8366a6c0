import Words

/// What Linkline promises of every conversation, and `verify` proves.
package enum ServicePromise: String, Hashable, Sendable, CaseIterable {
    case p1 = "P1"
    case p2 = "P2"
    case p3 = "P3"
    case p4 = "P4"
    case p5 = "P5"
    case p6 = "P6"
    case p8 = "P8"
    case p9 = "P9"
    case p10 = "P10"
    case p11 = "P11"
    case p12 = "P12"
    case p13 = "P13"
    case p14 = "P14"
    case p15 = "P15"

    /// In plain words.
    package var words: String {
        switch self {
        case .p1: "STOP ends texts from every state; only START, or YES from somebody who is opted out, undoes it"
        case .p2: "a crisis gets its reply and a flag at once, distress its notice and a task"
        case .p3: "HELP is always answered; MENU and HUMAN while the assistant has the conversation"
        case .p4: "answers and SKIP alone lead from every question to an end or a person"
        case .p5: "no turn goes round in circles by itself"
        case .p6:
            "no turn sends too many messages, and nobody who is silent gets more than three texts in a row or a plan anew"
        case .p8: "nothing is read before it is answered, and every text fits"
        case .p9: "every state can be saved and loaded"
        case .p10: "a shared phone never gets a revealing word"
        case .p11: "no text stays without an answer unless silence is ordered"
        case .p12: "a correction comes out as if it had been answered so at first"
        case .p13: "no question takes an answer that was meant for another"
        case .p14: "a hand-over that nobody takes is repeated, and the patient told"
        case .p15: "what was put aside comes back, or CONTINUE is told of its end"
        }
    }
}

/// One way in which a turn breaks a promise.
struct Fault: Hashable, Sendable {
    var promise: ServicePromise
    /// Of the dialogue's own `check` lines, by index; `promise` says nothing then.
    var check: Int?
    var words: String
    /// What a transcript test says of the turn if the promise holds.
    var expects: [String]

    init(promise: ServicePromise, check: Int? = nil, words: String, expects: [String] = []) {
        self.promise = promise
        self.check = check
        self.words = words
        self.expects = expects
    }
}

extension Promise.Claim {
    /// As it stands in a `check` line; a condition is not written out.
    var words: String {
        switch self {
        case .everyPathEnds(let replies, let segments):
            "every path ends within \(replies) replies and \(segments) segments"
        case .remindersOnly(let from, let to): "reminders only between \(from.iso) and \(to.iso)"
        case .always(_, let goal): "always leads to \(goal.words)"
        case .neverSays(let words): "never says \(words)"
        }
    }
}

extension Promise.Goal {
    var words: String {
        switch self {
        case .handOff: "hand off"
        case .task: "task"
        case .optOut: "opt out"
        case .flag(let kind): "flag \(kind)"
        case .call(let dialogue): "call \(dialogue)"
        }
    }
}

/// The kinds of question, told by their little words.
enum QuestionForm: Int, CaseIterable, Sendable {
    case cost, howLong, howMany, why, `where`, when, who, howTo, whatIs, which, canYou, canI, isIt, not, none
}

/// What a word does in the forms of questions: which form it makes by itself, or with the word before or after it.
struct QuestionRoles: OptionSet, Hashable, Sendable {
    let rawValue: UInt32

    static let how = Self(rawValue: 1 << 0)
    static let much = Self(rawValue: 1 << 1)
    static let long = Self(rawValue: 1 << 2)
    static let many = Self(rawValue: 1 << 3)
    static let afterHow = Self(rawValue: 1 << 4)
    static let what = Self(rawValue: 1 << 5)
    static let afterWhat = Self(rawValue: 1 << 6)
    static let can = Self(rawValue: 1 << 7)
    static let you = Self(rawValue: 1 << 8)
    static let may = Self(rawValue: 1 << 9)
    static let me = Self(rawValue: 1 << 10)
    static let auxiliary = Self(rawValue: 1 << 11)
    static let money = Self(rawValue: 1 << 12)
    static let why = Self(rawValue: 1 << 13)
    static let `where` = Self(rawValue: 1 << 14)
    static let when = Self(rawValue: 1 << 15)
    static let who = Self(rawValue: 1 << 16)
    static let explain = Self(rawValue: 1 << 17)
    static let which = Self(rawValue: 1 << 18)
    static let not = Self(rawValue: 1 << 19)

    private static let words: [(QuestionRoles, [String])] = [
        (.how, ["how"]), (.much, ["much"]), (.long, ["long"]), (.many, ["many", "often", "far", "old"]),
        (.afterHow, ["do", "to", "can", "is"]), (.what, ["what"]), (.afterWhat, ["is", "does"]),
        (.can, ["can", "could", "will", "would", "do"]), (.you, ["you"]), (.may, ["can", "may", "should", "do"]),
        (.me, ["i", "we", "my"]),
        (
            .auxiliary,
            [
                "is", "are", "am", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should",
                "may", "must", "have", "has", "had", "shall", "might",
            ]
        ),
        (.money, ["price", "fee", "fees", "free", "pay", "cost", "costs", "charge", "\u{A3}"]), (.why, ["why"]),
        (.where, ["where"]), (.when, ["when"]), (.who, ["who", "whose"]),
        (.explain, ["meaning", "explain", "mean"]), (.which, ["which"]), (.not, ["no", "not", "never", "without"]),
    ]

    /// The roles of each word that has any, in the order of the alphabet.
    static let table: [(word: String, roles: QuestionRoles)] = {
        var roles: [String: QuestionRoles] = [:]
        for (role, words) in words {
            for word in words { roles[word, default: []].insert(role) }
        }
        return roles.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }()
}

/// Finds the forms of a text, word by word; several may fit.
struct QuestionForms: Sendable {
    /// One bit a form.
    private var found: UInt32 = 0
    private var before: QuestionRoles = []
    private var isFirst = true

    /// The forms found, as bits; `none` stands for no other.
    var bits: UInt32 { found == 0 ? Self.bit(.none) : found }

    @inline(__always)
    mutating func add(_ roles: QuestionRoles) {
        if !roles.isEmpty { take(roles) }
        before = roles
        isFirst = false
    }

    private mutating func take(_ roles: QuestionRoles) {
        if isFirst, roles.contains(.auxiliary) { found |= Self.bit(.isIt) }
        for (role, form) in Self.alone where roles.contains(role) { found |= Self.bit(form) }
        guard !before.isEmpty else { return }
        for (first, second, form) in Self.together where before.contains(first) && roles.contains(second) {
            found |= Self.bit(form)
        }
    }

    private static func bit(_ form: QuestionForm) -> UInt32 { 1 << UInt32(form.rawValue) }

    private static let alone: [(QuestionRoles, QuestionForm)] = [
        (.money, .cost), (.why, .why), (.where, .where), (.when, .when), (.who, .who), (.explain, .whatIs),
        (.which, .which), (.not, .not),
    ]
    private static let together: [(QuestionRoles, QuestionRoles, QuestionForm)] = [
        (.how, .much, .cost), (.how, .long, .howLong), (.how, .many, .howMany), (.how, .afterHow, .howTo),
        (.what, .afterWhat, .whatIs), (.can, .you, .canYou), (.may, .me, .canI),
    ]
}

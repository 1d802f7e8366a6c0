/// The kinds of question, told by their little words.
enum QuestionForm: Int, CaseIterable, Sendable {
    case cost, howLong, howMany, why, `where`, when, who, howTo, whatIs, which, canYou, canI, isIt, not, none

    /// The forms that these words have; several may fit, and `none` stands for no other.
    static func forms(of words: [String]) -> [QuestionForm] {
        var forms = allCases.filter { $0 != .none && $0.fits(words) }
        if forms.isEmpty { forms = [.none] }
        return forms
    }

    private func fits(_ words: [String]) -> Bool {
        switch self {
        case .cost: Self.has(words, "how", ["much"]) || words.contains { Self.money.contains($0) }
        case .howLong: Self.has(words, "how", ["long"])
        case .howMany: Self.has(words, "how", ["many", "often", "far", "old"])
        case .why: words.contains("why")
        case .where: words.contains("where")
        case .when: words.contains("when")
        case .who: words.contains("who") || words.contains("whose")
        case .howTo: Self.has(words, "how", ["do", "to", "can", "is"])
        case .whatIs:
            Self.has(words, "what", ["is", "does"]) || words.contains("meaning") || words.contains("explain")
                || words.contains("mean")
        case .which: words.contains("which")
        case .canYou: Self.any(words, ["can", "could", "will", "would", "do"], ["you"])
        case .canI: Self.any(words, ["can", "may", "should", "do"], ["i", "we", "my"])
        case .isIt: words.first.map { Self.auxiliaries.contains($0) } ?? false
        case .not: words.contains { ["no", "not", "never", "without"].contains($0) }
        case .none: false
        }
    }

    private static let money: Set<String> = ["price", "fee", "fees", "free", "pay", "cost", "costs", "charge", "£"]
    private static let auxiliaries: Set<String> = [
        "is", "are", "am", "was", "were", "do", "does", "did", "can", "could", "will", "would", "should", "may",
        "must", "have", "has", "had", "shall", "might",
    ]

    /// `word` stands right before one of `next`.
    private static func has(_ words: [String], _ word: String, _ next: [String]) -> Bool {
        any(words, [word], next)
    }

    private static func any(_ words: [String], _ first: [String], _ next: [String]) -> Bool {
        zip(words, words.dropFirst()).contains { first.contains($0) && next.contains($1) }
    }
}

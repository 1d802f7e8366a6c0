/// Texts of which one is said by chance (`say one of`), so that each of them is tried.
struct Variants: Sendable {
    /// Seeds enough to come upon every text of a statement.
    static let seeds = 2_000

    /// By the id of each text: the ids of all texts of its statement.
    private let siblings: [String: Set<String>]

    init(_ program: Program) {
        var siblings: [String: Set<String>] = [:]
        for dialogue in program.dialogues {
            for case .sayOneOf(let texts) in dialogue.code where texts.count > 1 {
                let ids = Set(texts.map(\.id))
                for id in ids { siblings[id, default: []].formUnion(ids) }
            }
        }
        self.siblings = siblings
    }

    /// The texts that a turn could have said in the place of those that it says.
    func unsaid(after outcome: Outcome) -> Set<String> {
        guard !siblings.isEmpty else { return [] }
        let said = said(in: outcome)
        return said.reduce(into: Set<String>()) { $0.formUnion(siblings[$1] ?? []) }.subtracting(said)
    }

    /// The texts of a turn that stand for others, those included that a shared phone must not see.
    func said(in outcome: Outcome) -> Set<String> {
        let sent = outcome.messages.map { $0.textID.drop { $0 != "/" }.dropFirst() }
        let hidden = outcome.turn.trace.steps.filter { $0.rule == "shared-phone" }.compactMap { $0.detail?[...] }
        return Set((sent + hidden).map(String.init).filter { siblings[$0] != nil })
    }
}

import Dialogue
import Talk

/// Scores of measures raise no flag: what was answered is recorded and shown to people, who decide.
extension DialogueLowering {
    /// The slots that a measure fills.
    static func measuredSlots(_ syntax: DialogueSyntax) -> Set<String> {
        func slots(_ statements: [Statement]) -> [String] {
            statements.flatMap { statement -> [String] in
                switch statement.kind {
                case .ask(let ask): ask.measure == nil ? [] : [ask.slot.text]
                case .conditional(let parts, let otherwise):
                    parts.flatMap { slots($0.body) } + slots(otherwise ?? [])
                default: []
                }
            }
        }
        return Set(syntax.nodes.flatMap { slots($0.statements) })
    }

    /// Says so if a flag stands under a condition on a score.
    func checkNotFromScore(_ place: Place) {
        guard scoreDepth > 0 else { return }
        findings.report(
            .flagFromScore, "this flag depends on the score of a measure", at: place,
            help: ["leave the flag out: staff see the score with the conversation", "or let the person ask for help"])
    }
}

extension ConditionSyntax {
    /// It compares what a measure was answered with, now or before.
    func readsScore(of measured: Set<String>) -> Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains { $0.readsScore(of: measured) }
        case .not(let part): part.readsScore(of: measured)
        case .compare(let left, _, let right): left.isScore(of: measured) || right.isScore(of: measured)
        case .isIn(let term, _): term.isScore(of: measured)
        case .includes(let name, _): measured.contains(name.text)
        default: false
        }
    }
}

extension TermSyntax {
    fileprivate func isScore(of measured: Set<String>) -> Bool {
        switch self {
        case .plain(let token): token.kind == .word && measured.contains(token.text)
        case .last: true
        default: false
        }
    }
}

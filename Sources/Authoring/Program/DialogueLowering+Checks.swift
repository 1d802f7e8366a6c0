import Dialogue
import Talk
import Words

extension DialogueLowering {
    /// The author's promises, their names resolved; one that cannot be resolved has been told of.
    func promises() -> [AuthorsCheck] {
        syntax.checks.compactMap { check in
            claim(check.claim).map {
                AuthorsCheck(
                    claim: $0, written: check.written,
                    at: SourceLine(file: syntax.path, line: check.place.position.line))
            }
        }
    }

    private func claim(_ claim: CheckSyntax.Claim) -> AuthorsCheck.Claim? {
        switch claim {
        case .endsWithin(let replies, let segments): return .endsWithin(replies: replies, segments: segments)
        case .remindersBetween(let first, let last): return .remindersBetween(first, last)
        case .neverSays(let words): return .neverSays(words)
        case .leadsTo(let duty, let condition):
            guard let duty = self.duty(duty), let condition = expression(condition) else { return nil }
            return .leadsTo(duty, when: condition)
        }
    }

    private func duty(_ duty: CheckSyntax.DutySyntax) -> AuthorsCheck.Duty? {
        switch duty {
        case .handOff: return .handOff
        case .task: return .task
        case .flag(let kind): return .flag(kind)
        case .call(let name):
            if let index = scope.dialogue(name.text) { return .call(index) }
            findings.missing(.missingDialogue, "dialogue", name, among: scope.dialogueNames)
            return nil
        }
    }
}

import Dialogue
import Talk

/// `check` and `replaces` lines as data, every name in them resolved.
extension DialogueLowering {
    func promises() -> [Promise] {
        syntax.promises.compactMap { promise in
            guard let claim = claim(promise.claim) else { return nil }
            return Promise(claim: claim, line: SourceLine(file: syntax.path, line: promise.place.position.line))
        }
    }

    private func claim(_ claim: PromiseSyntax.Claim) -> Promise.Claim? {
        switch claim {
        case .everyPathEnds(let replies, let segments): .everyPathEnds(replies: replies, segments: segments)
        case .remindersOnly(let from, let to): .remindersOnly(from: from, to: to)
        case .neverSays(let words): .neverSays(words)
        case .always(let condition, let goal): always(condition, goal)
        }
    }

    private func always(_ condition: ConditionSyntax, _ goal: PromiseSyntax.Goal) -> Promise.Claim? {
        guard let expression = expression(condition) else { return nil }
        switch goal {
        case .handOff: return .always(expression, leadsTo: .handOff)
        case .task: return .always(expression, leadsTo: .task)
        case .optOut: return .always(expression, leadsTo: .optOut)
        case .flag(let kind): return .always(expression, leadsTo: .flag(kind: kind.text))
        case .call(let name):
            guard dialogue(name) != nil else { return nil }
            return .always(expression, leadsTo: .call(dialogue: name.text))
        }
    }

    // MARK: Replaced names

    func replacements(in program: DialogueProgram) -> [Replacement] {
        syntax.replaces.compactMap { replacement in
            switch replacement.kind {
            case .dialogue(let old):
                return isGone(old, scope.dialogueNames) ? .dialogue(old.text) : nil
            case .node(let old, let new):
                let names = program.nodes.map(\.name)
                return isGone(old, names) && isThere(new, "node", names) ? .node(old.text, with: new.text) : nil
            case .question(let old, let new):
                let ids = program.questions.map(\.id)
                return isGone(old, ids) && isThere(new, "question", ids) ? .question(old.text, with: new.text) : nil
            case .value(let slot, let old, let new): return value(slot, old, new)
            }
        }
    }

    private func value(_ slot: Word, _ old: Word, _ new: Word) -> Replacement? {
        guard let found = reference(slot) else { return nil }
        switch found.type {
        case .choice(let values), .choices(let values):
            guard isGone(old, values), isThere(new, "value of \"\(slot.text)\"", values) else { return nil }
            return .value(slot: slot.text, old.text, with: new.text)
        case nil: return nil
        default:
            findings.report(
                .wrongType, "\"\(slot.text)\" is no choice", at: slot.place,
                help: ["only values of a choice are replaced"])
            return nil
        }
    }

    private func isGone(_ old: Word, _ names: [String]) -> Bool {
        guard names.contains(old.text) else { return true }
        findings.report(
            .unknownReplacement, "\"\(old.text)\" is still there, so nothing replaces it", at: old.place,
            help: ["name what an earlier version had and this one has not, or leave the line out"])
        return false
    }

    private func isThere(_ new: Word, _ kind: String, _ names: [String]) -> Bool {
        if names.contains(new.text) { return true }
        findings.missing(.unknownReplacement, kind, new, among: names)
        return false
    }
}

import Dialogue
import Talk

/// Looks whether tests speak of what there is: dialogues, slots, inputs.
struct TranscriptChecks {
    let program: Program

    func check(_ tests: [TranscriptTest], findings: Findings) {
        for test in tests {
            for given in test.givens { check(given, test, findings) }
            for turn in test.turns {
                if case .starts(let name, let with) = turn.happening { check(start: name, with, findings) }
                if case .referred(let with) = turn.happening {
                    check(with, program.dialogue(startingOn: .referral), findings)
                }
                for fact in turn.facts { check(fact, findings) }
            }
        }
    }

    private func check(_ given: TranscriptTest.Given, _ test: TranscriptTest, _ findings: Findings) {
        let known = ["nation", "phone", "language"]
        if known.contains(given.name.text) { return }
        let inputs = program.dialogues.first { $0.name == test.dialogue }?.slots.filter(\.isInput).map(\.name) ?? []
        let names = inputs + program.remembered.map(\.name) + known
        guard !names.contains(given.name.text) else { return }
        findings.missing(.unknownInTest, "thing to know", given.name, among: names)
    }

    private func check(start name: Word, _ with: [Word: String], _ findings: Findings) {
        guard let dialogue = dialogue(name, findings) else { return }
        check(with, program.dialogue(named: dialogue.name), findings)
    }

    private func check(_ with: [Word: String], _ dialogue: Int?, _ findings: Findings) {
        let inputs = dialogue.map { program.dialogues[$0].slots.filter(\.isInput).map(\.name) } ?? []
        for key in with.keys.sorted(by: { $0.position < $1.position }) where !inputs.contains(key.text) {
            findings.missing(.unknownInTest, "input", key, among: inputs)
        }
    }

    @discardableResult
    private func dialogue(_ name: Word, _ findings: Findings) -> DialogueProgram? {
        if let dialogue = program.dialogues.first(where: { $0.name == name.text }) { return dialogue }
        findings.missing(.unknownInTest, "dialogue", name, among: program.dialogues.map(\.name))
        return nil
    }

    private func check(_ fact: Fact, _ findings: Findings) {
        switch fact.claim {
        case .value(let name, _), .skipped(let name, _), .waiting(let name?):
            let names = Set(program.dialogues.flatMap { $0.slots.map(\.name) } + program.remembered.map(\.name))
            guard !names.contains(name.text) else { return }
            findings.missing(.unknownInTest, "slot", name, among: names.sorted())
        case .reminder(let name, _), .noReminder(let name): dialogue(name, findings)
        default: break
        }
    }
}

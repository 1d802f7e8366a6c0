import Dialogue
import Talk

/// What starts dialogues: one each for MENU, HUMAN and a first contact, no word for two, no words where inputs are due.
struct StartChecks {
    let dialogues: [DialogueSyntax]
    let context: CompileContext

    private static let unique: [(start: DialogueProgram.Start, what: String)] = [
        (.menu, "answers MENU"), (.human, "answers HUMAN"), (.firstContact, "greets somebody new"),
    ]

    func run(_ findings: (String) -> Findings) {
        for (start, what) in Self.unique { checkUnique(start, what, findings) }
        checkWords(findings)
        for dialogue in dialogues { checkInputs(dialogue, findings(dialogue.path)) }
    }

    private func checkUnique(_ start: DialogueProgram.Start, _ what: String, _ findings: (String) -> Findings) {
        let starting = dialogues.flatMap { dialogue in
            dialogue.starts.filter { $0.start == start }.map { (dialogue, $0.place) }
        }
        for (dialogue, place) in starting.dropFirst() {
            findings(dialogue.path).report(
                .duplicateStart, "\"\(starting[0].0.name.text)\" \(what) already", at: place,
                help: ["leave this line out in one of the two"])
        }
        guard starting.isEmpty, context.isWholeService, let first = dialogues.first else { return }
        findings(first.path).report(
            .missingStart, "no dialogue \(what)", at: first.name.place,
            help: ["add to one dialogue: starts on \(start.rawValue)"])
    }

    private func checkWords(_ findings: (String) -> Findings) {
        var known: [String: String] = [:]
        for dialogue in dialogues {
            let found = findings(dialogue.path)
            for word in dialogue.startingWords {
                let folded = word.text.lowercased()
                if let other = known[folded] {
                    found.report(
                        .duplicateStartingWord, "\"\(word.text)\" starts \"\(other)\" already", at: word.place,
                        help: ["leave it out in one of the two"])
                    continue
                }
                known[folded] = dialogue.name.text
                if DialogueLowering.gatewayKeywords.contains(folded) {
                    found.report(
                        .gatewayKeyword, "whoever sends \"\(word.text)\" is unsubscribed by the network",
                        at: word.place,
                        help: ["choose another word"])
                } else if DialogueLowering.commands.contains(folded) {
                    found.report(
                        .commandAsOption, "\"\(word.text)\" is a command, and is heard as one", at: word.place,
                        help: ["choose another word"])
                }
            }
        }
    }

    private func checkInputs(_ dialogue: DialogueSyntax, _ findings: Findings) {
        guard !dialogue.inputs.isEmpty else { return }
        let names = dialogue.inputs.map(\.name.text).joined(separator: ", ")
        let places =
            dialogue.starts.filter { [.menu, .human, .firstContact].contains($0.start) }.map(\.place)
            + dialogue.startingWords.prefix(1).map(\.place)
        for place in places {
            findings.report(
                .startWithInputs, "nobody gives \(names) when a patient starts this", at: place,
                help: ["ask for it instead, or let another dialogue call this one"])
        }
    }
}

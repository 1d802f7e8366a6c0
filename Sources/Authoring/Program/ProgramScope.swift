import Dialogue
import Talk

/// What a dialogue may name outside itself: other dialogues, what is remembered, content.
struct ProgramScope {
    /// What others must know of a dialogue to start it.
    struct Interface {
        var name: String
        var inputs: [Slot]
        var starts: Set<DialogueProgram.Start>
        var asks: Bool
    }

    var context: CompileContext
    var interfaces: [Interface] = []
    var remembered: [Slot] = []
    var unclear: [Question.UnclearRung] = []
    var silent: [Question.SilentRung] = []

    var dialogueNames: [String] { interfaces.map(\.name) }

    func dialogue(_ name: String) -> Int? { interfaces.firstIndex { $0.name == name } }

    /// The type that was written, or nothing if it names something that does not exist, which is then said.
    func type(_ syntax: TypeSyntax, findings: Findings) -> SlotType? {
        switch syntax {
        case .plain(let type): return type
        case .choice(let values, let several): return choice(values.map(\.text), several)
        case .needs(let several): return choice(context.needs.map(\.value), several)
        case .measure(let name, let several):
            guard let item = context.item(name.text) else {
                findings.missing(.missingMeasure, "measure", name, among: context.itemIDs)
                return nil
            }
            guard !item.options.isEmpty else {
                findings.report(
                    .wrongType, "the measure \"\(name.text)\" has no options to choose from", at: name.place,
                    help: ["declare the slot as \"scale\" with the range of the measure"])
                return nil
            }
            return choice(item.options.map(\.value), several)
        case .unknown: return nil
        }
    }

    private func choice(_ values: [String], _ several: Bool) -> SlotType {
        several ? .choices(values) : .choice(values)
    }

    /// The labels of values whose wording is content's.
    func contentLabels(_ syntax: TypeSyntax) -> [String: String] {
        switch syntax {
        case .needs: labels(context.needs)
        case .measure(let name, _): labels(context.item(name.text)?.options ?? [])
        default: [:]
        }
    }

    private func labels(_ choices: [CompileContext.Choice]) -> [String: String] {
        Dictionary(choices.map { ($0.value, $0.label) }, uniquingKeysWith: { first, _ in first })
    }
}

extension SlotSyntax {
    /// What it is called where the author did not say: its name as words.
    var spokenName: String { called ?? name.text.replacing("-", with: " ") }
}

import Dialogue
import Talk

/// `confirm [when EXPR]` under a question.
extension DialogueLowering {
    func confirmation(
        _ children: QuestionChildren, _ target: (reference: Reference, type: SlotType), _ item: CompileContext.Item?
    ) -> Question.Confirmation? {
        guard let syntax = children.confirm else { return nil }
        if let what = Self.pointless(target.type, isMeasure: item != nil) {
            findings.report(
                .pointlessConfirm, "\(what) is not said back", at: syntax.place,
                help: ["leave this line out; CHANGE and BACK put right what was meant otherwise"])
            return nil
        }
        guard syntax.isConditional else { return .init(when: nil) }
        guard let condition = syntax.condition, let when = expression(condition) else { return nil }
        // The answer that is about to be taken has a value here, whatever the ways to this question know of it.
        let instruction = code.count
        conditionReads.removeAll { $0.instruction == instruction && $0.reference == target.reference }
        return .init(when: when)
    }

    private static func pointless(_ type: SlotType, isMeasure: Bool) -> String? {
        if isMeasure { return "the answer to a measure" }
        switch type {
        case .yesNo: return "a yes or no"
        case .text: return "what a patient writes freely"
        default: return nil
        }
    }
}

/// Words that everybody must be told alike.
enum VariedWords {
    private static let words: Set<String> = [
        "999", "112", "111", "stop", "help", "human", "samaritans", "shout", "emergency", "childline",
    ]
    private static let numbers = ["116123", "85258", "08001111", "08082000247"]

    /// The first word of safety or consent in a text, if it has one.
    static func mustNotVary(in text: String) -> String? {
        let parts = text.split { !($0.isLetter || $0.isNumber) }
        // Commands are written in capitals; "stop at the shop" and "help yourself" are none.
        let commands: Set<String> = ["STOP", "HELP", "HUMAN"]
        let named = parts.first { part in
            commands.contains(String(part))
                || words.subtracting(commands.map { $0.lowercased() }).contains(part.lowercased())
        }
        if let named { return String(named) }
        let digits = text.filter { $0.isASCII && $0.isNumber }
        return numbers.first { digits.contains($0) }
    }
}

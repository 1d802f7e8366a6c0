import Conversations
import Dialogue
import Store

extension KeptTurn {
    /// Why the assistant did what it did; empty where the trace cannot be read.
    var steps: [Trace.Step] { (try? decodeTrace(turn.trace).steps) ?? [] }

    /// What a member of staff did in this turn.
    ///
    /// - Parameter message: what the patient was sent, if anything.
    /// - Returns: nothing for a referral, which changes nobody's hold on the conversation.
    func staffAct(saying message: TranscriptMessage?) -> StaffAct? {
        for step in steps {
            switch step.rule {
            case "staff.starts": return .starts(dialogue: step.detail ?? "", inputs: [:])
            case "staff.hands-back": return .handsBack
            case "staff.closes-flag": return .closesFlag
            case "staff.releases-texts": return .releasesTexts
            case "staff.takes-over":
                guard let message, message.textID == Saying.staff else { return .takesOver }
                return .replies(message.text)
            default: continue
            }
        }
        return nil
    }
}

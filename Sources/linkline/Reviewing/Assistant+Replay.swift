import Conversations
import Rehearsal

extension Assistant {
    /// The conversations, happening again with this version; how far it is goes to standard error.
    func playing(
        _ conversations: [RecordedConversation], _ rules: ServiceRules
    ) throws(CommandFailure) -> [RecordedConversation] {
        do {
            return try Rerun.play(conversations, with: self, rules: rules) { done, all in
                complain("  \(done) of \(all) conversations")
            }
        } catch {
            throw CommandFailure("\(error)", code: .unavailable)
        }
    }
}

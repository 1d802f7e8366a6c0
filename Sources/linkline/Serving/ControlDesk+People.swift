import Conversations
import Store
import Words

extension ControlDesk {
    /// Adds people, all or none, or tells what would become of them.
    func addPeople(
        _ request: ControlRequest, at now: Instant, in store: any StoreTransaction
    ) throws -> ControlAnswer {
        guard let desk else { return .failed("unavailable", "There are no dialogues to add people to.") }
        guard let people = request.people, !people.isEmpty else { return .failed("usage", "Who is added?") }
        let isPreview = request.isPreview ?? false
        var answer = ControlAnswer.done
        answer.people = try desk.add(people, isPreview: isPreview, by: request.by, at: now, in: store)
        // Who is known here is something about them, so that asking is written down too.
        if isPreview {
            try store.append(
                AuditEntry(
                    at: now, actor: request.by, action: "people.previewed",
                    detail: people.count == 1 ? "1 person" : "\(people.count) people"))
        }
        return answer
    }
}

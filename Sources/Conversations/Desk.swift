package import Dialogue
package import Store
import Words

/// Everything that the writer does inside one transaction: accept, take turns, keep time, act for staff, claim.
///
/// It knows no thread and no clock, so the same desk serves the server, `linkline chat` and rehearsals.
package struct Desk: Sendable {
    package let assistant: Assistant
    package let rules: ServiceRules

    package init(assistant: Assistant, rules: ServiceRules) {
        self.assistant = assistant
        self.rules = rules
    }

    /// How far back a crisis may be spread over several texts (seconds), and over how many.
    static let alarmWindow: Int64 = 600
    static let alarmTexts = 3

    // MARK: Loading and saving

    /// What stands of a person; before anything was saved, what is known of them from elsewhere.
    package func standing(of person: PersonRecord, in store: any StoreReader) throws -> Standing {
        var standing = Standing()
        if let record = try store.standing(of: person.id) { standing = try decodeStanding(record.bytes) }
        standing.person = Standing.Person(
            nation: person.details.nation ?? rules.nation, sharedPhone: person.details.sharedPhone,
            language: person.details.language)
        return standing
    }

    /// The conversation with its standing, and the revision at which it was loaded.
    package func conversation(
        of person: PersonRecord, in store: any StoreReader
    ) throws -> (state: State, revision: Int) {
        let standing = try standing(of: person, in: store)
        guard let record = try store.conversation(of: person.id) else { return (State(standing: standing), 0) }
        var state = try decodeState(record.state)
        // The standing may be ahead of the state: `admit` has seen texts that no turn has.
        state.standing = standing
        return (state, record.revision)
    }

    func save(_ standing: Standing, of person: PersonID, in store: any StoreTransaction) throws {
        try store.save(StandingRecord(standing, encoded: encode(standing)), of: person)
    }

    func save(
        _ state: State, of person: PersonID, revision: Int, at now: Instant, in store: any StoreTransaction
    ) throws {
        let keeper: ConversationKeeper =
            switch state.keeper {
            case .assistant: .assistant
            case .asked: .asked
            case .taken: .taken
            }
        _ = try store.saveConversation(
            of: person, state: encode(state), program: assistant.program.hash, keeper: keeper, revision: revision,
            at: now)
        try save(state.standing, of: person, in: store)
    }

    func person(_ id: PersonID, in store: any StoreReader) throws -> PersonRecord {
        guard let person = try store.person(id) else { throw StoreError.missing(what: "person", number: id.number) }
        return person
    }
}

package import Dialogue
package import Store
package import Words

/// Everything that the writer does inside one transaction: accept, take turns, keep time, act for staff, claim.
///
/// It knows no thread and no clock, so the same desk serves the server, `linkline chat` and rehearsals.
package struct Desk: Sendable {
    package let assistant: Assistant
    package let rules: ServiceRules
    let earlier: EarlierPrograms
    let alarms: AlarmMemory
    /// The trace of an admission that decided nothing, which is that of nearly every text.
    let plainAdmission: [UInt8]
    let witness: (any DeskWitness)?

    /// - Parameters:
    ///   - assistant: what it says.
    ///   - rules: as the site has them.
    ///   - witness: looks on.
    ///   - earlier: programs of earlier versions that were read already; desks may share them.
    package init(
        assistant: Assistant, rules: ServiceRules, witness: (any DeskWitness)? = nil,
        earlier: EarlierPrograms = EarlierPrograms()
    ) {
        self.assistant = assistant
        self.earlier = earlier
        self.rules = rules
        self.witness = witness
        alarms = AlarmMemory(assistant.alarm)
        plainAdmission = encode(Trace(program: assistant.program.hash, library: assistant.library.hash, steps: []))
    }

    /// How far back a crisis may be spread over several texts (seconds), and over how many.
    static let alarmWindow: Int64 = 600
    static let alarmTexts = 3

    // MARK: Loading and saving

    /// What stands of a person; before anything was saved, what is known of them from elsewhere.
    ///
    /// One that cannot be decoded is rebuilt from what the store keeps beside it: whoever said STOP stays out, and
    /// no text is refused because of it.
    package func standing(of person: PersonRecord) -> Standing {
        var standing = Standing()
        if let record = person.standing {
            standing = (try? decodeStanding(record.bytes)) ?? rebuilt(record)
        }
        standing.person = Standing.Person(
            nation: person.details.nation ?? rules.nation, sharedPhone: person.details.sharedPhone,
            language: person.details.language)
        return standing
    }

    /// An open crisis is not rebuilt, since its category is lost; its flag stands, and staff have it.
    private func rebuilt(_ record: StandingRecord) -> Standing {
        Standing(optedOut: record.optedOut, automatedHeld: record.automatedHeld, flagOpen: record.flagOpen)
    }

    /// Whether the standing is there and cannot be decoded.
    func isStandingSpoiled(of person: PersonRecord) -> Bool {
        guard let record = person.standing else { return false }
        return (try? decodeStanding(record.bytes)) == nil
    }

    /// The conversation with its standing, and the revision at which it was loaded.
    package func conversation(
        of person: PersonRecord, in store: any StoreReader
    ) throws -> (state: State, revision: Int) {
        let record = try store.conversation(of: person.id)
        return (try state(of: person, record), record?.revision ?? 0)
    }

    /// The conversation as it was kept, or one in which nothing was said yet.
    func state(of person: PersonRecord, _ record: ConversationRecord?) throws -> State {
        let standing = standing(of: person)
        guard let record else { return fresh(standing, of: person) }
        var state = try decodeState(record.state)
        // The standing may be ahead of the state: `admit` has seen texts that no turn has.
        state.standing = standing
        return state
    }

    /// The conversation for a member of staff: one that cannot be decoded begins anew, so that a person can always
    /// take it, answer and close its flag.
    func conversationForStaff(
        of person: PersonRecord, at now: Instant, in store: any StoreTransaction
    ) throws -> (state: State, revision: Int) {
        do {
            return try conversation(of: person, in: store)
        } catch is StateError {
            var state = fresh(standing(of: person), of: person)
            state.contacted = true
            try store.append(
                AuditEntry(at: now, actor: "system", action: "conversation.began-anew", person: person.id))
            return (state, try store.conversation(of: person.id)?.revision ?? 0)
        }
    }

    /// Begins a conversation as that of another number, so that it chooses among variants as that one has.
    ///
    /// - Parameters:
    ///   - person: who has said nothing yet.
    ///   - seed: the other number.
    ///   - now: when.
    ///   - store: where it is kept.
    /// - Throws: a `StoreError`.
    package func begin(
        _ person: PersonRecord, seed: Int, at now: Instant, in store: any StoreTransaction
    ) throws {
        let state = fresh(standing(of: person), of: person, seed: seed)
        try save(state, of: person.id, revision: 0, at: now, in: store)
    }

    /// The conversation of somebody as if nothing were open in it; what is remembered of them stays.
    func beginning(of person: PersonRecord, in store: any StoreReader) throws -> State {
        var state = fresh(standing(of: person), of: person)
        guard let kept = try? conversation(of: person, in: store).state else { return state }
        state.memory = kept.memory
        return state
    }

    /// Nothing said yet; a name that is known from a referral is remembered.
    private func fresh(_ standing: Standing, of person: PersonRecord, seed: Int? = nil) -> State {
        var state = State(standing: standing, seed: seed ?? person.id.number)
        rememberName(of: person, in: &state)
        return state
    }

    /// A name that others have told us is remembered where they have given none themselves.
    func rememberName(of person: PersonRecord, in state: inout State) {
        guard state.memory[Self.firstName] == nil, let name = person.details.name,
            assistant.program.remembered.contains(where: { $0.name == Self.firstName })
        else { return }
        state.memory[Self.firstName] = .name(name)
    }

    /// The remembered name that staff see in lists too.
    static let firstName = "first-name"

    /// Keeps a conversation and its standing; the standing only if it is not what was kept before.
    func save(
        _ stepped: SteppedTurn, of person: PersonRecord, revision: Int, at now: Instant, in store: any StoreTransaction
    ) throws {
        try save(stepped.turn.state, encoded: stepped.state, of: person.id, revision: revision, at: now, in: store)
        if stepped.standing != person.standing { try store.save(stepped.standing, of: person.id) }
    }

    func save(
        _ state: State, of person: PersonID, revision: Int, at now: Instant, in store: any StoreTransaction
    ) throws {
        try save(state, encoded: encode(state), of: person, revision: revision, at: now, in: store)
        try save(state.standing, of: person, in: store)
    }

    func save(_ standing: Standing, of person: PersonID, in store: any StoreTransaction) throws {
        try store.save(StandingRecord(standing, encoded: encode(standing)), of: person)
    }

    private func save(
        _ state: State, encoded: [UInt8], of person: PersonID, revision: Int, at now: Instant,
        in store: any StoreTransaction
    ) throws {
        let keeper: ConversationKeeper =
            switch state.keeper {
            case .assistant: .assistant
            case .asked: .asked
            case .taken: .taken
            }
        _ = try store.saveConversation(
            of: person, state: encoded, program: state.programInUse ?? assistant.program.hash, keeper: keeper,
            revision: revision, at: now)
    }

    func person(_ id: PersonID, in store: any StoreReader) throws -> PersonRecord {
        guard let person = try store.person(id) else { throw StoreError.missing(what: "person", number: id.number) }
        return person
    }
}

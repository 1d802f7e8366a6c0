package import Conversations
package import Words

/// What a virtual world is made of.
package struct WorldSettings: Sendable {
    /// Versions of the dialogues, the first of which is live at the beginning.
    package var versions: [Assistant]
    /// As the site has them: quiet hours, caps, attempts.
    package var rules: ServiceRules
    /// What patients are promised of quiet hours and caps; the same, unless a test wants to see a promise break.
    package var promised: ServiceRules
    /// When staff work.
    package var officeHours: OpeningHours
    package var faults: GatewayFaults
    package var hardship = Hardship.none
    /// Looks at each event with books that know no database, and ends at the first broken promise.
    package var watches = false
    /// Keeps a story of what happened, in words.
    package var tells = false
    /// How many texts may be under way at once.
    package var senders = 1_000_000
    /// Programs that any life of the service has read already: reading one takes longer than a hundred events.
    var earlier = EarlierPrograms()
    /// Minutes within which staff look at what waits for them.
    package var staffLook = 1500
    /// Whether a text has a word that a shared phone must not receive.
    package var isRevealing: @Sendable (String) -> Bool
    /// The dialogue that staff start with people who are contacted first.
    package var firstDialogue: String?
    package var begin: Instant
    package var days: Int
    package var seed: UInt64
    /// Seconds between two cycles of the writer that has something to do: what waits then goes into one commit.
    package var tick: Int64 = 60
    /// People in one world: enough to make work for one commit, few enough to keep a world small.
    package var worldSize = 500
    /// People whose conversation is to be shown, by number.
    package var shows: Set<Int> = []
    /// Keeps all conversations, to be replayed.
    package var records = false

    package init(
        assistant: Assistant, rules: ServiceRules, officeHours: OpeningHours, faults: GatewayFaults,
        isRevealing: @escaping @Sendable (String) -> Bool, firstDialogue: String?, begin: Instant, days: Int,
        seed: UInt64
    ) {
        versions = [assistant]
        self.rules = rules
        promised = rules
        self.officeHours = officeHours
        self.faults = faults
        self.isRevealing = isRevealing
        self.firstDialogue = firstDialogue
        self.begin = begin
        self.days = days
        self.seed = seed
    }

    /// The version at the beginning.
    var assistant: Assistant { versions[0] }

    var end: Instant { begin.adding(hours: days * 24) }
}

package import Words

/// Everything that the engine knows of one patient's conversation.
///
/// Bounded by what is open, not by how long the talk has been; the transcript is kept elsewhere.
package struct State: Hashable, Sendable {
    package var standing: Standing
    /// Open dialogues; the last one has the word.
    package var frames: [Frame]
    package var aside: Aside?
    package var pending: Pending?
    package var offer: Offer?
    package var keeper: Keeper
    /// What is remembered of the person, by name.
    package var memory: [String: Value]
    /// Values of measures: the one before last and the last (`last MEASURE` compares with the former).
    package var measures: [String: MeasureValues]
    /// Rises with a patient's text, a staff act, and each question sent by a timer or schedule.
    package var epoch: Int
    /// Something was sent to this person before.
    package var contacted: Bool
    /// The question answered last, for texts that crossed with the next one.
    package var lastAnswered: LastAnswered?
    /// The topic answered last, for MORE.
    package var lastTopic: String?
    /// Services found for the last question to the directory that were not named yet, for MORE.
    package var found: [String]
    /// Texts in a row that were not understood while nothing waited.
    package var misses: Int
    /// Since when no question waits, no person has the conversation and no flag is open; nothing while it is not free.
    package var freeSince: Instant?
    /// The dialogue that ended last: a correction after its end is for staff.
    package var lastEnded: String?
    /// What was put aside and has ended as `later` unasked: CONTINUE is told so once.
    package var endedLater: String?
    /// "Nobody is watching now" was said in this out-of-hours stretch of a hand-over.
    package var toldOutOfHours: Bool
    package var nextSerial: Int
    /// Given at the beginning; what is said in one of several ways is chosen by it.
    package var seed: Int
    /// That Welsh can be had was said once.
    package var toldOfLanguages: Bool

    package init(standing: Standing = Standing(), seed: Int = 0) {
        self.standing = standing
        frames = []
        aside = nil
        pending = nil
        offer = nil
        keeper = .assistant
        memory = [:]
        measures = [:]
        epoch = 0
        contacted = false
        lastAnswered = nil
        lastTopic = nil
        found = []
        misses = 0
        freeSince = nil
        lastEnded = nil
        endedLater = nil
        toldOutOfHours = false
        nextSerial = 1
        self.seed = seed
        toldOfLanguages = false
    }

    /// The values of one measure, as far as they are needed.
    package struct MeasureValues: Hashable, Sendable {
        package var previous: Int?
        package var latest: Int
        /// Serial of the frame that recorded `latest`, so that a correction replaces and does not add.
        package var serial: Int

        package init(previous: Int?, latest: Int, serial: Int) {
            self.previous = previous
            self.latest = latest
            self.serial = serial
        }
    }

    /// Which question was answered last, in which frame.
    package struct LastAnswered: Hashable, Sendable {
        package var serial: Int
        package var key: String

        package init(serial: Int, key: String) {
            self.serial = serial
            self.key = key
        }
    }
}

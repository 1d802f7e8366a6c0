package import Words

/// What is known of a person's line, and how they may be contacted.
package struct ContactRecord: Hashable, Sendable {
    /// Whose the number is.
    package enum Line: String, Hashable, Sendable, CaseIterable {
        /// The person's, as far as anybody knows.
        case open
        /// Perhaps somebody else's by now: the next text names nobody and no topic, and asks for a YES.
        case unconfirmed
        /// Not the person's, or the person has died: only staff open it again.
        case closed
    }

    package var line: Line
    /// Why it is not open: `silence`, `number-gone`, `wrong-number`, `died` or `staff`.
    package var because: String?
    /// When the holder of the number was asked whether it is theirs; nothing until then.
    package var askedAt: Instant?
    package var safe: SafeContact

    package init(
        line: Line = .open, because: String? = nil, askedAt: Instant? = nil, safe: SafeContact = SafeContact()
    ) {
        self.line = line
        self.because = because
        self.askedAt = askedAt
        self.safe = safe
    }
}

/// How somebody may be contacted safely; only staff see it.
package struct SafeContact: Hashable, Sendable, Codable {
    /// A stretch of a day of the week in which a text is safe.
    package struct Time: Hashable, Sendable, Codable {
        /// 0 Monday to 6 Sunday.
        package var weekday: Int
        /// Minutes after midnight, local time; the end is not part of it.
        package var from: Int
        package var to: Int

        package init(weekday: Int, from: Int, to: Int) {
            self.weekday = weekday
            self.from = from
            self.to = to
        }
    }

    /// False: nothing is sent of its own accord; replies still go.
    package var mayText = true
    /// When automated texts may go, within the site's hours; empty: whenever the site sends.
    package var times: [Time] = []
    /// A word that does what SAFE does.
    package var codeword: String?
    package var mayLeaveVoicemail: Bool?
    /// "Do not contact if …", in words.
    package var note: String?
    /// The day on which the person last confirmed this, `2026-11-23`.
    package var confirmedOn: String?

    package init() {}
}

/// What texts have cost in a month of the calendar of Europe/London.
package struct Spending: Hashable, Sendable {
    /// Segments given to a gateway, replies and alerts included.
    package var segments: Int
    /// Staff were told that the limit is near.
    package var warnedAt: Instant?
    /// Staff were told that the limit is reached.
    package var stoppedAt: Instant?

    package init(segments: Int = 0, warnedAt: Instant? = nil, stoppedAt: Instant? = nil) {
        self.segments = segments
        self.warnedAt = warnedAt
        self.stoppedAt = stoppedAt
    }
}

/// What is sent at all, whatever waits.
package enum SendingSwitch: String, Hashable, Sendable, CaseIterable {
    case all
    /// Nothing that a timer, a plan or a campaign made.
    case repliesOnly = "replies-only"
    /// Crisis texts, alerts to staff, and the confirmation of STOP.
    case crisisOnly = "crisis-only"
}

/// A text from a sender that must not be answered: a name, a short code, or a number of ours.
package struct UnansweredText: Hashable, Sendable {
    package var channel: String
    package var gatewayID: String
    /// As the gateway wrote it.
    package var sender: String
    package var text: String
    /// `name`, `short-code` or `own-number`.
    package var because: String
    package var receivedAt: Instant

    package init(
        channel: String, gatewayID: String, sender: String, text: String, because: String, receivedAt: Instant
    ) {
        self.channel = channel
        self.gatewayID = gatewayID
        self.sender = sender
        self.text = text
        self.because = because
        self.receivedAt = receivedAt
    }
}

/// An open flag that nobody has answered for too long.
package struct DueFlagAlert: Hashable, Sendable {
    package var flag: FlagID
    package var person: PersonID
    /// Times that staff were alerted again.
    package var repeats: Int
}

package protocol ContactReader {
    /// Of somebody of whom nothing is kept: an open line.
    func contact(of person: PersonID) throws -> ContactRecord
    /// When the `count`th last reply or notice of the assistant to this person was made; nothing if there are fewer.
    func replyBefore(_ count: Int, to person: PersonID) throws -> Instant?
    /// Of the month of a day, `2026-11`.
    func spending(in month: String) throws -> Spending
    func sendingSwitch() throws -> SendingSwitch
    /// Newest first.
    func unansweredTexts(limit: Int) throws -> [UnansweredText]
    /// Flags about which staff are to be alerted again by now, earliest first.
    func dueFlagAlerts(at now: Instant, limit: Int) throws -> [DueFlagAlert]
}

package protocol ContactWriter {
    func save(_ contact: ContactRecord, of person: PersonID) throws
    /// Adds segments to a month, and returns what it has come to.
    func addSpending(segments: Int, in month: String) throws -> Spending
    /// Keeps that staff were told.
    func save(_ spending: Spending, in month: String) throws
    /// What was held by a switch or a limit is looked at again at once when the switch is set back.
    func saveSendingSwitch(_ position: SendingSwitch, at now: Instant) throws
    /// Keeps a text once; false if it was kept before.
    func keep(_ text: UnansweredText) throws -> Bool
    /// Staff are alerted again then, unless the flag is answered; nothing: no more.
    func alertAgain(about flag: FlagID, at due: Instant?, repeats: Int) throws
}

package import Words

/// What stands of a person whatever the conversation does: consent, crisis, and questions of `admit`'s own.
///
/// It is kept beside the conversation's state and changed by `admit` in the transaction that accepts a text, so it may
/// be ahead of the state, never behind.
package struct Standing: Hashable, Sendable {
    package var optedOut: Bool
    /// The patient said SAFE: automated texts wait until staff release them.
    package var automatedHeld: Bool
    /// A crisis that staff have not closed and the patient has not left by MENU.
    package var crisis: Crisis?
    /// When the last crisis reply of any form went out.
    package var lastCrisisReply: Instant?
    /// Some flag, a crisis or another, is open with staff.
    package var flagOpen: Bool
    package var ownQuestion: OwnQuestion?
    /// Inbox number of the last text that raised a crisis or said STOP: texts accepted before it change state only.
    package var silencedBelow: Int
    package var person: Person

    package init(
        optedOut: Bool = false, automatedHeld: Bool = false, crisis: Crisis? = nil, lastCrisisReply: Instant? = nil,
        flagOpen: Bool = false, ownQuestion: OwnQuestion? = nil, silencedBelow: Int = 0, person: Person = Person()
    ) {
        self.optedOut = optedOut
        self.automatedHeld = automatedHeld
        self.crisis = crisis
        self.lastCrisisReply = lastCrisisReply
        self.flagOpen = flagOpen
        self.ownQuestion = ownQuestion
        self.silencedBelow = silencedBelow
        self.person = person
    }

    /// An open crisis.
    package struct Crisis: Hashable, Sendable {
        package var category: SafetyCategory
        package var since: Instant
        /// What the patient said to "is it safe to text you about this?"; nothing until then.
        package var safeToText: Bool?

        package init(category: SafetyCategory, since: Instant, safeToText: Bool? = nil) {
            self.category = category
            self.since = since
            self.safeToText = safeToText
        }
    }

    /// A question asked by `admit`; it lapses when any other text is sent, or after an hour.
    package struct OwnQuestion: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            /// "Did you want to stop all texts?" after a near miss.
            case stop
            /// "Is it safe to text you about this?"
            case safeToText(SafetyCategory)
        }

        package var kind: Kind
        package var askedAt: Instant
        /// The inbox number of the text that brought it up: only a later text answers it.
        package var number: Int

        package init(kind: Kind, askedAt: Instant, number: Int) {
            self.kind = kind
            self.askedAt = askedAt
            self.number = number
        }
    }

    /// What is known of the person before any conversation.
    package struct Person: Hashable, Sendable {
        /// `england`, `scotland`, `wales`, `northern-ireland`; nothing if unknown.
        package var nation: String?
        /// Somebody else may read this phone: discreet and neutral forms only.
        package var sharedPhone: Bool
        /// `en` or `cy`.
        package var language: String

        package init(nation: String? = nil, sharedPhone: Bool = false, language: String = "en") {
            self.nation = nation
            self.sharedPhone = sharedPhone
            self.language = language
        }

        /// The nation whose bank holidays count: England while theirs is unknown.
        package var calendarNation: Nation { nation.flatMap(Nation.init) ?? .england }
    }
}

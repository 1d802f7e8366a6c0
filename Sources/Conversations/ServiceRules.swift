import Words

/// What a site and a machine decide about sending; every figure comes from their settings.
package struct ServiceRules: Sendable {
    /// E.164 number of whoever is on duty, where flags and hand-overs are texted.
    ///
    /// Without one nobody can be alerted, and staff get a task instead.
    package var dutyNumber: String?
    /// The channel that alerts go by, and that new people of `chat` belong to.
    package var defaultChannel: String
    /// When automated texts may go; replies, crisis texts and alerts are never held.
    package var sendHours: OpeningHours
    /// Automated texts to one person in a day, and in seven days.
    package var automatedPerDay: Int
    package var automatedPerWeek: Int
    /// Seconds that a text whose sending is uncertain waits before the gateway is asked.
    package var quarantineSeconds: Int
    /// Hours after which an automated text is not worth sending any more.
    package var automatedExpiryHours: Int
    /// How often a text that was certainly not taken is tried before it is given up.
    package var sendAttempts: Int
    /// How often a text may fail its turn before it is quarantined.
    package var turnAttempts: Int
    /// Ofcom's drama numbers may be texted.
    package var testNumbers: Bool
    /// Check-ins in a row that may go unanswered before a person is asked to look.
    package var silencesBeforeTask = 2
    /// The nation of people of whom nothing else is known.
    package var nation: String?
    /// Who may be texted what, and how much; without limits unless it is set.
    package var contact = ContactRules()

    package init(
        dutyNumber: String?, defaultChannel: String, sendHours: OpeningHours, automatedPerDay: Int,
        automatedPerWeek: Int, quarantineSeconds: Int, automatedExpiryHours: Int, sendAttempts: Int,
        turnAttempts: Int, testNumbers: Bool, nation: String?
    ) {
        self.dutyNumber = dutyNumber
        self.defaultChannel = defaultChannel
        self.sendHours = sendHours
        self.automatedPerDay = automatedPerDay
        self.automatedPerWeek = automatedPerWeek
        self.quarantineSeconds = quarantineSeconds
        self.automatedExpiryHours = automatedExpiryHours
        self.sendAttempts = sendAttempts
        self.turnAttempts = turnAttempts
        self.testNumbers = testNumbers
        self.nation = nation
    }
}

/// Who may be texted, how often and at what cost, as a site decides it (`content/site.talk`).
///
/// As it is made, nothing is limited: rehearsals and `chat` want that.
package struct ContactRules: Hashable, Sendable {
    /// What texts may cost in a month of the calendar.
    package struct SpendLimit: Hashable, Sendable {
        /// The price of one segment in hundredths of a penny.
        package var segmentPrice: Int
        /// The most that a month may cost, in pence.
        package var monthlyPence: Int
        /// Staff are told at so many parts in a hundred of the limit.
        package var warningPercent: Int

        package init(segmentPrice: Int, monthlyPence: Int, warningPercent: Int) {
            self.segmentPrice = segmentPrice
            self.monthlyPence = monthlyPence
            self.warningPercent = warningPercent
        }

        /// What so many segments cost, in pence, rounded up.
        package func pence(for segments: Int) -> Int { (segments * segmentPrice + 99) / 100 }
    }

    /// What a crisis flag that nobody answers leads to.
    package struct FlagFollowUp: Hashable, Sendable {
        /// Minutes after which staff are alerted again, each time anew.
        package var everyMinutes: Int
        /// How often at most; the task that is made the first time stays.
        package var times: Int

        package init(everyMinutes: Int, times: Int) {
            self.everyMinutes = everyMinutes
            self.times = times
        }
    }

    /// Nothing is sent of its own accord on bank holidays and closed days.
    package var keepsHolidays = false
    /// Replies of the assistant to one person in an hour; nothing: no limit.
    package var repliesAnHour: Int?
    /// The same long text so many times in a row is a machine's; nothing: never.
    package var sameTexts: Int?
    /// Days without a text from somebody after which their number may be another's; nothing: never.
    package var silentDays: Int?
    package var spendLimit: SpendLimit?
    package var flagFollowUp: FlagFollowUp?
    /// The service's own numbers, E.164: a text from one of them is answered by nobody.
    package var ownNumbers: Set<String> = []

    package init() {}
}

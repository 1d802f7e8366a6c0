package import Words

/// What a site decides about conversations; the defaults are those of the notation's description, section 4.
package struct Policy: Hashable, Sendable, Codable {
    /// Hours for which what was put aside can be taken up again.
    package var asideHours: Int
    /// Days without a staff text after which a taken conversation comes back to the assistant.
    package var takenDays: Int
    /// Minutes within which a repeated crisis gets the short reply.
    package var crisisRepeatMinutes: Int
    /// Minutes after which a question of `admit`'s own lapses.
    package var ownQuestionMinutes: Int
    /// Days after which a due reminder that was held is dropped.
    package var reminderExpiryDays: Int
    /// Hours that a held reminder waits after the conversation is free.
    package var heldReminderHours: Int
    /// When a hand-over that nobody takes is repeated, where the author named no time.
    package var handOverWithin: Within
    /// The days that are no working days.
    package var calendar: HolidayCalendar

    package init(
        asideHours: Int = 48, takenDays: Int = 7, crisisRepeatMinutes: Int = 30, ownQuestionMinutes: Int = 60,
        reminderExpiryDays: Int = 3, heldReminderHours: Int = 1,
        handOverWithin: Within = Within(count: 2, unit: .workingDays), calendar: HolidayCalendar = HolidayCalendar()
    ) {
        self.asideHours = asideHours
        self.takenDays = takenDays
        self.crisisRepeatMinutes = crisisRepeatMinutes
        self.ownQuestionMinutes = ownQuestionMinutes
        self.reminderExpiryDays = reminderExpiryDays
        self.heldReminderHours = heldReminderHours
        self.handOverWithin = handOverWithin
        self.calendar = calendar
    }
}

import Conversations
import Knowledge
import TextMessage
import Words

extension Content {
    /// The duty number in E.164 form, if the site names one.
    var dutyNumber: String? { (try? PhoneNumber(staffEntry: site.dutyNumber))?.e164 }

    /// What the site decides about being in touch.
    var contactRules: ContactRules {
        var rules = ContactRules()
        rules.keepsHolidays = true
        rules.repliesAnHour = site.repliesAnHour
        rules.sameTexts = site.sameTexts
        rules.silentDays = site.silentDays
        rules.flagFollowUp = .init(everyMinutes: site.alertAgainMinutes, times: site.alertAgainTimes)
        if let price = site.segmentPrice, let limit = site.spendLimit {
            rules.spendLimit = .init(segmentPrice: price, monthlyPence: limit, warningPercent: site.spendWarning)
        }
        return rules
    }

    /// When automated texts may go.
    var sendHours: OpeningHours {
        OpeningHours(
            site.sendWindows.flatMap { window in
                window.days.map { OpeningHours.Stretch(weekday: $0, from: window.opens, to: window.closes) }
            })
    }
}

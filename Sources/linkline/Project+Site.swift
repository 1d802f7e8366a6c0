import Conversations
import Knowledge
import TextMessage
import Words

extension Content {
    /// The duty number in E.164 form, if the site names one.
    var dutyNumber: String? { (try? PhoneNumber(staffEntry: site.dutyNumber))?.e164 }

    /// When automated texts may go.
    var sendHours: OpeningHours {
        OpeningHours(
            site.sendWindows.flatMap { window in
                window.days.map { OpeningHours.Stretch(weekday: $0, from: window.opens, to: window.closes) }
            })
    }
}

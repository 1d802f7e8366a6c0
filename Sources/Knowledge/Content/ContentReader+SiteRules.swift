import Dialogue
import Talk
import Words

// What a site decides about being in touch: days off, hours of sending, limits and prices.
extension ContentReader {
    /// As `hours`; a site that wants to send on Sundays is asked whether it means it.
    mutating func sendHours(_ entry: Entry, path: String) -> WeeklyHours? {
        guard let hours = hours(entry, path: path) else { return nil }
        if hours.days.contains(6) {
            report(ContentRule.sundaySending, [], entry, path: path, help: ["leave Sunday out"])
        }
        return hours
    }

    /// Announced bank holidays, and the days on which the site is closed.
    mutating func calendar(_ block: Block) -> HolidayCalendar {
        var announcements = announced(block, "no bank holiday", isHoliday: false)
        announcements += announced(block, "bank holiday", isHoliday: true)
        return HolidayCalendar(announcements, closures: block.all("closed").compactMap { closure($0, block) })
    }

    private mutating func announced(
        _ block: Block, _ keyword: String, isHoliday: Bool
    ) -> [HolidayCalendar.Announcement] {
        var found: [HolidayCalendar.Announcement] = []
        for entry in block.all(keyword) {
            let words = entry.rest.split(separator: " ", maxSplits: 2).map(String.init)
            guard let date = words.first.flatMap({ CivilDate(iso: $0) }), words.count != 2,
                words.count == 1 || words[1] == "in"
            else {
                bad(entry, "write it like 2029-06-05 in scotland, or without a nation for all", path: block.path)
                continue
            }
            let names = words.count == 3 ? Self.list(words[2]) : Nation.allCases.map(\.rawValue)
            let nations = names.compactMap { Nation(rawValue: $0) }
            guard nations.count == names.count else {
                report(ContentRule.unknownNation, [words.last ?? ""], entry, path: block.path)
                continue
            }
            found.append(.init(date: date, nations: nations, isHoliday: isHoliday))
        }
        return found
    }

    private mutating func closure(_ entry: Entry, _ block: Block) -> ClosedRange<CivilDate>? {
        let words = entry.rest.split(separator: " ").map(String.init)
        let first = words.first.flatMap { CivilDate(iso: $0) }
        let last = words.count == 3 && words[1] == "to" ? CivilDate(iso: words[2]) : words.count == 1 ? first : nil
        // Two months are the longest that reminders look ahead for a day of sending.
        if let first, let last, first <= last, last.daysSinceEpoch - first.daysSinceEpoch <= 60 { return first...last }
        bad(entry, "write it like 2026-12-24 to 2027-01-02, at most 60 days", path: block.path)
        return nil
    }

    /// Figures, each within what makes sense.
    mutating func limits(_ site: inout Site, _ block: Block) {
        site.remindersADay = limit(block, "reminders a day", in: 1...10, else: site.remindersADay)
        site.remindersAWeek = limit(block, "reminders a week", in: 1...50, else: site.remindersAWeek)
        // Networks block a number that answers a machine for hours on end; a person needs fewer than this.
        site.repliesAnHour = limit(block, "replies an hour", in: 5...120, else: site.repliesAnHour)
        site.sameTexts = limit(block, "same text", unit: "times", in: 2...20, else: site.sameTexts)
        site.silentDays = limit(block, "line asked after", unit: "days", in: 14...730, else: site.silentDays)
        site.alertAgainMinutes = limit(
            block, "alert again after", unit: "minutes", in: 5...1440, else: site.alertAgainMinutes)
        site.alertAgainTimes = limit(
            block, "alert again at most", unit: "times", in: 1...50, else: site.alertAgainTimes)
        site.spendWarning = limit(block, "spend warning at", unit: "percent", in: 10...100, else: site.spendWarning)
        site.segmentPrice = block.first("price of a text").flatMap { price($0, block) }
        site.spendLimit = block.first("spend limit").flatMap { spendLimit($0, block) }
        if let entry = block.first("spend limit"), site.segmentPrice == nil {
            bad(entry, "say what one text costs too: price of a text 4.1 pence", path: block.path)
        }
    }

    /// The number of a line that `number` has read, if it makes sense.
    private mutating func limit(
        _ block: Block, _ keyword: String, unit: String? = nil, in range: ClosedRange<Int>, else fallback: Int
    ) -> Int {
        let found = number(block, keyword, unit: unit, default: fallback)
        guard let entry = block.first(keyword), !range.contains(found) else { return found }
        bad(entry, "from \(range.lowerBound) to \(range.upperBound) makes sense", path: block.path)
        return fallback
    }

    /// `4.1 pence`, in hundredths of a penny.
    private mutating func price(_ entry: Entry, _ block: Block) -> Int? {
        let words = entry.rest.split(separator: " ").map(String.init)
        let parts = (words.first ?? "").split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if words.count == 2, words[1] == "pence", (1...2).contains(parts.count), let whole = Int(parts[0]),
            let part = parts.count == 1 ? 0 : Int((parts[1] + "00").prefix(2)), parts.last?.count ?? 0 <= 2,
            (1...10_000).contains(whole * 100 + part)
        {
            return whole * 100 + part
        }
        bad(entry, "write it like 4.1 pence, at most 100 pence", path: block.path)
        return nil
    }

    /// `200 pounds a month`, in pence.
    private mutating func spendLimit(_ entry: Entry, _ block: Block) -> Int? {
        let words = entry.rest.split(separator: " ").map(String.init)
        if words.count == 4, words.dropFirst().joined(separator: " ") == "pounds a month",
            let pounds = words.first.flatMap({ Int($0) }), (1...1_000_000).contains(pounds)
        {
            return pounds * 100
        }
        bad(entry, "write it like 200 pounds a month", path: block.path)
        return nil
    }

    private mutating func bad(_ entry: Entry, _ form: String, path: String) {
        report(ContentRule.badValue, [entry.rest, form], entry, path: path, help: [form])
    }
}

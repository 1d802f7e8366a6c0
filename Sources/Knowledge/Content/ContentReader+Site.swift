import Dialogue
import Talk
import Words

extension ContentReader {
    /// `site.talk`.
    mutating func site() -> Site {
        var site = Site()
        guard
            let (_, block) = opened(
                "site.talk", header: "site", keywords: ContentKeywords.site,
                repeatable: ["hours", "send", "closed", "bank holiday", "no bank holiday"])
        else { return site }
        for keyword in ["name", "phone", "duty number", "nation", "area", "hours", "send"]
        where block.first(keyword) == nil {
            missing(keyword, in: "the site", block)
        }
        site.name = block.rest("name") ?? ""
        site.phone = block.rest("phone") ?? ""
        site.dutyNumber = block.rest("duty number") ?? ""
        site.nation = nations(block.first("nation"), path: block.path).first ?? "england"
        site.area = Self.list(block.rest("area") ?? "").map { $0.uppercased() }
        site.hours = block.all("hours").compactMap { hours($0, path: block.path) }
        site.sendWindows = block.all("send").compactMap { sendHours($0, path: block.path) }
        site.linkWorker = block.rest("link worker")
        site.minimumAge = number(block, "minimum age", default: 18)
        site.directoryFreshMonths = number(block, "directory fresh for", unit: "months", default: 6)
        site.policy = policy(block)
        site.policy.calendar = calendar(block)
        limits(&site, block)
        return site
    }

    private mutating func policy(_ block: Block) -> Policy {
        var policy = Policy()
        policy.asideHours = number(block, "put aside for", unit: "hours", default: policy.asideHours)
        policy.takenDays = number(block, "taken for", unit: "days", default: policy.takenDays)
        policy.crisisRepeatMinutes = number(
            block, "crisis repeat after", unit: "minutes", default: policy.crisisRepeatMinutes)
        policy.ownQuestionMinutes = number(
            block, "admit question lapses after", unit: "minutes", default: policy.ownQuestionMinutes)
        policy.reminderExpiryDays = number(block, "expire after", unit: "days", default: policy.reminderExpiryDays)
        if let entry = block.first("hand over within") {
            let words = entry.rest.split(separator: " ", maxSplits: 1).map(String.init)
            let name = words.count == 2 ? (words[1].hasSuffix("s") ? words[1] : words[1] + "s") : ""
            if let count = words.first.flatMap({ Int($0) }), let unit = Within.Unit(rawValue: name) {
                policy.handOverWithin = Within(count: count, unit: unit)
            } else {
                report(
                    ContentRule.badValue, [entry.rest, "write it like 2 working days"], entry, path: block.path,
                    help: ["write it like 2 working days"])
            }
        }
        return policy
    }

    mutating func hours(_ entry: Entry, path: String) -> WeeklyHours? {
        if let hours = WeeklyHours(entry.rest) { return hours }
        report(
            ContentRule.badValue, [entry.rest, "write it like monday to friday 09:00 to 17:00"], entry, path: path,
            help: ["write it like monday to friday 09:00 to 17:00"])
        return nil
    }
}

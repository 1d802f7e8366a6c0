import Talk
import Words

/// Needs, activities, audiences, helplines.
extension ContentReader {
    mutating func needs() -> [Content.Need] {
        let needs = rows("needs.talk", header: "needs", row: "need", keywords: ["label", "also", "hidden"]).map {
            id, block in
            if block.rest("label") == nil { missing("label", in: id, block) }
            return Content.Need(
                id: id, label: block.rest("label") ?? id, also: Self.list(block.rest("also") ?? ""),
                isHidden: block.first("hidden") != nil)
        }
        return translated(needs)
    }

    mutating func activities(needs: [String]) -> [Content.Activity] {
        let keywords = ["label", "also", "needs"]
        return rows("activities.talk", header: "activities", row: "activity", keywords: keywords).map { id, block in
            if block.rest("label") == nil { missing("label", in: id, block) }
            return Content.Activity(
                id: id, label: block.rest("label") ?? id, also: Self.list(block.rest("also") ?? ""),
                needs: names("needs", of: "need", among: needs, block))
        }
    }

    /// `audiences.talk`, which a site need not have.
    mutating func audiences(needs: [String]) -> [Content.Audience] {
        guard files.bytes("audiences.talk") != nil else { return [] }
        let rows = rows(
            "audiences.talk", header: "audiences", row: "audience", keywords: ["label", "also", "needs", "excludes"])
        return rows.map { id, block in
            if block.rest("label") == nil { missing("label", in: id, block) }
            return Content.Audience(
                id: id, label: block.rest("label") ?? id, also: Self.list(block.rest("also") ?? ""),
                needs: names("needs", of: "need", among: needs, block),
                excludes: names("excludes", of: "audience", among: rows.map(\.id), block))
        }
    }

    /// The names after a keyword; those that nothing is called are reported.
    private mutating func names(_ keyword: String, of kind: String, among known: [String], _ block: Block) -> [String] {
        guard let entry = block.first(keyword) else { return [] }
        let names = Self.list(entry.rest)
        for name in names where !known.contains(name) {
            let help = closest(name, among: known).map { ["did you mean \"\($0)\"?"] } ?? []
            report(ContentRule.unknownName, [kind, name], entry, path: block.path, help: help)
        }
        return names
    }

    mutating func helplines(today: CivilDate?) -> [Content.Helpline] {
        let keywords = [
            "name", "number", "text", "nations", "hours", "cost", "owner", "verified", "unverified",
        ]
        return rows("helplines.talk", header: "helplines", row: "helpline", keywords: keywords).map { id, block in
            for keyword in ["name", "number", "owner"] where block.first(keyword) == nil {
                missing(keyword, in: id, block)
            }
            let line = Content.Helpline(
                id: id, name: block.rest("name") ?? id, number: block.rest("number") ?? "", text: block.rest("text"),
                nations: nations(block.first("nations"), path: block.path), hours: block.rest("hours") ?? "",
                cost: block.rest("cost") ?? "", owner: block.rest("owner") ?? "",
                verified: date(block.first("verified"), path: block.path), unverified: block.rest("unverified"))
            checkFreshness(line, block, today: today)
            return line
        }
    }

    /// Days after which a helpline must be checked again.
    static let helplineDays = 180

    private mutating func checkFreshness(_ line: Content.Helpline, _ block: Block, today: CivilDate?) {
        if let verified = line.verified, let entry = block.first("verified"), let today {
            guard today.daysSinceEpoch - verified.daysSinceEpoch > Self.helplineDays else { return }
            report(
                ContentRule.helplineStale, [line.id, verified.iso], entry, path: block.path,
                help: ["look at \(line.owner) and set the date of today"])
        } else if let reason = line.unverified, let entry = block.first("unverified") {
            report(ContentRule.helplineUnverified, [line.id, reason], entry, path: block.path)
        } else if block.first("verified") == nil {
            missing("verified", in: line.id, block)
        }
    }

    /// The rows `KEYWORD ID` of a file, each with its own lines.
    private mutating func rows(_ path: String, header: String, row: String, keywords: [String])
        -> [(id: String, block: Block)]
    {
        guard let (_, block) = opened(path, header: header, keywords: [row], repeatable: [row]) else { return [] }
        return block.entries.compactMap { entry in
            guard declare("a \(row)", entry.rest, path: block.path, at: entry.keyword.restPosition) else { return nil }
            let inner = self.block(
                entry.line.children, path: block.path, at: entry.line.position, keywords: keywords, repeatable: [])
            return (entry.rest, inner)
        }
    }
}

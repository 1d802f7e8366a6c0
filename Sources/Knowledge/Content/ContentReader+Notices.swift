import Dialogue
import Talk

extension ContentReader {
    /// `notices.talk`: every notice that the engine has, and no other.
    mutating func notices(site: [String: String]) -> [String: Text] {
        var notices: [String: Text] = [:]
        guard
            let (_, block) = opened("notices.talk", header: "notices", keywords: ["notice"], repeatable: ["notice"])
        else { return notices }
        let known = NoticeCatalogue.notices.keys.sorted()
        for entry in block.entries {
            let name = entry.rest
            guard let placeholders = NoticeCatalogue.notices[name] else {
                let help = closest(name, among: known).map { ["did you mean \"\($0)\"?"] } ?? []
                report(ContentRule.unknownNotice, [name], entry, path: block.path, help: help)
                continue
            }
            guard declare("a notice", name, path: block.path, at: entry.keyword.restPosition) else { continue }
            notices[name] = notice(name, entry, placeholders: placeholders, site: site, path: block.path)
        }
        for name in known where notices[name] == nil {
            report(ContentRule.noticeMissing, [name], path: block.path, at: block.position)
        }
        return translated(notices, site: site)
    }

    private mutating func notice(
        _ name: String, _ entry: Entry, placeholders: [NoticeCatalogue.Placeholder], site: [String: String],
        path: String
    ) -> Text {
        let bare = TalkKeyword(keyword: "notice", rest: "", restPosition: entry.line.position)
        let (text, deeper) = prose(Entry(keyword: bare, line: entry.line), keywords: ["discreet"], path: path)
        let full = pieces(text, placeholders: placeholders, site: site, path: path)
        englishNotices[name] = text.joined
        if full.isEmpty { report(ContentRule.partMissing, [name, "text"], path: path, at: entry.line.position) }
        let discreet = deeper.first("discreet").map { line in
            pieces(prose(line, path: path).text, placeholders: placeholders, site: site, path: path)
        }
        return Text(id: "notice.\(name)", pieces: full, discreet: discreet)
    }
}

import Talk

/// Reads the file whose first line is `defaults`.
struct DefaultsParser {
    static let keywords = ["remember", "unclear", "silent"]

    static func parse(_ file: TalkFile, findings: Findings) -> DefaultsSyntax {
        let lines = LineParser(findings: findings)
        var defaults = DefaultsSyntax(path: file.source.path)
        if let first = file.lines.first {
            lines.noChildren(first, "defaults")
            if let keyword = first.keyword(among: ["defaults"]) { lines.end(TokenReader(keyword), example: "defaults") }
        }
        for written in file.lines.dropFirst() {
            var line = written
            if line.keyword(among: keywords) == nil {
                line = lines.unknownKeyword(line, among: keywords, under: "defaults") ?? line
            }
            guard let keyword = line.keyword(among: keywords) else { continue }
            guard keyword.keyword == "remember" else {
                QuestionParser(lines: lines).read(line, keyword, into: &defaults.ladders)
                continue
            }
            lines.noChildren(line, "remember")
            guard let slot = SlotParser(lines: lines).slot(keyword, example: "remember first-name: name") else {
                continue
            }
            if let other = defaults.remembered.first(where: { $0.name.text == slot.name.text }) {
                findings.report(
                    .duplicateName, "\"\(slot.name.text)\" is remembered twice", at: slot.name.place,
                    help: ["the first stands in line \(other.name.position.line)"])
            } else {
                defaults.remembered.append(slot)
            }
        }
        return defaults
    }
}

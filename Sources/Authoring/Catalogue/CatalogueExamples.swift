import Knowledge
import Talk

/// What breaks the rules of the readers, and the same put right.
enum CatalogueExamples {
    typealias Pair = (bad: CatalogueExample, good: CatalogueExample)

    static func of(_ rule: DiagnosticRule) -> Pair {
        reading(rule) ?? content[rule.code].map { (.content($0.bad), .content($0.good)) }
            ?? heard[rule.code].map { (.heard($0.bad), .heard($0.good)) }
            ?? (.file([], position: SourcePosition(line: 1, column: 1), length: 1), .content([]))
    }

    // MARK: Bytes and layout

    /// By code: line, column and length of what is meant in the rule's own example, and the file put right.
    private static let readingPlaces: [String: (line: Int, column: Int, length: Int, good: String)] = [
        "LL1001": (1, 10, 1, "title Café\n"),
        "LL1002": (1, 1, 1, "dialogue hello\n"),
        "LL1003": (2, 1, 1, "node start\n  say Hello.\n"),
        "LL1004": (2, 1, 3, "node start\n  say Hello.\n"),
        "LL1005": (2, 1, 6, "node start\n  say Hello.\n"),
        "LL1006": (1, 10, 1, "say Hello there.\n"),
        "LL1007": (TalkLimits.depth + 1, TalkLimits.depth * 2 + 1, 1, "if lonely is 1\n  go alone\n"),
        "LL1008": (TalkLimits.bytes / 1_024, 1, 1, "# two files, each for one subject\n"),
        "LL1009": (TalkLimits.lines, 1, 1, "# two files, each for one subject\n"),
    ]

    private static func reading(_ rule: DiagnosticRule) -> Pair? {
        if rule.code == ReadingRule.nearlyKeyword.code {
            return (
                .dialogues(.node("ask barrier\n  Why?\n  «optoin» 1 Bus = transport\nend"), isWholeService: false),
                .dialogues(.node("ask barrier\n  Why?\n  option 1 Bus = transport\nend"), isWholeService: false)
            )
        }
        guard let place = readingPlaces[rule.code] else { return nil }
        let position = SourcePosition(line: place.line, column: place.column)
        return (
            .file(rule.badExample, position: position, length: place.length),
            .file(Array(place.good.utf8), position: position, length: 0)
        )
    }

    // MARK: Content

    private static let costHead = "faq cost\nquestion Is it free?\n"
    private static let costTail = "asked\n  is it free\n"

    /// The topic `cost` with these lines.
    private static func cost(_ lines: String) -> [ExampleChange] {
        [.init("faq/cost.talk", .whole(costHead + lines + costTail))]
    }

    private static func appended(_ path: String, _ bad: String, _ good: String) -> (
        bad: [ExampleChange], good: [ExampleChange]
    ) { ([.init(path, .appended(bad))], [.init(path, .appended(good))]) }

    private static let answer = "answer Ask us and we will tell you.\n"

    private static let content: [String: (bad: [ExampleChange], good: [ExampleChange])] = [
        "LL1151": (cost("«answr» Ask us and we will tell you.\n"), cost(answer)),
        "LL1152": (cost(answer + "«answer» It is free.\n"), cost(answer)),
        "LL3111": (cost("answer It«\u{2019}»s free.\n"), cost("answer It's free.\n")),
        "LL3112": (
            cost("answer «\(String(repeating: "It is free. ", count: 29))It is free.»\n"), cost("answer It is free.\n")
        ),
        "LL3113": (cost("answer Hello from «{nobody}».\n"), cost("answer Hello from {site name}.\n")),
        "LL3114": (
            cost(
                "answer «Participation in community organisations ordinarily necessitates negligible expenditure.»\n"),
            cost("answer Most groups cost little.\n")
        ),
        "LL5101": ([.init("activities.talk", .removed)], []),
        "LL5102": (
            [.init("activities.talk", .whole("«activity walking»\n  label Walking\n"))],
            [.init("activities.talk", .whole("activities\nactivity walking\n  label Walking\n  needs lonely\n"))]
        ),
        "LL5103": (
            cost("answer Ask us and we will tell you.\n").map { _ in
                .init("faq/cost.talk", .whole("«faq cost»\nquestion Is it free?\nasked\n  is it free\n"))
            }, cost(answer)
        ),
        "LL5104": appended(
            "needs.talk", "need «money»\n  label Bills\n", "need bills\n  label Bills\n"),
        "LL5105": (cost(answer + "reviewed «22/11/2026»\n"), cost(answer + "reviewed 2026-11-22\n")),
        "LL5106": (cost(answer + "nations «cornwall»\n"), cost(answer + "nations england, wales\n")),
        "LL5107": (
            asked("topic «cots»\n  what will i pay\n"), asked("topic cost\n  what will i pay\n")
        ),
        "LL5108": (
            asked("topic cost\n  is it dear\ntopic contact-link-worker\n  «is it dear»\n"),
            asked("topic cost\n  is it dear\ntopic contact-link-worker\n  can i ring you\n")
        ),
        "LL5109": (
            [.init("helplines.talk", .appended(helpline("verified «2025-01-01»")))],
            [.init("helplines.talk", .appended(helpline("verified 2026-06-01")))]
        ),
        "LL5110": (
            [.init("helplines.talk", .appended(helpline("unverified «nobody has rung it»")))],
            [.init("helplines.talk", .appended(helpline("verified 2026-06-01")))]
        ),
        "LL5111": (
            [.init("directory/services.json", .whole("«n»one\n"))],
            [.init("directory/services.json", .whole("{\"contents\": []}\n"))]
        ),
        "LL5112": appended(
            "activities.talk", "activity budget\n  label Budgets\n  needs «mony»\n",
            "activity budget\n  label Budgets\n  needs money\n"),
        "LL5113": (
            [.init("notices.talk", .appended("notice «helpp»\n  Hello.\n"))], [.init("notices.talk", .appended("\n"))]
        ),
        "LL5114": (
            [.init("notices.talk", .replaced("notices\nnotice added-to-message\n  Hello.\n", with: "«notices»\n"))],
            [.init("notices.talk", .replaced("notices\n", with: "notices\n"))]
        ),
        "LL5115": appended("site.talk", "minimum age «eighteen»\n", "minimum age 18\n"),
        "LL5116": (
            [.init("faq/new.talk", .whole("faq «new»\nquestion What is new?\n\(answer)asked\n  whats new\n"))],
            [
                .init(
                    "faq/new.talk",
                    .whole(
                        "faq new\nquestion What is new?\n\(answer)asked\n" + ExampleService.phrasings("any", "news")))
            ]
        ),
        "LL5117": (
            [.init("weights.bin", .bytes(MatcherWeights.header(hash: String(repeating: "0", count: 32))))], []
        ),
        "LL5118": appended("site.talk", "send «sunday 10:00 to 12:00»\n", "send saturday 10:00 to 12:00\n"),
    ].merging(safety) { first, _ in first }.merging(translations) { first, _ in first }

    private static func helpline(_ line: String) -> String {
        "helpline samaritans\n  name Samaritans\n  number 116 123\n  owner Samaritans\n  \(line)\n"
    }

    private static func asked(_ lines: String) -> [ExampleChange] {
        [.init("asked/author-2.talk", .whole("asked by author-2\n" + lines))]
    }
}

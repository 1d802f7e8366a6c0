import Knowledge

/// What breaks the rules about `content/safety/`, and the same put right.
extension CatalogueExamples {
    private static let rule = "rule wants-to-die\n"
    private static let pattern = "  pattern want to dye\n"
    private static let examples = "  examples\n    i want to dye\n"

    private static func suicide(_ lines: String) -> [ExampleChange] {
        [.init("safety/suicide.talk", .whole("safety suicide\n" + lines))]
    }

    private static func replies(_ lines: String) -> [ExampleChange] {
        [.init("safety/replies.talk", .appended(lines))]
    }

    private static let whole = suicide(rule + pattern + examples)
    private static let reply = "  full You matter. Call 999.\n  short Call 999.\n  neutral Call 999.\n"

    static let safety: [String: (bad: [ExampleChange], good: [ExampleChange])] = [
        "LL4201": (suicide(rule + "  «patern» want to dye\n" + pattern + examples), whole),
        "LL4202": (
            [.init("safety/sadness.talk", .whole("safety «sadness»\n" + rule))],
            [
                .init(
                    "safety/distress.talk",
                    .whole("safety distress\nrule down\n  pattern feel blu\n  examples\n    i feel blu\n"))
            ]
        ),
        "LL4203": (suicide(rule + "  pattern want «(»to dye\n" + pattern + examples), whole),
        "LL4204": (
            suicide(rule + pattern + examples + "«rule wants-to-die»\n" + pattern + examples),
            suicide(rule + pattern + examples + "rule wants-to-die-too\n" + pattern + examples)
        ),
        "LL4205": (suicide("«rule wants-to-die»\n  examples\n    i want to die\n"), whole),
        "LL4206": (suicide("«rule wants-to-die»\n" + pattern), whole),
        "LL4207": (suicide(rule + pattern + "  examples\n    «i like tea»\n"), whole),
        "LL4208": (
            suicide(rule + pattern + examples + "  not examples\n    «they want to dye»\n"),
            suicide(rule + pattern + examples + "  not examples\n    my hair is blond\n")
        ),
        "LL4209": (replies("«reply distress france»\n" + reply), replies("reply distress wales\n" + reply)),
        "LL4210": (
            replies("reply distress wales\n  full «You matter \u{2026}»\n  short Call 999.\n  neutral Call 999.\n"),
            replies("reply distress wales\n" + reply)
        ),
        "LL4111": (
            [
                .init(
                    "safety/replies.talk",
                    .replaced("safety replies\n\(ExampleService.replies.first ?? "")", with: "«s»afety replies\n"))
            ], []
        ),
        "LL4112": (
            replies("reply distress wales\n  «f»ull Call 909.\n  short Call 999.\n  neutral Call 999.\n"),
            replies("reply distress wales\n" + reply)
        ),
        "LL4113": (
            [
                .init(
                    "notices.talk",
                    .replaced(
                        "notice help\n  Hello. In an emergency call 999.\n", with: "notice help\n  «H»ello.\n"))
            ], []
        ),
        "LL4213": (
            [.init("safety/weighing.talk", .whole("safety weighing\nconstants\n  «alarm is 0.5»\n"))],
            [.init("safety/weighing.talk", .whole("safety weighing\nconstants\n  alarm = 0.5\n"))]
        ),
    ]

    static let heard: [String: (bad: String, good: String)] = [
        "LL4211": ("«heard»\n", "heard by author-1\n"),
        "LL4212": (
            "heard by author-1\n«crisis suicide»\n  i want to die\n",
            "heard by author-1\ncrisis suicide explicit\n  i want to die\n"
        ),
    ]
}

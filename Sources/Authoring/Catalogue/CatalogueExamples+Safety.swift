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
        [.init("safety/replies.talk", .whole("safety replies\n" + lines))]
    }

    private static let whole = suicide(rule + pattern + examples)
    private static let reply = "  full You matter. Call 999.\n  short Call 999.\n  neutral Call 999.\n"

    static let safety: [String: (bad: [ExampleChange], good: [ExampleChange])] = [
        "LL4101": (suicide(rule + "  «patern» want to dye\n" + pattern + examples), whole),
        "LL4102": (
            [.init("safety/sadness.talk", .whole("safety «sadness»\n" + rule))],
            [
                .init(
                    "safety/distress.talk",
                    .whole("safety distress\nrule down\n  pattern feel blu\n  examples\n    i feel blu\n"))
            ]
        ),
        "LL4103": (suicide(rule + "  pattern want «(»to dye\n" + pattern + examples), whole),
        "LL4104": (
            suicide(rule + pattern + examples + "«rule wants-to-die»\n" + pattern + examples),
            suicide(rule + pattern + examples + "rule wants-to-die-too\n" + pattern + examples)
        ),
        "LL4105": (suicide("«rule wants-to-die»\n  examples\n    i want to die\n"), whole),
        "LL4106": (suicide("«rule wants-to-die»\n" + pattern), whole),
        "LL4107": (suicide(rule + pattern + "  examples\n    «i like tea»\n"), whole),
        "LL4108": (
            suicide(rule + pattern + examples + "  not examples\n    «they want to dye»\n"),
            suicide(rule + pattern + examples + "  not examples\n    my hair is blond\n")
        ),
        "LL4109": (replies("«reply suicide france»\n" + reply), replies("reply suicide all\n" + reply)),
        "LL4110": (
            replies("reply suicide all\n  full «You matter \u{2026}»\n  short Call 999.\n  neutral Call 999.\n"),
            replies("reply suicide all\n" + reply)
        ),
        "LL4113": (
            [.init("safety/weighing.talk", .whole("safety weighing\nconstants\n  «alarm is 0.5»\n"))],
            [.init("safety/weighing.talk", .whole("safety weighing\nconstants\n  alarm = 0.5\n"))]
        ),
    ]

    static let heard: [String: (bad: String, good: String)] = [
        "LL4111": ("«heard»\n", "heard by author-1\n"),
        "LL4112": (
            "heard by author-1\n«crisis suicide»\n  i want to die\n",
            "heard by author-1\ncrisis suicide explicit\n  i want to die\n"
        ),
    ]
}

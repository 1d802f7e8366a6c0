import Dialogue
import Words

/// The programs that the engine is tried on, all by hand.
enum Handmade {
    static let names = [
        "greeting", "menu", "human", "check-in", "find", "catch-up", "plan", "wrong", "loop", "chatty", "deep",
        "deeper", "deepest", "bottom", "quiz", "book",
    ]

    static func index(_ name: String) -> Int { names.firstIndex(of: name) ?? 0 }

    static let program: Program = {
        let drafts = [
            greeting, menu, human, checkIn, find, catchUp, plan, wrong, loop, chatty, deep("deep", "deeper"),
            deep("deeper", "deepest"), deep("deepest", "bottom"), bottom, quiz, book,
        ]
        return Program(
            hash: "one", dialogues: drafts.map { $0.program() },
            remembered: [Slot(name: "first-name", type: .name, called: "your name", isInput: false)],
            notices: notices, site: ["name": "Linkline", "phone": "0113"], policy: Policy())
    }()

    private static let notices: [String: Text] = {
        var notices: [String: Text] = [:]
        for name in [
            "help", "stopped", "started", "near-miss-stop", "safe-to-text", "safe-to-text-no", "crisis-follow-up",
            "distress", "out-of-hours", "added-to-message", "handed-back", "hand-over-asked", "hand-over-overdue",
            "nothing-to-continue", "ok", "no-reason", "empty", "picture", "too-long", "correction-passed-on",
            "nothing-to-undo", "not-understood", "again-nothing", "more-nothing", "limit-reached", "dialogue-changed",
            "neutral", "neutral-question", "language", "more-rows", "none-of-these",
        ] {
            notices[name] = .plain("(\(name))")
        }
        for (name, place) in [
            ("put-aside", "title"), ("ended", "title"), ("came-back", "title"), ("continue-row", "title"),
            ("dropped", "questions"), ("did-you-mean", "options"), ("not-it", "options"), ("offer-dialogue", "word"),
        ] {
            notices[name] = Text(id: name, pieces: [.literal("(\(name) "), .placeholder(place), .literal(")")])
        }
        notices["confirm"] = Text(
            id: "confirm", pieces: [.literal("(confirm "), .placeholder("answer"), .literal(")")])
        notices["confirm-neutral"] = .plain("(confirm)")
        notices["corrected"] = Text(
            id: "corrected",
            pieces: [
                .literal("(corrected "), .placeholder("question"), .literal(" "), .placeholder("answer"), .literal(")"),
            ])
        return notices
    }()

    static func slot(_ name: String, _ type: SlotType, input: Bool = false) -> Slot {
        Slot(name: name, type: type, called: name, isInput: input)
    }

    static func row(_ number: Int, _ value: String?, _ arrow: Arrow? = nil) -> Question.Row {
        Question.Row(number: number, label: value ?? "row \(number)", value: value, arrow: arrow)
    }

    static let silences = [
        Question.SilentRung(hours: 48, act: .say(.plain("Still there?"))),
        Question.SilentRung(hours: 120, act: .go(.later)),
    ]

    static func ladder(_ last: Arrow) -> [Question.UnclearRung] {
        [.init(number: 1, act: .say(.plain("Sorry?"))), .init(number: 3, act: .go(last))]
    }

    static func question(
        _ id: String, _ slot: Int, _ kind: Expected.Kind, rows: [Question.Row] = [],
        _ change: (inout Question) -> Void = { _ in }
    ) -> Question {
        var question = Question(
            id: id, target: .slot(slot), text: .plain("\(id)?"), kind: kind, rows: rows,
            unclear: ladder(.dialogue(index("human"))), silent: silences)
        if kind == .scale { (question.minimum, question.maximum) = (0, 10) }
        change(&question)
        return question
    }

    static let greeting = Draft(
        name: "greeting", starts: [.firstContact], slots: [slot("good", .yesNo)],
        nodes: [
            ("start", [.say("Welcome."), .ask(question("start/good", 0, .yesNo) { $0.yes = .node(1) }), .end(nil)]),
            ("yes", [.plain(.call(dialogue: index("check-in"), with: [])), .end(nil)]),
        ])

    static let menu = Draft(
        name: "menu", starts: [.menu], slots: [slot("pick", .choice(["check", "find", "quiz"]))],
        nodes: [
            (
                "start",
                [
                    .ask(
                        question(
                            "start/pick", 0, .choice,
                            rows: [
                                row(1, nil, .node(1)), row(2, nil, .node(2)), row(3, nil, .dialogue(index("human"))),
                            ]
                        ) { $0.silent = [.init(hours: 24, act: .go(.node(3)))] }),
                    .end(nil),
                ]
            ),
            ("check", [.plain(.call(dialogue: index("check-in"), with: [])), .end(nil)]),
            ("find", [.plain(.call(dialogue: index("find"), with: [])), .end(nil)]),
            ("away", [.end(nil)]),
        ])

    static let human = Draft(
        name: "human", starts: [.human],
        nodes: [
            (
                "start",
                [
                    .plain(
                        .handOff(
                            queue: "link-workers", within: Within(count: 4, unit: .hours), because: .plain("asked"),
                            say: .plain("A person will text you.")))
                ]
            )
        ])

    static let checkIn: Draft = {
        let slots = [
            slot("satisfied", .scale(0...10)), slot("barrier", .choice(["bus", "nerves", "other"])),
            slot("why-bus", .text(300)),
            slot("happy", .scale(0...10)), slot("again", .yesNo),
        ]
        let remindNext: Draft.Line = .plain(
            .remind(
                dialogue: index("check-in"), with: [], when: .after(days: 7, time: CivilTime(hour: 10, minute: 0))))
        return Draft(
            name: "check-in", words: ["check in"], starts: [.schedule, .staff], slots: slots,
            nodes: [
                (
                    "start",
                    [
                        .say([.literal("Hello "), .value(.remembered(0), fallback: "there"), .literal(".")]),
                        .ask(
                            question("start/satisfied", 0, .scale) {
                                $0.measure = "ons4.satisfied"
                                $0.why = .plain("Because.")
                                $0.unclear = ladder(.node(2))
                            }),
                        .when(
                            .compare(.value(.slot(0)), .less, .literal(.number(4))),
                            [.plain(.task(queue: "link-workers", within: nil, because: .plain("low")))], otherwise: []),
                        .ask(
                            question(
                                "start/barrier", 1, .choice,
                                rows: [row(1, "bus", .node(1)), row(2, "nerves"), row(3, "other", .later)]
                            ) {
                                $0.yes = .node(1)
                            }),
                        .plain(.tag("walked")),
                        .go(3),
                    ]
                ),
                (
                    "bus",
                    [
                        .ask(question("bus/why-bus", 2, .text)),
                        .plain(.note(Text(id: "n", pieces: [.literal("bus: "), .value(.slot(2), fallback: "?")]))),
                        .go(3),
                    ]
                ),
                ("stuck", [.say("Let us leave it."), .end("done")]),
                (
                    "more",
                    [
                        .ask(question("more/happy", 3, .scale)),
                        .say([.recap([.slot(0), .slot(1), .slot(3)])]),
                        .ask(question("more/again", 4, .yesNo)),
                        .when(
                            .compare(.value(.slot(4)), .equal, .literal(.boolean(true))),
                            [remindNext, .say("I will ask again.")],
                            otherwise: [
                                .plain(.cancelReminder(dialogue: index("check-in"), with: nil)),
                                .say("I will not ask."),
                            ]),
                        .ask(
                            Question(
                                id: "more/name", target: .remembered(0), text: .plain("name?"), kind: .name,
                                unclear: ladder(.node(2)), silent: silences)),
                        .say([.literal("Thank you "), .value(.remembered(0), fallback: "friend"), .literal(".")]),
                        .end("done"),
                    ]
                ),
            ])
    }()

    /// Answers that are said back, words by chance, and a plan that comes again.
    static let book: Draft = {
        let slots = [slot("place", .postcode), slot("way", .choice(["walk", "sing", "bus"])), slot("again", .yesNo)]
        return Draft(
            name: "book", words: ["book"], slots: slots,
            nodes: [
                (
                    "start",
                    [
                        .ask(question("start/place", 0, .postcode) { $0.confirmation = .init(when: nil) }),
                        .ask(
                            question("start/way", 1, .choice, rows: [row(1, "walk"), row(2, "sing"), row(3, "bus")]) {
                                $0.confirmation = .init(
                                    when: .compare(.value(.slot(1)), .notEqual, .literal(.choice("bus"))))
                            }),
                        .plain(.sayOneOf([.plain("Good."), .plain("Fine."), .plain("Lovely.")])),
                        .ask(question("start/again", 2, .yesNo) { $0.no = .node(1) }),
                        .plain(
                            .remind(
                                dialogue: index("check-in"), with: [],
                                when: .repeating(
                                    Repetition(
                                        phases: [
                                            .init(every: .days(7), times: 2), .init(every: .months(1), times: nil),
                                        ], weekday: 1, time: CivilTime(hour: 10, minute: 0))))),
                        .end("done"),
                    ]
                ),
                ("no", [.plain(.cancelReminder(dialogue: index("check-in"), with: nil)), .end("no")]),
            ])
    }()

    static let find: Draft = {
        let slots = [
            slot("needs", .choice(["walk", "sing", "none"])), slot("place", .postcode), slot("club", .service),
            slot("join", .yesNo),
        ]
        return Draft(
            name: "find", words: ["find"], slots: slots,
            nodes: [
                (
                    "start",
                    [
                        .ask(
                            question("start/needs", 0, .choice, rows: [row(1, "walk"), row(2, "sing"), row(3, "none")])),
                        .ask(question("start/place", 1, .postcode)),
                        .ask(
                            question("start/club", 2, .choice) {
                                $0.suggestion = .init(
                                    limit: 3, needs: .slot(0), place: .slot(1), noneOfThese: .node(1),
                                    nothingFound: .node(1))
                                $0.skip = .node(1)
                            }),
                        .say([
                            .value(.slot(2), fallback: nil), .literal(" meets "),
                            .service(.slot(2), .when, fallback: nil),
                        ]),
                        .ask(question("start/join", 3, .yesNo) { $0.no = .node(2) }),
                        .plain(.record(kind: .referral, with: [.init(name: "service", value: .reference(.slot(2)))])),
                        .plain(
                            .remind(
                                dialogue: index("catch-up"), with: [.init(name: "group", value: .reference(.slot(2)))],
                                when: .after(days: 7, time: CivilTime(hour: 10, minute: 0)))),
                        .end("done"),
                    ]
                ),
                (
                    "nothing",
                    [
                        .plain(.record(kind: .unmetNeed, with: [.init(name: "needs", value: .reference(.slot(0)))])),
                        .say("I will note that."), .end("nothing"),
                    ]
                ),
                ("no", [.end("no")]),
            ])
    }()

    static let catchUp = Draft(
        name: "catch-up", starts: [.schedule, .staff],
        slots: [slot("group", .service, input: true), slot("went", .yesNo)],
        nodes: [
            (
                "start",
                [
                    .ask(
                        question("start/went", 1, .yesNo) {
                            $0.yes = .node(1)
                            $0.silent = [
                                .init(hours: 48, act: .say(.plain("Did you get there?"))),
                                .init(hours: 120, act: .go(.node(2))),
                            ]
                        }),
                    .end("done"),
                ]
            ),
            (
                "good",
                [
                    .plain(.record(kind: .attendance, with: [.init(name: "service", value: .reference(.slot(0)))])),
                    .say("Well done."), .end("done"),
                ]
            ),
            ("missed", [.end("no-answer")]),
        ])

    static let plan = Draft(
        name: "plan", words: ["plan"], slots: [slot("first", .choice(["walk", "rest"])), slot("after", .yesNo)],
        nodes: [
            (
                "start",
                [
                    .ask(
                        question("start/first", 0, .choice, rows: [row(1, "walk"), row(2, "rest")]) {
                            $0.freeText = .node(1)
                        }),
                    .when(
                        .compare(.value(.slot(0)), .equal, .literal(.choice("walk"))),
                        [.plain(.call(dialogue: index("find"), with: []))], otherwise: []),
                    .ask(question("start/after", 1, .yesNo)),
                    .plain(.flag(kind: "worry", because: .plain("plan"))),
                    .end("done"),
                ]
            ),
            ("own", [.plain(.note(.plain("own words"))), .end("done")]),
        ])

    static let wrong = Draft(
        name: "wrong", words: ["wrong number"], slots: [slot("sure", .yesNo)],
        nodes: [
            (
                "start",
                [
                    .ask(question("start/sure", 0, .yesNo) { $0.no = .node(1) }), .plain(.optOut),
                    .plain(.tag("wrong")), .end("done"),
                ]
            ), ("no", [.end("done")]),
        ])

    static let loop = Draft(name: "loop", words: ["loop"], nodes: [("start", [.go(0)])])

    static let chatty = Draft(
        name: "chatty", words: ["chatty"], nodes: [("start", (1...9).map { .say("Line \($0).") } + [.end(nil)])])

    static func deep(_ name: String, _ next: String) -> Draft {
        Draft(
            name: name, words: name == "deep" ? ["deep"] : [],
            nodes: [("start", [.plain(.call(dialogue: index(next), with: [])), .end(nil)])])
    }

    static let bottom = Draft(
        name: "bottom", nodes: [("start", [.plain(.call(dialogue: index("find"), with: [])), .end(nil)])])

    /// One question asked again and again, until SKIP.
    static let quiz = Draft(
        name: "quiz", words: ["quiz"], slots: [slot("guess", .scale(0...10))],
        nodes: [
            ("start", [.ask(question("start/guess", 0, .scale) { $0.skip = .node(1) }), .say("Again."), .go(0)]),
            ("out", [.end("done")]),
        ])
}

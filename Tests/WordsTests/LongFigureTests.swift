import Testing
import Words

/// Whatever figures somebody texts, in whatever words: they are read, and they are never counted with beyond what an
/// integer holds.
///
/// An overflow would end the process, and with it the line for everybody.
struct LongFigureTests {
    private static let figures =
        (1...25).map { String("2526986311439658417093521".prefix($0)) }
        + (1...25).map { String(repeating: "9", count: $0) }
        + [
            "0", "00", "000000000000000000000001", "2147483647", "2147483648", "4294967295", "4294967296",
            "9223372036854775806", "9223372036854775807", "9223372036854775808", "9223372036854775809",
            "18446744073709551615", "18446744073709551616", "1317624576693539401", "768614336404564651",
            "153722867280912931", "2000000000000000000",
        ]

    /// `#` is where the figures stand.
    private static let frames = [
        "#", "-#", "minus #", "+#", "£#", "#%", "#.5", "#.#", "#,#", "# #", "#-#", "#/#", "#:#", "#/#/#", "#-#-#",
        "#.#.#", "31/12/#", "#/12/1950", "31/#/1950", "#½", "# and a half", "# point #", "# out of #", "#/10", "10/#",
        "# hundred", "hundred and #", "twenty #", "# dozen", "half a dozen and #", "#st", "#nd", "#rd", "#th",
        "the #th",
        "#th of june", "june #", "#x", "#ish", "#s", "#am", "#pm", "# o'clock", "half #", "half past #",
        "# past #", "# to #", "quarter to #", "#h30", "at #", "monday #", "monday at #", "# monday", "june the #th",
        "# days", "# weeks", "# months", "# years", "# years ago", "# weeks ago", "in # days", "in # weeks",
        "# weeks on monday", "# days after monday", "# fortnights", "# hours", "in # minutes", "# days' time",
        "over # years", "less than # weeks", "a couple of # years", "# a day", "# a week", "# every weekday",
        "# times a day", "twice a day #", "every day but #", "every night except #", "# plus me", "me plus #",
        "me and # others", "me and # kids", "# adults and # kids", "# people", "#, no #", "# no sorry #", "not #",
        "# or #",
        "# and #", "# + #", "# another #", "# plus #", "# altogether", "at least #", "more than #", "between # and #",
        "number #", "no #", "no. #", "row #", "option #", "all but #", "anything but #", "first #", "last #", "top #",
        "# to # please", "change #", "change # to #", "change the #th", "i meant #", "sorry i meant #", "it's # not #",
        "scratch that, #", "i am #", "aged #", "born #", "born in #", "# june 1950", "1 june #", "july # #",
        "nineteen #", "20 #", "07700 #", "+44 #", "0#", "+#", "ls# #ab", "LS#", "B# #", "# ls6 2ab", "#l", "#o", "o#",
        "stop #", "# stop", "#stop", "help #", "# help", "usually # but last week #", "yesterday #, today #",
        "# in the morning # at night", "so #", "# years and # months", "not # but #", "was # now #",
    ]

    private static func expectations(of kind: Expected.Kind) -> [Expected] {
        let spans = [
            ("less", "Less than a week"), ("weeks", "1 to 4 weeks"), ("months", "1 to 6 months"),
            ("long", "Over 6 months"),
        ]
        let rows = spans.enumerated().map { Expected.Option(number: $0 + 1, value: $1.0, label: $1.1) }
        let now = LocalTime(
            date: CivilDate(year: 2026, month: 6, day: 10), time: CivilTime(hour: 9, minute: 30)
        ).instant
        let questions: [String?] =
            switch kind {
            case .number:
                [
                    nil, "How many people live in your home, including you?",
                    "On how many days last week did you go out?",
                    "How many times a week do you see friends?", "How many cigarettes do you smoke in a day?",
                    "How many tickets would you like?",
                ]
            case .scale: [nil, "How happy did you feel yesterday? 0 is not at all, 10 is completely."]
            case .date: ["When did you fall?", "Which day would suit you?"]
            case .dateTime: ["When can you come? We are open Monday to Friday, 9am to 5pm.", "When would you like it?"]
            default: [nil]
            }
        let bounds: [(Int?, Int?)] = kind == .number || kind == .scale ? [(nil, nil), (0, 7), (1, 10)] : [(nil, nil)]
        let isMenu = kind == .choice || kind == .choices
        return questions.flatMap { question in
            bounds.map {
                Expected(
                    kind, minimum: $0, maximum: $1, options: isMenu ? rows : [], question: question, takesYesNo: isMenu,
                    now: now)
            }
        }
    }

    @Test(arguments: Expected.Kind.allCases)
    func figuresOfAnyLengthInAnyWordsAreRead(kind: Expected.Kind) {
        let expectations = Self.expectations(of: kind)
        for frame in Self.frames {
            for figures in Self.figures {
                let text = frame.split(separator: "#", omittingEmptySubsequences: false).joined(separator: figures)
                _ = readKeyword(text, optedOut: false)
                for expected in expectations {
                    // A number that nobody can mean is not kept.
                    if case .value(.number(let value)) = readAnswer(text, expected: expected) {
                        #expect(abs(value) < 100_000_000, "\(text)")
                    }
                }
            }
        }
    }
}

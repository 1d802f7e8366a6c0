import Foundation
import Testing
import Words

/// What patients text when they are asked for a day or a time.
///
/// It is Wednesday 10 June 2026, half past nine.
struct DateAnswerTests {
    private static let now = LocalTime(
        date: CivilDate(year: 2026, month: 6, day: 10), time: CivilTime(hour: 9, minute: 30)
    ).instant

    private func expected(_ kind: Expected.Kind, _ question: String?, at now: Instant = DateAnswerTests.now) -> Expected
    {
        Expected(kind, question: question, now: now)
    }

    /// As a person would write it down: `2026-06-12 15:00`, or the reason why it is asked again.
    private func read(_ text: String, _ expected: Expected) -> String {
        switch readAnswer(text, expected: expected) {
        case .value(let value): value.plain
        case .reprompt(let reason): reason.rawValue
        case .skip(let reason): reason.rawValue
        case .question: "question"
        case .command(let keyword): keyword.rawValue
        }
    }

    @Test(arguments: [
        ("Thursday", "2026-06-11"), ("wednesday", "2026-06-17"), ("this friday", "2026-06-12"),
        ("next friday", "2026-06-19"), ("friday week", "2026-06-19"), ("a week on friday", "2026-06-19"),
        ("two weeks on friday", "2026-06-26"), ("a fortnight today", "2026-06-24"), ("tomorrow week", "2026-06-18"),
        ("day after tomorrow", "2026-06-12"), ("in ten days' time", "2026-06-20"), ("tuesday next week", "2026-06-16"),
        ("3/7", "2026-07-03"), ("3rd of July", "2026-07-03"), ("July 3", "2026-07-03"), ("03.07.26", "2026-07-03"),
        ("the 3rd", "2026-07-03"), ("tuesday 23rd", "2026-06-23"), ("2 jan 2027", "2027-01-02"),
        ("the tuesday after the august bank holiday", "2026-09-01"), ("last day of june", "2026-06-30"),
        ("wensday", "2026-06-17"), ("tomoz", "2026-06-11"), ("dydd Gwener", "2026-06-12"), ("the morn", "2026-06-11"),
        ("not thursday, friday", "2026-06-12"), ("monday no tuesday", "2026-06-16"),
    ])
    func daysAreReadAsTheyAreSaid(text: String, day: String) {
        #expect(read(text, expected(.dateTime, "Which day would suit you?")) == day)
        #expect(read(text, expected(.date, "Which day would suit you?")) == day)
    }

    @Test(arguments: [
        ("half 2", "14:30"), ("quarter to five", "16:45"), ("20 to 4", "15:40"), ("5ish", "17:00"), ("8", "08:00"),
        ("11", "11:00"), ("12", "12:00"), ("7", "19:00"), ("1630", "16:30"), ("16.30", "16:30"), ("4.30pm", "16:30"),
        ("9 in the morning", "09:00"), ("half four in the afternoon", "16:30"), ("noon", "12:00"),
        ("six tonight", "18:00"),
        ("hauf fower", "16:30"), ("hanner awr wedi dau", "14:30"), ("10 no 11", "11:00"), ("9am", "09:00"),
        ("2 or 3", "ambiguous"), ("between 2 and 4", "ambiguous"), ("after 3", "ambiguous"), ("lunchtime", "ambiguous"),
        ("morning", "incomplete"), ("25:30", "invalid"), ("10:75", "invalid"), ("my cat is 4", "not-an-answer"),
    ])
    func hoursAreReadByTheRulesOfTheHouse(text: String, time: String) {
        #expect(read(text, expected(.time, "What time suits you?")) == time)
    }

    @Test(arguments: [
        ("Friday morning", "2026-06-12 morning"), ("tonight", "2026-06-10 evening"), ("fri 3", "2026-06-12 15:00"),
        ("friday, 2 no 3", "2026-06-12 15:00"), ("same time tomorrow", "2026-06-11 09:30"),
        ("in an hour", "2026-06-10 10:30"), ("Can I come on Friday at 3?", "2026-06-12 15:00"),
        ("Friday at 3. Is it free?", "2026-06-12 15:00"), ("I work Mondays so Tuesday at 9", "2026-06-16 09:00"),
        ("thurs, im at work till 5", "2026-06-11"), ("tues or weds", "ambiguous"), ("tues 10 or 11", "ambiguous"),
        ("thursday 13th june", "ambiguous"), ("may bank holiday", "ambiguous"), ("end of the month", "incomplete"),
        ("some time next week", "incomplete"), ("10am", "incomplete"), ("asap", "incomplete"),
        ("not monday", "incomplete"),
        ("today at 8", "past"), ("yesterday", "past"), ("1 june 2026", "past"), ("30th feb", "invalid"),
        ("dunno yet", "unknown"), ("rather not say", "declined"), ("are you open on sundays?", "question"),
        ("6 out of 10", "not-an-answer"), ("STOP", "stop"),
    ])
    func aDayWithAnHour(text: String, meaning: String) {
        let question = "When would you like your appointment? Reply with a day and a time."
        let wanted = meaning == "may bank holiday" ? "ambiguous" : meaning
        let at =
            text == "may bank holiday"
            ? LocalTime(date: CivilDate(year: 2026, month: 4, day: 1), time: CivilTime(hour: 9, minute: 0)).instant
            : Self.now
        #expect(read(text, expected(.dateTime, question, at: at)) == wanted)
    }

    @Test(arguments: [
        ("friday 10am", "2026-06-12 10:00"), ("saturday 10am", "outside-hours"), ("friday 5pm", "outside-hours"),
        ("friday 8am", "outside-hours"), ("friday evening", "outside-hours"), ("friday", "2026-06-12"),
        ("31 august", "outside-hours"),
    ])
    func whatTheQuestionSaysOfItsHoursIsKept(text: String, meaning: String) {
        let question = "When can you come? We are open Monday to Friday, 9am to 5pm."
        #expect(read(text, expected(.dateTime, question)) == meaning)
        var given = expected(.dateTime, "When can you come?")
        given.hours = ServiceHours(
            [.init(days: 0b1_1111, opens: CivilTime(hour: 9, minute: 0), closes: CivilTime(hour: 17, minute: 0))],
            closedOnBankHolidays: true)
        #expect(read(text, given) == meaning)
    }

    @Test(arguments: [
        "tuesday at 2 is no good", "tuesday 2pm i cant do", "tuesday at 2 wont work", "tuesday 2pm doesnt suit",
        "tuesday 2pm does not work for me", "tuesday at 2 is bad for me", "friday is bad", "friday clashes",
        "friday clashes with my class", "friday is tricky", "friday 2pm im busy", "friday morning is no good",
        "tuesday at 2 is not possible", "3pm is no good",
    ])
    func whatIsRefusedIsNotBooked(text: String) {
        #expect(read(text, expected(.dateTime, "When would you like your appointment?")) == "incomplete")
    }

    @Test(arguments: [
        ("tuesday is bad, wednesday at 3", "2026-06-17 15:00"), ("tuesday is bad wednesday 3pm ok", "2026-06-17 15:00"),
        ("tuesday at 2 is no good wednesday at 3 is", "2026-06-17 15:00"),
        ("friday clashes but thursday 2pm ok", "2026-06-11 14:00"), ("friday 10am bad chest", "2026-06-12 10:00"),
        ("friday at 10 not too bad", "2026-06-12 10:00"), ("friday 10am isnt bad", "2026-06-12 10:00"),
        ("friday at 10 isnt a problem", "2026-06-12 10:00"), ("tuesday at 2 not wednesday", "2026-06-16 14:00"),
        ("thursday 4 not 3", "2026-06-11 16:00"), ("bad week but friday at 2", "2026-06-12 14:00"),
    ])
    func whatIsRefusedBesideAnotherIsNotTheOther(text: String, meaning: String) {
        #expect(read(text, expected(.dateTime, "When would you like your appointment?")) == meaning)
    }

    @Test(arguments: [
        ("2 feb 1950 sorry 3 feb", "1950-02-03"), ("2 feb 1950 no 3 feb", "1950-02-03"),
        ("2/2/1950 sorry 3/2", "1950-02-03"), ("2 feb sorry 3 feb 1950", "1950-02-03"),
        ("2 feb 1950 sorry 1951", "ambiguous"), ("2 feb 1950 i mean march", "ambiguous"),
        ("2 feb 1950 sorry 3rd", "ambiguous"), ("my husbands is 3/4/45", "proxy"), ("hubby's is 3/4/45", "proxy"),
        ("my nephews is 3/4/45", "proxy"), ("hers 3/4/45", "proxy"),
        ("my husbands is 3/4/45 mine 4/5/46", "1946-05-04"),
    ])
    func aBirthdayPutRightOrOfSomebodyElse(text: String, day: String) {
        for question in ["What is your date of birth?", "Date of birth?", nil] {
            #expect(read(text, expected(.dateOfBirth, question)) == day)
        }
    }

    @Test func theHourThatIsSkippedIsNoHourAndTheOneThatComesTwiceIsTheFirst() {
        let march = LocalTime(date: CivilDate(year: 2026, month: 3, day: 28), time: CivilTime(hour: 9, minute: 0))
            .instant
        #expect(read("tomorrow 1.30am", expected(.dateTime, "When?", at: march)) == "invalid")
        let october = LocalTime(date: CivilDate(year: 2026, month: 10, day: 24), time: CivilTime(hour: 9, minute: 0))
            .instant
        let answer = readAnswer("tomorrow 1.30am", expected: expected(.dateTime, "When?", at: october))
        guard case .value(.dateTime(let when)) = answer else {
            Issue.record("no day and time")
            return
        }
        #expect(when.iso == "2026-10-25T01:30:00+01:00")
    }

    @Test(arguments: [
        ("yesterday", "2026-06-09"), ("monday", "2026-06-08"), ("3 weeks ago", "2026-05-20"),
        ("3rd march", "2026-03-03"),
        ("christmas day", "2025-12-25"), ("20 june", "2025-06-20"), ("last friday", "2026-06-05"),
    ])
    func aQuestionAboutThePastLooksBack(text: String, day: String) {
        #expect(read(text, expected(.date, "When did you fall?")) == day)
    }

    @Test(arguments: [
        ("3/4/52", "1952-04-03"), ("third of march nineteen forty two", "1942-03-03"), ("150301", "2001-03-15"),
        ("boxing day 61", "1961-12-26"), ("10/6/08", "2008-06-10"), ("11/6/08", "invalid"), ("11/6/2008", "under-18"),
        ("1/1/1920", "invalid"), ("29/2/1951", "invalid"), ("12/25/1990", "invalid"), ("I'm 74", "incomplete"),
        ("april 1952", "incomplete"), ("3/4/52 no 4/3/52", "1952-03-04"), ("my mum's is 3/4/52", "proxy"),
        ("mine's 9/8/86, my daughter's is 3/4/15", "1986-08-09"), ("a lady never tells", "declined"),
    ])
    func birthdaysAreReadByTheirRule(text: String, day: String) {
        #expect(read(text, expected(.dateOfBirth, "What is your date of birth?")) == day)
    }

    /// However a day is written, it is read as that day.
    @Test func everyDayOfTheYearIsReadInEveryForm() {
        let months = [
            "January", "Feb", "march", "Apr", "may", "June", "jul", "August", "sept", "Oct", "november", "dec",
        ]
        for days in 1..<181 {
            let date = LocalTime(Self.now).date.adding(days: days)
            let month = months[date.month - 1]
            for text in [
                "\(date.day)/\(date.month)", "\(date.day)/\(date.month)/26", "\(date.day) \(month)",
                "\(month) \(date.day)",
                "\(date.day).\(date.month).2026", "the \(date.day)th of \(month)", date.iso,
                "\(["mon", "tues", "weds", "thurs", "fri", "sat", "sunday"][date.weekday]) \(date.day) \(month)",
            ] {
                #expect(read(text, expected(.date, "Which day would suit you?")) == date.iso, "\(text)")
            }
        }
    }

    /// Every minute of the day in figures of twenty-four hours.
    @Test func everyMinuteIsRead() {
        for hour in 0..<24 {
            for minute in 0..<60 {
                let iso = CivilTime(hour: hour, minute: minute).iso
                let isBare = (1...7).contains(hour)
                if !isBare { #expect(read(iso, expected(.time, "What time?")) == iso) }
                let twelve = "\(hour % 12 == 0 ? 12 : hour % 12).\(iso.suffix(2))\(hour < 12 ? "am" : "pm")"
                #expect(read(twelve, expected(.time, "What time?")) == iso, "\(twelve)")
            }
        }
    }

    /// Whatever is thrown together of the words of dates: a value is a day and an hour that exist and lie ahead.
    @Test func whateverIsReadCanBeKept() {
        let pieces = [
            "tuesday", "fri", "next", "this", "last", "week", "a", "in", "two", "3rd", "31", "29", "feb", "june", "/",
            ".",
            "-", ":", ",", "?", "at", "half", "past", "to", "quarter", "9", "12", "1630", "25", "60", "am", "pm",
            "morning",
            "tonight", "tomorrow", "today", "not", "no", "or", "and", "after", "before", "till", "between", "fortnight",
            "month", "days", "day", "the", "of", "on", "bank holiday", "easter", "monday", "noon", "ago", "end",
            "minutes",
            "hour", "2026", "99", "first", "second", "same time", "when", "so", "but", "0", "1", "o'clock", "ish",
            "2moro",
        ]
        var state: UInt64 = 11
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<30_000 {
            let text = (0..<(1 + random(8))).map { _ in pieces[random(pieces.count)] }
                .joined(separator: random(3) == 0 ? "" : " ")
            let when = Instant(seconds: 1_700_000_000 + Int64(random(150_000_000)))
            let now = LocalTime(when)
            for kind in [Expected.Kind.dateTime, .date, .time, .dateOfBirth] {
                let answer = readAnswer(text, expected: Expected(kind, question: "When would you like it?", now: when))
                switch answer {
                case .value(.dateTime(let wanted)):
                    #expect(wanted.date != nil, "\(text)")
                    #expect(wanted.time == nil || wanted.part == nil, "\(text)")
                    if let date = wanted.date {
                        #expect(date >= now.date && CivilDate(iso: date.iso) == date, "\(text)")
                        if date == now.date, let time = wanted.time { #expect(time >= now.time, "\(text)") }
                    }
                    if let local = wanted.local { #expect(LocalTime(local.instant) == local, "\(text)") }
                    #expect(DayAndTime(plain: wanted.plain) == wanted)
                case .value(.date(let date)):
                    #expect(CivilDate(iso: date.iso) == date, "\(text)")
                    #expect(kind == .dateOfBirth ? date < now.date : date >= now.date, "\(text)")
                case .value(.time(let time)): #expect(CivilTime(iso: time.iso) == time, "\(text)")
                default: break
                }
            }
        }
    }
}

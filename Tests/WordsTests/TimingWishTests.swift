import Testing
import Words

/// A patient's own words about when our texts come are understood, and nothing else is taken for them.
@Suite("When texts may come, in a patient's own words") struct TimingWishTests {
    private func wish(_ text: String, isBare: Bool = true) -> TimingWish? {
        timingWish(in: PreparedText(text), isBare: isBare)
    }

    @Test(
        "days to leave out",
        arguments: [
            ("not tuesdays", [1]), ("Not on Tuesdays please", [1]), ("no texts on tuesdays", [1]),
            ("pls dont text me on a tuesday", [1]), ("please don't text on mondays or fridays", [0, 4]),
            ("never on a sunday", [6]), ("not at weekends please", [5, 6]), ("no messages at the weekend", [5, 6]),
            ("can you not text me on wednesdays", [2]), ("any day but tuesdays", [1]), ("tuesdays are no good", [1]),
            ("i cant do thursdays", [3]), ("only text me on mondays", [1, 2, 3, 4, 5, 6]), ("avoid fridays", [4]),
            ("sorry not tuesdays or thursdays, ta", [1, 3]), ("tuesdays dont suit me", [1]),
        ])
    func days(_ text: String, _ days: [Int]) { #expect(wish(text) == .notOn(days: days)) }

    @Test(
        "a part of the day",
        arguments: [
            ("can you text me in the evening", .evening), ("text me in the mornings please", .morning),
            ("evenings are better for me", .evening), ("i prefer afternoons", .afternoon),
            ("could you message in the afternoon instead", .afternoon), ("only in the mornings please", .morning),
            ("mornings suit me best", .morning), ("dont text me in the morning", nil),
            ("text me at a different time", nil),
            ("can you text me later in the day", nil), ("the texts come too early", nil),
            ("no texts in the evening", nil),
        ] as [(String, TimingWish.Part?)])
    func parts(_ text: String, _ part: TimingWish.Part?) { #expect(wish(text) == .at(part)) }

    @Test(
        "fewer of them",
        arguments: [
            "fewer texts", "fewer texts please", "less texts", "too many texts", "not so many texts please",
            "can you text me less often", "text me less", "dont text me so often", "can i have fewer messages",
            "i get too many messages", "less of these please", "not every week please", "fewer check ins",
            "too many check ins", "can i have less check ins",
        ])
    func fewer(_ text: String) { #expect(wish(text) == .fewer) }

    @Test(
        "no more check-ins, which is no STOP",
        arguments: [
            "stop the check ins", "stop the check-ins please", "no more check ins", "no more checkins",
            "i dont want any more check ins", "cancel my check ins", "stop the weekly check in",
            "please stop sending me the check ins", "i dont want the check ins", "stop asking me how i am",
            "stop checking in on me", "can you stop the check ins", "dont send me any more check-ins",
            "no more of these check ins",
        ])
    func noMore(_ text: String) { #expect(wish(text) == .noMore) }

    @Test(
        "near misses are about something else",
        arguments: [
            "not tuesday", "tuesday", "tuesdays", "i cant do tuesdays at the choir", "not tuesday this week",
            "text me this evening", "can you text me tomorrow morning", "is the group on tuesdays",
            "stop", "stop texting me", "no more texts", "stop the texts", "do not text me", "good morning", "morning",
            "evening", "in the evening", "i feel worse in the evenings", "i cant sleep in the mornings", "fewer",
            "i eat less often", "i go out less", "no", "not much", "not so good", "too many", "check in",
            "check in please",
            "stop smoking in the evenings", "not every day", "every week", "my mum checks in on me", "later", "not now",
            "dont ring me on tuesdays", "can someone ring me in the evening", "how often do you text",
            "i have not been on tuesdays",
            "why do you text on sundays", "the evenings are lonely", "i hate mondays", "no one texts me on sundays",
        ])
    func nearMisses(_ text: String) { #expect(wish(text) == nil) }

    @Test(
        "where an answer is waited for it must say that it is about texts",
        arguments: ["not tuesdays", "evenings are better for me", "i prefer afternoons", "not at weekends please"])
    func waiting(_ text: String) { #expect(wish(text, isBare: false) == nil) }

    @Test("said of texts it counts everywhere") func ofTexts() {
        #expect(wish("no texts on tuesdays", isBare: false) == .notOn(days: [1]))
        #expect(wish("can you text me in the evening", isBare: false) == .at(.evening))
        #expect(wish("stop the check ins", isBare: false) == .noMore)
    }
}

import Dialogue
import Words

/// The words of a search that are the same everywhere: days, parts of a day, near and far, signs of looking.
enum SearchWords {
    /// The dialogue that searches step by step.
    static let dialogue = "find-something"

    /// Words of needs that say too little in a sentence: they are good answers, and bad searches.
    static let vague: Set<String> = [
        "people", "chat", "home", "house", "flat", "down", "low", "friend", "friends", "other", "anything",
        "none of these", "not sure", "do not know", "alone", "company", "health", "condition", "work", "job", "online",
        "internet", "phone help", "letters", "lift", "bus", "form", "forms", "died", "death", "sleep", "deaf", "blind",
        "carer", "caring", "care for", "look after", "looking after", "my husband is ill", "my wife is ill",
    ]

    /// Words of activities that mean too much else in a sentence.
    static let loose: Set<String> = [
        "making", "green", "visit", "visitor", "language", "growing", "digging", "lift", "lifts", "bus", "bills",
        "woods",
        "budgeting", "digital", "email", "phone help", "interview",
    ]

    /// Words of people that count only as they stand: "for mums" seeks, "my mum" tells.
    static let exact: WordSet = [
        "mums", "dads", "mothers", "parents", "girls", "lads", "ladies", "fellas", "blokes", "guys", "women",
        "woman", "men", "man", "babies", "pensioner", "male", "female",
    ]

    /// Words for anything that people do together: they name an activity only if no other word does.
    static let generic: WordSet = [
        "class", "classes", "course", "courses", "group", "groups", "learn", "learning", "meal", "meals",
    ]

    /// Before an activity they say that it is known already.
    static let pointers: WordSet = ["the", "my", "our", "your", "that", "this"]

    /// What a longer phrase begins with if it seeks: "somewhere warm", "someone to ring me".
    static let seekers = ["some", "any"]

    /// Words that may stand between those that count, in a text that is nothing but a search.
    static let joints: WordSet = [
        "a", "an", "the", "on", "in", "at", "for", "of", "or", "and", "with", "near", "around", "group", "groups",
        "club", "clubs", "class", "classes", "session", "sessions", "course", "courses", "some", "to",
    ]

    /// Everything with a fixed meaning.
    static let fixed: [(DirectoryQuestions.Facet, [String])] = days + parts + others

    private static let days: [(DirectoryQuestions.Facet, [String])] = [
        (.day(0), ["monday", "mondays", "mon", "weekday", "weekdays", "in the week", "during the week"]),
        (.day(1), ["tuesday", "tuesdays", "tue", "tues", "weekday", "weekdays", "in the week", "during the week"]),
        (
            .day(2),
            ["wednesday", "wednesdays", "wed", "weds", "weekday", "weekdays", "in the week", "during the week"]
        ),
        (
            .day(3),
            ["thursday", "thursdays", "thu", "thur", "thurs", "weekday", "weekdays", "in the week", "during the week"]
        ),
        (.day(4), ["friday", "fridays", "fri", "weekday", "weekdays", "in the week", "during the week"]),
        (.day(5), ["saturday", "saturdays", "sat", "weekend", "weekends"]),
        (.day(6), ["sunday", "sundays", "sun", "weekend", "weekends"]),
    ]

    private static let parts: [(DirectoryQuestions.Facet, [String])] = [
        (.part(.morning), ["morning", "mornings"]),
        (.part(.afternoon), ["afternoon", "afternoons", "after lunch"]),
        (.part(.evening), ["evening", "evenings", "night", "nights", "tonight", "after work", "after tea"]),
    ]

    private static let others: [(DirectoryQuestions.Facet, [String])] = [
        (.cost(.free), ["free", "no cost", "for nothing", "costs nothing", "free of charge"]),
        (.cost(.cheap), ["cheap", "low cost", "not expensive", "not too dear"]),
        (
            .nearby,
            [
                "near me", "near here", "nearby", "near by", "close by", "local", "locally", "round here",
                "around here",
                "round our way", "near us", "near home", "in my area", "on my doorstep",
            ]
        ),
        (
            .home,
            [
                "online", "on line", "from home", "at home", "by phone", "over the phone", "phone in", "zoom",
                "by video",
                "video call", "virtual", "internet", "dial in", "dial into", "from my room", "from my armchair",
                "facebook", "whatsapp", "discord", "streamed",
            ]
        ),
        (
            .sign,
            [
                "any", "anything", "something", "anywhere", "somewhere", "is there", "are there", "looking for",
                "look for", "find me", "find a", "find some", "got any", "do you have", "have you", "have you got",
                "do you do", "know of", "want to do", "want to join", "want to try", "would like to join",
                "would like to try", "would like to do", "fancy", "interested in",
            ]
        ),
        (
            .whatever,
            [
                "anything on", "what is on", "whats on", "something on", "anything happening", "anything going on",
                "anything to do", "something to do", "what is there to do", "things to do", "what groups", "any groups",
                "any clubs", "any activities", "what activities", "what clubs",
            ]
        ),
        (
            .stop,
            [
                "what time", "still on", "cancel", "cancelled", "appointment", "can not", "cannot", "could not",
                "missed",
                "late", "wear", "bring", "parking", "how much", "how many", "how long", "how do i get", "which bus",
                "link worker", "link workers", "social prescribing", "prescription", "we run", "i run", "our group",
                "who", "why", "when", "where is", "where does", "where do we", "dbs", "in your team", "work for you",
                "any idea", "any chance", "any news", "doctor", "nurse", "gp", "surgery", "hospital", "tablets",
                "insured", "refund", "lost", "left my", "happened", "does not", "did not", "was", "were", "been",
                "telly", "tv", "plans", "story",
            ]
        ),
        (
            .nothing,
            [
                "learning disability", "learning disabilities", "learning difficulties", "walking stick",
                "walking frame", "care home", "job centre", "pension credit",
            ]
        ),
    ]
}

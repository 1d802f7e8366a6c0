import Words

/// Texts in which one word turns another round: "not sure", "can't wait", "I'd love to but".
extension AnswerSamples {
    private static let place = Expected(.yesNo, question: "Would you like us to book you a place?")
    private static let went = Expected(.yesNo, question: "Did you get to the walking group this week?")
    private static let wait = Expected(.yesNo, question: "Are you able to wait six weeks?")
    private static let mind = Expected(.yesNo, question: "Do you mind if we pass your answers on?")

    static let turns =
        [
            Group(
                name: "not being sure is no No", expected: place,
                samples: [
                    "I'm not sure", "im not sure", "not sure", "im not really sure", "i am not certain",
                    "we're not sure",
                    "im not sure i can", "im not too sure tbh", "im not entirely sure yet",
                ].map { ($0, .skip(.unknown)) }),
            Group(
                name: "a yes in words of no", expected: place,
                samples: booleans(
                    [
                        "i cant wait", "cant wait!", "i can't wait to start", "cant wait for it", "i wont say no",
                        "wouldnt say no", "i wont say no to that", "i couldnt say no", "never say no",
                        "i cant see why not",
                        "dont see why not", "i see no reason not to", "cant think why not", "no i mean yes",
                        "i might as well", "k", "let me think, yes of course", "let me think. yes",
                        "let me see... yes please",
                        "its a yes from me", "go on then", "im not sure but yes",
                        "i would love to, but only on mondays",
                        "yes i would love to but i cant walk far",
                    ], true)),
            Group(
                name: "a no in other words", expected: place,
                samples: booleans(
                    [
                        "no please dont", "no thank you please dont", "let me see, no", "its a no from me", "i am not",
                        "im not interested", "nah youre alright", "no i would rather not", "no thats fine",
                        "no i would like to but i cant",
                    ], false)),
            Group(
                name: "who says both, or neither yet, is asked again", expected: place,
                samples: asked(
                    [
                        "i cant say yes", "i cant say yes yet", "i cant say no", "i didnt say yes", "i wont say yes",
                        "i wish i could say yes", "not a no", "its not a no", "no i would love to", "no id love to",
                        "no please do", "no please book me in", "no i would like that", "no go ahead", "nah go on then",
                        "no go on then", "no yes please", "i would love to but i cant walk", "id love to but cant",
                        "i would love to but im busy", "id love to but no transport",
                        "would love to but my knees are bad",
                        "i'd love to come but i'm away", "i would love to unfortunately im working", "i might",
                        "i might do", "i might be", "let me think", "let me think about it",
                    ], .ambiguous)),
            Group(
                name: "what could be is not what is wished", expected: place, samples: asked(["i could"], .notAnAnswer)),
            Group(
                name: "an eager word tells nothing of what was", expected: went,
                samples: asked(["i cant wait", "cant wait to go", "k"], .notAnAnswer)),
            Group(
                name: "who cannot wait says so", expected: wait,
                samples: booleans(["i cant wait that long"], false) + asked(["cant wait"], .notAnAnswer)
                    + booleans(["i could"], true)),
            Group(
                name: "a No that lets somebody go ahead", expected: mind,
                samples: booleans(["no go ahead", "no please do", "no"], false)),
        ] + counted + chosen

    private static let falls = Expected(
        .number, minimum: 0, maximum: 50, question: "How many times did you fall last month?")
    private static let days = Expected(
        .number, minimum: 0, maximum: 7, question: "On how many days last week did you go out of the house?")
    private static let home = Expected(
        .number, minimum: 0, maximum: 20, question: "How many people live with you?")
    private static let talks = Expected(
        .number, minimum: 0, maximum: 50, question: "How many times a week do you speak to family or friends?")
    private static let mood = Expected(
        .scale, minimum: 0, maximum: 10, low: "not at all", high: "completely",
        question: "Overall, how happy did you feel yesterday? 0 is not at all, 10 is completely.")

    private static let counted = [
        Group(
            name: "not one is none", expected: falls,
            samples: numbers([
                ("not one", 0), ("not a single one", 0), ("not even one", 0), ("not once", 0), ("no one", 0),
                ("none, not one", 0), ("none for 3 weeks", 0), ("none in 3 weeks", 0), ("nothing for 3 weeks", 0),
                ("no falls for 3 weeks", 0), ("not fallen for 2 months", 0), ("i did not fall once", 0),
            ])),
        Group(
            name: "a number that is denied is none of the answer", expected: falls,
            samples: numbers([("not 3 but 4", 4), ("not 3, 4", 4), ("4 not 3", 4)])
                + asked(
                    [
                        "not 3", "no 3", "it wasnt 3", "not quite 3", "not as many as 3", "never 3",
                        "i didnt fall 3 times",
                    ],
                    .ambiguous)),
        Group(
            name: "of two numbers neither is taken, in words as in figures", expected: falls,
            samples: asked(
                [
                    "1 or 2", "one or two", "one or 2", "maybe one or two", "one maybe two", "one to two", "one-two",
                    "none or one", "none or 1", "zero or one", "one or none", "once or not at all",
                ], .ambiguous)),
        Group(
            name: "less than every day is no seven", expected: days,
            samples: asked(
                [
                    "not every day", "not everyday", "not all 7", "not all of them", "hardly every day",
                    "didnt go out every day", "not 3",
                ], .ambiguous)
                + numbers([
                    ("every day", 7), ("everyday", 7), ("not a single day", 0), ("not one day", 0), ("not any", 0),
                    ("none for 3 weeks", 0), ("none in 2 weeks", 0), ("didnt go out at all", 0), ("not at all", 0),
                    ("not 7 days 6", 6),
                ])),
        Group(
            name: "what is usual is not what was last week", expected: days,
            samples: numbers([
                ("usually 5 but last week 2", 2), ("usually 5 but 2 last week", 2), ("normally 5, last week 2", 2),
                ("5 usually but only 2 last week", 2), ("usually 5 but 2", 2), ("5 most weeks but 2 last week", 2),
                ("2, usually 5", 2), ("half what it was last week when i said 6, so a 3", 3), ("usually 5", 5),
                ("last week 2, week before 5", 2),
            ])),
        Group(
            name: "what was once is not what is usual", expected: talks,
            samples: asked(["usually 5 but last week 2", "not every day", "not daily", "not once a day"], .ambiguous)
                + numbers([
                    ("not every day but 3 times", 3), ("no one", 0), ("nobody", 0), ("none for 3 weeks", 0),
                    ("every day", 7),
                ])),
        Group(
            name: "nobody else lives there", expected: home,
            samples: numbers([("not one", 0), ("no one", 0), ("nobody", 0), ("not 3, 2", 2)])
                + asked(["none or one", "one or two", "not 3"], .ambiguous)),
        Group(
            name: "no before a rating may be number, or not", expected: mood,
            samples: asked(["no 7", "no 7 thanks"], .ambiguous)
                + numbers([("no. 7", 7), ("no, 7", 7), ("number 7", 7), ("6 no 7", 7), ("no its a 7", 7)])),
    ]

    private static let classes = Expected(
        .choice,
        options: ["Art", "Walking", "Singing"].enumerated().map {
            .init(number: $0 + 1, value: $1.lowercased(), label: $1)
        }, question: "Which would you like?")
    private static let often = Expected(
        .choice,
        options: ["All of the time", "Some of the time", "None of the time"].enumerated().map {
            .init(number: $0 + 1, value: ["all", "some", "none"][$0], label: $1)
        }, question: "How often do you feel lonely?")

    private static let chosen = [
        Group(
            name: "what is disliked is not chosen", expected: classes,
            samples: asked(
                [
                    "anything but 1", "any but 1", "anything but art", "i hate art", "hate singing", "art is boring",
                    "art is not for me", "art no", "art no thanks", "rubbish at art", "fed up of walking",
                    "no good at singing",
                ], .ambiguous)
                + rows([("i hate art but like walking", "walking"), ("i love art", "art"), ("art", "art")])),
        Group(
            name: "how often, in another word", expected: often,
            samples: rows([
                ("sometimes", "some"), ("always", "all"), ("never", "none"), ("all the time", "all"),
                ("now and then", "some"), ("some of the time", "some"), ("sometimes x", "some"),
            ])),
        Group(
            name: "the postcode of now", expected: Expected(.postcode),
            samples: [
                "was LS6 3AB now LS7 4DB", "LS7 4DB now, was LS6 3AB", "moved from LS6 3AB to LS7 4DB",
                "its LS7 4DB not LS6 3AB", "ls7 4db old one was ls6 3ab",
            ].map { ($0, .value(.postcode("LS7 4DB"))) }
                + asked(["was LS6 3AB now LS7 4CD", "LS6 2A8"], .invalid) + asked(["LS7 4", "LS7 4D"], .incomplete)),
        Group(
            name: "no name", expected: Expected(.name, question: "What should we call you?"),
            samples: ["dunno", "Dunno", "idk", "i dunno"].map { ($0, .skip(.unknown)) }
                + asked(["im suicidal", "I'm suicidal", "Suicidal", "im hopeless", "im worthless"], .notAnAnswer)),
        Group(
            name: "a wrong number is not for them",
            expected: Expected(.yesNo, question: "Are these texts meant for you?"),
            samples: booleans(["no wrong number", "no sorry wrong number", "no wrong person"], false)),
    ]
}

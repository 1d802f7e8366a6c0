import Words

/// Texts in which one word turns another round: "not sure", "can't wait", "I'd love to but".
extension AnswerSamples {
    private static let place = Expected(.yesNo, question: "Would you like us to book you a place?")
    private static let went = Expected(.yesNo, question: "Did you get to the walking group this week?")
    private static let wait = Expected(.yesNo, question: "Are you able to wait six weeks?")
    private static let mind = Expected(.yesNo, question: "Do you mind if we pass your answers on?")

    static let turns = [
        Group(
            name: "not being sure is no No", expected: place,
            samples: [
                "I'm not sure", "im not sure", "not sure", "im not really sure", "i am not certain", "we're not sure",
                "im not sure i can", "im not too sure tbh", "im not entirely sure yet",
            ].map { ($0, .skip(.unknown)) }),
        Group(
            name: "a yes in words of no", expected: place,
            samples: booleans(
                [
                    "i cant wait", "cant wait!", "i can't wait to start", "cant wait for it", "i wont say no",
                    "wouldnt say no", "i wont say no to that", "i couldnt say no", "never say no", "i cant see why not",
                    "dont see why not", "i see no reason not to", "cant think why not", "no i mean yes",
                    "i might as well", "k", "let me think, yes of course", "let me think. yes",
                    "let me see... yes please",
                    "its a yes from me", "go on then", "im not sure but yes", "i would love to, but only on mondays",
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
                    "i would love to but im busy", "id love to but no transport", "would love to but my knees are bad",
                    "i'd love to come but i'm away", "i would love to unfortunately im working", "i might",
                    "i might do", "i might be", "let me think", "let me think about it",
                ], .ambiguous)),
        Group(name: "what could be is not what is wished", expected: place, samples: asked(["i could"], .notAnAnswer)),
        Group(
            name: "an eager word tells nothing of what was", expected: went,
            samples: asked(["i cant wait", "cant wait to go", "k"], .notAnAnswer)),
        Group(
            name: "who cannot wait says so", expected: wait,
            samples: asked(["i cant wait that long"], .notAnAnswer) + booleans(["cant wait"], false)
                + booleans(["i could"], true)),
        Group(
            name: "a No that lets somebody go ahead", expected: mind,
            samples: booleans(["no go ahead", "no please do", "no"], false)),
    ]
}

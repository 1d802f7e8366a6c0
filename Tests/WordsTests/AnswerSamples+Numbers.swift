import Words

extension AnswerSamples {
    private static let mood = Expected(
        .scale, minimum: 0, maximum: 10, low: "not at all", high: "completely",
        question: "Overall, how happy did you feel yesterday? 0 is not at all, 10 is completely.")
    private static let pain = Expected(
        .scale, minimum: 0, maximum: 10, low: "no pain", high: "the worst pain",
        question: "How bad is your pain today? 0 is no pain, 10 is the worst pain.")
    private static let sleep = Expected(
        .scale, minimum: 1, maximum: 10, low: "very poor", high: "excellent",
        question: "How well have you been sleeping this week? 1 is very poor, 10 is excellent.")

    static let scales = [
        Group(
            name: "a number that is no rating stands behind the rating", expected: mood,
            samples: numbers([
                ("9 had the hospital at 2 oclock", 9), ("4. woke at 3 this morning", 4), ("7 been up since 5am", 7),
                ("8 ive had 3 coffees", 8), ("6 my son is 40 today", 6), ("2 fell in 2019 and never been right", 2),
                ("3 since 2020", 3), ("5 bus was 20 mins late", 5), ("4, took 2 paracetamol", 4),
                ("7 went to bed at 10", 7), ("10 its my 70th birthday", 10), ("0 im 82 what do you expect", 0),
                ("3 got up 4 times in the night", 3), ("6 nurse came at half 9", 6), ("5 had my op on the 3rd", 5),
                ("8 my granddaughter is 2", 8), ("1 worst since 2015", 1), ("7 i live at number 12", 7),
                ("about 5, the kids had me up at 6", 5), ("9 saw my mam shes 94", 9), ("2 couldnt sleep till 4", 2),
                ("6 having been ill for 3 weeks", 6), ("4 lost my wife in 2011", 4), ("seven went for a walk at 11", 7),
                ("3 id give it 0 if i could", 3), ("8 would be 10 if the sun was out", 8),
                ("7 could have been 9 if id slept", 7), ("5 it would of been 3 if she hadnt rung", 5),
                ("6 wish it was 10", 6), ("4 used to be 8 before the fall", 4),
            ])),
        Group(
            name: "a number of something else alone is no rating", expected: mood,
            samples: asked(
                [
                    "we had the hospital at 2 oclock", "2 old dogs and a cat", "3 new nurses came",
                    "moved here in 1998", "it was 2019 when he died", "4 young kids in the house",
                ], .notAnAnswer)),
        Group(
            name: "id is I would, and a slip is put right", expected: pain,
            samples: numbers([
                ("about a 6 id say, could be worse", 6), ("id say 7", 7), ("7 id say", 7), ("id put it at 4", 4),
                ("a 5 id reckon", 5), ("id go for 8 today", 8), ("6 id guess, bit better", 6), ("id give it a 3", 3),
                ("sory pressed wrong one. I mean 6", 6), ("wrong button. I mean 4", 4), ("oops wrong key i meant 8", 8),
                ("hit the wrong number sorry. 5", 5), ("typo. meant 7", 7), ("soz i mean 2", 2),
                ("that was wrong. its a 6", 6), ("9 no sorry i mean 8", 8), ("10. I mean 1", 1),
                ("pressed wrong one, its 3", 3), ("sorry wrong one! 4 i meant", 4), ("i meant to put 9", 9),
            ])),
        Group(
            name: "two times of day are two ratings", expected: mood,
            samples: asked(
                [
                    "i was 3 in morning and 8 at nite", "3 in the morning 8 at night",
                    "morning 4, evening 7", "5 first thing then 8 by teatime",
                    "6 in the day 2 at night", "bad in the morning 2 but 7 by the afternoon",
                    "4 before dinner and 8 after", "it was 4 this morning and 9 this afternoon",
                    "7 when im out 2 when im home", "3 on my own 9 with the grandkids",
                    "2 on waking, 5 by lunch", "4 in the afternoon but 8 in the evening", "9 at the club 3 at home",
                    "was 2 in the morning was 6 at night", "6 on my own 9 with company",
                    "evenings are 2 and mornings are 6",
                ], .ambiguous)),
        Group(
            name: "a day or a conclusion decides between two ratings", expected: pain,
            samples: numbers([
                ("yesterday 2, today 5", 5), ("8 in the morning 4 at night so call it 6", 6),
                ("morning 4 evening 8, overall 6", 6), ("was 7 yesterday, 3 today", 3),
            ])),
        Group(
            name: "a rating before a question", expected: sleep,
            samples: numbers([
                ("2 is 10 the worst?", 2), ("7 is that good?", 7), ("4 is 1 the best or worst?", 4),
                ("5 what does everyone else say?", 5), ("8 can you tell the doctor?", 8), ("3 why do you ask?", 3),
                ("6 do i text back each week?", 6), ("9 how long does this go on for", 9), ("1 can someone ring me", 1),
                ("seven is that normal?", 7), ("4? what is 10", 4), ("5 maybe? whats 10 again", 5),
                ("3 will the doctor see this?", 3), ("10 is that allowed lol?", 10), ("6 are you a real person?", 6),
                ("2 do you want last week as well?", 2), ("8 whats the next one?", 8), ("7 when will i hear?", 7),
                ("5 should i be worried", 5), ("4 who sees these?", 4),
            ])),
        Group(
            name: "what only asks is no rating", expected: sleep,
            samples: [
                ("is 10 the worst?", .question), ("what is 5?", .question), ("do i put 3?", .question),
                ("is 2 bad?", .question),
            ]),
        Group(
            name: "numbers in words with slips", expected: sleep,
            samples: numbers([
                ("fiv", 5), ("foru", 4), ("tow", 2), ("nien", 9), ("sevn", 7), ("eigt", 8), ("thre", 3), ("sxi", 6),
                ("tenn", 10), ("a fiv i think", 5), ("fve", 5), ("siix", 6), ("sevan", 7), ("nin", 9), ("oen", 1),
                ("threee", 3), ("seveen", 7), ("about foru", 4), ("fivee", 5),
            ])),
        Group(
            name: "words that are no numbers", expected: sleep,
            samples: [
                ("for", .reprompt(.notAnAnswer)), ("tea", .reprompt(.notAnAnswer)), ("to", .reprompt(.notAnAnswer)),
                ("fine", .reprompt(.notANumber)), ("on", .reprompt(.notAnAnswer)), ("tent", .reprompt(.notAnAnswer)),
                ("ton", .reprompt(.notAnAnswer)), ("the line was bad", .reprompt(.notANumber)),
                ("five-ish or six-ish", .reprompt(.ambiguous)), ("live alone", .reprompt(.notAnAnswer)),
            ]),
    ]

    private static let days = Expected(
        .number, minimum: 0, maximum: 7, question: "On how many days last week did you go out of the house?")
    private static let weekly = Expected(
        .number, minimum: 0, maximum: 50, question: "How many times a week do you speak to family or friends?")
    private static let cigarettes = Expected(
        .number, minimum: 0, maximum: 80, question: "How many cigarettes do you smoke in a day?")
    private static let tickets = Expected(
        .number, minimum: 1, maximum: 10, question: "How many tickets would you like for the lunch club outing?")

    static let counts = [
        Group(
            name: "counts in words with slips", expected: weekly,
            samples: numbers([
                ("a cuple", 2), ("hafl a dozen", 6), ("half a dozen", 6), ("half dozen", 6), ("a dozen", 12),
                ("a dozn", 12), ("2 dozen", 24), ("twise", 2), ("onec", 1), ("a copule", 2), ("cupple of times", 2),
                ("haf a dozen", 6), ("halfa dozen", 6), ("fiv", 5), ("twelv", 12), ("twenti", 20), ("ten or so", 10),
                ("a coupel", 2), ("none", 0), ("noen", 0), ("nevr", 0), ("foru times", 4), ("tiwce", 2),
                ("1/2 a dozen", 6), ("half a doz", 6),
            ]) + asked(["couple of dozen", "a couple or 3"], .ambiguous)),
        Group(
            name: "a number that is no count stands beside the count", expected: cigarettes,
            samples: numbers([
                ("I gave up in 1998 so none", 0), ("none since 2005", 0), ("20, since i was 15", 20),
                ("10 started when i was 14", 10), ("5 i know at 82", 5), ("packed it in in 2010 so 0", 0),
                ("stopped 3 years ago so none now", 0), ("0 gave up 20 years back", 0),
                ("20 been smoking since 1970", 20),
                ("15, first one at 6am", 15), ("none, quit on the 1st", 0), ("zero since 1st jan 2020", 0),
                ("3 id have 20 if i could afford it", 3), ("about 10 id say", 10),
                ("12 my dad smoked till he was 94", 12),
                ("8 down from 20", 8), ("10 used to be 40", 10), ("nowt since 2016", 0), ("i quit in 98 so nil", 0),
                ("gave up at 60 so zero", 0), ("6 had one at 2 oclock", 6), ("2 after tea at 5", 2),
            ])),
        Group(
            name: "a count before a question, and one put right", expected: days,
            samples: numbers([
                ("2 does the garden count?", 2), ("3 is that enough?", 3), ("none is that bad?", 0),
                ("4 do you mean last week?", 4), ("5 what about the weekend?", 5), ("7 why?", 7),
                ("pressed wrong one. I mean 4", 4), ("sory i mean 2", 2), ("id say 3", 3), ("3 id say", 3),
                ("one can you ring me", 1), ("2 maybe? does sunday count", 2),
            ])),
        Group(
            name: "tickets are counted by those who come", expected: tickets,
            samples: numbers([
                ("for me and my carer plse", 2), ("me and my husband", 2), ("just me", 1), ("one for me please", 1),
                ("2, one for my son", 2), ("me, my sister and my niece", 3), ("just the one", 1),
            ])),
    ]
}

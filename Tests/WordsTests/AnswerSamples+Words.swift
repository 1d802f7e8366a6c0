import Words

extension AnswerSamples {
    private static let place = Expected(.yesNo, question: "Would you like us to book you a place?")
    private static let went = Expected(.yesNo, question: "Did the group go well?")

    static let yesNos = [
        Group(
            name: "no to an offer", expected: place,
            samples: booleans(
                [
                    "Not this time thanks, hip op next week", "not this week, im in hospital having my knee done",
                    "not for me ta", "not at the minute thanks, too much going on with my mum and the house",
                    "not today thankyou my legs are bad", "no ta love not this time", "not just yet thanks",
                    "not on this occasion, thank you for asking me though", "absolutly not", "not me sorry",
                    "definatley not", "not this month, we are away",
                    "not my thing thanks but it was kind of you to ask",
                    "not interested thanks, i have enough on as it is", "no is it far?", "not now thanks im busy",
                    "never again after last time", "not really my cup of tea but thanks", "nope sorry got a clash",
                    "not while my back is like this", "id rather not", "not unless theres a lift",
                ], false)),
        Group(
            name: "yes to an offer", expected: place,
            samples: booleans(
                [
                    "yes what do i need to bring?", "yes is it free", "yep when is it?",
                    "yes please how do i get there",
                    "absolutly", "definately", "deffinitely please", "yes can i bring my dog?",
                    "yeah what time does it start",
                    "of corse", "smashing", "champion", "oh go on then", "id love that", "id love to come",
                    "id like that very much", "yes do i have to pay?", "aye where is it", "certainley",
                    "yes will there be parking?",
                    "yes how much is it?", "yes who runs it?",
                    "absolutley yes", "ys pls", "yess plese", "pleese", "id be delighted",
                ], true)),
        Group(
            name: "it went well", expected: went,
            samples: booleans(
                [
                    "smashing", "brilliant", "it was lovely", "really good thanks", "yes loved it", "great thanks",
                    "very well thanks", "champion", "grand", "it was great", "really enjoyed it", "fantastic",
                    "very good", "loved every minute", "it did", "went really well", "absolutely brilliant",
                    "wonderful",
                    "excellent x", "marvellous",
                ], true)),
        Group(
            name: "it did not go well", expected: went,
            samples: booleans(
                [
                    "it was awful", "terrible", "not great", "rubbish", "it didnt", "didnt go well", "hated it",
                    "no it was too loud", "not very well", "not really", "no i hated it", "it was rubbish", "dreadful",
                ], false)),
        Group(
            name: "who was not there cannot say", expected: went,
            samples: asked(
                [
                    "didnt go. its raining", "i didnt go", "never went", "couldnt make it", "didnt make it, bad back",
                    "i wasnt there", "didnt get there", "didnt go in the end", "i couldnt go", "missed it",
                    "havent been yet", "i never got there", "wasnt able to go", "forgot to go", "didnt attend",
                    "couldnt get there no bus", "i did not go sorry", "it was cancelled", "didnt bother going",
                    "no i didnt go", "well",
                ], .notAnAnswer)),
    ]

    private static let company = Expected(
        .choice,
        options: [
            .init(
                number: 1, value: "alone", label: "Nobody, I will come alone", also: ["myself", "nobody", "on my own"]),
            .init(number: 2, value: "family", label: "Family member", also: ["daughter", "son", "wife", "husband"]),
            .init(number: 3, value: "friend", label: "Friend or neighbour", also: ["mate", "neighbour"]),
            .init(number: 4, value: "worker", label: "Link worker", also: ["support worker"]),
        ], question: "Who would you like to come with you to the first session?")
    private static let needs = Expected(
        .choice,
        options: [
            .init(number: 1, value: "debt", label: "Money and debt", also: ["bills", "benefits"]),
            .init(number: 2, value: "food", label: "Food", also: ["food bank", "shopping"]),
            .init(number: 3, value: "housing", label: "Housing", also: ["damp", "rent"]),
            .init(number: 4, value: "company", label: "Meeting people", also: ["lonely", "friends"]),
        ], question: "What do you most want help with?")
    private static let caring = Expected(
        .choice,
        options: [
            .init(number: 1, value: "no", label: "No", also: ["nobody"]),
            .init(
                number: 2, value: "partner", label: "My husband, wife or partner", also: ["husband", "wife", "partner"]),
            .init(number: 3, value: "parent", label: "A parent", also: ["mum", "dad", "mother", "father"]),
            .init(number: 4, value: "child", label: "A child with extra needs", also: ["son", "daughter"]),
        ], question: "Do you look after anyone?")
    private static let barriers = Expected(
        .choice,
        options: [
            .init(number: 1, value: "transport", label: "Getting there", also: ["bus", "lift"]),
            .init(number: 2, value: "money", label: "Cost", also: ["price", "afford"]),
            .init(number: 3, value: "confidence", label: "Going on my own", also: ["alone", "nervous"]),
            .init(number: 4, value: "health", label: "My health", also: ["pain", "ill"]),
            .init(number: 5, value: "time", label: "Finding the time", also: ["busy"]),
        ], question: "What makes it hardest to come along? Reply with a number.")
    private static let activities = Expected(
        .choice,
        options: [
            .init(number: 1, value: "walk", label: "Walking group", also: ["walks", "rambling"]),
            .init(number: 2, value: "art", label: "Art class", also: ["painting", "drawing"]),
            .init(number: 3, value: "garden", label: "Community garden", also: ["allotment", "gardening"]),
            .init(number: 4, value: "choir", label: "Choir", also: ["singing"]),
            .init(number: 5, value: "coffee", label: "Coffee morning", also: ["chat", "cuppa"]),
        ], question: "Which activity would you like to try first?")

    static let choices = [
        Group(
            name: "who comes", expected: company,
            samples: rows([
                ("on me own", "alone"), ("all on me own", "alone"), ("our lad", "family"),
                ("just me own company", "alone"),
                ("number three please love", "friend"), ("number 2 pet", "family"),
                ("option four please my love", "worker"),
                ("3 please hun", "friend"), ("number two duck", "family"), ("four ta pal", "worker"),
                ("could the link worker come, i dont know anyone", "worker"),
                ("can my daughter come with me?", "family"),
                ("could a friend come", "friend"), ("would the support worker come with me please", "worker"),
                ("can my neighbour come", "friend"), ("could me husband come", "family"), ("me nan", "family"),
                ("my mam", "family"), ("me mum", "family"), ("my sister mabye", "family"), ("me mate", "friend"),
                ("our kid, hes my brother", "family"), ("me dad if hes well", "family"),
                ("link worker? is she nice", "worker"),
                ("4 is she nice?", "worker"), ("1 what time do i come?", "alone"),
                ("my granddaughter, shes 19", "family"),
                ("id like the link worker", "worker"),
                ("id go on me own", "alone"), ("may the link worker come along", "worker"),
            ])),
        Group(
            name: "what is needed", expected: needs,
            samples: rows([
                ("housing not food, we manage food", "housing"), ("not housing, housing is sorted, its food", "food"),
                ("rent not bills, bills are fine", "housing"), ("food not money, money is ok", "food"),
                ("debt, not damp, the damp is done", "debt"), ("bills please, not food", "debt"),
                ("its not the rent its the bills", "debt"), ("company not shopping, i do my own shopping", "company"),
                ("can you help with my rent", "housing"), ("3? is that the council", "housing"),
                ("1 do i need papers?", "debt"), ("food maybe? whats a food bank", "food"),
                ("number one please darling", "debt"), ("two please sweetheart", "food"), ("1. I mean 2", "food"),
                ("pressed wrong one. i mean 3", "housing"), ("2 can someone ring me", "food"),
            ])
                + asked(
                    [
                        "1 and 2 both", "both 1 and 2", "1 & 3", "1+2", "2 and 3 please", "1 2", "1, 2", "1 then 3",
                        "1 as well as 2", "1 and also 4", "either 1 or 2", "2 plus 3", "1 and 2 equally",
                        "1 or maybe 3",
                        "one and two", "1 and 2 if thats ok", "1 and 4 as they go together", "food and housing both",
                        "3 and 1 my love", "two and three are both bad",
                    ], .ambiguous)),
        Group(
            name: "who is cared for", expected: caring,
            samples: rows([
                ("my mam shes 94", "parent"), ("me mam", "parent"), ("my mum, shes 88 now", "parent"),
                ("mammy", "parent"),
                ("me dad", "parent"), ("my old mam", "parent"), ("my hubby", "partner"), ("the missus", "partner"),
                ("me wife has ms", "partner"), ("our lad hes 12", "child"), ("my little boy", "child"),
                ("my girl shes 9 and autistic", "child"), ("me son", "child"), ("my father hes 79", "parent"),
                ("dad, 81", "parent"), ("my old fella", "partner"), ("mum since 2019", "parent"),
                ("me husbands poorly", "partner"),
                ("my dads 90", "parent"), ("me mums got dementia", "parent"),
            ])),
        Group(
            name: "a word that stands for something else", expected: barriers,
            samples: rows([
                ("the buses stopped coming down our road so thats it really", "transport"),
                ("no buses round here", "transport"), ("buses", "transport"), ("the bus is never on time", "transport"),
                ("i get ill a lot of the time", "health"), ("pain most of the time", "health"), ("always busy", "time"),
                ("two buses each way", "transport"), ("cant afford it at this time", "money"),
                ("bus", "transport"), ("im nervous going first time", "confidence"), ("the price of it", "money"),
            ])),
        Group(
            name: "an activity before a question", expected: activities,
            samples: rows([
                ("painting maybe? what day is it on", "art"), ("choir? is it free", "choir"),
                ("walks i think? how far is it", "walk"),
                ("singing maybe?", "choir"), ("the garden one? is it wet", "garden"), ("2 what day is it?", "art"),
                ("painting what day is it on", "art"), ("choir when is it?", "choir"),
                ("coffee please is there cake?", "coffee"),
                ("5 is there cake?", "coffee"), ("a cuppa maybe? where is it", "coffee"),
                ("could i try the choir?", "choir"),
                ("drawing possibly? do i need to be any good", "art"), ("gardening please? who runs it", "garden"),
                ("walking perhaps? is it hilly", "walk"), ("art. do i need to bring paper?", "art"),
            ])),
    ]
}

/// Words that name the same row.
extension OptionMatcher {
    /// So many groups at the beginning are of near kin and friends.
    static let nearKin = 7

    /// Everyday words for the same thing.
    static let groups: [[String]] = [
        ["parent", "parents", "mum", "mam", "mom", "mammy", "mummy", "mother", "dad", "da", "father", "daddy", "ma"],
        ["child", "children", "son", "daughter", "kid", "kids", "lad", "lass", "boy", "girl", "bairn", "wean", "baby"],
        [
            "partner", "husband", "wife", "hubby", "missus", "spouse", "fella", "boyfriend", "girlfriend", "fiance",
            "mrs",
        ],
        [
            "grandparent", "grandparents", "nan", "nana", "nanna", "gran", "granny", "grandma", "grandad", "grandpa",
            "gramps",
        ],
        ["grandchild", "grandchildren", "grandson", "granddaughter", "grandkids", "grandkid"],
        ["sibling", "brother", "sister", "sis", "bro"],
        ["friend", "friends", "mate", "mates", "pal", "pals", "buddy"],
        ["phone", "call", "ring", "telephone", "bell", "phoned", "mobile", "fone"],
        ["text", "message", "sms", "texts", "whatsapp"], ["email", "mail", "e-mail", "emails", "gmail", "hotmail"],
        ["letter", "post", "letters", "posted", "write", "writing", "written"],
        [
            "money", "debt", "debts", "bills", "bill", "skint", "broke", "cash", "finances", "arrears", "owe",
            "brassic", "pennies", "afford", "expensive", "costs",
        ],
        [
            "housing", "house", "home", "rent", "flat", "damp", "landlord", "council", "mould", "mouldy", "eviction",
            "evicted", "homeless", "tenancy",
        ],
        [
            "benefits", "benefit", "pip", "esa", "dla", "attendance", "allowance", "universal", "uc", "credit", "jsa",
            "dole",
        ],
        ["lonely", "loneliness", "alone", "company", "isolated", "isolation", "friends", "lonesome"],
        ["work", "job", "jobs", "employment", "unemployed"],
        ["family", "relationships", "partner", "husband", "wife", "kids", "children", "marriage", "divorce"],
        [
            "relative", "daughter", "son", "wife", "husband", "mum", "mother", "dad", "father", "sister", "brother",
            "niece", "nephew", "family", "granddaughter", "grandson", "mam", "mom", "mammy", "mummy", "nan", "nana",
            "nanna", "gran", "granny", "grandma", "grandad", "grandpa", "aunt", "auntie", "uncle", "cousin", "hubby",
            "missus", "relatives", "kin", "da", "daddy", "lad", "lass", "bairn", "wean", "kid", "kids", "children",
            "boy",
            "girl",
        ],
        ["professional", "nurse", "doctor", "gp", "physio", "physiotherapist", "therapist", "physician", "clinician"],
        ["bus", "buses"], ["car", "drive", "driving", "drives"], ["train", "rail", "railway"],
        ["lift", "lifts", "neighbour", "run"],
        ["taxi", "cab", "uber"], ["walk", "walking", "foot", "walks"], ["stick", "cane", "crutch", "crutches"],
        ["frame", "zimmer", "walker", "rollator"], ["wheelchair", "scooter", "chair"],
        ["morning", "mornings", "am"], ["afternoon", "afternoons", "pm"],
        ["evening", "evenings", "eve", "eves", "night"], ["f2f", "face", "person"], ["else", "other", "different"],
        ["week", "weeks"], ["month", "months"], ["carer", "caring", "care", "looking"],
        ["studying", "study", "uni", "university", "college", "student"],
        ["cleaning", "hoovering", "hoover", "dusting", "housework", "tidying"],
        ["cooking", "meals", "cook", "dinners"],
        ["shopping", "shops", "groceries"], ["washing", "bath", "bathing", "shower", "wash"],
        ["gardening", "garden", "lawn", "allotment"], ["health", "illness", "ill", "poorly", "unwell"],
        ["nerves", "nervous", "anxiety", "anxious", "scared", "worried", "shy", "panic"],
        ["transport", "bus", "lift", "travel"],
        ["exercise", "gym", "fitness", "sport", "swimming"], ["craft", "crafts", "knitting", "sewing", "crochet"],
        ["art", "painting", "drawing"], ["music", "singing", "choir"], ["fever", "temperature"],
        ["sick", "nausea", "vomiting", "queasy"],
        ["hypertension", "pressure"], ["tablets", "pills", "tabs", "medication"], ["inhaler", "puffer"],
        ["injections", "jabs", "insulin"],
        ["weekends", "weekend", "saturday", "sunday", "saturdays", "sundays"], ["paper", "print", "letter"],
    ]
}

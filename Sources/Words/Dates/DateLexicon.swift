/// The words that dates are built with, and the lexemes that they are.
enum DateLexicon {
    static let words: WordTable<DateLexeme> = {
        var table: [String: DateLexeme] = [:]
        for word in Weekdays.names.words { table[word] = Weekdays.names[word].map { .weekday($0) } }
        for (day, forms) in weekdayForms.enumerated() { for word in forms { table[word] = .weekday(day) } }
        for (index, forms) in monthForms.enumerated() { for word in forms { table[word] = .month(index + 1) } }
        for (value, forms) in numberForms.enumerated() { for word in forms { table[word] = .number(value, digits: 0) } }
        for (index, word) in ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"].enumerated()
        {
            table[word] = .number(20 + index * 10, digits: 0)
        }
        table["fourty"] = .number(40, digits: 0)
        for (index, forms) in ordinalForms.enumerated() {
            for word in forms { table[word] = .ordinal(index + 1, inFigures: false) }
        }
        for (unit, forms) in unitForms { for word in forms { table[word] = .unit(unit) } }
        for (part, forms) in partForms { for word in forms { table[word] = .part(part) } }
        for (sign, forms) in signForms { for word in forms { table[word] = .sign(sign) } }
        for word in lightWords { table[word] = table[word] ?? .light }
        return WordTable(table)
    }()

    private static let weekdayForms = [
        ["mondy", "munday", "mononday"], ["tuesdy", "teusday", "tusday", "tuseday"],
        ["wensday", "wendsday", "wednsday", "wensdy", "weddy"], ["thursdy", "thirsday", "thurday", "thrs"],
        ["fryday", "friady", "frid"], ["setterday", "saterday", "satday"], ["sunda", "sundy", "sabbath"],
    ]

    static let monthForms = [
        ["january", "jan", "januar", "ionawr"], ["february", "feb", "febuary", "febr", "chwefror"],
        ["march", "mar"], ["april", "apr", "ebrill"], ["may", "mai"], ["june", "jun", "mehefin"],
        ["july", "jul", "gorffennaf"], ["august", "aug", "awst"], ["september", "sept", "sep", "medi"],
        ["october", "oct", "hydref"], ["november", "nov", "tachwedd"], ["december", "dec", "rhagfyr"],
    ]

    private static let numberForms = [
        ["zero", "nought"], ["one", "yin"], ["two", "twa", "dau", "dwy", "ddau"], ["three", "dri", "tair"],
        ["four", "fower", "pedwar", "bedwar"], ["five", "fife", "pump", "bump"], ["six", "chwech"],
        ["seven", "seeven", "saith"], ["eight", "echt", "wyth"], ["nine", "naw"], ["ten", "deg", "ddeg"],
        ["eleven", "eleeven", "unarddeg"], ["twelve", "twelv", "twal", "deuddeg"], ["thirteen"], ["fourteen"],
        ["fifteen"], ["sixteen"], ["seventeen"], ["eighteen"], ["nineteen"],
    ]

    private static let ordinalForms = [
        ["first", "furst"], ["second"], ["third", "thurd"], ["fourth", "forth"], ["fifth", "fith"], ["sixth"],
        ["seventh"], ["eighth", "eigth"], ["ninth", "nineth"], ["tenth"], ["eleventh"], ["twelfth", "twelth"],
        ["thirteenth"], ["fourteenth"], ["fifteenth"], ["sixteenth"], ["seventeenth"], ["eighteenth"],
        ["nineteenth"], ["twentieth"], [], [], [], [], [], [], [], [], [], ["thirtieth"],
    ]

    private static let unitForms: [(DateLexeme.Unit, [String])] = [
        (.minute, ["minute", "minutes", "min", "mins"]), (.hour, ["hour", "hours", "hr", "hrs", "awr"]),
        (.day, ["day", "days", "day's", "dydd", "diwrnod"]), (.week, ["week", "weeks", "week's", "wythnos"]),
        (.fortnight, ["fortnight", "fortnite", "fortnights", "fortnight's", "fornight", "pythefnos"]),
        (.month, ["month", "months", "month's", "mis"]), (.year, ["year", "years", "year's"]),
    ]

    private static let partForms: [(PartOfDay, [String])] = [
        (.morning, ["morning", "mornings", "mornin", "mornins", "moring", "mornng", "forenoon", "bore", "breakfast"]),
        (
            .afternoon,
            [
                "afternoon", "afternoons", "aftanoon", "afternon", "arvo", "aft", "afternoone", "prynhawn", "pnawn",
                "aftie", "efternuin",
            ]
        ),
        (
            .evening,
            [
                "evening", "evenings", "evenin", "evenins", "eve", "eves", "evning", "night", "nights", "neet",
                "nicht", "hwyr", "nos", "noson", "bedtime",
            ]
        ),
    ]

    private static let signForms: [(DateLexeme.Sign, [String])] = [
        (.this, ["this", "thi", "yma", "hwn"]), (.next, ["next", "nxt", "nex", "nxst", "nesaf"]),
        (.last, ["last", "lst"]), (.coming, ["coming", "upcoming", "cming"]), (.following, ["following"]),
        (.in, ["in", "within", "mewn"]), (.on, ["on"]), (.at, ["at", "@", "circa"]),
        (.about, ["about", "around", "approx", "approximately", "roughly", "bout", "arnd", "say", "abouts", "~"]),
        (.a, ["a", "an"]), (.the, ["the", "th", "da", "ye"]), (.of, ["of", "o'", "o", "o'r"]), (.by, ["by"]),
        (.from, ["from"]),
        (.past, ["past", "pst", "wedi", "parst"]), (.to, ["to", "tae", "i"]),
        (.half, ["half", "hlf", "hauf", "hanner"]),
        (.quarter, ["quarter", "qtr", "quater", "quartr", "chwarter", "1/4", "qrter", "quorter"]),
        (
            .oclock,
            [
                "o'clock", "oclock", "clock", "gloch", "oclok", "oclk", "sharp", "prompt", "exactly", "precisely",
                "promptly", "dead",
            ]
        ), (.am, ["am"]), (.pm, ["pm"]),
        (.ish, ["ish", "ishh"]), (.noon, ["noon", "midday", "twelvenoon"]), (.midnight, ["midnight"]),
        (.after, ["after", "efter", "aftr", "afta", "ar"]), (.before, ["before", "afore", "cyn"]),
        (.until, ["until", "till", "til", "untill"]), (.between, ["between", "betwen", "btw"]),
        (.today, ["today", "todays", "heddiw", "todya"]),
        (
            .tomorrow,
            [
                "tomorrow", "2moz", "2mora", "tomora", "tomorra", "tmro", "tmoz", "tmorrow", "2moro", "tomoro",
                "morra", "morrow", "yfory", "fory", "tomorow", "2mz", "tmw", "tommorrow", "tomorrow's", "tomozza",
            ]
        ),
        (.yesterday, ["yesterday", "ddoe", "yestrday"]), (.tonight, ["tonight", "heno"]),
        (.now, ["now", "nawr", "rwan", "immediately"]), (.and, ["and", "+", "n", "a'r"]),
        (.or, ["or", "neu", "either", "failing", "otherwise", "else", "alternatively"]),
        (.any, ["any", "anything"]), (.few, ["few", "couple", "several", "coupla"]),
        (.was, ["was", "were", "went", "came", "saw", "met", "been", "fell"]), (.onwards, ["onwards", "onward"]),
        (
            .not,
            [
                "not", "never", "cannot", "ddim", "nae", "unable",
            ]
        ),
        (
            .negative,
            [
                "bad", "clash", "clashes", "clashing", "tricky", "awkward", "difficult", "inconvenient", "unsuitable",
                "rubbish", "terrible",
            ]
        ),
        (.except, ["except", "excluding", "avoid", "bar", "apart", "without", "excl", "avoiding"]),
        (.no, ["no", "nope", "nah", "naw"]),
        (
            .prefer,
            [
                "prefer", "preferably", "pref", "preferred", "prefered", "preference", "ideally", "rather", "better",
                "best",
            ]
        ),
        (.amend, ["sorry", "actually", "wait", "mean", "meant", "instead", "correction", "scrap", "oops", "scratch"]),
        (.same, ["same"]), (.time, ["time", "times", "tyme"]),
        (.begin, ["beginning", "start", "early"]), (.end, ["end"]), (.middle, ["middle", "mid"]),
        (.ago, ["ago", "since"]),
        (.weekend, ["weekend", "weekends", "wkend", "penwythnos"]),
        (.workdays, ["weekday", "weekdays", "midweek"]), (.hundred, ["hundred"]), (.thousand, ["thousand"]),
        (.out, ["out"]),
        (.soon, ["soon", "soonest", "asap", "earliest", "later", "sooner", "possible", "straightaway", "l8r"]),
        (.whenever, ["whenever", "anytime", "anyday", "wheneva", "flexible", "whichever", "rhywbryd", "anywhen"]),
        (.sometime, ["sometime", "someday", "sumtime"]),
        (.lunch, ["lunch", "lunchtime", "lunchtimes", "dinner", "dinnertime", "lunchbreak"]),
        (.tea, ["tea", "teatime", "supper", "suppertime"]), (.school, ["school"]),
        (.work, ["work", "college", "shift", "uni"]),
        (
            .busy,
            [
                "busy", "working", "away", "unavailable", "booked", "full", "impossible", "hopeless", "useless",
            ]
        ),
        (
            .cut,
            [
                "but", "so", "because", "although", "though", "when", "if", "while", "whilst", "once", "where", "cos",
                "unless", "whereas", "however", "whether", "that's", "thats", "which", "who",
            ]
        ),
        (.minus, ["minus"]),
    ]

    private static let lightWords = [
        "me", "we", "you", "us", "please", "pls", "plis", "thanks", "thank", "ok", "okay", "yes", "yeah", "yep", "yh",
        "aye", "sure", "usual", "innit", "init", "bro", "fam", "gd", "great", "good", "fine", "suits", "suit",
        "suitable", "works", "would", "be",
        "is", "are", "it", "that", "could", "can", "do", "does", "will", "shall", "like", "love", "lovely", "perfect",
        "think", "maybe", "perhaps", "possibly", "probably", "free", "available", "convenient", "come", "ring", "call",
        "phone", "see", "appointment", "visit", "slot", "book", "there", "then", "get", "have", "hi", "hello", "hiya",
        "dear", "doctor", "lol", "x", "xx", "xxx", "ta", "cheers", "mate", "hun", "pet", "duck", "hen", "mun",
        "only", "just", "happen", "with", "i", "am", "make", "go", "ideal", "nice", "nicely", "trouble", "for", "my",
        "happy", "let", "lets", "want", "need", "wanted", "prefered", "preferred", "choose", "pick", "took", "take",
        "all", "well", "oh", "um", "er", "erm", "hmm", "guess", "reckon", "suppose", "sounds", "anyone", "bit", "put",
        "telephone", "give", "bye", "regards", "kind", "many", "if's", "too", "as", "date", "day's", "mine", "born",
        "had", "dob", "birthday", "birth", "very", "much", "really", "first", "available", "okey", "dokey",
        "alright", "right", "proper", "grand", "champion", "smashing", "spot", "option", "what",
        "how", "hope", "hoping", "able", "should", "might", "must", "looks", "love", "darling", "sweetheart", "sir",
        "madam", "run", "haha", "kk", "k", "yea", "yup", "diolch", "plis", "os", "gwelwch", "yn", "am", "ar", "y",
        "ydd",
    ]
}

/// The words that the reader of scales goes by.
extension ScaleReader {
    static let light: WordSet = [
        "a", "an", "about", "around", "roughly", "say", "i", "would", "think", "is", "it", "am", "maybe", "probably",
        "just", "hi", "hello", "ok", "well", "erm", "um", "oh", "sorry", "number", "good", "my", "answer", "the",
        "only", "at", "be", "to", "give", "put", "more", "like", "prob", "ooh", "happen", "no", "still", "solid",
        "bout",
        "approx", "approximately", "score", "of", "today", "guid", "reet", "bad", "minus",
    ]
    static let placers: WordSet = [
        "till", "until", "since", "page", "room", "bed", "flat", "aged", "in", "ward", "bay", "bus",
        "door", "house", "floor", "turned", "chapter", "gate", "platform",
    ]
    static let afterNumber: WordSet = [
        "cause", "average", "today", "yesterday", "now", "i", "maybe", "what", "why", "how", "who", "ever", "after",
        "oops", "wait",
        "sadly",
        "feel", "felt", "all", "nothing", "just", "there", "hate", "love", "can", "need", "want", "did", "does",
        "every",
        "never", "always", "better", "worse", "same", "mum", "dad", "usually", "maybe", "perhaps", "bit", "lol", "ok",
        "because", "but", "and", "as", "this", "that", "like", "or", "for",
        "really", "probably", "still", "to", "been", "is", "was", "when", "if", "with", "on", "at", "it", "my", "the",
        "not", "so", "tbh", "honestly", "then", "no", "yes", "by", "last", "in", "overall", "again", "right", "only",
        "just", "tonight", "most", "some", "he", "she", "cos", "ish", "too", "though", "before", "since", "evening",
        "morning", "lately", "actually", "definitely", "suppose", "think", "a", "nice", "minus", "plus", "going",
        "probs", "innit", "easy", "at", "bro", "brother", "have", "feeling", "got", "im", "up", "down", "would",
        "from", "me", "we", "they", "see", "well", "very", "sorry", "meant", "thank", "about", "hopefully",
    ]
    static let units: WordSet = [
        "am", "pm", "oclock", "o'clock", "minute", "min", "hour", "day", "night", "week", "month", "year", "yr",
        "time", "people", "person", "child", "children", "kid", "tablet", "pill", "paracetamol", "inhaler", "mile",
        "pound", "stone", "percent", "grandchildren", "great", "dog", "cat", "friend", "nurse", "doctor", "flight",
        "step", "stair", "cup", "pint", "drink", "bus", "st", "nd", "rd", "th", "week's", "of", "sugar", "puff",
        "kilo", "mg", "baby", "babies", "son", "daughter", "brother", "sister", "thing", "ibuprofen",
    ]
    /// Units that may also be the subject of a tale.
    static let callers: WordSet = [
        "nurse", "doctor", "bus", "dog", "cat", "son", "daughter", "brother", "sister", "baby",
    ]
    static let clockVerbs: WordSet = [
        "woke", "wake", "up", "awake", "got", "wandering", "again", "bed", "appointment", "come", "coming", "sisters",
        "asleep", "was", "came", "went", "back", "home", "left", "arrived", "out", "started", "finished", "rang",
        "called", "lunch", "dinner", "tea", "shop", "see",
    ]
    static let denials = Phrases([
        "not quite|a|an|really|as|even|go|high", "would not go|say", "would have given|said|put|been",
        "would of given|said|put|been", "as high as", "nearly a?", "almost a?", "used to be",
    ])
    static let tooMuch = Phrases(["is|was too", "too kind|high|low|generous", "last question"])
    /// Said backwards, from the number to the left.
    static let bounds = Phrases([
        "least|most at", "than less|more|better|worse|lower|higher", "under", "over", "nearly", "almost",
        "a|an nearly|almost",
        "below", "above", "to up", "over just", "under just",
    ])
    static let endings: WordSet = [
        "today", "now", "please", "at", "because", "but", "and", "thanks", "on", "this", "i", "like", "hen", "mate",
        "yesterday", "last", "tonight", "overall",
    ]
    static let measures: WordSet = [
        "level", "a", "an", "is", "about", "scale", "still", "to", "say", "like", "so", "maybe", "probably", "around",
        "roughly",
        "be", "score", "feeling", "at", "today", "yesterday", "now", "it", "only", "just", "rate", "than", "more",
        "currently", "put", "think", "answer", "perhaps", "mood", "sleep", "pain", "approx", "approximately", "solid",
        "good", "bare", "with", "am", "down", "up", "on", "for", "though", "overall", "then", "actually", "report",
        "reports", "says", "indicated", "scored", "rated", "chose", "picked", "fat", "big", "gives", "gave", "or",
        "feels", "feel", "and", "gets", "scoring", "honestly", "lad", "minus", "was", "from",
    ]
    /// Who or what a number near them counts.
    static let counted: WordSet = [
        "son", "daughter", "kid", "kids", "children", "child", "grandson", "granddaughter", "grandchildren", "wife",
        "husband", "years", "aged", "age", "cat", "dog", "waited", "took", "take", "bought", "lives", "live", "born",
    ]
    static let reasons: WordSet = ["because", "as", "since", "when", "after", "although", "though", "if"]
    static let signals = Phrases([
        "sorry", "i meant", "meant", "actually", "scratch that", "should be|have", "correction", "tell a lie",
        "no wait", "wait", "oops", "i mean", "make that|it", "rather",
    ])
    static let conclusions = Phrases(["so", "call it", "overall", "on average", "all in all", "altogether"])
    static let strong = Phrases([
        "so", "say", "put", "mean|meant", "call it", "go with|for", "down as|for", "answer is", "score", "all in all",
        "overall",
        "award", "give", "down to",
        "up to", "a good", "more like",
    ])
    static let justPast = Phrases(["was", "were", "said"])
    static let past = Phrases(["yesterday", "last night|week|time|month|year", "the day before"])
    static let otherPast = Phrases([
        "was", "were", "used to", "said", "before", "when i", "had",
        "monday|tuesday|wednesday|thursday|friday|saturday|sunday", "last time|week|month|year", "previously",
        "at first", "first thing",
    ])
    static let present = Phrases([
        "today", "now", "at present", "at the moment", "this week|morning|time", "currently", "the day", "so",
        "these days", "tonight", "down to", "up to", "right now", "feeling|feel better",
    ])
    static let mayFollow: WordSet = [
        "x", "please", "thanks", "ta", "mate", "like", "so", "and", "but", "today", "lol", "pal",
    ]
    static let reversers: WordSet = [
        "bad", "good", "sure", "great", "easy", "hard", "different", "true", "happy", "well",
    ]
    /// Words that say how much without a number, by their first letter.
    static let describing: [UInt8: [String]] = {
        let words = [
            "bad", "good", "great", "ok", "okay", "fine", "poor", "awful", "terrible", "rubbish", "better", "worse",
            "alright", "rough", "ache", "sore", "hurts", "painful", "happy", "low", "high", "tired", "middling",
            "middle",
            "average", "well", "badly", "lot", "bit", "fairly", "totally", "meh", "so", "fair", "excellent", "rank",
            "dreadful", "horrible", "lovely",
            "brilliant", "shit", "crap", "not", "very", "quite", "really", "pretty", "much", "down", "up", "mixed",
            "medium", "half", "halfway", "marks", "nightmare", "agony", "lots", "little", "few", "many", "struggling",
            "coping", "amazing", "perfect",
        ]
        return Dictionary(grouping: words) { $0.utf8.first ?? 0 }
    }()
}

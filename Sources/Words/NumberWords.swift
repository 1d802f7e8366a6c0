/// Numbers in words, with the usual slips of spelling.
enum NumberWords {
    /// Nought to nineteen and the tens, in English, Scots and Welsh, with the spellings of texts.
    static let values: WordTable<Int> = [
        "zero": 0, "nought": 0, "naught": 0, "nil": 0, "nowt": 0, "zilch": 0, "dim": 0, "one": 1, "yin": 1, "un": 1,
        "two": 2, "twa": 2, "too": 2, "dau": 2, "dwy": 2, "three": 3, "tri": 3, "tair": 3, "four": 4, "fower": 4,
        "pedwar": 4, "five": 5, "pump": 5, "fife": 5, "six": 6, "siks": 6, "sicks": 6, "chwech": 6, "seven": 7,
        "seeven": 7, "saith": 7, "eight": 8, "ate": 8, "wyth": 8, "aught": 8, "nine": 9, "ten": 10, "deg": 10,
        "eleven": 11, "twelve": 12, "twelv": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
        "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "twenny": 20, "thirty": 30, "forty": 40,
        "fourty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]

    /// Words that are numbers only where nothing else is said, because they are other words too.
    static let doubtful: WordSet = ["too", "ate", "dim", "un", "pump", "aught", "tri", "nowt", "zilch", "deg", "tow"]

    /// Words a slip away from a number that are words of their own.
    private static let otherWords: WordSet = [
        "tree", "there", "these", "those", "then", "than", "thee", "even", "never", "event", "sever", "night",
        "right", "light", "fight", "fine", "find", "none", "nice", "line", "mine", "wine", "note", "noon", "fire",
        "give", "live", "dive", "hive", "fever", "fought", "sixth", "fifth", "tenth", "eighth", "ninth", "seventh",
        "weight", "height", "threw", "foul", "your", "hour", "tour", "pour", "sour", "for", "form", "fours", "fiver",
        "nines", "ones", "tens", "hone", "tone", "gone", "done", "zeros", "seventy", "eighty", "sixty", "forth",
        "server", "straight", "eighties", "seen", "seem", "ninety", "fifty", "forty", "thirty", "twenty", "sievert",
        "heaven", "thirsty", "naughty", "caught", "taught", "thought", "brought", "bought", "nought", "although",
    ]

    private static let long = [
        "three", "seven", "eight", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "twenty",
        "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
    ]

    /// By the first letter of a word, those that it may be a slip of: their first letter, or their second, is the same.
    private static let longByLetter: [[String]] = (0..<256).map { letter in
        long.filter { $0.utf8.prefix(2).contains(UInt8(letter)) }
    }

    /// Slips in words too short for bounded spelling, where "for", "tea" and "tent" are as near: a letter left out,
    /// doubled or exchanged with its neighbour, if that makes no other word.
    private static let slips: WordTable<Int> = [
        "zro": 0, "zreo": 0, "zeor": 0, "zerro": 0, "zeroo": 0, "oen": 1, "noe": 1, "onee": 1, "wun": 1, "tow": 2,
        "twoo": 2, "ttwo": 2, "wto": 2, "thre": 3, "foru": 4, "fuor": 4, "foour": 4, "fourr": 4, "fou": 4,
        "fiv": 5, "fve": 5, "fvie": 5, "fiev": 5, "ifve": 5, "fivee": 5, "fivve": 5, "fiive": 5, "sxi": 6, "isx": 6,
        "sixx": 6, "siix": 6, "ssix": 6, "nien": 9, "nin": 9, "nne": 9, "niine": 9, "ninne": 9, "ninee": 9, "tne": 10,
        "tenn": 10, "etn": 10,
    ]

    /// The number that figures are, if anybody means so many: longer ones are telephones, cards and slips of a key, and
    /// there is no counting with them.
    static func figures(_ word: some StringProtocol) -> Int? { word.utf8.count <= 6 ? Int(word) : nil }

    /// The number that a word is, near misses included ("sevn", "eigth", "fiv").
    static func value(of word: String) -> Int? {
        if let known = values[word] ?? slips[word] { return known }
        guard word.utf8.count >= 4, word.utf8.count <= 9, !otherWords.contains(word) else { return nil }
        guard let first = word.utf8.first else { return nil }
        return longByLetter[Int(first)].first { BoundedSpelling.isSlip(word, of: $0) }.flatMap { values[$0] }
    }

    /// Words of amounts with a slip undone ("cuple", "hafl"); any other word as it is.
    static func repaired(_ word: String) -> String {
        guard word.utf8.count >= 3, let first = word.utf8.first, isLetter(first) else { return word }
        if let known = amountSlips[word] { return known }
        guard word.utf8.count >= 4, !otherAmounts.contains(word) else { return word }
        return amounts.first { BoundedSpelling.isSlip(word, of: $0) } ?? word
    }

    private static let amounts = ["couple", "dozen", "twice", "nothing"]
    private static let amountSlips: WordTable<String> = [
        "cupple": "couple", "cople": "couple", "doz": "dozen", "duzen": "dozen", "duzzen": "dozen", "hafl": "half",
        "haf": "half", "halfa": "half", "harf": "half", "hlaf": "half", "halff": "half", "onec": "once", "onse": "once",
        "wonce": "once", "noen": "none", "nonne": "none", "nonee": "none", "nevr": "never", "nver": "never",
        "neevr": "never", "neva": "never", "tiwce": "twice", "pare": "pair",
    ]
    private static let otherAmounts: WordSet = [
        "couple", "couples", "coupled", "coupe", "dozen", "dozens", "dozed", "doze", "frozen", "twice", "twine",
        "nothing",
        "noting", "notching",
    ]

    /// First to twentieth, in words or as `3rd`.
    static func ordinal(of word: String) -> Int? {
        if let index = ordinals.firstIndex(of: word) { return index + 1 }
        guard let ending = ["st", "nd", "rd", "th"].first(where: word.hasSuffix) else { return nil }
        return figures(word.dropLast(ending.utf8.count))
    }

    private static let ordinals = [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
        "twelfth",
    ]
}

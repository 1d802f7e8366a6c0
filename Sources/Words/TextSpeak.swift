extension FoldedText {
    /// The same text with contractions written out: `dont` and `don't` become `do not`, `im` becomes `i am`.
    ///
    /// Each word that is put in keeps the range of the one it came from. Words that are words themselves without the
    /// apostrophe (ill, well, hell, wed, id, were) are left alone; possessives keep their `'s`.
    package var expandedContractions: FoldedText { expanding { contraction($0.text).map(parts) } }

    /// The same text with the spellings of text messages written out: `u` becomes `you`, `2moro` `tomorrow`.
    ///
    /// `y` and `n` are left to those who wait for a yes or a no.
    package var expandedTextSpeak: FoldedText { expanding { TextSpeak.words[$0.text].map(parts) } }

    /// Both at once.
    var expandedForReading: FoldedText {
        let longForms = TextSpeak.longForms
        return expanding { longForms[$0.key] ?? contractionByRule($0.text).map(parts) }
    }

    /// Every word that stands for others in ``expandedContractions`` or ``expandedTextSpeak``, but for contractions that
    /// are read by rule: those have an apostrophe.
    package static var shortForms: [String] { Set(TextSpeak.contractions.keys).union(TextSpeak.words.keys).sorted() }

    private func expanding(_ expansion: (Token) -> [String]?) -> FoldedText {
        var result: [Token] = []
        // What stands before this place is in the result already; a text without a short form stays as it is.
        var kept = 0
        for (place, token) in tokens.enumerated() where token.kind == .word {
            guard let longer = expansion(token) else { continue }
            if kept == 0 { result.reserveCapacity(tokens.count + 8) }
            result += tokens[kept..<place]
            for (index, word) in longer.enumerated() {
                result.append(Token(.word, word, range: token.range, isGlued: index == 0 && token.isGlued))
            }
            kept = place + 1
        }
        guard kept > 0 else { return self }
        var text = self
        text.tokens = result + tokens[kept...]
        return text
    }
}

private func parts(_ words: String) -> [String] { words.split(separator: " ").map(String.init) }

/// The long form of a contraction, or nothing.
private func contraction(_ word: String) -> String? {
    TextSpeak.contractions[word] ?? contractionByRule(word)
}

/// The long form of a contraction that is none of those known by heart.
private func contractionByRule(_ word: String) -> String? {
    guard word.holds(apostrophe) else { return nil }
    for (ending, longer) in TextSpeak.endings where word.hasSuffix(ending) {
        return word.dropLast(ending.utf8.count) + longer
    }
    return nil
}

/// What is written short in texts, and what it stands for.
enum TextSpeak {
    /// Endings that can be read by rule; the first that fits counts.
    static let endings: [(String, String)] = [
        ("n't", " not"), ("'m", " am"), ("'re", " are"), ("'ve", " have"), ("'ll", " will"), ("'d", " would"),
    ]

    static let contractions: [String: String] = {
        var table = [
            "can't": "can not", "cant": "can not", "cannot": "can not", "won't": "will not", "wont": "will not",
            "shan't": "shall not", "shant": "shall not", "ain't": "is not", "aint": "is not", "im": "i am",
            "ive": "i have", "let's": "let us", "lets": "let us", "itll": "it will", "thatll": "that will",
            "theyll": "they will", "youll": "you will", "youd": "you would", "theyd": "they would",
            "y'all": "you all",
        ]
        for word in ["it", "that", "he", "she", "what", "who", "where", "there", "here", "how", "when"] {
            table[word + "'s"] = word + " is"
            table[word + "s"] = word + " is"
        }
        for word in ["today", "tonight", "yesterday", "everything", "nothing"] { table[word + "'s"] = word + " is" }
        for word in ["you", "they"] { table[word + "re"] = word + " are" }
        for word in ["you", "they", "we"] { table[word + "ve"] = word + " have" }
        for word in [
            "do", "does", "did", "is", "was", "are", "were", "have", "has", "had", "could", "would", "should", "need",
            "must",
        ] {
            table[word + "nt"] = word + " not"
            table[word + "n't"] = word + " not"
        }
        return table
    }()

    /// Contractions and text-speak in one table; what is both is a contraction.
    static let longForms: WordTable<[String]> = {
        var table: [String: [String]] = [:]
        for (word, longer) in words { table[word] = parts(longer) }
        for word in words.keys { if let longer = contraction(word) { table[word] = parts(longer) } }
        for (word, longer) in contractions { table[word] = parts(longer) }
        return WordTable(table)
    }()

    static let words: [String: String] = [
        "u": "you", "r": "are", "ur": "your", "yr": "your", "ure": "you are", "urself": "yourself", "ya": "you",
        "2moro": "tomorrow", "2morro": "tomorrow", "2morrow": "tomorrow", "2mrw": "tomorrow", "tmrw": "tomorrow",
        "tmr": "tomorrow", "tomo": "tomorrow", "tomoz": "tomorrow", "tomorow": "tomorrow", "tommorow": "tomorrow",
        "tommorrow": "tomorrow", "2day": "today", "tday": "today", "2nite": "tonight", "2night": "tonight",
        "tonite": "tonight", "nite": "night", "b4": "before", "l8": "late", "l8r": "later", "l8er": "later",
        "gr8": "great", "m8": "mate", "w8": "wait", "h8": "hate", "pls": "please", "plz": "please", "plse": "please",
        "pleas": "please", "ppl": "people", "peeps": "people", "thx": "thanks", "tnx": "thanks", "thnx": "thanks",
        "thanx": "thanks", "ty": "thank you", "tyvm": "thank you", "cos": "because", "coz": "because",
        "cuz": "because", "bcos": "because", "bcoz": "because", "becos": "because", "becoz": "because",
        "cus": "because", "wot": "what", "wat": "what", "wots": "what is", "wats": "what is", "hw": "how",
        "wen": "when", "wher": "where", "wanna": "want to", "wana": "want to", "gonna": "going to",
        "gunna": "going to", "gna": "going to", "gotta": "got to", "tryna": "trying to", "lemme": "let me",
        "gimme": "give me", "dunno": "do not know", "dno": "do not know", "dnt": "do not", "cnt": "can not",
        "dnot": "do not", "idk": "i do not know", "imo": "in my opinion", "tbh": "to be honest", "rn": "right now",
        "asap": "as soon as possible", "atm": "at the moment", "btw": "by the way", "ffs": "for goodness sake",
        "abt": "about", "abou": "about", "wiv": "with", "wid": "with", "gud": "good", "rly": "really",
        "realy": "really", "rlly": "really", "tht": "that", "dat": "that", "dis": "this", "hav": "have", "av": "have",
        "jus": "just", "jst": "just", "sum1": "someone", "some1": "someone", "any1": "anyone", "ne1": "anyone",
        "every1": "everyone", "evry1": "everyone", "no1": "no one", "noone": "no one", "sumthing": "something",
        "sumthin": "something", "somethin": "something", "summat": "something", "summit": "something",
        "smth": "something", "nuthin": "nothing", "nothin": "nothing", "nuffin": "nothing", "nufin": "nothing",
        "nowt": "nothing", "owt": "anything", "anythin": "anything", "fink": "think", "thru": "through",
        "tho": "though", "nd": "and", "an'": "and", "wk": "week", "wks": "weeks", "wkend": "weekend", "hr": "hour",
        "hrs": "hours", "mins": "minutes", "appt": "appointment", "apt": "appointment", "appointmnt": "appointment",
        "msg": "message", "msgs": "messages", "txt": "text", "txts": "texts", "txting": "texting", "fone": "phone",
        "fon": "phone", "num": "number", "probs": "probably", "prolly": "probably", "defo": "definitely",
        "def": "definitely", "obvs": "obviously", "soz": "sorry", "luv": "love", "hubby": "husband",
        "kms": "kill myself", "kys": "kill yourself", "bday": "birthday", "xmas": "christmas", "fam": "family",
        "info": "information", "v": "very", "wud": "would", "cud": "could", "shud": "should", "wis": "was",
        "wiz": "was", "nw": "now", "evry": "every", "evrything": "everything", "everythin": "everything",
        "em": "them", "'em": "them", "agen": "again", "nt": "not", "sum": "some", "nivver": "never",
        "txtin": "texting", "textin": "texting", "messagin": "messaging", "ringin": "ringing", "callin": "calling",
        "oan": "on", "eny": "any", "mebbe": "maybe", "mibbe": "maybe", "mair": "more", "aboot": "about",
        "btwn": "between", "nun": "none", "outta": "out of", "coupla": "couple of", "cannae": "can not",
        "canny": "can not", "carnt": "can not", "dinnae": "do not", "dinna": "do not", "divvent": "do not",
        "divnt": "do not", "didnae": "did not", "wasnae": "was not", "isnae": "is not", "wouldnae": "would not",
        "couldnae": "could not", "ken": "know", "knaa": "know", "bck": "back", "insted": "instead", "persn": "person",
        "hlp": "help", "hlep": "help", "plez": "please", "wknd": "weekend", "yday": "yesterday", "yest": "yesterday",
        "yesturday": "yesterday",
    ]
}

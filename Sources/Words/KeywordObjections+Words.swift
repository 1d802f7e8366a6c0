/// The words of objections, in the notation of `Phrases`, after `canonical` and without `noise`.
///
/// The Welsh awaits a first-language reader.
enum ObjectionWords {
    /// No text without one of these is an objection.
    static let triggers: WordSet = [
        "stop", "stopping", "stopped", "stopall", "st0p", "stpo", "stopp", "sotp", "quit", "cease", "desist", "refrain",
        "halt", "cancel", "end", "finish", "terminate", "text", "texts", "texting", "texted", "message", "messages",
        "messaging", "messaged", "mesages", "mesage", "messege", "messeges", "sms", "contact", "contacted",
        "contacting", "msging", "txtng", "txtn", "massages", "texin", "messagin",
        "send", "sending", "sent", "unsubscribe", "subscribe", "opt", "opting", "optout", "remove", "removed", "delete",
        "take", "tek", "taken", "list", "consent", "object", "alone", "leave", "away", "lost",
        "stuffed", "piss", "fuck", "f", "sod", "bog", "bugger", "naff", "jog", "shut", "pack", "rest", "peace",
        "wrong", "check", "checkins", "reminders", "blocking", "block", "reporting", "report", "asking", "bothering",
        "pestering", "hassling", "harassing", "bugging", "annoying", "ringing", "calling", "phoning", "nagging", "tex",
        "texs", "texes", "unsub", "unsubcribe", "unsuscribe", "unsubscibe", "🛑", "stopio", "stopiwch", "stopia", "atal",
        "daddanysgrifio",
        "peidiwch", "paid", "dim", "ddim", "gadewch", "gad", "tynnwch", "dileu", "canslo", "ewch", "cer",
        "wheesht", "whatsapp", "texing", "texring", "tetxing", "spamming", "stp", "sto",
        "tsop", "dtop", "nomore", "enuf", "discontinue", "correspondence", "stahp", "lose", "hounding",
        "badgering", "mithering", "close",
        "danysgrifio", "bother", "ring", "call", "phone", "disturb", "pester", "listed", "books", "forget", "erase",
        "scrap",
        "ditch", "bin", "phoned", "permission", "account", "file", "one", "these", "use", "sign", "off", "rid", "reply",
        "give", "gie", "gi", "giz", "changed",
    ]

    /// Words that are passed over.
    static let noise: WordSet = [
        "please", "plis", "plese", "pleaes", "kindly", "just", "bloody", "fucking", "fuckin", "effing", "flipping",
        "flippin", "flaming", "damn", "stupid", "silly", "really", "actually", "simply", "honestly", "seriously",
        "literally", "x", "xx", "xxx", "xxxx", "lol", "mate", "man", "love", "pal", "hun", "pet", "sir", "madam", "now",
        "oi", "blinking", "ruddy", "hen", "butt", "mun", "bro", "ok", "okay", "right", "oh", "well", "um", "er", "erm",
        "sorry", "hi", "hiya", "hello", "hey", "y'all", "duck", "diolch",
    ]
    static let courtesies: WordSet = ["please", "plis", "plese", "kindly"]

    /// One word for each group.
    static let canonical: WordTable<String> = {
        var table = [
            "st0p": "stop", "stopp": "stop", "stpo": "stop", "🛑": "stop", "quit": "stop", "cease": "stop",
            "halt": "stop", "discontinue": "stop", "stahp": "stop", "nomore": "no", "enuf": "enough", "desist": "stop",
            "refrain": "stop", "stopping": "stopped", "stpp": "stop", "sotp": "stop",
            "tsop": "stop", "sendin": "send", "remov": "remove", "blockin": "blocking",
            "dtop": "stop", "stp": "stop",
            "us": "me", "sending": "send", "nae": "no", "ony": "any", "eny": "any", "mair": "more", "mor": "more",
            "anymore": "anymore", "anymair": "anymore", "thi": "the", "teh": "the", "ya": "your", "wi": "with",
            "tek": "take", "ah": "i", "dese": "these", "theese": "these", "further": "more", "moar": "more",
            "unsub": "unsubscribe", "unsubcribe": "unsubscribe", "unsuscribe": "unsubscribe",
            "unsubscibe": "unsubscribe",
            "unsubscribed": "unsubscribe", "unsubscribing": "unsubscribe", "optout": "optout", "opting": "opt",
            "mam": "mum", "mom": "mum", "mother": "mum", "mobile": "phone", "fone": "phone",
        ]
        for word in [
            "text", "texts", "message", "messages", "mesage", "mesages", "messege", "messeges", "messagse", "sms",
            "smss", "tex", "texs", "texes", "whatsapp", "whatsapps", "tetxs", "txt's", "text's", "messgae", "messgaes",
        ] { table[word] = "text" }
        for word in [
            "texting", "messaging", "contacting", "spamming", "bombarding", "texing", "texring", "tetxing", "textign",
            "messageing", "smsing", "mesaging", "msging", "txtng", "txtn", "texin", "txtting", "whatsapping",
            "texting's",
        ] { table[word] = "texting" }
        for word in ["correspondence", "communication", "communications", "comms", "communicating"] {
            table[word] = "contact"
        }
        return WordTable(table)
    }()

    /// The same by keys.
    static let canonicalKeys = WordTable(
        canonical.words.compactMap { word in canonical[word].map { (word, WordKey($0)) } })

    /// The key of a long word with a slip undone.
    static func repairedKey(_ token: Token) -> WordKey {
        let repaired = repaired(token.text)
        return repaired == token.text ? token.key : WordKey(repaired)
    }

    /// STOP, nearly.
    static let slips: WordSet = ["stopp", "stpo", "stpp", "sotp", "tsop", "dtop", "stp"]

    /// Other slips of long words.
    static func repaired(_ word: String) -> String {
        if word.utf8.first == 0x73, word.utf8.count >= 5, isDrawnOut(word) { return "stop" }
        return word.utf8.count >= 9 && word.utf8.first == 0x75 && BoundedSpelling.isSlip(word, of: "unsubscribe")
            ? "unsubscribe" : word
    }

    /// "Stopppp", "staaahp".
    static func isDrawnOut(_ word: String) -> Bool {
        guard word.utf8.first == UInt8(ascii: "s"), word.utf8.count >= 4 else { return false }
        var last: UInt8 = 0
        let letters = word.utf8.filter { byte in
            defer { last = byte }
            return byte != last
        }
        return letters == Array("stop".utf8) || letters == Array("stahp".utf8)
    }

    /// Words that join one part to the next.
    static let joints: WordSet = ["and", "but", "so", "because", "as", "since", "or", "then", "an"]
    /// "So late", "so often": how the texts come, not a reason.
    static let degrees: WordSet = [
        "much", "many", "often", "late", "early", "long", "frequently", "soon", "fast", "quick", "quickly", "little",
    ]
    /// Words that begin a sentence of its own behind a wish.
    static let starters: WordSet = [
        "i", "we", "it", "this", "these", "you", "my", "there", "thank", "thanks", "they", "he", "she",
    ]
    /// "She has dementia" says why; "she said" tells of somebody's words.
    static let states: WordSet = [
        "is", "has", "was", "died", "passed", "can", "cannot", "does", "gets", "lives", "will", "hates",
    ]
    /// Somebody's words or acts are told of.
    static let tellers: WordSet = [
        "said", "says", "saying", "say", "told", "tell", "tells", "telling", "asked", "asks", "ask", "asking", "he",
        "she", "ex", "boyfriend", "girlfriend", "if", "why", "when", "voices", "scam", "who", "how", "until", "unless",
        "before", "not", "never", "cannot",
    ]
    /// A wish that follows one of these belongs to what was said before it.
    static let ties: WordSet = [
        "to", "not", "never", "can", "will", "would", "should", "must", "i", "he", "she", "they", "it", "we", "who",
        "that",
        "and", "or", "if", "when", "me", "him", "her", "them", "did", "does", "do", "a", "the", "my", "for", "of",
        "could",
        "you", "bus", "next", "last", "no", "any", "this", "with", "on", "in", "your", "got", "get", "about", "by",
        "full", "without",
    ]
    /// Other ways and times to reach somebody.
    static let otherWays: WordSet = [
        "instead", "ring", "call", "phone", "email", "letter", "letters", "post", "write", "landline", "other", "new",
        "only", "except", "keep", "use", "until", "unless",
    ]
    /// Behind a bare STOP, these say that it was none.
    static let takesBack: WordSet = [
        "meant", "mean", "back", "again", "no", "not", "wrong", "change", "start", "restart", "go", "wait", "smoking",
        "what", "who", "why", "how", "menu", "carry", "continue",
    ]

    // MARK: Before and behind

    /// Politeness before a wish.
    static let leads = Phrases(
        lines: """
            can|could|will|would|may you
            you can|may|must|should|could|need|have|got to?
            will you well?
            i want|need|would|wish|wud like? you to
            would you mind|be
            be so good|kind as to
            so good|kind as to
            i would|should be? grateful|glad|appreciate|obliged|prefer|rather it? if? you would|could?
            i would|should rather you
            if you would|could
            i must|have ask|asked you twice|already|before? to?
            i have already|twice|asked|told asked|told? you twice|already|before? to?
            i already? said|told|asked|tell you? twice|already|before|once? to?
            for the last time
            once again
            reply|type|typing
            excuse me
            go on and?
            once and for all
            yes
            yeah
            no
            nah
            naw
            aye
            nope
            no thank|thanks you?
            how many times do i have to say
            good morning|afternoon|evening
            dear all|team
            for god|gods|god's|goodness|heaven|heavens|christ sake|sakes
            thanks
            thank you
            look
            man
            listen
            gonnae
            gonna
            and
            then
            """,
        groups: groups)

    /// Before a wish about oneself.
    static let ownLeads = Phrases(
        lines: """
            i|we want|need|wish to?
            i|we would like|love to
            id like|love to
            would like to
            want to
            wish to
            like to
            i am
            i would
            i hereby?
            please
            """,
        groups: groups)

    /// A question about how to be rid of the texts.
    static let questions = Phrases(
        lines: """
            how do|can|could|would|shall|might i|we|you
            how to
            can|could|may i|we
            is there a way to
            what do i do|text|send|put to
            where do i
            """,
        groups: groups)

    /// What may follow.
    static let trails = Phrases(
        lines: """
            anymore
            to|from my|this|the number|phone
            any more|longer
            no more
            more
            again
            ever again?
            at all|once
            in future
            in the future
            in any way
            from now|today on?
            from you
            off you
            to me
            forever
            completely
            immediately
            straight away
            altogether
            for good|ever
            like
            will you
            would you
            can you
            you idiots|idiot|lot|morons|moron|fools|muppets|bastards|pricks|twats|clowns|people
            thanks
            thank you
            ta
            cheers
            all the time
            as soon as possible
            asap
            of today
            for goodness sake
            already
            os gwelwch yn dda
            eto
            ddim mwy
            dear
            either
            then
            """,
        groups: groups)
}

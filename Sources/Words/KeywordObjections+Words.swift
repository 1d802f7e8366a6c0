/// The words of objections, in the notation of `Phrases`, after `canonical` and without `noise`.
///
/// The Welsh awaits a first-language reader.
enum ObjectionWords {
    /// No text without one of these is an objection.
    static let triggers: Set<String> = [
        "stop", "stopping", "stopped", "stopall", "st0p", "stpo", "stopp", "sotp", "quit", "cease", "desist", "refrain",
        "halt", "cancel", "end", "finish", "terminate", "text", "texts", "texting", "texted", "message", "messages",
        "messaging", "messaged", "mesages", "mesage", "messege", "messeges", "sms", "contact", "contacted",
        "contacting", "msging", "txtng", "txtn", "massages", "texin", "messagin",
        "send", "sending", "sent", "unsubscribe", "subscribe", "opt", "opting", "optout", "remove", "removed", "delete",
        "take", "tek", "taken", "off", "list", "number", "consent", "object", "alone", "leave", "away", "lost",
        "stuffed", "piss", "fuck", "f", "sod", "bog", "bugger", "naff", "jog", "do", "shut", "pack", "rest", "peace",
        "wrong", "check", "checkins", "reminders", "blocking", "block", "reporting", "report", "asking", "bothering",
        "pestering", "hassling", "harassing", "bugging", "annoying", "ringing", "calling", "phoning", "nagging", "tex",
        "texs", "texes", "unsubcribe", "unsuscribe", "🛑", "stopio", "stopiwch", "stopia", "atal", "daddanysgrifio",
        "dad", "peidiwch", "paid", "dim", "ddim", "gadewch", "gad", "tynnwch", "dileu", "canslo", "ewch", "cer",
        "wheesht", "please", "pls", "part", "whatsapp", "texing", "texring", "tetxing", "spamming", "stp", "sto",
        "tsop", "dtop", "nomore", "enuf", "discontinue", "correspondence", "stahp", "lose", "need", "hounding",
        "badgering", "mithering", "close",
    ]

    /// Words that are passed over.
    static let noise: Set<String> = [
        "please", "plis", "plese", "pleaes", "kindly", "just", "bloody", "fucking", "fuckin", "effing", "flipping",
        "flippin", "flaming", "damn", "stupid", "silly", "really", "actually", "simply", "honestly", "seriously",
        "literally", "x", "xx", "xxx", "xxxx", "lol", "mate", "man", "love", "pal", "hun", "pet", "sir", "madam", "now",
        "oi", "blinking", "ruddy", "hen", "butt", "mun", "bro", "ok", "okay", "right", "oh", "well", "um", "er", "erm",
        "sorry", "hi", "hiya", "hello", "hey", "y'all", "duck", "diolch",
    ]
    static let courtesies: Set<String> = ["please", "plis", "plese", "kindly"]

    /// One word for each group.
    static let canonical: [String: String] = {
        var table = [
            "st0p": "stop", "stopp": "stop", "stpo": "stop", "🛑": "stop", "quit": "stop", "cease": "stop",
            "halt": "stop", "discontinue": "stop", "stahp": "stop", "nomore": "no", "enuf": "enough", "desist": "stop", "refrain": "stop", "stopping": "stopped", "stpp": "stop", "sotp": "stop",
            "tsop": "stop", "sendin": "send", "remov": "remove", "blockin": "blocking",
            "dtop": "stop", "stp": "stop",
            "us": "me", "sending": "send", "nae": "no", "ony": "any", "eny": "any", "mair": "more", "mor": "more",
            "anymore": "anymore", "anymair": "anymore", "thi": "the", "teh": "the", "ya": "your", "wi": "with",
            "tek": "take", "ah": "i", "dese": "these", "theese": "these", "further": "more", "moar": "more",
            "unsubcribe": "unsubscribe", "unsuscribe": "unsubscribe", "unsubscibe": "unsubscribe",
            "unsubscribed": "unsubscribe", "unsubscribing": "unsubscribe", "optout": "optout", "opting": "opt",
            "mam": "mum", "mom": "mum", "mother": "mum", "mobile": "phone", "fone": "phone",
        ]
        for word in [
            "text", "texts", "message", "messages", "mesage", "mesages", "messege", "messeges", "messagse", "sms",
            "smss", "tex", "texs", "texes", "whatsapp", "whatsapps", "tetxs", "txt's", "text's", "messgae", "messgaes",
        ] { table[word] = "text" }
        for word in [
            "texting", "messaging", "contacting", "spamming", "bombarding", "texing", "texring", "tetxing", "textign",
            "messageing", "smsing", "mesaging", "msging", "txtng", "txtn", "texin", "txtting", "whatsapping", "texting's",
        ] { table[word] = "texting" }
        for word in ["correspondence", "communication", "communications", "comms", "communicating"] {
            table[word] = "contact"
        }
        return table
    }()

    /// STOP, nearly.
    static let slips: Set<String> = ["stopp", "stpo", "stpp", "sotp", "tsop", "dtop", "stp"]

    /// Other slips of long words.
    static func repaired(_ word: String) -> String {
        if word.utf8.first == 0x73, word.utf8.count >= 5, isDrawnOut(word) { return "stop" }
        return word.utf8.count >= 9 && word.utf8.first == 0x75 && BoundedSpelling.isSlip(word, of: "unsubscribe")
            ? "unsubscribe" : word
    }

    /// "Stopppp", "staaahp".
    static func isDrawnOut(_ word: String) -> Bool {
        var last: UInt8 = 0
        let letters = word.utf8.filter { byte in
            defer { last = byte }
            return byte != last
        }
        return letters == Array("stop".utf8) || letters == Array("stahp".utf8)
    }

    /// Words that join one part to the next.
    static let joints: Set<String> = ["and", "but", "so", "because", "as", "since", "or", "then", "an"]
    /// "So late", "so often": how the texts come, not a reason.
    static let degrees: Set<String> = [
        "much", "many", "often", "late", "early", "long", "frequently", "soon", "fast", "quick", "quickly", "little",
    ]
    /// Words that begin a sentence of its own behind a wish.
    static let starters: Set<String> = [
        "i", "we", "it", "this", "these", "you", "my", "there", "thank", "thanks", "they",
    ]
    /// Somebody's words or acts are told of.
    static let tellers: Set<String> = [
        "said", "says", "saying", "say", "told", "tell", "tells", "telling", "asked", "asks", "ask", "asking", "he",
        "she", "ex", "boyfriend", "girlfriend", "if", "why", "when", "voices", "scam", "who", "how", "until", "unless",
        "before", "not", "never", "cannot",
    ]
    /// A wish that follows one of these belongs to what was said before it.
    static let ties: Set<String> = [
        "to", "not", "never", "can", "will", "would", "should", "must", "i", "he", "she", "they", "it", "we", "who", "that",
        "and", "or", "if", "when", "me", "him", "her", "them", "did", "does", "do", "a", "the", "my", "for", "of", "could",
        "you", "bus", "next", "last", "no", "any", "this", "with", "on", "in", "your", "got", "get", "about", "by", "full", "without",
    ]
    /// Other ways and times to reach somebody.
    static let otherWays: Set<String> = [
        "instead", "ring", "call", "phone", "email", "letter", "letters", "post", "write", "landline", "other", "new",
        "only", "except", "keep", "use", "until", "unless",
    ]
    /// Behind a bare STOP, these say that it was none.
    static let takesBack: Set<String> = [
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

    // MARK: Wishes

    /// Groups of slots that many phrases share.
    private static let groups = [
        "WHO": "me|my|this|that|her|his|him|their|them|these|the? phone|number|mum|dad|father|nan|gran|wife|husband"
            + "|son|daughter|brother|sister|partner|person|phones?",
        "MINE": "me|my|this|the? number|phone|person?",
        "WHICH": "all|any|no|future|the|these|those|your|you|this|such|so|ur|ye|yous? more|many|of|other|these?"
            + " of? these|those|your|the?",
    ]

    /// Wishes that name the texts, the number or the list.
    static let plain = Phrases(
        lines: """
            stop|stopped from? texting WHO text?
            stop to? text|contact|massage WHO
            stop|stopped fucking texting WHO
            pack|give in|up|over texting WHO
            stop ringing|calling|phoning and texting me?
            stop texting and ringing|calling|phoning me?
            stop|stopped it|them|all|with? with? WHICH text|texting|communication|communications
            stop it|all? with? WHICH text|contact
            stop|stopped to? send me|my|this|out|her? phone|number? WHICH text|them|these|those|stuff|things\
            |this|massages|anything|everything to? me|my|this? phone|number?
            stop to? send me
            stop to? send me this|these|your? rubbish|crap|spam|junk|nonsense|shit|bollocks
            stop text? to? this|my number|phone
            stop send
            stop using|use my|this number
            stop blowing|blowin up my phone
            stop all contact|communication
            do not ever? text|texting WHO
            do not ever? contact MINE
            never ever? text WHO
            never ever? contact MINE
            no|not text|contact me|us
            do|no|not not? ever? send me|my|this|out? phone|number? WHICH text|texting to? me|my|this? phone\
            |number?
            do not send me? any|no anymore|more of? these|those|them|this?
            do not send me? anymore of? these|those?
            no|not send me text
            not send again
            do not use my|this number
            no|any more of? these|your|those|the|this? text|texting|contact|communication from?
            enough of? these|your|the|this? text
            that is enough of? these|your|the|this? text
            cancel|end|finish|terminate my|the|these|this|all|your|those? text|texting|subscription service?
            take|get|remove|delete|strike|cross|scrub|pull|drop|clear me|my|this|her|his|him|the|our number\
            |name|details|phone? number? off|of|from|out of? this|your|the|that|all|any? mailing|contact|text\
            |texting|phone|sms|calling? list|lists|system|database|records|service|books|file|files|text\
            |thing|programme|program|messages
            take|get|remove|delete me|her|his|him|it off|of this|it|these|here?
            remove|delete me
            take|get|remove|delete my|this|her|his|the number|name|details|phone number? off|of|out this|it?
            remove me from this|these|here|it|all
            remove|delete|erase|forget my|this|her|his|our|the phone? number|details|name
            remove|delete|erase|forget my|this|her|his|our|the phone? number|details|name from this|your|the? \
            list|system|database|records|phone|text
            i withdraw|revoke|retract|remove my|all consent|permission to|for|from? be|receive|get|these|the? \
            text|texted|texting|contacted|contact|this?
            i object to|2 being|these|this|the|your texted|text|contacted|texting
            i object
            get rid of my|this|our number|details|name
            lose|bin|scrap|ditch my|this number
            i|we? do not give? consent|agree to|for this|it|these|the|text|texting|being? text|texted|contacted?
            i? never gave you|anyone? my? permission|consent to|for text|contact|this|it me?
            i? never gave permission|consent for you to text|contact me
            you do not have my|our permission|consent to text|contact me
            you have no permission|right|consent to text|contact me
            do not bother|keep texting|send WHO
            do not bother|keep send me? any? more? of? these? text?
            no need to text|contact|send me? any|these|more|anymore? more? of? these|text?
            no need for any|these|more more? text|texting
            you do not need|have to keep? text|texting|contact|send me
            i|we do not need|want|wish|like you to text|contact|send|keep me? text|texting? me?
            i|we do not need|want you texting|send me text?
            mum|dad|he|she|we|they would|wants|want like? WHICH text to stop|end
            my mum|dad|nan|husband|wife|son|daughter would|wants|want like? WHICH text to stop|end
            i|we? would|want|please|id? like? have|get? WHICH text stopped|ended
            can|could WHICH text be? stopped|ended
            have|get WHICH text stopped|ended
            no|not more|anymore|want|need send|text|want|more? me|any? more|anymore? text
            no|not more send me?
            sign me off|out of? these|this|the? text?
            i|we|he|she|they|mum|dad|you do|does not|no longer? want|need|wish|like|require|wanting|wants\
            |needs|wanna|care to|for? to? get|receive|have|be|keep|see|getting|receiving|having? WHICH text\
            |texting|texted|contacted|contact from|off? you?
            i|we|he|she|they|mum|dad|you no|not longer? want|need|wish|like|require|wanting|wants|needs|wanna\
            |care to|for? to? get|receive|have|be|keep|see|getting|receiving|having? WHICH text|texting\
            |texted|contacted|contact from|off? you?
            i|we|he|she|they|mum|dad|you am|is not want|need|wish|like|require|wanting|wants|needs|wanna|care \
            to|for? to? get|receive|have|be|keep|see|getting|receiving|having? WHICH text|texting|texted\
            |contacted|contact from|off? you?
            my mum|dad|nan|gran|wife|husband|son|daughter|partner|father do|does not|no longer? want|need\
            |wish|like|require|wanting|wants|needs|wanna|care to|for? to? get|receive|have|be|keep|see\
            |getting|receiving|having? WHICH text|texting|texted|contacted|contact from|off? you?
            my mum|dad|nan|gran|wife|husband|son|daughter|partner|father no|not longer? want|need|wish|like\
            |require|wanting|wants|needs|wanna|care to|for? to? get|receive|have|be|keep|see|getting\
            |receiving|having? WHICH text|texting|texted|contacted|contact from|off? you?
            my mum|dad|nan|gran|wife|husband|son|daughter|partner|father am|is not want|need|wish|like\
            |require|wanting|wants|needs|wanna|care to|for? to? get|receive|have|be|keep|see|getting\
            |receiving|having? WHICH text|texting|texted|contacted|contact from|off? you?
            do|does not|no longer? want|need|wish|like|require|wanting|wants|needs|wanna|care to|for? to? get\
            |receive|have|be|keep|see|getting|receiving|having? WHICH text|texting|texted|contacted|contact \
            from|off? you?
            no|not longer? want|need|wish|like|require|wanting|wants|needs|wanna|care to|for? to? get|receive\
            |have|be|keep|see|getting|receiving|having? WHICH text|texting|texted|contacted|contact from|off? \
            you?
            i|we|she|he would|should prefer|rather|sooner not to? get|receive|have|be? WHICH text|texted\
            |contacted|texting
            i|we do not want|need|like to? get|receive|have|be? these no|any? more|anymore|longer
            do not want these anymore?
            do not want any|no more of these
            i want|would|need|wish like? all|these|the|your|them|this text|texting to stop|end|finish
            all|these|the|your|this text|texting must|need|needs|have|has|should|to|got|can? to? stop|end\
            |finish
            peidiwch|paid|peidio a|ag|ac? tecstio|decstio|anfon|gyrru|danfon|hala|cysylltu|chysylltu|thecstio \
            a|ag? fi|mi|ni|i|mwy|rhagor|negeseuon|negesau|tecsts|thecsts? o|a|i? negeseuon|negesau|decsts|fi\
            |mi|tecsts?
            dim mwy|rhagor o? negeseuon|negesau|decsts|tecsts|destun
            dim negeseuon|negesau|tecsts
            dwi|rwy|rydw|fi|i|wi ddim i|yn|n|i'n? eisiau|isio|isie|moyn mwy|rhagor|y|yr|unrhyw? o|rhain? \
            negeseuon|decsts|tecsts|rhain?
            stopiwch|stopia|stopio|stop anfon|tecstio|gyrru|hala negeseuon|fi|tecsts|ata? i|mi?
            tynnwch|tynna fi|fy|fi'i? oddi|enw|rhif|off? ar|oddi|y|eich|oddiar? ar|y|eich? rhestr|y? restr?
            dileu|dilewch|dilea fy|y|fi rhif|manylion|enw?
            """,
        groups: groups)

    /// Wishes about oneself: "I want to opt out", "I want to stop getting these".
    static let own = Phrases(
        lines: """
            unsubscribe me|my? from? this|these|it|all|your|the|everything? text|list|service|texting|number|phone?
            un subscribe me?
            opt me? out of|from? all|this|these|the|your|receiving|getting? these|the|your|any|more? text\
            |texting|service?
            optout of? this|these|the|your? text?
            stop|cancel|end receiving|getting|having? WHICH text|texting from|off? you?
            stop receiving|getting these|them|those|this
            stop you texting me?
            withdraw my consent
            be removed|taken|deleted|unsubscribe|off off|of|from|out? of? this|your|the|that? mailing|contact\
            |text? list|lists|system|database|records|service|text|thing?
            come|get off this|the|your|it|that list|text|thing|service?
            come|get off this
            off this|the|your list|text
            not be contacted|texted
            """,
        groups: groups)

    /// "No texts please".
    static let politePlain = Phrases(
        lines: """
            no|not text|texting|contact
            """,
        groups: groups)

    /// Wishes that name nothing.
    static let bare = Phrases(
        lines: """
            stop stop? stop?
            stopall
            stop all|everything|contact
            stop all of? this|it|these
            end
            cancel
            leave me alone|be|peace you? lot|all|people?
            leave me in peace|alone
            leave me the hell|fuck alone
            stopio
            stopiwch
            stopia
            atal
            dad danysgrifio
            daddanysgrifio
            canslo
            stopwch
            gadewch|gad|gadwch lonydd|llonydd i|imi? mi|fi|ni|i?
            gie|give|geez me peace
            """,
        groups: groups)

    /// "Stop them".
    static let pointing = Phrases([
        "stop|end|cancel|finish them|these|those", "remove|delete it|them", "do not send them|these|those",
    ])

    /// Worth one question.
    static let near = Phrases(
        lines: """
            stop it|this|that|these
            stop doing this|it|that
            s t o p
            stop stop it|this
            go|ewch|cer away|ffwrdd|i|o ffwrdd|ma?
            get lost|stuffed|knotted
            f|fuck|piss|bog|sod|bugger|naff|eff|clear|buzz off
            jog on
            do one
            shut up|it
            pack it|this in
            give it a rest
            gie it a rest
            give over
            haud yer|your wheesht
            wheesht
            stop ringing|calling|phoning|bothering|pestering|harassing|hassling|bugging|annoying|nagging|hounding|stalking|mithering|chasing|badgering me\
            |my? phone|house?
            do not ring|call|phone|bother|pester|disturb me
            do not bother
            end|cancel this|these
            stop it
            why will|do not you leave me alone
            why will|do not you stop texting|send me?
            close my account|file|case|record|records
            do not reply
            give|gie|gi|giz me? a|it rest with? WHICH text?
            pack in WHICH text
            stop asking me? all|the|these|this|so|such|your? many|of|stupid|personal? questions|stuff|things?
            stop|cancel|end send? me? any|the|these|your|my|all? more? reminders|reminder|checkins
            stop|cancel|end send? me? any|the|these|your|my|all? more? check ins
            no more reminders|checkins
            no more check ins
            i|we? do not want|need any|the|these|your? more? reminders|checkins
            i|we? do not want|need any|the|these|your? more? check ins
            do not want to be a? part of this|it
            i do not want|wish to take part
            do not want to take part
            i want|would like? to leave this|the service|programme|scheme|thing
            i want to leave this
            you have got? the|a? wrong number|person
            this is the|a wrong number|person
            this is not my|the right|his|her number
            i never gave you my number
            i did not give you my number|permission
            """,
        groups: groups)

    /// About the texts, but no wish.
    static let complaints = Phrases(
        lines: """
            fed|sick|tired|bored up|and|to? tired|death|off|teeth? of|with|off|about all|these|your|this|the\
            |getting? these|your|the? text|texting
            i am fed|sick|tired|bored up|and|to? tired|death|off? of|with|off|about all|these|your|this|the\
            |getting? these|your|the? text|texting
            i hate|dislike all? these|your|the|getting|this text|texting
            i hate these
            i? have? had enough of? WHICH text|texting
            you|they send|keep|are me|send|sending? too many|much text
            i am not happy with|about you texting|WHICH me|text
            i can not be doing|bothered|dealing with all? these|your|the text|texting
            these|your|the text are|is so|very|too|getting|driving|doing|a? annoying|irritating|nuisance|mad\
            |pain|much|upsetting|stressful|me? mad|head|up|the|wall?
            these|your|the text are|is doing|do my head|nut in
            these are doing my head|nut in
            these are annoying|too much
            too many of? these|your|the? text|texting
            i get|am|have getting|got? too many of? these|your|the? text?
            you keep|keeps texting|send me|text?
            you text me too much|often|many
            i am|will|am going|gonna to? block|blocking|report|reporting you|this|your|ur number?
            i am going to block|report you|this|your number?
            blocking|reporting you|this|your number?
            i will|would block|report you|this|your number?
            """,
        groups: groups)

    /// Greetings, thanks, reasons: nothing by themselves.
    static let fillers = Phrases(
        lines: """
            no
            yes
            yeah
            nah
            nope
            aye
            thanks
            thank you
            ta
            cheers
            thank|thanks you? very|so|all? much? for all|your|the|everything|ur? your|the|this|of|help\
            |support|texts|time? help|support|text|time?
            good morning|afternoon|evening|day
            dear sir|madam|all|team or? madam?
            dear
            yours faithfully|sincerely|truly
            i|we am|are not|feeling|feel|doing|so|much|very|all|fine|ok|better? much|so|very|all|feeling? \
            better|fine|ok|interested|sorted|managing|busy|good|up|alright|happy|well|right
            i am not interested in this|these|it|any|your? of|text|service|help? this|it?
            not interested
            no interest
            i am better|fine|good|sorted|managing|interested
            i feel|am much? better
            feeling|much better
            i|we do|did not want|need any|your|the|this? help|this|it|that|anything|support|these
            i|we do|did not like|do|read|understand|get|use text|texting|them|these|it|this
            i|we did not ask|sign|agree for|up|to for|to? this|it|these|any|text|that
            i|we did not ask for these|this|any|your text
            i|we never|have asked|signed|agreed|wanted not? up|for|to? for|to? this|it|these|any|that
            i|we have not asked|signed up|for for? this|it|these
            do|did not want|need help|it|that|anything
            i? have? changed my mind about|on? this|it|that?
            on behalf of my|a mum|dad|nan|husband|wife|son|daughter|friend|client|patient
            wrong number|person
            final warning
            last warning
            my english is? not|no good|well
            who is|are this|you
            who the hell is|are this|you
            who dis
            what is this
            you have got? the|a? wrong number|person|man|woman|phone
            this is the|a|an? wrong|private|old number|person|phone
            this is harassment|spam|ridiculous|a|getting scam|joke|silly|ridiculous|annoying?
            this is getting|becoming silly|ridiculous|annoying|beyond
            this is getting a joke
            this is her|his|my daughter|son|wife|husband|carer|mum|dad|sister|brother
            i am|have in|moved|now|currently? a|an? hospital|care|home|nursing|away|hospice? home?
            i have moved away|house?
            my|her|his|our? mum|dad|husband|wife|father|nan|gran|son has|is|passed|have died|dead|passed|away \
            gone|away?
            he|she has|is|passed|have died|dead|passed|away gone|away?
            i have had enough
            had enough
            enough
            enough is enough
            that is enough|it
            fed up with|of this|it|you|all?
            sick of this|it|you|all?
            i am fed up with|of this|it|you|all?
            i am sick of this|it|you
            it is|its so|very|too? annoying|upsetting|irritating|stressing|silly|ridiculous|rude|enough me?
            i find it|this|them upsetting|annoying|stressful
            reply
            type
            not needed
            no help needed
            or i will|am going to? block|report you
            i will|am going to? block|report you
            he|she can not read|use|see them|it|text
            too much
            too many
            i get|got too many of these
            no longer needed|required
            i|we no longer need|want this|it|help|support|these
            i am managing
            we are managing fine?
            i do not know you
            not for me
            i have had enough of this|it|you
            """,
        groups: groups)
}

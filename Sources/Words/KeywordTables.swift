/// The words of each command, in English and Welsh, in the notation of `Phrases`.
///
/// A whole text must be one of these. The Welsh words and the phrases for STOP include those that aggregators and
/// operators of the United Kingdom list; the Welsh awaits a first-language reader.
enum KeywordTables {
    static let start = Phrases([
        "start", "unstop", "opt in", "optin", "opt me in", "subscribe", "resubscribe",
        "start texting|messaging me again?", "start texts|messages again?", "cychwyn", "dechrau",
    ])

    static let help = Phrases([
        "help", "help me", "information", "cymorth", "help", "helpu", "i need help|information", "need help",
        "help me? i am stuck|lost|confused", "i am stuck|lost|confused",
        "help me? i do not know|no|understand how|what|this? this|it|to? works|do?",
    ])

    static let menu = Phrases([
        "menu", "main menu", "the menu", "dewislen", "back to the|main? main? menu", "home menu", "menyu",
        "go|get|take back|me? back? to the|main? main? menu", "show|send|see me? the? main? menu",
    ])

    static let back = Phrases([
        "back", "go back", "go back one|1|a", "go back a|one step|question", "previous", "previous question", "undo",
        "step back", "yn ol", "nol", "last question again", "back one|1|a? step|question?",
        "go|take|get me? back to the|my? previous|last|first|other question|one|1|bit|answer",
        "go|back back|to the? one|question|1 before",
    ])

    static let again = Phrases([
        "again", "repeat", "resend", "eto", "say|send|ask that|it|me? that? again", "repeat that|it|the question?",
        "send me? the question again?", "what was the question", "what was that", "ask again",
    ])

    static let skip = Phrases([
        "skip", "skip it|this|that|one|please", "skip this|that|the one|question|1", "pass", "next", "next question",
        "move on", "neidio", "hepgor", "i will pass", "i will skip this|it|that? one?", "pass on that|this one?",
    ])

    static let restart = Phrases([
        "restart", "start again|over", "start all? over again?",
        "start again|over from|at the? beginning|start|top|scratch",
        "start from the? beginning|start|top|scratch again?", "begin again", "reset", "from the top|beginning|start",
        "ailddechrau", "go back to the? beginning|start",
    ])

    static let later = Phrases([
        "later", "not now", "not right now", "another time", "some other time", "maybe later",
        "ask|text|message me later", "ask me another time", "ask me again later", "do this|it later",
        "do this|it another time", "remind me later", "i am busy", "busy",
        "i am busy right? now|atm|at? the? moment?", "in a bit|minute|while|mo", "not at the moment", "nes ymlaen",
        "wedyn", "i will do it|this later", "later on", "cba", "too busy",
    ])

    static let carryOn = Phrases([
        "continue", "carry on", "keep going", "go on", "resume", "parhau", "carry on where we were|left off?",
        "continue with this|it|check|the? in?",
    ])

    static let more = Phrases([
        "more", "tell me more", "more information|details|options|choices", "show|see me? more", "mwy", "what else",
        "any more", "read more", "more about this|it|that", "give me more",
    ])

    static let why = Phrases([
        "why", "pam", "why do|are|would you ask|asking|need|want|wanting me|this|that|it|to? that|this|know|it?",
        "why you ask|asking this|that|me?", "what is this|that|it for", "what for", "why is that", "why that",
        "why do you need to know that|this?", "why do you want to know that|this?", "how come",
    ])

    static let welsh = Phrases([
        "welsh", "cymraeg", "in welsh", "yn gymraeg", "gymraeg",
        "speak|text|use|have|get|write this|it|in? in? welsh", "change|switch to welsh|cymraeg", "welsh language",
        "do you speak welsh",
    ])

    static let english = Phrases([
        "english", "saesneg", "in english", "yn saesneg", "speak|text|use|have|get|write this|it|in? in? english",
        "change|switch back? to english|saesneg", "english language",
    ])

    static let safe = Phrases(["safe"])

    /// Asking for a person.
    static let human = Phrases([
        "human", "a? human being?", "person", "real|actual|proper|live person|human being?", "agent", "operator",
        "adviser", "advisor", "a person|human|adviser|advisor being?",
        "a real|actual|proper|live person|human being?", "someone real",
        "talk|speak|chat to|with a|an|the|my|some|your|any? real|actual|proper|live|human|link?"
            + " person|human|someone|somebody|anyone|anybody|adviser|advisor|worker|team|staff|operator|agent|one|being"
            + " being|real|person|there|else|about? this|it|not? a? machine|robot|bot|computer?",
        "talk|speak|chat to a|the member of staff|your? team?", "call|ring|phone|telephone me back?",
        "give me a call|ring|bell|buzz",
        "someone|somebody|anyone|anybody|you just|please? call|ring|phone|telephone|contact|speak|talk"
            + " to|with? me back?",
        "someone|somebody|anyone|anybody to speak|talk to",
        "put me through to? a|an|the|someone|somebody? real|human|link? person|human|being|worker?", "put me through",
        "have|get|ask someone|somebody to? call|ring|phone|telephone me back?",
        "is there anyone|someone|somebody|anybody i can? talk|speak to", "siarad a|efo|gyda rhywun|pherson|person",
        "not a? robot|bot|machine", "need a? person|human|someone to? talk|speak? to?",
        "i need to? speak|talk to someone", "need|want someone to ring|call|phone me|back?",
        "i need|want someone to ring|call|phone me|back?", "i want a? real? person|human being?",
        "i would like someone to ring|call|phone|telephone me back?",
    ])

    /// What may stand before a command without changing it.
    static let politeOpenings = Phrases([
        "please", "hi", "hiya", "hello", "hey", "ok", "okay", "sorry", "just", "can|could|may i|we|you just?",
        "will|would you", "can", "could", "i want|need|wish to", "i would like to", "i would rather", "want|need to",
        "would like to", "let me|us", "oh", "er", "um", "i think", "well", "right", "wait", "oops", "actually",
        "i have messed|muddled|mucked this|it|that up? and|so?", "look",
    ])

    /// What may stand before STOP: less, since "I want to stop" and "can I stop" are about other things.
    static let stopOpenings = Phrases([
        "please", "hi", "hiya", "hello", "hey", "ok", "okay", "sorry", "just", "no thanks", "no thank you", "oi",
    ])

    static let politeEndings: Set<String> = [
        "please", "thanks", "thank", "you", "ta", "cheers", "now", "x", "xx", "xxx", "xxxx", "mate", "pal", "love",
        "dear", "kindly", "then", "instead", "lol", "luv", "hun", "diolch", "os", "gwelwch", "yn", "dda", "plis",
        "asap", "thankyou", "sorry", "right", "y'all", "hen", "pet", "duck", "mun", "butt",
    ]
}

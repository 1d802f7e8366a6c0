/// The words of each command, in English and Welsh, in the notation of `Phrases`.
///
/// A whole text must be one of these. The Welsh words and the phrases for STOP include those that aggregators and
/// operators of the United Kingdom list; the Welsh awaits a first-language reader.
enum KeywordTables {
    static let start = Phrases([
        "start", "unstop", "opt in", "optin", "opt me back? in", "subscribe me?", "resubscribe me?",
        "start texting|messaging me again?", "start the|my? texts|messages again?", "sign me up again", "cychwyn",
        "dechrau", "you can|may text|message me again", "turn|switch the|my? texts|messages back? on", "restart texts",
    ])

    static let safe = Phrases(["safe"])

    static let help = """
        help me|us?
        info
        information
        cymorth
        helpu
        helpwch fi?
        halp
        sos
        i need some? help|information
        need help
        i need help with this
        help with this
        help me? i am stuck|lost|confused
        i am|im stuck|lost|confused
        help me? i do not know|no|understand how|what|this? this|it|to? works|do?
        how does|do this|it work
        how do i use|work|do this
        what do|am i do|doing|supposed to? do? here?
        what should i do
        """

    static let menu = """
        menu
        main menu
        the menu
        main screen|page
        menu|mneu|menue|meun|meny again|now?
        dewislen
        y? fwydlen
        menyu
        home menu|page|screen
        back|return to the? main|start|first? menu
        go|get|take back|me? back? to the? main|start? menu
        i? would? show|send|see|give|get|have|bring|want|need|like me? the|a? main? menu again|up?
        where is the menu
        where has the menu gone
        """

    static let back = """
        back
        bak
        go back|bak
        go back one|1|a
        go back a|one|1 step|question|bit
        take|get me back
        previous
        previous|last|first|other question
        the? previous|last question again?
        undo
        step back
        y? nol
        yn ol
        mynd yn ol
        back one|1|a? step|question?
        back to the|my? previous|last|first|other question|one|1|bit|answer
        go|take|get me? back to the|my? previous|last|first|other question|one|1|bit|answer
        go|back back|to? to? the? one|question|1 before
        """

    static let again = """
        again
        repeat
        resend
        eto
        pardon me?
        come again
        eh
        sorry what
        you what
        what was that again?
        what did you say|ask|want me?
        say|send|ask|show|give that|it|me|this? the? question? again
        say again that|it?
        repeat that|it|this|the question?
        send me? the question again?
        resend that|it|the question?
        what was|is the question again?
        what was|is that again?
        what were|are you asking me? again?
        i did not get|catch|see|read that|it|the? question?
        i missed that|it|the? question?
        dweud eto
        """

    static let skip = """
        skip
        skp
        skipp
        skip it|this|that|one|please|to
        skip this|that|the one|question|1
        pass
        next
        next question|one
        move on to? the? next? question|one?
        neidio
        hepgor
        i will pass
        ill|i'll? skip this|it|that one|question?
        i will|would skip this|it|that? one|question?
        pass on that|this|it one|question?
        miss this|that|it one|question? out
        leave this|that one|question out|blank?
        leave this|that out|blank
        leave it blank
        rather|sooner|prefer to? skip this|that|it? one|question?
        """

    static let skips = Phrases(lines: skip)

    static let restart = """
        restart
        start again|over|afresh
        start all? over again?
        start again|over from|at the? beginning|start|top|scratch
        start from the? beginning|start|top|scratch again?
        begin again
        reset
        from the top|beginning|start
        ailddechrau
        dechrau eto
        go back to the? beginning|start
        back to the? beginning|start
        """

    static let later = """
        later
        not now
        not right|just|today now?
        not now i am busy
        another|some|other time
        some|at other|another|a time|later time|date?
        maybe later
        ask|try|do me|it|this later|tomorrow
        text|message me later
        ask|try me? this|it? later|another|some|other time?
        ask me this|it|again tomorrow|later
        do this|it|that later|another|tomorrow time?
        remind me later|tomorrow|again
        remind me in a bit|while
        i am busy
        busy
        a? bit? busy right? at? the? now|moment?
        i am a? bit? busy right? now|atm|at? the? moment?
        i am in a meeting
        in a bit|minute|while|mo|sec
        give me a|5|10|five|ten minute|minutes|mo|sec|second|bit
        not at the moment
        nes ymlaen
        wedyn
        i|ill will? do|answer|reply|get|fill|finish it|this|that|in? later|tomorrow|tonight
        i|ill will? do|answer|reply|get it|this|to|back? it|this|to? you? later|tomorrow|tonight
        later on
        cba
        too busy
        """

    static let carryOn = """
        continue
        contineu
        carry on
        keep going
        go on
        resume
        parhau
        carry|continue on|from? where we|i were|left|was off?
        carry on from? where we|i left off
        continue|resume with? this|it|the|my? check|where in|we? left? off?
        carry on with the|my|this|it? check|questions|rest|it in?
        carry on with this|it
        """

    static let more = """
        more
        tell me more
        more information|details|options|choices|rows
        show|see|get|read|have|give me? some? more information|details|options?
        know more
        mwy
        what else
        any more|others|other options?
        more about this|it|that
        tell me more about this|it|that
        """

    static let why = """
        why
        pam
        why do|are|would you ask|asking|need|want|wanting me|this|that|it|to? that|this|know|it?
        why do you need|want|ask for? my postcode|number|name|age|address|email|birthday|details
        why do you need|want|ask for? my date of birth
        why you ask|asking this|that|me?
        what is this|that|it for
        what for
        why is that
        why that
        why do you need to know that|this?
        why do you want to know that|this?
        why does it matter
        how come
        """

    static let welsh = """
        welsh
        cymraeg
        in|yn welsh
        yn gymraeg
        gymraeg
        welsh language
        do|speak|text|use|have|get|write|do me|this|it|in? in? welsh
        change|switch|swap to welsh|cymraeg
        do you speak|do|have welsh
        i speak welsh
        i? want|prefer|need|like welsh
        i would like|prefer welsh
        """

    static let english = """
        english
        saesneg
        in english
        yn saesneg
        english language
        do|speak|text|use|have|get|write|do me|this|it|in? in? english
        back to english
        change|switch|swap back? to english|saesneg
        i? want|prefer|need|like english
        i would like|prefer english
        """

    /// Asking for a person.
    static let human = """
        human
        a? human being?
        person
        real|actual|proper|live person|human being?
        agent
        operator
        adviser
        advisor
        a|the person|human|adviser|advisor being?
        a real|actual|proper|live person|human being?
        someone|somebody real|human
        talk|speak|chat to|with a|an|the|my|some|your|any? real|actual|proper|live|human|link? \
        person|human|someone|somebody|anyone|anybody|adviser|advisor|worker|team|staff|operator|agent|one|being \
        being|real|person|there|else|about? this|it|not? a? machine|robot|bot|computer?
        talk|speak|chat to a|the member of staff|your? team?
        call|ring|phone|telephone me back?
        give me a call|ring|bell|buzz
        someone|somebody|anyone|anybody|you|worker just? call|ring|phone|telephone|contact|speak|talk to|with? me back?
        someone|somebody|anyone|anybody to speak|talk to
        my link worker to? call|ring|phone|telephone|contact me back?
        ask|get|tell|have my|a|the link worker to? call|ring|phone|telephone|contact me back?
        put me through to? a|an|the|someone|somebody? real|human|link? person|human|being|worker?
        put me through
        have|get|ask|tell|want someone|somebody|a|person? person? to? call|ring|phone|telephone me back?
        get me a? real? person|human|someone|somebody
        is there anyone|someone|somebody|anybody|a i|person|human can? i? can? talk|speak to
        is there a real? person|human there|here?
        siarad a|efo|gyda|hefo rhywun|pherson|person
        not a? robot|bot|machine
        do not want|like|wish to talk|speak|text|talking|speaking to|with a|this robot|machine|bot|computer
        need a? person|human|someone to? talk|speak? to?
        speak|talk to someone
        i? need|want someone|somebody to ring|call|phone|talk|speak me|back|to?
        i want a? real? person|human being?
        i would like someone|somebody to ring|call|phone|telephone me back?
        """

    /// Every command that is a whole text, with its phrases; the first that fits counts.
    static let commands: [(keyword: Keyword, argument: String?, phrases: String)] = [
        (.language, "cy", welsh), (.language, "en", english), (.help, nil, help), (.menu, nil, menu),
        (.restart, nil, restart), (.back, nil, back), (.again, nil, again), (.skip, nil, skip), (.later, nil, later),
        (.continue, nil, carryOn), (.more, nil, more), (.why, nil, why), (.human, nil, human),
    ]

    /// What may stand before a command without changing it.
    static let politeOpenings = Phrases([
        "please", "hi", "hiya", "hello", "hey", "ok", "okay", "sorry", "just", "can|could|may|shall i|we|you just?",
        "will|would you", "can", "could", "i want|need|wish to", "i would like|love to", "i would rather|prefer to?",
        "id rather|prefer|like to?",
        "want|need to", "would like to", "rather", "let me|us", "oh", "er", "um", "i think", "well", "right", "wait",
        "oops", "actually", "is it possible to", "how do i|we",
        "i have messed|muddled|mucked this|it|that up? and|so?", "look",
    ])

    /// What may stand before STOP: less, since "I want to stop" and "can I stop" are about other things.
    static let stopOpenings = Phrases([
        "please", "hi", "hiya", "hello", "hey", "ok", "okay", "sorry", "just", "no thanks", "no thank you", "oi",
    ])

    static let politeEndings: WordSet = [
        "please", "thanks", "thank", "you", "ta", "cheers", "now", "x", "xx", "xxx", "xxxx", "mate", "pal", "love",
        "dear", "kindly", "then", "instead", "lol", "luv", "hun", "diolch", "os", "gwelwch", "yn", "dda", "plis",
        "asap", "thankyou", "sorry", "right", "y'all", "hen", "pet", "duck", "mun", "butt",
    ]
}

/// What is no plain wish: what earns a question, and what stands beside a wish.
extension ObjectionWords {
    /// "Stop them".
    static let pointing = Phrases([
        "stop|end|cancel|finish them|these|those", "remove|delete it|them", "do not send them|these|those",
    ])

    /// Worth one question.
    static let near = Phrases(
        lines: """
            stop it|this|that|these
            remove|delete|erase number
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
            my|her|his|our? mum|dad|husband|wife|father|nan|gran|son died|passed
            he|she has|is|passed|have died|dead|passed|away gone|away?
            he|she died
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

/// What objections are made of: wishes, near wishes, complaints, and what may stand beside them.
extension ObjectionWords {
    /// Groups of slots that many phrases share.
    static let groups = [
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
            stop means|is stop
            stop i said
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
}

/// The words of yes and no, in English (with its dialects and text-speak) and Welsh.
enum YesNoWords {
    static let yes: WordSet = [
        "yes", "yeah", "yep", "yup", "ya", "yh", "yeh", "ye", "yea", "yess", "yesss", "yse", "yas", "yis", "aye",
        "ay", "y", "ie", "ydw", "ydy", "oes", "ydyn", "byddaf", "do", "gallaf", "hoffwn", "iawn", "affirmative", "👍",
        "✅", "👌", "✔", "☑", "yeahh", "yer",
    ]
    static let no: WordSet = [
        "no", "nope", "nah", "naw", "n", "nay", "na", "nage", "naddo", "noo", "nooo", "noope", "negative", "👎", "❌",
        "🚫", "nae",
    ]
    /// Short words that mean yes or no only where a sentence begins.
    static let onlyAtStart: WordSet = ["do", "na", "ya", "ye", "ay", "nae", "iawn", "yer"]

    static let plainYes = Phrases([
        "why not", "might|may as well", "yes yes",
        "yes|yeah|yep|aye|ie please|thanks|sure|indeed|definitely|plis|thank? you?",
        "yes i do|am|have|can|will|would|did", "yes it|that|they is|was|does|did|are",
    ])
    static let plainNo = Phrases([
        "no no", "no|nope|nah thanks|thank|ta|diolch you?", "nac ydw|ydy|oes|ydyn|do", "dim diolch",
        "na fydd|fyddaf|allaf|hoffwn",
        "no i do|am|have|can|will|would|did not", "no it|that|they is|was|does|did|are not", "no not really",
        "not really",
    ])

    /// Phrases that say neither, though a word of theirs would.
    static let neither = Phrases([
        "no one", "no idea", "not really|entirely|quite|too|very|that|so|completely|100|totally? sure|certain",
        "not just|only", "no matter", "not known", "not a clue",
        "do not know", "can not remember|recall|say|tell|mind|decide|think", "can not be sure|certain",
        "could not say|tell",
        "kind of you|them", "no doubt|problems|trouble|bother", "no longer than", "not much|many|bad|too|so",
        "i do not know|understand|get|think|mind", "not as", "yes or no", "no pressure", "no reason",
        "i have no idea", "i have not a clue",
    ])
    static let wavering = Phrases([
        "maybe", "perhaps", "possibly", "depends", "it|that depends", "sometimes", "some days", "some nights",
        "might", "i might do|be|could?", "not always", "now and then|again", "on and off", "off and on", "yes and no",
        "yes but no",
        "yes|yeah ish", "sort of", "kind of", "kinda", "sorta", "it varies", "varies", "half and half", "50 50",
        "occasionally", "not every", "partly", "in between", "so so", "if you like|want", "up to you",
        "mostly", "mainly", "most of the time", "not fussed|bothered", "either way",
        "now and then", "wish i knew", "aye and naw",
        "weekends no", "no|yes to the|that", "not say|saying yes|no", "never said yes|no",
        "i? can|could|will|would|do|did|am not say|saying yes", "i? can|do|did|am not say|saying no", "not a? yes|no",
        "wish i could say yes|no",
    ])
    static let yesPhrases = Phrases([
        "no problem|problems|worries|bother|probs|prob", "not a problem", "why not", "nae bother|problem",
        "of course", "too right", "by all means", "would not say no", "sounds good|great|fine|ok",
        "that is right|correct|true|fine|ok|it|me", "correct",
        "definitely|certainly|absolutely|indeed|defo|totally|obviously|definately|definatly|deffo|defos", "go for it",
        "did|do|have|is|was|am indeed", "think|suppose|guess so",
        "would not mind", "i? will|would|could not say no", "never say no",
        "i? can|do|could not see|think why not", "see? no reason not to?", "see? no reason why not", "it|that is a yes",
        "100 percent", "i consider so", "i? might|may as well", "ok|okey|okie dokey|dokie|doke",
        "most certainly|definitely", "you bet",
        "happy to", "wrth gwrs", "id love to|that|it|one|some", "that will|would do", "no objection|objections",
        "that would be good|great|nice|lovely|fine|kind", "would love to|that|it|one", "i? would like|love that|to|it",
        "i? would be delighted|glad|happy|pleased", "like that very much",
        "go ahead", "fine by|with me", "i consent|agree|confirm", "i suppose so", "i think so", "i guess so",
        "i hope so", "all good", "sure", "course", "suits me", "yes of course", "i think i do", "confirmed", "agreed",
        "only when|if",
    ])
    static let noPhrases = Phrases([
        "not really", "not yet", "not in the least", "not at all", "not any more", "not anymore", "no longer",
        "no thanks", "no thank you", "no ta", "certainly|definitely|absolutely|of|most|definatly|deffo|obviously not",
        "of course not", "most certainly|definitely not", "nac ydw|oes|ydy|do|ydyn", "dim diolch",
        "no way|chance|need|never|not",
        "nae chance|way|need|danger", "afraid not", "i do not think so", "not in the least|slightest", "not since",
        "not on this|that occasion", "not this|that time|week|month|one|year|round|go", "never again", "not unless",
        "not while|whilst", "not at? the? minute|mo", "not just yet", "not my|our thing|cup|scene|bag",
        "not for", "not that i know|have|can|am", "not likely", "not happening", "i would rather not", "rather not",
        "no i", "not lately|recently|today|now", "i think not", "i hope not", "no help", "sadly|unfortunately not",
        "there is|are none", "it never", "please do not", "do not please", "prefer|rather you did not",
        "prefer|rather not",
        "i? missed it|this|that|out", "forgot all? about", "forgot to? go|it",
        "it|that is a no", "no wrong number|person", "no sorry wrong number|person",
        "never have|did|do|had|been|was|will|went|managed|came|got",
    ])
    static let weakNo = Phrases([
        "not", "none", "nothing", "neither", "nil", "never", "used to", "i used to", "i? forgot", "i? missed",
        "there is|are|was|were no|not|none",
        "i|we|they|he|she|you? do|does|did|am|are|is|was|were|have|has|had|can|could|will|would|shall not",
        "it|that did|does|is|was|has not", "can|could|do|did|have|has|is|does|was|will|would not", "i|they|we never",
    ])
    static let weakYes = Phrases([
        "i do|am|have|can|will|shall|would|did|was|could|must", "we do|are|have|can|will|did",
        "it is|was|does|did|has|will", "there is|are|was|were", "please do", "they are|do|did|have|will",
        "he|she does|is|has|did|will", "please", "go on then?", "have done", "always",
    ])
    /// Thinking aloud: what follows is the answer, or none does yet.
    static let pondering = Phrases(["let me think|see"])
    /// What somebody would like is a yes, unless a "but" takes it back.
    static let wish = Phrases([
        "i? would really? like|love to|that|it", "would really? love to|that|it", "id love to|that|it",
    ])
    static let turns: WordSet = ["but", "unfortunately", "sadly", "however", "except"]
    static let eagerness = Phrases(["i? can|could not wait"])
    /// Behind a No these make it no plain one; a yes that was slow to come, or another question answered.
    static let acceptance = Phrases([
        "i would really? like|love to|that|it", "id really? like|love to|that|it", "please do",
        "please book|sign|put me in|up|down", "go on then?",
        "go ahead", "yes please?",
    ])
    /// Questions to which No lets somebody go ahead.
    static let objections = Phrases(["mind", "object", "objection|objections", "any reason", "a problem"])
    /// What a question about what can be done has in it.
    static let ability: WordSet = ["can", "could", "able", "manage", "possible"]
    /// What was said before no longer counts.
    static let takingBack: WordSet = ["sorry", "actually", "meant", "wait", "oops", "correction"]
    static let indifference = Phrases(["do not mind", "not fussed|bothered", "up and down", "a bit|little"])
    /// Yes to an offer or to "are you all right", but no answer to "did you get there".
    static let agreement = Phrases([
        "send it|them|me over?", "if you could|would|can", "send away",
        "fine", "you can|may then?", "ok then?", "okay then?", "great", "k", "kk", "sound", "cool", "100", "super",
        "smashing", "champion", "grand", "good", "alright then?", "all right then?", "perfect", "lovely",
        "no objection|objections",
        "it|that is ok|okay|fine|alright|good|great",
    ])
    /// "I'm fine thanks": no to an offer, yes to "are you all right".
    static let contentment = Phrases(["i am fine|ok|okay|alright|good|all", "we are fine|ok|okay|alright|all"])
    /// Questions that offer something or ask leave.
    static let offers = Phrases([
        "would you like", "do you want|need", "shall", "can|may|could we|i|someone",
        "is it|that|this|everything right|correct|ok|okay|all|alright|fine", "is now|this a? good|ok|okay time?",
        "would it be", "will you", "do you agree", "are you willing|ready|free", "are you happy for|to|with",
        "would you", "are you up for",
    ])
    static let wishes = Phrases([
        "would you like", "do you want|need", "shall", "can|could|may we|i get|help|send|offer",
    ])
    static let wellbeing = Phrases([
        "are you|they|things ok|okay|well|all|alright|fine", "do you feel ok|okay|well|all|alright|fine",
    ])

    /// "The same as last time": an answer that only the last one would complete.
    static let comparisons = Phrases([
        "same as|again", "same|the answer|same as|answer? last|before|as?", "as before", "the same",
        "like last time|before", "better|worse than last|before|yesterday|usual|it", "no change", "unchanged", "same",
        "the|as usual", "usual", "no different", "about|much the same", "up|down on last",
        "what i said|put before|last", "you have got? it|that|them already",
    ])

    /// Words that may stand before the answer.
    static let fillers: WordSet = [
        "well", "oh", "um", "er", "erm", "hi", "hello", "hiya", "sorry", "sadly", "och", "ooh", "ah", "ok", "okay",
        "so", "hey", "unfortunately", "thankfully", "luckily", "hmm", "just", "honestly", "tbh", "actually", "and",
        "but", "dear",
    ]
    static let light: WordSet = [
        "i", "am", "think", "say", "would", "my", "answer", "is", "it", "afraid", "that", "be",
    ]
    static let corrections: WordSet = [
        "actually", "meant", "sorry", "mean", "wait", "correction", "rather", "oops",
    ]
    /// Words that begin a clause without a comma.
    static let joints: WordSet = ["so", "and", "but", "because", "though", "since"]
    static let leads: WordSet = ["think", "say", "be", "meant", "sorry", "actually", "then"]
    static let wholeNo: WordSet = ["not", "none", "nothing", "neither", "nil"]
    /// What may follow "I do", "I have" or the like without a pause.
    static let tails: WordSet = [
        "be", "indeed", "thank", "thanks",
    ]
    /// The same, where a pause or the end follows them.
    static let lastTails: WordSet = [
        "too", "still", "now", "yet", "there", "it", "them", "that", "always", "usually", "anymore",
    ]
    /// Words before a Yes or No that make it part of a tale ("I said no").
    static let within: WordSet = [
        "for", "of", "or", "with", "said", "say", "saying", "a", "says", "the", "got", "have", "there", "is",
    ]
    /// What may follow "not" or "none" without a pause; "not happy" answers only who asked for happiness.
    static let afterNot: WordSet = [
        "really", "yet", "today", "this", "for", "since", "me", "on", "at", "so", "now", "lately", "that", "i", "my",
        "one",
        "any", "a", "the", "with", "been", "had", "able", "keen", "bothered", "needed", "necessary", "required", "very",
        "interested", "possible", "going", "much", "as", "to", "thanks", "thank", "touch", "recently", "anymore",
        "again",
        "all", "have", "last", "been", "sorry", "ever", "every", "usually", "often", "until", "till", "because", "we",
        "it",
        "without", "of", "x", "ta", "please", "here",
    ]
    static let helpers: WordSet = [
        "do", "does", "did", "am", "are", "is", "was", "were", "have", "has", "had", "can", "could", "will", "would",
    ]
    /// Ways to have been there.
    static let going: WordSet = ["get", "got", "go", "went", "come", "came", "make", "made", "attend", "attended"]
    static let adverbs: WordSet = [
        "still", "really", "always", "often", "do", "have", "am", "be", "never", "not", "just", "only", "finally",
        "eventually", "actually", "already", "sort", "did", "has", "had", "been", "managed", "to",
    ]
    /// Past forms of the verbs that questions ask with.
    static let past: WordTable<String> = [
        "went": "go", "gone": "go", "got": "get", "saw": "see", "seen": "see", "took": "take", "taken": "take",
        "ate": "eat", "eaten": "eat", "made": "make", "came": "come", "had": "have", "slept": "sleep",
        "spoke": "speak", "spoken": "speak", "felt": "feel", "heard": "hear", "found": "find", "met": "meet",
        "rang": "ring", "rung": "ring", "gave": "give", "given": "give", "told": "tell", "bought": "buy",
        "fell": "fall", "fallen": "fall", "lost": "lose", "left": "leave", "kept": "keep", "sent": "send",
        "wrote": "write", "drank": "drink", "drove": "drive", "began": "begin", "attended": "attend",
        "managed": "manage", "enjoyed": "enjoy", "tried": "try", "called": "call", "received": "receive",
        "booked": "book", "joined": "join", "visited": "visit",
    ]
    /// "Got lost" is no "got there".
    static let failures: WordSet = ["lost", "nowhere", "stuck", "cancelled", "halfway", "turned", "delayed"]
    static let company = Phrases([
        "live|lives with", "there is|are two|2|three|3|four|4|five|5|six|6 of", "with my|the|a|our",
        "my son|daughter|wife|husband|partner|mum|dad|sister|brother lives|live|stays|is here|with|in?",
    ])
    static let objects: WordSet = [
        "help", "it", "them", "that", "one", "some", "so", "most", "every", "there", "him", "her", "this", "mine", "on",
        "last", "yesterday", "twice", "once", "both", "in", "back", "along", "with", "today", "early", "late", "again",
        "at", "through", "two", "three", "for", "by", "as", "all", "and", "but", "fine", "ok", "well", "ours", "monday",
        "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "loads", "lots", "several", "a",
    ]
    /// What may follow a No that opens a sentence without a pause; "no friends" is no No.
    static let afterNo: WordSet = [
        "i", "it", "we", "they", "he", "she", "there", "not", "never", "but", "sorry", "my", "the", "dear", "love",
        "mate", "pal", "just", "only", "still", "thanks", "thank", "ta", "you", "no", "nothing", "none", "that",
        "this", "because", "really", "please", "am", "x", "at", "so", "and", "to", "hun", "than", "cheers", "pet",
        "hen", "mun", "butt", "duck", "lol", "is", "use", "text", "ring", "call", "try", "leave", "send", "go", "can",
        "did", "do", "was", "were", "will", "would", "had", "has", "have", "when", "if", "since", "until", "last",
        "next",
        "today", "although", "someone", "been", "feeling", "definitely", "thankfully", "unfortunately", "sadly", "yes",
        "maybe", "because", "still", "fraid", "wait", "make", "with", "she's", "all", "went", "got", "couldn't",
    ]
}

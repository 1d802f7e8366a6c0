/// The words of yes and no, in English (with its dialects and text-speak) and Welsh.
enum YesNoWords {
    static let yes: Set<String> = [
        "yes", "yeah", "yep", "yup", "ya", "yh", "yeh", "ye", "yea", "yess", "yesss", "yse", "yas", "yis", "aye",
        "ay", "y", "ie", "ydw", "ydy", "oes", "ydyn", "byddaf", "do", "gallaf", "hoffwn", "iawn", "affirmative", "👍",
        "✅", "👌", "✔", "☑", "yeahh", "yer",
    ]
    static let no: Set<String> = [
        "no", "nope", "nah", "naw", "n", "nay", "na", "nage", "naddo", "noo", "nooo", "noope", "negative", "👎", "❌",
        "🚫", "nae",
    ]
    /// Short words that mean yes or no only where a sentence begins.
    static let onlyAtStart: Set<String> = ["do", "na", "ya", "ye", "ay", "nae", "iawn", "yer"]

    static let plainYes = Phrases([
        "yes yes", "yes|yeah|yep|aye|ie please|thanks|sure|indeed|definitely|plis|thank? you?",
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
        "no one", "no idea", "not sure", "not certain", "not just|only", "no matter", "not known", "not a clue",
        "do not know", "can not remember|recall|say|tell|mind", "could not say|tell",
        "no doubt|problems|trouble|bother", "no longer than", "not much|many|bad|too|so",
        "i do not know|understand|get|think|mind", "not as", "yes or no", "no pressure", "no reason",
        "i have no idea", "i have not a clue",
    ])
    static let wavering = Phrases([
        "maybe", "perhaps", "possibly", "depends", "it|that depends", "sometimes", "some days", "some nights",
        "might", "not always", "now and then|again", "on and off", "off and on", "yes and no", "yes but no",
        "yes|yeah ish", "sort of", "kind of", "kinda", "sorta", "it varies", "varies", "half and half", "50 50",
        "occasionally", "not every", "partly", "in between", "so so", "up and down", "both", "aye and naw",
        "weekends no", "no|yes to the|that",
    ])
    static let yesPhrases = Phrases([
        "no problem|problems|worries|bother|probs|prob", "not a problem", "why not", "nae bother|problem",
        "of course", "too right", "by all means", "would not say no", "sounds good|great|fine|ok",
        "that is right|correct|true|fine|ok|it|me", "correct",
        "definitely|certainly|absolutely|indeed|defo|totally|obviously", "most certainly|definitely", "you bet",
        "happy to", "wrth gwrs", "that would be good|great|nice|lovely|fine|kind", "would love to|that|it|one",
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
        "not for", "not that i know|have|can|am", "not likely", "not happening", "i would rather not", "rather not",
        "no i", "not lately|recently|today|now", "i think not", "i hope not", "no help", "sadly|unfortunately not",
        "there is|are none", "it never",
    ])
    static let weakNo = Phrases([
        "not", "none", "nothing", "neither", "nil", "never", "used to", "i used to",
        "there is|are|was|were no|not|none",
        "i|we|they|he|she|you? do|does|did|am|are|is|was|were|have|has|had|can|could|will|would|shall not",
        "it|that did|does|is|was|has not", "can|could|do|did|have|has|is|does|was|will|would not", "i|they|we never",
    ])
    static let weakYes = Phrases([
        "i do|am|have|can|will|shall|would|did|was|could|must|might", "we do|are|have|can|will|did",
        "it is|was|does|did|has|will", "there is|are|was|were", "please do", "they are|do|did|have|will",
        "he|she does|is|has|did|will", "please", "go on then?", "fine", "ok", "great", "good", "have done", "always",
    ])
    /// "The same as last time": an answer that only the last one would complete.
    static let comparisons = Phrases([
        "same as|again", "same|the answer|same as|answer? last|before|as?", "as before", "the same",
        "like last time|before", "better|worse than last|before|yesterday|usual|it", "no change", "unchanged", "same",
    ])

    /// Words that may stand before the answer.
    static let fillers: Set<String> = [
        "well", "oh", "um", "er", "erm", "hi", "hello", "hiya", "sorry", "sadly", "och", "ooh", "ah", "ok", "okay",
        "so", "hey", "unfortunately", "thankfully", "luckily", "hmm", "just", "honestly", "tbh", "actually", "and",
        "but", "dear",
    ]
    static let light: Set<String> = [
        "i", "am", "think", "say", "would", "my", "answer", "is", "it", "afraid", "that", "be",
    ]
    static let corrections: Set<String> = [
        "actually", "meant", "sorry", "mean", "wait", "correction", "rather", "oops",
    ]
    /// Words that begin a clause without a comma.
    static let joints: Set<String> = ["so", "and", "but", "because", "though", "since"]
    static let leads: Set<String> = ["think", "say", "be", "meant", "sorry", "actually", "then", "said"]
    static let wholeNo: Set<String> = ["not", "none", "nothing", "neither", "nil"]
    /// What may follow "I do", "I have" or the like without a pause.
    static let tails: Set<String> = [
        "be", "indeed", "thank", "thanks",
    ]
    /// The same, where a pause or the end follows them.
    static let lastTails: Set<String> = [
        "too", "still", "now", "yet", "there", "it", "them", "that", "always", "usually", "anymore",
    ]
    /// Words before a Yes or No that make it part of a tale ("I said no").
    static let within: Set<String> = [
        "for", "of", "or", "with", "said", "say", "saying", "a", "says", "the", "got", "have", "there", "is",
    ]
    static let helpers: Set<String> = [
        "do", "does", "did", "am", "are", "is", "was", "were", "have", "has", "had", "can", "could", "will", "would",
    ]
    /// Ways to have been there.
    static let going: Set<String> = ["get", "got", "go", "went", "come", "came", "make", "made", "attend", "attended"]
    static let objects: Set<String> = ["help", "it", "them", "that", "one", "some", "so", "most", "every"]
    /// What may follow a No that opens a sentence without a pause; "no friends" is no No.
    static let afterNo: Set<String> = [
        "i", "it", "we", "they", "he", "she", "there", "not", "never", "but", "sorry", "my", "the", "dear", "love",
        "mate", "pal", "just", "only", "still", "thanks", "thank", "ta", "you", "no", "nothing", "none", "that",
        "this", "because", "really", "please", "am", "x", "at", "so", "and", "to", "hun", "than", "cheers", "pet",
        "hen", "mun", "butt", "duck", "lol", "is",
    ]
}

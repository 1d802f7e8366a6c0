/// Reads a yes or a no.
enum YesNo {
    /// A whole text that is nothing but yes or no.
    static func plain(_ words: [String]) -> Bool? {
        guard let first = words.first else { return nil }
        if words.count == 1 { return yesWords.contains(first) ? true : noWords.contains(first) ? false : nil }
        if plainYes.matches(words) { return true }
        if plainNo.matches(words) { return false }
        return nil
    }

    static let yesWords: Set<String> = [
        "yes", "yeah", "yep", "yup", "ya", "yh", "yeh", "ye", "yea", "yess", "yesss", "yse", "yas", "yis", "aye", "ay", "y", "ie",
        "ydw", "ydy", "oes", "ydyn", "byddaf", "do", "gallaf", "hoffwn", "iawn", "affirmative", "👍", "✅", "👌", "✔", "☑",
        "yessir", "yeas", "oui", "yee", "yeahh", "yer",
    ]
    static let noWords: Set<String> = [
        "no", "nope", "nah", "naw", "n", "nay", "na", "nage", "naddo", "noo", "nooo", "noope", "negative", "👎", "❌", "🚫",
        "nae", "neg", "nein",
    ]

    private static let plainYes = Phrases([
        "yes yes", "yes|yeah|yep|aye|ie please|thanks|sure|indeed|definitely|plis|thank? you?", "yes i do|am|have|can|will|would|did",
        "yes it|that|they is|was|does|did|are",
    ])
    private static let plainNo = Phrases([
        "no no", "no|nope|nah thanks|thank|ta|diolch you?", "nac ydw|ydy|oes|ydyn|do", "na fydd|fyddaf|allaf|hoffwn",
        "no i do|am|have|can|will|would|did not", "no it|that|they is|was|does|did|are not", "no not really", "not really",
    ])

    static func read(_ text: PreparedText, question: [String]) -> Answer {
        let statements = text.statements
        let signals = statements.enumerated().flatMap { index, sentence in
            self.signals(text, sentence.range, sentence: index, question: question)
        }
        if let answer = resolve(signals, text) { return answer }
        if comparisons.occur(in: text.words) { return .reprompt(.incomplete) }
        return .reprompt(.notAnAnswer)
    }

    /// One sign of a yes or a no.
    struct Signal {
        enum Kind { case yes, no, wavering, same }
        var kind: Kind
        /// A word that says so by itself, rather than a phrase that implies it.
        var isPlain: Bool
        var sentence: Int
        /// It opens its sentence, stands alone in its clause, or ends it.
        var opens: Bool
        var concludes: Bool
        /// "Actually", "meant", "sorry" or the like stands just before.
        var corrects: Bool
    }

    private static func signals(
        _ text: PreparedText, _ range: Range<Int>, sentence: Int, question: [String]
    ) -> [Signal] {
        let spoken = range.filter { text.tokens[$0].isSpoken }
        let words = spoken.map { text.tokens[$0].text }
        var result: [Signal] = []
        var index = 0
        var atStart = true
        while index < words.count {
            if atStart, fillers.contains(words[index]) {
                index += 1
                continue
            }
            guard let (kind, end, isPlain) = sign(words, index, atStart: atStart || afterPause(text, spoken, index)) else {
                atStart = atStart && lightWords.contains(words[index])
                index += 1
                continue
            }
            let pauseBefore = afterPause(text, spoken, index)
            let pauseAfter = end >= words.count || afterPause(text, spoken, end)
            let before = index > 0 ? words[index - 1] : ""
            result.append(
                Signal(
                    kind: kind, isPlain: isPlain, sentence: sentence, opens: atStart,
                    concludes: before == "so" || before == "but" || pauseAfter && (pauseBefore || index > 0),
                    corrects: corrections.contains(before)))
            atStart = false
            index = end
        }
        if result.isEmpty, let echo = echo(words, question: question) {
            result.append(
                Signal(kind: echo ? .yes : .no, isPlain: false, sentence: sentence, opens: true, concludes: true, corrects: false))
        }
        return result
    }

    private static func afterPause(_ text: PreparedText, _ spoken: [Int], _ index: Int) -> Bool {
        guard index > 0, index < spoken.count else { return index == 0 }
        return spoken[index] - spoken[index - 1] > 1 || ["so", "and", "but"].contains(text.tokens[spoken[index]].text)
    }

    /// The sign that begins at a word, if one does: phrases first, since they take words from the plain ones.
    private static func sign(_ words: [String], _ index: Int, atStart: Bool) -> (Signal.Kind, Int, Bool)? {
        if let end = nothings.end(in: words, from: index) { return (.same, end, false) }
        if let end = wavering.end(in: words, from: index) { return (.wavering, end, true) }
        let (yes, no) = (yesPhrases.end(in: words, from: index) ?? 0, noPhrases.end(in: words, from: index) ?? 0)
        if no > 0, no >= yes { return (.no, no, true) }
        if yes > 0 { return (.yes, yes, true) }
        if atStart, let end = weakNo.end(in: words, from: index) { return (.no, end, false) }
        if atStart, let end = weakYes.end(in: words, from: index) { return (.yes, end, false) }
        let word = words[index]
        if word.utf8.count == 1 || ["do", "na", "ya", "ye", "ay", "nae", "iawn", "yer"].contains(word), !atStart { return nil }
        if word == "do", words.count > 1 { return nil }
        if yesWords.contains(word) { return (.yes, index + 1, true) }
        if noWords.contains(word) { return (.no, index + 1, true) }
        return nil
    }

    private static func resolve(_ found: [Signal], _ text: PreparedText) -> Answer? {
        let signals = found.filter { $0.kind != .same }
        // "I can't remember, my memory is not what it was" is no No.
        if found.first?.kind == .same, !signals.contains(where: { $0.isPlain }) { return nil }
        guard let first = signals.first else { return nil }
        func value(_ signal: Signal) -> Answer {
            signal.kind == .wavering ? .reprompt(.ambiguous) : .value(.boolean(signal.kind == .yes))
        }
        if let corrected = signals.last(where: { $0.corrects }), corrected.kind != .wavering { return value(corrected) }
        let kinds = Set(signals.map { $0.kind })
        if kinds.count == 1 { return value(first) }
        if kinds.contains(.wavering) {
            if first.isPlain, first.opens, first.kind != .wavering, !signals.contains(where: { $0.kind == .wavering && $0.sentence == 0 }) {
                return value(first)
            }
            return .reprompt(.ambiguous)
        }
        // Yes and no both: a conclusion decides, then a plain word at the start; within one sentence neither does.
        let plain = signals.filter { $0.isPlain }
        if Set(plain.map { $0.kind }).count == 1, let only = plain.first, only.opens || only.concludes { return value(only) }
        if first.isPlain, first.opens, !signals.dropFirst().contains(where: { $0.sentence == first.sentence && $0.isPlain && $0.concludes }) {
            return value(first)
        }
        if !first.isPlain, let last = plain.last, last.concludes { return value(last) }
        return .reprompt(.ambiguous)
    }

    /// "I need help most days" after "Do you need someone": the question's own verb said back, or denied.
    private static func echo(_ words: [String], question: [String]) -> Bool? {
        guard let first = words.first, let asked = verb(of: question) else { return nil }
        let isSubject = ["i", "we", "he", "she", "they", "it"].contains(first)
        let rest = words.dropFirst(isSubject ? 1 : 0).drop { ["still", "really", "always", "often", "do", "have", "am", "be"].contains($0) }
        guard isSubject, let said = rest.first, Stems.of(said) == Stems.of(asked) else { return nil }
        return !rest.contains("not") && !rest.contains("never")
    }

    /// The verb that follows the subject of a question: "Do you *need* someone".
    private static func verb(of question: [String]) -> String? {
        guard let subject = question.firstIndex(where: { ["you", "they", "he", "she"].contains($0) }) else { return nil }
        return question[(subject + 1)...].first { !["still", "ever", "been", "able", "to", "currently", "usually"].contains($0) }
    }

    private static let fillers: Set<String> = [
        "well", "oh", "um", "er", "erm", "hi", "hello", "hiya", "sorry", "sadly", "och", "ooh", "ah", "ok", "okay", "so", "hey",
        "unfortunately", "thankfully", "luckily", "i'm", "hmm", "just", "honestly", "tbh", "actually", "and", "but", "dear",
    ]
    private static let lightWords: Set<String> = ["i", "am", "think", "say", "would", "my", "answer", "is", "it", "afraid", "that", "be"]
    private static let corrections: Set<String> = ["actually", "meant", "sorry", "mean", "wait", "correction", "rather", "oops"]

    /// Phrases that say neither, though a word of theirs would.
    private static let nothings = Phrases([
        "no one", "no idea", "not sure", "not certain", "not just|only", "no matter", "not known", "not a clue", "do not know",
        "can not remember|recall|say|tell|mind", "could not say|tell", "no doubt|problems|trouble|bother", "no longer than",
        "not much|many|bad|too|so", "i do not know|understand|get|think|mind", "not as", "yes or no", "no pressure",
        "i have no idea", "i have not a clue",
    ])
    private static let wavering = Phrases([
        "maybe", "perhaps", "possibly", "depends", "it|that depends", "sometimes", "some days", "some nights", "might",
        "not always", "now and then|again", "on and off", "off and on", "yes and no", "yes but no", "yes|yeah ish",
        "sort of", "kind of", "kinda", "sorta", "it varies", "varies", "half and half", "50 50", "occasionally", "not every",
        "partly", "in between", "i suppose so not", "so so", "up and down", "both", "aye and naw", "weekends no", "no|yes to the|that",
    ])
    private static let yesPhrases = Phrases([
        "no problem|problems|worries|bother|probs|prob", "not a problem", "why not", "nae bother|problem", "of course",
        "too right", "by all means", "would not say no", "sounds good|great|fine|ok",
        "that is right|correct|true|fine|ok|it|me", "correct", "definitely|certainly|absolutely|indeed|defo|totally|obviously",
        "most certainly|definitely", "you bet", "happy to", "wrth gwrs", "that would be good|great|nice|lovely|fine|kind|a",
        "would love to|that|it|one", "go ahead", "fine by|with me", "i consent|agree|confirm", "i suppose so", "i think so",
        "i guess so", "i hope so", "100 %?", "all good", "sure", "course", "yes of course", "suits me", "i think i do",
        "confirmed", "agreed",
    ])
    private static let noPhrases = Phrases([
        "not really", "not yet", "not at all", "not any more", "not anymore", "no longer", "no thanks", "no thank you", "no ta",
        "certainly|definitely|absolutely|of|most|definatly|deffo|obviously not", "of course not", "most certainly|definitely not",
        "nac ydw|oes|ydy|do|ydyn", "no way|chance|need|never|not", "nae chance|way|need|danger", "afraid not",
        "i do not think so", "i do not", "not in the least|slightest", "never", "not since", "not for", "not that i know|have|can|am",
        "not likely", "not happening", "i would rather not", "rather not", "not on your", "no i", "not lately|recently|today|now",
        "i think not", "i hope not", "i have not", "i am not", "i can not", "i will not", "i would not", "i did not", "i was not",
        "it|that did|does|is|was|has not", "it|that|they never", "we|they|he|she do|does|did|is|are|was|have|has|can not", "no help", "sadly|unfortunately not",
    ])
    private static let weakNo = Phrases([
        "not", "none", "nothing", "neither", "nowt", "nil", "used to", "there is|are none|not|no", "there was|were none|no|not",
        "i used to", "stopped", "can|could|do|did|have|is|does|was not",
    ])
    private static let weakYes = Phrases([
        "i do|am|have|can|will|shall|would|did|was|could|must|might", "we do|are|have|can|will|did", "it is|was|does|did|has|will",
        "there is|are|was|were", "they are|do|did|have|will", "he|she does|is|has|did|will", "indeed", "only when|if",
        "please do?", "go on then?", "fine", "ok", "great", "good", "have done", "always", "happy",
    ])
    static let comparisons = Phrases([
        "same as|again", "same|the answer|same as|answer? last|before|as?", "as before", "the same", "like last time|before",
        "better|worse than last|before|yesterday|usual|it", "no change", "unchanged", "same",
    ])
}

/// Crude stems: enough to see one word in another form.
enum Stems {
    static func of(_ word: String) -> String {
        for ending in ["ings", "ing", "in", "ies", "ed", "es", "s", "y", "e"] where word.utf8.count - ending.utf8.count >= 3 {
            if word.hasSuffix(ending) {
                let stem = String(word.dropLast(ending.count))
                let bytes = Array(stem.utf8)
                if bytes.count > 3, let last = bytes.last, last == bytes[bytes.count - 2], last != 0x73, last != 0x6C {
                    return String(stem.dropLast())
                }
                return stem
            }
        }
        return word
    }
}

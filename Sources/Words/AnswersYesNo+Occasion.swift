/// Questions about how something went: "Did the group go well?", "Was the session any good?".
///
/// Praise answers them; who was not there cannot say.
enum Occasion {
    static func isAsked(_ question: [String]) -> Bool { asked.occur(in: question) }

    private static let asked = Phrases([
        "did the|your|it|that|this group|class|session|visit|meeting|walk|club|appointment|course|day|activity|call? go"
            + " well|ok|okay|alright|all|right|smoothly|fine",
        "did you enjoy|like", "have you enjoyed|liked", "how did", "has it|that gone well|ok|okay|alright",
        "was the|your|it|that group|class|session|visit|meeting|walk|club|appointment|course|activity|call? any? "
            + "good|ok|okay|useful|helpful|enjoyable|alright|fun",
    ])

    /// "Didn't go", "couldn't make it", "it was cancelled", but not "it didn't go well".
    static func missed(_ words: [String]) -> Bool {
        // "Yes but I couldn't make it to the end" was there.
        if let first = words.first, YesNoWords.yes.contains(first) { return false }
        guard let found = absent.first(in: words), found.lowerBound <= 5 else { return false }
        let before = words[..<found.lowerBound]
        if before.contains(where: { ["it", "that", "he", "she", "they"].contains($0) }) { return false }
        guard found.upperBound < words.count, ["go", "gone", "been", "going"].contains(words[found.upperBound - 1])
        else {
            return true
        }
        return !measures.contains(words[found.upperBound])
    }

    private static let absent = Phrases([
        "did|could|have|was|had|can not go|gone|been|attend|come|going", "did|could not make|get it|there|to|in|out",
        "did not bother|turn|manage", "never went|go|came|attended|turned",
        "never got|made|get|make there|it|to|in|out",
        "was not there|able|at|well|up", "were not there|able", "missed it|this|that|the", "i missed",
        "forgot all? about|to? go|it", "not been yet", "it|group|class|session was cancelled|called|off|closed",
        "not able to", "been poorly|ill",
    ])
    private static let measures: WordSet = [
        "well", "ok", "okay", "great", "good", "badly", "bad", "right", "smoothly", "fine", "brilliantly", "too", "far",
        "perfectly", "wrong",
    ]

    /// "Smashing", "it was lovely", "really enjoyed it", "hated it": the whole text, or nothing.
    static func praise(_ words: [String]) -> Bool? {
        let core = words.filter {
            !KeywordTables.politeEndings.contains($0) && !around.contains($0) && !isPictogram($0)
        }
        guard core.count <= 3, !core.isEmpty else { return nil }
        // "Well" alone hesitates.
        if core == ["well"], !words.contains(where: { ["very", "really", "went", "so"].contains($0) }) { return nil }
        let isDenied = core.contains("not") || core.contains("never")
        let rest = core.filter { $0 != "not" && $0 != "never" }
        if !rest.isEmpty, rest.allSatisfy(good.contains) { return !isDenied }
        return !rest.isEmpty && rest.allSatisfy(bad.contains) && !isDenied ? false : nil
    }

    private static let around: WordSet = [
        "it", "was", "is", "went", "really", "very", "so", "absolutely", "all", "a", "the", "had", "i", "we", "time",
        "just",
        "that", "group", "session", "minute", "every", "of", "proper", "dead", "most", "got", "on", "them", "us",
        "bit", "thank", "oh",
    ]
    private static let good: WordSet = [
        "smashing", "brilliant", "lovely", "good", "great", "well", "champion", "grand", "fantastic", "wonderful",
        "excellent", "marvellous", "enjoyed", "loved", "amazing", "fab", "fabulous", "super", "superb", "brill", "ace",
        "perfect", "magic", "lush", "mint", "belter", "cracking", "terrific", "delightful", "enjoyable", "fun",
        "useful",
        "helpful", "liked", "tidy",
    ]
    private static let bad: WordSet = [
        "awful", "terrible", "rubbish", "dreadful", "horrible", "hated", "bad", "badly", "pants", "crap", "shit",
        "dire",
        "disaster", "useless", "boring", "nightmare", "waste", "poor", "grim", "rotten", "mess",
    ]
}

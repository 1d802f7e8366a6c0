extension YesNoWords {
    /// A word of yes or no with a slip undone ("absolutly", "definatley", "corse"); any other word as it is.
    static func repaired(_ word: String) -> String {
        if let known = slips[word] { return known }
        guard word.utf8.count >= 7, let first = word.utf8.first, let near = long[first], !others.contains(word) else {
            return word
        }
        return near.first { BoundedSpelling.isSlip(word, of: $0) } ?? word
    }

    private static let slips: WordTable<String> = [
        "corse": "course", "coarse": "course", "cource": "course", "couse": "course", "shure": "sure", "suer": "sure",
        "ys": "yes", "eys": "yes", "yez": "yes", "yesh": "yes", "yees": "yes", "yeas": "yes", "yehs": "yes",
        "pleese": "please", "plesae": "please", "pleaze": "please", "plaese": "please", "plese": "please",
        "mabye": "maybe", "mayb": "maybe", "maby": "maybe", "mabey": "maybe", "noep": "nope",
        "nto": "not", "noot": "not", "realy": "really", "raelly": "really", "smashin": "smashing",
    ]

    private static let long: [UInt8: [String]] = Dictionary(
        grouping: [
            "absolutely", "definitely", "certainly", "obviously", "unfortunately", "possibly", "perhaps", "sometimes",
            "occasionally", "smashing", "brilliant", "fantastic", "correct", "totally",
        ]
    ) { $0.utf8.first ?? 0 }

    /// Words near those that say something else.
    private static let others: WordSet = [
        "absolute", "definite", "certain", "obvious", "possible", "unfortunate", "sometime", "something", "occasional",
        "smashed", "brilliance", "corrects", "corrected", "connect", "collect", "total", "possibility", "absolution",
        "correctly",
    ]
}

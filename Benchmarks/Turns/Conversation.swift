/// The 55 turns of the benchmark: a menu and fifteen topics, asked for by digit, in a word, in a sentence, and not at
/// all, with what must come back.
enum Conversation {
    struct Turn {
        var text: String
        /// Ids of the messages that must be said, in order.
        var replies: [String]
    }

    private static let menu = "menu/start/wish"
    private static let unclear = "menu/start/wish/unclear"

    /// The fifteen topics, each as a sentence.
    private static let sentences: [(topic: String, text: String)] = [
        ("what-is", "what is social prescribing"),
        ("who-benefits", "who is social prescribing for"),
        ("activities", "what kind of activities are there"),
        ("how-referred", "how do i get referred to a link worker"),
        ("link-worker", "what does a link worker do"),
        ("cost", "is there a charge for any of this"),
        ("mental-health", "can it help with my mental health"),
        ("vs-traditional", "how is it different from seeing my doctor"),
        ("success-stories", "have you got any success stories"),
        ("evidence", "is there any evidence that it works"),
        ("first-meeting", "what happens when i first meet them"),
        ("tailored", "is it tailored to me"),
        ("community-orgs", "which community organisations do you work with"),
        ("funding", "who pays for the service how is it funded"),
        ("none-in-area", "what if there is nothing in my area"),
    ]

    /// Topics that one word asks for.
    private static let words: [(topic: String, text: String)] = [
        ("cost", "cost?"), ("evidence", "evidence"), ("funding", "funding"),
    ]

    private static let nonsense = ["asdf qwer zxcv", "purple elephants", "xyzzy wibble", "green ones then"]

    /// Eleven rounds of five: a sentence, a word or another sentence, a digit, nonsense, and "menu".
    static let turns: [Turn] = {
        var turns: [Turn] = []
        for round in 0..<11 {
            let sentence = sentences[round]
            turns.append(Turn(text: sentence.text, replies: ["faq.\(sentence.topic)", menu]))
            if round < 4 {
                let other = sentences[11 + round]
                turns.append(Turn(text: other.text, replies: ["faq.\(other.topic)", menu]))
            } else {
                let word = words[round % words.count]
                turns.append(Turn(text: word.text, replies: ["faq.\(word.topic)", menu]))
            }
            turns.append(Turn(text: nonsense[round % nonsense.count], replies: [unclear]))
            turns.append(Turn(text: "1", replies: ["menu/start/say.1"]))
            turns.append(Turn(text: "menu", replies: [menu]))
        }
        return turns
    }()
}

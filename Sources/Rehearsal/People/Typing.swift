/// Puts words as somebody with these habits types them.
struct Typing {
    let habits: TypingHabits

    /// A text as it comes from the thumb; what must be understood for certain is never garbled.
    func typed(_ text: String, exactly: Bool = false, _ chance: inout Chance) -> String {
        guard !exactly else { return text }
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        if habits.textSpeak { words = words.map { Self.short[$0.lowercased()] ?? $0 } }
        if habits.slips > 0 {
            for index in words.indices where chance.happens(percent: habits.slips) {
                words[index] = Self.slip(words[index], &chance)
            }
        }
        var typed = words.joined(separator: " ")
        if habits.noStops { typed.removeAll { ".,!'".contains($0) } }
        if habits.smallLetters { typed = typed.lowercased() }
        if habits.capitals { typed = typed.uppercased() }
        return typed
    }

    private static let short = [
        "you": "u", "are": "r", "please": "pls", "tomorrow": "2moro", "thanks": "thx", "for": "4", "to": "2",
        "okay": "k", "yes": "ye", "your": "ur", "because": "cos", "about": "bout", "what": "wot", "great": "gr8",
    ]

    /// Two letters changed about, one lost, or one doubled; figures and short words stay as they are.
    private static func slip(_ word: String, _ chance: inout Chance) -> String {
        var letters = Array(word)
        guard letters.count >= 4, letters.allSatisfy(\.isLetter) else { return word }
        let place = chance.number(in: 1...(letters.count - 2))
        switch chance.below(3) {
        case 0: letters.swapAt(place, place + 1)
        case 1: letters.remove(at: place)
        default: letters.insert(letters[place], at: place)
        }
        return String(letters)
    }

    /// A number in words, from 0 to 12; others stay figures.
    static func inWords(_ number: Int) -> String {
        let words = [
            "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        ]
        return words.indices.contains(number) ? words[number] : String(number)
    }
}

package import Words

/// A kind of made-up person: what they say, how they type, and what becomes of their patience.
package struct Persona: Hashable, Sendable {
    package var name: String
    package var about: String
    /// How many of all people are so, against the shares of the others.
    package var share = 10
    package var language = "en"
    package var sharesPhone = false
    /// The service writes first (a check-in that staff start); otherwise they text first.
    package var isContacted = false
    /// Minutes until they answer.
    package var answersAfter = 1...30
    /// Between these they look at their phone.
    package var wakes = CivilTime(hour: 8, minute: 0)
    package var sleeps = CivilTime(hour: 22, minute: 0)
    /// Out of a hundred times that a text comes.
    package var staysSilent = 5
    package var asksInstead = 5
    package var corrects = 3
    package var makesNoSense = 2
    /// Out of a hundred yes-or-no questions.
    package var agrees = 70
    /// Out of a hundred weeks: they text without being asked.
    package var comesBack = 20
    package var habits = TypingHabits()
    /// At their so-many-th text they say one of such a list.
    package var plans: [Plan] = []
    /// What they say, by occasion.
    package var says: [String: [String]] = [:]

    package struct Plan: Hashable, Sendable {
        package var texts: ClosedRange<Int>
        package var list: String
    }

    package init(name: String, about: String) {
        self.name = name
        self.about = about
    }

    /// The lists that every persona has, its own or those of `_everyone`.
    package static let occasions = [
        "opening", "again", "yes", "no", "skip", "name", "postcode", "text", "around", "questions", "nonsense",
        "thanks",
        "correction", "stop", "start", "crisis", "distress", "angry", "wrong-number", "to-staff",
    ]
}

/// How somebody types.
package struct TypingHabits: Hashable, Sendable {
    /// Out of a hundred words: two letters changed about, one lost or one doubled.
    package var slips = 0
    /// Everything in small letters.
    package var smallLetters = false
    /// EVERYTHING IN CAPITALS.
    package var capitals = false
    package var noStops = false
    /// "u", "2moro", "pls".
    package var textSpeak = false
    /// Out of a hundred numbers: in words ("seven").
    package var numbersInWords = 0
    /// Out of a hundred answers: with other words around them.
    package var around = 0
    /// Out of a hundred choices: by the words of the row and not by its number.
    package var rowsByName = 10

    package init() {}
}

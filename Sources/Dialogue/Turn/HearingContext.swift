package import Words

/// What must be known of a conversation to read its next text.
package struct HearingContext: Hashable, Sendable {
    /// The kind of answer that this text can give, or nothing if no question takes it.
    package var expected: Expected?
    /// Questions answered in the open dialogues that a correction by value may change, nearest first.
    package var answered: [AnsweredQuestion]
    /// Starting words, as authored, and the dialogue each starts.
    package var starting: [StartingWord]
    /// How many topics stand offered by letter.
    package var letters: Int
    package var optedOut: Bool
    /// An answer was said back: YES and NO speak of that.
    package var confirms = false

    package init(
        expected: Expected? = nil, answered: [AnsweredQuestion] = [], starting: [StartingWord] = [], letters: Int = 0,
        optedOut: Bool = false
    ) {
        self.expected = expected
        self.answered = answered
        self.starting = starting
        self.letters = letters
        self.optedOut = optedOut
    }

    /// A question that was answered, and what it takes.
    package struct AnsweredQuestion: Hashable, Sendable {
        package var serial: Int
        package var key: String
        package var expected: Expected

        package init(serial: Int, key: String, expected: Expected) {
            self.serial = serial
            self.key = key
            self.expected = expected
        }
    }

    package struct StartingWord: Hashable, Sendable {
        package var words: String
        package var dialogue: String

        package init(words: String, dialogue: String) {
            self.words = words
            self.dialogue = dialogue
        }
    }
}

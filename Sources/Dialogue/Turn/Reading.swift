package import Words

/// What a text was found to be; the engine sees this, never the text itself except as a value to keep.
package struct Reading: Hashable, Sendable {
    package var alarm: Alarm
    package var form: Form
    package var keyword: Keyword?
    /// Name of the dialogue whose starting word the whole text is.
    package var starting: String?
    /// As an answer to what `Hearing.expectation` said is expected; nothing if nothing is.
    package var answer: Answer?
    /// For "sorry, I meant 4": the answered questions that the new value fits, best first.
    package var corrections: [Correction]
    /// For "change 2": the line of the recap.
    package var changeLine: Int?
    /// A single letter, counted from 0: an offer taken.
    package var letter: Int?
    package var faq: TopicReading
    /// What is looked for in the directory, if the text is a search; `faq` is then the second choice.
    package var wish: Wish?
    /// The text has the form of a question.
    package var isQuestion: Bool
    /// The patient's words, cut to what a state may keep.
    package var words: String

    package init(
        alarm: Alarm = .none, form: Form = .words, keyword: Keyword? = nil, starting: String? = nil,
        answer: Answer? = nil, corrections: [Correction] = [], changeLine: Int? = nil, letter: Int? = nil,
        faq: TopicReading = .none, wish: Wish? = nil, isQuestion: Bool = false, words: String = ""
    ) {
        self.alarm = alarm
        self.form = form
        self.keyword = keyword
        self.starting = starting
        self.answer = answer
        self.corrections = corrections
        self.changeLine = changeLine
        self.letter = letter
        self.faq = faq
        self.wish = wish
        self.isQuestion = isQuestion
        self.words = words
    }

    /// What kind of thing arrived.
    package enum Form: String, Hashable, Sendable, CaseIterable {
        case words
        /// Nothing, or nothing that can be seen.
        case empty
        /// A picture or other media without words.
        case picture
        /// Over the longest text that is read (it is kept whole).
        case tooLong = "too-long"
        /// Emoji and other marks without words.
        case marks
    }

    /// A new value for a question that was answered before.
    package struct Correction: Hashable, Sendable {
        /// Serial of the frame, and key of the question in its log.
        package var serial: Int
        package var key: String
        package var value: Value

        package init(serial: Int, key: String, value: Value) {
            self.serial = serial
            self.key = key
            self.value = value
        }
    }
}

/// What the FAQ knows about a text.
package struct TopicReading: Hashable, Sendable {
    /// The four outcomes of the matcher.
    package enum Decision: String, Hashable, Sendable, CaseIterable {
        /// Sure: the topic's answer.
        case answer
        /// Likely: the answer under its question, with others to choose from.
        case likely
        /// Two or three to choose from.
        case offer
        case none
    }

    /// A topic, its score and the words that made it.
    package struct Candidate: Hashable, Sendable {
        package var topic: String
        /// The wider topic that this one is part of.
        package var within: String?
        package var score: Double
        package var words: [WeightedWord]

        package init(topic: String, within: String? = nil, score: Double, words: [WeightedWord] = []) {
            self.topic = topic
            self.within = within
            self.score = score
            self.words = words
        }
    }

    package struct WeightedWord: Hashable, Sendable {
        package var word: String
        package var weight: Double

        package init(word: String, weight: Double) {
            self.word = word
            self.weight = weight
        }
    }

    package var decision: Decision
    /// Best first, the answer included.
    package var candidates: [Candidate]

    package static let none = TopicReading(decision: .none, candidates: [])

    package init(decision: Decision, candidates: [Candidate]) {
        self.decision = decision
        self.candidates = candidates
    }
}

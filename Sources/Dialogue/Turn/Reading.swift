package import Words

/// What a text was found to be; the engine sees this, never the text itself except as a value to keep.
package struct Reading: Hashable, Sendable {
    package var alarm: Alarm
    package var form: Form
    package var keyword: Keyword?
    /// Name of the dialogue whose starting word the whole text is.
    package var starting: String?
    /// What the text says besides, as the answer to the first question of the dialogue that it starts: "not tuesdays".
    package var startingAnswer: Value?
    /// As an answer to what `Hearing.expectation` said is expected; nothing if nothing is.
    package var answer: Answer?
    /// The language that a text about languages names: `en`, `cy`.
    package var language: String?
    /// The text itself is plainly in Welsh.
    package var isWelsh = false
    /// What the text says to "is that right?", where that was asked.
    package var confirmed: Bool?
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
        answer: Answer? = nil, confirmed: Bool? = nil, corrections: [Correction] = [], changeLine: Int? = nil,
        letter: Int? = nil,
        faq: TopicReading = .none, wish: Wish? = nil, isQuestion: Bool = false, words: String = ""
    ) {
        self.alarm = alarm
        self.form = form
        self.keyword = keyword
        self.starting = starting
        self.answer = answer
        self.confirmed = confirmed
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
    /// What a text that no topic answers is plainly about.
    package var outside: Outside?

    package static let none = TopicReading(decision: .none, candidates: [])

    package init(decision: Decision, candidates: [Candidate], outside: Outside? = nil) {
        self.decision = decision
        self.candidates = candidates
        self.outside = outside
    }

    /// Kinds of texts that are no business of the FAQ, each with a notice of its own (`outside-medical`); the raw
    /// values are those of `topic none KIND` in `content/asked/`.
    package enum Outside: String, Hashable, Sendable, CaseIterable {
        /// Asks what a doctor, nurse or pharmacist must answer.
        case medical
        /// The surgery's or hospital's own business: appointments, prescriptions, results.
        case bookings
        /// A hello, thanks, or a text for somebody else.
        case chat
    }
}

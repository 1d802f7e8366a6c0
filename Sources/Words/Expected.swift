/// What kind of answer the waiting question takes, with all that is needed to read one.
package struct Expected: Hashable, Sendable {
    /// The kinds of answer; the raw values are the names in the notation and in the JSON interfaces.
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        case yesNo = "yes-no"
        case scale
        case number
        case choice
        case choices
        case date
        case time
        case dateTime = "date-time"
        case dateOfBirth = "date-of-birth"
        case postcode
        case phone
        case name
        case text
    }

    /// One row of the menu as the patient saw it.
    package struct Option: Hashable, Sendable {
        /// The number printed before the label; 0 where the row has none.
        package var number: Int
        /// What the slot keeps when this row is chosen.
        package var value: String
        /// The words printed.
        package var label: String
        /// Other words that mean this row.
        package var also: [String]

        package init(number: Int, value: String, label: String, also: [String] = []) {
            self.number = number
            self.value = value
            self.label = label
            self.also = also
        }
    }

    package var kind: Kind
    /// Lowest and highest value of a `scale` or `number`; longest length in characters of a `text` (maximum).
    package var minimum: Int?
    package var maximum: Int?
    /// What the ends of a scale are called ("not at all", "completely"): read as the end itself.
    package var low: String?
    package var high: String?
    package var options: [Option]
    /// The words of the question, for what depends on them ("yesterday 2, today 5").
    package var question: String?
    /// Yes and no are answers too, although the kind is another (arrows of their own beside the options).
    package var takesYesNo: Bool
    /// When the text was received, which is what "tomorrow" is counted from.
    ///
    /// A date is not read without it.
    package var now: Instant?
    /// Whether a date or time must lie ahead, or must not; where nothing is said, the words of the question decide.
    package var tense: Tense?
    /// Outside these a date-time is refused; where nothing is said, the hours that the question names.
    package var hours: ServiceHours?
    /// Whose bank holidays are meant.
    package var nation: Nation

    /// Which side of now a date lies on.
    package enum Tense: String, Hashable, Sendable, CaseIterable {
        case future
        case past
    }

    package init(
        _ kind: Kind, minimum: Int? = nil, maximum: Int? = nil, low: String? = nil, high: String? = nil,
        options: [Option] = [], question: String? = nil, takesYesNo: Bool = false,
        now: Instant? = nil, tense: Tense? = nil, hours: ServiceHours? = nil, nation: Nation = .england
    ) {
        self.kind = kind
        self.minimum = minimum
        self.maximum = maximum
        self.low = low
        self.high = high
        self.options = options
        self.question = question
        self.takesYesNo = takesYesNo
        self.now = now
        self.tense = tense
        self.hours = hours
        self.nation = nation
    }
}

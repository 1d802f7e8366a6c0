package import Words

/// An `ask` or a `suggest`: one question, all that may be answered to it, and what follows.
package struct Question: Hashable, Sendable, Codable {
    /// `node/slot`, which is also the key of its answer in a frame's log.
    package var id: String
    /// The slot (or remembered thing) that the answer fills.
    package var target: Reference
    /// Its words; the rows of the menu are not among them.
    package var text: Text
    package var kind: Expected.Kind
    package var minimum: Int?
    package var maximum: Int?
    /// On which side of now a date lies, if that was declared.
    package var tense: Expected.Tense?
    /// A date-time outside the hours of the service is refused.
    package var isWithinHours = false
    /// What the ends of a scale are called.
    package var low: String?
    package var high: String?
    /// The rows printed under the text, in order.
    package var rows: [Row]
    package var yes: Arrow?
    package var no: Arrow?
    /// Any other words: the slot stays unanswered and the text is kept as a note.
    package var freeText: Arrow?
    package var skip: Arrow?
    package var why: Text?
    /// By number of attempts; a missing rung repeats the one before.
    package var unclear: [UnclearRung]
    /// In order of time.
    package var silent: [SilentRung]
    /// `ons4.satisfied`: the answer is recorded as a value of this measure.
    package var measure: String?
    /// For `suggest`: what to look for.
    package var suggestion: Suggestion?
    /// The answer is said back, and asked about, before it is taken.
    package var confirmation: Confirmation?

    package init(
        id: String, target: Reference, text: Text, kind: Expected.Kind, minimum: Int? = nil, maximum: Int? = nil,
        low: String? = nil, high: String? = nil, rows: [Row] = [], yes: Arrow? = nil, no: Arrow? = nil,
        freeText: Arrow? = nil, skip: Arrow? = nil, why: Text? = nil, unclear: [UnclearRung] = [],
        silent: [SilentRung] = [], measure: String? = nil, suggestion: Suggestion? = nil
    ) {
        self.id = id
        self.target = target
        self.text = text
        self.kind = kind
        self.minimum = minimum
        self.maximum = maximum
        self.low = low
        self.high = high
        self.rows = rows
        self.yes = yes
        self.no = no
        self.freeText = freeText
        self.skip = skip
        self.why = why
        self.unclear = unclear
        self.silent = silent
        self.measure = measure
        self.suggestion = suggestion
    }

    /// A row of a menu.
    package struct Row: Hashable, Sendable, Codable {
        package var number: Int
        package var label: String
        /// The label on a shared phone.
        package var discreet: String?
        /// What the slot keeps; nothing for a row beside `yes` and `no`, whose arrow is all there is to it.
        package var value: String?
        package var also: [String]
        package var arrow: Arrow?
        /// The labels in other languages (`cy`).
        package var labels: [String: RowLabel] = [:]

        package init(
            number: Int, label: String, discreet: String? = nil, value: String?, also: [String] = [],
            arrow: Arrow? = nil
        ) {
            self.number = number
            self.label = label
            self.discreet = discreet
            self.value = value
            self.also = also
            self.arrow = arrow
        }
    }

    /// What a row says in another language.
    package struct RowLabel: Hashable, Sendable, Codable {
        package var label: String
        package var discreet: String?
        package var also: [String]

        package init(label: String, discreet: String? = nil, also: [String] = []) {
            self.label = label
            self.discreet = discreet
            self.also = also
        }
    }

    /// `unclear N TEXT` or `unclear N -> …`: what is done at the Nth answer that could not be read.
    package struct UnclearRung: Hashable, Sendable, Codable {
        package var number: Int
        package var act: RungAct

        package init(number: Int, act: RungAct) {
            self.number = number
            self.act = act
        }
    }

    /// `silent 48h TEXT` or `silent 120h -> …`: what is done when the question has waited so long.
    package struct SilentRung: Hashable, Sendable, Codable {
        package var hours: Int
        package var act: RungAct

        package init(hours: Int, act: RungAct) {
            self.hours = hours
            self.act = act
        }
    }

    package enum RungAct: Hashable, Sendable, Codable {
        case say(Text)
        case go(Arrow)
    }

    /// `confirm`, `confirm when EXPR`.
    package struct Confirmation: Hashable, Sendable, Codable {
        /// Only where this holds once the answer is taken; nothing means always.
        package var when: Expression?

        package init(when: Expression?) {
            self.when = when
        }
    }

    /// `at most 3 for NEEDS near PLACE`.
    package struct Suggestion: Hashable, Sendable, Codable {
        package var limit: Int
        package var needs: Reference
        package var place: Reference?
        package var noneOfThese: Arrow?
        package var nothingFound: Arrow?

        package init(
            limit: Int, needs: Reference, place: Reference?, noneOfThese: Arrow?, nothingFound: Arrow?
        ) {
            self.limit = limit
            self.needs = needs
            self.place = place
            self.noneOfThese = noneOfThese
            self.nothingFound = nothingFound
        }
    }
}

/// Where `->` leads.
package enum Arrow: Hashable, Sendable, Codable {
    /// A node of the same dialogue, by index.
    case node(Int)
    /// Another dialogue, called on top; the next statement follows (under `unclear` and `silent` the question again).
    case dialogue(Int)
    /// The conversation is put aside.
    case later
}

/// Words that are said to a patient, as an author wrote them, ready to be filled in.
package struct Text: Hashable, Sendable, Codable {
    /// `node/slot` for a question, `node/say.2` for the second `say` of a node, `notice.NAME` for a notice.
    package var id: String
    package var pieces: [Piece]
    /// What a shared phone gets instead.
    package var discreet: [Piece]?
    /// A word of the revealing list stands in it (set by the compiler).
    package var isRevealing: Bool
    /// The same in other languages (`cy`); what is not there is said in English.
    package var translations: [String: Wording] = [:]

    package init(id: String, pieces: [Piece], discreet: [Piece]? = nil, isRevealing: Bool = false) {
        self.id = id
        self.pieces = pieces
        self.discreet = discreet
        self.isRevealing = isRevealing
    }

    /// The words of a text in another language.
    package struct Wording: Hashable, Sendable, Codable {
        package var pieces: [Piece]
        /// What a shared phone gets instead.
        package var discreet: [Piece]?

        package init(pieces: [Piece], discreet: [Piece]? = nil) {
            self.pieces = pieces
            self.discreet = discreet
        }
    }

    /// One run of letters, or one place to fill in.
    package enum Piece: Hashable, Sendable, Codable {
        case literal(String)
        /// `{name}`, or `{name or "text"}` where it may be unanswered.
        case value(Reference, fallback: String?)
        /// `{group when}`: a field of a service.
        case service(Reference, ServiceField, fallback: String?)
        /// `{answers of a, b}`: a numbered recap.
        case recap([Reference])
        /// `{site phone}`.
        case site(String)
        /// `{n plural one: … other: …}`: the words that go with a number.
        case plural(Reference, [PluralForm: String])
        /// `{title}` and the like, which the engine fills in a notice.
        case placeholder(String)
    }
}

/// What a place in a text or an expression speaks of.
package enum Reference: Hashable, Sendable, Codable {
    /// A slot of the same dialogue (an input is one too), by index.
    case slot(Int)
    /// Something remembered of the person, by index into `Program.remembered`.
    case remembered(Int)
}

/// The forms of words beside numbers, as CLDR names them; English has two, Welsh six.
package enum PluralForm: String, Hashable, Sendable, CaseIterable, Codable {
    case zero, one, two, few, many, other

    /// The form that goes with a number (CLDR 44, plural rules of cardinals, `en` and `cy`).
    ///
    /// English has no form for nothing; where an author gives one it is used.
    package static func of(_ number: Int, language: String) -> PluralForm {
        switch (language, number) {
        case (_, 0): .zero
        case (_, 1): .one
        case ("cy", 2): .two
        case ("cy", 3): .few
        case ("cy", 6): .many
        default: .other
        }
    }
}

/// What can be said of a service.
package enum ServiceField: String, Hashable, Sendable, CaseIterable, Codable {
    case name, when, place, cost, phone
}

/// Where an authored line stands.
package struct SourceLine: Hashable, Sendable, Codable {
    package var file: String
    /// Counted from 1.
    package var line: Int

    package init(file: String, line: Int) {
        self.file = file
        self.line = line
    }

    /// `dialogues/check-in.talk:42`.
    package var description: String { "\(file):\(line)" }
}

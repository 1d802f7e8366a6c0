/// Words that are said to a patient, as an author wrote them, ready to be filled in.
package struct Text: Hashable, Sendable {
    /// `node/slot` for a question, `node/say.2` for the second `say` of a node, `notice.NAME` for a notice.
    package var id: String
    package var pieces: [Piece]
    /// What a shared phone gets instead.
    package var discreet: [Piece]?
    /// A word of the revealing list stands in it (set by the compiler).
    package var isRevealing: Bool

    package init(id: String, pieces: [Piece], discreet: [Piece]? = nil, isRevealing: Bool = false) {
        self.id = id
        self.pieces = pieces
        self.discreet = discreet
        self.isRevealing = isRevealing
    }

    /// One run of letters, or one place to fill in.
    package enum Piece: Hashable, Sendable {
        case literal(String)
        /// `{name}`, or `{name or "text"}` where it may be unanswered.
        case value(Reference, fallback: String?)
        /// `{group when}`: a field of a service.
        case service(Reference, ServiceField, fallback: String?)
        /// `{answers of a, b}`: a numbered recap.
        case recap([Reference])
        /// `{site phone}`.
        case site(String)
        /// `{title}` and the like, which the engine fills in a notice.
        case placeholder(String)
    }
}

/// What a place in a text or an expression speaks of.
package enum Reference: Hashable, Sendable {
    /// A slot of the same dialogue (an input is one too), by index.
    case slot(Int)
    /// Something remembered of the person, by index into `Program.remembered`.
    case remembered(Int)
}

/// What can be said of a service.
package enum ServiceField: String, Hashable, Sendable, CaseIterable {
    case name, when, place, cost, phone
}

/// Where an authored line stands.
package struct SourceLine: Hashable, Sendable {
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

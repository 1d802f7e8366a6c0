package import Words

/// A condition of an `if` line, typed when the dialogue is compiled.
package indirect enum Expression: Hashable, Sendable, Codable {
    case all([Expression])
    case any([Expression])
    case not(Expression)
    /// False whenever either side is unanswered.
    case compare(Term, Comparison, Term)
    case isIn(Term, [Value])
    /// A `choices` slot has this among its values.
    case includes(Reference, Value)
    case isAnswered(Reference)
    case isSkipped(Reference)
    /// A postcode lies in the area of the site.
    case isInArea(Reference)
    case languageIs(String)
    case phoneIsShared

    /// What can stand on a side of a comparison.
    package enum Term: Hashable, Sendable, Codable {
        case value(Reference)
        case literal(Value)
        case countOfAnswered([Reference])
        case countOfSkipped([Reference])
        /// The value of a measure recorded before the one of this dialogue.
        case last(measure: String)
    }

    package enum Comparison: String, Hashable, Sendable, CaseIterable, Codable {
        case equal = "is"
        case notEqual = "is not"
        case less = "<"
        case atMost = "<="
        case greater = ">"
        case atLeast = ">="
    }

    /// It reads something besides the slots of its dialogue, so its result is kept in the frame's log.
    package var looksOutside: Bool {
        switch self {
        case .all(let parts), .any(let parts): parts.contains { $0.looksOutside }
        case .not(let part): part.looksOutside
        case .compare(let left, _, let right): left.looksOutside || right.looksOutside
        case .isIn(let term, _): term.looksOutside
        case .includes(let reference, _), .isAnswered(let reference), .isSkipped(let reference):
            reference.looksOutside
        case .isInArea, .languageIs, .phoneIsShared: true
        }
    }
}

extension Expression.Term {
    var looksOutside: Bool {
        switch self {
        case .value(let reference): reference.looksOutside
        case .literal: false
        case .countOfAnswered(let references), .countOfSkipped(let references):
            references.contains { $0.looksOutside }
        case .last: true
        }
    }
}

extension Reference {
    var looksOutside: Bool {
        if case .remembered = self { true } else { false }
    }
}

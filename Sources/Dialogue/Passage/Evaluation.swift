import Words

extension Passage {
    /// Whether a condition holds; a comparison with something unanswered does not.
    func evaluate(_ condition: Expression) -> Bool {
        switch condition {
        case .all(let parts): return parts.allSatisfy(evaluate)
        case .any(let parts): return parts.contains(where: evaluate)
        case .not(let part): return !evaluate(part)
        case .compare(let left, let comparison, let right):
            guard let left = value(of: left), let right = value(of: right) else { return false }
            return compare(left, comparison, right)
        case .isIn(let term, let values):
            guard let value = value(of: term) else { return false }
            return values.contains { sameValue($0, value) }
        case .includes(let reference, let wanted):
            guard case .choices(let values)? = value(of: reference) else { return false }
            return values.contains(wanted.plain)
        case .isAnswered(let reference): return value(of: reference) != nil
        case .isSkipped(let reference): return isSkipped(reference)
        case .isInArea(let reference):
            guard case .postcode(let postcode)? = value(of: reference) else { return false }
            return library.isInArea(postcode)
        case .languageIs(let language): return surroundings.person.language == language
        case .phoneIsShared: return surroundings.person.sharedPhone
        }
    }

    private func value(of term: Expression.Term) -> Value? {
        switch term {
        case .value(let reference): value(of: reference)
        case .literal(let value): value
        case .countOfAnswered(let references): .number(references.count { value(of: $0) != nil })
        case .countOfSkipped(let references): .number(references.count { isSkipped($0) })
        case .last(let measure): lastValue(of: measure).map { .number($0) }
        }
    }

    private func compare(_ left: Value, _ comparison: Expression.Comparison, _ right: Value) -> Bool {
        switch comparison {
        case .equal: return sameValue(left, right)
        case .notEqual: return !sameValue(left, right)
        case .less, .atMost, .greater, .atLeast:
            guard case .number(let left) = left, case .number(let right) = right else { return false }
            switch comparison {
            case .less: return left < right
            case .atMost: return left <= right
            case .greater: return left > right
            default: return left >= right
            }
        }
    }

    /// A literal of the notation is a choice until its slot's type says otherwise, so words compare by what they say.
    private func sameValue(_ left: Value, _ right: Value) -> Bool { left == right || left.plain == right.plain }
}

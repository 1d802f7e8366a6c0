import Dialogue

/// The longest form in which a text can reach a patient.
struct LongestText {
    /// Characters that are allowed for in what nobody can bound: generous for a name, a place, a group.
    enum Allowance {
        static let name = 20
        static let serviceName = 36
        static let serviceField = 36
        static let phone = 13
    }

    let slots: [Slot]
    let remembered: [Slot]
    let site: [String: String]

    func text(_ pieces: [Text.Piece], rows: [Question.Row], suggested: Int) -> String {
        var text = pieces.map { longest($0) }.joined()
        for row in rows.prefix(Limits.rowsShown) { text += "\n\(row.number) \(row.label)" }
        for number in 0..<suggested { text += "\n\(number + 1) " + filler(Allowance.serviceName) }
        if suggested > 0 { text += "\n\(suggested + 1) None of these" }
        if rows.count > Limits.rowsShown { text += "\nMORE" }
        return text
    }

    private func longest(_ piece: Text.Piece) -> String {
        switch piece {
        case .literal(let text): text
        case .value(let reference, let fallback): longer(longest(slot(reference)), fallback)
        case .service(_, let field, let fallback): longer(longest(field), fallback)
        case .recap(let references):
            references.enumerated().map { index, reference in
                "\(index + 1) \(slot(reference)?.called ?? ""): \(longest(slot(reference)))"
            }.joined(separator: "\n")
        case .plural(_, let forms): forms.values.max { $0.count < $1.count } ?? ""
        case .site(let name): site[name] ?? ""
        case .placeholder: filler(Allowance.name)
        }
    }

    private func slot(_ reference: Reference) -> Slot? {
        switch reference {
        case .slot(let index): slots.indices.contains(index) ? slots[index] : nil
        case .remembered(let index): remembered.indices.contains(index) ? remembered[index] : nil
        }
    }

    private func longer(_ text: String, _ other: String?) -> String {
        guard let other, other.count > text.count else { return text }
        return other
    }

    private func longest(_ field: ServiceField) -> String {
        switch field {
        case .name: filler(Allowance.serviceName)
        case .phone: filler(Allowance.phone)
        case .when, .place, .cost: filler(Allowance.serviceField)
        }
    }

    private func longest(_ slot: Slot?) -> String {
        guard let slot else { return "" }
        switch slot.type {
        case .yesNo: return "yes"
        case .scale(let range), .number(let range): return String(range.upperBound)
        case .choice(let values):
            return values.map { slot.labels[$0] ?? $0 }.max { $0.count < $1.count } ?? ""
        case .choices(let values): return values.map { slot.labels[$0] ?? $0 }.joined(separator: ", ")
        case .postcode: return filler(8)
        case .date: return filler(22)
        case .time: return filler(7)
        case .dateTime: return filler(39)
        case .dateOfBirth: return filler(17)
        case .phone: return filler(16)
        case .name: return filler(Allowance.name)
        case .text(let longest): return filler(min(longest, Limits.textBytes))
        case .service: return filler(Allowance.serviceName)
        }
    }

    private func filler(_ count: Int) -> String { String(repeating: "m", count: count) }
}

import Words

extension Program {
    /// The words of a notice that has nothing to fill in but what the site is called.
    package func noticeText(_ name: String, shared: Bool) -> String {
        Rendering.notice(self, name, shared: shared, filling: [:])
    }
}

/// Turning authored texts into the words that are sent.
enum Rendering {
    /// The words of a notice; a notice that is missing (the loader reports it) comes out as nothing.
    static func notice(_ program: Program, _ name: String, shared: Bool, filling: [String: String]) -> String {
        guard let text = program.notices[name] else { return "" }
        let pieces = shared ? text.discreet ?? text.pieces : text.pieces
        return pieces.map { piece in
            switch piece {
            case .literal(let words): words
            case .placeholder(let name): filling[name] ?? ""
            case .site(let key): program.site[key] ?? ""
            case .value, .service, .recap: ""
            }
        }.joined()
    }

    /// How a value reads in prose.
    static func words(
        _ value: Value, of slot: Slot, library: some Library, for person: Standing.Person
    ) -> String {
        switch value {
        case .choice(let id) where slot.type == .service: library.service(id, for: person)?.name ?? id
        case .choice(let one): slot.labels[one] ?? one
        case .choices(let several): several.map { slot.labels[$0] ?? $0 }.joined(separator: ", ")
        case .date(let date): slot.type == .dateOfBirth ? SpokenDate.birthday(date) : SpokenDate.day(date)
        case .time(let time): SpokenDate.time(time)
        case .dateTime(let when): SpokenDate.words(when)
        case .phone(let number): SpokenNumber.words(number)
        case .boolean, .number, .postcode, .name, .text: value.plain
        }
    }
}

extension Passage {
    /// The words of a text as this person may see them; nothing if a shared phone must not show them at all.
    func words(of text: Text) -> String? {
        if surroundings.person.sharedPhone, text.isRevealing, text.discreet == nil { return nil }
        return render(text)
    }

    /// The words of a text, filled in from the slots as they are at this point.
    func render(_ text: Text) -> String {
        pieces(of: text).map(render).joined()
    }

    /// What a shared phone may see of the text, else the text itself.
    private func pieces(of text: Text) -> [Text.Piece] {
        guard surroundings.person.sharedPhone else { return text.pieces }
        return text.discreet ?? text.pieces
    }

    private func render(_ piece: Text.Piece) -> String {
        switch piece {
        case .literal(let words): return words
        case .value(let reference, let fallback):
            guard let value = value(of: reference) else { return fallback ?? "" }
            return Rendering.words(
                value, of: slot(reference), library: library, for: surroundings.person)
        case .service(let reference, let field, let fallback):
            guard case .choice(let id)? = value(of: reference), let card = library.service(id, for: surroundings.person)
            else {
                return fallback ?? ""
            }
            return card[field]
        case .recap(let references): return recapLines(references).map(\.line).joined(separator: "\n")
        case .site(let key): return surroundings.site[key] ?? ""
        case .placeholder: return ""
        }
    }

    /// The lines of a recap: only what was answered, numbered from 1.
    func recapLines(_ references: [Reference]) -> [(reference: Reference, line: String)] {
        var lines: [(Reference, String)] = []
        for reference in references {
            guard let value = value(of: reference) else { continue }
            let slot = slot(reference)
            let words = Rendering.words(value, of: slot, library: library, for: surroundings.person)
            lines.append((reference, "\(lines.count + 1) \(capitalised(slot.called)): \(words)"))
        }
        return lines
    }
}

/// The words with a capital first letter.
func capitalised(_ words: String) -> String {
    guard let first = words.first else { return words }
    return first.uppercased() + words.dropFirst()
}

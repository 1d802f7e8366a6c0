import Words

extension Program {
    /// The words of a notice that has nothing to fill in but what the site is called.
    package func noticeText(_ name: String, for person: Standing.Person) -> String {
        Rendering.notice(self, name, for: person, filling: [:])
    }
}

extension Text {
    /// What this person may see of the text: in their language where that is there, on a shared phone the discreet form.
    ///
    /// Which words reveal something is known of English only, so where the English needs a discreet form and the
    /// translation has none, a shared phone gets the English one.
    func pieces(for person: Standing.Person) -> [Piece] {
        let wording = translations[person.language]
        guard person.sharedPhone else { return wording?.pieces ?? pieces }
        if let discreet = wording?.discreet { return discreet }
        if let discreet { return discreet }
        return isRevealing ? pieces : wording?.pieces ?? pieces
    }

    /// The literal words, for texts that have nothing to fill in.
    func words(for person: Standing.Person) -> String {
        pieces(for: person).map { if case .literal(let words) = $0 { words } else { "" } }.joined()
    }
}

extension Slot {
    /// What it is called in this language, else in English.
    func called(in language: String) -> String { calledIn[language] ?? called }

    /// How a value comes out in prose: in the person's language, and on a shared phone as nobody else may mind.
    func label(of value: String, for person: Standing.Person) -> String {
        if person.sharedPhone, let discreet = discreetLabels {
            if let label = discreet[person.language]?[value] ?? discreet["en"]?[value] { return label }
        }
        return labelsIn[person.language]?[value] ?? labels[value] ?? value
    }
}

/// Turning authored texts into the words that are sent.
enum Rendering {
    /// The words of a notice; a notice that is missing (the loader reports it) comes out as nothing.
    static func notice(
        _ program: Program, _ name: String, for person: Standing.Person, filling: [String: String]
    ) -> String {
        guard let text = program.notices[name] else { return "" }
        return text.pieces(for: person).map { piece in
            switch piece {
            case .literal(let words): words
            case .placeholder(let name): filling[name] ?? ""
            case .site(let key): program.site[key] ?? ""
            case .value, .service, .recap, .plural: ""
            }
        }.joined()
    }

    /// How a value reads in prose.
    static func words(
        _ value: Value, of slot: Slot, library: some Library, for person: Standing.Person
    ) -> String {
        let language = person.language
        switch value {
        case .choice(let id) where slot.type == .service: return library.service(id, for: person)?.name ?? id
        case .choice(let one): return slot.label(of: one, for: person)
        case .choices(let several): return several.map { slot.label(of: $0, for: person) }.joined(separator: ", ")
        case .date(let date):
            return slot.type == .dateOfBirth
                ? SpokenDate.birthday(date, in: language) : SpokenDate.day(date, in: language)
        case .time(let time): return SpokenDate.time(time)
        case .dateTime(let when): return SpokenDate.words(when, in: language)
        case .phone(let number): return SpokenNumber.words(number)
        case .boolean(let yes): return language == "cy" ? (yes ? "ie" : "na") : value.plain
        case .number, .postcode, .name, .text: return value.plain
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
        text.pieces(for: surroundings.person).map(render).joined()
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
        case .plural(let reference, let forms):
            guard let number = value(of: reference)?.count else { return "" }
            let form = PluralForm.of(number, language: surroundings.person.language)
            return forms[form] ?? forms[.other] ?? ""
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
            let called = capitalised(slot.called(in: surroundings.person.language))
            lines.append((reference, "\(lines.count + 1) \(called): \(words)"))
        }
        return lines
    }
}

extension Value {
    /// How many it is: a number itself, of several choices how many were made.
    var count: Int? {
        switch self {
        case .number(let number): number
        case .choices(let values): values.count
        default: nil
        }
    }
}

/// The words with a capital first letter.
func capitalised(_ words: String) -> String {
    guard let first = words.first else { return words }
    return first.uppercased() + words.dropFirst()
}

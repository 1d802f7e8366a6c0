import Dialogue
import Talk
import TextMessage

/// The translations of one dialogue (or of the defaults), and which of them have found their text.
///
/// A class, because the lowering and all its parts mark what they use; it never leaves the compilation that made it.
final class Translations {
    let language: String
    private let syntax: TranslationSyntax
    private let findings: Findings
    private var used: Set<String> = []
    private var told: Set<String> = []

    init(_ syntax: TranslationSyntax, findings: Findings) {
        self.syntax = syntax
        self.findings = findings
        language = syntax.language.text
    }

    /// The entry for a text, if it was made from the English that stands there now; else that is said, and the text
    /// stays English.
    ///
    /// A text that several questions share is translated once: an entry made from the very same words will do.
    func entry(_ id: String, english: String) -> TranslationSyntax.Entry? {
        if let own = syntax.entries.first(where: { $0.id.text == id }) {
            used.insert(id)
            if own.from.joined == english { return own }
            if told.insert(id).inserted { reportStale(own, english) }
            return nil
        }
        if let same = syntax.entries.first(where: { $0.from.joined == english }) {
            used.insert(same.id.text)
            return same
        }
        if told.insert(english).inserted {
            findings.report(
                .missingTranslation, "\"\(id)\" is not translated", at: syntax.name.place,
                help: ["patients who want \(language) get it in English", "add: \(id), and below it from and to"])
        }
        return nil
    }

    private func reportStale(_ entry: TranslationSyntax.Entry, _ english: String) {
        findings.report(
            .staleTranslation, "the English of \"\(entry.id.text)\" has changed since it was translated",
            at: entry.from.place,
            help: ["it says now: \(english)", "translate it anew; until then patients get it in English"])
    }

    /// Entries for texts that are not there.
    func reportSurplus() {
        for entry in syntax.entries where !used.contains(entry.id.text) {
            findings.report(
                .surplusTranslation, "there is no text \"\(entry.id.text)\" to translate", at: entry.id.place,
                help: ["leave it out, or put right the name"])
        }
    }

    /// Whether the same places are filled in as in English; says so if not.
    func hasSamePlaces(_ entry: TranslationSyntax.Entry, _ english: [Text.Piece], _ translated: [Text.Piece]) -> Bool {
        let wanted = Set(english.compactMap(\.place))
        let found = Set(translated.compactMap(\.place))
        guard wanted != found else { return true }
        let missing = wanted.subtracting(found).count
        findings.report(
            .translationPlaces, "the translation of \"\(entry.id.text)\" does not fill in the same places",
            at: entry.to.place,
            help: [
                missing > 0 ? "fill in what the English fills in" : "leave out what the English does not fill in",
                "places may stand in another order",
            ])
        return false
    }

    /// Says so if a translation is too long with its longest values.
    func checkLength(_ entry: TranslationSyntax.Entry, longest: String) {
        let altered = NotifyAlphabet.altered(in: longest)
        if !altered.isEmpty {
            findings.report(
                .notInAlphabet, "\(altered.map(String.init).joined(separator: " ")) would arrive as something else",
                at: entry.to.place,
                help: ["GOV.UK Notify sends \"?\" for it, or another letter; write letters of the language only"])
        }
        let count = segments(of: transliterated(longest))
        guard count.segments > Self.segmentsAllowed else { return }
        findings.report(
            .translationTooLong, "this translation takes \(count.segments) texts with its longest values",
            at: entry.to.place, help: ["\(Self.segmentsAllowed) are allowed; say it shorter"])
    }

    private static let segmentsAllowed = 4

    var own: Findings { findings }
}

extension Text.Piece {
    /// What is filled in, whatever words stand round it; nothing for plain words.
    fileprivate var place: Text.Piece? {
        switch self {
        case .literal: nil
        case .value(let reference, _): .value(reference, fallback: nil)
        case .service(let reference, let field, _): .service(reference, field, fallback: nil)
        case .plural(let reference, _): .plural(reference, [:])
        case .recap, .site, .placeholder: self
        }
    }
}

extension DialogueLowering {
    /// A text with what it says in other languages.
    func withTranslation(_ text: Text, english: String, _ place: Place) -> Text {
        guard let translations, let entry = translations.entry(text.id, english: english) else { return text }
        let pieces = translatedPieces(entry.to, translations)
        guard translations.hasSamePlaces(entry, text.pieces, pieces) else { return text }
        var result = text
        result.translations[translations.language] = Text.Wording(
            pieces: pieces, discreet: entry.discreet.map { translatedPieces($0, translations) })
        translated.append((entry, pieces))
        return result
    }

    private func translatedPieces(_ text: TalkText, _ translations: Translations) -> [Text.Piece] {
        ProseParser(text: text, findings: translations.own) { self.piece($0) }.pieces()
    }

    /// A row with what it says in other languages.
    func withTranslation(_ row: Question.Row, id: String) -> Question.Row {
        guard let translations, let entry = translations.entry("\(id).option.\(row.number)", english: row.label) else {
            return row
        }
        var result = row
        result.labels[translations.language] = .init(
            label: entry.to.joined, discreet: entry.discreet?.joined, also: entry.also.map(\.text))
        return result
    }

    /// A slot with what it is called in other languages.
    func withTranslation(_ slot: Slot) -> Slot {
        guard let translations, !slot.isInput,
            let entry = translations.entry("\(slot.name).called", english: slot.called)
        else { return slot }
        var result = slot
        result.calledIn[translations.language] = entry.to.joined
        return result
    }

    /// Looks whether translations fit, now that it is known how long values can be.
    func checkTranslations(_ longest: LongestText) {
        guard let translations else { return }
        for (entry, pieces) in translated {
            translations.checkLength(entry, longest: longest.text(pieces, rows: [], suggested: 0))
        }
        translations.reportSurplus()
    }
}

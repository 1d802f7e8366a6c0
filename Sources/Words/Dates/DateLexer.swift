/// Turns the tokens of a text into the lexemes of dates and times.
struct DateLexer {
    /// A lexeme, and where it stands.
    struct Item: Sendable {
        var lexeme: DateLexeme
        /// Its token.
        var token: Int
        /// No white space stands before it.
        var isGlued: Bool
    }

    let tokens: [Token]
    private(set) var items: [Item] = []
    /// So many unknown words are compared with the names of days; a text of more is no answer.
    private var slipsLeft = 60

    init(_ tokens: [Token]) {
        self.tokens = tokens
        items.reserveCapacity(tokens.count + 4)
        var index = 0
        while index < tokens.count { index += take(index) }
    }

    /// Reads one token, or several that belong together, and says how many.
    private mutating func take(_ index: Int) -> Int {
        let token = tokens[index]
        switch token.kind {
        case .newline: add(.stop, index)
        case .emoji: add(.light, index)
        case .mark: mark(token.text, index)
        case .number: number(token, index)
        case .word:
            if let (day, count) = NamedDays.match(tokens, at: index) {
                add(.named(day), index)
                return count
            }
            return word(token, index)
        }
        return 1
    }

    mutating func add(_ lexeme: DateLexeme, _ index: Int, isGlued: Bool? = nil) {
        items.append(Item(lexeme: lexeme, token: index, isGlued: isGlued ?? tokens[index].isGlued))
    }

    func text(_ index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

    private mutating func mark(_ text: String, _ index: Int) {
        let isBetweenDigits =
            index > 0 && index + 1 < tokens.count && tokens[index].isGlued && tokens[index + 1].isGlued
            && tokens[index - 1].kind == .number && startsWithDigit(tokens[index + 1].text)
        switch text {
        case ".": add(isBetweenDigits ? .dot : .stop, index)
        case "!", "?": add(.stop, index)
        case ":": add(isBetweenDigits ? .colon : .comma, index)
        case ",": add(isBetweenDigits && tokens[index + 1].text.utf8.count == 2 ? .dot : .comma, index)
        case ";", "(", ")": add(.comma, index)
        case "/": add(.slash, index)
        case "-": add(isLoose(index) ? .comma : .dash, index)
        case "@": add(.sign(.at), index)
        case "&", "+": add(.sign(.and), index)
        case "~": add(.sign(.about), index)
        default: break
        }
    }

    /// A dash with white space on both sides is a pause, unless numbers stand there ("2 - 4").
    private func isLoose(_ index: Int) -> Bool {
        guard !tokens[index].isGlued, index > 0, index + 1 < tokens.count else { return false }
        return !(startsWithDigit(tokens[index - 1].text) && startsWithDigit(tokens[index + 1].text))
    }

    private func startsWithDigit(_ text: String) -> Bool { text.utf8.first.map(isDigit) ?? false }

    private mutating func number(_ token: Token, _ index: Int) {
        guard token.text.utf8.count <= 8, let value = Int(token.text) else { return add(.other, index) }
        add(.number(value, digits: token.text.utf8.count), index)
    }

    // MARK: Words

    private mutating func word(_ token: Token, _ index: Int) -> Int {
        if let scots = morn(token.text, index) {
            add(scots, index)
            return 1
        }
        if token.text == "first" || token.text == "1st", text(index + 1) == "thing" {
            add(.part(.morning), index)
            return 2
        }
        if token.text == "mourning", case .weekday? = items.last?.lexeme {
            add(.part(.morning), index)
            return 1
        }
        if token.text == "as", !Self.afterAs.contains(text(index + 1)) {
            add(.sign(.cut), index)
            return 1
        }
        if let known = DateLexicon.words[token.text], !(followsClockWord && Self.misheard[token.text] != nil) {
            return add(known: known, token, index)
        }
        if followsClockWord, let heard = Self.misheard[token.text] {
            add(.number(heard, digits: 0), index)
            return 1
        }
        if let repaired = Self.repaired(token.text) {
            add(.number(repaired, digits: token.text.utf8.count), index)
            return 1
        }
        if let first = token.text.utf8.first, isDigit(first) { return tail(token, index) }
        if token.text.hasSuffix("ish"), let known = DateLexicon.words[String(token.text.dropLast(3))] {
            add(known, index)
            add(.sign(.ish), index, isGlued: true)
            return 1
        }
        if let lexeme = hyphenless(token.text) {
            add(lexeme, index)
            return 1
        }
        if let dotted = dotted(token.text, index) { return dotted }
        if addRuns(of: token.text, index) { return 1 }
        slipsLeft -= 1
        add(slipsLeft > 0 ? slip(token.text) ?? .other : .other, index)
        return 1
    }

    mutating func add(known: DateLexeme, _ token: Token, _ index: Int) -> Int {
        switch known {
        case .sign(.a) where token.text == "a":
            if let dotted = dotted("a", index) { return dotted }
            add(known, index)
        case .number(let tens, _) where tens >= 20: return compound(tens, index)
        case .number(1, _) where token.text == "one" && Self.beforeOne.contains(text(index - 1)):
            add(.light, index)
        case .sign(let sign): return self.sign(sign, token, index)
        case .weekday(6) where token.text == "sun" && text(index - 1) == "the": add(.other, index)
        case .weekday(5) where token.text == "sat" && Self.pronouns.contains(text(index - 1)): add(.other, index)
        case .weekday(1) where token.text == "mawrth" && text(index - 1) != "dydd" && followsNumber:
            add(.month(3), index)
        case .month(5) where Self.pronouns.contains(text(index - 1)): add(.light, index)
        case .month(3)
        where token.text == "mar" && !followsNumber && !isNumber(index + 1)
            && !["-", "/", "."].contains(text(index - 1)):
            add(.other, index)
        default: add(known, index)
        }
        return 1
    }

    /// "The morn" is tomorrow in Scots, and "in the morn" the morning; "the nicht" is tonight.
    private func morn(_ word: String, _ index: Int) -> DateLexeme? {
        switch word {
        case "morn": text(index - 1) == "the" && text(index - 2) != "in" ? .sign(.tomorrow) : .part(.morning)
        case "morn's": .sign(.tomorrow)
        case "nicht" where text(index - 1) == "the": .sign(.tonight)
        default: nil
        }
    }

    private static let afterAs: WordSet = [
        "soon", "early", "late", "long", "usual", "before", "well", "possible", "if", "quick", "quickly", "near", "far",
    ]
    private static let beforeOne: WordSet = [
        "the", "that", "this", "which", "any", "no", "only", "first", "last", "other", "next", "good", "that's",
    ]
    private static let pronouns: WordSet = ["i", "we", "you", "it", "that", "he", "she", "they", "there", "have"]

    var followsNumber: Bool {
        switch items.last?.lexeme {
        case .number?, .ordinal?: true
        case .sign(.of)?: true
        default: false
        }
    }

    private func isNumber(_ index: Int) -> Bool { startsWithDigit(text(index)) }

    private mutating func sign(_ sign: DateLexeme.Sign, _ token: Token, _ index: Int) -> Int {
        switch sign {
        // "I'm" is no morning; "am" is "at" and "i" is "to" in Welsh.
        case .am where !(!followsNumber && isNumber(index + 1) && text(index + 1).utf8.count == 1):
            let before = text(index - 1)
            let after = text(index + 1)
            add(before == "i" || Self.afterAm.contains(after) && !followsNumber ? .light : .sign(.am), index)
        case .am: add(.sign(.at), index)
        case .cut where token.text == "but" && Self.beforeExcept.contains(text(index - 1)): add(.sign(.except), index)
        case .to where token.text == "i":
            if case .sign(.quarter)? = items.last?.lexeme { add(.sign(.to), index) } else { add(.light, index) }
        // A figure that was taken for a word, "at 2 see you then".
        case .to where token.range.count == 1 && expectsNumber: add(.number(2, digits: 1), index)
        case .was where Self.afterWas.contains(text(index + 1)): add(.light, index)
        case .not where text(index - 1) == "if": add(.sign(.or), index)
        case .not where Self.harmlessNots.contains(text(index + 1)): add(.light, index)
        case .not where text(index + 1) == "a" && ["problem", "bother", "trouble"].contains(text(index + 2)):
            add(.light, index)
        case .no where Self.harmlessNos.contains(text(index + 1)):
            add(.light, index)
            add(.light, index + 1)
            return 2
        case .no where ["good", "use", "can"].contains(text(index + 1)):
            add(.sign(.negative), index)
            return 2
        case .negative where !isSaidOfDay(index): add(.other, index)
        case .time where text(index - 1) == "any": add(.sign(.whenever), index)
        case .time where text(index - 1) == "some": add(.sign(.sometime), index)
        case .before where token.text == "b4": add(.sign(.before), index)
        case .before where Self.pronouns.contains(text(index + 1)),
            .after where Self.pronouns.contains(text(index + 1)),
            .until where Self.pronouns.contains(text(index + 1)):
            add(.sign(.cut), index)
        case .and where token.text == "n": add(.sign(.and), index)
        default: add(.sign(sign), index)
        }
        return 1
    }

    /// "Friday is bad", "bad for me", but not "bad chest" or "not too bad".
    private func isSaidOfDay(_ index: Int) -> Bool {
        if text(index).hasPrefix("clash") { return true }
        if ["not", "too", "so"].contains(text(index - 1)) { return false }
        let next = text(index + 1)
        return index + 1 >= tokens.count || !tokens[index + 1].isSpoken || Self.afterBad.contains(next)
            || DateLexicon.words[next].map { $0 != .light } ?? false
    }

    private static let afterBad: WordSet = [
        "for", "as", "because", "cos", "sorry", "thanks", "x", "please", "though", "really", "idea", "one", "with",
    ]
    private static let afterWas: WordSet = [
        "hoping", "thinking", "going", "wondering", "looking", "gonna", "about", "born",
    ]
    private static let beforeExcept: WordSet = [
        "anything", "any", "day", "days", "all", "time", "every", "everyday", "nothing", "anyday",
    ]
    private static let afterAm: WordSet = [
        "free", "busy", "working", "at", "away", "not", "in", "off", "ok", "available", "there", "a", "going", "out",
        "on", "happy", "around", "home", "usually", "always", "fine",
    ]
    private static let harmlessNots: WordSet = [
        "sure", "fussed", "bothered", "fussy", "too", "bad", "just", "only", "mind", "matter", "worry", "picky",
    ]
    private static let harmlessNos: WordSet = [
        "problem", "problems", "trouble", "worries", "rush", "hurry", "bother", "probs", "idea", "thanks", "preference",
    ]

    /// Words that sound like an hour, where only an hour can stand ("half past ate").
    private static let misheard: WordTable<Int> = [
        "ate": 8, "won": 1, "wan": 1, "too": 2, "tree": 3, "free": 3, "for": 4, "fore": 4, "sicks": 6, "tin": 10,
    ]

    private var followsClockWord: Bool {
        switch items.last?.lexeme {
        case .sign(.past)?, .sign(.half)?, .sign(.at)?: true
        default: false
        }
    }

    private var expectsNumber: Bool {
        switch items.last?.lexeme {
        case .sign(.at)?, .sign(.about)?, .sign(.half)?, .sign(.past)?, .weekday?, .sign(.tomorrow)?: true
        default: false
        }
    }
}

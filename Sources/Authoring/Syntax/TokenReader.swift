import Talk

/// A word, a quoted text or a mark in the rest of a line.
struct Token: Hashable {
    enum Kind: Hashable { case word, quoted, mark }

    var kind: Kind
    /// Without the quotes, if it was quoted.
    var text: String
    var position: SourcePosition
    var length: Int
    /// Characters of the rest before it.
    var offset: Int

    var word: Word { Word(text: text, position: position) }
    var place: Place { Place(position: position, length: max(1, length)) }
}

/// Reads the rest of a line word by word.
struct TokenReader {
    private let tokens: [Token]
    private var index = 0
    private let characters: [Character]
    private let start: SourcePosition

    init(_ rest: String, at position: SourcePosition) {
        characters = Array(rest)
        start = position
        tokens = Self.tokens(of: characters, at: position)
    }

    init(_ keyword: TalkKeyword) {
        self.init(keyword.rest, at: keyword.restPosition)
    }

    var isAtEnd: Bool { index >= tokens.count }
    var peek: Token? { index < tokens.count ? tokens[index] : nil }

    func peek(_ ahead: Int) -> Token? { tokens.indices.contains(index + ahead) ? tokens[index + ahead] : nil }

    /// Where the next word is, or would be.
    var place: Place {
        if let next = peek { return next.place }
        var end = start
        end.column += characters.count
        return Place(position: end, length: 1)
    }

    mutating func next() -> Token? {
        guard let token = peek else { return nil }
        index += 1
        return token
    }

    /// Takes these words if they come next.
    mutating func accept(_ words: String...) -> Bool {
        for (ahead, word) in words.enumerated() {
            guard let token = peek(ahead), token.kind != .quoted, token.text == word else { return false }
        }
        index += words.count
        return true
    }

    /// The next word, if it is one.
    mutating func word() -> Word? {
        guard let token = peek, token.kind == .word else { return nil }
        index += 1
        return token.word
    }

    /// All that is left, as it was written.
    mutating func remainder() -> (text: String, position: SourcePosition) {
        let place = place
        guard let token = peek else { return ("", place.position) }
        index = tokens.count
        return (String(characters[token.offset...]), place.position)
    }

    /// Words separated by commas.
    mutating func list() -> [Word] {
        var words: [Word] = []
        while let word = word() {
            words.append(word)
            guard accept(",") else { break }
        }
        return words
    }

    private static func tokens(of characters: [Character], at position: SourcePosition) -> [Token] {
        var tokens: [Token] = []
        var index = 0
        func add(_ kind: Token.Kind, _ text: String, from start: Int, to end: Int) {
            let place = SourcePosition(line: position.line, column: position.column + start)
            tokens.append(Token(kind: kind, text: text, position: place, length: end - start, offset: start))
        }
        while index < characters.count {
            let start = index
            switch characters[index] {
            case " ", "\t":
                index += 1
            case "\"":
                let close = characters[(index + 1)...].firstIndex(of: "\"") ?? characters.count
                add(.quoted, String(characters[(index + 1)..<close]), from: start, to: min(close + 1, characters.count))
                index = close + 1
            case "-" where index + 1 < characters.count && characters[index + 1] == ">":
                index += 2
                add(.mark, "->", from: start, to: index)
            case ",", "(", ")", "=", "|":
                index += 1
                add(.mark, String(characters[start]), from: start, to: index)
            case "<", ">":
                index += index + 1 < characters.count && characters[index + 1] == "=" ? 2 : 1
                add(.mark, String(characters[start..<index]), from: start, to: index)
            default:
                while index < characters.count, !" \t\",()=|<>".contains(characters[index]) { index += 1 }
                add(.word, String(characters[start..<index]), from: start, to: index)
            }
        }
        return tokens
    }
}

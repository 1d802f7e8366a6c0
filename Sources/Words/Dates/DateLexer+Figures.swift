// Numbers in words, and letters and digits without a space between them.
extension DateLexer {
    /// "Twenty two", "twenty-second", "oh five".
    mutating func compound(_ tens: Int, _ index: Int) -> Int {
        var next = index + 1
        if text(next) == "-" { next += 1 }
        switch DateLexicon.words[text(next)] {
        case .number(let unit, _)? where (1...9).contains(unit):
            add(.number(tens + unit, digits: 0), index)
            return next - index + 1
        case .ordinal(let unit, _)? where (1...9).contains(unit):
            add(.ordinal(tens + unit, inFigures: true), index)
            return next - index + 1
        default:
            add(.number(tens, digits: 0), index)
            return 1
        }
    }

    /// "Twentyfirst" and "twentytwo", in one word.
    func hyphenless(_ word: String) -> DateLexeme? {
        for (tens, value) in [("twenty", 20), ("thirty", 30)] where word.hasPrefix(tens) {
            switch DateLexicon.words[String(word.dropFirst(tens.count))] {
            case .number(let unit, _)? where (1...9).contains(unit): return .number(value + unit, digits: 0)
            case .ordinal(let unit, _)? where (1...9).contains(unit):
                return .ordinal(value + unit, inFigures: true)
            default: return nil
            }
        }
        return nil
    }

    /// `o3`, `1l`: letters that look like digits, among digits.
    static func repaired(_ word: String) -> Int? {
        guard word.utf8.count <= 4, word.utf8.contains(where: isDigit) else { return nil }
        var value = 0
        for byte in word.utf8 {
            switch byte {
            case 0x30...0x39: value = value * 10 + Int(byte - 0x30)
            case UInt8(ascii: "o"): value *= 10
            case UInt8(ascii: "l"), UInt8(ascii: "i"): value = value * 10 + 1
            default: return nil
            }
        }
        return value
    }

    /// "A.m." and "p m": how many tokens they take.
    mutating func dotted(_ word: String, _ index: Int) -> Int? {
        guard word == "p" || word == "a", followsNumber || text(index + 1) == "." else { return nil }
        var next = index + 1
        if text(next) == "." { next += 1 }
        guard text(next) == "m" else { return nil }
        add(.sign(word == "p" ? .pm : .am), index)
        if text(next + 1) == ".", next + 2 < tokens.count, tokens[next + 2].kind == .word { next += 1 }
        return next - index + 1
    }

    /// `tuesday11am`, `22feb61`: letters and digits without a space, all of them words of dates.
    mutating func addRuns(of word: String, _ index: Int) -> Bool {
        guard word.utf8.contains(where: isDigit), word.utf8.count <= 24 else { return false }
        var lexemes: [DateLexeme] = []
        var run: [UInt8] = []
        func close() -> Bool {
            guard let first = run.first else { return true }
            let text = String(decoding: run, as: UTF8.self)
            run = []
            if isDigit(first) {
                guard let value = Int(text), text.utf8.count <= 4 else { return false }
                lexemes.append(.number(value, digits: text.utf8.count))
            } else if let known = DateLexicon.words[text] {
                lexemes.append(known)
            } else if ["st", "nd", "rd", "th"].contains(text), case .number(let day, _)? = lexemes.last, day < 32 {
                lexemes[lexemes.count - 1] = .ordinal(day, inFigures: true)
            } else {
                return false
            }
            return true
        }
        for byte in word.utf8 {
            if let last = run.last, isDigit(last) != isDigit(byte), !close() { return false }
            run.append(byte)
        }
        guard close(), lexemes.count > 1 else { return false }
        for (number, lexeme) in lexemes.enumerated() {
            add(lexeme, index, isGlued: number > 0 || tokens[index].isGlued)
        }
        return true
    }

    /// `3rd`, `9am`, `30pm`, `10ish`, `14h30`, `12june`, `9s`.
    mutating func tail(_ token: Token, _ index: Int) -> Int {
        let digits = token.text.prefix { $0.isASCII && $0.isNumber }
        let rest = String(token.text.dropFirst(digits.count))
        guard let value = Int(digits), digits.utf8.count <= 4 else {
            add(.other, index)
            return 1
        }
        let number = DateLexeme.number(value, digits: digits.utf8.count)
        func glued(_ lexeme: DateLexeme) {
            add(number, index)
            add(lexeme, index, isGlued: true)
        }
        switch rest {
        case "st", "nd", "rd", "th", "ed", "sd", "ths":
            add(value < 100 ? .ordinal(value, inFigures: true) : .other, index)
        case "am", "a", "aam", "ams": glued(.sign(.am))
        case "pm", "p", "ppm", "pms", "pmish": glued(.sign(.pm))
        case "ish", "'ish": glued(.sign(.ish))
        case "s", "x", "xx", "xxx", "pls", "plz", "lol", "ta": add(number, index)
        case "oclock", "o'clock": glued(.sign(.oclock))
        case "h", "hr", "hrs", "hours", "hour": glued(.unit(.hour))
        case "noon": glued(.sign(.noon))
        default: gluedWord(rest, number, index)
        }
        return 1
    }

    private mutating func gluedWord(_ rest: String, _ number: DateLexeme, _ index: Int) {
        if rest.hasPrefix("h"), let minute = Int(rest.dropFirst()), rest.utf8.count == 3 {
            add(number, index)
            add(.colon, index, isGlued: true)
            add(.number(minute, digits: 2), index, isGlued: true)
        } else if !addRuns(of: tokens[index].text, index) {
            add(.other, index)
        }
    }
}

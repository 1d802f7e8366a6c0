/// Makes the many ways of writing plain: text-speak, dialect, letters set apart or run together, masked letters.
struct SafetySpellings: Sendable {
    /// Rows by their first word, the longest first.
    private var rows: [String: [(written: [String], plain: [String])]] = [:]
    /// Every word that some pattern names.
    private let known: Set<String>
    /// The words worth finding in "killmyself", "k i l l" and "k*ll".
    private let keys: Set<String>

    /// Longest text, in letters, that is tried as several words run together.
    private static let longestRun = 40

    init(rows list: [SafetySpelling], known: Set<String>, keys: Set<String>) {
        self.known = known.union(keys)
        self.keys = keys
        for row in list {
            let written = row.written.split(separator: " ").map(String.init)
            let plain = row.plain.split(separator: " ").map(String.init)
            guard let first = written.first else { continue }
            rows[first, default: []].append((written, plain))
        }
        for first in rows.keys { rows[first]?.sort { $0.written.count > $1.written.count } }
    }

    /// Tokens of one part of a sentence in plain words; each keeps the place of what it was made from.
    func plain(_ tokens: [Token]) -> [Token] {
        let first = rewritten(joiningLetters(tokens))
        var long = FoldedText("")
        long.tokens = first
        let expanded = long.expandedContractions.expandedTextSpeak.tokens
        return rewritten(expanded).map(withoutApostrophes).flatMap(separated)
    }

    /// A word that ends in "s" may be a name with "is" or "has" after it, or a possession ("mums gone"): its stem.
    func stem(of word: String) -> String? {
        guard word.utf8.count >= 4, word.hasSuffix("s"), known.contains(String(word.dropLast())) else { return nil }
        return String(word.dropLast())
    }

    private func withoutApostrophes(_ token: Token) -> Token {
        guard token.text.utf8.contains(apostrophe) else { return token }
        let letters = token.text.utf8.filter { $0 != apostrophe }
        return Token(token.kind, String(decoding: letters, as: UTF8.self), range: token.range, isGlued: token.isGlued)
    }

    private func rewritten(_ tokens: [Token]) -> [Token] {
        var result: [Token] = []
        var index = 0
        while index < tokens.count {
            if let row = row(at: index, in: tokens) {
                let last = tokens[index + row.written.count - 1]
                let range = tokens[index].range.lowerBound..<max(last.range.upperBound, tokens[index].range.upperBound)
                result += row.plain.map { Token(.word, $0, range: range, isGlued: false) }
                index += row.written.count
            } else {
                result.append(tokens[index])
                index += 1
            }
        }
        return result
    }

    private func row(at index: Int, in tokens: [Token]) -> (written: [String], plain: [String])? {
        let candidates = (rows[tokens[index].text] ?? []) + (tokens[index].kind == .number ? rows["#"] ?? [] : [])
        return candidates.first { row in
            index + row.written.count <= tokens.count
                && row.written.indices.allSatisfy { offset in
                    let token = tokens[index + offset]
                    return row.written[offset] == token.text || row.written[offset] == "#" && token.kind == .number
                }
        }
    }

    /// "k i l l m y s e l f": four or more single letters in a row that make words, key words among them.
    private func joiningLetters(_ tokens: [Token]) -> [Token] {
        var result: [Token] = []
        var index = 0
        while index < tokens.count {
            let end = tokens[index...].firstIndex { $0.text.utf8.count != 1 || $0.kind != .word } ?? tokens.count
            if end - index >= 3, let words = split(tokens[index..<end].map(\.text).joined(), shortest: 3) {
                let range = tokens[index].range.lowerBound..<tokens[end - 1].range.upperBound
                result += words.map { Token(.word, $0, range: range, isGlued: false) }
                index = end
            } else {
                result.append(tokens[index])
                index += 1
            }
        }
        return result
    }

    /// "killmyself" as two words; letters repeated for effect are taken back ("diiiie").
    private func separated(_ token: Token) -> [Token] {
        guard token.kind == .word, !known.contains(token.text) else { return [token] }
        for shorter in [token.text.withRuns(of: 2), token.text.withRuns(of: 1)] where keys.contains(shorter) {
            return [Token(.word, shorter, range: token.range, isGlued: token.isGlued)]
        }
        if token.text.hasSuffix("in"), known.contains(token.text + "g") {
            return [Token(.word, token.text + "g", range: token.range, isGlued: token.isGlued)]
        }
        guard let words = split(token.text, shortest: 8), words.count > 1 else { return [token] }
        return words.map { Token(.word, $0, range: token.range, isGlued: false) }
    }

    /// The fewest known words that make up `letters`, a key word among them.
    private func split(_ letters: String, shortest: Int) -> [String]? {
        let bytes = Array(letters.utf8)
        guard bytes.count >= shortest, bytes.count <= Self.longestRun else { return nil }
        var best: [[String]?] = [[]] + Array(repeating: nil, count: bytes.count)
        for end in 1...bytes.count {
            for start in 0..<end {
                guard let before = best[start], before.count < best[end]?.count ?? .max else { continue }
                let piece = String(decoding: bytes[start..<end], as: UTF8.self)
                if end - start > 1 && known.contains(piece) || piece == "i" { best[end] = before + [piece] }
            }
        }
        guard let words = best[bytes.count], words.contains(where: keys.contains) else { return nil }
        return words
    }

    /// "su!c1de", "k*ll", "s.u.i.c.i.d.e": signs and digits in the place of letters of a key word.
    func unmasked(_ tokens: [Token]) -> [Token] {
        var result: [Token] = []
        var index = 0
        while index < tokens.count {
            let end = tokens[(index + 1)...].firstIndex { !$0.isGlued || $0.kind == .newline } ?? tokens.count
            let inside = Self.inside(tokens[index..<end])
            if let key = key(masked: inside.map(\.text).joined()), let first = inside.first, let last = inside.last {
                let range = first.range.lowerBound..<last.range.upperBound
                result += tokens[index..<inside.startIndex]
                result.append(Token(.word, key, range: range, isGlued: false))
                result += tokens[inside.endIndex..<end]
            } else {
                result += tokens[index..<end]
            }
            index = end
        }
        return result
    }

    /// A run of glued tokens without the quotes and stops around it.
    private static func inside(_ run: ArraySlice<Token>) -> ArraySlice<Token> {
        func isLetters(_ token: Token) -> Bool { token.kind == .word || token.kind == .number || token.text == "*" }
        guard let first = run.firstIndex(where: isLetters), let last = run.lastIndex(where: isLetters) else {
            return run.prefix(0)
        }
        return run[first...last]
    }

    private func key(masked text: String) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 3, bytes.count <= 20, bytes.contains(where: { !isLetter($0) }),
            bytes.contains(where: isLetter)
        else { return nil }
        let letters = bytes.map { Self.stands[$0] ?? $0 }
        let solid = String(decoding: letters.filter(isLetter), as: UTF8.self)
        if keys.contains(solid) { return solid }
        guard letters.contains(0x2A) else { return nil }
        return keys.sorted().first { key in
            key.utf8.count == letters.count && zip(key.utf8, letters).allSatisfy { $0 == $1 || $1 == 0x2A }
        }
    }

    /// Digits and signs, and the letters they look like.
    private static let stands: [UInt8: UInt8] = [
        0x31: 0x69, 0x21: 0x69, 0x30: 0x6F, 0x33: 0x65, 0x34: 0x61, 0x40: 0x61, 0x24: 0x73, 0x35: 0x73,
    ]
}

extension String {
    /// The same letters, with no letter more than `limit` times in a row.
    fileprivate func withRuns(of limit: Int) -> String {
        var result: [UInt8] = []
        for byte in utf8 where result.suffix(limit).contains(where: { $0 != byte }) || result.count < limit {
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }
}

/// Reads a postcode, whole or its first half.
///
/// Forms by BS 7666 as the Royal Mail uses them: outward A9, A99, AA9, AA99, A9A, AA9A; inward 9AA without C I K M O V.
/// Letters that stand for digits (O, l, I, S) and digits for letters are repaired by their place.
enum PostcodeReader {
    static func read(_ text: PreparedText) -> Answer {
        let raw = unspelt(text.folded.tokens.filter { $0.isSpoken && $0.kind != .emoji })
        let full = fullCodes(raw)
        if let last = full.last {
            // "NE1 4LP or is it 4LB".
            let isInDoubt =
                raw[last.end...].contains { $0.text == "or" } && raw[last.end...].contains { isInward($0.text) }
            if isInDoubt { return .reprompt(.ambiguous) }
            return holdsBroken(raw, beside: full) ? .reprompt(.invalid) : decide(full, raw)
        }
        if raw.count == 1, isInward(raw[0].text) || raw[0].text.utf8.count == 2 && areas.contains(raw[0].text) {
            return .reprompt(.incomplete)
        }
        if raw.count >= 2, raw.count <= 4, raw.allSatisfy({ $0.text.utf8.count == 1 }),
            let code = repairedOutward(raw.flatMap { Array($0.text.utf8) })
        {
            return .value(.postcode(code))
        }
        let halves = raw.count <= 10 ? outwardCodes(raw) : []
        if let only = halves.first, halves.allSatisfy({ $0.code == only.code }) {
            if only.isBroken { return .reprompt(.invalid) }
            return only.isCut ? .reprompt(.incomplete) : .value(.postcode(only.code))
        }
        if halves.count > 1 {
            if let last = halves.last, corrected(raw, last.start) {
                return last.isCut ? .reprompt(.incomplete) : .value(.postcode(last.code))
            }
            return .reprompt(.ambiguous)
        }
        if YesNoWords.comparisons.occur(in: text.words) { return .reprompt(.incomplete) }
        let looksLikeCode =
            raw.contains { $0.kind == .number && $0.text.utf8.count >= 3 }
            || raw.count <= 2 && raw.contains { $0.text.utf8.contains(where: isDigit) }
        return .reprompt(looksLikeCode ? .invalid : .notAnAnswer)
    }

    private struct Found {
        var code: String
        var start: Int
        var end: Int
        /// A piece of the second half follows ("LS12 3").
        var isCut = false
        /// What follows looks like a second half, but is none ("LS6 2A8").
        var isBroken = false
    }

    /// Letters that were spelt out: "B for Bravo", "lima sierra six".
    private static func unspelt(_ raw: [Token]) -> [Token] {
        let isByTable = raw.count { alphabet[$0.text] != nil } >= 2
        guard isByTable || raw.contains(where: { $0.text == "for" }) else { return raw }
        var result: [Token] = []
        var index = 0
        while index < raw.count {
            let token = raw[index]
            if token.text.utf8.count == 1, index + 2 < raw.count, raw[index + 1].text == "for" {
                result.append(token)
                index += 2
            } else if isByTable, let letter = alphabet[token.text] {
                result.append(Token(.word, letter, range: token.range, isGlued: false))
            } else if !["then", "and", "space"].contains(token.text) {
                result.append(token)
            }
            index += 1
        }
        return result
    }

    /// The spelling alphabet of radio operators.
    private static let alphabet: WordTable<String> = [
        "alpha": "a", "alfa": "a", "bravo": "b", "charlie": "c", "delta": "d", "echo": "e", "foxtrot": "f", "golf": "g",
        "hotel": "h", "india": "i", "juliet": "j", "kilo": "k", "lima": "l", "mike": "m", "november": "n", "oscar": "o",
        "papa": "p", "quebec": "q", "romeo": "r", "sierra": "s", "tango": "t", "uniform": "u", "victor": "v",
        "whiskey": "w", "xray": "x", "yankee": "y", "zulu": "z",
    ]

    private static func decide(_ found: [Found], _ raw: [Token]) -> Answer {
        guard let first = found.first, let last = found.last else { return .reprompt(.notAnAnswer) }
        if found.allSatisfy({ $0.code == first.code }) { return .value(.postcode(first.code)) }
        // "LS7 4DB, was LS6 3AB".
        let present = found.indices.filter { index in
            let start = index > 0 ? found[index - 1].end : 0
            return !raw[start..<found[index].start].contains { past.contains($0.text) }
        }
        if present.count == 1 { return .value(.postcode(found[present[0]].code)) }
        return corrected(raw, last.start) ? .value(.postcode(last.code)) : .reprompt(.ambiguous)
    }

    private static let past: WordSet = ["was", "were", "old", "used", "from", "formerly", "previously", "not"]

    /// "Was LS6 3AB now LS7 4CD": the new one has a slip in it, and the old one is not meant.
    private static func holdsBroken(_ raw: [Token], beside found: [Found]) -> Bool {
        raw.indices.dropLast().contains { index in
            let (outward, inward) = (raw[index], raw[index + 1])
            return !found.contains { $0.start <= index && index < $0.end } && outward.kind == .word
                && outward.text.utf8.contains(where: isDigit) && !slang.contains(outward.text)
                && repairedOutward(Array(outward.text.utf8)) != nil && isInward(inward.text)
                && !["1st", "2nd", "3rd"].contains(inward.text) && !inward.text.hasSuffix("th")
        }
    }

    /// The words before say that what stood earlier no longer counts.
    private static func corrected(_ raw: [Token], _ start: Int) -> Bool {
        let words = raw[..<start].map(\.text)
        return words.contains {
            ["now", "nw", "sorry", "no", "not", "meant", "but", "was", "were", "old", "used", "actually"].contains($0)
        }
    }

    /// Whole postcodes in one to eight neighbouring tokens (as written with spaces, hyphens or letter by letter).
    private static func fullCodes(_ raw: [Token]) -> [Found] {
        var result: [Found] = []
        var start = 0
        while start < raw.count {
            if let found = fullCode(raw, start) {
                result.append(found)
                start = found.end
            } else {
                start += 1
            }
        }
        return result
    }

    private static func fullCode(_ raw: [Token], _ start: Int) -> Found? {
        var joined: [UInt8] = []
        var longest: Found?
        for end in start..<min(raw.count, start + 7) {
            joined += spelled(raw[end].text)
            if joined.count > 7 { break }
            guard joined.count >= 5 else { continue }
            // Where only words were joined ("is no") it is no code: some digit must have been written.
            guard joined.contains(where: isDigit), fits(raw, start...end), let code = repairedFull(joined) else {
                continue
            }
            longest = Found(code: code, start: start, end: end + 1)
            // Letter by letter, the longest reading counts.
            if end < start + 2 { break }
        }
        return longest
    }

    /// One word, or two that meet between the halves; in more pieces only where the text is little else.
    private static func fits(_ raw: [Token], _ range: ClosedRange<Int>) -> Bool {
        let first = raw[range.lowerBound].text
        guard first.utf8.contains(where: isLetter) else { return false }
        if range.count == 1 { return true }
        if range.count == 2, raw[range.upperBound].text.utf8.count == 3, first.utf8.count >= 2 {
            return !filling.contains(raw[range.upperBound].text) && !filling.contains(first)
                && (first.utf8.contains(where: isDigit) && first.utf8.count <= 4 && !first.hasSuffix("s")
                    || raw.count <= 4)
        }
        return raw.count <= 10
            && raw[range].allSatisfy { $0.text.utf8.count <= 4 || NumberWords.values[$0.text] != nil }
            && (raw[range].contains { $0.kind == .number || $0.text.utf8.contains(where: isDigit) }
                || raw[range].allSatisfy { $0.text.utf8.count == 1 || NumberWords.values[$0.text] != nil })
            && (raw[range].allSatisfy { $0.text.utf8.count == 1 } || !raw[range].contains { filling.contains($0.text) })
    }

    private static let filling: WordSet = [
        "a", "an", "am", "is", "at", "me", "my", "we", "he", "she", "one", "the", "to", "for", "miss", "its", "all",
        "good", "be", "last", "no", "in", "it", "so",
    ]

    /// Number words become digits ("S eleven 8yz").
    private static func spelled(_ word: String) -> [UInt8] {
        if word.utf8.count >= 3, let value = NumberWords.values[word] { return Array(String(value).utf8) }
        return Array(word.utf8)
    }

    static func repairedFull(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 5, bytes.count <= 7 else { return nil }
        let inward = Array(bytes.suffix(3))
        guard let digit = asDigit(inward[0]), let first = asLetter(inward[1]), let second = asLetter(inward[2]),
            !excluded.contains(first), !excluded.contains(second),
            let outward = repairedOutward(Array(bytes.dropLast(3)))
        else { return nil }
        return outward + " " + String(decoding: [digit, first - 32, second - 32], as: UTF8.self)
    }

    /// The outward code in upper case, its slips repaired by place; nothing unless its area exists.
    static func repairedOutward(_ bytes: [UInt8]) -> String? {
        guard bytes.count >= 2, bytes.count <= 4, bytes.allSatisfy({ $0 < 0x80 }) else { return nil }
        return split(bytes, repairingArea: false) ?? split(bytes, repairingArea: true)
    }

    /// Area and district; digits in the area are read as letters only if nothing else fits.
    private static func split(_ bytes: [UInt8], repairingArea: Bool) -> String? {
        for areaLength in [2, 1] where bytes.count > areaLength && bytes.count - areaLength <= 2 {
            let area = bytes[..<areaLength].map { repairingArea ? asLetter($0) ?? $0 : $0 }
            let name = String(decoding: area, as: UTF8.self)
            guard areas.contains(name), var district = district(Array(bytes[areaLength...])) else { continue }
            if let last = district.last, !isDigit(last) {
                guard subdivided.contains(name) else { continue }
                district[1] = last - 32
            }
            return String(decoding: area.map { $0 - 32 } + district, as: UTF8.self)
        }
        return nil
    }

    /// A digit, then perhaps a digit or a letter.
    private static func district(_ bytes: [UInt8]) -> [UInt8]? {
        guard let first = asDigit(bytes[0]), bytes.count == 1 || first != 0x30 else { return nil }
        guard bytes.count == 2 else { return [first] }
        return [first, bytes[1] == 0x73 ? bytes[1] : asDigit(bytes[1]) ?? bytes[1]]
    }

    private static func asDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x6F: 0x30  // o
        case 0x6C, 0x69: 0x31  // l, i
        case 0x73: 0x35  // s
        default: isDigit(byte) ? byte : nil
        }
    }

    private static func asLetter(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30: 0x6F
        case 0x31: 0x6C
        case 0x35: 0x73
        default: byte >= 0x61 && byte <= 0x7A ? byte : nil
        }
    }

    /// Letters that no inward code has: C I K M O V.
    private static let excluded: Set<UInt8> = Set("cikmov".utf8)

    private static func outwardCodes(_ raw: [Token]) -> [Found] {
        var result: [Found] = []
        for (index, token) in raw.enumerated() {
            let alone = raw.count == 1
            guard alone || !slang.contains(token.text), token.text.utf8.contains(where: isDigit) || alone,
                let code = repairedOutward(Array(token.text.utf8)), token.kind == .word
            else {
                if index + 1 < raw.count, raw.count <= 4, token.kind == .word, areas.contains(token.text),
                    !["im", "so", "me", "la"].contains(token.text) || raw.count == 2,
                    raw[index + 1].kind == .number,
                    let code = repairedOutward(Array((token.text + raw[index + 1].text).utf8))
                {
                    result.append(Found(code: code, start: index, end: index + 2))
                }
                continue
            }
            let next = index + 1 < raw.count ? raw[index + 1] : nil
            let isCut = next.map { $0.kind == .number && $0.text.utf8.count == 1 || isPartOfInward($0.text) } ?? false
            let isBroken =
                next.map { $0.text.utf8.count == 3 && $0.kind == .word && isDigit($0.text.utf8.first ?? 0) } ?? false
            result.append(Found(code: code, start: index, end: index + 1, isCut: isCut, isBroken: isBroken))
        }
        return result
    }

    private static func isPartOfInward(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        return bytes.count == 2 && isDigit(bytes[0]) && !isDigit(bytes[1])
    }

    /// A digit and two letters.
    private static func isInward(_ word: String) -> Bool {
        let bytes = Array(word.utf8)
        return bytes.count == 3 && isDigit(bytes[0]) && !isDigit(bytes[1]) && !isDigit(bytes[2])
    }

    private static let slang: WordSet = ["b4", "l8", "m8", "w8", "h8", "e2", "g8", "n1", "b1"]

    /// Areas whose districts may end in a letter (W1A, EC1V, SE1P).
    private static let subdivided: WordSet = ["e", "ec", "n", "nw", "se", "sw", "w", "wc"]

    /// The 124 postcode areas (Royal Mail).
    static let areas = WordSet(
        """
        ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh \
        en ex fk fy g gl gu gy ha hd hg hp hr hs hu hx ig im ip iv je ka kt kw ky l la ld le ll ln ls lu m \
        me mk ml n ne ng nn np nr nw ol ox pa pe ph pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st \
        sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze
        """.split(separator: " ").map(String.init))
}

/// A number that a text mentions.
struct NumberMention: Hashable, Sendable {
    var value: Int
    /// Its tokens.
    var range: Range<Int>
    /// "a half" follows, or decimals.
    var isFractional = false
    /// A minus stands before it.
    var isNegative = false
    /// What it is out of: the 10 of `7/10` and "seven out of ten".
    var outOf: Int?
    /// `7ish`, or a bare number, rather than one that is part of a longer word (`ls6`).
    var isWord = false
}

/// Finds the numbers of a text, in figures and in words.
enum NumberScanner {
    static func mentions(in tokens: [Token], _ range: Range<Int>) -> [NumberMention] {
        var result: [NumberMention] = []
        var index = range.lowerBound
        while index < range.upperBound {
            guard var mention = whole(tokens, index, range.upperBound) else {
                index += 1
                continue
            }
            extend(&mention, tokens, range)
            result.append(mention)
            index = mention.range.upperBound
        }
        return result
    }

    /// A number in figures, or in words up to 999.
    private static func whole(_ tokens: [Token], _ index: Int, _ end: Int) -> NumberMention? {
        let token = tokens[index]
        if token.kind == .number {
            guard let value = NumberWords.figures(token.text) else { return nil }
            if value == 1, index + 1 < end, tokens[index + 1].text == "hundred" { return inWords(tokens, index, end) }
            return NumberMention(value: value, range: index..<index + 1)
        }
        guard token.kind == .word else { return nil }
        if let value = figuresWithTail(token.text) { return NumberMention(value: value, range: index..<index + 1) }
        return inWords(tokens, index, end)
    }

    /// `7ish`, `8x`, `4s`, `4's`.
    private static func figuresWithTail(_ word: String) -> Int? {
        guard let first = word.utf8.first, isDigit(first) else { return nil }
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, digits.utf8.count <= 3, digits.utf8.count < word.utf8.count else { return nil }
        let tail = word.dropFirst(digits.count)
        return ["ish", "x", "xx", "xxx", "s", "'s", "odd", "'ish", "lol", "pls", "plz", "ta", "and", "n", "nd"]
            .contains(String(tail))
            ? Int(digits) : nil
    }

    private static func inWords(_ tokens: [Token], _ start: Int, _ end: Int) -> NumberMention? {
        var index = start
        guard let first = smallNumber(tokens, &index, end) else { return nil }
        var value = first
        if index < end, tokens[index].text == "hundred" {
            value *= 100
            index += 1
            var rest = index
            if rest < end, tokens[rest].text == "and" { rest += 1 }
            if let more = smallNumber(tokens, &rest, end), more < 100 {
                value += more
                index = rest
            }
        }
        var mention = NumberMention(value: value, range: start..<index)
        mention.isWord = true
        return mention
    }

    /// Below a hundred: "seven", "twenty one", "seventy-five", "sixty 5", "dozen", "couple".
    private static func smallNumber(_ tokens: [Token], _ index: inout Int, _ end: Int) -> Int? {
        let text = tokens[index < end ? index : end - 1].text
        guard index < end else { return nil }
        if text == "1" || text == "a" && index + 1 < end && tokens[index + 1].text == "hundred" {
            index += 1
            return 1
        }
        guard tokens[index].kind == .word, let value = NumberWords.value(of: String(text.withoutEnding("ish"))) else {
            return nil
        }
        index += 1
        guard value >= 20, value % 10 == 0 else { return value }
        var next = index
        if next < end, tokens[next].text == "-" { next += 1 }
        if next < end, let unit = NumberWords.values[tokens[next].text] ?? NumberWords.figures(tokens[next].text),
            (1...9).contains(unit)
        {
            index = next + 1
            return value + unit
        }
        return value
    }

    /// Takes in a half, decimals, "/10", "out of ten", "%" and a minus.
    private static func extend(_ mention: inout NumberMention, _ tokens: [Token], _ range: Range<Int>) {
        let end = range.upperBound
        func text(_ offset: Int) -> String {
            let index = mention.range.upperBound + offset
            return index < end ? tokens[index].text : ""
        }
        func grow(_ count: Int) { mention.range = mention.range.lowerBound..<mention.range.upperBound + count }
        let next = mention.range.upperBound
        if text(0) == ".", next + 1 < end, tokens[next].isGlued, tokens[next + 1].kind == .number,
            tokens[next + 1].isGlued
        {
            mention.isFractional = tokens[next + 1].text.contains { $0 != "0" }
            grow(2)
        } else if ["1", "3"].contains(text(0)), text(1) == "/", ["2", "4"].contains(text(2)), !tokens[next].isGlued {
            mention.isFractional = true
            grow(3)
        } else if text(0) == "½" || text(0) == "half" {
            mention.isFractional = true
            grow(1)
        } else if text(0) == "and", text(1) == "half" || text(1) == "a" && text(2) == "half" {
            mention.isFractional = true
            grow(text(1) == "half" ? 2 : 3)
        } else if text(0) == "and", text(1) == "a", text(2) == "bit" {
            mention.isFractional = true
            grow(3)
        } else if text(0) == "point", let digit = NumberWords.figures(text(1)) ?? NumberWords.values[text(1)],
            digit < 10
        {
            mention.isFractional = digit != 0
            grow(2)
        }
        if text(0) == "/", let whole = NumberWords.figures(text(1)) ?? NumberWords.values[text(1)] {
            mention.outOf = whole
            grow(2)
        } else if text(0) == "out", text(1) == "of",
            let whole = NumberWords.figures(text(2)) ?? NumberWords.value(of: text(2))
        {
            mention.outOf = whole
            grow(3)
        }
        let before = mention.range.lowerBound - 1
        guard before >= range.lowerBound else { return }
        mention.isNegative =
            tokens[before].text == "minus"
            || tokens[before].text == "-" && tokens[before + 1].isGlued && !tokens[before].isGlued
    }
}

extension String {
    /// Without this ending, if it has it and something is left.
    func withoutEnding(_ ending: String) -> String {
        hasSuffix(ending) && utf8.count > ending.utf8.count ? String(dropLast(ending.count)) : self
    }
}

/// The stretches in which a text of any length is screened, so that its end counts as much as its beginning.
///
/// Rules and net read a bounded number of words (``SafetyWords``, ``WeighedWords``). A stretch stays within both bounds,
/// and begins before the one ahead of it ends, so that what stands across an end is whole in one of them. What all of
/// them cost grows with the length of the text and no faster.
enum ScreenedStretches {
    /// Most words of a stretch: as many as the net weighs.
    static let words = WeighedWords.limit
    /// How many words of a stretch are read again in the next; no pattern is longer.
    static let again = 80
    /// Of an earlier text only the last words can be told together with a new one.
    static let earlierWords = 100
    /// What has no blanks, or is only signs, counts as a word every so many bytes.
    static let longestWord = 16

    /// - Returns: the text itself if it is short, else its stretches in their order.
    static func of(_ text: String) -> [String] {
        guard text.utf8.count > words else { return [text] }
        let starts = wordStarts(of: text)
        guard starts.count > words else { return [text] }
        var stretches: [String] = []
        var first = 0
        while true {
            let end = first + words
            stretches.append(
                slice(of: text, from: first == 0 ? 0 : starts[first], to: end < starts.count ? starts[end] : nil))
            if end >= starts.count { return stretches }
            first += words - again
        }
    }

    /// The last words of a text that came before.
    static func end(of text: String) -> String {
        guard text.utf8.count > earlierWords else { return text }
        let starts = wordStarts(of: text)
        guard starts.count > earlierWords else { return text }
        return slice(of: text, from: starts[starts.count - earlierWords], to: nil)
    }

    private static func slice(of text: String, from start: Int, to end: Int?) -> String {
        let bytes = text.utf8
        let first = bytes.index(bytes.startIndex, offsetBy: start)
        let last = end.map { bytes.index(first, offsetBy: $0 - start) } ?? bytes.endIndex
        return String(decoding: bytes[first..<last], as: UTF8.self)
    }

    /// The bytes at which words begin, all of them first bytes of a character's code.
    ///
    /// They are the words that the readers see, whatever blanks stand between them.
    private static func wordStarts(of text: String) -> [Int] {
        let tokens = FoldedText(text).tokens
        var starts: [Int] = []
        starts.reserveCapacity(tokens.count)
        var text = text
        text.withUTF8 { bytes in
            var last = -longestWord
            for token in tokens {
                if token.kind == .word || token.kind == .number || token.range.lowerBound - last >= longestWord {
                    last = token.range.lowerBound
                    starts.append(last)
                }
                for offset in token.range.dropFirst(longestWord)
                where offset - last >= longestWord && bytes[offset] & 0xC0 != 0x80 {
                    last = offset
                    starts.append(last)
                }
            }
        }
        return starts
    }
}

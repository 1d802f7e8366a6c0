/// The sentences of a text, cut at the ends of sentences and before "but", for rules that are asked of each by itself.
enum PlainSentences {
    /// The first sentences, their words with one blank between them.
    ///
    /// A sign or a blank counts where nobody has set an accent on it: as a character, not as a byte.
    static func of(_ text: String, atMost limit: Int) -> [String] {
        var cutter = Cutter(text: text, limit: limit)
        text.withLetters { cutter.cut($0) }
        return cutter.sentences
    }

    private struct Cutter {
        let text: String
        let limit: Int
        private(set) var sentences: [String] = []
        /// The words of the sentence at hand.
        private var sentence = ""

        init(text: String, limit: Int) {
            self.text = text
            self.limit = limit
        }

        mutating func cut(_ bytes: UnsafeBufferPointer<UInt8>) {
            var start = 0
            for place in bytes.indices {
                let byte = bytes[place]
                let isEnd =
                    PlainSentences.isEnd(byte) || byte == 0x0D && place + 1 < bytes.count && bytes[place + 1] == 0x0A
                guard isEnd || byte == 0x20, stands(alone: place, in: bytes) else { continue }
                take(bytes, start..<place)
                if isEnd { close() }
                if sentences.count == limit { return }
                start = place + 1
            }
            take(bytes, start..<bytes.count)
            close()
        }

        /// One word; "but" begins another sentence.
        private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
            if range.isEmpty { return }
            let word = UnsafeBufferPointer(rebasing: bytes[range])
            if word.count == 3, word[0] | 0x20 == 0x62, word[1] | 0x20 == 0x75, word[2] | 0x20 == 0x74 {
                return close()
            }
            if !sentence.isEmpty { sentence += " " }
            sentence += String(decoding: word, as: UTF8.self)
        }

        private mutating func close() {
            if !sentence.isEmpty, sentences.count < limit { sentences.append(sentence) }
            sentence = ""
        }

        /// The byte is a character of its own: no accent and no joiner beside it makes it part of another.
        private func stands(alone place: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
            let isBeside = place > 0 && bytes[place - 1] >= 0x80 || place + 1 < bytes.count && bytes[place + 1] >= 0x80
            guard isBeside, bytes[place] != 0x0A, bytes[place] != 0x0D else { return true }
            let index = text.utf8.index(text.startIndex, offsetBy: place)
            return text[index].utf8.count == 1
        }
    }

    /// `.`, `!`, `?`, `;` or a line feed.
    private static func isEnd(_ byte: UInt8) -> Bool {
        byte == 0x2E || byte == 0x21 || byte == 0x3F || byte == 0x3B || byte == 0x0A
    }
}

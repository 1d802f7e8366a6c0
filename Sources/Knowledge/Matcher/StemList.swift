/// The stems of a list of words.
package struct StemList: Hashable, Sendable, ExpressibleByArrayLiteral {
    /// The hash of each, in the order of the list.
    let keys: [UInt64]

    package init(arrayLiteral words: String...) {
        var stemmer = Stemmer()
        keys = words.map { word in
            stemmer.stem(word.utf8)
            return WordHash.of(stemmer.word)
        }
    }

    /// The words of a file, in lower case: one a line, `#` before notes.
    init(lines: [UInt8]) {
        var stemmer = Stemmer()
        var keys: [UInt64] = []
        for line in lines.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            stemmer.stem(line)
            keys.append(WordHash.of(stemmer.word))
        }
        self.keys = keys
    }
}

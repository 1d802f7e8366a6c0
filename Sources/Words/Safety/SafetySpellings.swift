/// Makes the many ways of writing plain: text-speak, dialect, letters set apart or run together, masked letters.
///
/// All that can be known of a word before any text comes is in tables by the word's number; ``SafetyReader`` uses them.
final class SafetySpellings: Sendable {
    /// A row "written = plain" in words of the lexicon; ``anyNumber`` stands for a number.
    struct Row: Sendable {
        var written: Range<Int32>
        var plain: Range<Int32>
    }

    /// Written "#".
    static let anyNumber: Int32 = -2
    let lexicon: SafetyLexicon
    let keys: SafetyKeys
    /// By word.
    let facts: ContiguousArray<Facts>
    /// Words of rows and expansions.
    let parts: ContiguousArray<Int32>
    let rows: ContiguousArray<Row>
    let numberRows: Range<Int>
    /// What stands side by side in some row.
    let neighbours: Set<SafetyWordPair>
    /// Some row or expansion brings in a word with an apostrophe.
    let bringsApostrophes: Bool
    /// Endings behind an apostrophe, and the word they stand for.
    let endings: [(letters: [UInt8], word: Int32)]

    /// What is known of a word.
    struct Facts: Sendable {
        var marks: SafetyMarks = []
        /// The stem of a word in "s", or what "2" and "4" also stand for; -1 for none.
        var also: Int32 = -1
        /// What it counts, -1 for no number.
        var number: Int32 = -1
        /// The rows that it begins, the longest first.
        var rows: Range<Int32> = 0..<0
        /// What it is written out as, in ``SafetySpellings/parts``, where it is marked so.
        var expansion: Range<Int32> = 0..<0
        /// Text-speak alone, for what remains of "u've" when its ending is written out.
        var speech: Range<Int32> = 0..<0
    }

    /// The words whose numbers the tables need, each with what it becomes; made before the lexicon is closed.
    struct Draft {
        var rows: [(written: [Int32], plain: [Int32])] = []
        var expansions: [(word: Int32, parts: [Int32])] = []
        var speech: [(word: Int32, parts: [Int32])] = []
        var endings: [(letters: [UInt8], word: Int32)] = []
        /// "2" and "to", "4" and "for".
        var figures: [(figure: Int32, word: Int32)] = []
        var keys: [Int32] = []

        init(_ list: [SafetySpelling], keys names: [String], intern: (String) -> Int32) {
            func numbers(_ text: String) -> [Int32] { text.split(separator: " ").map { intern(String($0)) } }
            figures = [(intern("2"), intern("to")), (intern("4"), intern("for"))]
            keys = names.map(intern)
            for row in list {
                let written = row.written.split(separator: " ").map { $0 == "#" ? anyNumber : intern(String($0)) }
                rows.append((written, numbers(row.plain)))
            }
            let subjects = ["i", "you", "we", "they", "he", "she", "it", "that", "who", "what", "there"]
            let common = subjects.flatMap { subject in TextSpeak.endings.dropFirst().map { subject + $0.0 } }
            let written = Set(list.flatMap { $0.written.split(separator: " ").map(String.init) })
            let apostrophes = written.filter { $0.utf8.contains(apostrophe) }
            let words = Set(TextSpeak.contractions.keys).union(TextSpeak.words.keys).union(common).union(apostrophes)
            for word in words.sorted() {
                var text = FoldedText("")
                text.tokens = [Token(.word, word, range: 0..<0, isGlued: false)]
                let long = text.expandedContractions.expandedTextSpeak.words
                if long != [word] { expansions.append((intern(word), long.map(intern))) }
                if let long = TextSpeak.words[word] { speech.append((intern(word), numbers(long))) }
            }
            endings = TextSpeak.endings.map { (Array($0.0.utf8), intern(String($0.1.dropFirst()))) }
        }
    }

    init(_ draft: Draft, lexicon: SafetyLexicon, marks: ContiguousArray<SafetyMarks>) {
        self.lexicon = lexicon
        let keys = SafetyKeys(draft.keys, lexicon: lexicon, marks: marks)
        self.keys = keys
        var facts = ContiguousArray((0..<Int32(lexicon.count)).map { Self.facts(of: $0, marks[Int($0)], keys) })
        for (figure, word) in draft.figures { facts[Int(figure)].also = word }
        var parts: ContiguousArray<Int32> = []
        func keep(_ list: [Int32]) -> Range<Int32> {
            parts += list
            return Int32(parts.count - list.count)..<Int32(parts.count)
        }
        for (word, list) in draft.expansions {
            facts[Int(word)].expansion = keep(list)
            facts[Int(word)].marks.insert(.expands)
        }
        for (word, list) in draft.speech { facts[Int(word)].speech = keep(list) }
        // The longest row of a first word counts; of two as long, the one that stands first.
        let order = draft.rows.indices.filter { !draft.rows[$0].written.isEmpty }.sorted { one, other in
            let (left, right) = (draft.rows[one].written, draft.rows[other].written)
            return (left[0], -left.count, one) < (right[0], -right.count, other)
        }
        var rows: ContiguousArray<Row> = []
        var numbered: Range<Int32> = 0..<0
        for row in order.map({ draft.rows[$0] }) {
            rows.append(Row(written: keep(row.written), plain: keep(row.plain)))
            let last = Int32(rows.count)
            let first = Int(row.written[0])
            let before = row.written[0] == Self.anyNumber ? numbered : facts[first].rows
            let list = (before.isEmpty ? last - 1 : before.lowerBound)..<last
            if row.written[0] == Self.anyNumber {
                numbered = list
            } else {
                facts[first].rows = list
                facts[first].marks.insert(.beginsRow)
            }
        }
        numberRows = Int(numbered.lowerBound)..<Int(numbered.upperBound)
        endings = draft.endings
        neighbours = Set(
            rows.flatMap { row in
                row.written.dropLast().map { SafetyWordPair(first: parts[Int($0)], second: parts[Int($0) + 1]) }
            })
        let brought = rows.map(\.plain) + facts.flatMap { [$0.expansion, $0.speech] }
        bringsApostrophes = brought.joined().contains { facts[Int(parts[Int($0)])].marks.contains(.hasApostrophe) }
        self.facts = facts
        self.parts = parts
        self.rows = rows
    }

    /// What the letters of a word say of it.
    private static func facts(of word: Int32, _ given: SafetyMarks, _ keys: SafetyKeys) -> Facts {
        let letters = Array(keys.lexicon.bytes(of: word))
        var facts = Facts(marks: given, number: SafetyClassTable.number(letters))
        facts.marks.formUnion(letters.withUnsafeBufferPointer { SafetyMarks(letters: $0) })
        facts.also = letters.withUnsafeBufferPointer { keys.stem(of: $0) }
        let changes = letters.withUnsafeBufferPointer { keys.shortened($0) >= 0 || keys.mayHold($0) }
        if !given.isKnown, changes { facts.marks.insert(.changes) }
        return facts
    }
}

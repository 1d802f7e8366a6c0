extension SafetyReader {
    /// Makes the words of the run plain; each keeps the place of what it was made from.
    mutating func makePlain() {
        joinLetters()
        rewrite()
        writeOut()
        rewrite()
        dropApostrophes()
    }

    /// "k i l l m y s e l f": three or more single letters in a row that make words, key words among them.
    private mutating func joinLetters() {
        var index = 0
        while index < run.count {
            var end = index
            while end < run.count, isSingleLetter(run[end]) { end += 1 }
            if end - index >= 3, let words = words(ofLetters: index..<end) {
                let range = run[index].range.lowerBound..<run[end - 1].range.upperBound
                run.replaceSubrange(index..<end, with: words.map { Piece(word: $0, kind: .word, range: range) })
                index += words.count
            } else {
                index += max(1, end - index > 40 ? end - index - 40 : 1)
            }
        }
    }

    private func isSingleLetter(_ piece: Piece) -> Bool {
        guard piece.kind == .word else { return false }
        return piece.word >= 0
            ? spelling.facts[Int(piece.word)].marks.contains(.single) : piece.letters.count == 1
    }

    private func words(ofLetters range: Range<Int>) -> [Int32]? {
        guard range.count <= SafetyKeys.longestRun else { return nil }
        let letters = run[range].flatMap { piece in withBytes(of: piece) { Array($0) } }
        return letters.withUnsafeBufferPointer { spelling.keys.split($0) }
    }

    /// Puts what is plain in the place of what a row of the rule book writes.
    private mutating func rewrite() {
        var index = 0
        // Most runs hold nothing that a row begins with.
        while index < run.count, row(at: index) == nil { index += 1 }
        if index == run.count { return }
        next.removeAll(keepingCapacity: true)
        next.append(contentsOf: run[..<index])
        while index < run.count {
            guard let row = row(at: index) else {
                next.append(run[index])
                index += 1
                continue
            }
            let first = run[index].range
            let last = run[index + row.written.count - 1].range
            let range = first.lowerBound..<max(last.upperBound, first.upperBound)
            for part in row.plain { next.append(Piece(word: spelling.parts[Int(part)], kind: .word, range: range)) }
            index += row.written.count
        }
        swap(&run, &next)
    }

    private func row(at index: Int) -> SafetySpellings.Row? {
        let piece = run[index]
        if marks(of: piece).contains(.beginsRow) {
            for row in spelling.facts[Int(piece.word)].rows where stands(spelling.rows[Int(row)], at: index) {
                return spelling.rows[Int(row)]
            }
        }
        if piece.kind == .number {
            for row in spelling.numberRows where stands(spelling.rows[row], at: index) { return spelling.rows[row] }
        }
        return nil
    }

    private func stands(_ row: SafetySpellings.Row, at index: Int) -> Bool {
        guard index + row.written.count <= run.count else { return false }
        for (offset, part) in row.written.enumerated() {
            let piece = run[index + offset]
            let written = spelling.parts[Int(part)]
            if written != piece.word && !(written == SafetySpellings.anyNumber && piece.kind == .number) {
                return false
            }
        }
        return true
    }

    /// Writes contractions and text-speak out: "dont" is "do not", "u" is "you".
    private mutating func writeOut() {
        guard run.contains(where: isWrittenOut) else { return }
        next.removeAll(keepingCapacity: true)
        for piece in run {
            guard isWrittenOut(piece) else {
                next.append(piece)
                continue
            }
            if piece.word >= 0 {
                append(parts: spelling.facts[Int(piece.word)].expansion, piece.range)
            } else {
                appendWithoutEnding(piece)
            }
        }
        swap(&run, &next)
    }

    private func isWrittenOut(_ piece: Piece) -> Bool {
        guard piece.kind == .word else { return false }
        if piece.word >= 0 { return spelling.facts[Int(piece.word)].marks.contains(.expands) }
        return withBytes(of: piece) { $0.contains(apostrophe) }
    }

    private mutating func append(parts: Range<Int32>, _ range: Range<Int32>) {
        for part in parts { next.append(Piece(word: spelling.parts[Int(part)], kind: .word, range: range)) }
    }

    /// "gina've" is "gina have".
    private mutating func appendWithoutEnding(_ piece: Piece) {
        let ending = withBytes(of: piece) { bytes in
            spelling.endings.first { $0.letters.count <= bytes.count && bytes.suffix($0.letters.count).elementsEqual($0.letters) }
        }
        guard let ending else {
            next.append(piece)
            return
        }
        if piece.letters.count > ending.letters.count {
            var rest = piece
            rest.letters = piece.letters.dropLast(ending.letters.count)
            rest.word = withBytes(of: rest) { spelling.lexicon.find($0) }
            let speech = rest.word >= 0 ? spelling.facts[Int(rest.word)].speech : 0..<0
            if speech.isEmpty { next.append(rest) } else { append(parts: speech, piece.range) }
        }
        next.append(Piece(word: ending.word, kind: .word, range: piece.range))
    }

    private mutating func dropApostrophes() {
        for index in run.indices {
            let piece = run[index]
            let has =
                piece.word >= 0
                ? spelling.facts[Int(piece.word)].marks.contains(.hasApostrophe)
                : withBytes(of: piece) { $0.contains(apostrophe) }
            guard has else { continue }
            let bare = withBytes(of: piece) { bytes in bytes.filter { $0 != apostrophe } }
            run[index].word = spelling.lexicon.find(bare)
            run[index].letters = run[index].word < 0 ? keep(bare) : 0..<0
        }
    }
}

extension SafetyReader {
    /// Makes the words of the run plain; each keeps the place of what it was made from.
    mutating func makePlain() {
        // What no word of the run calls for is passed over.
        var (marks, singles, numbers) = (SafetyMarks(), 0, false)
        for piece in run {
            marks.formUnion(piece.marks)
            singles += piece.marks.contains(.single) ? 1 : 0
            numbers = numbers || piece.kind == .number
        }
        note(.written)
        if singles >= 3 { joinLetters() }
        note(.joined)
        let isLong = !marks.isDisjoint(with: [.expands, .hasApostrophe])
        if singles >= 3 || numbers || marks.contains(.beginsRow) { rewrite() }
        if isLong { writeOut() }
        note(.long)
        if singles >= 3 || numbers || isLong || marks.contains(.beginsRow) { rewrite() }
        if marks.contains(.hasApostrophe) { dropApostrophes() }
    }

    /// Keeps how the first and the last run are read (``SafetyEdges``).
    private mutating func note(_ stage: SafetyEdges.Stage) {
        guard let first = run.first, let last = run.last else { return }
        if isFirstRun { edges.note(stage, first: first) }
        edges.note(stage, last: last)
    }

    /// "k i l l m y s e l f": three or more single letters in a row that make words, key words among them.
    private mutating func joinLetters() {
        var index = 0
        while index < run.count {
            var end = index
            while end < run.count, isSingleLetter(run[end]) { end += 1 }
            if end - index >= 3 {
                index = join(max(index, end - SafetyKeys.longestRun)..<end)
            } else {
                index = max(end, index + 1)
            }
        }
    }

    private func isSingleLetter(_ piece: Piece) -> Bool {
        piece.kind == .word && piece.marks.contains(.single)
    }

    /// Puts words in the place of these single letters, or of the last of them; returns the place behind.
    private mutating func join(_ range: Range<Int>) -> Int {
        let letters = range.map { place in withBytes(of: run[place]) { $0[0] } }
        // What begins behind the last key word holds none.
        let keys = spelling.keys
        guard let last = letters.withUnsafeBufferPointer({ keys.lastKey(in: $0) }) else {
            return range.upperBound
        }
        for start in 0...last where letters.count - start >= 3 {
            guard let words = takenApart(Array(letters[start...])) else { continue }
            let place = range.lowerBound + start
            let bytes = run[place].range.lowerBound..<run[range.upperBound - 1].range.upperBound
            run.replaceSubrange(place..<range.upperBound, with: words.map { piece($0, bytes) })
            return place + words.count
        }
        return range.upperBound
    }

    /// Puts what is plain in the place of what a row of the rule book writes.
    private mutating func rewrite() {
        var index = 0
        // Most runs hold nothing that a row begins with.
        while index < run.count, !mayBeginRow(run[index]) || row(at: index) == nil { index += 1 }
        if index == run.count { return }
        next.removeAll(keepingCapacity: true)
        next.append(contentsOf: run[..<index])
        while index < run.count {
            guard mayBeginRow(run[index]), let row = row(at: index) else {
                next.append(run[index])
                index += 1
                continue
            }
            let first = run[index].range
            let last = run[index + row.written.count - 1].range
            let range = first.lowerBound..<max(last.upperBound, first.upperBound)
            for part in row.plain { next.append(piece(spelling.parts[Int(part)], range)) }
            index += row.written.count
        }
        swap(&run, &next)
    }

    private func mayBeginRow(_ piece: Piece) -> Bool { piece.marks.contains(.beginsRow) || piece.kind == .number }

    private func row(at index: Int) -> SafetySpellings.Row? {
        let piece = run[index]
        if piece.marks.contains(.beginsRow) {
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
        guard run.contains(where: Self.isWrittenOut) else { return }
        next.removeAll(keepingCapacity: true)
        for piece in run {
            guard Self.isWrittenOut(piece) else {
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

    private static func isWrittenOut(_ piece: Piece) -> Bool {
        guard piece.kind == .word else { return false }
        return piece.marks.contains(piece.word >= 0 ? .expands : .hasApostrophe)
    }

    private mutating func append(parts: Range<Int32>, _ range: Range<Int32>) {
        for part in parts { next.append(piece(spelling.parts[Int(part)], range)) }
    }

    /// "gina've" is "gina have".
    private mutating func appendWithoutEnding(_ piece: Piece) {
        let endings = spelling.endings
        let ending = withBytes(of: piece) { bytes in
            endings.first {
                $0.letters.count <= bytes.count && bytes.suffix($0.letters.count).elementsEqual($0.letters)
            }
        }
        guard let ending else {
            next.append(piece)
            return
        }
        if piece.letters.count > ending.letters.count {
            var rest = piece
            let letters = withBytes(of: piece) { Array($0.dropLast(ending.letters.count)) }
            letters.withUnsafeBufferPointer { set(&rest, $0) }
            let speech = rest.word >= 0 ? spelling.facts[Int(rest.word)].speech : 0..<0
            if speech.isEmpty { next.append(rest) } else { append(parts: speech, piece.range) }
        }
        next.append(self.piece(ending.word, piece.range))
    }

    private mutating func dropApostrophes() {
        for index in run.indices {
            guard run[index].marks.contains(.hasApostrophe) else { continue }
            let bare = withBytes(of: run[index]) { bytes in bytes.filter { $0 != apostrophe } }
            var piece = run[index]
            bare.withUnsafeBufferPointer { set(&piece, $0) }
            run[index] = piece
        }
    }
}

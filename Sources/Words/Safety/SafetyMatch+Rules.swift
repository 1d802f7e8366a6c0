extension SafetyMatch {
    /// Where a pattern matches: the shortest match for each beginning, ends of sentences at the edges cut off.
    mutating func spans(of pattern: Int) -> ArraySlice<SafetySpan> {
        ArraySlice(spans[range(of: pattern)])
    }

    mutating func isFound(_ pattern: Int) -> Bool { !range(of: pattern).isEmpty }

    private mutating func range(of pattern: Int) -> Range<Int> {
        if !Self.test(memory.patternKnown, pattern) {
            Self.set(memory.patternKnown, pattern)
            let first = spans.count
            find(tables.program.patterns[pattern])
            memory.patternSpans[pattern] = UInt64(first) << 32 | UInt64(spans.count)
        }
        let range = memory.patternSpans[pattern]
        return Int(range >> 32)..<Int(range & 0xFFFF_FFFF)
    }

    private mutating func find(_ pattern: SafetyProgram.Pattern) {
        let needed = Int(pattern.needed.lowerBound)..<Int(pattern.needed.upperBound)
        for index in needed where !isPresent(tables.program.needed[index]) { return }
        if pattern.opening >= 0, !isPresent(pattern.opening) { return }
        let openings = pattern.opening >= 0 ? memory.classes + Int(pattern.opening) * stride : memory.places
        guard stride > 1 else {
            base = 0
            return find(pattern.root, from: openings[0])
        }
        var cursor = 0
        while let place = nextPlace(openings, from: cursor) {
            base = place
            // A match that begins here ends within the window.
            let reach = UInt64(64 - max(1, pattern.longest))
            if needed.allSatisfy({ bits(tables.program.needed[$0]) != 0 }) {
                find(pattern.root, from: window(openings) & (1 &<< reach &- 1))
            }
            cursor = place + Int(reach)
        }
    }

    private func nextPlace(_ row: UnsafeMutablePointer<UInt64>, from place: Int) -> Int? {
        var index = place >> 6
        guard index < stride else { return nil }
        var left = row[index] & (UInt64.max << UInt64(place & 63))
        while left == 0 {
            index += 1
            guard index < stride else { return nil }
            left = row[index]
        }
        return index << 6 + left.trailingZeroBitCount
    }

    private mutating func find(_ root: Int32, from places: UInt64) {
        let all = ends(root, from: places)
        var left = all == 0 ? 0 : places
        while left != 0 {
            let bit = left & (0 &- left)
            let after = (places == bit ? all : ends(root, from: bit)) & ~(bit | bit &- 1)
            if after != 0 { add(base + bit.trailingZeroBitCount, base + after.trailingZeroBitCount) }
            left &= left &- 1
        }
    }

    private mutating func add(_ lower: Int, _ upper: Int) {
        var span = SafetySpan(lower: lower, upper: upper)
        while span.upper > span.lower, words.words[span.upper - 1].isSentenceEnd { span.upper -= 1 }
        while span.upper > span.lower, words.words[span.lower].isSentenceEnd { span.lower += 1 }
        if span.upper > span.lower { spans.append(span) }
    }

    // MARK: Rules

    /// The rules below `limit` of which some pattern matches, one bit each, the plainest first.
    mutating func rules(below limit: Int) -> ContiguousArray<UInt64> {
        var found = ContiguousArray<UInt64>(repeating: 0, count: (limit + 63) / 64)
        for pattern in tables.alwaysTried { tryPattern(Int(pattern), below: limit, &found) }
        takeKeys()
        for key in keys {
            for place in tables.patternsOfKey.range(Int(key)) {
                tryPattern(tables.patternsOfKey[place], below: limit, &found)
            }
        }
        return found
    }

    /// The keys of all words, each once.
    private mutating func takeKeys() {
        for place in 0..<count {
            let word = words.words[place]
            if word.word >= 0 { takeKeys(tables.keysOfWord, Int(word.word)) }
            if word.also >= 0 { takeKeys(tables.keysOfWord, Int(word.also)) }
        }
        for number in words.classes { takeKeys(tables.keysOfClass, Int(number)) }
    }

    @inline(__always)
    private mutating func takeKeys(_ lists: SafetyLists, _ list: Int) {
        for place in lists.range(list) {
            let key = lists[place]
            if Self.test(memory.keySeen, key) { continue }
            Self.set(memory.keySeen, key)
            keys.append(Int32(key))
        }
    }

    private mutating func tryPattern(_ pattern: Int, below limit: Int, _ found: inout ContiguousArray<UInt64>) {
        let rule = Int(tables.ruleOf[pattern])
        if rule < limit, isFound(pattern) { found[rule >> 6] |= 1 &<< UInt64(rule & 63) }
    }

    // MARK: Borders

    /// A text begins at this place, and a part of it.
    func beginText(at place: Int) {
        memory.textStarts[place >> 6] |= 1 &<< UInt64(place & 63)
        memory.partStarts[place >> 6] |= 1 &<< UInt64(place & 63)
    }

    /// Whether a pattern may match from before a place to behind it, in a text of one row.
    mutating func mayCross(_ border: Int, _ number: Int) -> Bool {
        let before: UInt64 = 1 &<< UInt64(border) &- 1
        let pattern = tables.program.patterns[number]
        for index in pattern.needed where !isPresent(tables.program.needed[Int(index)]) { return false }
        let openings = (pattern.opening >= 0 ? bits(pattern.opening) : memory.places[0]) & before
        return openings != 0 && ends(pattern.root, from: openings) & ~(before &<< 1 | 1) != 0
    }
}

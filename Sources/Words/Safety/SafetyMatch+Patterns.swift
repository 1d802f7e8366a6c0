extension SafetyMatch {
    /// Where a pattern can end if it begins at each of `places`; bits count from ``base``.
    mutating func ends(_ number: Int32, from places: UInt64) -> UInt64 {
        let node = tables.program.nodes[Int(number)]
        steps += 1
        switch node.kind {
        case .word: return (places & bits(node.first)) &<< 1
        case .number: return (places & numbers(from: node.first, to: node.count)) &<< 1
        case .sequence:
            var places = places
            for index in Int(node.first)..<Int(node.first + node.count) {
                if places == 0 { return 0 }
                places = ends(tables.program.children[index], from: places)
            }
            return places
        case .choice:
            var result: UInt64 = 0
            for index in Int(node.first)..<Int(node.first + node.count) {
                result |= ends(tables.program.children[index], from: places)
            }
            return result
        case .optional: return places | ends(tables.program.children[Int(node.first)], from: places)
        case .gap: return overGap(node.first, from: places)
        case .wideGap: return overWideGap(from: places)
        case .sentenceEnd: return (places & window(memory.sentenceEnds)) &<< 1
        case .not: return without(tables.program.children[Int(node.first)], places)
        case .partStart: return places & window(memory.partStarts)
        case .partEnd: return places & (window(memory.partStarts) | bit(of: count))
        case .textStart: return places & window(memory.textStarts)
        case .textEnd: return places & (bit(of: count) | window(memory.sentenceEnds) & bit(of: count - 1))
        case .shared: return overShared(Int(node.first), from: places)
        }
    }

    private func bit(of place: Int) -> UInt64 {
        place >= base && place - base < 64 ? 1 &<< UInt64(place - base) : 0
    }

    private func numbers(from low: Int32, to high: Int32) -> UInt64 {
        var left = window(memory.numbers)
        var result: UInt64 = 0
        while left != 0 {
            let bit = left & (0 &- left)
            let number = words.words[base + left.trailingZeroBitCount].number
            if number >= low, number <= high { result |= bit }
            left &= left &- 1
        }
        return result
    }

    /// At most so many words of one sentence.
    private func overGap(_ limit: Int32, from places: UInt64) -> UInt64 {
        let inner = window(memory.inner)
        var (result, front) = (places, places)
        for _ in 0..<limit where front != 0 {
            front = (front & inner) &<< 1
            result |= front
        }
        return result
    }

    /// At most twelve words; the ends of sentences count for nothing, and no two stand side by side.
    private func overWideGap(from places: UInt64) -> UInt64 {
        let (inner, ends) = (window(memory.inner), window(memory.sentenceEnds))
        var (result, front) = (places, places)
        for _ in 0..<SafetyProgram.wideGapWords where front != 0 {
            front |= (front & ends) &<< 1
            result |= front
            front = (front & inner) &<< 1
            result |= front
        }
        return result
    }

    /// The places at which `part` does not begin.
    private mutating func without(_ part: Int32, _ places: UInt64) -> UInt64 {
        let node = tables.program.nodes[Int(part)]
        if node.kind == .word { return places & ~bits(node.first) }
        var (result, left) = (places, places)
        while left != 0 {
            let bit = left & (0 &- left)
            if ends(part, from: bit) != 0 { result &= ~bit }
            left &= left &- 1
        }
        return result
    }

    private mutating func overShared(_ number: Int, from places: UInt64) -> UInt64 {
        let shared = tables.program.shared[number]
        var left = places & bits(shared.opening)
        if left == 0 { return 0 }
        makeShared(number, shared)
        left &= window(memory.shared + number * stride)
        let first = Int(memory.sharedLengths[number])
        var result: UInt64 = 0
        while left != 0 {
            let place = left.trailingZeroBitCount
            result |= lengths[first + base + place] << UInt64(place)
            left &= left &- 1
        }
        return result
    }

    /// Finds a shared choice at every place: one bit for each length that it can have there.
    private mutating func makeShared(_ number: Int, _ shared: SafetyProgram.Shared) {
        if Self.test(memory.sharedKnown, number) { return }
        Self.set(memory.sharedKnown, number)
        let row = memory.shared + number * stride
        row.update(repeating: 0, count: stride)
        let first = lengths.count
        memory.sharedLengths[number] = UInt64(first)
        lengths.append(contentsOf: repeatElement(0, count: count))
        let saved = base
        let openings = memory.classes + Int(shared.opening) * stride
        for index in 0..<stride {
            var left = openings[index]
            while left != 0 {
                let place = index << 6 + left.trailingZeroBitCount
                if stride > 1 { base = place }
                let reached = ends(shared.root, from: 1 &<< UInt64(place - base)) &>> UInt64(place - base)
                if reached != 0 {
                    lengths[first + place] = reached
                    row[place >> 6] |= 1 &<< UInt64(place & 63)
                }
                left &= left &- 1
            }
        }
        base = saved
    }
}

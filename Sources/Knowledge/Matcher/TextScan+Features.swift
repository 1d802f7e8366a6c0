// What the words of a text hold: its features with their weights, and the share that each word has in them.

extension TextScan {
    /// Counts the features of a phrasing, given as entries of the lexicon.
    mutating func count(phrasing: [Int32], _ features: MatcherFeatures) {
        words.removeAll(keepingCapacity: true)
        unknown.removeAll(keepingCapacity: true)
        for word in phrasing {
            words.append(Word(typed: word, used: word, stem: features.lexicon.entries[Int(word)].stem))
        }
        count(features)
    }

    /// Counts the features of the words that were read.
    mutating func count(_ features: MatcherFeatures) {
        begin(features.lexicon)
        slots.removeAll(keepingCapacity: true)
        countStems(features)
        countPairs(features)
        countLetters(features)
        countForms(features)
        countMeanings(features)
        groupStarts[FeatureGroup.constant.rawValue] = slots.count
        groupStarts[FeatureGroup.constant.rawValue + 1] = slots.count
        scale(features)
    }

    private mutating func begin(_ lexicon: MatcherLexicon) {
        stamp += 1
        letterKeys.begin()
        let stems = lexicon.allStemCount + 5 * Self.mostWords
        if stemMarks.count < stems { stemMarks = Array(repeating: 0, count: stems) }
        let words = lexicon.entries.count + 5 * Self.mostWords
        if wordMarks.count < words { wordMarks = Array(repeating: 0, count: words) }
        if letterMarks.count < lexicon.allLetterCount + 1024 {
            letterMarks = Array(repeating: 0, count: lexicon.allLetterCount + 1024)
        }
    }

    private mutating func countStems(_ features: MatcherFeatures) {
        groupStarts[FeatureGroup.words.rawValue] = slots.count
        for word in words {
            let mark = stemMarks[Int(word.stem)]
            if mark >> 32 == stamp {
                slots[Int(mark & 0xFFFF_FFFF)].uses += 1
                continue
            }
            stemMarks[Int(word.stem)] = stamp << 32 | UInt64(slots.count)
            let isKnown = word.stem < features.lexicon.stemCount
            slots.append(
                Slot(
                    feature: isKnown ? word.stem : -1, uses: 1, value: word.typed == word.used ? 1 : 0.9, weight: 0))
        }
    }

    private mutating func countPairs(_ features: MatcherFeatures) {
        groupStarts[FeatureGroup.pairs.rawValue] = slots.count
        pairSlots.removeAll(keepingCapacity: true)
        pairKeys.removeAll(keepingCapacity: true)
        for index in words.indices.dropFirst() { addPairKey(index - 1, index, features.lexicon) }
        countPairs(in: features.pairs, start: Int32(features.starts[FeatureGroup.pairs.rawValue]))
        groupStarts[FeatureGroup.distant.rawValue] = slots.count
        guard features.weights.has(.distant) else { return }
        pairKeys.removeAll(keepingCapacity: true)
        for (left, right) in DistantPairs(count: words.count) { addPairKey(left, right, features.lexicon) }
        countPairs(in: features.distant, start: Int32(features.starts[FeatureGroup.distant.rawValue]))
    }

    private mutating func addPairKey(_ left: Int, _ right: Int, _ lexicon: MatcherLexicon) {
        let (one, other) = (words[left].stem, words[right].stem)
        let isKnown = one < lexicon.stemCount && other < lexicon.stemCount
        // Of two pairs with a word that no phrasing has, none is like the other.
        pairKeys.append(isKnown ? MatcherFeatures.pairKey(one, other) : UInt64.max - UInt64(left * 4 + right))
    }

    private mutating func countPairs(in table: KeyTable, start: Int32) {
        keys.begin()
        let first = slots.count
        table.find(pairKeys, into: &pairFeatures)
        for (index, key) in pairKeys.enumerated() {
            let feature = pairFeatures[index]
            let (place, isNew) = keys.number(of: key)
            pairSlots.append(Int32(first + place))
            if isNew {
                slots.append(Slot(feature: feature < 0 ? -1 : feature + start, uses: 2, value: 1, weight: 0))
            } else {
                slots[first + place].uses += 2
            }
        }
    }

    private mutating func countLetters(_ features: MatcherFeatures) {
        groupStarts[FeatureGroup.letters.rawValue] = slots.count
        guard features.weights.has(.letters) else { return }
        let first = slots.count
        let start = features.starts[FeatureGroup.letters.rawValue]
        let lexicon = features.lexicon
        for word in words {
            guard wordMarks[Int(word.used)] != stamp else { continue }
            wordMarks[Int(word.used)] = stamp
            let index = Int(word.used) - lexicon.entries.count
            if index < 0 {
                let entry = lexicon.entries[Int(word.used)]
                for place in Int(entry.lettersStart)..<Int(entry.lettersEnd) {
                    countLetter(Int(lexicon.letterNumbers[place]), known: lexicon.letterCount, start: start)
                }
            } else {
                countLetters(ofUnknown: index, lexicon, start: start)
            }
        }
        for index in first..<slots.count where slots[index].uses > 1 {
            let uses = Int(slots[index].uses)
            slots[index].value = uses < Self.logarithms.count ? Self.logarithms[uses] : Self.logarithm(uses)
        }
    }

    @inline(__always)
    private mutating func countLetter(_ number: Int, known: Int, start: Int) {
        let mark = letterMarks[number]
        if mark >> 32 == stamp {
            slots[Int(mark & 0xFFFF_FFFF)].uses &+= 1
            return
        }
        letterMarks[number] = stamp << 32 | UInt64(slots.count)
        slots.append(Slot(feature: number < known ? Int32(number + start) : -1, uses: 1, value: 1, weight: 0))
    }

    private mutating func countLetters(ofUnknown index: Int, _ lexicon: MatcherLexicon, start: Int) {
        let word = unknown[index]
        LetterGroups.forEach(unknownText[Int(word.start)..<Int(word.end)]) { key in
            countLetter(letterNumber(key, lexicon), known: lexicon.letterCount, start: start)
        }
    }

    /// The number of a group of letters; those that have none are given the next ones for the while of this text.
    private mutating func letterNumber(_ key: UInt32, _ lexicon: MatcherLexicon) -> Int {
        let known = lexicon.letterGroup(key)
        if known >= 0 { return Int(known) }
        let number = lexicon.allLetterCount + letterKeys.number(of: UInt64(key)).value
        if number >= letterMarks.count {
            letterMarks += Array(repeating: 0, count: number + 1024 - letterMarks.count)
        }
        return number
    }

    private mutating func countForms(_ features: MatcherFeatures) {
        groupStarts[FeatureGroup.form.rawValue] = slots.count
        var forms = QuestionForms()
        for word in words {
            let isEntry = Int(word.used) < features.lexicon.entries.count
            forms.add(isEntry ? features.lexicon.entries[Int(word.used)].roles : [])
        }
        let start = features.starts[FeatureGroup.form.rawValue]
        var bits = forms.bits
        while bits != 0 {
            let feature = start + bits.trailingZeroBitCount
            bits &= bits - 1
            let isKnown = features.rarity[feature] > 0
            slots.append(Slot(feature: isKnown ? Int32(feature) : -1, uses: 0, value: 1, weight: 0))
        }
    }

    private mutating func countMeanings(_ features: MatcherFeatures) {
        groupStarts[FeatureGroup.meaning.rawValue] = slots.count
        let meanings = features.lexicon.meanings
        guard !meanings.isEmpty else { return }
        let first = slots.count
        var found: [Int16] = []
        for word in words where Int(word.stem) < meanings.count && meanings[Int(word.stem)] >= 0 {
            let meaning = meanings[Int(word.stem)]
            if let place = found.firstIndex(of: meaning) {
                slots[first + place].uses += 1
                continue
            }
            found.append(meaning)
            let feature = features.starts[FeatureGroup.meaning.rawValue] + Int(meaning)
            let isKnown = features.rarity[feature] > 0
            slots.append(Slot(feature: isKnown ? Int32(feature) : -1, uses: 1, value: 1, weight: 0))
        }
    }

    /// 1 + ln(count), by count.
    private static let logarithms = (0..<64).map { logarithm($0) }
    private static func logarithm(_ count: Int) -> Float { count < 1 ? 0 : Float(1 + Double.log(Double(count))) }

    /// Gives each slot its weight in the text.
    ///
    /// Each group is divided by its length, in which what no phrasing has counts half: unknown words shrink a score.
    private mutating func scale(_ features: MatcherFeatures) {
        for group in FeatureGroup.allCases where group != .constant {
            let range = groupStarts[group.rawValue]..<groupStarts[group.rawValue + 1]
            var square: Float = 0
            for index in range {
                let slot = slots[index]
                let isKnown = slot.feature >= 0
                let weight = slot.value * (isKnown ? features.rarity[Int(slot.feature)] : features.unknownRarity)
                slots[index].weight = weight
                square += (isKnown ? 1 : 0.5) * weight * weight
            }
            guard square > 0 else { continue }
            let scale = features.weights.length(group) / square.squareRoot()
            for index in range { slots[index].weight *= scale }
        }
    }
}

// MARK: - Shares

extension TextScan {
    /// The share that words have in known features: the sum of `weight` over the features of each word, where several
    /// words share a feature equally.
    /// - Parameters:
    ///   - features: those that were counted.
    ///   - weight: of each slot.
    /// - Returns: by place in `words`.
    mutating func shares(_ features: MatcherFeatures, of weight: (Slot) -> Float) -> [Float] {
        var shares = Array(repeating: Float(0), count: words.count)
        let each = slots.map { $0.feature < 0 || $0.uses == 0 ? 0 : weight($0) / Float($0.uses) }
        for index in words.indices {
            shares[index] += each[Int(stemMarks[Int(words[index].stem)] & 0xFFFF_FFFF)]
            guard index > 0 else { continue }
            shares[index - 1] += each[Int(pairSlots[index - 1])]
            shares[index] += each[Int(pairSlots[index - 1])]
        }
        if features.weights.has(.distant) {
            var place = max(0, words.count - 1)
            for (left, right) in DistantPairs(count: words.count) {
                shares[left] += each[Int(pairSlots[place])]
                shares[right] += each[Int(pairSlots[place])]
                place += 1
            }
        }
        if features.weights.has(.letters) { addLetters(each, to: &shares, features.lexicon) }
        addMeanings(each, to: &shares, features.lexicon)
        return shares
    }

    private mutating func addLetters(_ each: [Float], to shares: inout [Float], _ lexicon: MatcherLexicon) {
        // Whether a word was met is told by another stamp than in counting; letters keep theirs.
        let met = stamp | 1 << 31
        for index in words.indices {
            let word = words[index]
            guard wordMarks[Int(word.used)] != met else { continue }
            wordMarks[Int(word.used)] = met
            let unknownIndex = Int(word.used) - lexicon.entries.count
            if unknownIndex < 0 {
                let entry = lexicon.entries[Int(word.used)]
                for place in Int(entry.lettersStart)..<Int(entry.lettersEnd) {
                    shares[index] += each[Int(letterMarks[Int(lexicon.letterNumbers[place])] & 0xFFFF_FFFF)]
                }
            } else {
                let unknown = unknown[unknownIndex]
                LetterGroups.forEach(unknownText[Int(unknown.start)..<Int(unknown.end)]) { key in
                    shares[index] += each[Int(letterMarks[letterNumber(key, lexicon)] & 0xFFFF_FFFF)]
                }
            }
        }
    }

    private func addMeanings(_ each: [Float], to shares: inout [Float], _ lexicon: MatcherLexicon) {
        guard !lexicon.meanings.isEmpty else { return }
        var found: [Int16] = []
        let first = groupStarts[FeatureGroup.meaning.rawValue]
        for index in words.indices {
            let stem = Int(words[index].stem)
            guard stem < lexicon.meanings.count, lexicon.meanings[stem] >= 0 else { continue }
            let meaning = lexicon.meanings[stem]
            if !found.contains(meaning) { found.append(meaning) }
            if let place = found.firstIndex(of: meaning) { shares[index] += each[first + place] }
        }
    }
}

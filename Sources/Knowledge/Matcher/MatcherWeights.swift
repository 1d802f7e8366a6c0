/// Trained weights, rounded to 16 bits, with the features that they belong to and the content that they came from.
///
/// Most weights of a feature are nearly the same: only those that differ from the middle one by more than a fiftieth
/// of the group's largest are kept, as that difference.
package struct MatcherWeights: Hashable, Sendable {
    /// Rises when the features or the training change.
    static let version = 3
    static let mostClasses = 32_768

    package var hash: String
    var classCount: Int
    /// How many phrasings they were trained from.
    var phrasings: Int
    var vocabulary: MatcherVocabulary
    /// The stems of each pair.
    var pairs: MatcherFeatures.Pairs
    /// How many phrasings have each feature but the constant one.
    var holders: [Int32]
    /// What a rounded weight of one is worth, by group of features.
    var scales: [Float]
    /// The middle weight of each feature.
    var middles: [Int32]
    /// How many entries each feature has, and these, in the order of classes: class and value in one number.
    var counts: [Int32]
    var entries: [UInt32]

    static func entry(topic: Int, value: Int32) -> UInt32 {
        UInt32(bitPattern: value << 15) | UInt32(topic)
    }

    @inline(__always)
    static func topic(_ entry: UInt32) -> Int { Int(entry & 0x7FFF) }

    @inline(__always)
    static func value(_ entry: UInt32) -> Int32 { Int32(bitPattern: entry) >> 15 }
}

// MARK: - Rounding

extension MatcherWeights {
    /// A weight that is nearer to the middle one than this, of 32,767, is not kept.
    private static let least: Int32 = 655

    /// Rounds the weights of all classes.
    mutating func round(_ classes: [Trainer.ClassWeights], groups: [FeatureGroup]) {
        var largest = Array(repeating: Float(0), count: FeatureGroup.allCases.count)
        var starts = Array(repeating: 0, count: groups.count + 1)
        for weights in classes {
            for one in weights {
                let group = groups[Int(one.feature)].rawValue
                largest[group] = max(largest[group], abs(one.weight))
                starts[Int(one.feature) + 1] += 1
            }
        }
        scales = largest.map { $0 > 0 ? $0 / 32_767 : 1 }
        for feature in groups.indices { starts[feature + 1] += starts[feature] }
        // Class by class becomes feature by feature; the classes of a feature stay in order.
        var found = Array(repeating: (topic: Int32(0), value: Int32(0)), count: starts.last ?? 0)
        var next = starts
        for (topic, weights) in classes.enumerated() {
            for one in weights {
                let feature = Int(one.feature)
                found[next[feature]] = (Int32(topic), Int32((one.weight / scales[groups[feature].rawValue]).rounded()))
                next[feature] += 1
            }
        }
        (middles, counts, entries) = ([], [], [])
        for feature in groups.indices { append(found[starts[feature]..<starts[feature + 1]]) }
    }

    private mutating func append(_ row: ArraySlice<(topic: Int32, value: Int32)>) {
        let middle = middle(of: row)
        let before = entries.count
        if middle == 0 {
            for one in row where abs(one.value) > Self.least {
                entries.append(Self.entry(topic: Int(one.topic), value: one.value))
            }
        } else {
            var values = Array(repeating: Int32(0), count: classCount)
            for one in row { values[Int(one.topic)] = one.value }
            for (topic, value) in values.enumerated() where abs(value - middle) > Self.least {
                entries.append(Self.entry(topic: topic, value: value - middle))
            }
        }
        middles.append(middle)
        counts.append(Int32(entries.count - before))
    }

    /// The middle value of a row, in which the classes that are not named have 0.
    private func middle(of row: ArraySlice<(topic: Int32, value: Int32)>) -> Int32 {
        let values = row.map(\.value).sorted()
        let below = values.count { $0 < 0 }
        let place = classCount / 2
        if place < below { return values[place] }
        let zeros = classCount - values.count
        if place < below + zeros { return 0 }
        return values[place - zeros]
    }
}

// MARK: - File

extension MatcherWeights {
    private static let mark = Array("linkline weights\n".utf8)

    /// The bytes of the file: a line of text, the hash, then numbers of seven bits a byte, the lowest first.
    package func encoded() -> [UInt8] {
        var file = NumberWriter(bytes: Self.header(hash: hash))
        file.add(classCount)
        file.add(phrasings)
        file.add(vocabulary.words.count)
        for (word, count) in zip(vocabulary.words, vocabulary.counts) {
            file.add(word)
            file.add(count)
        }
        file.add(vocabulary.tokens.count)
        for token in vocabulary.tokens { file.add(token) }
        for pairs in [pairs.near, pairs.distant] {
            file.add(pairs.count)
            for pair in pairs {
                file.add(Int(pair >> 32))
                file.add(Int(pair & 0xFFFF_FFFF))
            }
        }
        file.add(holders.count)
        for count in holders { file.add(Int(count)) }
        for scale in scales { file.add(Int(scale.bitPattern)) }
        var place = 0
        for (count, middle) in zip(counts, middles) {
            file.add(Int(count))
            file.add(signed: Int(middle))
            var before = -1
            for entry in entries[place..<place + Int(count)] {
                file.add(Self.topic(entry) - before - 1)
                file.add(signed: Int(Self.value(entry)))
                before = Self.topic(entry)
            }
            place += Int(count)
        }
        return file.bytes
    }

    /// How encoded weights begin: what they are, and the 32 digits of what they were trained from.
    package static func header(hash: String) -> [UInt8] {
        var file = NumberWriter(bytes: mark + Array(hash.utf8))
        file.add(version)
        return file.bytes
    }

    /// Which source encoded weights were trained from; nothing if these are none of this version.
    static func hash(ofEncoded bytes: [UInt8]) -> String? {
        guard bytes.starts(with: mark) else { return nil }
        var file = NumberReader(bytes: bytes, offset: mark.count)
        guard let name = file.bytes(32), file.number() == version else { return nil }
        return String(decoding: name, as: UTF8.self)
    }

    /// Reads a file; nothing unless it is whole and consistent.
    package init?(encoded bytes: [UInt8]) {
        guard bytes.starts(with: Self.mark) else { return nil }
        var file = NumberReader(bytes: bytes, offset: Self.mark.count)
        guard let name = file.bytes(32), file.number() == Self.version, let classCount = file.number(),
            (1...Self.mostClasses).contains(classCount), let phrasings = file.number(),
            let vocabulary = Self.vocabulary(&file), let near = Self.pairs(&file), let distant = Self.pairs(&file)
        else { return nil }
        hash = String(decoding: name, as: UTF8.self)
        self.classCount = classCount
        self.phrasings = phrasings
        self.vocabulary = vocabulary
        pairs = MatcherFeatures.Pairs(near: near, distant: distant)
        guard let holderCount = file.count() else { return nil }
        holders = []
        holders.reserveCapacity(holderCount)
        for _ in 0..<holderCount {
            guard let count = file.number(), count <= phrasings, count < 1 << 31 else { return nil }
            holders.append(Int32(count))
        }
        scales = []
        for _ in FeatureGroup.allCases {
            guard let bits = file.number(), bits < 1 << 32, Float(bitPattern: UInt32(bits)).isFinite else {
                return nil
            }
            scales.append(Float(bitPattern: UInt32(bits)))
        }
        (middles, counts, entries) = ([], [], [])
        guard readRows(&file), file.isAtEnd else { return nil }
    }

    private static func vocabulary(_ file: inout NumberReader) -> MatcherVocabulary? {
        var vocabulary = MatcherVocabulary()
        guard let wordCount = file.count() else { return nil }
        vocabulary.words.reserveCapacity(wordCount)
        vocabulary.counts.reserveCapacity(wordCount)
        for _ in 0..<wordCount {
            guard let word = file.word(), let count = file.number(), count < 1 << 31 else { return nil }
            vocabulary.words.append(word)
            vocabulary.counts.append(count)
        }
        guard let tokenCount = file.count() else { return nil }
        for _ in 0..<tokenCount {
            guard let token = file.word() else { return nil }
            vocabulary.tokens.append(token)
        }
        return vocabulary
    }

    private static func pairs(_ file: inout NumberReader) -> [UInt64]? {
        guard let count = file.count() else { return nil }
        var pairs: [UInt64] = []
        pairs.reserveCapacity(count)
        for _ in 0..<count {
            guard let first = file.number(), let second = file.number(), first < 1 << 31, second < 1 << 31 else {
                return nil
            }
            pairs.append(UInt64(first) << 32 | UInt64(second))
        }
        return pairs
    }

    private mutating func readRows(_ file: inout NumberReader) -> Bool {
        counts.reserveCapacity(holders.count + 1)
        entries.reserveCapacity(file.left / 3)
        for _ in 0...holders.count {
            guard let count = file.number(), count <= classCount, let middle = file.signed() else { return false }
            middles.append(middle)
            var topic = -1
            for _ in 0..<count {
                guard let gap = file.number(), let value = file.signed(), gap < classCount else { return false }
                topic += gap + 1
                guard topic < classCount else { return false }
                entries.append(Self.entry(topic: topic, value: value))
            }
            counts.append(Int32(count))
        }
        return true
    }
}

/// Writes whole numbers, seven bits a byte, the lowest first.
private struct NumberWriter {
    var bytes: [UInt8]

    mutating func add(_ number: Int) {
        var rest = UInt(number)
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// Small numbers of either sign take few bytes.
    mutating func add(signed number: Int) { add(number < 0 ? -2 * number - 1 : 2 * number) }

    mutating func add(_ word: [UInt8]) {
        add(word.count)
        bytes += word
    }
}

/// Reads what `NumberWriter` wrote; whatever the bytes are, it reads no further than they go.
private struct NumberReader {
    let bytes: [UInt8]
    var offset: Int

    var isAtEnd: Bool { offset == bytes.count }
    var left: Int { bytes.count - offset }

    mutating func bytes(_ count: Int) -> [UInt8]? {
        guard count <= left else { return nil }
        defer { offset += count }
        return Array(bytes[offset..<offset + count])
    }

    @inline(__always)
    mutating func number() -> Int? {
        var number = 0
        var shift = 0
        while offset < bytes.count, shift < 56 {
            let byte = bytes[offset]
            offset &+= 1
            number |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        return nil
    }

    /// A number of either sign, of seventeen bits at most.
    @inline(__always)
    mutating func signed() -> Int32? {
        guard let size = number(), size < 1 << 17 else { return nil }
        return Int32(size & 1 == 0 ? size >> 1 : -(size + 1) >> 1)
    }

    /// How many things follow, of which each takes a byte at least.
    mutating func count() -> Int? { number().flatMap { $0 <= left ? $0 : nil } }

    mutating func word() -> [UInt8]? { count().flatMap { bytes($0) } }
}

/// Trained weights, rounded to 16 bits, and the content that they were trained from.
///
/// Most weights of a feature are nearly the same: only those that differ from the middle one by more than a hundredth
/// of the group's largest are kept.
package struct MatcherWeights: Hashable, Sendable {
    /// Rises when the features or the training change.
    static let version = 1

    package var hash: String
    var classCount: Int
    /// What a rounded weight of one is worth, by group of features (the last is the constant feature).
    var scales: [Float]
    /// The group of each feature, as an index into `scales`.
    var groups: [UInt8]
    /// The middle weight of each feature.
    var middles: [Int16]
    /// How many weights of each feature are kept apart.
    var counts: [UInt8]
    /// Those weights: their class, and their value.
    var classes: [UInt8]
    var values: [Int16]

    /// Rounds `weights` (`classCount` for each feature).
    init(hash: String, classCount: Int, groups: [UInt8], weights: [Float]) {
        self.hash = hash
        self.classCount = classCount
        self.groups = groups
        middles = []
        counts = []
        classes = []
        values = []
        var largest = Array(repeating: Float(0), count: Int(groups.max() ?? 0) + 1)
        for (feature, group) in groups.enumerated() {
            for index in 0..<classCount {
                largest[Int(group)] = max(largest[Int(group)], abs(weights[feature * classCount + index]))
            }
        }
        scales = largest.map { $0 > 0 ? $0 / 32_767 : 1 }
        for (feature, group) in groups.enumerated() {
            let row = weights[feature * classCount..<(feature + 1) * classCount]
            append(row.map { Int16(($0 / scales[Int(group)]).rounded()) })
        }
    }

    private mutating func append(_ row: [Int16]) {
        let middle = row.sorted()[row.count / 2]
        middles.append(middle)
        var count: UInt8 = 0
        for (index, value) in row.enumerated() where abs(Int(value) - Int(middle)) > 327 {
            classes.append(UInt8(index))
            values.append(value)
            count += 1
        }
        counts.append(count)
    }

    /// The weights as they are used, `classCount` for each feature.
    func expanded() -> [Float] {
        var weights: [Float] = []
        weights.reserveCapacity(groups.count * classCount)
        var place = 0
        for (feature, group) in groups.enumerated() {
            let scale = scales[Int(group)]
            let start = weights.count
            weights.append(contentsOf: repeatElement(Float(middles[feature]) * scale, count: classCount))
            for _ in 0..<counts[feature] {
                weights[start + Int(classes[place])] = Float(values[place]) * scale
                place += 1
            }
        }
        return weights
    }
}

// MARK: - File

extension MatcherWeights {
    private static let mark = Array("linkline weights\n".utf8)

    /// The bytes of the file: a line of text, the hash, then little-endian numbers.
    package func encoded() -> [UInt8] {
        var bytes = Self.mark + Array(hash.utf8)
        func add(_ number: Int, _ width: Int) {
            for byte in 0..<width { bytes.append(UInt8(truncatingIfNeeded: number >> (8 * byte))) }
        }
        add(classCount, 2)
        add(scales.count, 1)
        for scale in scales { add(Int(scale.bitPattern), 4) }
        add(groups.count, 4)
        add(classes.count, 4)
        bytes += groups
        for middle in middles { add(Int(middle), 2) }
        bytes += counts
        bytes += classes
        for value in values { add(Int(value), 2) }
        return bytes
    }

    /// Reads a file; nothing unless it is whole and consistent.
    package init?(encoded bytes: [UInt8]) {
        guard bytes.starts(with: Self.mark) else { return nil }
        var reader = Reader(bytes: bytes, offset: Self.mark.count)
        guard let name = reader.bytes(32), let classCount = reader.number(2), let scaleCount = reader.number(1) else {
            return nil
        }
        hash = String(decoding: name, as: UTF8.self)
        self.classCount = classCount
        scales = []
        for _ in 0..<scaleCount {
            guard let bits = reader.number(4) else { return nil }
            scales.append(Float(bitPattern: UInt32(bits)))
        }
        guard let features = reader.number(4), let entries = reader.number(4),
            let groups = reader.bytes(features), let middles = reader.shorts(features),
            let counts = reader.bytes(features), let classes = reader.bytes(entries),
            let values = reader.shorts(entries), reader.isAtEnd
        else { return nil }
        (self.groups, self.middles, self.counts) = (groups, middles, counts)
        (self.classes, self.values) = (classes, values)
        let kept = counts.reduce(0) { $0 + Int($1) }
        guard kept == entries, groups.allSatisfy({ Int($0) < scaleCount }),
            classes.allSatisfy({ Int($0) < classCount })
        else { return nil }
    }

    private struct Reader {
        var bytes: [UInt8]
        var offset: Int

        var isAtEnd: Bool { offset == bytes.count }

        mutating func bytes(_ count: Int) -> [UInt8]? {
            guard count <= bytes.count - offset else { return nil }
            defer { offset += count }
            return Array(bytes[offset..<offset + count])
        }

        mutating func number(_ width: Int) -> Int? {
            guard let found = bytes(width) else { return nil }
            return found.reversed().reduce(0) { $0 << 8 | Int($1) }
        }

        mutating func shorts(_ count: Int) -> [Int16]? {
            guard let found = bytes(count * 2) else { return nil }
            return (0..<count).map { Int16(bitPattern: UInt16(found[$0 * 2]) | UInt16(found[$0 * 2 + 1]) << 8) }
        }
    }
}

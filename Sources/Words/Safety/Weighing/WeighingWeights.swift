/// Weights of features, one or several for each, in one flat table that is looked up by the numbers of features.
///
/// They are whole numbers, so that a sum is the same in any order and on any machine; one is worth ``scale``.
package struct WeighingWeights: Sendable {
    /// What a weight of one is worth.
    package let scale: Double
    package let columns: Int
    /// How many features there are.
    package private(set) var count = 0

    /// The upper half is the key, the lower half the weight, or the row of weights; 0 is free.
    private var slots: [UInt64]
    private var mask: Int
    private var rows: [Int16] = []
    /// One bit for each key, by other bits of it: most features of a text are not in the table, and end here.
    private var filter: [UInt64]
    /// Its bits, less one: a power of two, about ten bits for each feature.
    private var filterMask: Int

    /// The largest weight that the notation holds, in either direction.
    package static let largest = 2047

    /// The key of a feature: its upper 32 bits.
    ///
    /// Two features of some hundred thousand share one.
    package static func key(of hash: UInt64) -> UInt32 { UInt32(truncatingIfNeeded: hash >> 32) }

    /// - Parameters:
    ///   - entries: each key once, none 0, with `columns` weights of at most ``largest``.
    ///   - columns: how many weights a feature has.
    ///   - scale: what a weight of one is worth.
    package init(_ entries: [(key: UInt32, weights: [Int16])], columns: Int, scale: Double) {
        self.columns = columns
        self.scale = scale
        (slots, mask, filter, filterMask) = Self.room(for: entries.count)
        for entry in entries { insert(entry.key, entry.weights[...]) }
    }

    /// Reads what ``notation(_:)`` has written; `count` is how many entries it has.
    package init(notation: StaticString, columns: Int, count: Int, scale: Double) {
        self = notation.withUTF8Buffer { Self(notation: $0, columns: columns, count: count, scale: scale) }
    }

    /// Reads what ``notation(_:)`` has written; `count` is how many entries it has.
    package init(notation bytes: UnsafeBufferPointer<UInt8>, columns: Int, count: Int, scale: Double) {
        self.columns = columns
        self.scale = scale
        (slots, mask, filter, filterMask) = Self.room(for: count)
        var reader = Reader(columns: columns)
        for byte in bytes where byte >= Self.zero && byte < Self.zero + 64 {
            if reader.take(byte - Self.zero) { insert(reader.key, reader.weights[...]) }
        }
    }

    /// All weights of the feature with this key; empty if there are none.
    package func weights(ofKey key: UInt32) -> [Int32] {
        guard let value = value(of: UInt64(key) << 32) else { return [] }
        if columns == 1 { return [Int32(bitPattern: value)] }
        return rows[Int(value) * columns..<(Int(value) + 1) * columns].map { Int32($0) }
    }

    private static func room(for count: Int) -> (slots: [UInt64], mask: Int, filter: [UInt64], filterMask: Int) {
        var size = 16
        while size * 2 < count * 3 { size *= 2 }
        let bits = max(1024, size * 4)
        return (Array(repeating: 0, count: size), size - 1, Array(repeating: 0, count: bits / 64), bits - 1)
    }

    private mutating func insert(_ key: UInt32, _ weights: ArraySlice<Int16>) {
        let value: UInt32
        if columns == 1 {
            value = UInt32(bitPattern: Int32(weights.first ?? 0))
        } else {
            value = UInt32(rows.count / columns)
            rows += weights
        }
        var place = Int(key) & mask
        while slots[place] != 0 { place = (place + 1) & mask }
        slots[place] = UInt64(key) << 32 | UInt64(value)
        let bit = filterBit(key)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
        count += 1
    }

    @inline(__always)
    private func filterBit(_ key: UInt32) -> Int { Int(key >> 12) & filterMask }

    /// The weight or the row of a feature.
    @inline(__always)
    private func value(of hash: UInt64) -> UInt32? {
        let key = Self.key(of: hash)
        let bit = filterBit(key)
        guard filter[bit >> 6] & (1 << UInt64(bit & 63)) != 0 else { return nil }
        var place = Int(key) & mask
        while slots[place] != 0 {
            if UInt32(truncatingIfNeeded: slots[place] >> 32) == key {
                return UInt32(truncatingIfNeeded: slots[place])
            }
            place = (place + 1) & mask
        }
        return nil
    }

    /// The weight of a feature, where each has one.
    @inline(__always)
    func weight(of hash: UInt64) -> Int32 { value(of: hash).map { Int32(bitPattern: $0) } ?? 0 }

    /// The sum of the weights of features, where each has one weight; `hashes` is overwritten.
    ///
    /// Most features end at the filter: those that pass are gathered first, so that no look waits for the one before.
    func sum(of hashes: UnsafeMutableBufferPointer<UInt64>) -> Int32 {
        var sum: Int32 = 0
        for hash in known(hashes) { sum &+= weight(of: hash) }
        return sum
    }

    /// Those of some features that may be in the table, gathered at the beginning of `hashes`.
    func known(_ hashes: UnsafeMutableBufferPointer<UInt64>) -> Slice<UnsafeMutableBufferPointer<UInt64>> {
        var count = 0
        filter.withUnsafeBufferPointer { filter in
            for place in 0..<hashes.count {
                let hash = hashes[place]
                let bit = filterBit(Self.key(of: hash))
                hashes[count] = hash
                count &+= Int(truncatingIfNeeded: filter[bit >> 6] &>> UInt64(bit & 63) & 1)
            }
        }
        return hashes[..<count]
    }

    /// Adds the weights of a feature to as many sums, from the place `first` on.
    func add(_ hash: UInt64, to sums: inout [Int32], from first: Int) {
        guard let row = value(of: hash) else { return }
        let start = Int(row) * columns
        for column in 0..<columns { sums[first + column] += Int32(rows[start + column]) }
    }
}

// MARK: - Notation

extension WeighingWeights {
    /// The digits of base 64 are the 64 characters from "0" to "o".
    private static let zero = UInt8(ascii: "0")
    private static let lineLength = 120

    /// Keys in ascending order, each as what it is more than the one before, in groups of five bits, the lowest first,
    /// a sixth bit for "goes on"; then two digits of six bits for each weight, 2,048 more than it is.
    package static func notation(_ entries: [(key: UInt32, weights: [Int16])]) -> String {
        var digits: [UInt8] = []
        var before: UInt32 = 0
        func put(_ digit: UInt32) {
            if digits.count % (lineLength + 1) == lineLength { digits.append(UInt8(ascii: "\n")) }
            digits.append(zero + UInt8(digit))
        }
        for entry in entries.sorted(by: { $0.key < $1.key }) {
            var rest = entry.key - before
            before = entry.key
            while rest >= 32 {
                put(rest & 31 | 32)
                rest >>= 5
            }
            put(rest)
            for weight in entry.weights {
                let value = UInt32(Int32(weight) + 2048)
                put(value >> 6)
                put(value & 63)
            }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    /// The keys alone, of a notation without weights.
    package static func keys(notation: StaticString) -> [UInt32] {
        var keys: [UInt32] = []
        var reader = Reader(columns: 0)
        notation.withUTF8Buffer { bytes in
            for byte in bytes where byte >= zero && byte < zero + 64 {
                if reader.take(byte - zero) { keys.append(reader.key) }
            }
        }
        return keys
    }

    /// Puts the digits together again.
    private struct Reader {
        private(set) var key: UInt32 = 0
        private(set) var weights: [Int16]
        private var difference: UInt32 = 0
        private var shift: UInt32 = 0
        /// How many digits of weights have been read; -1 while the key is read.
        private var place = -1

        init(columns: Int) {
            weights = Array(repeating: 0, count: columns)
        }

        /// Whether an entry is complete with this digit.
        mutating func take(_ digit: UInt8) -> Bool {
            if place < 0 {
                difference |= UInt32(digit & 31) << shift
                shift += 5
                if digit < 32 {
                    key &+= difference
                    (difference, shift, place) = (0, 0, weights.isEmpty ? -1 : 0)
                }
                return weights.isEmpty && digit < 32
            }
            let column = place / 2
            weights[column] = place % 2 == 0 ? Int16(digit) << 6 : weights[column] + Int16(digit) - 2048
            place += 1
            guard place == weights.count * 2 else { return false }
            place = -1
            return true
        }
    }
}

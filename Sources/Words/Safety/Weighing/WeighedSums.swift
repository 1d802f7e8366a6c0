/// What the features of words weigh, and how many they are, group by group: all that a score is made of.
///
/// They are whole numbers, so that sums of parts make the sum of the whole.
struct WeighedSums: Sendable {
    /// By the number of the group; the last three places stand for nothing.
    private(set) var weights = SIMD8<Int32>(repeating: 0)
    private(set) var counts = SIMD8<Int32>(repeating: 0)

    mutating func add(_ weight: Int32, of count: Int, to group: WeighingFeature.Group) {
        weights[Int(group.rawValue)] &+= weight
        counts[Int(group.rawValue)] &+= Int32(truncatingIfNeeded: count)
    }

    static func += (sums: inout WeighedSums, more: WeighedSums) {
        sums.weights &+= more.weights
        sums.counts &+= more.counts
    }
}

/// The numbers of the features of a row of words, one group after the other, in borrowed memory.
///
/// They are those of ``WeighingFeatures``, without what that keeps to name a feature.
struct WeighedRow {
    /// The words by their numbers, and by their classes without those that the classes step over.
    let stems: ArraySlice<UInt64>
    let kinds: ArraySlice<UInt64>
    /// Only what reaches from before these places to behind them; nothing for all features.
    var border: (stem: Int, kind: Int)?

    /// What the features weigh but for those that hold the beginning or the end of the text.
    func sums(by weights: WeighingWeights) -> WeighedSums {
        var sums = WeighedSums()
        eachGroup { hashes, group in sums.add(weights.sum(of: hashes), of: hashes.count, to: group) }
        return sums
    }

    /// Takes the numbers of the features of one group after the other; whoever takes them may overwrite them.
    func eachGroup(_ take: (UnsafeMutableBufferPointer<UInt64>, WeighingFeature.Group) -> Void) {
        let room = 4 * (stems.count + kinds.count) + 8
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: room) { buffer in
            var hashes = HashList(buffer)
            func close(_ group: WeighingFeature.Group) {
                take(hashes.all, group)
                hashes.count = 0
            }
            stems.withUnsafeBufferPointer { row in
                let border = border?.stem
                if border == nil {
                    for stem in row { hashes.append(stem) }
                    close(.word)
                }
                // The same pairs again, and what follows each of them.
                for place in Self.starts(row, border, 1) {
                    hashes.append(WeighingFeatures.pair(row[place], row[place + 1]))
                }
                close(.pair)
                for place in Self.starts(row, border, 2) {
                    let pair = WeighingFeatures.pair(row[place], row[place + 1])
                    hashes.append(WeighingFeatures.triple(pair, row[place + 2]))
                }
                close(.triple)
                for distance in 2...4 {
                    for place in Self.starts(row, border, distance) {
                        hashes.append(WeighingFeatures.apart(row[place], row[place + distance]))
                    }
                }
                close(.apart)
            }
            kinds.withUnsafeBufferPointer { row in
                let border = border?.kind
                for place in Self.starts(row, border, 1) {
                    hashes.append(WeighingFeatures.kindPair(row[place], row[place + 1]))
                }
                for distance in 2...4 {
                    for place in Self.starts(row, border, distance) {
                        hashes.append(WeighingFeatures.kindApart(row[place], row[place + distance]))
                    }
                }
                close(.kind)
            }
        }
    }

    /// The places of a row behind which another place follows at this distance, across the border if there is one.
    private static func starts(_ row: UnsafeBufferPointer<UInt64>, _ border: Int?, _ distance: Int) -> Range<Int> {
        let end = max(0, row.count - distance)
        guard let border else { return 0..<end }
        let first = min(max(0, border - distance), end)
        return first..<max(first, min(border, end))
    }

    /// Numbers in memory that is borrowed for them, with room for all.
    private struct HashList {
        private let buffer: UnsafeMutableBufferPointer<UInt64>
        var count = 0

        init(_ buffer: UnsafeMutableBufferPointer<UInt64>) { self.buffer = buffer }

        var all: UnsafeMutableBufferPointer<UInt64> { UnsafeMutableBufferPointer(rebasing: buffer[..<count]) }

        mutating func append(_ hash: UInt64) {
            buffer[count] = hash
            count &+= 1
        }
    }
}

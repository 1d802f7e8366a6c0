/// What the features of a text weigh for each of ``WeighingNet/outcomes``, group by group.
struct OutcomeSums {
    private let net: WeighingNet
    /// One group after the other.
    private var sums: [Int32]
    private var counts = SIMD8<Int32>(repeating: 0)

    init(_ net: WeighingNet) {
        self.net = net
        sums = Array(repeating: 0, count: net.kinds.columns * WeighingFeature.Group.allCases.count)
    }

    mutating func add(_ hash: UInt64, to group: WeighingFeature.Group) {
        counts[Int(group.rawValue)] &+= 1
        net.kinds.add(hash, to: &sums, from: Int(group.rawValue) * net.kinds.columns)
    }

    /// The same of many; `hashes` is overwritten.
    mutating func add(_ hashes: UnsafeMutableBufferPointer<UInt64>, to group: WeighingFeature.Group) {
        counts[Int(group.rawValue)] &+= Int32(truncatingIfNeeded: hashes.count)
        for hash in net.kinds.known(hashes) {
            net.kinds.add(hash, to: &sums, from: Int(group.rawValue) * net.kinds.columns)
        }
    }

    /// A score for each outcome.
    var scores: [Double] {
        let columns = net.kinds.columns
        var scores = net.kindBiases
        for group in 0..<WeighingFeature.Group.allCases.count where counts[group] > 0 {
            let factor = net.kinds.scale / Double(counts[group]).squareRoot()
            for column in 0..<columns { scores[column] += Double(sums[group * columns + column]) * factor }
        }
        return scores
    }
}

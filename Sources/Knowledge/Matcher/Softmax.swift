/// The exponential function over vectors of scores.
enum Softmax {
    typealias Lane = SIMD8<Float>

    /// Replaces each score by e to the power of it, less the highest; returns the sum of all.
    static func exponentials(_ scores: inout [Lane]) -> Double {
        scores.withUnsafeMutableBufferPointer { scores in
            var highest = Lane(repeating: -.greatestFiniteMagnitude)
            for lane in scores { highest = highest.replacing(with: lane, where: lane .> highest) }
            let top = Lane(repeating: highest.max())
            var total = 0.0
            for index in scores.indices {
                scores[index] = exponential(scores[index] - top)
                total += Double(scores[index].sum())
            }
            return total
        }
    }

    /// To single precision, for numbers up to 0; what is below -80 gives next to nothing.
    @inline(__always)
    static func exponential(_ numbers: Lane) -> Lane {
        let low = Lane(repeating: -80)
        let clipped = numbers.replacing(with: low, where: numbers .< low)
        // Adding 1.5 x 2^23 leaves the nearest whole number in the low bits.
        let magic = Lane(repeating: 12_582_912)
        let shifted = clipped * 1.442_695_04 + magic
        let doublings = shifted - magic
        // ln 2 in two parts, so that nothing is lost for large numbers.
        let rest = clipped - doublings * 0.693_359_375 + doublings * 2.121_944_4e-4
        var sum = Lane(repeating: 1) + rest * (1 / 7)
        sum = 1 + rest * (1 / 6) * sum
        sum = 1 + rest * (1 / 5) * sum
        sum = 1 + rest * (1 / 4) * sum
        sum = 1 + rest * (1 / 3) * sum
        sum = 1 + rest * (1 / 2) * sum
        sum = 1 + rest * sum
        let whole = unsafeBitCast(shifted, to: SIMD8<Int32>.self) &- 0x4B40_0000
        let power = unsafeBitCast((whole &+ 127) &<< 23, to: Lane.self)
        return sum * power
    }
}

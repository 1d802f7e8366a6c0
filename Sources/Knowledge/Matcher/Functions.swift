/// Logarithm and exponential of our own: the system's differ in the last digit from one platform to the next, and what
/// a patient is answered must not.
extension Double {
    private static let ln2 = 0.693_147_180_559_945_3

    /// The exponential function, within a few units of the last place, for any number.
    static func exp(_ number: Double) -> Double {
        let clipped = Swift.min(Swift.max(number, -700), 700)
        let doublings = (clipped / ln2).rounded()
        let rest = clipped - doublings * ln2
        var sum = 1.0
        for term in stride(from: 14.0, through: 1, by: -1) { sum = 1 + sum * rest / term }
        return sum * Double(sign: .plus, exponent: Int(doublings), significand: 1)
    }

    /// The natural logarithm of a positive number, within a few units of the last place.
    static func log(_ number: Double) -> Double {
        guard number > 0, number.isFinite else { return -.greatestFiniteMagnitude }
        var exponent = Double(number.exponent)
        var significand = number.significand
        if significand > 1.414_213_562_373_095 {
            significand /= 2
            exponent += 1
        }
        let ratio = (significand - 1) / (significand + 1)
        let square = ratio * ratio
        var sum = 0.0
        for term in stride(from: 25.0, through: 1, by: -2) { sum = sum * square + 1 / term }
        return exponent * ln2 + 2 * ratio * sum
    }

    /// 1 / (1 + e^-x).
    static func sigmoid(_ number: Double) -> Double { 1 / (1 + exp(-number)) }
}

extension Float {
    /// The exponential function to single precision, for numbers up to 0 (scores less their highest).
    static func exp(_ number: Float) -> Float {
        let clipped = Swift.max(number, -80)
        let doublings = (clipped * 1.442_695_04).rounded()
        let rest = clipped - doublings * 0.693_147_18
        var sum: Float = 1 + rest / 7
        sum = 1 + rest / 6 * sum
        sum = 1 + rest / 5 * sum
        sum = 1 + rest / 4 * sum
        sum = 1 + rest / 3 * sum
        sum = 1 + rest / 2 * sum
        sum = 1 + rest * sum
        return sum * Float(bitPattern: UInt32(Int32(doublings) + 127) << 23)
    }
}

/// Seeded chance: the same seed gives the same days, on every machine.
///
/// SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014). Every person, the
/// gateway and the staff have a stream of their own, so that what one of them does changes nothing for the others.
struct Chance: RandomNumberGenerator, Sendable {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    /// A stream that has nothing to do with the streams of other numbers.
    init(seed: UInt64, stream: UInt64) {
        var mixer = Chance(seed: seed &+ stream &* 0xD1B5_4A32_D192_ED03)
        state = mixer.next()
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// True so many times in a thousand.
    mutating func happens(perMille: Int) -> Bool { below(1000) < perMille }

    /// True so many times in a hundred.
    mutating func happens(percent: Int) -> Bool { below(100) < percent }

    /// A number from 0 up to `bound`, which is not reached; 0 for a bound below 1.
    mutating func below(_ bound: Int) -> Int {
        // Our own reduction: the library's might differ from one version to the next.
        guard bound > 0 else { return 0 }
        return Int(next().multipliedFullWidth(by: UInt64(bound)).high)
    }

    mutating func number(in range: ClosedRange<Int>) -> Int {
        range.lowerBound + below(range.upperBound - range.lowerBound + 1)
    }

    /// One of these; nothing of none.
    mutating func one<Element>(of choices: [Element]) -> Element? {
        choices.isEmpty ? nil : choices[below(choices.count)]
    }

    /// From 0 up to 1.
    mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }
}

/// A flat table from numbers of 64 bits to small numbers: open addresses, at most half full.
struct WeighingTable: Sendable {
    private var keys: [UInt64]
    private var values: [Int32]
    private let mask: Int
    /// Nothing has this key: it marks what is free.
    private static let free: UInt64 = 0

    init(capacity: Int) {
        var size = 16
        while size < capacity * 2 { size *= 2 }
        keys = Array(repeating: Self.free, count: size)
        values = Array(repeating: 0, count: size)
        mask = size - 1
    }

    /// The first value of a key stays.
    mutating func insert(_ key: UInt64, _ value: Int32) {
        var place = Int(truncatingIfNeeded: key) & mask
        while keys[place] != Self.free {
            if keys[place] == key { return }
            place = (place + 1) & mask
        }
        keys[place] = key
        values[place] = value
    }

    func value(of key: UInt64) -> Int32? {
        var place = Int(truncatingIfNeeded: key) & mask
        while keys[place] != Self.free {
            if keys[place] == key { return values[place] }
            place = (place + 1) & mask
        }
        return nil
    }
}

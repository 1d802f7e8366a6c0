/// 128 bits that stand for a state while a proof runs: two hashes of all that is in it.
struct StateKey: Hashable, Sendable {
    private let high: Int
    private let low: Int

    init(_ state: State) {
        high = Self.hash(state, 1)
        low = Self.hash(state, 2)
    }

    private static func hash(_ state: State, _ salt: Int) -> Int {
        var hasher = Hasher()
        hasher.combine(salt)
        hasher.combine(state)
        return hasher.finalize()
    }

    func hash(into hasher: inout Hasher) { hasher.combine(low) }
}

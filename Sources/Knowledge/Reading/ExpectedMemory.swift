import Synchronization
import Words

/// The words of questions that wait, made ready once: many people are asked the same.
///
/// Nothing but speed depends on it.
final class ExpectedMemory: Sendable {
    private let kept = Mutex<[ExpectedWords?]>(Array(repeating: nil, count: places))
    private static let places = 256

    func words(of expected: Expected) -> ExpectedWords {
        let place = Self.place(of: expected)
        if let known = kept.withLock({ $0[place] }), known.fit(expected) { return known }
        let made = ExpectedWords(expected)
        kept.withLock { $0[place] = made }
        return made
    }

    private static func place(of expected: Expected) -> Int {
        var hasher = Hasher()
        hasher.combine(expected.question)
        hasher.combine(expected.options.count)
        hasher.combine(expected.options.first?.label)
        return hasher.finalize() & (places - 1)
    }
}

import Synchronization
import Words

/// Alarms of the last texts, since each is asked for three times: at the door, when the text is accepted, and in its turn.
///
/// Nothing but speed depends on it: an alarm follows from a text and the texts before it alone, and one that is not kept
/// is made anew. It is kept in memory alone, until others take its place.
final class AlarmMemory: Sendable {
    private let alarm: @Sendable (String, [String]) -> Alarm
    private let kept: Mutex<[Kept?]>
    private static let places = 2048
    /// Bytes of the longest texts that are kept, all together.
    private static let longest = 2_000

    private struct Kept {
        var text: String
        var earlier: [String]
        var alarm: Alarm
    }

    init(_ alarm: @escaping @Sendable (String, [String]) -> Alarm) {
        self.alarm = alarm
        kept = Mutex(Array(repeating: nil, count: Self.places))
    }

    /// What was found of a text before any dialogue hears it; `earlier` are the patient's texts before it.
    func alarm(for text: String, earlier: [String]) -> Alarm {
        let size = earlier.reduce(text.utf8.count) { $0 + $1.utf8.count }
        guard size <= Self.longest else { return alarm(text, earlier) }
        let place = Self.place(of: text, earlier)
        if let known = kept.withLock({ $0[place] }), Self.same(known.text, text), known.earlier.count == earlier.count,
            zip(known.earlier, earlier).allSatisfy(Self.same)
        {
            return known.alarm
        }
        let made = alarm(text, earlier)
        kept.withLock { $0[place] = Kept(text: text, earlier: earlier, alarm: made) }
        return made
    }

    /// Two texts that look alike are not always the same bytes.
    private static func same(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }

    private static func place(of text: String, _ earlier: [String]) -> Int {
        var hasher = Hasher()
        for var part in [text] + earlier {
            hasher.combine(part.utf8.count)
            part.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        }
        return hasher.finalize() & (places - 1)
    }
}

import Synchronization
package import Words

/// Texts as the safety screen has cut them, for the while in which they are read again.
///
/// A text is screened when it comes, read when its turn comes, and read together with the next two: so three times cut
/// into words, were it not kept. Nothing but speed depends on it: a text that is not kept is cut anew, and its reading is
/// the same. It is kept in memory alone, until others take its place.
package final class TextMemory: Sendable {
    private let screen: SafetyScreen
    /// By a number that is made of the bytes of a text, the last text that had it.
    private let kept = Mutex<[ScreenedText?]>(Array(repeating: nil, count: places))
    /// More texts than this are not kept.
    private static let places = 1024
    /// Bytes of the longest text that is kept.
    private static let longest = 2000

    /// A memory for the texts that `screen` screens.
    package init(_ screen: SafetyScreen) {
        self.screen = screen
    }

    /// What was found of a text before any dialogue hears it; `earlier` are the patient's texts before it.
    package func alarm(for text: String, earlier: [String]) -> Alarm {
        screen.alarm(for: screened(text), earlier: earlier.suffix(2).map(screened))
    }

    /// A text made ready for all that read it.
    package func prepared(_ text: String) -> PreparedText { screened(text).prepared }

    private func screened(_ text: String) -> ScreenedText {
        guard text.utf8.count <= Self.longest else { return screen.screened(text) }
        let place = Self.place(of: text)
        // Two texts that look alike are not always the same bytes.
        if let known = kept.withLock({ $0[place] }), known.prepared.original.utf8.elementsEqual(text.utf8) {
            return known
        }
        let made = screen.screened(text)
        kept.withLock { $0[place] = made }
        return made
    }

    private static func place(of text: String) -> Int {
        var hasher = Hasher()
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        return hasher.finalize() & (places - 1)
    }
}

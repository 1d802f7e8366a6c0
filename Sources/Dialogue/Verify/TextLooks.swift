/// What texts cost and reveal, each looked at once.
///
/// A class, because all judges of an exploration share what they have seen; it never leaves the exploration.
final class TextLooks {
    private let options: VerifyOptions
    private var segments: [String: Int] = [:]
    private var revealing: [String: String?] = [:]

    init(_ options: VerifyOptions) {
        self.options = options
    }

    /// How many texts a message takes.
    func segments(_ text: String) -> Int {
        if let known = segments[text] { return known }
        let count = options.segments(text)
        segments[text] = count
        return count
    }

    /// The revealing word that stands in it.
    func revealing(_ text: String) -> String? {
        if let known = revealing[text] { return known }
        let word = options.revealing(text)
        revealing[text] = .some(word)
        return word
    }
}

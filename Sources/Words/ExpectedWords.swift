/// The words of a question that waits, made ready: of its menu, and of the question itself.
///
/// Whoever asks many people the same makes them once.
package struct ExpectedWords: Sendable {
    private let asked: String?
    /// The rows of its menu.
    let matcher: OptionMatcher
    let question: [String]

    package init(_ expected: Expected) {
        asked = expected.question
        matcher = OptionMatcher(expected.options)
        question = expected.question.map(PreparedText.words(of:)) ?? []
    }

    /// Whether these are the words of a question.
    package func fit(_ expected: Expected) -> Bool {
        asked == expected.question && matcher.options == expected.options
    }
}

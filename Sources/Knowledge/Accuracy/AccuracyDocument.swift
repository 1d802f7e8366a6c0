/// A document with a place for the figures between two marks, so that they can be renewed.
package enum AccuracyDocument {
    package static let begin = "<!-- figures: made by make accuracy -->"
    package static let end = "<!-- end of figures -->"

    /// The document with the figures of this report in their place.
    ///
    /// - Parameters:
    ///   - document: the text as it is.
    ///   - report: what stands between the marks afterwards.
    /// - Returns: nothing if the document does not have both marks, in their order.
    package static func updating(_ document: String, with report: String) -> String? {
        guard let (before, _, after) = parts(document) else { return nil }
        return before + begin + "\n\n" + report + "\n" + end + after
    }

    /// The hash of the content that the figures are of, as far as it is written down.
    package static func contentHash(in document: String) -> String? {
        guard let figures = parts(document)?.figures else { return nil }
        let pieces = figures.split(separator: "`", maxSplits: 2, omittingEmptySubsequences: false)
        return pieces.count == 3 && pieces[0].hasSuffix("Content ") ? String(pieces[1]) : nil
    }

    /// Whether the figures are of this content.
    package static func isCurrent(_ document: String, contentHash hash: String) -> Bool {
        Self.contentHash(in: document).map { !$0.isEmpty && hash.hasPrefix($0) } ?? false
    }

    private static func parts(_ document: String) -> (before: String, figures: String, after: String)? {
        guard let opening = firstRange(of: begin, in: document[...]),
            let closing = firstRange(of: end, in: document[opening.upperBound...])
        else { return nil }
        return (
            String(document[..<opening.lowerBound]), String(document[opening.upperBound..<closing.lowerBound]),
            String(document[closing.upperBound...])
        )
    }

    private static func firstRange(of mark: String, in text: Substring) -> Range<String.Index>? {
        var start = text.startIndex
        while start < text.endIndex {
            if text[start...].hasPrefix(mark) { return start..<text.index(start, offsetBy: mark.count) }
            start = text.index(after: start)
        }
        return nil
    }
}

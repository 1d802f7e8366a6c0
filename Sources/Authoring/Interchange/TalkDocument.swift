/// A file of the notation as JSON: what stands in it and where, so that it comes back byte for byte.
///
/// `linkline export` writes it and `linkline import` reads it. Whoever makes one may leave out everything but `lines`,
/// and of a line everything but `text`: what is left out has its usual form.
package struct TalkDocument: Hashable, Sendable, Codable {
    /// What this is.
    package static let format = "linkline-talk-1"

    package var format: String?
    /// How the file is called; for people.
    package var file: String?
    /// What the first line says that the file is, and the rest of that line; for people.
    package var kind: String?
    package var name: String?
    /// The file begins with a byte order mark.
    package var byteOrderMark: Bool?
    /// The file ends without a line end.
    package var openEnd: Bool?
    /// Lines end as on Windows.
    package var carriageReturns: Bool?
    /// The lines at the margin, each with what is indented below it.
    package var lines: [Line]

    /// A line, a comment, or a blank line that is not quite blank.
    package struct Line: Hashable, Sendable, Codable {
        /// From 1; blank lines are those that nothing has the number of.
        package var line: Int?
        /// The whole line, from its first mark on.
        package var text: String
        /// The keyword it begins with, if it does, and the rest; for whoever reads it.
        package var keyword: String?
        package var rest: String?
        /// The line is a comment.
        package var comment: Bool?
        /// What stands before it, where that is not two spaces a level.
        package var indentation: String?
        /// Blanks at its end.
        package var end: String?
        /// It ends otherwise than the file's lines do.
        package var otherEnd: Bool?
        package var children: [Line]?

        package init(text: String) {
            self.text = text
        }
    }

    package init(lines: [Line]) {
        self.lines = lines
    }
}

/// Why a file cannot be exported or imported.
package enum InterchangeFailure: Error, Hashable {
    /// The bytes are not UTF-8, so JSON has no form for them.
    case notUTF8(line: Int)
    /// There are too many levels, lines or bytes.
    case tooLarge(String)
    /// This is no JSON of a file.
    case notADocument(String)
    /// A line has a line end in it, or another number than its place allows.
    case badLine(String)
}

import FoundationEssentials

/// Texts with what they mean, by author, to measure with: the files of some folders, in JSON lines.
///
/// The beginning of a file's name says what is in it and the rest who wrote it (`topics-7.jsonl`):
///
/// | file | a line |
/// |---|---|
/// | `topics-`, `further-`, `none-` | `{"id","text"}`, the id `none` for what no topic answers; `also` has further ids |
/// | `safety-` | `{"text","category","response","level","subtype"}` |
/// | `everyday-` | `{"text"}`: nothing that anybody could worry about |
/// | `answers-` | `{"expect","question","at","text","answer"}`, as for `linkline explain reading` |
/// | `commands-` | `{"text","keyword","opted_out"}`, the keyword null for what is no command |
/// | `second-` | `{"text","also"}`: further topics that answer a text that stands elsewhere |
/// | `authors.jsonl` | `{"author","use"}`: `content`, `development` or `held-out` |
package struct AccuracyTexts: Sendable {
    /// A question, or what is none.
    package struct Asked: Hashable, Sendable {
        package var text: String
        /// Nothing if no topic answers it.
        package var topic: String?
        /// Further topics that answer it.
        package var also: [String]
        package var author: String

        package init(text: String, topic: String?, also: [String] = [], author: String) {
            self.text = text
            self.topic = topic
            self.also = also
            self.author = author
        }
    }

    /// A text for the safety screen.
    package struct Safety: Hashable, Sendable {
        package var text: String
        /// A category of the screen, or `none`.
        package var category: String
        /// `crisis`, `distress` or `none`.
        package var response: String
        /// Of a crisis: `explicit` or `indirect`.
        package var level: String?
        /// Of what is harmless: what makes it hard.
        package var subtype: String?
        package var author: String

        package init(
            text: String, category: String, response: String, level: String? = nil, subtype: String? = nil,
            author: String
        ) {
            self.text = text
            self.category = category
            self.response = response
            self.level = level
            self.subtype = subtype
            self.author = author
        }
    }

    /// A text with which nothing is wrong.
    package struct Everyday: Hashable, Sendable {
        package var text: String
        package var author: String
    }

    /// A text that is a command, or is none.
    package struct Command: Hashable, Sendable {
        package var text: String
        package var keyword: String?
        package var optedOut: Bool
        package var author: String

        package init(text: String, keyword: String?, optedOut: Bool, author: String) {
            self.text = text
            self.keyword = keyword
            self.optedOut = optedOut
            self.author = author
        }
    }

    /// An answer to a question: the line as it was, for whoever reads it.
    package struct Answer: Hashable, Sendable {
        package var line: [UInt8]
        package var author: String
    }

    /// What may be done with an author's texts.
    package enum Use: String, Hashable, Sendable, CaseIterable {
        /// They are content: the matcher or the screen learns from them.
        case content
        /// They may be looked at.
        case development
        /// They are scored, and not read by those who write rules.
        case heldOut = "held-out"
    }

    package var asked: [Asked] = []
    package var safety: [Safety] = []
    package var everyday: [Everyday] = []
    package var commands: [Command] = []
    package var answers: [Answer] = []
    /// By text, as it is compared.
    package var second: [String: [String]] = [:]
    /// By author; one that is not named is for development.
    package var uses: [String: Use] = [:]

    package init() {}

    /// What may be done with an author's texts.
    package func use(of author: String) -> Use { uses[author] ?? .development }
}

/// A file of texts could not be read: which line, and what is wrong with it.
///
/// It never quotes a text.
package struct AccuracyFault: Error, Hashable, CustomStringConvertible {
    package var file: String
    package var line: Int
    package var problem: String

    package var description: String { "\(file):\(line): \(problem)" }
}

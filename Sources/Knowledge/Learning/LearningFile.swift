import Dialogue
import FoundationEssentials
import Talk

/// The file in which what came in is kept: `content/asked/site.talk`, as one more author.
package enum LearningFile {
    /// Where it stands in the folder of content.
    package static let path = "asked/\(LearningTrial.author).talk"

    /// The file with one more line under a topic.
    ///
    /// - Parameters:
    ///   - line: the text, masked already; line ends in it become blanks.
    ///   - topic: nothing for a text that no topic answers.
    ///   - file: the file as it is; nothing if there is none yet.
    /// - Returns: the new file.
    package static func adding(_ line: String, to topic: String?, in file: String?) -> String {
        let written = "  \(notation(line))"
        var lines = (file ?? "asked by \(LearningTrial.author)\nvoice texts that came in\n")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        while lines.last?.isEmpty == true { lines.removeLast() }
        let head = "topic \(topic ?? "none")"
        if let start = lines.firstIndex(where: { $0.split(separator: " ").joined(separator: " ") == head }) {
            var end = start + 1
            while end < lines.count, lines[end].first.map({ $0 == " " || $0 == "\t" }) ?? true { end += 1 }
            while end > start + 1, lines[end - 1].allSatisfy({ $0 == " " || $0 == "\t" }) { end -= 1 }
            lines.insert(written, at: end)
        } else {
            lines += [head, written]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A bar in front makes text of whatever a line begins with.
    private static func notation(_ line: String) -> String {
        let words = line.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
        let isPlain = words.first.map { $0.isASCII && $0.isLowercase } ?? false
        let startsLikeKeyword = ["topic", "voice"].contains { words.hasPrefix($0) }
        return isPlain && !startsLikeKeyword ? words : "| \(words)"
    }

    /// Why a text was not written.
    package enum Refusal: Error, Hashable, Sendable {
        case unknownTopic
        /// It stands there already, word for word, in this file and line.
        case known(String)
        /// Nothing is left of it once what tells who wrote it is gone.
        case empty
        /// The notation does not take it as it is.
        case notText
        case unwritable(String)
    }

    /// Writes texts under a topic of a content folder; all of them, or none.
    ///
    /// - Parameters:
    ///   - texts: as they came; each is masked first.
    ///   - topic: nothing for texts that no topic answers.
    ///   - directory: the folder of content.
    ///   - content: what it holds now.
    /// - Returns: the texts as they were written.
    /// - Throws: why nothing was.
    package static func write(
        _ texts: [String], topic: String?, directory: String, content: Content
    ) throws(Refusal) -> [String] {
        if let topic, !content.topics.contains(where: { $0.id == topic }) { throw .unknownTopic }
        let file = "\(directory)/\(path)"
        let old = FileManager.default.contents(atPath: file).map { String(decoding: $0, as: UTF8.self) }
        var new = old
        var written: [String] = []
        for text in texts {
            let masked = TextMask.masked(text)
            let key = AccuracyTexts.key(masked)
            guard !key.isEmpty else { throw .empty }
            if let known = content.phrasings.first(where: { AccuracyTexts.key($0.text) == key && $0.topic == topic }) {
                throw .known("\(known.place.file):\(known.place.line)")
            }
            new = adding(masked, to: topic, in: new)
            written.append(masked)
        }
        guard let new else { return [] }
        let lines = leaves(TalkReader.read(path: file, bytes: Array(new.utf8)).lines)
        guard written.allSatisfy({ text in lines.contains { FoldedEqual.same($0, text) } }) else { throw .notText }
        do {
            try FileManager.default.createDirectory(
                atPath: "\(directory)/asked", withIntermediateDirectories: true)
            try Data(new.utf8).write(to: URL(filePath: file), options: .atomic)
        } catch {
            throw .unwritable(file)
        }
        return written
    }

    private static func leaves(_ lines: [TalkLine]) -> [String] {
        lines.flatMap { [$0.content] + leaves($0.children) }
    }

    private enum FoldedEqual {
        static func same(_ left: String, _ right: String) -> Bool {
            AccuracyTexts.key(left) == AccuracyTexts.key(right)
        }
    }
}

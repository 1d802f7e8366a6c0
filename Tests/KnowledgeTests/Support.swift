import Foundation
import Knowledge
import Talk
import Words

/// The content that comes with Linkline, read once for all tests.
enum Shipped {
    static let directory = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("content").resolvingSymlinksInPath().path

    static let loaded = Content.load(directory: directory, today: CivilDate(year: 2026, month: 11, day: 23))
    static let library = KnowledgeLibrary(loaded.content, today: CivilDate(year: 2026, month: 11, day: 23))
}

/// A copy of the shipped content with some files changed; it is gone when the test is over.
///
/// Only two authors of phrasings are copied, and no weights: reading takes a fraction of the time.
final class ChangedContent {
    let directory: String
    private static let authors = ["asked/author-1.talk", "asked/author-2.talk"]

    /// Copies and changes; the changes are the new text of each file, and nothing takes the file away.
    init(_ changes: [String: String?]) throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("linkline-\(UUID().uuidString)")
        let folder = root.appendingPathComponent("content")
        directory = folder.path
        for path in try FileManager.default.subpathsOfDirectory(atPath: Shipped.directory).sorted() {
            let isLeftOut = path == Content.weightsFile || path.hasPrefix("asked/") && !Self.authors.contains(path)
            guard !isLeftOut, let bytes = FileManager.default.contents(atPath: "\(Shipped.directory)/\(path)") else {
                continue
            }
            let copy = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: copy)
        }
        for (path, text) in changes {
            let file = folder.appendingPathComponent(path)
            if let text {
                try text.write(to: file, atomically: true, encoding: .utf8)
            } else {
                try FileManager.default.removeItem(at: file)
            }
        }
    }

    deinit { try? FileManager.default.removeItem(atPath: (directory as NSString).deletingLastPathComponent) }

    func load(today: CivilDate? = nil) -> (content: Content, sources: [String: SourceFile], diagnostics: [Diagnostic]) {
        Content.load(directory: directory, today: today)
    }

    /// The shipped text of a file, with one passage replaced.
    static func shipped(_ path: String, replacing old: String, with new: String) throws -> String {
        let text = try String(contentsOfFile: "\(Shipped.directory)/\(path)", encoding: .utf8)
        return text.replacingOccurrences(of: old, with: new)
    }
}

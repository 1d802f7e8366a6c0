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
/// What takes long to read and is no part of a test is left out: authors of phrasings, safety rules, ordinary words.
final class ChangedContent {
    let directory: String
    /// Copies and changes; the changes are the new text of each file, and nothing takes the file away.
    init(_ changes: [String: String?]) throws {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent("linkline-\(UUID().uuidString)")
        let folder = root.appendingPathComponent("content")
        directory = folder.path
        for path in try FileManager.default.subpathsOfDirectory(atPath: Shipped.directory).sorted() {
            guard !Self.isLeftOut(path),
                let bytes = FileManager.default.contents(atPath: "\(Shipped.directory)/\(path)")
            else {
                continue
            }
            let copy = folder.appendingPathComponent(path)
            try FileManager.default.createDirectory(
                at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
            try bytes.write(to: copy)
        }
        try "ordinary\n".write(
            to: folder.appendingPathComponent("words/common-words.txt"), atomically: true, encoding: .utf8)
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("asked"), withIntermediateDirectories: true)
        for (path, text) in changes {
            let file = folder.appendingPathComponent(path)
            if let text {
                try text.write(to: file, atomically: true, encoding: .utf8)
            } else {
                try FileManager.default.removeItem(at: file)
            }
        }
    }

    private static func isLeftOut(_ path: String) -> Bool {
        path == Content.weightsFile || path == "words/common-words.txt" || path.hasPrefix("asked/")
            || path.hasPrefix("safety/") && path != "safety/replies.talk"
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

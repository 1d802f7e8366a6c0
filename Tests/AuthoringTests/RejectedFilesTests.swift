import Authoring
import Foundation
import Talk
import Testing

@Suite("Files of dialogues/rejected are rejected for the reason they name")
struct RejectedFilesTests {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "dialogues/rejected")
    static let files = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

    @Test("There are such files")
    func exist() {
        #expect(Self.files.count >= 15)
    }

    @Test(arguments: files)
    func rejected(file: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: file), encoding: .utf8)
        let first = try #require(text.split(separator: "\n").first)
        #expect(first.hasPrefix("# must be: "))
        let code = String(first.dropFirst("# must be: ".count))
        let result = compile([text])
        let errors = result.diagnostics.filter { $0.severity == .error }
        #expect(result.program == nil)
        #expect(Set(errors.map(\.code)) == [code], "\(rendered(errors, result.sources))")
    }
}

import Foundation
import Testing

@Suite("linkline prepare") struct PrepareTests {
    @Test(
        "options that go nowhere are refused, and nothing is written",
        arguments: [
            (["safety", "--fit"], "--trial"), (["accuracy", "--only", "safety"], "--into -"),
            (["accuracy", "--check", "--into", "-"], "--check"),
            (["accuracy", "--check", "--only", "safety", "--into", "-"], "--check"),
            (["accuracy", "--threads", "0"], "--threads"),
        ])
    func refused(_ words: [String], _ told: String) throws {
        let folder = try Folder()
        let into = words.contains("--into") || words[0] == "accuracy" ? [] : ["--into", folder.url.path]
        let run = try Linkline.run(["prepare"] + words + into)
        #expect(run.status == 64, "\(run.errors)")
        #expect(run.errors.contains(told), "\(run.errors)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
    }
}

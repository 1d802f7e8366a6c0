import Authoring
import BenchmarkSupport
import Talk
import Testing

/// Time and memory of the same files are measured by `make fuzz-files`.
@Suite("Dialogue files that nobody should write are told of, and end nothing") struct HostileFilesTests {
    private static let files = HostileFiles(
        ShippedFiles.dialoguePaths.filter { !$0.contains("/tests/") }.compactMap { ShippedFiles.all[$0] }, seed: 1)

    @Test("1,000 of them: a diagnostic each, with a place that the file has", arguments: HostileFiles.Maker.allCases)
    func told(maker: HostileFiles.Maker) {
        for number in 0..<1_000 {
            let (made, bytes) = Self.files.file(number)
            guard made == maker else { continue }
            let file = TalkReader.read(path: "dialogues/hostile.talk", bytes: bytes)
            let defaults = TalkReader.read(
                path: "dialogues/_defaults.talk", bytes: Array((RuleExample.defaults + "\n").utf8))
            let result = Compiler.compile(files: [file, defaults], context: exampleContext)
            #expect(!result.diagnostics.isEmpty, "\(maker.rawValue) \(number)")
            for one in result.diagnostics where one.path == file.source.path {
                #expect(one.position.line <= file.source.lines.count && one.position.column >= 1)
            }
            #expect(result.diagnostics.allSatisfy { Catalogue.entry($0.code) != nil })
        }
    }

    @Test("a file is the same whenever it is made") func seeded() {
        for number in 0..<40 { #expect(Self.files.file(number).bytes == Self.files.file(number).bytes) }
    }
}

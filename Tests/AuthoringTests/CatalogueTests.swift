import Authoring
import Foundation
import Talk
import Testing

@Suite("Each diagnostic has an example that produces it where it says, and one that produces nothing")
struct CatalogueTests {
    static let codes = Catalogue.entries.map(\.code)

    @Test("the bad example produces it, at exactly the marked place", arguments: codes)
    func bad(code: String) throws {
        let entry = try #require(Catalogue.entry(code))
        let all = entry.bad.diagnostics()
        let found = all.filter { $0.code == code }
        #expect(!found.isEmpty, "\(all.map(DiagnosticRenderer.concise))")
        let place = try #require(entry.bad.place)
        let written = found.map { "\($0.path):\($0.position.line):\($0.position.column)+\($0.length)" }
        #expect(written == ["\(place.path):\(place.position.line):\(place.position.column)+\(place.length)"])
        #expect(found.allSatisfy { $0.severity == entry.severity })
        #expect(found.allSatisfy { !$0.help.isEmpty }, "it says what to do")
    }

    @Test("one slip is one error", arguments: codes) func oneSlip(code: String) throws {
        let entry = try #require(Catalogue.entry(code))
        let errors = entry.bad.diagnostics().filter { $0.severity == .error }
        #expect(errors.count <= 1, "\(errors.map(DiagnosticRenderer.concise))")
    }

    @Test("the good example produces nothing of the catalogue", arguments: codes) func good(code: String) throws {
        let entry = try #require(Catalogue.entry(code))
        #expect(entry.good.diagnostics().map(DiagnosticRenderer.concise) == [])
    }

    @Test("codes are unique, say their family, and have a meaning of their own") func catalogue() {
        #expect(Set(Self.codes).count == Self.codes.count)
        #expect(Self.codes.allSatisfy { $0.hasPrefix("LL") && $0.count == 6 && Int($0.dropFirst(2)) != nil })
        #expect(Set(Catalogue.entries.map(\.meaning)).count == Self.codes.count)
        #expect(Catalogue.entries.allSatisfy { $0.meaning.hasSuffix(".") })
        #expect(Set(Catalogue.entries.map(\.family)) == Set(Family.allCases).subtracting([.rehearsal]))
    }

    @Test("no code stands in the sources that the catalogue does not have") func noneOutside() throws {
        let sources = ShippedFiles.root.appending(path: "Sources")
        let known = Set(Self.codes)
        var unknown: Set<String> = []
        for path in try FileManager.default.subpathsOfDirectory(atPath: sources.path) where path.hasSuffix(".swift") {
            let text = try String(contentsOf: sources.appending(path: path), encoding: .utf8)
            // The files of made-up people have a catalogue of their own, above this module.
            for match in text.matches(of: /"(LL[1-6]\d{3})"/) where !known.contains(String(match.1)) {
                unknown.insert(String(match.1))
            }
        }
        #expect(unknown == [])
    }

    @Test("nothing is found in what ships or in the examples that the catalogue does not explain") func explained() {
        let found = ShippedFiles.examination.diagnostics + Catalogue.entries.flatMap { $0.bad.diagnostics() }
        #expect(found.allSatisfy { Catalogue.entry($0.code)?.severity == $0.severity })
    }
}

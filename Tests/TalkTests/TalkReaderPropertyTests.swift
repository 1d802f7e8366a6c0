import Talk
import Testing

@Suite("Reading anything at all")
struct TalkReaderPropertyTests {
    /// A small generator with a seed, so that a failure can be had again.
    ///
    /// SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", 2014).
    private struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    /// Pieces that meet in bad files: line ends, blanks, marks, halves of characters, invisible ones.
    private static let pieces: [[UInt8]] =
        [
            "\n", "\n", "\n", "\r\n", "\r", " ", "  ", "  ", "    ", "\t", "| ", "|", "#", "ask ", "optoin 1", "yse ->",
            "ŵ", "\u{301}", "👩‍👩‍👧", "🏴", "🇬", "🇧", "\u{202E}", "\u{2028}", "\u{A0}", "\u{FEFF}", "\0", "{", "\u{600}",
        ].map { Array($0.utf8) } + [[0xFF], [0xC3], [0xF0, 0x9F], [0xED, 0xA0, 0x80], [0x80], [0xFF, 0xFE]]

    private func bytes(_ generator: inout Seeded) -> [UInt8] {
        let count = Int.random(in: 0...60, using: &generator)
        if Int.random(in: 0..<4, using: &generator) == 0 {
            return (0..<count * 4).map { _ in UInt8.random(in: 0...255, using: &generator) }
        }
        return (0..<count).flatMap { _ in Self.pieces.randomElement(using: &generator) ?? [] }
    }

    private func isInside(_ position: SourcePosition, _ source: SourceFile) -> Bool {
        guard source.lines.indices.contains(position.line - 1) else { return false }
        return (1...source.lines[position.line - 1].count + 1).contains(position.column)
    }

    @Test("No bytes crash the reader, and every place that it names lies inside the file", arguments: 0..<8)
    func anyBytes(seed: UInt64) {
        var generator = Seeded(state: seed)
        for _ in 0..<500 {
            let bytes = bytes(&generator)
            let file = TalkReader.read(path: "test.talk", bytes: bytes)
            var diagnostics = file.diagnostics
            var waiting = file.lines
            var last = position(0, 0)
            while !waiting.isEmpty {
                let line = waiting.removeFirst()
                #expect(last < line.position, "lines come in order: \(bytes)")
                last = line.position
                #expect(isInside(line.position, file.source), "\(bytes)")
                let rest = TalkKeyword(keyword: "", rest: "", restPosition: line.position)
                let found = line.prose(
                    rest: rest, childKeywords: ["option", "yes"], diagnostics: &diagnostics, path: "")
                for fragment in found.text.fragments {
                    #expect(isInside(fragment.position, file.source), "\(bytes)")
                }
                if let keyword = line.keyword(among: ["ask", "yes"]) {
                    #expect(isInside(keyword.restPosition, file.source), "\(bytes)")
                }
                waiting.insert(contentsOf: line.children, at: 0)
            }
            #expect(diagnostics.allSatisfy { isInside($0.position, file.source) }, "\(bytes)")
            #expect(!file.source.lines.contains { $0.unicodeScalars.contains("\n") }, "\(bytes)")
            let printed = DiagnosticRenderer().text(diagnostics, sources: ["test.talk": file.source], colour: false)
            #expect(printed.isEmpty == diagnostics.isEmpty)
        }
    }

    @Test("Reading what was read changes nothing")
    func stable() {
        var generator = Seeded(state: 42)
        for _ in 0..<500 {
            let first = TalkReader.read(path: "test.talk", bytes: bytes(&generator))
            guard first.diagnostics.isEmpty else { continue }
            let second = read(outline(first.lines))
            #expect(outline(second.lines) == outline(first.lines))
            #expect(second.diagnostics.isEmpty)
        }
    }
}

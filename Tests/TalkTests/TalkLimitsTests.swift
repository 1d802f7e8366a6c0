import Talk
import Testing

@Suite("Limits of a file")
struct TalkLimitsTests {
    /// The number of levels in a tree, found without trusting the limit under test.
    private func depth(_ lines: [TalkLine]) -> Int {
        var level = lines
        var depth = 0
        while !level.isEmpty {
            depth += 1
            level = level.flatMap(\.children)
        }
        return depth
    }

    @Test("Twelve levels are read")
    func twelveLevels() {
        let text = (0..<12).map { String(repeating: "  ", count: $0) + "x\n" }.joined()
        let file = read(text)
        #expect(file.diagnostics.isEmpty)
        #expect(depth(file.lines) == 12)
    }

    @Test("A file nested a thousand deep gives one clear error", arguments: [13, 1_000])
    func tooDeep(levels: Int) {
        let text = (0..<levels).map { String(repeating: "  ", count: $0) + "x\n" }.joined() + "after\n"
        let file = read(text)
        #expect(file.codes == ["LL1007"])
        #expect(file.diagnostics[0].position == position(13, 25))
        #expect(depth(file.lines) == 12)
        #expect(file.lines.map(\.content) == ["x", "after"])
    }

    @Test("A file with too many lines is read up to the limit, with one error there")
    func tooManyLines() {
        let fits = read(String(repeating: "x\n", count: TalkLimits.lines))
        #expect(fits.diagnostics.isEmpty)
        let file = read(String(repeating: "x\n", count: TalkLimits.lines + 5))
        #expect(file.codes == ["LL1009"])
        #expect(file.lines.count == TalkLimits.lines)
        #expect(file.diagnostics[0].position == position(TalkLimits.lines, 1))
    }

    @Test("A file that is too large is read up to a whole line, with one error there")
    func tooManyBytes() {
        let line = String(repeating: "ŵ", count: 511) + "\n"
        let fits = read(String(repeating: line, count: TalkLimits.bytes / line.utf8.count))
        #expect(fits.diagnostics.isEmpty)
        let file = read(String(repeating: line, count: TalkLimits.bytes / line.utf8.count + 2))
        #expect(file.codes == ["LL1008"])
        #expect(file.lines.last?.content.count == 511)
    }
}

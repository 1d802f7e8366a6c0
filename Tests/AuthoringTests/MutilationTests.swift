import Authoring
import Talk
import Testing

@Suite("Whatever is in a file, compiling it ends with diagnostics and never with a crash")
struct MutilationTests {
    @Test("Lines dropped, swapped, doubled and indented otherwise")
    func mutilated() {
        var texts = [howDidItGo]
        for rule in Rule.allCases {
            texts += rule.examples.bad.files + rule.examples.good.files
        }
        var dice = Dice(state: 2026)
        for round in 0..<3000 {
            let text = mutilate(texts[round % texts.count], &dice)
            let result = compile([text])
            let isBroken = result.diagnostics.contains { $0.severity == .error }
            #expect((result.program == nil) == isBroken)
        }
    }

    @Test("One line dropped from the example is told of close by, if at all")
    func oneLineDropped() {
        let lines = howDidItGo.split(separator: "\n", omittingEmptySubsequences: false)
        for index in lines.indices {
            var rest = lines
            rest.remove(at: index)
            let result = compile([rest.joined(separator: "\n")])
            let errors = result.diagnostics.filter { $0.severity == .error }
            #expect(errors.count <= 7, "line \(index + 1): \(rendered(errors, result.sources))")
        }
    }

    private func mutilate(_ text: String, _ dice: inout Dice) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for _ in 0...dice.roll(4) where !lines.isEmpty {
            let index = dice.roll(lines.count)
            switch dice.roll(7) {
            case 0: lines.remove(at: index)
            case 1: lines.swapAt(index, dice.roll(lines.count))
            case 2: lines[index] = "  " + lines[index]
            case 3: lines[index] = String(lines[index].dropFirst(2))
            case 4: lines.insert(lines[index], at: dice.roll(lines.count))
            case 5: lines[index] = String(lines[index].prefix(dice.roll(lines[index].count + 1)))
            default: lines[index] = scrambled(lines[index], &dice)
            }
        }
        return lines.joined(separator: "\n")
    }

    private func scrambled(_ line: String, _ dice: inout Dice) -> String {
        var words = line.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count > 1 else { return line + " {" }
        words.swapAt(dice.roll(words.count), dice.roll(words.count))
        let marks = ["{", "}", "->", "|", "=", "\"", "(", ",", "{{", "..", "\u{1F600}", "9999999999999999999"]
        words.insert(marks[dice.roll(marks.count)], at: dice.roll(words.count))
        return words.joined(separator: " ")
    }
}

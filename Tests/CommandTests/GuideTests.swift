import Foundation
import Testing

/// The author's guide shows files and what commands answer; both must be what the product does today.
@Suite struct GuideTests {
    /// One shown file with the commands shown after it.
    struct Step: CustomTestStringConvertible, Sendable {
        var number: Int
        var file: String
        var consoles: [String]

        var testDescription: String { "file \(number)" }
    }

    static let steps: [Step] = {
        let path = Linkline.root.appending(path: "docs/authors-guide.md").path
        let guide = (try? String(contentsOfFile: path, encoding: .utf8)) ?? ""
        var steps: [Step] = []
        for part in guide.components(separatedBy: "\n```").enumerated() where part.offset % 2 == 1 {
            let body = part.element.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let text = body.count > 1 ? String(body[1]) + "\n" : ""
            switch body[0] {
            case "talk": steps.append(Step(number: steps.count + 1, file: text, consoles: []))
            case "console" where !steps.isEmpty: steps[steps.count - 1].consoles.append(text)
            default: break
            }
        }
        return steps
    }()

    @Test func theGuideHasItsSteps() {
        #expect(Self.steps.count == 4)
        #expect(Self.steps.allSatisfy { !$0.consoles.isEmpty })
    }

    @Test(arguments: steps) func whatIsShownIsWhatComes(_ step: Step) throws {
        let folder = try Folder()
        let dialogues = try folder.addDialogues()
        try Data(step.file.utf8).write(to: dialogues.appending(path: "lifts.talk"))
        for console in step.consoles {
            let lines = console.split(separator: "\n").map(String.init)
            let command = try #require(lines.first { $0.hasPrefix("$ linkline ") }).dropFirst("$ linkline ".count)
            let arguments = command.split(separator: " ").map(String.init) + ["--dialogues", dialogues.path]
            let typed = lines.filter { $0.hasPrefix("you> ") }.map { "\($0.dropFirst(5))\n" }.joined()
            let run = try Linkline.run(arguments, input: Data(typed.utf8))
            expect(Array(lines.dropFirst()), in: run.lines, "\(run.text)\(run.errors)")
        }
    }

    /// Each shown line comes, in order; `...` stands for any number of lines, or for the end of one.
    private func expect(_ shown: [String], in lines: [String], _ all: String) {
        var rest = lines[...]
        for line in shown where line != "..." {
            let start = line.hasSuffix("...") ? String(line.dropLast(3)) : nil
            let place = rest.firstIndex { start.map($0.hasPrefix) ?? ($0 == line) }
            guard let place else {
                Issue.record("\"\(line)\" does not come, or not here:\n\(all)")
                return
            }
            rest = rest[(place + 1)...]
        }
    }
}

// How long a proof takes: of the shipped dialogues, and with made-up ones of so many statements beside them.
//
// make prove [ARGS="--steps 0,200,2000 --threads 2"]

import Authoring
import BenchmarkSupport
import Dialogue
import Foundation
import Knowledge
import Talk

let arguments = Array(CommandLine.arguments.dropFirst())
func option(_ name: String, otherwise: String) -> String {
    guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return otherwise }
    return arguments[place + 1]
}

func talkFiles(in folder: String) -> [TalkFile] {
    let names = (FileManager.default.enumerator(atPath: folder)?.allObjects as? [String] ?? []).sorted()
    return names.filter { $0.hasSuffix(".talk") && !$0.hasPrefix("rejected/") }.compactMap { name in
        FileManager.default.contents(atPath: "\(folder)/\(name)").map {
            TalkReader.read(path: "dialogues/\(name)", bytes: Array($0))
        }
    }
}

let content = Content.load(directory: option("--content", otherwise: "content")).content
let shipped = talkFiles(in: option("--dialogues", otherwise: "dialogues"))
let only = option("--dialogue", otherwise: "")
let isQuiet = arguments.contains("--quiet")
let threads = Int(option("--threads", otherwise: "2")) ?? 2
let steps = option("--steps", otherwise: "0,200,2000").split(separator: ",").compactMap { Int($0) }

/// A part that was proved, and the CPU seconds that it took.
struct Proved: Sendable {
    var number: Int
    var seconds: Double
    var result: SliceResult
}

func prove(_ verifier: Verifier) async -> [Proved] {
    let parts = verifier.names.indices.filter { only.isEmpty || verifier.names[$0].contains(only) }
    return await withTaskGroup(of: Proved.self) { group in
        var waiting = parts.sorted { verifier.weight(of: $0) > verifier.weight(of: $1) }[...]
        func add(_ group: inout TaskGroup<Proved>) {
            guard let next = waiting.popFirst() else { return }
            group.addTask {
                let (seconds, result) = timed { verifier.prove(slice: next) }
                return Proved(number: next, seconds: seconds, result: result)
            }
        }
        for _ in 0..<threads { add(&group) }
        var proved: [Proved] = []
        while let one = await group.next() {
            proved.append(one)
            add(&group)
        }
        return proved.sorted { $0.number < $1.number }
    }
}

for count in steps {
    let files = shipped + (count == 0 ? [] : generatedDialogues(steps: count, seed: 5))
    let compiled = Compiler.compile(files: files, context: CompileContext(content: content))
    guard let program = compiled.program else {
        print("The dialogues do not compile: \(compiled.diagnostics.first { $0.severity == .error }?.message ?? "")")
        exit(65)
    }
    let verifier = Verifier(
        program: program, content: content, states: Int(option("--states", otherwise: "200000")) ?? 200_000)
    let started = Date()
    let proved = await prove(verifier)
    let seconds = Date().timeIntervalSince(started)
    for one in proved where !isQuiet && (count == 0 || one.number >= program.dialogues.count) {
        let result = one.result
        let longest = result.mostReplies.map { "  \($0) replies, \(result.mostSegments ?? 0) segments" } ?? ""
        print(
            row(
                "  \(result.name)", one.seconds,
                "s  \(result.states) states, \(result.transitions) transitions\(longest)", places: 2))
    }
    let verification = verifier.verification(of: proved.map(\.result))
    for slice in verification.slices {
        for judgement in slice.judgements where judgement.verdict != .proved {
            print(
                "  \(judgement.verdict.rawValue): \(judgement.promise) in \(slice.name): \(judgement.counterexample?.words ?? "")"
            )
            if arguments.contains("--tests"), let test = judgement.counterexample?.test { print(test) }
        }
    }
    print(row("\(count) made-up statements: states", Double(verification.states), "", places: 0))
    print(row("  transitions", Double(verification.transitions), "", places: 0))
    print(row("  CPU", proved.reduce(0) { $0 + $1.seconds }, "s", places: 2))
    print(row("  time with \(threads) threads", seconds, "s", places: 2))
    print(row("  memory of the process", residentMegabytes(), "MB", places: 0))
}

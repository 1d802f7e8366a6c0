// Reads texts that nobody should write, with every kind of question, and tells which took longest; it must never end
// early. A text is named by how it was made and its number: --from NUMBER --texts 1 reads it again.
//
// make fuzz [ARGS="--texts 1000000 --threads 2 --seed 1 --from 0 --only veryLong --root ."]

import BenchmarkSupport
import Foundation

let options = ToolOptions()
let root = options.words("--root", otherwise: ".")
let texts = FuzzedTexts(fuzzedCorpus(root: root), seed: UInt64(max(0, options.number("--seed", otherwise: 1))))
let only = FuzzedTexts.Generator(rawValue: options.words("--only", otherwise: ""))
let reader = FuzzReader(content: "\(root)/content", texts: texts, only: only)
let from = options.number("--from", otherwise: 0)
let count = options.number("--texts", otherwise: 1_000_000)
let threads = max(1, options.number("--threads", otherwise: 1))
let each = 10_000

// Stretches of numbers, so that a crash tells within which it happened.
let log = await withTaskGroup(of: FuzzLog.self) { group in
    var next = from
    var all = FuzzLog()
    func add() {
        guard next < from + count else { return }
        let stretch = next..<min(next + each, from + count)
        next = stretch.upperBound
        group.addTask { reader.read(stretch) }
    }
    for _ in 0..<threads { add() }
    var lastReport = 0
    for await part in group {
        all.add(part)
        add()
        if all.count / 500_000 > lastReport {
            lastReport = all.count / 500_000
            print("\(all.count) texts, slowest \(milliseconds(all.slowest.first?.seconds ?? 0)) ms, slow \(all.slow)")
            fflush(nil)
        }
    }
    return all
}

func milliseconds(_ seconds: Double) -> Double { (seconds * 100_000).rounded() / 100 }

print(row("texts", Double(log.count), "", places: 0))
print(row("characters on average", Double(log.characters) / Double(max(1, log.count)), ""))
print(row("CPU on average", log.seconds / Double(max(1, log.count)) * 1e6, "us"))
print(row("slower than 5 ms", Double(log.slow), "", places: 0))
print("\nThe slowest, by what made them:")
for generator in FuzzedTexts.Generator.allCases {
    guard let slowest = log.slowest.first(where: { $0.generator == generator }) else { continue }
    print(row("  \(generator.rawValue)", slowest.seconds * 1000, "ms  \(slowest)", places: 2))
}
print("\nThe slowest of all:")
for slowest in log.slowest.prefix(20) { print("  \(milliseconds(slowest.seconds)) ms  \(slowest)") }
exit(log.slow == 0 ? 0 : 1)

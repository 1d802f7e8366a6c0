// Loads dialogue files that nobody should write, and tells which took longest; it must never end early, and each must
// be told of. A file is named by how it was made and its number: --from NUMBER --files 1 loads it again.
//
// make fuzz-files [ARGS="--files 100000 --seed 1 --from 0 --only deep --root ."]

import Authoring
import BenchmarkSupport
import Foundation
import Talk

let options = ToolOptions()
let root = options.words("--root", otherwise: ".")
let shipped = Workspace.read(dialogues: "\(root)/dialogues", content: "\(root)/content").workspace
let dialogues = shipped.dialogues.filter { !$0.key.contains("/tests/") }.sorted { $0.key < $1.key }.map(\.value)
let files = HostileFiles(dialogues, seed: UInt64(max(0, options.number("--seed", otherwise: 1))))
let only = HostileFiles.Maker(rawValue: options.words("--only", otherwise: ""))
let from = options.number("--from", otherwise: 0)
let count = options.number("--files", otherwise: 10_000)

/// What one file may take, in seconds of CPU: reading, compiling, formatting and exporting it.
let longest = 2.0

struct Slowest {
    var number: Int
    var seconds: Double
    var bytes: Int
}

var slowest: [HostileFiles.Maker: Slowest] = [:]
var loaded = 0
var slow = 0
var untold: [String] = []
let before = residentMegabytes()
for index in from..<from + count {
    let (maker, bytes) = files.file(index)
    guard only == nil || maker == only else { continue }
    let one = timed { HostileTrial.diagnostics(bytes) }
    loaded += 1
    if one.result == 0 { untold.append("\(maker.rawValue) \(index)") }
    if one.seconds > longest { slow += 1 }
    if one.seconds > slowest[maker]?.seconds ?? -1 {
        slowest[maker] = Slowest(number: index, seconds: one.seconds, bytes: bytes.count)
    }
    if loaded % 2_000 == 0 {
        print("\(loaded) files, \(slow) slow, \(untold.count) not told of")
        fflush(nil)
    }
}

print(row("files", Double(loaded), "", places: 0))
print(row("slower than \(longest) s", Double(slow), "", places: 0))
print(row("memory at the end", residentMegabytes(), "MB, \(Int(before)) before"))
print("\nThe slowest, by what made them:")
for maker in HostileFiles.Maker.allCases {
    guard let one = slowest[maker] else { continue }
    print(row("  \(maker.rawValue) \(one.number)", one.seconds * 1000, "ms, \(one.bytes) bytes", places: 2))
}
for name in untold { print("error: nothing was told of \(name)") }
exit(slow == 0 && untold.isEmpty ? 0 : 1)

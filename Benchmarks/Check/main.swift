// How long `linkline check` takes on the shipped files, part by part: the median of some runs in one process.
//
// make bench-check [ARGS="--runs 20 --root ."]

import Authoring
import BenchmarkSupport
import Foundation
import Knowledge

let arguments = Array(CommandLine.arguments.dropFirst())
func option(_ name: String, otherwise: String) -> String {
    guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return otherwise }
    return arguments[place + 1]
}
let root = option("--root", otherwise: ".")
let runs = max(1, Int(option("--runs", otherwise: "20")) ?? 20)

func read() -> Workspace { Workspace.read(dialogues: "\(root)/dialogues", content: "\(root)/content").workspace }

/// Milliseconds of CPU: the first run, and the median of all.
func measure(_ name: String, _ work: () -> Int) {
    var times: [Double] = []
    var found = 0
    for _ in 0..<runs {
        let one = timed(work)
        times.append(one.seconds * 1000)
        found &+= one.result
    }
    if found == .min { print(found) }
    let first = (times[0] * 10).rounded() / 10
    print(row(name, times.sorted()[runs / 2], "ms  (first \(first))"))
}

let workspace = read()
let examination = workspace.examination(today: nil, forChecking: true)
measure("reading the files") { read().dialogues.count }
measure("content") { Content.load(workspace.content, forChecking: true).diagnostics.count }
measure("dialogues") { workspace.examination(contentOf: examination).diagnostics.count }
measure("everything") { read().examination(today: nil, forChecking: true).diagnostics.count }

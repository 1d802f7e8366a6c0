// The service under everything that can befall it, watched at each event, for as many seeds as are asked for.
//
// make storm [ARGS="--seeds 100 --threads 2"]     one seed, with its story: ARGS="--seed 17 --tell yes"

import BenchmarkSupport
import Foundation
import Rehearsal

let options = ToolOptions()
let threads = options.number("--threads", otherwise: 2)
let clock = ContinuousClock()
let site = try Site(root: options.words("--root", otherwise: "."))

#if LINKLINE_MUTANTS
    if options.words("--planted", otherwise: "no") == "yes" {
        let planted = Planted(storm: site.storm, seeds: UInt64(options.number("--seeds", otherwise: 200)))
        let only = options.words("--only", otherwise: "")
        exit(try await planted.hunt(only: only.isEmpty ? nil : only, threads: threads) == 0 ? 0 : 1)
    }
#endif

if let seed = UInt64(options.words("--seed", otherwise: "")) {
    let played = try site.storm.play(seed, tells: options.words("--tell", otherwise: "no") == "yes")
    print(played.story.joined(separator: "\n"))
    print("seed \(seed): \(played.events) events, trace \(String(played.trace, radix: 16))")
    try tell(played)
} else {
    let first = UInt64(max(1, options.number("--from", otherwise: 1)))
    let count = UInt64(max(1, options.number("--seeds", otherwise: 100)))
    let start = clock.now
    let report = try await site.storm.run(seeds: first...(first + count - 1), threads: threads)
    let seconds = (clock.now - start) / .seconds(1)
    print(report.lines.joined(separator: "\n"))
    print(
        "\(Int(seconds * 10)) tenths of a second on \(threads) threads: \(Int(Double(report.events) / seconds)) events a second"
    )
    // What was met is worth reading while a failure is made smaller.
    fflush(nil)
    for failed in report.failed.prefix(3) { try tell(failed) }
    if !report.failed.isEmpty { exit(1) }
}

/// What a failure needs, and how it comes about.
func tell(_ failed: StormReport.Played) throws {
    guard let violation = failed.violation else { return }
    print("seed \(failed.seed) broke \(violation.promise), of person \(violation.person): \(violation.what)")
    let (small, calm) = try site.storm.shrink(failed)
    print("  \(small.people) people and what is left of the weather are enough: without \(calm.leftOut)")
    let concerned = small.story.filter { line in
        line.contains("person \(violation.person):")
            || line.contains("service: ") && !line.contains("arrival")
                && !line.contains(" sent") && !line.contains(" delivered")
    }
    print(concerned.suffix(60).map { "  " + $0 }.joined(separator: "\n"))
}

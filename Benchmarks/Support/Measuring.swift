import Foundation

/// The CPU time of this thread: what other programs do at the same time does not count.
package func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// Memory of this process in use, in megabytes.
package func residentMegabytes() -> Double {
    let text = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8)) ?? ""
    let pages = text.split(separator: " ").dropFirst().first.flatMap { Double($0) } ?? 0
    return pages * Double(getpagesize()) / 1e6
}

/// CPU seconds that a piece of work took, and what came of it.
package func timed<Result>(_ work: () -> Result) -> (seconds: Double, result: Result) {
    let start = threadSeconds()
    let result = work()
    return (threadSeconds() - start, result)
}

/// Microseconds of CPU for each of `texts`: the median of five rounds.
package func microseconds(_ texts: [String], _ read: (Int, String) -> Int) -> Double {
    var rounds: [Double] = []
    var found = 0
    for _ in 0..<5 {
        let round = timed { texts.enumerated().reduce(0) { $0 &+ read($1.offset, $1.element) } }
        rounds.append(round.seconds)
        found &+= round.result
    }
    // What was found is used, so that no reading is left out.
    if found == .min { print(found) }
    return rounds.sorted()[2] / Double(max(1, texts.count)) * 1e6
}

/// A column of numbers as people read them.
package func row(_ name: String, _ value: Double, _ unit: String, places: Int = 1) -> String {
    let factor = [1.0, 10, 100][min(places, 2)]
    let rounded = (value * factor).rounded() / factor
    let number = places == 0 ? String(Int(rounded)) : String(rounded)
    return name.padding(toLength: 44, withPad: " ", startingAt: 0)
        + String(repeating: " ", count: max(0, 12 - number.count)) + number + " " + unit
}

/// Numbers that look as if drawn by lot, the same for each seed (SplitMix64 by Steele and others, 2014).
package struct Lot {
    private var state: UInt64

    package init(_ seed: UInt64) {
        state = seed
    }

    package mutating func number() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
        mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
        return mixed ^ mixed >> 31
    }

    package mutating func number(below count: Int) -> Int { Int(number() % UInt64(max(1, count))) }

    package mutating func one<Element>(of choices: [Element]) -> Element { choices[number(below: choices.count)] }
}

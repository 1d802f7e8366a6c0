// Reads texts that nobody should write, with every kind of question, and tells which took longest; it must never end
// early.
//
// make fuzz [ARGS="--texts 1000000 --seed 1 --content content"]

import BenchmarkSupport
import Dialogue
import Foundation
import Knowledge
import Words

let arguments = Array(CommandLine.arguments.dropFirst())
func option(_ name: String, otherwise: String) -> String {
    guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return otherwise }
    return arguments[place + 1]
}

let content = Content.load(directory: option("--content", otherwise: "content")).content
let library = KnowledgeLibrary(content)
let screen = content.safety.addedRules.isEmpty ? SafetyScreen.builtIn : SafetyScreen(adding: content.safety.addedRules)
let count = Int(option("--texts", otherwise: "1000000")) ?? 1_000_000
var texts = FuzzedTexts(content.phrasings.map(\.text), seed: UInt64(option("--seed", otherwise: "1")) ?? 1)
let kinds = questionsOfEveryKind
var recent = ["", "", ""]
var slowest: (milliseconds: Double, text: String, kind: String) = (0, "", "")
var slow = 0
var total = 0.0

for index in 0..<count {
    let text = texts.next()
    let expected = kinds[index % kinds.count]
    let earlier = recent
    func once() -> Double {
        timed {
            let alarm = screen.alarm(for: text, earlier: earlier)
            let context = HearingContext(expected: expected, letters: 3)
            return read(text, media: 0, alarm: alarm, context: context, library: library).words.utf8.count
        }.seconds * 1000
    }
    var milliseconds = once()
    // A page that was missing, or a processor that was taken away, is no fault of the text: the better of three counts.
    if milliseconds > 5 { milliseconds = min(milliseconds, once(), once()) }
    total += milliseconds
    if milliseconds > 5 { slow += 1 }
    if milliseconds > slowest.milliseconds { slowest = (milliseconds, text, expected.kind.rawValue) }
    recent[index % 3] = text
    if (index + 1) % 100_000 == 0 {
        print("\(index + 1) texts, slowest \((slowest.milliseconds * 100).rounded() / 100) ms")
    }
}
print(row("texts", Double(count), "", places: 0))
print(row("on average", total / Double(max(1, count)) * 1000, "us"))
print(row("slowest", slowest.milliseconds, "ms", places: 2))
print(row("slower than 5 ms", Double(slow), "", places: 0))
print("the slowest, for \(slowest.kind): \(String(slowest.text.prefix(200)).debugDescription)")
exit(slow == 0 ? 0 : 1)

// How many texts a second are read on one core, part by part, and how the matcher grows with its content.
//
// make bench [ARGS="--content content --topics 150,1000,10000"]

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

let folder = option("--content", otherwise: "content")
let sizes = option("--topics", otherwise: "150").split(separator: ",").compactMap { Int($0) }
let before = residentMegabytes()
let (loadSeconds, loaded) = timed { Content.load(directory: folder) }
let content = loaded.content
let (librarySeconds, library) = timed { KnowledgeLibrary(content) }
let texts = sampleTexts(content, count: 400)
guard !texts.isEmpty else {
    print("There are no phrasings under \(folder)/.")
    exit(65)
}
let screen = content.safety.addedRules.isEmpty ? SafetyScreen.builtIn : SafetyScreen(adding: content.safety.addedRules)
let kinds = questionsOfEveryKind

func earlier(_ index: Int) -> [String] { (1...3).map { texts[(index + $0 * 17) % texts.count] } }
let screened = texts.map(screen.screened)
func kept(_ index: Int) -> [ScreenedText] { (1...3).map { screened[(index + $0 * 17) % texts.count] } }

/// As many words as the shipped dialogues start with, or a few more.
let starting = (0..<40).map { HearingContext.StartingWord(words: "start word \($0)", dialogue: "dialogue-\($0)") }

/// As the desk reads: earlier texts were cut when they came, and this one when its alarm was asked for.
let whole = microseconds(texts) { index, text in
    let now = screen.screened(text)
    let alarm = screen.alarm(for: now, earlier: kept(index))
    let context = HearingContext(expected: kinds[index % kinds.count], starting: starting)
    return read(now.prepared, media: 0, alarm: alarm, context: context, library: library).words.utf8.count
}
print("Texts of 160 characters, \(content.topics.count) topics, \(content.phrasings.count) phrasings, one core\n")

/// Prints what one part takes of a text.
func part(_ name: String, _ read: (Int, String) -> Int) {
    print(row("  " + name, microseconds(texts, read), "us"))
}

/// Reads a text when no answer is waited for, with so many starting words.
func heard(_ text: String, _ starting: [HearingContext.StartingWord]) -> Int {
    let context = HearingContext(starting: starting)
    return read(text, media: 0, alarm: .none, context: context, library: library).words.utf8.count
}

print(row("whole reading", whole, "us"))
print(row("whole readings a second", 1e6 / whole, "", places: 0))
part("fold and tokens") { FoldedText($1).tokens.count }
part("made ready for readers") { hasQuestionForm($1) ? 1 : 0 }
part("alarm, with three earlier texts kept") {
    screen.alarm(for: screen.screened($1), earlier: kept($0)).safety == nil ? 0 : 1
}
part("  of it cut and screened alone") { screen.screened($1).prepared.original.utf8.count }
part("  of it together with the earlier texts") { index, _ in
    screen.alarm(for: screened[index], earlier: kept(index)).safety == nil ? 0 : 1
}
part("alarm, with three earlier texts cut anew") { screen.alarm(for: $1, earlier: earlier($0)).safety == nil ? 0 : 1 }
part("consent") { consentWord($1) == nil ? 0 : 1 }
part("keyword") { readKeyword($1, optedOut: false) == nil ? 0 : 1 }
part("topics") { library.matcher.read($1).candidates.count }
part("search of the directory") { library.wish(in: $1, faq: .none) == nil ? 0 : 1 }
part("all but alarm and answer, \(starting.count) starting words") { heard($1, starting) }
part("all but alarm and answer, no starting words") { heard($1, []) }
part("answer, kinds mixed") { readAnswer($1, expected: kinds[$0 % kinds.count]) == .question ? 1 : 0 }
for kind in kinds {
    part("  " + kind.kind.rawValue) { readAnswer($1, expected: kind) == .question ? 1 : 0 }
}
print("")
print(row("content read and checked", loadSeconds * 1000, "ms"))
print(row("index of topics made from its weights", librarySeconds * 1000, "ms"))
print(row("memory of the index", Double(library.matcher.size) / 1e6, "MB"))
print(row("memory of all", residentMegabytes() - before, "MB"))

for count in sizes {
    let each = count <= 200 ? 80 : 20
    let (source, heldOut) = generatedSource(content, topics: count, phrasingsEach: each)
    let clock = ContinuousClock()
    var made: Matcher?
    let training = clock.measure { made = Matcher(source) }
    guard let matcher = made else { continue }
    let bytes = matcher.weights.encoded()
    let (indexSeconds, _) = timed { MatcherWeights(encoded: bytes).map { Matcher(source, trained: $0) } }
    let right = heldOut.prefix(2000).count { example in
        matcher.read(example.text).candidates.first?.topic == example.topic.map { source.topics[$0] }
    }
    print("\n\(count) topics, \(source.examples.count) phrasings (made)")
    print(row("training, all cores", training / .seconds(1), "s"))
    print(row("file", Double(bytes.count) / 1e6, "MB"))
    print(row("index made from its weights", indexSeconds * 1000, "ms"))
    print(row("memory of the index", Double(matcher.size) / 1e6, "MB"))
    print(row("topics of a text", microseconds(Array(texts.prefix(1000))) { matcher.read($1).candidates.count }, "us"))
    print(row("right topic first, of phrasings held out", 100 * Double(right) / Double(min(2000, heldOut.count)), "%"))
}

// How many turns of a conversation one core does in a second, texts really read and every reply checked.
//
// make bench [ARGS="--content content --dialogues dialogues"]

import Authoring
import BenchmarkSupport
import Dialogue
import Foundation
import Knowledge
import Talk
import Words

let arguments = Array(CommandLine.arguments.dropFirst())
func option(_ name: String, otherwise: String) -> String {
    guard let place = arguments.firstIndex(of: name), place + 1 < arguments.count else { return otherwise }
    return arguments[place + 1]
}

let folder = option("--dialogues", otherwise: "dialogues")
let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
let files = paths.filter { $0.hasSuffix(".talk") && !$0.hasPrefix("rejected/") }.sorted().compactMap { path in
    FileManager.default.contents(atPath: "\(folder)/\(path)").map {
        TalkReader.read(path: "dialogues/\(path)", bytes: Array($0))
    }
}
let content = Content.load(directory: option("--content", otherwise: "content")).content
let compiled = Compiler.compile(files: files, context: CompileContext(content: content))
guard let program = compiled.program else {
    print("The dialogues have errors: linkline check tells them.")
    exit(65)
}
let runner = TurnRunner(program: program, library: KnowledgeLibrary(content))
let wrong = runner.wrongReplies()
guard wrong.isEmpty else {
    for line in wrong { print(line) }
    exit(1)
}

print("\nThe conversation of \(Conversation.turns.count) turns, a menu and 15 topics, one core\n")
print(row("turns a second, in memory", runner.turnsASecond(.inMemory), "", places: 0))
print(row("turns a second, state encoded and decoded", runner.turnsASecond(.saved), "", places: 0))
print(row("  of it the engine alone, texts read before", runner.turnsASecond(.readBefore), "", places: 0))
print(row("  the same, state encoded and decoded", runner.turnsASecond(.readBeforeAndSaved), "", places: 0))
print(row("largest state", Double(runner.largestState), "bytes", places: 0))

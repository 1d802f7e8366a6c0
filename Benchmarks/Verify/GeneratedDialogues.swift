import BenchmarkSupport
import Talk

/// Dialogues that nobody wrote: so many statements in all, 25 in each, the same for each seed.
func generatedDialogues(steps: Int, seed: UInt64) -> [TalkFile] {
    var lot = Lot(seed)
    return (0..<max(1, steps / 25)).map { number in
        let text = generatedDialogue(number, &lot)
        return TalkReader.read(path: "dialogues/made-up-\(number).talk", bytes: Array(text.utf8))
    }
}

/// Five nodes of five statements, each with a question and two ways on.
private func generatedDialogue(_ number: Int, _ lot: inout Lot) -> String {
    let slots = ["one", "two", "three", "four", "five"]
    let kinds = slots.map { _ in lot.number(below: 3) }
    var lines = [
        "dialogue made-up-\(number)", "title made-up \(number)", "about Nobody wrote it.",
        "starts on word made up \(number)",
    ]
    for (slot, kind) in zip(slots, kinds) {
        lines.append("let \(slot): \(["yes-no", "scale 0..10", "choice red green blue"][kind])")
    }
    for (index, slot) in slots.enumerated() {
        let earlier = lot.number(below: index + 1)
        let test = ["is yes", "> \(2 + lot.number(below: 6))", "is green"][kinds[earlier]]
        let next = index + 1 < slots.count ? ["  go node-\(index + 1)"] : ["  end"]
        lines += ["node node-\(index)", "  ask \(slot)", "    Question \(index)?"] + rows(kinds[index])
        lines += ["  if \(slots[earlier]) \(test)", "    say That is one way.", "    tag way-\(index)"] + next
    }
    return lines.joined(separator: "\n") + "\n"
}

private func rows(_ kind: Int) -> [String] {
    guard kind == 2 else { return [] }
    return ["red", "green", "blue"].enumerated().map { "    option \($0 + 1) \($1) = \($1)" }
}

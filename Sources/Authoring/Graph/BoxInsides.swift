import Words

import Dialogue

/// The statements of a dialogue that stand in one box, and the ways out of it.
struct BoxInsides {
    /// What a way out hangs on, if it does not simply follow.
    enum Cause: Hashable {
        /// The `if` at this instruction came out so.
        case condition(Int, holds: Bool)
        /// The question before it was answered, and has other ways out.
        case answered
    }

    struct Exit: Hashable {
        /// Where it leads: the first instruction of another box, a call, an ending; or a plan that is made.
        var instruction: Int
        var cause: Cause?
        /// The statement that leads there.
        var by: Int
        /// Something is planned, and the box goes on.
        var isPlan = false
    }

    let dialogue: DialogueProgram
    let start: Int
    /// Instructions at which other boxes begin.
    let boxes: Set<Int>
    /// In the order of the file.
    private(set) var statements: [Int] = []
    private(set) var exits: [Exit] = []
    private var comers: [Int: Int] = [:]
    private var seen: Set<Int> = []

    init(dialogue: DialogueProgram, start: Int, boxes: Set<Int>) {
        self.dialogue = dialogue
        self.start = start
        self.boxes = boxes
    }

    mutating func walk() {
        countComers()
        visit(start, nil)
        statements.sort()
    }

    /// How many ways within the box lead to each instruction; where several meet, no condition tells any more.
    private mutating func countComers() {
        var found: Set<Int> = [start]
        var open = [start]
        while let place = open.popLast() {
            for next in following(place) {
                comers[next, default: 0] += 1
                if next != start, !boxes.contains(next), found.insert(next).inserted { open.append(next) }
            }
        }
    }

    private func following(_ place: Int) -> [Int] {
        guard dialogue.code.indices.contains(place) else { return [] }
        switch dialogue.code[place] {
        case .branch(_, let otherwise): return [place + 1, otherwise]
        case .jump(let target): return [target]
        case .go, .end, .handOff, .call: return []
        case .ask(let index): return dialogue.questions[index].fallsThrough ? [place + 1] : []
        default: return [place + 1]
        }
    }

    private mutating func visit(_ place: Int, _ cause: Cause?) {
        guard dialogue.code.indices.contains(place) else { return }
        let cause = comers[place, default: 0] > 1 ? nil : cause
        if place != start, boxes.contains(place) { return leave(place, cause, by: place) }
        switch dialogue.code[place] {
        case .go(let node): leave(dialogue.nodes[node].entry, cause, by: place)
        case .end, .handOff, .call: leave(place, cause, by: place)
        case .jump(let target): visit(target, cause)
        case .branch(_, let otherwise):
            guard seen.insert(place).inserted else { return }
            visit(place + 1, .condition(place, holds: true))
            visit(otherwise, .condition(place, holds: false))
        case .ask(let index):
            guard seen.insert(place).inserted else { return }
            statements.append(place)
            let question = dialogue.questions[index]
            guard question.fallsThrough else { return }
            visit(place + 1, question.authoredArrows.isEmpty ? nil : .answered)
        case .remind:
            guard seen.insert(place).inserted else { return }
            exits.append(Exit(instruction: place, cause: cause, by: place, isPlan: true))
            visit(place + 1, cause)
        default:
            guard seen.insert(place).inserted else { return }
            statements.append(place)
            visit(place + 1, cause)
        }
    }

    private mutating func leave(_ instruction: Int, _ cause: Cause?, by statement: Int) {
        let exit = Exit(instruction: instruction, cause: cause, by: statement)
        if !exits.contains(exit) { exits.append(exit) }
    }
}

extension Question {
    /// The arrows that answers have, with what is written at them and what goes there; ladders are not among them.
    var authoredArrows: [(arrow: Arrow, label: String, exit: Way.Exit)] {
        var arrows: [(Arrow, String, Way.Exit)] = []
        if let yes { arrows.append((yes, "yes", .yes)) }
        if let no { arrows.append((no, "no", .no)) }
        for row in rows { if let arrow = row.arrow { arrows.append((arrow, row.label, .row(row.number))) } }
        if let freeText { arrows.append((freeText, "other words", .freeText)) }
        if let none = suggestion?.noneOfThese { arrows.append((none, "none of these", .noneOfThese)) }
        if let nothing = suggestion?.nothingFound { arrows.append((nothing, "nothing found", .nothingFound)) }
        if let skip { arrows.append((skip, "skip", .skipped)) }
        return arrows
    }

    /// Some answer has no arrow, or one from which the dialogue comes back: the next statement follows.
    var fallsThrough: Bool {
        func leaves(_ arrow: Arrow?) -> Bool {
            switch arrow {
            case .node, .later: true
            case .dialogue, nil: false
            }
        }
        if !leaves(skip) { return true }
        if kind == .yesNo { return !leaves(yes) || !leaves(no) || rows.contains { !leaves($0.arrow) } }
        guard suggestion == nil, !rows.isEmpty else { return true }
        return rows.contains { !leaves($0.arrow) }
    }
}

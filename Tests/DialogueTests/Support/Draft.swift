import Dialogue
import Words

/// A dialogue written by hand, statement by statement, and laid out as the compiler does it.
struct Draft {
    indirect enum Line {
        case ask(Question)
        case plain(Instruction)
        case when(Expression, [Line], otherwise: [Line])
    }

    var name: String
    var words: [String] = []
    var starts: Set<DialogueProgram.Start> = []
    var slots: [Slot] = []
    var nodes: [(name: String, lines: [Line])]

    func program() -> DialogueProgram {
        var layout = Layout(draft: self)
        for node in nodes {
            layout.nodes.append(.init(name: node.name, entry: layout.code.count))
            layout.node = node.name
            layout.counts = [:]
            layout.add(node.lines)
        }
        return DialogueProgram(
            name: name, title: .plain(name), about: "", starts: starts, startingWords: words, outcomes: [],
            slots: slots, nodes: layout.nodes, questions: layout.questions, code: layout.code, ids: layout.ids,
            lines: layout.ids.indices.map { SourceLine(file: "\(name).talk", line: $0 + 1) })
    }
}

private struct Layout {
    let draft: Draft
    var nodes: [DialogueProgram.Node] = []
    var questions: [Question] = []
    var code: [Instruction] = []
    var ids: [String] = []
    var node = ""
    var counts: [String: Int] = [:]

    mutating func add(_ lines: [Draft.Line]) {
        for line in lines {
            switch line {
            case .ask(let question):
                append(.ask(questions.count), question.id)
                questions.append(question)
            case .plain(let instruction): append(instruction, fresh("do"))
            case .when(let condition, let lines, let otherwise):
                let branch = code.count
                append(.branch(condition, otherwise: 0), fresh("if"))
                add(lines)
                let jump = code.count
                append(.jump(0), fresh("jump"))
                code[branch] = .branch(condition, otherwise: code.count)
                add(otherwise)
                code[jump] = .jump(code.count)
            }
        }
    }

    mutating func append(_ instruction: Instruction, _ id: String) {
        code.append(instruction)
        ids.append(id)
    }

    mutating func fresh(_ kind: String) -> String {
        counts[kind, default: 0] += 1
        return "\(node)/\(kind).\(counts[kind] ?? 0)"
    }
}

extension Text {
    static func plain(_ words: String, discreet: String? = nil, revealing: Bool = false) -> Text {
        Text(id: words, pieces: [.literal(words)], discreet: discreet.map { [.literal($0)] }, isRevealing: revealing)
    }
}

extension Draft.Line {
    static func say(_ words: String) -> Self { .plain(.say(.plain(words))) }
    static func say(_ pieces: [Text.Piece]) -> Self { .plain(.say(Text(id: "say", pieces: pieces))) }
    static func go(_ node: Int) -> Self { .plain(.go(node)) }
    static func end(_ outcome: String?) -> Self { .plain(.end(outcome: outcome)) }
}

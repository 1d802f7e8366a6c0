import ArgumentParser
import Conversations
import Dialogue
import Store
import Words

/// How often people went each way, as far as what is kept of their conversations tells.
///
/// Questions that were asked, rows, YES and NO that were answered, and rungs are known; what an `if` came to and what
/// was skipped is not. Nobody's words are read.
struct Traffic: Sendable {
    private(set) var hits: [Way: Int] = [:]
    private let program: Program
    private let questions: [SourceLine: (dialogue: Int, statement: Int)]

    static func read(_ database: String, program: Program) async throws -> Traffic {
        let options = try ReviewOptions.parse(["--db", database])
        return try await ReviewDatabase(options).read(of: nil) { reader in
            var traffic = Traffic(program)
            for one in try reader.transcripts(.all, limit: 100_000) {
                if let transcript = try reader.transcript(of: one.person) { traffic.add(transcript) }
            }
            return traffic
        }
    }

    init(_ program: Program) {
        self.program = program
        var questions: [SourceLine: (Int, Int)] = [:]
        for (index, dialogue) in program.dialogues.enumerated() {
            for (statement, instruction) in dialogue.code.enumerated() {
                if case .ask = instruction { questions[dialogue.lines[statement]] = (index, statement) }
            }
        }
        self.questions = questions
    }

    /// Whether a way that was not counted was surely not gone.
    func isKnown(_ way: Way) -> Bool {
        guard let index = program.dialogue(named: way.dialogue),
            case .ask(let number) = program.dialogues[index].code[way.statement]
        else { return false }
        let question = program.dialogues[index].questions[number]
        switch way.exit {
        case .reached, .unclear, .silent: return true
        case .row(let row): return question.rows.contains { $0.number == row && $0.value != nil }
        case .yes, .no: return question.kind == .yesNo
        default: return false
        }
    }

    private mutating func add(_ transcript: Transcript) {
        var gone: Set<Way> = []
        for kept in transcript.turns {
            guard let trace = try? decodeTrace(kept.turn.trace) else { continue }
            for step in trace.steps {
                guard let exit = Self.exit(step.rule), let line = step.at, let place = questions[line] else { continue }
                gone.insert(way(place.dialogue, place.statement, exit))
            }
        }
        for kept in transcript.records where kept.record.kind == .answer && !kept.withdrawn {
            gone.formUnion(ways(kept.record))
        }
        for way in gone { hits[way, default: 0] += 1 }
    }

    private func way(_ dialogue: Int, _ statement: Int, _ exit: Way.Exit) -> Way {
        Way(dialogue: program.dialogues[dialogue].name, statement: statement, exit: exit)
    }

    private static func exit(_ rule: String) -> Way.Exit? {
        if rule == "ask" { return .reached }
        if rule.hasPrefix("unclear.") { return Int(rule.dropFirst(8)).map { .unclear($0) } }
        if rule.hasPrefix("silent.") { return Int(rule.dropFirst(7).dropLast()).map { .silent(hours: $0) } }
        return nil
    }

    private func ways(_ record: NewRecord) -> [Way] {
        guard let value = record.fields["value"], let id = Self.question(record.reference),
            let index = program.dialogue(named: record.dialogue),
            let statement = program.dialogues[index].ids.firstIndex(of: id),
            let question = program.dialogues[index].question(id)
        else { return [] }
        return question.exits(of: value).map { way(index, statement, $0) }
    }

    /// `3.check-in/start/ready#2` is the question `start/ready`.
    private static func question(_ reference: String) -> String? {
        let plain = reference.split(separator: "#").first ?? ""
        return plain.split(separator: "/", maxSplits: 1).dropFirst().first.map(String.init)
    }
}

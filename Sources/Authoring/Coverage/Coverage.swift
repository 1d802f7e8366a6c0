package import Dialogue

/// Where conversations have been: in how many each way was gone, each topic answered, each safety rule heard.
package struct Coverage: Hashable, Sendable {
    package var hits: [Way: Int] = [:]
    /// Answers of the FAQ, by topic.
    package var topics: [String: Int] = [:]
    /// Findings of the safety screen, by rule as traces name it (`suicide/kill-myself`).
    package var safety: [String: Int] = [:]

    package init() {}

    /// What one conversation came by; several times in one conversation counts once.
    struct Notes {
        var ways: Set<Way> = []
        var topics: Set<String> = []
        var safety: Set<String> = []
    }

    mutating func add(_ notes: Notes) {
        for way in notes.ways { hits[way, default: 0] += 1 }
        for topic in notes.topics { topics[topic, default: 0] += 1 }
        for rule in notes.safety { safety[rule, default: 0] += 1 }
    }
}

/// What there is to come by, and what of it conversations did.
package struct CoverageReport: Hashable, Sendable {
    package enum Kind: String, Hashable, Sendable, CaseIterable {
        /// A statement of a dialogue.
        case steps
        /// An arrow, an option, or an `if` that came out so.
        case branches
        /// A rung of `unclear` or `silent`.
        case rungs
        case topics
        case safety = "safety rules"
    }

    /// One thing that a conversation may come by.
    package struct Item: Hashable, Sendable {
        package var kind: Kind
        /// The dialogue; nothing for topics and safety rules.
        package var dialogue: String?
        /// `start: option 3 Find something local`, a topic, a rule.
        package var name: String
        package var place: SourceLine?
        /// Conversations that came by.
        package var count: Int
    }

    /// In the order of dialogues and lines.
    package var items: [Item]

    /// - Parameters:
    ///   - coverage: where the conversations have been.
    ///   - program: what they ran on.
    ///   - topics: ids of all topics of the FAQ.
    ///   - safetyRules: names of all rules of the safety screen.
    package init(_ coverage: Coverage, program: Program, topics: [String], safetyRules: [String]) {
        items = program.dialogues.flatMap { Self.items(of: $0, program, coverage) }
        items += topics.sorted().map { .init(kind: .topics, name: $0, count: coverage.topics[$0] ?? 0) }
        items += safetyRules.sorted().map { .init(kind: .safety, name: $0, count: coverage.safety[$0] ?? 0) }
    }

    /// How many of a kind were come by, and how many there are; of one dialogue, or of all.
    package func count(_ kind: Kind, of dialogue: String? = nil) -> (covered: Int, all: Int) {
        let wanted = items.filter { $0.kind == kind && (dialogue == nil || $0.dialogue == dialogue) }
        return (wanted.count { $0.count > 0 }, wanted.count)
    }

    private static func items(of dialogue: DialogueProgram, _ program: Program, _ coverage: Coverage) -> [Item] {
        let words = GraphWords(program: program, dialogue: dialogue)
        return dialogue.ways.compactMap { way in
            guard let kind = kind(of: way, in: dialogue) else { return nil }
            return Item(
                kind: kind, dialogue: dialogue.name, name: words.name(of: way), place: dialogue.lines[way.statement],
                count: coverage.hits[way] ?? 0)
        }
    }

    /// Nothing for what no author wrote: jumps, and ways that are the same as coming to the next statement.
    private static func kind(of way: Way, in dialogue: DialogueProgram) -> Kind? {
        switch (dialogue.code[way.statement], way.exit) {
        case (.jump, _): return nil
        case (_, .reached): return .steps
        case (_, .unclear), (_, .silent): return .rungs
        case (.ask(let index), .skipped): return dialogue.questions[index].skip == nil ? nil : .branches
        case (_, .answered): return nil
        default: return .branches
        }
    }
}

extension GraphWords {
    /// `start/wish: option 3 Find something local`.
    func name(of way: Way) -> String {
        let id = dialogue.ids[way.statement]
        switch (dialogue.code[way.statement], way.exit) {
        case (.branch(let condition, _), .holds): return "\(id): \(words(condition))"
        case (.branch(let condition, _), .fails): return "\(id): not (\(words(condition)))"
        case (.ask(let index), let exit): return "\(id)\(name(of: exit, dialogue.questions[index]))"
        default: return id
        }
    }

    private func name(of exit: Way.Exit, _ question: Question) -> String {
        switch exit {
        case .row(let number):
            ": option \(number) \(question.rows.first { $0.number == number }?.label ?? "")"
        case .yes: ": yes"
        case .no: ": no"
        case .skipped: ": skip"
        case .freeText: ": other words"
        case .noneOfThese: ": none of these"
        case .nothingFound: ": nothing found"
        case .unclear(let number): ": unclear \(number)"
        case .silent(let hours): ": silent \(hours)h"
        case .reached, .answered, .holds, .fails: ""
        }
    }
}

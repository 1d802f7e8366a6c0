import Dialogue
import Talk

/// Looks at a compiled dialogue as a whole: where its ways lead, and what has an answer on them.
struct FlowChecks {
    let lowering: DialogueLowering
    let dialogue: DialogueProgram
    private let graph: FlowGraph
    private let reachable: Set<Int>

    private var findings: Findings { lowering.findings }

    init(_ lowering: DialogueLowering, _ dialogue: DialogueProgram) {
        self.lowering = lowering
        self.dialogue = dialogue
        let interfaces = lowering.scope.interfaces
        graph = FlowGraph(dialogue) { interfaces.indices.contains($0) && interfaces[$0].asks }
        reachable = graph.reachable()
    }

    func run() {
        if !lowering.isIncomplete { checkReachability() }
        checkEnds()
        checkLoops()
        checkSilence()
        checkPerson()
        let unanswered = checkAnswers()
        if !lowering.isIncomplete {
            checkAsked(except: unanswered)
            checkOutcomes()
        }
        checkBudgets()
        checkStateSize()
    }

    private func checkReachability() {
        for (index, node) in dialogue.nodes.enumerated() {
            let instructions = graph.nodeOf.indices.filter { graph.nodeOf[$0] == index }
            guard reachable.contains(node.entry) else {
                let name = lowering.syntax.nodes.first { $0.name.text == node.name }?.name
                findings.report(
                    .unreachableNode, "no way leads to the node \"\(node.name)\"",
                    at: name?.place ?? lowering.places[node.entry],
                    help: ["lead an arrow or a go to it, or leave it out"])
                continue
            }
            let first = instructions.first { instruction in
                if case .jump = dialogue.code[instruction] { return false }
                return !reachable.contains(instruction)
            }
            guard let first else { continue }
            findings.report(
                .unreachableStatement, "this never happens: what stands above it leads away",
                at: lowering.places[first],
                help: ["move it up, or leave it out"])
        }
    }

    private func checkEnds() {
        var told: Set<Int> = []
        for index in graph.edges.indices where reachable.contains(index) || lowering.isIncomplete {
            guard graph.edges[index].contains(where: \.fallsOff), told.insert(graph.nodeOf[index]).inserted else {
                continue
            }
            let name = dialogue.nodes[graph.nodeOf[index]].name
            findings.report(
                .runsOffEnd, "the node \"\(name)\" can end here without leading anywhere", at: lowering.places[index],
                help: ["add at the end of the node: go NODE, end as OUTCOME, or hand off to QUEUE"])
        }
    }

    /// Silence that leads back to its own question: nobody would ever stop asking.
    private func checkSilence() {
        for start in reachable.sorted() {
            let targets = silentTargets(start)
            guard !targets.isEmpty else { continue }
            var seen = Set(targets)
            var open = targets
            while let place = open.popLast() {
                let next = place == start ? [] : unheard(place)
                open += next.filter { seen.insert($0).inserted }
            }
            guard seen.contains(start) else { continue }
            findings.report(
                .silenceLoop, "whoever does not answer is asked this again and again", at: lowering.places[start],
                help: ["let the last rung of silent lead to later, or to a node that ends"])
        }
    }

    /// Where the dialogue goes on from here without a word from the patient.
    private func unheard(_ place: Int) -> [Int] {
        if case .ask = dialogue.code[place] { return silentTargets(place) }
        return graph.edges[place].compactMap(\.target)
    }

    private func silentTargets(_ place: Int) -> [Int] {
        guard case .ask(let index) = dialogue.code[place] else { return [] }
        return dialogue.questions[index].silent.compactMap { rung in
            guard case .go(.node(let node)) = rung.act else { return nil }
            return dialogue.nodes[node].entry
        }
    }

    /// HUMAN leads to a person, whatever comes before.
    private func checkPerson() {
        guard dialogue.starts.contains(.human) else { return }
        for index in reachable.sorted() {
            guard case .end = dialogue.code[index] else { continue }
            findings.report(
                .endsWithoutPerson, "the dialogue that answers HUMAN ends here without a person",
                at: lowering.places[index], help: ["write: hand off to QUEUE because ..."])
        }
    }

    /// Circles in which nobody says anything.
    private func checkLoops() {
        // 0 not seen, 1 on the way, 2 done.
        var marks = Array(repeating: 0, count: graph.edges.count)
        for start in graph.edges.indices.sorted() where marks[start] == 0 {
            var path: [(index: Int, edge: Int)] = [(start, 0)]
            marks[start] = 1
            while let (index, edge) = path.last {
                guard edge < graph.edges[index].count else {
                    marks[index] = 2
                    path.removeLast()
                    continue
                }
                path[path.count - 1].edge += 1
                let way = graph.edges[index][edge]
                guard way.isImmediate, let target = way.target else { continue }
                if marks[target] == 1 {
                    reportLoop(closing: index, to: target)
                } else if marks[target] == 0 {
                    marks[target] = 1
                    path.append((target, 0))
                }
            }
        }
    }

    private func reportLoop(closing index: Int, to target: Int) {
        // A misspelt name compiles on as the one probably meant; the circle may only be a guess.
        let line = lowering.places[index].position.line
        guard !findings.diagnostics.contains(where: { $0.severity == .error && $0.position.line == line }) else {
            return
        }
        let name = dialogue.nodes[graph.nodeOf[target]].name
        findings.report(
            .loopWithoutQuestion, "this leads back to \"\(name)\" without asking anything", at: lowering.places[index],
            help: ["ask something on the way, or lead on to another node"])
    }

    /// - Returns: the slots that were complained about.
    private func checkAnswers() -> Set<Reference> {
        let flow = AnswerFlow(dialogue, graph, remembered: lowering.scope.remembered.count)
        var told: Set<Reference> = []
        var placesTold: Set<String> = []
        for read in lowering.requiredReads {
            guard flow.always.indices.contains(read.instruction), let always = flow.always[read.instruction],
                !always.contains(read.reference)
            else { continue }
            told.insert(read.reference)
            // One statement may name it several times, and wants one thing done about it.
            guard placesTold.insert("\(read.instruction) \(read.reference)").inserted else { continue }
            let name = name(read.reference)
            findings.report(
                .mayBeUnanswered, "\"\(name)\" may have no answer here", at: read.place,
                help: [
                    "in prose write {\(name) or \"...\"}",
                    "or make sure of it above: if \(name) is answered",
                ])
        }
        for read in lowering.conditionReads {
            guard flow.perhaps.indices.contains(read.instruction), reachable.contains(read.instruction),
                !flow.perhaps[read.instruction].contains(read.reference)
            else { continue }
            told.insert(read.reference)
            findings.report(
                .neverAnswered, "\"\(name(read.reference))\" has no answer here on any way, so this is always false",
                at: read.place, help: ["ask it before, or leave the condition out"])
        }
        return told
    }

    private func name(_ reference: Reference) -> String {
        switch reference {
        case .slot(let index): dialogue.slots[index].name
        case .remembered(let index): lowering.scope.remembered[index].name
        }
    }

    private func checkAsked(except told: Set<Reference>) {
        for slot in lowering.syntax.slots where !slot.isInput {
            guard let reference = lowering.names[slot.name.text]?.reference, !told.contains(reference),
                !lowering.asked.contains(reference)
            else { continue }
            findings.report(
                .neverAsked, "\"\(slot.name.text)\" is declared and never asked", at: slot.name.place,
                help: ["ask it, or leave this line out"])
        }
    }

    private func checkOutcomes() {
        for outcome in lowering.syntax.outcomes where !lowering.usedOutcomes.contains(outcome.text) {
            findings.report(
                .unusedOutcome, "nothing ends as \"\(outcome.text)\"", at: outcome.place,
                help: ["write \"end as \(outcome.text)\" where it does, or leave it out here"])
        }
    }
}

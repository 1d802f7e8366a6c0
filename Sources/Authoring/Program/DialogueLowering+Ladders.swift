import Dialogue
import Talk

/// What is done when an answer cannot be read, or none comes.
extension DialogueLowering {
    /// The question's rungs over its scale's over the defaults', rung by rung.
    func unclear(_ ask: AskSyntax, id: String, _ place: Place) -> [Question.UnclearRung] {
        let shared = ask.scale.flatMap { name in syntax.scales.first { $0.name.text == name.text } }
        var layers: [Int: (layer: Int, rung: RungSyntax?, act: Question.RungAct)] = [:]
        for rung in scope.unclear { layers[rung.number] = (2, nil, rung.act) }
        for rung in shared?.children.unclear ?? [] { layers[rung.number] = (1, rung, act(rung, id: "\(id).unclear")) }
        for rung in ask.children.unclear { layers[rung.number] = (0, rung, act(rung, id: "\(id).unclear")) }
        var rungs: [Question.UnclearRung] = []
        var arrowLayer: Int?
        for (number, entry) in layers.sorted(by: { $0.key < $1.key }) {
            if let arrowLayer {
                // Rungs of an outer layer are cut off by the author's own arrow; that is what it is for.
                if entry.layer <= arrowLayer, let rung = entry.rung { reportUnreachable(rung, "unclear") }
                continue
            }
            rungs.append(.init(number: number, act: entry.act))
            if case .go = entry.act { arrowLayer = entry.layer }
        }
        if arrowLayer == nil { reportMissingArrow("unclear", "unclear 3 -> stuck", ask.children.unclear, place) }
        return rungs
    }

    /// The question's ladder, else its scale's (merged already), else the defaults'.
    func silent(_ children: QuestionChildren, id: String, _ place: Place) -> [Question.SilentRung] {
        guard !children.silent.isEmpty else {
            if scope.silent.isEmpty { reportMissingArrow("silent", "silent 120h -> later", [], place) }
            return scope.silent
        }
        var rungs: [Question.SilentRung] = []
        var hasArrow = false
        for rung in children.silent {
            if hasArrow {
                reportUnreachable(rung, "silent")
                continue
            }
            let act = act(rung, id: "\(id).silent")
            rungs.append(.init(hours: rung.number, act: act))
            if case .go = act { hasArrow = true }
        }
        if !hasArrow { reportMissingArrow("silent", "silent 120h -> later", children.silent, place) }
        return rungs
    }

    private func act(_ rung: RungSyntax, id: String) -> Question.RungAct {
        switch rung.act {
        case .text(let text): .say(patientText(TextSyntax(text: text), id: "\(id).\(rung.number)"))
        case .arrow(let syntax): .go(arrow(syntax))
        }
    }

    private func reportUnreachable(_ rung: RungSyntax, _ keyword: String) {
        findings.report(
            .rungAfterArrow, "this rung of \"\(keyword)\" never happens: an arrow leads away before it", at: rung.place,
            help: ["put the arrow last, or leave this rung out"])
    }

    private func reportMissingArrow(_ keyword: String, _ example: String, _ own: [RungSyntax], _ place: Place) {
        findings.report(
            .ladderWithoutArrow, "the last rung of \"\(keyword)\" leads nowhere", at: own.last?.place ?? place,
            help: ["add a last rung with an arrow, such as: \(example)", "or give the defaults one, for all questions"])
    }
}

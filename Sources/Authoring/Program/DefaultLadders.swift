import Dialogue
import Talk

/// The ladders of `dialogues/_defaults.talk`: their arrows lead to dialogues or `later`, their texts to nobody's slots.
struct DefaultLadders {
    let scope: ProgramScope
    let translations: Translations?

    func lower(
        _ defaults: DefaultsSyntax?, findings: [String: Findings]
    ) -> (unclear: [Question.UnclearRung], silent: [Question.SilentRung])? {
        guard let defaults, let findings = findings[defaults.path] else { return nil }
        let nowhere = DialogueSyntax(
            path: defaults.path, name: Word(text: "defaults", position: SourcePosition(line: 1, column: 1)))
        let lowering = DialogueLowering(nowhere, scope: scope, findings: findings, translations: translations)
        lowering.declareRememberedOnly()
        func act(_ rung: RungSyntax, _ id: String) -> Question.RungAct {
            switch rung.act {
            case .text(let text):
                return .say(lowering.patientText(TextSyntax(text: text), id: "defaults/\(id).\(rung.number)"))
            case .arrow(let arrow):
                guard case .node(let name) = arrow.target else { return .go(lowering.arrow(arrow)) }
                findings.report(
                    .arrowNotAllowed, "the defaults know no node \"\(name.text)\"", at: arrow.place,
                    help: ["write \"-> dialogue \(name.text)\", or \"-> later\""])
                return .go(.later)
            }
        }
        let unclear = defaults.ladders.unclear.map { Question.UnclearRung(number: $0.number, act: act($0, "unclear")) }
        let silent = defaults.ladders.silent.map { Question.SilentRung(hours: $0.number, act: act($0, "silent")) }
        check(defaults.ladders.unclear, "unclear", findings)
        check(defaults.ladders.silent, "silent", findings)
        for read in lowering.requiredReads {
            findings.report(
                .mayBeUnanswered, "what is remembered may be unknown here", at: read.place,
                help: ["write {name or \"...\"}"])
        }
        lowering.checkTranslations(LongestText(slots: [], remembered: scope.remembered, site: scope.context.site))
        return (unclear, silent)
    }

    private func check(_ rungs: [RungSyntax], _ keyword: String, _ findings: Findings) {
        var arrows = 0
        for rung in rungs {
            if arrows > 0 {
                findings.report(
                    .rungAfterArrow, "this rung of \"\(keyword)\" never happens: an arrow leads away before it",
                    at: rung.place, help: ["put the arrow last, or leave this rung out"])
            }
            if case .arrow = rung.act { arrows += 1 }
        }
        guard arrows == 0, let last = rungs.last else { return }
        findings.report(
            .ladderWithoutArrow, "the last rung of \"\(keyword)\" leads nowhere", at: last.place,
            help: ["add a last rung with an arrow, such as: -> dialogue human, or -> later"])
    }
}

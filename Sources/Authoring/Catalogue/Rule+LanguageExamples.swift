extension Rule {
    /// Examples of what is said back, left to chance, replaced and translated; nothing for other rules.
    var languageExamples: (bad: RuleExample, good: RuleExample)? {
        switch self {
        case .pointlessConfirm:
            (
                .node("ask went\n  Did you go?\n  confirm\nend"),
                .node("ask place\n  What is your postcode?\n  confirm\nend")
            )
        case .unknownReplacement:
            (
                .dialogue("replaces node hello with strat\nnode start\n  end"),
                .dialogue("replaces node hello with start\nnode start\n  end")
            )
        case .variedSafety:
            (
                .node("say one of\n  - In an emergency call 999.\n  - Take care.\nend"),
                .node("say In an emergency call 999.\nsay one of\n  - Take care.\n  - All the best.\nend")
            )
        default: translationExamples
        }
    }

    private var translationExamples: (bad: RuleExample, good: RuleExample)? {
        let title = "title\n  from example\n  to enghraifft\n"
        let right = "start/say.1\n  from Hello {first-name or \"there\"}.\n  to Helo {first-name or \"chi\"}.\n"
        let good = translated("reviewed by Nia on 2026-11-22\n" + title + right)
        switch self {
        case .unreviewedTranslation: return (translated(title + right), good)
        case .missingTranslation: return (translated(title), good)
        case .staleTranslation: return (translated(title + right.replacing("Hello", with: "Hullo")), good)
        case .surplusTranslation: return (translated(title + right + "start/say.2\n  from Bye.\n  to Hwyl.\n"), good)
        case .translationPlaces:
            return (translated(title + right.replacing(" {first-name or \"chi\"}", with: "")), good)
        case .translationTooLong:
            let long = String(repeating: "Helo, a chroeso i chi. ", count: 40)
            return (translated(title + right.replacing("to Helo", with: "to \(long)Helo")), good)
        default: return nil
        }
    }

    private func translated(_ entries: String) -> RuleExample {
        let dialogue = RuleExample.node("say Hello {first-name or \"there\"}.\nend").files
        return .files(
            dialogue.map {
                $0.replacing("let went: yes-no\nlet barrier: choice transport money\nlet place: postcode\n", with: "")
            }
                + ["translation of example into cy\n\(entries)"])
    }
}

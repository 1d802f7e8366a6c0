extension Rule {
    /// Examples of what networks act on, of scores, of hard words and of tests; nothing for other rules.
    var wordExamples: (bad: RuleExample, good: RuleExample)? {
        let hello = "test says hello\n  ~ starts example\n  < Hello.\n"
        switch self {
        case .hardToRead:
            return (
                .node(
                    "say «Participation in community organisations ordinarily necessitates negligible expenditure.»\nend"
                ),
                .node("say Most groups cost little, and many are free.\nend")
            )
        case .gatewayWordOffered:
            return (.node("say Text «END» to leave.\nend"), .node("say Text STOP to end our texts.\nend"))
        case .flagFromScore:
            let slot = "let satisfied: scale 0..10\nnode start\n  ask satisfied measure ons4.satisfied\n"
            let task = "    flag worried because They are not well.\n"
            return (
                .dialogue(slot + "  if satisfied < 3\n" + task.replacing("flag", with: "«flag»") + "  end"),
                .dialogue(slot + "  end")
            )
        case .testWithoutExpectation:
            return (.tests("«test» says hello\n  ~ starts example\n  > hello"), .tests(hello))
        case .testNameTwice: return (.tests(hello + "«test» says hello\n  ~ starts example\n  < Hello."), .tests(hello))
        case .valueInTest:
            let asks = RuleExample.node("ask barrier\n  Why?\n  option 1 Bus = transport\n  option 2 Cost = money\nend")
            let test = "tests for example\ntest answers\n  ~ starts example\n  > 1\n  = barrier transport\n"
            return (
                .files(asks.marked + [test.replacing("barrier transport", with: "«barrier» buss")]),
                .files(asks.marked + [test])
            )
        default: return nil
        }
    }
}

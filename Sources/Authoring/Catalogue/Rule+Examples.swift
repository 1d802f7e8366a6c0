extension Rule {
    /// What breaks it, and the same put right.
    package var examples: (bad: RuleExample, good: RuleExample) {
        switch self {
        case .unknownKeyword: (.node("sya Hello.\nend"), .node("say Hello.\nend"))
        case .nothingBelow: (.node("end\n  say Goodbye."), .node("say Goodbye.\nend"))
        case .badName: (.dialogue("node First_Steps\n  end"), .dialogue("node first-steps\n  end"))
        case .missingPart: (.node("go"), .dialogue("node start\n  go next\nnode next\n  end"))
        case .surplus: (.node("opt out now\nend"), .node("opt out\nend"))
        case .repeatedLine: (.dialogue("about More.\nnode start\n  end"), .dialogue("node start\n  end"))
        case .reservedName:
            (
                .dialogue("input language: name\nnode start\n  end"),
                .dialogue("input my-language: name\nnode start\n  end")
            )
        case .unknownFile: (.files(["dialog hello\n"]), .node("end"))
        case .badValue:
            (.dialogue("input went: yesno\nnode start\n  end"), .dialogue("input went: yes-no\nnode start\n  end"))
        case .missingText: (.node("ask went\nend"), .node("ask went\n  Did you go?\nend"))
        case .badPlaceholder: (.node("say Hello {first-name.\nend"), .node("say Hello {first-name or \"there\"}.\nend"))
        case .elseAlone:
            (
                .node("say Hello.\nelse\n  say Goodbye.\nend"),
                .node("if phone is shared\n  say Hello.\nelse\n  say Goodbye.\nend")
            )
        case .invalidCondition:
            (.node("if phone is sharde\n  say Hello.\nend"), .node("if phone is shared\n  say Hello.\nend"))
        default: laterExamples
        }
    }

    private var laterExamples: (bad: RuleExample, good: RuleExample) {
        if let examples = languageExamples { return examples }
        let code = rawValue
        if code.hasPrefix("LL2") { return code < "LL2016" ? graphExamples : answerExamples }
        return textExamples
    }

    private var graphExamples: (bad: RuleExample, good: RuleExample) {
        switch self {
        case .duplicateName:
            (
                .dialogue("node start\n  go start-2\nnode start-2\n  end\nnode start-2\n  end"),
                .dialogue("node start\n  go start-2\nnode start-2\n  end")
            )
        case .duplicateOption:
            (
                .node("ask barrier\n  Why?\n  option 1 Bus = transport\n  option 1 Money = money\nend"),
                .node("ask barrier\n  Why?\n  option 1 Bus = transport\n  option 2 Money = money\nend")
            )
        case .missingNode:
            (
                .dialogue("node start\n  go worthwile\nnode worthwhile\n  end"),
                .dialogue("node start\n  go worthwhile\nnode worthwhile\n  end")
            )
        case .missingDialogue: (.node("call exmaple\nend"), .node("call example\nend"))
        case .unknownName: (.node("ask wnet\n  Did you go?\nend"), .node("ask went\n  Did you go?\nend"))
        case .missingTopic: (.node("answer csot\nend"), .node("answer cost\nend"))
        case .missingMeasure: (.node("say measure ons5 intro\nend"), .node("say measure ons4 intro\nend"))
        case .missingScale:
            (
                .dialogue(
                    "let went: yes-no\nscale ten\n  why It helps.\nnode start\n  ask went using tne\n    Did you go?\n  end"
                ),
                .dialogue(
                    "let went: yes-no\nscale ten\n  why It helps.\nnode start\n  ask went using ten\n    Did you go?\n  end"
                )
            )
        case .unreachableNode:
            (.dialogue("node start\n  end\nnode alone\n  end"), .dialogue("node start\n  go alone\nnode alone\n  end"))
        case .unreachableStatement: (.node("end\nsay Goodbye."), .node("say Goodbye.\nend"))
        case .runsOffEnd: (.node("say Hello."), .node("say Hello.\nend"))
        case .neverAsked:
            (
                .dialogue("let went: yes-no\nnode start\n  end"),
                .dialogue("let went: yes-no\nnode start\n  ask went\n    Did you go?\n  end")
            )
        case .undeclaredOutcome:
            (
                .dialogue("result outcome: choice done\nnode start\n  end as doen"),
                .dialogue("result outcome: choice done\nnode start\n  end as done")
            )
        case .unusedOutcome:
            (
                .dialogue("result outcome: choice done no-answer\nnode start\n  end as done"),
                .dialogue("result outcome: choice done\nnode start\n  end as done")
            )
        default:
            (
                .dialogue("node start\n  go next\nnode next\n  go start"),
                .dialogue("node start\n  go next\nnode next\n  end")
            )
        }
    }

    private var answerExamples: (bad: RuleExample, good: RuleExample) {
        let question = "ask went\n  Did you go?\n"
        let options = "ask barrier\n  Why?\n  option 1 Bus = transport\n"
        switch self {
        case .mayBeUnanswered:
            return (.node("say Hello {first-name}.\nend"), .node("say Hello {first-name or \"there\"}.\nend"))
        case .neverAnswered:
            return (
                .node("if went is yes\n  say Good.\n\(question)end"),
                .node("\(question)if went is yes\n  say Good.\nend")
            )
        case .wrongType:
            return (
                .node("\(question)if went is 3\n  say Good.\nend"), .node("\(question)if went is yes\n  say Good.\nend")
            )
        case .ladderWithoutArrow:
            return (.node("\(question)  silent 48h Did you go?\nend"), .node("\(question)  silent 48h -> later\nend"))
        case .rungAfterArrow:
            return (
                .node("\(question)  unclear 1 -> later\n  unclear 2 YES or NO?\nend"),
                .node("\(question)  unclear 1 YES or NO?\n  unclear 2 -> later\nend")
            )
        case .missingInput, .unknownInput:
            let other = "dialogue other\ntitle other\nstarts on schedule\ninput group: name\nnode start\n  end\n"
            let calls =
                self == .missingInput
                ? "remind other in 7 days at 10:00" : "cancel reminder other with gruop = \"Walk\""
            let right = "remind other with group = \"Walk\" in 7 days at 10:00"
            let bad = RuleExample.node("\(calls)\nend").files + [other]
            return (.files(bad), .files(RuleExample.node("\(right)\nend").files + [other]))
        case .notOnSchedule:
            return (
                .node("remind example in 7 days at 10:00\nend"),
                .dialogue("starts on schedule\nnode start\n  remind example in 7 days at 10:00\n  end")
            )
        case .missingStart:
            return (
                .files([start("starts on menu\nstarts on human")]),
                .files([start("starts on menu\nstarts on human\nstarts on first contact")])
            )
        case .duplicateStart:
            return (
                .files([start("starts on menu"), start("starts on menu", name: "second")]),
                .files([start("starts on menu"), start("starts on human", name: "second")])
            )
        case .duplicateStartingWord:
            return (
                .files([start("starts on word hello"), start("starts on word Hello", name: "second")]),
                .files([start("starts on word hello"), start("starts on word goodbye", name: "second")])
            )
        case .ambiguousOption:
            return (
                .node("\(options)  option 2 Money = money | bus\nend"),
                .node("\(options)  option 2 Money = money | cost\nend")
            )
        case .stateTooLarge:
            return (.dialogue(large(40)), .dialogue(large(4)))
        case .optionWithoutArrow:
            return (.node("\(options)  option 2 Money\nend"), .node("\(options)  option 2 Money = money\nend"))
        case .unknownOptionValue:
            return (.node("\(options)  option 2 Money = mony\nend"), .node("\(options)  option 2 Money = money\nend"))
        case .noOptions: return (.node("ask barrier\n  Why?\nend"), .node("\(options)end"))
        case .arrowNotAllowed:
            return (
                .node("ask place\n  Where?\n  yes -> later\nend"),
                .node("ask place\n  Where?\n  free text -> later\nend")
            )
        case .startWithInputs:
            return (
                .dialogue("starts on word hello\ninput group: name\nnode start\n  end"),
                .dialogue("input group: name\nnode start\n  end")
            )
        case .emptyDialogue: return (.dialogue("let went: yes-no"), .dialogue("node start\n  end"))
        case .silenceLoop:
            return (
                .node("\(question)  silent 48h -> start\nend"), .node("\(question)  silent 48h -> later\nend")
            )
        default:
            return (
                .node("\(options)  option 2 Money = money | help\nend"),
                .node("\(options)  option 2 Money = money | cost\nend")
            )
        }
    }

    private var textExamples: (bad: RuleExample, good: RuleExample) {
        switch self {
        case .overBudget:
            (.node("say \(String(repeating: "Hello there. ", count: 24))\nend"), .node("say Hello there.\nend"))
        case .notInAlphabet: (.node("say It\u{2019}s Linkline.\nend"), .node("say It's Linkline.\nend"))
        case .revealingQuestion:
            (
                .node("ask went\n  Did you see somebody about your debt?\nend"),
                .node("ask went\n  Did you see somebody about your debt?\n  discreet Did you see somebody?\nend")
            )
        case .revealingContent:
            (
                .dialogue("let need: choice from content needs\nnode start\n  ask need\n    What matters?\n  end"),
                .dialogue(
                    "let need: choice money other\nnode start\n  ask need\n    What matters?\n    option 1 Bills = money\n  end"
                )
            )
        case .gatewayKeyword:
            (
                .node("ask barrier\n  Why?\n  option 1 Bus = transport\n  option 2 Stop = money\nend"),
                .node("ask barrier\n  Why?\n  option 1 Bus = transport\n  option 2 No more = money\nend")
            )
        case .endsWithoutPerson:
            (
                .dialogue("starts on human\nnode start\n  say Hello.\n  end"),
                .dialogue("starts on human\nnode start\n  hand off to link-workers because Asked for a person.")
            )
        case .measureReworded:
            (
                .dialogue(
                    "let lonely: choice from measure ons.lonely\nnode start\n  ask lonely measure ons.lonely\n    Lonely?\n  end"
                ),
                .dialogue(
                    "let lonely: choice from measure ons.lonely\nnode start\n  ask lonely measure ons.lonely\n  end")
            )
        case .badTestLine:
            (
                .tests("test says hello\n  ~ starts example\n  << Hello."),
                .tests("test says hello\n  ~ starts example\n  < Hello.")
            )
        default:
            (
                .tests("test says hello\n  ~ starts exmaple\n  < Hello."),
                .tests("test says hello\n  ~ starts example\n  < Hello.")
            )
        }
    }

    private func start(_ lines: String, name: String = "first") -> String {
        "dialogue \(name)\ntitle \(name)\n\(lines)\nnode start\n  hand off to link-workers because Asked for a person.\n"
    }

    /// A dialogue with as many questions for long texts.
    private func large(_ count: Int) -> String {
        let numbers = 1...count
        return numbers.map { "let answer-\($0): text max 300\n" }.joined() + "node start\n"
            + numbers.map { "  ask answer-\($0)\n    What else?\n" }.joined() + "  end"
    }
}

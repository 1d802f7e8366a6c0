import Authoring
import Dialogue
import Knowledge
import Talk
import Testing
import Words

/// Every promise is broken by something small, and that is found by the shortest conversation, which fails as a test.
@Suite struct VerifyTests {
    static let shipped = DialogueFilesTests.shipped

    static func hearing() -> TranscriptHearing {
        let library = KnowledgeLibrary(shipped.content)
        return TranscriptHearing(
            alarm: { SafetyScreen.builtIn.alarm(for: $0, earlier: $1) },
            read: { read($0, media: 0, alarm: $2, context: $1, library: library) })
    }

    /// How many tests of a text fail on a program.
    static func failures(_ test: String, _ program: Program, _ fault: EngineFault? = nil) -> Int {
        let file = TalkReader.read(path: "verify.talk", bytes: Array("tests for service\n\n\(test)".utf8))
        let (tests, diagnostics) = TranscriptParser.parse(file)
        guard diagnostics.isEmpty, !tests.isEmpty else { return -1 }
        return TranscriptRunner(
            program: program, library: KnowledgeLibrary(shipped.content), hearing: hearing(), fault: fault
        ).run(tests).failed
    }

    static func prove(_ name: String, _ program: Program, fault: EngineFault? = nil) throws -> SliceResult {
        let verifier = Verifier(program: program, content: shipped.content, states: 50_000, fault: fault)
        let slice = try #require(verifier.names.firstIndex { $0.hasPrefix(name) })
        return try #require(verifier.verification(of: [verifier.prove(slice: slice)]).slices.first)
    }

    // MARK: Dialogues

    /// A dialogue that breaks one promise, and the length of the shortest conversation that shows it.
    struct Broken: Sendable, CustomTestStringConvertible {
        var promise: String
        var turns: Int
        var lines: String

        var testDescription: String { promise }

        var file: String {
            """
            dialogue extra
            title extra
            about Breaks a promise.
            starts on word extra
            \(lines)
            """
        }
    }

    static let broken: [Broken] = [
        Broken(
            promise: "P6", turns: 1,
            lines: "node start\n" + (1...7).map { "  say This is number \($0).\n" }.joined() + "  end"),
        Broken(
            promise: "every path ends within 2 replies and 16 segments", turns: 3,
            lines: """
                let went: yes-no
                node start
                  ask went
                    Did you get there?
                  end
                check every path ends within 2 replies and 16 segments
                """),
        Broken(
            promise: "reminders only between 09:00 and 18:30", turns: 1,
            lines: """
                node start
                  remind weekly in 7 days at 19:00
                  end
                check reminders only between 09:00 and 18:30
                """),
        Broken(
            promise: "always leads to task", turns: 2,
            lines: """
                let went: yes-no
                node start
                  ask went
                    Did you get there?
                    yes -> good
                  if went is answered
                    say I see.
                  end
                node good
                  task for link-workers because Went.
                  end
                check went is no always leads to task
                """),
        Broken(
            promise: "never says chemist", turns: 1,
            lines: "node start\n  say Ask the chemist.\n  end\ncheck never says chemist"),
    ]

    @Test(arguments: broken) func aDialogueThatBreaksAPromiseIsFound(_ broken: Broken) throws {
        let (program, _, diagnostics) = Shipped.with(broken.file)
        let compiled = try #require(program, "\(diagnostics.map(DiagnosticRenderer.concise))")
        let result = try Self.prove("extra", compiled)
        let judgement = try #require(result.judgements.first { $0.promise == broken.promise })
        let found = try #require(judgement.counterexample, "\(broken.promise) was not found broken")
        #expect(judgement.verdict == .broken)
        #expect(found.turns.count == broken.turns, "\(found.test)")
        #expect(Self.failures(found.test, compiled) == 1, "\(found.test)")
    }

    /// A dialogue that the compiler would not let through, made by hand from one that it does.
    @Test func aSlotThatIsReadBeforeItIsAnsweredIsFound() throws {
        let (compiled, _, _) = Shipped.with(
            """
            dialogue extra
            title extra
            about Reads what nobody has answered.
            starts on word extra
            let went: yes-no
            node start
              ask went
                Did you get there?
              say You said {went or "nothing"}.
              end
            """)
        var program = try #require(compiled)
        let index = try #require(program.dialogue(named: "extra"))
        program.dialogues[index].code = program.dialogues[index].code.map { instruction in
            guard case .say(var text) = instruction else { return instruction }
            text.pieces = text.pieces.map { piece in
                if case .value(let reference, _) = piece { .value(reference, fallback: nil) } else { piece }
            }
            return .say(text)
        }
        let result = try Self.prove("extra", program)
        let found = try #require(result.judgements.first { $0.promise == "P8" }?.counterexample)
        #expect(found.turns.map(\.script) == ["> extra", "> skip"])
    }

    /// The compiler looks for that too; here answers lead back to the question whatever they are, and that texts which
    /// cannot be read lead to a person is no way out.
    @Test func aQuestionThatNoAnswerLeadsOutOfIsFound() throws {
        let (compiled, _, _) = Shipped.with(
            """
            dialogue extra
            title extra
            about Never ends.
            starts on word extra
            let went: yes-no
            node start
              ask went
                Did you get there?
              end
            """)
        var program = try #require(compiled)
        let index = try #require(program.dialogue(named: "extra"))
        program.dialogues[index].code = program.dialogues[index].code.map { instruction in
            if case .end = instruction { .go(0) } else { instruction }
        }
        let result = try Self.prove("extra", program)
        let found = try #require(result.judgements.first { $0.promise == "P4" }?.counterexample)
        #expect(found.turns.map(\.script) == ["> extra"])
        #expect(Self.failures(found.test, program) == 1)
    }

    /// The compiler looks for that too; here two nodes lead to each other.
    @Test func aTurnThatGoesRoundByItselfIsFound() throws {
        let (compiled, _, _) = Shipped.with(
            """
            dialogue extra
            title extra
            about Goes round.
            starts on word extra
            let went: yes-no
            node start
              ask went
                Did you get there?
                no -> again
              end
            node again
              tag lost
              go once-more
            node once-more
              tag more
              end
            """)
        var program = try #require(compiled)
        let index = try #require(program.dialogue(named: "extra"))
        let last = try #require(program.dialogues[index].code.lastIndex { if case .end = $0 { true } else { false } })
        program.dialogues[index].code[last] = .go(1)
        let result = try Self.prove("extra", program)
        let found = try #require(result.judgements.first { $0.promise == "P5" }?.counterexample)
        #expect(found.turns.map(\.script) == ["> extra", "> no"])
        #expect(Self.failures(found.test, program) == 1, "\(found.test)")
    }

    /// The compiler looks for that too; here the words for a shared phone are lost, and with them that they were needed.
    @Test func aRevealingWordOnASharedPhoneIsFound() throws {
        let (compiled, _, _) = Shipped.with(
            """
            dialogue extra
            title extra
            about Reveals something.
            starts on word extra
            let went: yes-no
            node start
              ask went
                Did you get there?
              if went is no
                say Depression makes that hard.
                  discreet That can be hard.
              end
            """)
        var program = try #require(compiled)
        let index = try #require(program.dialogue(named: "extra"))
        program.dialogues[index].code = program.dialogues[index].code.map { instruction in
            guard case .say(var text) = instruction else { return instruction }
            (text.discreet, text.isRevealing) = (nil, false)
            return .say(text)
        }
        let result = try Self.prove("extra", program)
        let found = try #require(result.judgements.first { $0.promise == "P10" }?.counterexample)
        #expect(found.turns.map(\.script) == ["> extra", "> no"])
        #expect(Self.failures(found.test, program) == 1, "\(found.test)")
    }

    /// The compiler looks for that too; here silence leads back to the question for ever.
    @Test func somebodySilentWhoIsAskedForEverIsFound() throws {
        let (compiled, _, _) = Shipped.with(
            """
            dialogue extra
            title extra
            about Asks for ever.
            starts on word extra
            let went: yes-no
            node start
              ask went
                Did you get there?
                silent 2h -> later
              end
            """)
        var program = try #require(compiled)
        let index = try #require(program.dialogue(named: "extra"))
        program.dialogues[index].questions[0].silent = [.init(hours: 2, act: .go(.node(0)))]
        let result = try Self.prove("extra", program)
        let found = try #require(result.judgements.first { $0.promise == "P6" }?.counterexample)
        #expect(found.turns.map(\.script) == ["> extra", "@ +2h", "@ +2h", "@ +2h", "@ +2h"])
        #expect(Self.failures(found.test, program) == 1)
    }

    // MARK: The engine

    /// A mistake of the engine, and the promise that it breaks.
    struct Mistake: Sendable, CustomTestStringConvertible {
        var promise: String
        var slice = "around: consent"
        var fault: EngineFault

        var testDescription: String { promise }
    }

    private static func dropping(_ drops: @escaping @Sendable (Effect) -> Bool) -> EngineFault {
        EngineFault(
            admission: { _, _, made in
                var made = made
                made.effects.removeAll(where: drops)
                return made
            },
            turn: { _, _, made in
                var made = made
                made.effects.removeAll(where: drops)
                return made
            })
    }

    private static func says(_ id: String) -> @Sendable (Effect) -> Bool {
        { effect in if case .say(let message) = effect { message.textID == id } else { false } }
    }

    static let mistakes: [Mistake] = [
        Mistake(
            promise: "P1",
            fault: EngineFault(admission: { alarm, before, made in
                var made = made
                guard alarm.consent == .stop else { return made }
                made.standing = before
                made.effects = []
                made.decision = .heard
                return made
            })),
        Mistake(promise: "P2", fault: dropping { if case .flag = $0 { true } else { false } }),
        Mistake(promise: "P2", fault: dropping { if case .say(let said) = $0 { said.kind == .crisis } else { false } }),
        Mistake(promise: "P3", fault: dropping(says("notice.help"))),
        Mistake(
            promise: "P9",
            fault: EngineFault(turn: { _, _, made in
                var made = made
                made.state.misses = 0
                made.state.found = Array(repeating: String(repeating: "m", count: 99), count: 60)
                return made
            })),
        Mistake(promise: "P11", slice: "around: questions", fault: dropping(says("notice.not-understood"))),
        Mistake(promise: "P11", slice: "around: languages", fault: dropping(says("notice.language-chosen"))),
        Mistake(
            promise: "P1", slice: "around: languages",
            fault: EngineFault(turn: { event, before, made in
                guard before.standing.optedOut, case .text(let text) = event, text.reading.isWelsh else { return made }
                var made = made
                made.effects.append(
                    .say(Message(text: "Cymraeg?", kind: .notice, textID: "notice.language-offer")))
                return made
            })),
        Mistake(
            promise: "P12", slice: "who-is-this",
            fault: EngineFault(turn: { _, _, made in
                guard made.trace.steps.contains(where: { $0.rule == "command.back" }) else { return made }
                var made = made
                made.effects.append(.withdraw(reference: "9.nothing/at-all"))
                return made
            })),
        Mistake(
            promise: "P13",
            fault: EngineFault(admission: { alarm, before, made in
                guard alarm.consent == .yes, before.ownQuestion == nil else { return made }
                var made = made
                made.decision = .stopped
                return made
            })),
        Mistake(
            promise: "P14", slice: "around: people",
            fault: dropping { if case .askForPerson(_, _, _, true) = $0 { true } else { false } }),
        Mistake(
            promise: "P15", slice: "around: people",
            fault: dropping { if case .end = $0 { true } else { false } }),
    ]

    @Test(arguments: mistakes) func aMistakeOfTheEngineIsFound(_ mistake: Mistake) throws {
        let program = try #require(Self.shipped.program)
        let result = try Self.prove(mistake.slice, program, fault: mistake.fault)
        let judgement = try #require(result.judgements.first { $0.promise == mistake.promise })
        let found = try #require(judgement.counterexample, "\(mistake.promise) was not found broken")
        #expect(found.turns.count <= 4, "\(found.test)")
        guard ["P1", "P2", "P3", "P11"].contains(mistake.promise) else { return }
        #expect(found.turns.allSatisfy { !$0.script.hasPrefix("#") }, "\(found.test)")
        #expect(Self.failures(found.test, program, mistake.fault) == 1, "\(found.test)")
        #expect(Self.failures(found.test, program) == 0, "\(found.test)")
    }

    // MARK: What ships

    static let parts: [Int] =
        shipped.program.map { program in
            Array(Verifier(program: program, content: shipped.content).names.indices)
        } ?? []

    @Test(arguments: parts) func everythingThatShipsIsProved(part: Int) throws {
        let program = try #require(Self.shipped.program)
        let verifier = Verifier(program: program, content: Self.shipped.content)
        let result = verifier.prove(slice: part)
        #expect(result.bound == nil)
        #expect(result.states > 1)
        for judgement in result.judgements where judgement.verdict != .proved {
            Issue.record("\(result.name): \(judgement.promise)\n\(judgement.counterexample?.test ?? "")")
        }
    }

    @Test func theSameIsFoundEachTime() throws {
        let program = try #require(Self.shipped.program)
        let first = try Self.prove("who-is-this", program)
        #expect(try Self.prove("who-is-this", program) == first)
    }

    // MARK: Bounds

    @Test func aBoundIsNoProof() throws {
        let program = try #require(Self.shipped.program)
        let verifier = Verifier(program: program, content: Self.shipped.content, states: 50)
        let result = verifier.prove(slice: 0)
        #expect(result.bound == "50 states")
        #expect(result.judgements.allSatisfy { $0.verdict != .proved })
        #expect(!Verification(slices: [result]).isProved)
    }
}

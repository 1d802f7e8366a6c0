import Authoring
import Dialogue
import Talk
import Testing

/// What a patient, a caller or chance may bring is tried in every way that the dialogue tells apart.
@Suite struct VerifyClassesTests {
    /// A dialogue that says too much at once in one case, and the shortest conversation that comes upon it.
    struct Case: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var turns: [String]
        var lines: String
        /// What is broken.
        var promise = "P6"
        /// The counterexample fails as a test; not where chance speaks otherwise there, or a number cannot be given.
        var failsAsTest = true
    }

    private static let tooMuch = (1...7).map { "    say This is number \($0).\n" }.joined()

    static let cases: [Case] = [
        Case(
            testDescription: "what a caller gives", turns: ["~ starts extra with mood = low"],
            lines: """
                starts by staff
                input mood: choice calm low fine
                node start
                  if mood is low
                \(tooMuch)  end
                """),
        Case(
            testDescription: "a number that a caller gives", turns: ["~ starts extra with age = 41"],
            lines: """
                starts by staff
                input age: number 0..99
                node start
                  if age > 40 and age < 42
                \(tooMuch)  end
                """),
        Case(
            testDescription: "what is given to a called dialogue", turns: ["> extra", "> 41"],
            lines: """
                starts on word extra
                let age: number 0..99
                node start
                  ask age
                    How old are you?
                  if age is answered
                    call inner with age = age
                  end
                """),
        Case(
            testDescription: "what is remembered", turns: ["> extra"],
            lines: """
                starts on word extra
                node start
                  if first-name in Sam, Kim
                \(tooMuch)  end
                """),
        Case(
            testDescription: "what was measured the last time", turns: ["> extra", "> 10"],
            lines: """
                starts on word extra
                let happy: scale 0..10
                node start
                  ask happy measure ons4.happy
                  if last ons4.happy is 7
                \(tooMuch)  end
                """, failsAsTest: false),
        Case(
            testDescription: "every text of several", turns: ["> extra"],
            lines: """
                starts on word extra
                node start
                  say one of
                    - Well done.
                    - Very well done.
                    - Ask the chemist.
                    - Good.
                  end
                check never says chemist
                """, promise: "never says chemist", failsAsTest: false),
        Case(
            testDescription: "the hour to which a plan is moved",
            turns: ["> extra", "> Wednesday 23 September at 12am"],
            lines: """
                starts on word extra
                let visit: date-time
                node start
                  ask visit
                    When shall we come?
                  if visit is answered
                    move reminder weekly to visit
                  end
                check reminders only between 09:00 and 18:30
                """, promise: "reminders only between 09:00 and 18:30", failsAsTest: false),
        Case(
            testDescription: "a hand-over further in", turns: ["> extra", "> no"],
            lines: """
                starts on word extra
                let went: yes-no
                node start
                  ask went
                    Did you get there?
                  if went is no
                    call talk-to-person
                  end
                check went is no always leads to task
                """, promise: "always leads to task", failsAsTest: false),
        Case(
            testDescription: "texts to somebody silent, and not turns", turns: ["> extra", "@ +2h"],
            lines: """
                starts on word extra
                let went: yes-no
                node start
                  ask went
                    Did you get there?
                    silent 2h -> nag
                  end
                node nag
                  say Are you there?
                  say We have not heard from you.
                  say You can text us.
                  say Goodbye.
                  end
                """),
    ]

    private static let inner = """
        dialogue inner
        title inner
        about Is only called.
        input age: number 0..99
        node start
          if age is 41
        \(tooMuch)  end
        """

    @Test(arguments: cases) func everyClassIsTried(_ one: Case) throws {
        let extra = "dialogue extra\ntitle extra\nabout Breaks a promise.\n\(one.lines)"
        let (program, _, diagnostics) = Shipped.with([extra, Self.inner])
        let compiled = try #require(program, "\(diagnostics.map(DiagnosticRenderer.concise))")
        let result = try VerifyTests.prove("extra", compiled)
        let found = try #require(
            result.judgements.first { $0.promise == one.promise }?.counterexample,
            "\(one.promise) was not found broken")
        #expect(found.turns.map { String($0.script.prefix { $0 != "\n" }) } == one.turns, "\(found.test)")
        guard one.failsAsTest else { return }
        #expect(VerifyTests.failures(found.test, compiled) == 1, "\(found.test)")
    }
}

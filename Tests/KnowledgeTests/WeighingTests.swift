import Foundation
import Knowledge
import Talk
import Testing
import Words

@Suite("What the weighed net learns from")
struct WeighingTests {
    private static let heard = HeardTexts(directory: Shipped.directory)

    private static func read(_ text: String) -> HeardTexts {
        HeardTexts(files: [("content/safety/heard/new.talk", Array(text.utf8))])
    }

    @Test("Every file of heard texts reads without a word of complaint")
    func noDiagnostics() {
        #expect(Self.heard.diagnostics.map(DiagnosticRenderer.concise) == [])
        #expect(Self.heard.texts.count > 5000)
        #expect(Set(Self.heard.texts.map(\.author)).count >= 10)
    }

    @Test("A heading says what its texts are")
    func headings() {
        let heard = Self.read(
            """
            heard by nan
            voice dry, from Fife
            crisis abuse indirect
              he counts my steps
            harmless idiom
              | # killing me
            distress
              greeting all day
            ordinary
              see you at six
            left out
              my chest hurts
            """)
        #expect(heard.diagnostics.isEmpty)
        #expect(
            heard.texts.map(\.reading) == [
                .crisis(.abuse, .indirect), .harmless("idiom"), .distress, .ordinary, .leftOut,
            ])
        #expect(heard.texts[1].text == "# killing me")
        #expect(heard.texts.allSatisfy { $0.author == "nan" })
    }

    @Test(
        "A slip of the author is one diagnostic with a code",
        arguments: [
            ("safety heard\n", "LL4211"), ("heard by a\ncrises suicide explicit\n  x\n", "LL4211"),
            ("heard by a\ncrisis suicide\n  x\n", "LL4212"), ("heard by a\ncrisis distress explicit\n  x\n", "LL4212"),
            ("heard by a\nharmless\n  x\n", "LL4212"),
        ])
    func slips(text: String, code: String) {
        #expect(Self.read(text).diagnostics.map(\.code) == [code])
    }

    @Test("A constant that nobody knows is one diagnostic")
    func constants() {
        let text = "safety weighing\nconstants\n  | alarm = 0.5\n  | alrm = 1\n"
        let content = SafetyContent(files: [("content/safety/weighing.talk", Array(text.utf8))])
        #expect(content.diagnostics.map(\.code) == ["LL4213"])
        #expect(content.weighing.constants.alarm == 0.5)
    }

    private static let small = WeighingSource(
        plan: WeighingPlan(),
        heard: (0..<40).flatMap { number in
            [
                HeardText(text: "i want to die \(number)", author: "a", reading: .crisis(.suicide, .explicit)),
                HeardText(text: "he hits me number \(number)", author: "a", reading: .crisis(.abuse, .explicit)),
                HeardText(text: "i want to dance \(number)", author: "b", reading: .harmless("idiom")),
                HeardText(text: "so low today \(number)", author: "b", reading: .distress),
            ]
        }, asked: [("what is on today", "c"), ("i want to die 3", "c")], commonWords: [])

    @Test("It learns what it is shown, the same every time, and its source file says so")
    func learning() {
        let learnt = WeighingTraining(Self.small).learn()
        #expect(learnt.embeddedSource == WeighingTraining(Self.small).learn().embeddedSource)
        let net = learnt.net
        func score(_ text: String) -> Double { net.score(WeighingFeatures(text, lexicon: net.lexicon)) }
        #expect(score("i want to die now") > 0)
        #expect(score("i want to dance now") < 0)
        let outcomes = net.outcomeScores(WeighingFeatures("he hits me", lexicon: net.lexicon))
        #expect(outcomes.indices.max { outcomes[$0] < outcomes[$1] } == 2)
    }

    @Test("What is asked of the service and is yet alarming is not learnt as ordinary")
    func alarmingQuestions() {
        #expect(Self.small.texts.filter { $0.reading == .ordinary }.map(\.text) == ["what is on today"])
    }

    @Test("The program's net was learnt from the shipped texts")
    func fresh() {
        let source = WeighingSource(content: Shipped.loaded.content, heard: Self.heard)
        #expect(WeighingBuild.isCurrent(source), "the texts have changed: run make safety, then build and test again")
    }

    /// Run with LINKLINE_SAFETY_TRIAL=1: prints the figures of docs/safety.md.
    @Test(
        "Leaving one author out, the figures hold",
        .enabled(if: ProcessInfo.processInfo.environment["LINKLINE_SAFETY_TRIAL"] == "1"))
    func trial() {
        let source = WeighingSource(content: Shipped.loaded.content, heard: Self.heard)
        let trial = WeighingTrial(WeighingTraining(source), screen: .builtIn)
        let figures = WeighingFigures(trial, constants: source.plan.constants)
        print(figures.table)
        #expect(figures.found(.explicit).share > 0.9)
        #expect(figures.found(.indirect).share > 0.6)
        #expect(figures.falseAlarms().share < 0.05)
    }
}

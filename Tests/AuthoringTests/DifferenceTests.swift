import Authoring
import Talk
import Testing

/// What `linkline diff` promises: an author finds what they changed, under the name that they gave it.
@Suite struct DifferenceTests {
    static let before = """
        dialogue walk
        title walk
        starts on word walk, stroll
        result outcome: choice done
        let went: yes-no called going

        node start
          ask went
            Did you go? YES or NO.
            option 1 Later = later | not yet
            why It helps us.
            unclear 1 YES or NO, please.
            silent 48h Did you go?
            yes -> good
            no -> bad
          say Thank you.
          go good

        node good
          say Well done.
          say See you soon.
          end as done

        node bad
          say Never mind.
          end as done
        """

    struct Change: Sendable, CustomTestStringConvertible {
        var was: String
        var now: String
        /// Kind, place, and the words before and after.
        var expected: [String]

        var testDescription: String { expected.first ?? "no change" }
    }

    static let changes: [Change] = [
        Change(
            was: "Did you go? YES or NO.", now: "Did you get there? YES or NO.",
            expected: ["changed node start, ask went, text: Did you go? YES or NO. | Did you get there? YES or NO."]),
        Change(
            was: "    why It helps us.\n", now: "", expected: ["removed node start, ask went, why: It helps us. | "]),
        Change(
            was: "option 1 Later = later | not yet", now: "option 1 Not yet = later | not yet",
            expected: ["changed node start, ask went, option 1: Later = later | not yet | Not yet = later | not yet"]),
        Change(
            was: "silent 48h Did you go?", now: "silent 24h Did you go?",
            expected: [
                "removed node start, ask went, silent 48h: Did you go? | ",
                "added node start, ask went, silent 24h:  | Did you go?",
            ]),
        Change(
            was: "starts on word walk, stroll", now: "starts on word walk, ramble, stroll",
            expected: ["added starts on word:  | ramble"]),
        Change(
            was: "  say Well done.\n", now: "  say Well done.\n  say You did it.\n",
            expected: ["added node good, say:  | You did it."]),
        Change(
            was: "  say Well done.\n  say See you soon.\n", now: "  say Well done!\n  say See you soon.\n",
            expected: ["changed node good, say: Well done. | Well done!"]),
        Change(
            was: "let went: yes-no called going", now: "let went: text called going",
            expected: ["changed let went: yes-no called going | text called going"]),
        Change(
            was: "yes -> good", now: "yes -> bad", expected: ["changed node start, ask went, yes: -> good | -> bad"]),
        Change(
            was: "\nnode bad\n  say Never mind.\n  end as done", now: "",
            expected: ["removed node bad: say Never mind. | "]),
        Change(was: "node good", now: "# a comment\n\nnode good", expected: []),
        Change(
            was: "result outcome: choice done\nlet went: yes-no called going",
            now: "let went: yes-no called going\nresult outcome: choice done", expected: []),
        Change(was: "result outcome: choice done", now: "result outcome: choice done\ntest new\n  > hi", expected: []),
    ]

    static func differences(_ was: [String], _ now: [String]) -> [FileChange] {
        func files(_ texts: [String]) -> [TalkFile] {
            texts.enumerated().map { TalkReader.read(path: "\($0.offset).talk", bytes: Array($0.element.utf8)) }
        }
        return VersionDifference.between(files(was), files(now))
    }

    @Test(arguments: changes)
    func aChangeIsToldInTheAuthorsTerms(_ change: Change) {
        let after = Self.before.replacing(change.was, with: change.now)
        #expect(change.expected.isEmpty || after != Self.before)
        let told = Self.differences([Self.before], [after]).map {
            "\($0.kind.rawValue) \($0.place.joined(separator: ", ")): \($0.was ?? "") | \($0.now ?? "")"
        }
        #expect(told == change.expected)
    }

    @Test func aVersionIsLikeItself() {
        #expect(Self.differences([Self.before], [Self.before]).isEmpty)
    }

    @Test func wholeFilesAreKnownByWhatTheyAreAndNotByTheirPath() {
        let other = "dialogue talk\ntitle talk\n"
        let changes = Self.differences([other, Self.before], [Self.before, "faq cost\nquestion Is it free?\n"])
        #expect(changes.map { "\($0.kind.rawValue) \($0.file)" } == ["removed dialogue talk", "added faq cost"])
    }

    @Test(arguments: [
        ("safety suicide\nrule plan\n  pattern end it\n", "safety suicide\nrule plan\n  pattern end it all\n", true),
        (
            "safety replies\nreply suicide england\n  full Call 999.\n",
            "safety replies\nreply suicide england\n  full Ring 999.\n", true
        ),
        ("notices\nnotice distress\n  That sounds hard.\n", "notices\nnotice distress\n  Oh dear.\n", true),
        ("notices\nnotice ok\n  OK.\n", "notices\nnotice ok\n  Fine.\n", false),
        ("site\nduty number 07700 900999\n", "site\nduty number 07700 900998\n", true),
        ("site\ncrisis repeat after 30 minutes\n", "site\ncrisis repeat after 60 minutes\n", true),
        ("site\nreminders a day 2\n", "site\nreminders a day 3\n", false),
        ("revealing words\nbleak\n", "revealing words\nbleak\ngrim\n", true),
        (
            "translation of replies into cy\nsuicide wales full\n  from Call 999.\n  to Ffoniwch 999.\n",
            "translation of replies into cy\nsuicide wales full\n  from Call 999.\n  to Ffoniwch 111.\n", true
        ),
        (
            "translation of notices into cy\nstopped\n  from No more texts.\n  to Dim mwy.\n",
            "translation of notices into cy\nstopped\n  from No more texts.\n  to Dim.\n", true
        ),
        (
            "dialogue talk\nnode start\n  flag worried because They said so.\n  end\n",
            "dialogue talk\nnode start\n  end\n", true
        ),
        ("faq cost\nasked\n  is it free\n", "faq cost\nasked\n  is it free\n  how much\n", false),
    ])
    func whatSafetyRestsOnIsMarked(_ was: String, _ now: String, _ isSafety: Bool) {
        let changes = Self.differences([was], [now])
        #expect(!changes.isEmpty)
        #expect(changes.allSatisfy { $0.isSafety == isSafety })
    }

    @Test func phrasingsComeAndGoOneByOne() {
        let changes = Self.differences(
            ["faq cost\nasked\n  is it free\n  what is the price\n"], ["faq cost\nasked\n  how much\n  is it free\n"])
        #expect(
            changes.map { [$0.kind.rawValue, $0.was ?? $0.now ?? ""] } == [
                ["removed", "what is the price"], ["added", "how much"],
            ])
    }
}

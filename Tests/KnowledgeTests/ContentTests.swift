import Dialogue
import Talk
import Testing
import Words

@testable import Knowledge

/// The content that ships, and what is said of mistakes in content.
@Suite struct ContentTests {
    @Test("the shipped content has no error") func shipped() {
        let errors = Shipped.loaded.diagnostics.filter { $0.severity == .error }
        #expect(errors.map(DiagnosticRenderer.concise) == [])
    }

    @Test("all that a service says is there") func complete() throws {
        let content = Shipped.loaded.content
        let ids = Set(content.topics.map(\.id))
        for id in [
            "what-is", "who-benefits", "activities", "how-referred", "link-worker", "cost", "mental-health",
            "vs-traditional", "success-stories", "evidence", "first-meeting", "tailored", "community-orgs", "funding",
            "none-in-area",
        ] { #expect(ids.contains(id)) }
        #expect(content.notices.count == NoticeCatalogue.notices.count)
        #expect(content.measureItem("ons4.anxious")?.scale == 0...10)
        #expect(content.measureItem("ons.lonely")?.options.count == 5)
        #expect(content.site.policy.asideHours == 48)
        #expect(content.site.hours.first?.days == 0...4)
        #expect(content.site.sendWindows.count == 2)
    }

    @Test("reading the same folder twice gives the same hash; any change gives another")
    func hash() throws {
        let same = try ChangedContent([:])
        #expect(same.load().content.hash == same.load().content.hash)
        let other = try ChangedContent(["words/revealing.talk": "revealing words\nabuse\n"])
        #expect(other.load().content.hash != same.load().content.hash)
    }

    /// What an author changes, and the code that tells it.
    static let mistakes: [(file: String, old: String, new: String, code: String)] = [
        ("faq/cost.talk", "question ", "questoin ", "LL1151"),
        ("faq/cost.talk", "reviewed ", "question Twice?\nreviewed ", "LL1152"),
        ("faq/cost.talk", "faq cost", "fqa cost", "LL5102"),
        ("faq/cost.talk", "faq cost", "faq activities", "LL5104"),
        ("faq/cost.talk", "answer ", "more ", "LL5103"),
        ("faq/cost.talk", "reviewed 2026", "reviewed 26", "LL5105"),
        ("faq/cost.talk", "reviewed ", "nations cornwall\nreviewed ", "LL5106"),
        ("faq/cost.talk", "reviewed ", "within costs\nreviewed ", "LL5112"),
        ("faq/cost.talk", "answer ", "answer {nobody} ", "LL3113"),
        ("faq/cost.talk", "answer ", "answer \u{2019} ", "LL3111"),
        ("faq/cost.talk", "answer ", "answer \(String(repeating: "It is free. ", count: 30))", "LL3112"),
        ("asked/author-1.talk", "topic cost", "topic costs", "LL5107"),
        ("notices.talk", "notice help", "notice helpp", "LL5113"),
        ("notices.talk", "notice help", "notice helpp", "LL5114"),
        ("notices.talk", "{title}", "{titel}", "LL3113"),
        ("site.talk", "minimum age 18", "minimum age eighteen", "LL5115"),
        ("site.talk", "put aside for 48 hours", "put aside for 48 days", "LL5115"),
        ("site.talk", "nation england", "nation englund", "LL5106"),
        ("site.talk", "duty number", "dutty number", "LL1151"),
        ("needs.talk", "need money", "need lonely", "LL5104"),
        ("activities.talk", "needs lonely", "needs lonly", "LL5112"),
        ("measures/ons4.talk", "scale 0..10", "scale ten", "LL5115"),
        ("words/text-speak.talk", "u = you", "u you", "LL5115"),
    ]

    @Test("a slip of the author is found where it is", arguments: mistakes)
    func mistake(file: String, old: String, new: String, code: String) throws {
        let text = try ChangedContent.shipped(file, replacing: old, with: new)
        let found = try ChangedContent([file: text]).load().diagnostics.filter { $0.code == code }
        #expect(found.contains { $0.path == "content/\(file)" && $0.position.line >= 1 })
    }

    @Test("a slip in a keyword or a name comes with what was meant")
    func didYouMean() throws {
        let text = try ChangedContent.shipped("asked/author-1.talk", replacing: "topic cost", with: "topic costt")
        let found = try ChangedContent(["asked/author-1.talk": text]).load().diagnostics
        let diagnostic = try #require(found.first { $0.code == "LL5107" })
        #expect(diagnostic.help.contains("did you mean \"cost\"?"))
    }

    @Test("several mistakes are all told at once") func several() throws {
        let site = try ChangedContent.shipped("site.talk", replacing: "minimum age 18", with: "minimum age x")
        let changed = try ChangedContent(["site.talk": site, "needs.talk": nil, "faq/cost.talk": "faq cost\n"])
        let codes = Set(changed.load().diagnostics.filter { $0.severity == .error }.map(\.code))
        #expect(codes.isSuperset(of: ["LL5115", "LL5101", "LL5103"]))
    }

    @Test("a folder that is not there gives errors, not a crash") func nowhere() {
        let (content, _, diagnostics) = Content.load(directory: "/nowhere/content")
        #expect(content.topics == [])
        #expect(diagnostics.contains { $0.code == "LL5101" })
    }

    @Test("a helpline that nobody has checked for half a year is a warning")
    func helplines() {
        let later = Content.load(directory: Shipped.directory, today: CivilDate(year: 2027, month: 11, day: 22))
        #expect(later.diagnostics.contains { $0.code == "LL5109" && $0.severity == .warning })
        #expect(!Shipped.loaded.diagnostics.contains { $0.code == "LL5109" })
    }

    @Test("the same words under two topics are a warning") func twice() throws {
        let text = try ChangedContent.shipped(
            "asked/author-1.talk", replacing: "topic funding", with: "topic funding\n  what is a link worker please")
        let other = try ChangedContent.shipped(
            "asked/author-2.talk", replacing: "topic link-worker", with: "topic link-worker\n  what is a link worker")
        let found = try ChangedContent(["asked/author-1.talk": text, "asked/author-2.talk": other]).load()
        #expect(found.diagnostics.contains { $0.code == "LL5108" })
    }

    @Test("service hours and sending hours are those of the site") func hours() throws {
        let site = Shipped.loaded.content.site
        func at(_ day: Int, _ hour: Int, _ minute: Int) -> Instant {
            LocalTime(
                date: CivilDate(year: 2026, month: 6, day: day), time: CivilTime(hour: hour, minute: minute)
            ).instant
        }
        #expect(site.isOpen(at: at(10, 9, 0)) && site.isOpen(at: at(10, 16, 59)))
        #expect(!site.isOpen(at: at(10, 17, 0)) && !site.isOpen(at: at(13, 12, 0)))
        #expect(site.sendWindows.contains { $0.covers(LocalTime(at(13, 10, 0))) })
        #expect(!site.sendWindows.contains { $0.covers(LocalTime(at(14, 12, 0))) })
    }

    @Test(
        "hours that make no sense are refused",
        arguments: ["monday 17:00 to 09:00", "someday 09:00 to 17:00", "friday to monday 09:00 to 17:00", "monday", ""])
    func badHours(text: String) {
        #expect(WeeklyHours(text) == nil)
    }

    @Test("a word that gives somebody away is found as a whole word") func revealing() {
        let words = Shipped.loaded.content.words
        #expect(words.isRevealing("This is about the ABUSE you told us of."))
        #expect(!words.isRevealing("Your link worker will ring on Tuesday."))
    }

    @Test("long and twisted sentences have a higher grade than plain ones") func grade() {
        let plain = ReadingGrade.of("The link worker is free. Most groups are free or cost a few pounds.")
        let twisted = ReadingGrade.of(
            "Participation in community organisations ordinarily necessitates negligible expenditure notwithstanding exceptions."
        )
        #expect(plain < 6 && twisted > 12)
    }
}

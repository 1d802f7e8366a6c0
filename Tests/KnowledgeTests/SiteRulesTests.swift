import Dialogue
import Foundation
import Knowledge
import Talk
import Testing
import Words

@Suite("What a site decides about being in touch")
struct SiteRulesTests {
    private func loaded(_ lines: String) throws -> (site: Site, codes: [String]) {
        let text = try ChangedContent.shipped(
            "site.talk", replacing: "minimum age 18", with: "minimum age 18\n\(lines)")
        let result = try ChangedContent(["site.talk": text]).load()
        let codes = result.diagnostics.filter { $0.path == "content/site.talk" }.map(\.code)
        return (result.content.site, codes)
    }

    @Test("days off are read, for all nations or for some")
    func daysOff() throws {
        let (site, codes) = try loaded(
            """
            bank holiday 2029-06-05 in scotland, wales
            no bank holiday 2029-05-28
            closed 2026-12-24 to 2027-01-02
            closed 2027-03-01
            """)
        #expect(codes.isEmpty)
        let calendar = site.policy.calendar
        let jubilee = try #require(CivilDate(iso: "2029-06-05"))
        #expect(calendar.isOff(jubilee, in: .scotland) && !calendar.isOff(jubilee, in: .england))
        #expect(!calendar.isOff(try #require(CivilDate(iso: "2029-05-28")), in: .england))
        #expect(calendar.isOff(try #require(CivilDate(iso: "2026-12-30")), in: .england))
        #expect(calendar.isOff(try #require(CivilDate(iso: "2027-03-01")), in: .wales))
    }

    @Test("money is read to the hundredth of a penny")
    func money() throws {
        let (site, codes) = try loaded(
            "price of a text 2.45 pence\nspend limit 200 pounds a month\nspend warning at 75 percent")
        #expect(codes.isEmpty)
        #expect(site.segmentPrice == 245 && site.spendLimit == 20_000 && site.spendWarning == 75)
    }

    @Test(
        "nonsense is told, and what was there before holds",
        arguments: [
            "bank holiday 2029-02-30", "bank holiday 5 June", "bank holiday 2029-06-05 for wales",
            "no bank holiday tomorrow", "closed 2027-01-02 to 2026-12-24", "closed 2026-01-01 to 2026-12-31",
            "closed Christmas", "price of a text 4p", "price of a text 0 pence", "price of a text 4.123 pence",
            "price of a text 9999 pence", "price of a text 4 pence\nspend limit lots",
            "price of a text 4 pence\nspend limit 0 pounds a month", "spend limit 200 pounds a month",
            "spend warning at 0 percent", "spend warning at 101 percent",
        ])
    func nonsense(_ lines: String) throws {
        #expect(try loaded(lines).codes.contains("LL5115"), "\(lines)")
    }

    @Test(
        "figures outside what makes sense are told",
        arguments: [
            ("reminders a day 2", "reminders a day 0"), ("reminders a day 2", "reminders a day 99"),
            ("reminders a week 5", "reminders a week 0"), ("replies an hour 60", "replies an hour 2"),
            ("replies an hour 60", "replies an hour 5000"), ("same text 5 times", "same text 1 times"),
            ("line asked after 60 days", "line asked after 2 days"),
            ("alert again after 15 minutes", "alert again after 1 minutes"),
            ("alert again at most 8 times", "alert again at most 0 times"),
        ])
    func figures(_ old: String, _ new: String) throws {
        let text = try ChangedContent.shipped("site.talk", replacing: old, with: new)
        let result = try ChangedContent(["site.talk": text]).load()
        #expect(result.diagnostics.contains { $0.code == "LL5115" && $0.path == "content/site.talk" })
        #expect(result.content.site.remindersADay == 2 && result.content.site.repliesAnHour == 60)
    }

    @Test("a nation that there is not is told") func nation() throws {
        #expect(try loaded("bank holiday 2029-06-05 in cornwall").codes.contains("LL5106"))
    }

    @Test("sending on a Sunday is asked about") func sunday() throws {
        #expect(try loaded("send sunday 10:00 to 12:00").codes == ["LL5118"])
    }

    @Test(
        "nobody is there on a bank holiday of the site's nation",
        arguments: [("2026-06-10", true), ("2026-08-31", false), ("2026-12-25", false), ("2026-12-28", false)])
    func open(_ date: String, _ isOpen: Bool) throws {
        let site = try loaded("").site
        let noon = LocalTime(date: try #require(CivilDate(iso: date)), time: CivilTime(hour: 12, minute: 0)).instant
        #expect(site.isOpen(at: noon) == isOpen)
    }
}

import Dialogue
import Talk
import Testing
import Words

@testable import Knowledge

/// Services are suggested near a place, and only those that somebody could go to.
@Suite struct DirectoryTests {
    private static func service(
        _ id: String, terms: [String] = ["lonely"], in districts: [String] = [], status: String = "active",
        assured: String? = "2026-10-01"
    ) -> ServiceDirectory.Service {
        ServiceDirectory.Service(
            id: id, name: id, description: "", organisation: "", status: status, terms: terms, districts: districts,
            isVirtual: districts.isEmpty, when: "Tuesdays 10am", place: "Hall", cost: "free", phone: nil,
            assured: assured.flatMap { CivilDate(iso: $0) })
    }

    private static var site: Site {
        var site = Site()
        site.area = ["LS6", "LS7"]
        site.phone = "0113 496 0123"
        return site
    }

    private static let today = CivilDate(year: 2026, month: 11, day: 22)

    private func found(_ services: [ServiceDirectory.Service], _ needs: [String], near place: String? = nil) -> [String]
    {
        ServiceDirectory(services: services).services(
            for: needs, near: place, site: Self.site, today: Self.today, limit: 9)
    }

    @Test("the same district comes first, then the area, then what meets nowhere; other places are left out")
    func nearness() {
        let services = [
            Self.service("phone"), Self.service("far", in: ["BD1"]), Self.service("other", in: ["LS7"]),
            Self.service("near", in: ["LS6"]),
        ]
        #expect(found(services, ["lonely"], near: "LS6 2AB") == ["near", "other", "phone"])
        #expect(found(services, ["lonely"], near: "ls7") == ["other", "near", "phone"])
        #expect(found(services, ["lonely"]) == ["near", "other", "phone"])
        #expect(found(services, ["lonely"], near: "BD1 1AA") == ["far", "near", "other", "phone"])
    }

    @Test("what serves more of the needs comes first") func needs() {
        let services = [
            Self.service("a", in: ["LS6"]), Self.service("b", terms: ["lonely", "money"], in: ["LS6"]),
        ]
        #expect(found(services, ["money", "lonely"]) == ["b", "a"])
        #expect(found(services, []) == [])
        #expect(found(services, ["housing"]) == [])
    }

    @Test("closed services are not suggested", arguments: ["inactive", "defunct", "temporarily closed", ""])
    func closed(status: String) {
        #expect(found([Self.service("a", in: ["LS6"], status: status)], ["lonely"]) == [])
    }

    @Test("what nobody has checked for half a year is not suggested", arguments: ["2026-01-01", nil])
    func stale(assured: String?) {
        #expect(found([Self.service("a", in: ["LS6"], assured: assured)], ["lonely"]) == [])
    }

    @Test(
        "a postcode and its outward code name the same district",
        arguments: [
            ("LS6 2AB", "LS6"), ("ls62ab", "LS6"), ("LS6", "LS6"), ("LS16 5AA", "LS16"), ("M1 1AE", "M1"),
            ("LS16", "LS16"),
        ])
    func districts(postcode: String, outward: String) {
        #expect(district(of: postcode) == outward)
    }

    @Test("a feed that carries more, less, or HTML is read for what it has")
    func tolerant() throws {
        let feed = """
            {"contents": [
              {"id": "1", "name": "<b>Tea &amp; Talk</b>", "status": "active", "assured_date": "2026-10-01T00:00:00Z",
               "phones": [{"number": "\\"0113 496 0999\\""}], "surprise": [1, null, true],
               "cost_options": [{"amount": 3.5}],
               "schedules": [{"freq": "WEEKLY", "byday": "MO,TH", "opens_at": "13:30:00"}],
               "service_at_locations": [{"location": {"location_type": "physical", "name": "Hall",
                 "addresses": [{"postal_code": "LS6 2AB", "state_province": "junk"}]}}],
               "attributes": [{"taxonomy_term": {"term": "lonely"}}]},
              {"id": "2", "name": "Calls", "status": "active", "fees": "Depends"}
            ]}
            """
        let changed = try ChangedContent(["directory/services.json": feed, "directory/overlay.json": "[]"])
        let (content, _, diagnostics) = changed.load()
        #expect(diagnostics.filter { $0.code == "LL5111" } == [])
        let site = content.site
        let tea = try #require(content.directory.card("1", site: site))
        #expect(tea.name == "Tea & Talk")
        #expect(tea.when == "Mondays, Thursdays 1.30pm")
        #expect(tea.place == "Hall, LS6")
        #expect(tea.cost == "£3.50")
        #expect(tea.phone == "0113 496 0999")
        let calls = try #require(content.directory.card("2", site: site))
        #expect(calls.cost == "ask the price")
        #expect(calls.place == "By phone or online")
        #expect(calls.phone == site.phone)
    }

    @Test(
        "a mistake in the feed is named by its place",
        arguments: [
            (#"{"contents":[{"id":"1","name":"A","status":"open"}]}"#, "contents[0].status"),
            (#"{"contents":[{"name":"A","status":"active"}]}"#, "contents[0].id"),
            (#"{"contents":[{"id":"1","status":"active"}]}"#, "contents[0].name"), ("{", "the file"),
        ])
    func mistakes(feed: String, place: String) throws {
        let changed = try ChangedContent(["directory/services.json": feed, "directory/overlay.json": "[]"])
        #expect(changed.load().diagnostics.contains { $0.code == "LL5111" && $0.message.hasPrefix(place) })
    }

    @Test("what the overlay says of a service that is not there is an error") func overlay() throws {
        let changed = try ChangedContent(["directory/overlay.json": #"[{"id":"nobody","needs":["moneyy"]}]"#])
        let messages = changed.load().diagnostics.filter { $0.code == "LL5111" }.map(\.message)
        #expect(messages.count == 2)
    }

    @Test("every shipped service fits into a text, and none is called free by mistake")
    func shipped() throws {
        let content = Shipped.loaded.content
        #expect(content.directory.services.count >= 10)
        for service in content.directory.services {
            let card = try #require(content.directory.card(service.id, site: content.site))
            #expect(card.name.count <= 30 && card.when.count <= 32 && card.place.count <= 36 && !card.cost.isEmpty)
        }
        let unknown = try #require(content.directory.services.first { $0.name == "Tea and Memories" })
        #expect(unknown.cost == "ask the price")
    }
}

import Conversations
import Dialogue
import Store
import Testing
import Words

/// One dialogue to a list: only to those who may be texted, over hours, and to be stopped at any time.
@Suite("Campaigns") struct CampaignTests {
    /// People 1 to `count` who have agreed to be texted.
    private func line(_ count: Int, _ place: Place = .memory) throws -> Line {
        let line = try Line(place)
        let consent = GivenConsent(by: "Dr Patel", on: CivilDate(year: 2026, month: 6, day: 1), how: "on paper")
        let people = (1...count).map { NewPerson(number: Line.number($0), name: "Sam", consent: consent) }
        _ = try line.store.write { try line.desk.add(people, isPreview: false, by: "Ann", at: line.now, in: $0) }
        return line
    }

    private func numbers(_ count: Int) -> [String] { (1...count).map { Line.number($0) } }

    private func start(_ line: Line, _ count: Int, over hours: Int = 2) throws -> CampaignID {
        let report = try line.store.write {
            try line.desk.startCampaign(
                "weekly", to: numbers(count), over: hours, from: line.now, by: "Ann", at: line.now, in: $0)
        }
        return CampaignID(try #require(report.id))
    }

    private func states(_ line: Line, _ id: CampaignID) throws -> [String?] {
        try line.store.read { try line.desk.campaignReport(id, in: $0) }.people.map { $0.leftOut ?? $0.state }
    }

    @Test("the preview says who gets what, when, and who is left out and why, and changes nothing") func preview()
        throws
    {
        let line = try line(6)
        try line.text("stop", from: 2)
        try line.add(7)
        try line.text("i want to end my life", from: 3)
        let people = [NewPerson(number: Line.number(4), safeContact: "ring in the mornings")]
        _ = try line.store.write { try line.desk.add(people, isPreview: false, by: "Ann", at: line.now, in: $0) }
        let before = line.sent.count
        let report = try line.store.read {
            try line.desk.previewCampaign("weekly", to: numbers(8), over: 2, from: line.now, in: $0)
        }
        #expect(
            report.people.map(\.leftOut) == [
                nil, "has said STOP", "has an open flag", "safe contact", nil, nil, "no consent written down",
                "not known",
            ])
        #expect(report.included == 3 && report.segments == 3)
        #expect(report.people.compactMap(\.at) == ["2026-06-10 09:00", "2026-06-10 09:40", "2026-06-10 10:20"])
        #expect(report.samples.count == 1 && report.samples.first?.hasPrefix("Hello Sam, it is") == true)
        #expect(try line.move(hours: 24).isEmpty && line.sent.count == before)
    }

    @Test("it goes over open hours, one text each, and everybody's is shown", arguments: Place.allCases)
    func spread(_ place: Place) throws {
        let line = try line(4, place)
        line.now = at("2026-06-10", "17:30")
        let id = try start(line, 4)
        let sent = try line.move(to: at("2026-06-11", "12:00"))
        #expect(
            sent.map(\.at) == [
                at("2026-06-10", "17:31"), at("2026-06-10", "18:00"), at("2026-06-11", "09:00"),
                at("2026-06-11", "09:30"),
            ])
        #expect(Set(sent.map(\.text.person)).count == 4)
        #expect(try states(line, id) == ["sent", "sent", "sent", "sent"])
    }

    @Test("a pause holds the rest, and resuming texts nobody twice and nobody who said STOP meanwhile") func pauses()
        throws
    {
        let line = try line(4)
        let id = try start(line, 4)
        #expect(try line.move(to: at("2026-06-10", "09:20")).count == 1)
        try line.store.write { try line.desk.pauseCampaign(id, by: "Ann", at: line.now, in: $0) }
        #expect(try states(line, id) == ["sent", "paused", "paused", "paused"])
        #expect(try line.move(to: at("2026-06-10", "15:00")).isEmpty)
        try line.text("stop", from: 3)
        try line.store.write { try line.desk.resumeCampaign(id, by: "Ann", at: line.now, in: $0) }
        let sent = try line.move(to: at("2026-06-11", "18:00")).filter { $0.text.kind == .reminder }
        #expect(Set(sent.map(\.text.number)) == [Line.number(2), Line.number(4)])
        #expect(try states(line, id) == ["sent", "sent", "has said STOP", "sent"])
        #expect(throws: CampaignRefusal.state(.running)) {
            try line.store.write { try line.desk.resumeCampaign(id, by: "Ann", at: line.now, in: $0) }
        }
    }

    @Test("cancelled is cancelled, and the cap of the day holds") func cancels() throws {
        let line = try Line(perDay: 1)
        try line.text("hello")
        try line.text("later")
        _ = try line.store.write {
            try line.desk.add(
                [
                    NewPerson(
                        number: Line.number(1),
                        consent: GivenConsent(by: "A", on: CivilDate(year: 2026, month: 6, day: 1), how: "on paper"))
                ], isPreview: false, by: "Ann", at: line.now, in: $0)
        }
        try line.plan("check-in", "2026-06-10", "10:00")
        try line.move(to: at("2026-06-10", "10:01"))
        try line.text("later")
        let id = try start(line, 1)
        #expect(try line.move(to: at("2026-06-10", "18:00")).isEmpty)
        #expect(try states(line, id) == ["held"])
        try line.store.write { try line.desk.cancelCampaign(id, by: "Ann", at: line.now, in: $0) }
        #expect(try line.move(to: at("2026-06-12", "18:00")).isEmpty)
        #expect(try states(line, id) == ["cancelled"])
        #expect(
            try line.audit().map(\.action).filter { $0.hasPrefix("campaign.") } == [
                "campaign.started", "campaign.cancelled",
            ])
    }

    @Test("what cannot be sent to a list is refused") func refuses() throws {
        let line = try line(1)
        func start(_ dialogue: String, _ numbers: [String]) throws {
            _ = try line.store.write {
                try line.desk.startCampaign(
                    dialogue, to: numbers, over: 1, from: line.now, by: "Ann", at: line.now, in: $0)
            }
        }
        #expect(throws: CampaignRefusal.noDialogue("nowhere")) { try start("nowhere", numbers(1)) }
        #expect(throws: CampaignRefusal.notScheduled("menu")) { try start("menu", numbers(1)) }
        #expect(throws: CampaignRefusal.needsInputs("how-did-it-go")) { try start("how-did-it-go", numbers(1)) }
        #expect(throws: CampaignRefusal.nobody) { try start("weekly", [Line.number(9)]) }
    }
}

import Conversations
import Dialogue
import Store
import Testing
import Words

private let today = CivilDate(year: 2026, month: 6, day: 10)

private func read(_ text: String) -> PeopleFile { PeopleFile([UInt8](text.utf8), today: today) }

/// A list comes in as surgeries save it, and everything that is wrong with it is told at once.
@Suite("A list of people") struct PeopleFileTests {
    @Test("everything that a row may say is taken over") func everything() throws {
        let file = read(
            """
            Mobile,First name,Nation,Language,Shared phone,Safe contact,Practice,Consent,Consent by,Consent on,Consent how
            07700 900123,Sam,Wales,Welsh,yes,"ring in the mornings, not at night",Hill Surgery,yes,Dr Patel,01/06/2026,on paper
            """)
        #expect(file.findings == [])
        let person = try #require(file.entries.first)
        #expect(person.row == 2)
        #expect(
            person.person
                == NewPerson(
                    number: "+447700900123", name: "Sam", nation: "wales", language: "cy", sharedPhone: true,
                    safeContact: "ring in the mornings, not at night", practice: "Hill Surgery",
                    consent: GivenConsent(
                        by: "Dr Patel", on: CivilDate(year: 2026, month: 6, day: 1), how: "on paper")))
    }

    @Test(
        "what Excel and others save is read alike",
        arguments: [
            "number,name\r\n07700900123,Siân\r\n07700900124,Bo\r\n",
            "\u{FEFF}number;name\r\n07700900123;Siân\r\n07700900124;Bo",
            "sep=;\r\nnumber;name\r\n07700900123;Siân\r\n07700900124;Bo\r\n",
            "number\tname\n07700900123\tSiân\n07700900124\tBo\n",
            "number,name\r07700900123,Siân\r07700900124,Bo\r",
            "\"number\",\"name\"\n\"07700900123\",\"Siân\"\n\n,\n\"07700900124\",\"Bo\",\n",
            "name,number\nSiân,=\"07700900123\"\nBo,'07700900124\n".replacing("=\"07700900123\"", with: "07700900123"),
        ])
    func saved(_ text: String) {
        let file = read(text)
        #expect(file.findings == [])
        #expect(file.entries.map(\.person.number) == ["+447700900123", "+447700900124"])
        #expect(file.entries.map(\.person.name) == ["Siân", "Bo"])
    }

    @Test("a cell may hold commas, quotation marks and line ends, and the rows after it keep their numbers")
    func quoted() {
        let file = read(
            "number,practice\n07700900123,\"The \"\"Old\"\" Mill, Leeds\"\n07700900124,\"two\nlines\"\n1,x\n")
        #expect(file.entries.map(\.person.practice) == ["The \"Old\" Mill, Leeds"])
        #expect(file.errors.map(\.row) == [3, 5])
    }

    @Test(
        "a number that a spreadsheet has spoilt is refused with a word",
        arguments: [
            ("4.47701E+11", "rounded"), ("4,47701E+11", "rounded"), ("447701000000", "noughts"),
            ("7700900123.0", "decimal"), ("#######", "shows the number as #"), ("=A2", "formula"),
            ("0113 496 0123", ""), ("07700 90012", "digit is missing"),
            ("07700 900123 / 07700 900124", "more than one"),
            ("Sam", "no letters"), ("", "no number"), ("0870 123 4567", "No text arrives"),
        ])
    func spoilt(_ number: String, _ told: String) {
        let file = read("number;name\n\(number);Sam\n")
        guard !told.isEmpty else { return #expect(file.errors.count <= 1) }
        #expect(file.entries.isEmpty)
        #expect(file.errors.map(\.row) == [2] && file.errors.map(\.column) == ["number"])
        #expect(file.errors.first?.message.contains(told) == true, "\(file.errors)")
        #expect(number.isEmpty || file.errors.first?.message.contains(number) == false)
    }

    @Test("a leading 0 that was lost is put back, and said") func lostNought() {
        let file = read("number\n7700900123\n")
        #expect(file.entries.map(\.person.number) == ["+447700900123"])
        #expect(file.errors.isEmpty)
        #expect(file.findings.first?.message.contains("07700 900123") == true)
    }

    @Test("all that is wrong is told in one run, by row and column") func allAtOnce() {
        let file = read(
            """
            number,name,nation,language,shared phone,consent,consent by,consent on,consent how
            07700900123,Sam,France,fr,perhaps,yes,,31/02/2026,
            07700900124,=1+1,england,en,no,no,Dr Patel,,
            07700900125,Bo,,,,yes,Dr Patel,11/06/2026,on paper
            +44 7700 900125,Bo,,,,,,,
            07700900125,Bo,,,,,,,
            07700900126,Cy,,,,yes,Dr Patel,46174,on paper
            """)
        #expect(file.entries.map(\.person.number) == ["+447700900125"])
        let places = file.errors.map { "\($0.row) \($0.column ?? "")" }
        #expect(
            places == [
                "2 nation", "2 language", "2 shared phone", "2 consent on", "2 consent by", "2 consent how", "3 name",
                "3 consent by", "4 consent on", "6 number", "7 consent on",
            ])
        #expect(file.errors.first { $0.row == 6 }?.message.contains("Row 5") == true)
    }

    @Test(
        "a heading that cannot be told is refused",
        arguments: [
            ("nmae,number\n", "Is it \"name\"?"), ("name\nSam\n", "called number"), ("number,mobile\n1,2\n", "twice"),
            ("", "nothing in the file"), ("number,name\n", "nobody below"), ("number,nhs\n", "Take the column out"),
            ("number\n\"07700900123\n", "never closed"), ("number\n\"07700900123\"x\n", "after a closing"),
        ])
    func headings(_ text: String, _ told: String) {
        let file = read(text)
        #expect(file.errors.contains { $0.message.contains(told) }, "\(file.errors)")
    }

    @Test("what is no UTF-8 is refused with the line") func encodings() {
        let latin = PeopleFile(Array("number,name\n07700900123,Si".utf8) + [0xE2] + Array("n\n".utf8), today: today)
        #expect(
            latin.errors.map(\.message) == ["Line 2 has a letter that is not UTF-8. Save the file as \"CSV UTF-8\"."])
        let wide = PeopleFile([0xFF, 0xFE, 0x6E, 0x00], today: today)
        #expect(wide.errors.first?.message.contains("Unicode text") == true)
    }
}

@Suite("Adding people") struct AddingPeopleTests {
    private func add(_ people: [NewPerson], preview: Bool = false, to line: Line) throws -> [AddedPerson] {
        try line.store.write { try line.desk.add(people, isPreview: preview, by: "Ann", at: line.now, in: $0) }
    }

    @Test("somebody new is added with the evidence of their consent, and nobody is texted", arguments: Place.allCases)
    func added(_ place: Place) throws {
        let line = try Line(place)
        let consent = GivenConsent(by: "Dr Patel", on: CivilDate(year: 2026, month: 6, day: 1), how: "on paper")
        let new = NewPerson(
            number: Line.number(1), name: "Sam", language: "cy", safeContact: "mornings", practice: "Hill",
            consent: consent)
        #expect(try add([new], preview: true, to: line).map(\.outcome) == [.added])
        #expect(try line.store.read { try $0.person(numbered: Line.number(1)) } == nil)
        #expect(try add([new], to: line).map(\.outcome) == [.added])
        let details = try line.person().details
        #expect(details.name == "Sam" && details.language == "cy" && details.practice == "Hill")
        #expect(details.sharedPhone, "a way to be reached safely means that others read the phone")
        let entry = try #require(try line.consent().first)
        #expect(entry.change == .given && entry.at == at("2026-06-01", "12:00"))
        #expect(entry.how == "on paper, taken by Dr Patel on 2026-06-01; written down by Ann")
        #expect(try line.move(hours: 48).isEmpty)
        #expect(try line.audit(1).map(\.action) == ["person.added"])
    }

    @Test("what is known stays, what is not is filled in, and STOP stays said") func known() throws {
        let line = try Line()
        try line.text("hello")
        try line.text("stop")
        let person = try line.person()
        try line.store.write { transaction in
            var details = person.details
            details.name = "Peg"
            try transaction.save(details, of: person.id)
        }
        let new = NewPerson(number: Line.number(1), name: "Margaret", nation: "wales", language: "cy")
        let outcome = try #require(try add([new], to: line).first)
        #expect(outcome.outcome == .filledIn && outcome.optedOut)
        #expect(outcome.filled == ["nation"] && outcome.kept == ["name", "language"])
        #expect(try line.person().details.name == "Peg")
        #expect(try line.state().standing.optedOut)
        #expect(try add([new], to: line).map(\.outcome) == [.unchanged])
    }

    @Test("a name that was not known is used from the next text on") func namesInConversation() throws {
        let line = try Line()
        try line.text("hello")
        _ = try add([NewPerson(number: Line.number(1), name: "Sam")], to: line)
        let said = try line.staff(.starts(dialogue: "weekly", inputs: [:]))
        #expect(said.first?.hasPrefix("Hello Sam") == true, "\(said)")
    }
}

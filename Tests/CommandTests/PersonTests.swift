import Foundation
import Testing

@Suite("linkline person") struct PersonTests {
    private let folder: Folder
    private var database: String { folder["linkline.db"].path }

    init() throws {
        folder = try Folder()
        #expect(try Linkline.run("chat", "--db", folder["linkline.db"].path, lines: ["hello"]).status == 0)
    }

    private func importing(_ list: String, _ options: String...) throws -> Linkline.Run {
        try Data(list.utf8).write(to: folder["list.csv"])
        return try Linkline.run(["person", "import", folder["list.csv"].path, "--db", database] + options)
    }

    @Test("a list is looked at first, added with --yes, and each person can be seen with who has looked")
    func importsAList() throws {
        let list = "number,name,practice\n07700900456,Sam,Hill Surgery\n7700900457,Bo,\n"
        let looked = try importing(list)
        #expect(looked.status == 0, "\(looked.errors)")
        #expect(looked.text.contains("Would add 2") && looked.text.contains("Is it 07700 900457?"), "\(looked.text)")
        #expect(looked.errors.contains("--yes"))
        #expect(try Linkline.run("person", "show", "07700900456", "--db", database).status == 65)

        let done = try importing(list, "--yes", "--by", "Ann Lee")
        #expect(done.status == 0 && done.text.contains("Added 2"), "\(done.text)\(done.errors)")
        let shown = try Linkline.run("person", "show", "07700 900456", "--db", database, "--by", "Ben")
        for part in ["Sam", "Hill Surgery", "+447700900456", "none is written down", "Ann Lee: person.added"] {
            #expect(shown.text.contains(part), "\(part): \(shown.text)")
        }
        let again = try Linkline.run("person", "show", "2", "--format", "json", "--db", database)
        let object = try #require(Linkline.objects(again).first)
        let audit = try #require(object["audit"] as? [[String: Any]])
        #expect(audit.contains { $0["actor"] as? String == "Ben" && $0["action"] as? String == "person.read" })
        #expect(object["messages"] == nil && object["practice"] as? String == "Hill Surgery")

        let twice = try importing(list, "--yes", "--format", "json")
        let report = try #require(Linkline.objects(twice).first)
        #expect(report["added"] as? Int == 0 && report["unchanged"] as? Int == 2)
    }

    @Test("a list with anything wrong is not half in") func nothingHalfIn() throws {
        let refused = try importing("number,name\n07700900456,Sam\n4.47701E+11,Bo\n", "--yes")
        #expect(refused.status == 65)
        #expect(refused.text.contains("error: row 3, column \"number\":"), "\(refused.text)")
        #expect(refused.text.contains("Nobody was added"))
        #expect(try Linkline.run("person", "show", "07700900456", "--db", database).status == 65)
    }

    @Test("one person is added by hand, with consent and its evidence") func addsOne() throws {
        let added = try Linkline.run(
            "person", "add", "07700900456", "--name", "Sam \"Sammy\" Lee", "--consent-by", "Dr Patel", "--consent-on",
            "2026-06-01", "--consent-how", "at the desk", "--db", database)
        #expect(added.status == 0 && added.text == "Person 2 was added.\n", "\(added.text)\(added.errors)")
        let shown = try Linkline.run("person", "show", "2", "--db", database).text
        #expect(
            shown.contains("at the desk, taken by Dr Patel on 2026-06-01") && shown.contains("\"Sammy\""), "\(shown)")
        let half = try Linkline.run("person", "add", "07700900457", "--consent-by", "Dr Patel", "--db", database)
        #expect(half.status == 64 && half.errors.contains("--consent-on"), "\(half.errors)")
    }

    @Test("who is nobody is told", arguments: [("99", 65), ("07700900999", 65), ("Sam", 64)])
    func nobody(_ person: String, _ status: Int32) throws {
        #expect(try Linkline.run("person", "show", person, "--db", database).status == status)
    }
}

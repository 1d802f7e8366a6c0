import Foundation
import Testing

@Suite("linkline campaign") struct CampaignCommandTests {
    @Test("a list is previewed, started, paused and shown") func campaign() throws {
        let folder = try Folder()
        let database = folder["linkline.db"].path
        #expect(try Linkline.run("chat", "--db", database, lines: ["hello"]).status == 0)
        let list =
            "number,name,consent,consent by,consent on,consent how\n07700900456,Sam,yes,Dr Patel,2026-06-01,on paper\n"
            + "07700900457,Bo,no,,,\n"
        try Data(list.utf8).write(to: folder["list.csv"])
        func run(_ arguments: String...) throws -> Linkline.Run { try Linkline.run(arguments + ["--db", database]) }
        #expect(try run("person", "import", folder["list.csv"].path, "--yes").status == 0)
        let looked = try run("campaign", "start", "weekly", "--list", folder["list.csv"].path, "--pence", "5")
        #expect(looked.status == 0 && looked.errors.contains("--yes"), "\(looked.errors)")
        for part in ["1 person, 1 text, £0.05", "left out: 1, no consent written down", "Hello Sam, it is"] {
            #expect(looked.text.contains(part), "\(part): \(looked.text)")
        }
        #expect(try run("campaign", "show").text == "There is no campaign.\n")
        let started = try run(
            "campaign", "start", "weekly", "--list", folder["list.csv"].path, "--yes", "--format", "json")
        let report = try #require(Linkline.objects(started).first)
        #expect(report["id"] as? Int == 1 && report["included"] as? Int == 1)
        #expect(try run("campaign", "pause", "1").text.hasPrefix("Campaign 1, weekly: paused"))
        #expect(try run("campaign", "pause", "1").status == 65)
        #expect(try run("campaign", "resume", "1").text.hasPrefix("Campaign 1, weekly: running"))
        #expect(try run("campaign", "cancel", "1").text.contains("cancelled"))
        #expect(try run("campaign", "show", "9").status == 65)
        #expect(try run("campaign", "preview", "menu", "--list", folder["list.csv"].path).status == 65)
    }
}

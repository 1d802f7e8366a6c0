import Foundation
import Store
import Testing

@Suite("linkline publish, while no service runs") struct PublishCommandTests {
    /// A database with one conversation in it.
    private func database() throws -> (path: String, folder: Folder) {
        let folder = try Folder()
        let path = folder["linkline.db"].path
        #expect(try Linkline.run("chat", "--db", path, lines: ["hello", "check in"]).status == 0)
        return (path, folder)
    }

    /// Two dialogues, which are quickly proved.
    private func dialogues(_ folder: Folder, goodbye: String = "Goodbye.") throws -> String {
        let path = folder["dialogues"]
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        for name in ["_defaults.talk", "talk-to-person.talk"]
        where !FileManager.default.fileExists(
            atPath: path.appending(path: name).path)
        {
            try FileManager.default.copyItem(
                atPath: "\(Linkline.dialogues)/\(name)", toPath: path.appending(path: name).path)
        }
        let menu = """
            dialogue menu
            title menu
            about What the line can do.
            starts on menu
            starts on first contact
            result outcome: choice done

            node start
              say Ask me anything. \(goodbye)
              end as done

            """
        try Data(menu.utf8).write(to: path.appending(path: "menu.talk"))
        return path.path
    }

    private func publish(_ database: String, _ dialogues: String, _ arguments: String...) throws -> Linkline.Run {
        try Linkline.run(["publish", "--db", database, "--dialogues", dialogues, "--by", "sam"] + arguments)
    }

    @Test("A dry run shows everything and changes nothing") func dryRun() throws {
        let (path, folder) = try database()
        let run = try publish(path, try dialogues(folder), "--dry-run")
        #expect(run.status == 0, "\(run.text)\(run.errors)")
        for told in ["check ", "test ", "verify ", "replay ", "WHO IS MID-WAY", "ENDS at the next text", "a dry run"] {
            #expect(run.text.contains(told), "\(told) in \(run.text)")
        }
        #expect(try publish(path, "", "--list").text.hasPrefix("Nothing was published yet"))
    }

    @Test("Versions wait, are approved, listed and left again, and commands talk with the one that is live")
    func versions() throws {
        let (path, folder) = try database()
        let first = try publish(path, try dialogues(folder), "--approve", "Ann", "Ben", "--note", "First one")
        #expect(first.status == 0, "\(first.text)\(first.errors)")
        #expect(first.text.contains("Version 1 is live, approved by Ann, Ben. The service talks with it from its next"))
        let again = try publish(path, try dialogues(folder))
        #expect(again.status == 0)
        #expect(again.text.contains("version 1 is live, and has the same files"))

        let second = try publish(path, try dialogues(folder, goodbye: "Bye."), "--format", "json")
        #expect(second.status == 0, "\(second.text)\(second.errors)")
        let told = try #require(try Linkline.objects(second).first)
        #expect(told["state"] as? String == "live")
        #expect(told["safety"] as? Bool == false)
        #expect(told["served"] as? Bool == false)
        let changes = try #require(told["changes"] as? [[String: Any]])
        #expect(changes.map { $0["now"] as? String } == ["Ask me anything. Bye."])

        #expect(try publish(path, "", "--back").text.contains("Version 2 is past. Version 1 is live"))
        let list = try Linkline.objects(try publish(path, "", "--list", "--format", "json"))
        #expect(list.map { $0["state"] as? String } == ["past", "live"])
        #expect(list.last?["note"] as? String == "First one")
        #expect((list.last?["approvals"] as? [[String: Any]])?.map { $0["name"] as? String } == ["Ann", "Ben"])
        let staff = try Linkline.run(
            "staff", "starts", "1", "--text", "check-in", "--db", path, "--dialogues", Linkline.dialogues)
        #expect(staff.status == 65, "the shipped check-in is not in what is live")
        #expect(staff.errors.contains("no dialogue check-in"))
    }

    @Test("Only those whom the settings name may approve") func approvers() throws {
        let (path, folder) = try database()
        let dialogues = try dialogues(folder)
        let settings = folder["settings.yaml"]
        try Data("approvers: [Ann Lee, Ben Okoro]\n".utf8).write(to: settings)
        let stranger = try publish(path, dialogues, "--config", settings.path, "--approve", "Eve", "Ann Lee")
        #expect(stranger.status == 64, "\(stranger.text)\(stranger.errors)")
        #expect(stranger.errors.contains("Eve is not among the approvers (Ann Lee, Ben Okoro)"))
        let known = try publish(path, dialogues, "--config", settings.path, "--approve", "ann lee", "BEN OKORO")
        #expect(known.status == 0)
        #expect(known.text.contains("approved by Ann Lee, Ben Okoro"))
    }

    @Test(
        "What cannot be done is told",
        arguments: [
            (["--back"], 65, "Nothing was published yet"), (["--awaiting"], 65, "No version awaits approval"),
            (["--back", "--list"], 64, "stand alone"), (["--dry-run", "--approve", "Ann"], 64, "--approve"),
            (["--dialogues", "/nowhere"], 69, "/nowhere/ was not found"),
        ])
    func refused(_ arguments: [String], _ status: Int32, _ told: String) throws {
        let (path, folder) = try database()
        let run = try Linkline.run(["publish", "--db", path] + arguments)
        #expect(run.status == status, "\(run.errors)")
        #expect(run.errors.contains(told), "\(run.errors)")
        _ = folder
    }

    @Test("Without a database there is nothing to publish to") func noDatabase() throws {
        let folder = try Folder()
        let run = try publish(folder["none.db"].path, Linkline.dialogues)
        #expect(run.status == 69)
        #expect(!FileManager.default.fileExists(atPath: folder["none.db"].path))
    }
}

import Foundation
import Testing

@Suite("linkline test --coverage and --update") struct CoverageAndUpdateTests {
    private static let dialogue = """
        dialogue tea
        title tea
        about Whether tea is wanted.
        starts on word tea
        result outcome: choice done none
        let wanted: yes-no called tea
        node start
          ask wanted
            Would you like a cup of tea? YES or NO.
            yes -> brew
            no -> none
            skip -> none
        node brew
          say The kettle is on.
          end as done
        node none
          say Another time, then.
          end as none
        test tea is wanted
          < Would you like a cup of tea*
          > yes please
          < The kettle is off.
          = wanted no
          = ended done
        test a crisis over tea
          < *
          > i want to kill myself
          < Put the kettle on. In danger call 999.
          = no flag

        """

    private func folder(_ text: String) throws -> (folder: Folder, path: String) {
        let folder = try Folder()
        let dialogues = try folder.addDialogues()
        try Data(text.utf8).write(to: dialogues.appending(path: "tea.talk"))
        return (folder, dialogues.path)
    }

    @Test("an author is told by name what no test comes to") func coverage() throws {
        let (folder, path) = try folder(Self.dialogue)
        let run = try Linkline.run("test", "--dialogues", path, "--coverage", "tea")
        #expect(run.text.contains("coverage: ") && run.text.contains(" branches, "), "\(run.text)")
        #expect(run.text.contains("tea: start/wanted: no  dialogues/tea.talk:8"), "\(run.text)")
        #expect(!run.text.contains("tea: start/wanted: yes "))
        withExtendedLifetime(folder) {}
    }

    @Test("coverage in JSON counts every place") func coverageJSON() throws {
        let run = try Linkline.run("test", "--format", "json", "greeting")
        #expect(run.status == 0, "\(run.text.prefix(300))")
        let object = try #require(JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        let counts = try #require(object["coverage"] as? [String: [String: Int]])
        #expect(Set(counts.keys) == ["steps", "branches", "rungs", "topics", "safety rules"])
        let items = try #require(object["items"] as? [[String: Any]])
        #expect(items.count == counts.values.reduce(0) { $0 + ($1["all"] ?? 0) })
    }

    @Test("--update writes what comes now, keeps patterns that hold, and leaves crisis replies and flags alone")
    func update() throws {
        let (folder, path) = try folder(Self.dialogue)
        let run = try Linkline.run("test", "--dialogues", path, "--update", "tea")
        #expect(run.status == 1, "safety was refused")
        #expect(run.text.contains("- < The kettle is off.") && run.text.contains("+ < The kettle is on."))
        #expect(run.errors.contains("--update-safety"))
        let text = try String(contentsOfFile: "\(path)/tea.talk", encoding: .utf8)
        #expect(text.contains("  < The kettle is on.\n  = wanted yes\n"))
        #expect(text.contains("  < Would you like a cup of tea*\n"))
        #expect(text.contains("  < Put the kettle on. In danger call 999.\n  = no flag\n"), "not rewritten")
        withExtendedLifetime(folder) {}
    }

    @Test("--update-safety writes them too, and then all tests hold") func updateSafety() throws {
        let (folder, path) = try folder(Self.dialogue)
        let run = try Linkline.run("test", "--dialogues", path, "--update", "--update-safety", "tea")
        #expect(run.status == 0, "\(run.text)\(run.errors)")
        let text = try String(contentsOfFile: "\(path)/tea.talk", encoding: .utf8)
        #expect(text.contains("  = flag suicide\n") && text.contains("Samaritans"))
        let after = try Linkline.run("test", "--dialogues", path, "tea")
        #expect(after.status == 0, "\(after.text)")
        #expect(try Linkline.run("test", "--dialogues", path, "--update", "tea").text == "Nothing was rewritten.\n")
        #expect(try Linkline.run("test", "--update-safety").status == 64)
        withExtendedLifetime(folder) {}
    }
}

import Foundation

/// A small service that is quickly proved: a menu and one dialogue, over the shipped content, in a folder to edit.
struct Garden {
    let folder: String

    var dialogues: String { folder + "/dialogues" }
    var content: String { folder + "/content" }

    init() throws {
        folder = try Tools.folder()
        try FileManager.default.createDirectory(atPath: dialogues, withIntermediateDirectories: true)
        for name in ["_defaults.talk", "talk-to-person.talk"] {
            try FileManager.default.copyItem(
                atPath: "\(Tools.root)/dialogues/\(name)", toPath: "\(dialogues)/\(name)")
        }
        try FileManager.default.copyItem(atPath: Tools.root + "/content", toPath: content)
        try write(Self.menu, to: "dialogues/menu.talk")
        try write(Self.visit, to: "dialogues/visit.talk")
    }

    func write(_ text: String, to path: String) throws {
        try text.write(toFile: "\(folder)/\(path)", atomically: true, encoding: .utf8)
    }

    /// Saves a file with other words in it.
    func edit(_ path: String, _ old: String, _ new: String) throws {
        let text = try String(contentsOfFile: "\(folder)/\(path)", encoding: .utf8)
        guard text.contains(old) else { throw Unavailable(description: "\(path) does not say \(old)") }
        try write(text.replacing(old, with: new), to: path)
    }

    private static let menu = """
        dialogue menu
        title menu
        about What the line can do.
        starts on menu
        starts on first contact
        result outcome: choice done
        let wish: choice visit person called the menu

        node start
          ask wish
            What would you like to do? Send a number.
            option 1 Visit the garden = visit | visit, garden
            option 2 Talk to a person = person | someone, somebody
            silent 48h -> later
          if wish is visit
            call visit
          else
            call talk-to-person
          end as done

        """

    private static let visit = """
        dialogue visit
        title visit
        about A visit to the garden.
        starts on word visit
        result outcome: choice done
        let alone: yes-no called coming alone
        let tea: yes-no called tea

        node start
          ask alone
            Will you come alone? YES or NO.
            why So that there is room for everybody.
            silent 48h -> later
          ask tea
            Shall we make you tea? YES or NO.
            why So that the kettle is on.
            silent 48h -> later
          say See you in the garden.
          end as done

        test a visit
          < Will you *
          > yes
          < * tea? YES or NO.
          > no
          < See you in the garden.

        """
}

extension Line {
    /// A service that talks with the garden's folders.
    static func start(_ garden: Garden) async throws -> Line {
        try await start(content: garden.content, dialogues: garden.dialogues)
    }

    /// Runs `linkline publish` on the garden's folders, and waits for its end.
    func publish(_ garden: Garden, _ arguments: String...) async throws -> (code: Int32, output: String, errors: String)
    {
        let command = try beginPublishing(garden, arguments)
        return (try await command.code(), command.output, command.errors)
    }

    func beginPublishing(_ garden: Garden, _ arguments: [String]) throws -> Running {
        let folders = ["--dialogues", garden.dialogues, "--content", garden.content]
        return try Running(
            Tools.linkline, ["publish", "--db", database, "--by", "sam"] + folders + arguments, in: folder)
    }

    /// The first version, which two people approve.
    func publishFirst(_ garden: Garden) async throws {
        let run = try await publish(garden, "--approve", "Ann Lee", "Ben Okoro")
        guard run.code == 0 else { throw Unavailable(description: run.output + run.errors) }
    }
}

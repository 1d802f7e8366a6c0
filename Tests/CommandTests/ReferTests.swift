import Foundation
import Testing

@Suite("linkline refer") struct ReferTests {
    private static let hello = """
        dialogue first-hello
        title hello
        about The first text to somebody who was referred.
        starts on referral
        input referrer: name

        node start
          say Hello. {referrer} asked us to get in touch. Text STOP to end our texts.
          end

        """

    private func refer(_ arguments: [String]) throws -> (run: Linkline.Run, database: String, folder: Folder) {
        let folder = try Folder()
        let dialogues = try folder.addDialogues()
        try Data(Self.hello.utf8).write(to: dialogues.appending(path: "first-hello.talk"))
        let path = folder["linkline.db"].path
        #expect(try Linkline.run("chat", "--db", path, lines: ["hello"]).status == 0)
        let run = try Linkline.run(["refer"] + arguments + ["--db", path, "--dialogues", dialogues.path])
        return (run, path, folder)
    }

    @Test("somebody is put in touch: the dialogue for referrals is planned") func refers() throws {
        let (run, path, folder) = try refer(
            ["07700900456", "--name", "Sam", "--with", "referrer=Dr Patel", "--by", "surgery"])
        #expect(run.status == 0, "\(run.errors)")
        let shown = try Linkline.run("transcript", "2", "--db", path)
        #expect(shown.text.contains("first-hello"), "\(shown.text)")
        _ = folder
    }

    @Test("the dialogue that ships says who asked, and what the referrer knows is kept for staff") func ships() throws {
        let folder = try Folder()
        let path = folder["linkline.db"].path
        #expect(try Linkline.run("chat", "--db", path, lines: ["hello"]).status == 0)
        let run = try Linkline.run([
            "refer", "07700900456", "--name", "Sam", "--nation", "wales", "--safe-contact", "ring in the mornings",
            "--with", "referrer=Dr Patel", "--db", path,
        ])
        #expect(run.status == 0, "\(run.errors)")
        let shown = try Linkline.run("transcript", "2", "--db", path).text
        #expect(shown.contains("welcome") && shown.contains("ring in the mornings"), "\(shown)")
        let long = String(repeating: "x", count: 41)
        let refused = try Linkline.run("refer", "07700900457", "--with", "referrer=\(long)", "--db", path)
        #expect(refused.status == 64 && refused.errors.contains("at most 40 characters"), "\(refused.errors)")
    }

    @Test(
        "what is missing is told",
        arguments: [
            (["07700900456"], 64, "--with referrer"),
            (["07700900456", "--dialogue", "nowhere"], 65, "no dialogue nowhere"),
            (["07700900456", "--nation", "france"], 64, "no nation"), (["0770"], 64, "telephone number"),
            (["07700900456", "--language", "fr"], 64, "no language"),
        ])
    func refused(_ arguments: [String], _ status: Int32, _ told: String) throws {
        let (run, _, _) = try refer(arguments)
        #expect(run.status == status)
        #expect(run.errors.contains(told), "\(run.errors)")
    }
}

import Foundation
import Testing

@Suite("linkline refer") struct ReferTests {
    @Test("somebody is put in touch, and what is known of them is kept") func refers() throws {
        let folder = try Folder()
        let path = folder["linkline.db"].path
        #expect(try Linkline.run("chat", "--db", path, lines: ["hello"]).status == 0)
        let run = try Linkline.run(
            "refer", "07700900456", "--name", "Sam", "--with", "referrer=Dr Patel", "--by", "surgery", "--db", path)
        #expect(run.status == 0, "\(run.errors)")
        let shown = try Linkline.run("transcript", "2", "--db", path)
        #expect(shown.text.contains("welcome"), "\(shown.text)")
    }

    @Test(
        "what is missing is told",
        arguments: [
            (["07700900456"], 64, "--with referrer"),
            (["07700900456", "--dialogue", "nowhere"], 65, "no dialogue nowhere"),
            (["0770"], 64, "telephone number"), (["07700900456", "--language", "fr"], 64, "no language"),
        ])
    func refused(_ arguments: [String], _ status: Int32, _ told: String) throws {
        let folder = try Folder()
        let path = folder["linkline.db"].path
        #expect(try Linkline.run("chat", "--db", path, lines: ["hello"]).status == 0)
        let run = try Linkline.run(["refer"] + arguments + ["--db", path])
        #expect(run.status == status)
        #expect(run.errors.contains(told), "\(run.errors)")
    }
}

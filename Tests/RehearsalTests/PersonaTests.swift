import Rehearsal
import Talk
import Testing

@Suite struct PersonaTests {
    @Test func theShippedPeopleAreReadWithoutAWord() {
        #expect(Shipped.once.personaDiagnostics.map(DiagnosticRenderer.concise) == [])
        #expect(Shipped.once.personas.count >= 10)
        #expect(Set(Shipped.once.personas.map(\.name)).count == Shipped.once.personas.count)
    }

    @Test(arguments: [
        ("LL7101", "terse\n"), ("LL7102", "persona terse\nanswers soon\n"), ("LL7103", "persona terse\nshare many\n"),
        ("LL7103", "persona terse\nsilent often\n"), ("LL7103", "persona terse\nawake 22:00 to 08:00\n"),
        ("LL7103", "persona terse\nhabit slips\n"), ("LL7103", "persona terse\nhabit no stops 5 in 100\n"),
        ("LL7103", "persona terse\nphone mine\n"), ("LL7103", "persona terse\nat text soon stop\n"),
        ("LL7104", "persona terse\nsays greetings\n  hello\n"), ("LL7104", "persona terse\nat text 3 goodbye\n"),
        ("LL7105", "persona terse\nsays yes\n  yes\n"),
    ])
    func aSlipIsNamed(_ code: String, _ file: String) {
        var reader = PersonaReader()
        _ = reader.read([("personas/terse.talk", Array(file.utf8))], folder: "personas")
        #expect(reader.diagnostics.contains { $0.code == code }, "\(reader.diagnostics)")
    }

    @Test func aFolderWithoutPeopleIsAnError() {
        var reader = PersonaReader()
        #expect(reader.read([], folder: "personas").isEmpty)
        #expect(reader.diagnostics.map(\.code) == ["LL7106"])
    }

    @Test func whoHasNoListOfTheirOwnSaysWhatEveryoneSays() {
        let lists = Persona.occasions.map { "says \($0)\n  everyone \($0)\n" }.joined()
        var reader = PersonaReader()
        let personas = reader.read(
            [
                ("a.talk", Array("persona _everyone\n\(lists)".utf8)),
                ("b.talk", Array("persona terse\nsays yes\n  y\n".utf8)),
            ], folder: "personas")
        #expect(reader.diagnostics.isEmpty)
        #expect(personas.map(\.name) == ["terse"])
        #expect(personas.first?.says["yes"] == ["y"])
        #expect(personas.first?.says["no"] == ["everyone no"])
    }
}

import TextMessage
import Testing

@Suite("What GOV.UK Notify would change")
struct NotifyAlphabetTests {
    @Test(
        "Plain and Welsh words arrive as they are written, also with quotes, dashes and fractions",
        arguments: [
            "Your walk is on Thursday at 2.", "Mae’r dŵr yn oer – dewch â chôt…", "£5 or €6 [each]", "1½ miles",
            "W\u{302}yl yr Ŵyn", "ŴŶẀỲẂÝẄŸ ŵŷẁỳẃýẅÿ", "", "• one\n• two",
        ])
    func kept(text: String) { #expect(NotifyAlphabet.altered(in: text).isEmpty) }

    @Test(arguments: [
        ("Well done 🙂", "🙂"), ("20° outside", "°"), ("Gonçalves", "ç"), ("→ here ✓", "→✓"), ("Łódź", "Łź"),
        ("© us", "©"), ("مرحبا", "مرحبا"), ("🙂🙂", "🙂"),
    ])
    func changed(text: String, characters: String) {
        #expect(Set(NotifyAlphabet.altered(in: text)) == Set(characters.unicodeScalars))
    }
}

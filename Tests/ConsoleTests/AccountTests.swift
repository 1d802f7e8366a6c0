import Console
import Foundation
import Store
import Testing
import Words

@Suite("Passwords, codes and ids")
struct AccountTests {
    @Test("scrypt gives what RFC 7914 section 12 says")
    func scrypt() throws {
        let first = try PasswordHash.scrypt(
            Array("password".utf8), salt: Array("NaCl".utf8), rounds: 1024, block: 8, lanes: 16, count: 64)
        #expect(hex(first).hasPrefix("fdbabe1c9d3472007856e7190d01e9fe7c6ad7cbc8237830e77376634b373162"))
        let second = try PasswordHash.scrypt(
            Array("pleaseletmein".utf8), salt: Array("SodiumChloride".utf8), rounds: 16384, block: 8, lanes: 1,
            count: 64)
        #expect(hex(second).hasPrefix("7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"))
    }

    @Test("A password is known again however its letters are composed, and no other is")
    func passwords() throws {
        let hash = PasswordHash.standard
        let kept = try hash.make("caf\u{E9} horse battery", salt: Array(repeating: 3, count: 16))
        #expect(hash.matches("cafe\u{301} horse battery", kept))
        #expect(!hash.matches("cafe horse battery", kept))
        #expect(!hash.matches("caf\u{E9} horse battery", nil))
    }

    @Test(
        "Codes are those of RFC 6238 appendix B",
        arguments: [
            (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
            (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
        ] as [(Int64, String)])
    func codes(time: Int64, expected: String) {
        #expect(OneTimeCode.code(Array("12345678901234567890".utf8), step: time / 30, digits: 8) == expected)
    }

    @Test("A code is good one step early or late, and only once")
    func codeOnce() throws {
        let secret = Array("12345678901234567890".utf8)
        let now = Instant(seconds: 1_781_078_400)
        let step = now.seconds / 30
        for late in [-1, 0, 1] as [Int64] {
            #expect(
                OneTimeCode.step(of: OneTimeCode.code(secret, step: step + late), secret, at: now, after: 0)
                    == step + late)
        }
        #expect(OneTimeCode.step(of: OneTimeCode.code(secret, step: step + 2), secret, at: now, after: 0) == nil)
        #expect(OneTimeCode.step(of: OneTimeCode.code(secret, step: step), secret, at: now, after: step) == nil)
        #expect(OneTimeCode.step(of: "", secret, at: now, after: 0) == nil)
    }

    @Test("An app takes the secret as RFC 4648 writes it")
    func base32() {
        #expect(OneTimeCode.written(Array("foobar".utf8)) == "MZXW 6YTB OI")
        #expect(
            OneTimeCode.link(Array("foobar".utf8), email: "s@x.test").hasSuffix("secret=MZXW6YTBOI&issuer=Linkline"))
    }

    @Test(
        "Passwords that people try first are refused, with what to do instead",
        arguments: [
            "short", "passwordpassword", "Password12345!", "qwertyuiop123", "111111111111", "samsamsamsam",
            "Linkline2026!",
        ])
    func weak(password: String) {
        #expect(PasswordRules.fault(of: password, words: ["Sam Jones", "sam@surgery.test"]) != nil)
    }

    @Test("Three words will do")
    func strong() {
        #expect(PasswordRules.fault(of: "teapot gravel orbit", words: ["Sam Jones"]) == nil)
    }

    @Test("A page id reads back as what it was, and nothing made up reads as one")
    func pageIDs() throws {
        let ids = PageIDs(key: Array(0..<32))
        let text = ids.text(PageID(person: PersonID(12)))
        #expect(text.utf8.count == 22)
        #expect(ids.read(text, .person) == 12)
        #expect(ids.read(text, .flag) == nil)
        #expect(PageIDs(key: Array(1..<33)).read(text, .person) == nil)
        #expect(ids.read("12", .person) == nil)
        for place in text.indices {
            var changed = text
            changed.replaceSubrange(place...place, with: text[place] == "A" ? "B" : "A")
            #expect(ids.read(changed, .person) == nil)
        }
    }

    private func hex(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

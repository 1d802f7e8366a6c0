import Console
import Foundation
import Store
import Testing
import Words

@Suite("Signing in, sessions and forged forms", .serialized)
struct SignInTests {
    @Test("Wrong password, unknown address and locked account get the same words")
    func oneError() async throws {
        let console = try TestConsole()
        try console.addUser("lead@x.test", .lead)
        try console.store.write { store in
            guard
                let id = try store.add(
                    NewUser(
                        email: "locked@x.test", name: "Locked", role: .worker,
                        password: try PasswordHash(rounds: 16).make(TestConsole.password, salt: Array(0..<16)),
                        mustChange: false, at: TestConsole.start)), var user = try store.user(id)
            else { return }
            user.lockedAt = TestConsole.start
            try store.save(user)
        }
        try await console.serving { address in
            var pages: Set<String> = []
            for (email, password) in [
                ("lead@x.test", "wrong"), ("nobody@x.test", "wrong"), ("locked@x.test", TestConsole.password),
            ] {
                let browser = TestBrowser(address)
                let page = try await browser.signIn(email, password: password)
                #expect(page.status == 422)
                #expect(browser.cookies["__Host-linkline"] == nil)
                pages.insert(page.text.replacing(email, with: "").replacing(browser.token, with: ""))
            }
            #expect(pages.count == 1)
        }
    }

    @Test("Ten wrong passwords lock an account, and each one after the third has to wait")
    func lockout() async throws {
        let console = try TestConsole()
        let id = try console.addUser("sam@x.test", .lead)
        try await console.serving { address in
            let browser = TestBrowser(address)
            for _ in 0..<3 { try await browser.signIn("sam@x.test", password: "wrong") }
            #expect(try await browser.signIn("sam@x.test").status == 422, "it did not have to wait")
            for _ in 0..<7 {
                console.wait(minutes: 2)
                try await browser.signIn("sam@x.test", password: "wrong")
            }
            console.wait(minutes: 120)
            #expect(try await browser.signIn("sam@x.test").status == 422)
            #expect(try console.store.read { try $0.user(id)?.lockedAt } != nil)
        }
    }

    @Test("The right password gives a session of __Host-, Secure, HttpOnly, Lax, and a new one each time")
    func session() async throws {
        let console = try TestConsole()
        try console.addUser("sam@x.test", .lead)
        try await console.serving { address in
            let browser = TestBrowser(address)
            let page = try await browser.signIn("SAM@x.test")
            #expect(page.status == 303)
            let cookie = page.headers.first { $0.1.hasPrefix("__Host-linkline=") }?.1 ?? ""
            #expect(cookie.hasSuffix("; Path=/; Secure; HttpOnly; SameSite=Lax"))
            let first = browser.cookies["__Host-linkline"]
            #expect(try await browser.get("/settings").status == 200)
            try await browser.signIn("sam@x.test")
            #expect(browser.cookies["__Host-linkline"] != first)
            let old = TestBrowser(address)
            old.cookies["__Host-linkline"] = first
            #expect(try await old.get("/settings").status == 303)
        }
    }

    @Test("A session ends after 30 minutes without use, and 12 hours in all")
    func life() async throws {
        let console = try TestConsole()
        let id = try console.addUser("sam@x.test", .lead)
        try await console.serving { address in
            let browser = TestBrowser(address)
            try await browser.signIn("sam@x.test")
            console.wait(minutes: 29)
            #expect(try await browser.get("/account").status == 200)
            // When it was last used is written beside the answer.
            while try console.store.read({ try $0.sessions(of: id).first?.seenAt }) == TestConsole.start {
                await Task.yield()
            }
            console.wait(minutes: 31)
            #expect(try await browser.get("/account").header("location") == "/sign-in?back=%2Faccount")
        }
        let start = TestConsole.start
        for (hours, isAlive) in [(11, true), (12, false)] {
            let session = SessionRecord(
                id: SessionID(1), user: id, stage: .full, beganAt: start, seenAt: start.adding(hours: hours),
                endedAt: nil)
            #expect(SessionRules.isAlive(session, at: start.adding(hours: hours)) == isAlive)
        }
    }

    @Test("A form of another site, without the token, or with another session's does nothing")
    func forged() async throws {
        let console = try TestConsole()
        let id = try console.addUser("sam@x.test", .lead)
        try await console.serving { address in
            let browser = TestBrowser(address)
            try await browser.signIn("sam@x.test")
            for headers in [
                [("Sec-Fetch-Site", "cross-site")], [("Origin", "https://evil.test")], [("Origin", "null")],
            ] {
                #expect(try await browser.post("/sign-out", [:], headers: headers).status == 403)
            }
            #expect(try await browser.post("/sign-out", ["csrf": "x"]).status == 403)
            let other = TestBrowser(address)
            try await other.signIn("sam@x.test")
            #expect(try await browser.post("/sign-out", ["csrf": other.token]).status == 403)
            #expect(try console.store.read { try $0.sessions(of: id).count } == 2)
            _ = try await browser.get("/account")
            #expect(try await browser.post("/sign-out", [:], headers: [("Origin", address)]).status == 303)
            #expect(try await browser.get("/account").status == 303)
        }
    }

    @Test("A form sent after the session ended is there again after signing in")
    func parked() async throws {
        let console = try TestConsole()
        try console.addUser("sam@x.test", .lead)
        try await console.serving { address in
            let browser = TestBrowser(address)
            try await browser.signIn("sam@x.test")
            console.wait(minutes: 31)
            // A sign-out is not worth keeping; whatever is, is kept for its own user, without the password.
            #expect(try await browser.post("/sign-out", [:]).header("location") == "/sign-in")
            try console.store.write { store in
                guard let user = try store.user(email: "sam@x.test") else { return }
                try store.park(
                    ParkedForm(path: "/sign-out", fields: "text=Hi%20Asha%20%3Cb%3E", at: TestConsole.start),
                    for: user.id)
            }
            try await browser.signIn("sam@x.test")
            let page = try await browser.get("/parked")
            #expect(page.text.contains("Hi Asha &lt;b&gt;"))
            #expect(page.text.contains("action=\"/sign-out\""))
            #expect(try await browser.post("/parked/discard", [:]).status == 303)
            #expect(try await !browser.get("/parked").text.contains("Asha"))
        }
    }

    @Test("With an authenticator app: the password, then a code that counts once, or a recovery code")
    func secondFactor() async throws {
        let console = try TestConsole(asksForCode: true)
        let secret = Array("12345678901234567890".utf8)
        try console.addUser("sam@x.test", .lead, secret: secret)
        try await console.serving { address in
            let browser = TestBrowser(address)
            #expect(try await browser.signIn("sam@x.test").header("location") == "/sign-in/code?back=%2F")
            #expect(try await browser.get("/account").status == 303, "the password alone is not enough")
            _ = try await browser.get("/sign-in/code")
            let code = OneTimeCode.code(secret, step: TestConsole.start.seconds / 30)
            #expect(try await browser.post("/sign-in/code", ["code": "000000"]).status == 422)
            #expect(try await browser.post("/sign-in/code", ["code": code]).status == 303)
            #expect(try await browser.get("/account").status == 200)
            let again = TestBrowser(address)
            try await again.signIn("sam@x.test")
            _ = try await again.get("/sign-in/code")
            #expect(try await again.post("/sign-in/code", ["code": code]).status == 422, "the code counted twice")
        }
    }

    @Test("The first time: a password of one's own, an app, ten recovery codes, each good once")
    func firstTime() async throws {
        let console = try TestConsole(asksForCode: true)
        let id = try console.addUser("sam@x.test", .lead, mustChange: true)
        try await console.serving { address in
            let browser = TestBrowser(address)
            #expect(try await browser.signIn("sam@x.test").header("location") == "/sign-in/password?back=%2F")
            _ = try await browser.get("/sign-in/password")
            #expect(try await browser.post("/sign-in/password", ["password": "password1234"]).status == 422)
            let chosen = "pebble lantern mosaic"
            #expect(try await browser.post("/sign-in/password", ["password": chosen]).status == 303)
            let page = try await browser.get("/sign-in/set-up")
            let key = page.text.split(separator: "class=\"key\">").last.map { String($0.prefix { $0 != "<" }) } ?? ""
            let secret = try #require(fromBase32(key))
            let code = OneTimeCode.code(secret, step: TestConsole.start.seconds / 30)
            let codes = try await browser.post("/sign-in/set-up", ["code": code])
            #expect(codes.status == 200)
            let recovery = codes.text.split(separator: "<li>").dropFirst().map { String($0.prefix { $0 != "<" }) }
            #expect(Set(recovery).count == 10)
            #expect(try await browser.get("/account").status == 200)
            for expected in [303, 422] {
                let lost = TestBrowser(address)
                try await lost.signIn("sam@x.test", password: chosen)
                _ = try await lost.get("/sign-in/recovery")
                #expect(try await lost.post("/sign-in/recovery", ["code": recovery[0]]).status == expected)
            }
            #expect(try console.store.read { try $0.recoveryCodes(of: id) } == 9)
        }
    }

    @Test(
        "Nobody is sent to another site after signing in",
        arguments: ["https://evil.test", "//evil.test", "/\\evil.test", "javascript:x", "/a\nb"])
    func back(place: String) async throws {
        let console = try TestConsole()
        try console.addUser("sam@x.test", .lead)
        try await console.serving { address in
            let browser = TestBrowser(address)
            _ = try await browser.get("/sign-in")
            let page = try await browser.post(
                "/sign-in", ["email": "sam@x.test", "password": TestConsole.password, "back": place])
            #expect(page.header("location") == "/")
        }
    }

    private func fromBase32(_ text: String) -> [UInt8]? {
        var (buffer, count) = (0, 0)
        var bytes: [UInt8] = []
        for letter in text where letter != " " {
            guard let value = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").firstIndex(of: letter) else { return nil }
            buffer = (buffer << 5 | value) & 0xFFFF
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> count))
            }
        }
        return bytes
    }
}

import HTTPTransport
import Testing

@Suite("A failure tells whether the request may have been read")
struct FailureTests {
    @Test func aRefusedConnectionIsNotSent() async throws {
        let port = try closedPort()
        try await withServer({ _ in .ok("") }) { client, _ in
            let failure = await client.send(.post("http://127.0.0.1:\(port)/", "a=b")).failure
            #expect(failure?.kind == .notSent)
            #expect(failure?.code == 7)
        }
    }

    @Test func noTLSIsNotSent() async throws {
        try await withServer({ _ in .ok("") }) { client, server in
            let failure = await client.send(.post("https://127.0.0.1:\(server.port)/", "a=b")).failure
            #expect(failure?.kind == .notSent)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func aHandshakeThatNeverEndsIsNotSent() async throws {
        let (listener, port) = try listenOnLoopback()
        defer { closeSocket(listener) }
        try await withServer(limits: testLimits(connectMilliseconds: 200), { _ in .ok("") }) { client, _ in
            let failure = await client.send(.post("https://127.0.0.1:\(port)/", "a=b")).failure
            #expect(failure?.kind == .notSent)
            #expect(failure?.code == 28)
        }
    }

    @Test(arguments: ["file:///etc/hostname", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "nonsense://x"])
    func onlyHTTPIsSpoken(url: String) async throws {
        try await withServer({ _ in .ok("") }) { client, _ in
            #expect(await client.send(.get(url)).failure?.kind == .notSent)
        }
    }

    @Test(arguments: [
        HTTPRequest(method: "GET", url: "http://127.0.0.1/", headers: [("A", "b\r\nC: d")], body: []),
        HTTPRequest(method: "GET", url: "http://127.0.0.1/", headers: [("A: b\r\nC", "d")], body: []),
        HTTPRequest(method: "GET / HTTP/1.1\r\nA: b\r\n\r\nGET", url: "http://127.0.0.1/", headers: [], body: []),
        HTTPRequest(method: "GET", url: "http://127.0.0.1/ a", headers: [], body: []),
        HTTPRequest(method: "", url: "http://127.0.0.1/", headers: [], body: []),
    ])
    func aRequestThatWouldSmuggleAnotherIsNotSent(request: HTTPRequest) async throws {
        try await withServer({ _ in .ok("") }) { client, _ in
            let failure = await client.send(request).failure
            #expect(failure?.kind == .notSent)
            #expect(failure?.code == 0)
        }
    }

    @Test func silenceAfterTheRequestIsUncertain() async throws {
        try await withServer(limits: testLimits(totalMilliseconds: 300), { _ in .silence(milliseconds: 2_000) }) {
            client, server in
            let failure = await client.send(.post(server.url, "a=b")).failure
            #expect(failure?.kind == .uncertain)
            #expect(failure?.code == 28)
        }
    }

    @Test(arguments: [
        LoopbackServer.Reply.close, .reset, .raw(Array("HTTP/1.1 201 Created\r\nContent-Length: 9\r\n\r\n{\"s".utf8)),
    ])
    func aConnectionThatBreaksAfterTheRequestIsUncertain(reply: LoopbackServer.Reply) async throws {
        try await withServer({ _ in reply }) { client, server in
            #expect(await client.send(.post(server.url, "a=b")).failure?.kind == .uncertain)
            #expect(server.requests.count == 1)
        }
    }

    @Test func anAnswerLongerThanTheCapIsUncertain() async throws {
        let body = [UInt8](repeating: 65, count: 10_000)
        try await withServer(
            limits: testLimits(answerBytes: 9_999), { _ in .answer(status: 201, headers: [], body: body) }
        ) {
            client, server in
            #expect(await client.send(.post(server.url, "a=b")).failure?.kind == .uncertain)
        }
        try await withServer(
            limits: testLimits(answerBytes: 10_000), { _ in .answer(status: 201, headers: [], body: body) }
        ) {
            client, server in
            #expect(await client.send(.post(server.url, "a=b")).status == 201)
        }
    }

    @Test func endlessHeadersAreCutOff() async throws {
        let header = (0..<3_000).map { "X-\($0): \(String(repeating: "a", count: 40))\r\n" }.joined()
        try await withServer({ _ in .raw(Array("HTTP/1.1 200 OK\r\n\(header)\r\n".utf8)) }) { client, server in
            #expect(await client.send(.post(server.url, "a=b")).failure?.kind == .uncertain)
        }
    }
}

@Suite("A text is never sent twice behind our back")
struct OnceTests {
    /// A kept connection that dies while the answer is awaited looks to libcurl like one that died of age, and it would
    /// repeat the request on a fresh one.
    @Test(arguments: [LoopbackServer.Reply.close, .reset], ["To=%2B447700900123&Body=hello", ""])
    func aPostOnAKeptConnectionIsNotRepeated(reply: LoopbackServer.Reply, body: String) async throws {
        try await withServer({ $0.line.hasPrefix("POST /second") ? reply : .ok("") }) { client, server in
            #expect(await client.send(.post("\(server.url)/first", "a=b")).status == 200)
            let failure = await client.send(.post("\(server.url)/second", body)).failure
            #expect(failure?.kind == .uncertain)
            #expect(server.requests.filter { $0.line.hasPrefix("POST /second") }.count == 1)
            if !body.isEmpty { #expect(Set(server.requests.map(\.connection)) == [1]) }
            // The client is sound after it.
            #expect(await client.send(.post("\(server.url)/third", "a=b")).status == 200)
        }
    }

    /// Gateways close connections that have been idle; that alone must not fail a text.
    @Test func aConnectionThatWasClosedWhileIdleIsReplaced() async throws {
        let closing = LoopbackServer.Reply.raw(Array("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".utf8))
        try await withServer({ $0.line.hasPrefix("POST /first") ? closing : .ok("") }) { client, server in
            for _ in 0..<10 {
                #expect(await client.send(.post("\(server.url)/first", "a=b")).status == 200)
                try await Task.sleep(for: .milliseconds(30))
                #expect(await client.send(.post("\(server.url)/second", "a=b")).status == 200)
            }
            #expect(server.requests.count == 20)
        }
    }
}

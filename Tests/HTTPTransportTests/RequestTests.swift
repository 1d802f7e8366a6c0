import HTTPTransport
import Testing

@Suite("A request arrives as it was written, and its answer comes back whole")
struct RequestTests {
    @Test func aPostCarriesItsBodyAndHeaders() async throws {
        try await withServer({ _ in .answer(status: 201, headers: [("X-Test", " one ")], body: Array("made".utf8)) }) {
            client, server in
            var request = HTTPRequest.post("\(server.url)/a/b?c=d", "Body=caf%C3%A9&To=%2B447700900123")
            request.headers.append(("Authorization", "Basic QTpC"))
            let result = await client.send(request)

            guard case .response(let status, let headers, let body) = result else {
                Issue.record("no answer: \(result)")
                return
            }
            #expect(status == 201)
            #expect(body == Array("made".utf8))
            #expect(headers.contains { $0.0 == "X-Test" && $0.1 == "one" })

            let seen = try #require(server.requests.first)
            #expect(seen.line == "POST /a/b?c=d HTTP/1.1")
            #expect(seen.body == request.body)
            #expect(seen.headers["authorization"] == "Basic QTpC")
            #expect(seen.headers["content-type"] == "application/x-www-form-urlencoded")
            #expect(seen.headers["expect"] == nil)
        }
    }

    @Test(arguments: ["GET", "POST", "PUT", "PATCH", "DELETE"])
    func everyMethodGoesOutUnderItsName(method: String) async throws {
        try await withServer({ _ in .ok("") }) { client, server in
            let result = await client.send(HTTPRequest(method: method, url: server.url, headers: [], body: []))
            #expect(result.status == 200)
            #expect(server.requests.map(\.line) == ["\(method) / HTTP/1.1"])
        }
    }

    @Test func aLongBodyArrivesWhole() async throws {
        let body = (0..<1_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try await withServer({ .ok("\($0.body.count)") }) { client, server in
            let result = await client.send(HTTPRequest(method: "POST", url: server.url, headers: [], body: body))
            #expect(result.text == "1000000")
            #expect(server.requests.first?.body == body)
        }
    }

    @Test(arguments: [200, 204, 400, 403, 429, 500, 503])
    func everyStatusIsAnAnswerAndNoFailure(status: Int) async throws {
        try await withServer({ _ in .answer(status: status, headers: [], body: []) }) { client, server in
            #expect(await client.send(.post(server.url, "a=b")).status == status)
        }
    }

    @Test func anAnswerThatSendsUsElsewhereIsNotFollowed() async throws {
        try await withServer({ _ in .answer(status: 302, headers: [("Location", "/other")], body: []) }) {
            client, server in
            #expect(await client.send(.post(server.url, "a=b")).status == 302)
            #expect(server.requests.count == 1)
        }
    }

    @Test func aHundredRequestsAtOnceEachGetTheirOwnAnswer() async throws {
        try await withServer({ .ok(String(decoding: $0.body, as: UTF8.self)) }) { client, server in
            let answers = await withTaskGroup(of: (Int, String?).self) { group in
                for number in 0..<100 {
                    group.addTask { (number, await client.send(.post(server.url, "n\(number)")).text) }
                }
                return await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
            }
            #expect(answers.count == 100)
            for (number, text) in answers { #expect(text == "n\(number)") }
            #expect(server.requests.map(\.connection).max() ?? 0 <= 8)
        }
    }

    @Test func connectionsAreKept() async throws {
        try await withServer({ _ in .ok("") }) { client, server in
            for _ in 0..<5 { _ = await client.send(.post(server.url, "a=b")) }
            #expect(Set(server.requests.map(\.connection)) == [1])
        }
    }
}

import Conversations
import Gateways
import Testing

@Suite("What gateways are told is what they must do")
struct AnswerTests {
    @Test("2xx only for what is stored, all of it, and once")
    func stored() async throws {
        let server = try TestServer()
        try server.writer.start()
        try await server.serving { address in
            let door = address + "/webhooks/main/inbound"
            #expect(await ask("POST", door, "one\ntwo").status == 204)
            #expect(server.texts == 2)
            #expect(await ask("POST", door, "two\nthree").status == 204)
            #expect(server.texts == 3)
            #expect(await ask("POST", door).status == 400)
            #expect(await ask("POST", door, String(repeating: "a", count: 1_001)).status == 413)
            #expect(await ask("POST", address + "/webhooks/none/inbound", "one").status == 404)
            #expect(server.texts == 3)
        }
        server.writer.stop()
    }

    @Test("403 for a wrong signature; 503 where we lack the secret, so that the text comes again")
    func signatures() async throws {
        let server = try TestServer()
        try server.writer.start()
        try await server.serving(TestGateway(verdict: .invalid(.wrong))) { address in
            #expect(await ask("POST", address + "/webhooks/main/inbound", "one").status == 403)
        }
        try await server.serving(TestGateway(verdict: .unconfigured(setting: "auth_token"))) { address in
            #expect(await ask("POST", address + "/webhooks/main/inbound", "one").status == 503)
        }
        #expect(server.texts == 0)
        server.writer.stop()
    }

    @Test("A GET is taken only from a gateway that comes so, and no other method from any")
    func methods() async throws {
        let server = try TestServer()
        try server.writer.start()
        try await server.serving { address in
            #expect(await ask("GET", address + "/webhooks/main/inbound", "one").status == 405)
        }
        #expect(server.texts == 0)
        try await server.serving(TestGateway(methods: ["GET", "POST"])) { address in
            #expect(await ask("GET", address + "/webhooks/main/inbound", "one").status == 204)
            #expect(await ask("PUT", address + "/webhooks/main/inbound", "two").status == 405)
        }
        #expect(server.texts == 1)
        server.writer.stop()
    }

    @Test("403 for a text to a number that is not the channel's")
    func otherNumber() async throws {
        let server = try TestServer()
        try server.writer.start()
        try await server.serving(ownNumber: "https://x.test/webhooks/main/inbound") { address in
            #expect(await ask("POST", address + "/webhooks/main/inbound", "one").status == 204)
            #expect(await ask("POST", address + "/webhooks/main/inbound?other", "two").status == 403)
        }
        #expect(server.texts == 1)
        server.writer.stop()
    }

    @Test("503 while nothing can be stored, and the service says that it is not ready")
    func notStored() async throws {
        let server = try TestServer()
        server.writer.stop()
        try await server.serving { address in
            #expect(await ask("POST", address + "/webhooks/main/inbound", "one").status == 503)
            let ready = await ask("GET", address + "/ready")
            #expect(ready.status == 503 && ready.body.contains("not ready"))
            #expect(await ask("GET", address + "/health").status == 200)
        }
        #expect(server.texts == 0)
    }

    @Test("503 when more waits than may wait")
    func overloaded() async throws {
        let server = try TestServer(waitingJobs: 0)
        try server.writer.start()
        try await server.serving { address in
            #expect(await ask("POST", address + "/webhooks/main/inbound", "one").status == 503)
        }
        server.writer.stop()
    }

    @Test("The figures count what waits, and have nobody in them")
    func metrics() async throws {
        let server = try TestServer()
        try server.writer.start()
        try await server.serving { address in
            _ = await ask("POST", address + "/webhooks/main/inbound", "my secret")
            let metrics = await ask("GET", address + "/metrics").body
            #expect(metrics.contains("linkline_inbox_texts{state=\"new\"} 1\n"))
            #expect(metrics.contains("linkline_persons 1\n"))
            #expect(!metrics.contains("secret") && !metrics.contains("7700900123"))
        }
        server.writer.stop()
    }
}

@Suite("Whoever is slow, odd or too much is dealt with, and nobody else waits")
struct HardClientTests {
    @Test("405 with what is allowed, for everything but a POST", arguments: ["GET", "PUT", "DELETE", "HEAD"])
    func method(_ method: String) async throws {
        let server = try TestServer()
        try server.writer.start()
        try await server.serving { address in
            #expect(await ask(method, address + "/webhooks/main/inbound").status == 405)
            #expect(await ask(method, address + "/webhooks/main/status").status == 405)
        }
        server.writer.stop()
    }

    @Test("While the database is damaged all is refused with 503, so that it comes again, and the service says why")
    func degraded() async throws {
        let server = try TestServer()
        try await server.serving(isDegraded: true) { address in
            #expect(await ask("POST", address + "/webhooks/main/inbound", "one").status == 503)
            let health = await ask("GET", address + "/health")
            #expect(health.status == 503 && health.body.contains("degraded"))
            #expect(await ask("GET", address + "/ready").status == 503)
            #expect(await ask("GET", address + "/metrics").body.contains("linkline_degraded 1\n"))
        }
        #expect(server.texts == 0)
    }
}

import HTTPTransport
import Testing

@Suite("The client ends cleanly")
struct ShutdownTests {
    @Test func requestsUnderWayEndWithinTheGrace() async throws {
        let server = try LoopbackServer { _ in
            usleepMilliseconds(200)
            return .ok("late")
        }
        defer { server.stop() }
        let client = try HTTPClient(limits: testLimits())
        async let answer = client.send(.post(server.url, "a=b"))
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        await client.shutDown(graceMilliseconds: 3_000)
        #expect(await answer.text == "late")
        #expect(await client.send(.post(server.url, "a=b")).failure?.kind == .notSent)
    }

    @Test func requestsThatOutlastTheGraceAreUncertain() async throws {
        let server = try LoopbackServer { _ in .silence(milliseconds: 3_000) }
        defer { server.stop() }
        let client = try HTTPClient(limits: testLimits())
        async let answer = client.send(.post(server.url, "a=b"))
        while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
        let start = ContinuousClock.now
        await client.shutDown(graceMilliseconds: 100)
        #expect(ContinuousClock.now - start < .milliseconds(2_000))
        #expect(await answer.failure?.kind == .uncertain)
    }

    @Test func shuttingDownTwiceOnlyWaits() async throws {
        let client = try HTTPClient(limits: testLimits())
        await client.shutDown(graceMilliseconds: 1_000)
        await client.shutDown(graceMilliseconds: 1_000)
    }

    @Test func aCancelledTaskGivesItsRequestUp() async throws {
        try await withServer({ _ in .silence(milliseconds: 3_000) }) { client, server in
            let url = server.url
            let task = Task { await client.send(.post(url, "a=b")) }
            while server.requests.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            let start = ContinuousClock.now
            task.cancel()
            #expect(await task.value.failure?.kind == .uncertain)
            #expect(ContinuousClock.now - start < .milliseconds(2_000))
        }
    }

    @Test func aTaskThatWasCancelledBeforeSendsNothing() async throws {
        try await withServer({ _ in .ok("") }) { client, server in
            let url = server.url
            let task = Task {
                while !Task.isCancelled { await Task.yield() }
                return await client.send(.post(url, "a=b"))
            }
            task.cancel()
            #expect(await task.value.failure?.kind == .notSent)
            #expect(server.requests.isEmpty)
        }
    }

    @Test func manyClientsComeAndGo() async throws {
        try await withServer({ _ in .ok("") }) { _, server in
            for _ in 0..<50 {
                let client = try HTTPClient(limits: testLimits())
                #expect(await client.send(.get(server.url)).status == 200)
            }
        }
    }
}

import Foundation
import HTTPTransport

/// Limits for tests: seconds, not half-minutes, and never through a proxy.
func testLimits(
    connectMilliseconds: Int = 2_000, totalMilliseconds: Int = 5_000, answerBytes: Int = 64 * 1_024,
    connections: Int = 8
) -> HTTPLimits {
    HTTPLimits(
        connectMilliseconds: connectMilliseconds, totalMilliseconds: totalMilliseconds, answerBytes: answerBytes,
        connections: connections, usesProxyOfEnvironment: false)
}

/// Starts a server and a client, runs the test, and ends both.
func withServer(
    limits: HTTPLimits = testLimits(),
    _ respond: @escaping @Sendable (LoopbackServer.Request) -> LoopbackServer.Reply,
    _ test: (HTTPClient, LoopbackServer) async throws -> Void
) async throws {
    let server = try LoopbackServer(respond)
    let client = try HTTPClient(limits: limits)
    do {
        try await test(client, server)
    } catch {
        await client.shutDown(graceMilliseconds: 0)
        server.stop()
        throw error
    }
    await client.shutDown(graceMilliseconds: 0)
    server.stop()
}

extension HTTPRequest {
    static func get(_ url: String) -> HTTPRequest { HTTPRequest(method: "GET", url: url, headers: [], body: []) }

    static func post(_ url: String, _ body: String) -> HTTPRequest {
        HTTPRequest(
            method: "POST", url: url, headers: [("Content-Type", "application/x-www-form-urlencoded")],
            body: Array(body.utf8))
    }
}

extension LoopbackServer.Reply {
    static func ok(_ body: String) -> LoopbackServer.Reply { .answer(status: 200, headers: [], body: Array(body.utf8)) }
}

extension HTTPResult {
    var failure: HTTPFailure? {
        if case .failure(let failure) = self { failure } else { nil }
    }

    var status: Int? {
        if case .response(let status, _, _) = self { status } else { nil }
    }

    var text: String? {
        if case .response(_, _, let body) = self { String(decoding: body, as: UTF8.self) } else { nil }
    }
}

func usleepMilliseconds(_ count: UInt32) { usleep(count * 1_000) }

func closeSocket(_ socket: Int32) { close(socket) }

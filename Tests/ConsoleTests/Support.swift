import Console
import Conversations
import Dialogue
import Foundation
import HTTPTransport
import Logging
import Store
import Synchronization
import Testing
import Words

/// A library that knows nothing: what is tried here is the console.
private struct EmptyLibrary: Library {
    var hash: String { "none" }
    func answer(_ topic: String, for person: Standing.Person) -> TopicAnswer? { nil }
    func services(for needs: [String], near place: String?, limit: Int) -> [String] { [] }
    func service(_ id: String, for person: Standing.Person) -> ServiceCard? { nil }
    func isInArea(_ postcode: String) -> Bool { false }
    func isWithinServiceHours(_ instant: Instant) -> Bool { true }
    var serviceHours: ServiceHours? { nil }
    func crisisReply(_ category: SafetyCategory, nation: String?, form: CrisisForm) -> String { "Call 999." }
}

private struct NoOutlet: Outlet {
    var freeSenders: Int { 0 }
    func take(_ texts: [OutboxText]) {}
    func ask(_ texts: [OutboxText]) {}
}

/// The real console on a free port, over a store of its own and a clock that the test moves.
final class TestConsole: Sendable {
    let store: SQLiteStore
    let writer: WriterLoop
    let service: ConsoleService

    static let start = Instant(seconds: 1_781_078_400)
    static let password = "teapot gravel orbit"

    init(asksForCode: Bool = false, url: String? = nil) throws {
        store = try SQLiteStore.inMemory(StoreOptions(randomBytes: Self.randomBytes))
        let program = Program(hash: "test", dialogues: [], remembered: [], notices: [:], site: [:], policy: Policy())
        let assistant = Assistant(
            program: program, library: EmptyLibrary(), alarm: { _, _ in .none },
            read: { text, _, alarm, _ in Reading(alarm: alarm, words: text) })
        let desk = Desk(
            assistant: assistant,
            rules: ServiceRules(
                dutyNumber: nil, defaultChannel: "main", sendHours: .always, automatedPerDay: 1, automatedPerWeek: 1,
                quarantineSeconds: 60, automatedExpiryHours: 1, sendAttempts: 1, turnAttempts: 1, testNumbers: true,
                nation: nil))
        let shared = SharedTime()
        writer = WriterLoop(
            store: store, desk: desk, outlet: NoOutlet(),
            limits: WriterLoop.Limits(waitingJobs: 100, turnsPerCycle: 0, timersPerCycle: 0, longestSleep: 0.2),
            clock: { shared.now })
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        service = try ConsoleService(
            store: store, writer: writer,
            settings: ConsoleSettings(
                host: "127.0.0.1", port: 0, url: url, asksForCode: asksForCode,
                shown: [.init(name: "Channels", value: "main", place: "Set by channels")],
                limits: ConsoleSettings.Limits(
                    bodyBytes: 4_000, headerBytes: 4_000, connections: 32, headSeconds: 20, idleSeconds: 30,
                    bodySeconds: 2, threads: 1)),
            passwords: PasswordDesk(PasswordHash(rounds: 16)), clock: { shared.now },
            randomBytes: Self.randomBytes, logger: logger)
        self.shared = shared
    }

    private let shared: SharedTime

    @Sendable static func randomBytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: 0...255) }
    }

    /// Moves the clock.
    func wait(minutes: Int) { shared.wait(minutes) }

    /// Adds a user, whose password is `TestConsole.password`.
    @discardableResult
    func addUser(
        _ email: String, _ role: UserRole = .worker, teams: [String] = [], secret: [UInt8]? = nil,
        mustChange: Bool = false
    ) throws -> UserID {
        let kept = try PasswordHash(rounds: 16).make(Self.password, salt: Self.randomBytes(16))
        return try store.write { store in
            let teams = Set(try teams.map { try store.team(named: $0) })
            let id = try #require(
                try store.add(
                    NewUser(
                        email: email, name: "\(role)".capitalized + " Jones", role: role, password: kept,
                        mustChange: mustChange, teams: teams, at: Self.start)))
            if secret != nil, var user = try store.user(id) {
                user.secret = secret
                try store.save(user)
            }
            return id
        }
    }

    /// Serves while `body` runs.
    func serving(_ body: (String) async throws -> Void) async throws {
        try writer.start()
        let (ports, listening) = AsyncStream.makeStream(of: Int.self)
        let server = try ConsoleServer(service, onListening: { listening.yield($0) })
        let serving = Task {
            defer { listening.finish() }
            try await server.run()
        }
        let port = try #require(await ports.first { _ in true }, "the console did not start")
        let outcome: Result<Void, any Error>
        do {
            try await body("http://127.0.0.1:\(port)")
            outcome = .success(())
        } catch {
            outcome = .failure(error)
        }
        serving.cancel()
        writer.stop()
        _ = await writer.waitForEnd()
        try outcome.get()
    }
}

private final class SharedTime: Sendable {
    private let time = Mutex(TestConsole.start)
    var now: Instant { time.withLock { $0 } }
    func wait(_ minutes: Int) { time.withLock { $0 = $0.adding(minutes: minutes) } }
}

/// A browser, as far as it is cookies, forms and redirects.
final class TestBrowser {
    struct Page {
        var status: Int
        var headers: [(String, String)]
        var text: String

        func header(_ name: String) -> String? { headers.first { $0.0.lowercased() == name.lowercased() }?.1 }

        /// The token of the page's forms.
        var token: String {
            text.split(separator: "name=\"csrf\" value=\"").dropFirst().first.map { String($0.prefix { $0 != "\"" }) }
                ?? ""
        }
    }

    let address: String
    var cookies: [String: String] = [:]
    /// Of the last page that had one.
    var token = ""

    init(_ address: String) { self.address = address }

    func get(_ path: String, headers: [(String, String)] = []) async throws -> Page {
        try await ask("GET", path, "", headers)
    }

    /// Posts a form with the token of the last page.
    func post(_ path: String, _ fields: [String: String], headers: [(String, String)] = []) async throws -> Page {
        var all = fields
        all["csrf"] = all["csrf"] ?? token
        let body = all.map { "\($0.key)=\(Self.encoded($0.value))" }.joined(separator: "&")
        return try await ask(
            "POST", path, body, [("Content-Type", "application/x-www-form-urlencoded")] + headers)
    }

    func ask(_ method: String, _ path: String, _ body: String, _ headers: [(String, String)] = []) async throws -> Page
    {
        var all = headers
        if !cookies.isEmpty {
            all.append(("Cookie", cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")))
        }
        let request = HTTPRequest(method: method, url: address + path, headers: all, body: Array(body.utf8))
        let client = try #require(testClient)
        guard case .response(let status, let given, let bytes) = await client.send(request) else {
            Issue.record("no answer to \(method) \(path)")
            return Page(status: 0, headers: [], text: "")
        }
        let page = Page(
            status: status, headers: given.map { ($0.0, $0.1) }, text: String(decoding: bytes, as: UTF8.self))
        for (name, value) in page.headers where name.lowercased() == "set-cookie" {
            let pair = value.prefix { $0 != ";" }.split(separator: "=", maxSplits: 1)
            if pair.count == 2 { cookies[String(pair[0])] = String(pair[1]) }
        }
        if !page.token.isEmpty { token = page.token }
        return page
    }

    /// Signs in with the password alone, and loads a page so that its token is known.
    @discardableResult
    func signIn(_ email: String, password: String = TestConsole.password) async throws -> Page {
        _ = try await get("/sign-in")
        let page = try await post("/sign-in", ["email": email, "password": password])
        if page.status == 303, page.header("location") == "/" { _ = try await get("/account") }
        return page
    }

    private static func encoded(_ text: String) -> String {
        text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? ""
    }
}

private let testClient: HTTPClient? = try? HTTPClient(
    limits: HTTPLimits(
        connectMilliseconds: 10_000, totalMilliseconds: 60_000, answerBytes: 1 << 20, connections: 16,
        usesProxyOfEnvironment: false))

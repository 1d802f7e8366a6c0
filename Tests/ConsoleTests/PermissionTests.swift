import Console
import Foundation
import Store
import Testing
import Words

@Suite("Who may do what", .serialized)
struct PermissionTests {
    /// Every route, role and team: what is not allowed is refused, and nothing is served that is not in the table.
    @Test("Every route × role × team answers as `can` says")
    func table() async throws {
        let console = try TestConsole()
        for role in UserRole.allCases { try console.addUser("\(role)@x.test", role, teams: ["Riverside"]) }
        try await console.serving { address in
            for role in UserRole.allCases {
                let browser = TestBrowser(address)
                try await browser.signIn("\(role)@x.test")
                let record = try #require(try console.store.read { try $0.user(email: "\(role)@x.test") })
                let user = ConsoleUser(record, hasTeams: true)
                for route in ConsoleRoutes.all where route.action != .signIn && route.path != "/sign-out" {
                    let path = route.path.split(separator: "/").map { part in
                        part == ":person"
                            ? console.service.ids.text(PageID(person: PersonID(999_999)))
                            : part == ":flag" ? console.service.ids.text(PageID(flag: FlagID(999_999))) : String(part)
                    }.joined(separator: "/")
                    let page =
                        route.method == .get
                        ? try await browser.get("/" + path) : try await browser.post("/" + path, [:])
                    let isAllowed = can(user, route.action, in: .nobody)
                    #expect(isAllowed || page.status == 403, "\(role) \(route.method.rawValue) \(route.path)")
                    if path.contains(":") || route.path.contains(":person") || route.path.contains(":flag") {
                        #expect([403, 404].contains(page.status), "\(role) \(route.path) of nobody")
                    } else if isAllowed {
                        #expect(page.status != 403 && page.status < 500, "\(role) \(route.path): \(page.status)")
                    }
                }
            }
        }
    }

    @Test("Only the own teams' people are seen; authors and administrators see nobody's")
    func scope() {
        let own = TeamID(1)
        for role in UserRole.allCases {
            let user = ConsoleUser(.sample(role, teams: [own]), hasTeams: true)
            for action in Action.allCases where action.isAboutPatients {
                let isStaff = role == .lead || (role == .worker && action != .redact && action != .exportAll)
                #expect(can(user, action, in: .person(team: own)) == isStaff)
                #expect(!can(user, action, in: .person(team: TeamID(2))))
                #expect(!can(user, action, in: .person(team: nil)))
            }
        }
    }

    @Test("A worker without a team sees nobody once there are teams, and everybody while there are none")
    func noTeam() {
        let worker = UserRecord.sample(.worker, teams: [])
        #expect(!can(ConsoleUser(worker, hasTeams: true), .readPeople, in: .person(team: TeamID(1))))
        #expect(!can(ConsoleUser(worker, hasTeams: true), .readPeople, in: .person(team: nil)))
        #expect(can(ConsoleUser(worker, hasTeams: false), .readPeople, in: .person(team: nil)))
        let lead = UserRecord.sample(.lead, teams: [])
        #expect(can(ConsoleUser(lead, hasTeams: true), .readPeople, in: .person(team: TeamID(1))))
    }

    @Test("Every answer carries every header, errors too; assets may be kept, nothing else")
    func headers() async throws {
        let console = try TestConsole(url: "https://console.example.org")
        try await console.serving { address in
            let browser = TestBrowser(address)
            let style = try await browser.get("/sign-in").text.split(separator: "stylesheet\" href=\"").last
            let asset = String(style?.prefix { $0 != "\"" } ?? "")
            let pages = [
                ("GET", "/sign-in", 200), ("GET", "/", 303), ("GET", "/nothing", 404), ("POST", "/settings", 405),
                ("GET", "/settings", 303), ("POST", "/sign-in", 403), ("GET", asset, 200), ("PUT", asset, 405),
                ("GET", "/health", 200),
            ]
            for (method, path, status) in pages {
                let page = try await TestBrowser(address).ask(method, path, "")
                #expect(page.status == status, "\(method) \(path)")
                for (name, value) in SecurityHeaders.all(isSecure: true) {
                    #expect(page.headers.filter { $0.0.lowercased() == name.lowercased() }.map(\.1) == [value])
                }
                let isKept = path == asset && status == 200
                #expect(
                    page.header("cache-control")
                        == (isKept ? "public, max-age=31536000, immutable" : "no-store"), "\(path)")
            }
            let long = try await TestBrowser(address).ask("POST", "/sign-in", String(repeating: "x", count: 5_000))
            #expect(long.status == 413)
        }
        #expect(
            SecurityHeaders.policy == "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
                + "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
    }

    @Test("Templates escape all that they are given: no raw tags, unquoted attributes, inline style or script")
    func templates() throws {
        for (name, text) in Templates.sources {
            #expect(!text.contains("{{{") && !text.contains("{{&"), "\(name)")
            #expect(text.firstMatch(of: /\s[a-z-]+=\{\{/) == nil, "\(name) has an unquoted attribute")
            #expect(text.firstMatch(of: /<style|\sstyle=|\son[a-z]+=|javascript:/) == nil, "\(name)")
            #expect(text.firstMatch(of: /<script(?! src="\{\{)/) == nil, "\(name)")
        }
        _ = try Templates()
    }
}

extension UserRecord {
    static func sample(_ role: UserRole, teams: Set<TeamID>) -> UserRecord {
        UserRecord(
            id: UserID(1), email: "sam@x.test", name: "Sam", role: role, password: [], mustChange: false, secret: nil,
            codeStep: 0, failures: 0, failedAt: nil, lockedAt: nil, teams: teams)
    }
}

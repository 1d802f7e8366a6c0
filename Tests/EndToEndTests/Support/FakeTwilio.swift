import Foundation
import HTTPTransport

/// The stand-in for Twilio's REST API.
struct FakeTwilio {
    static let account = "AC22222222222222222222222222222222"
    static let token = "0123456789abcdef0123456789abcdef"

    let address: String
    private let process: Running

    struct Recorded: Decodable {
        struct Message: Decodable {
            var sid: String
            var to: String
            var body: String
        }
        struct Request: Decodable {
            var form: [String: [String]]
        }
        struct LookUp: Decodable {
            var at: Double
        }
        var messages: [Message]
        var requests: [Request]
        var lookups: [LookUp]
    }

    static func start(in folder: String) async throws -> FakeTwilio {
        let process = try Running(
            Tools.python, [Tools.support("fake_twilio.py"), "--account", account, "--token", token], in: folder)
        return FakeTwilio(address: try await process.firstLine(), process: process)
    }

    private init(address: String, process: Running) {
        self.address = address
        self.process = process
    }

    /// Makes it behave so from now on, as one of its modes says.
    func behave(_ mode: String) async throws { _ = try await get("\(address)/control?mode=\(mode)") }

    func recorded() async throws -> Recorded {
        try JSONDecoder().decode(Recorded.self, from: Data(try await get("\(address)/recorded").body))
    }

    /// The texts that it took for this number, in order.
    func texts(to number: String) async throws -> [String] {
        try await recorded().messages.reversed().filter { $0.to == number }.map(\.body)
    }

    /// Runs a check of Twilio's own library; returns what it prints.
    static func check(_ arguments: [String], in folder: String) async throws -> (code: Int32, output: String) {
        let process = try Running(Tools.python, [Tools.support("check_twilio.py")] + arguments, in: folder)
        let code = try await process.code()
        return (code, process.output + process.errors)
    }
}

let http: HTTPClient? = try? HTTPClient(
    limits: HTTPLimits(
        connectMilliseconds: 10_000, totalMilliseconds: 60_000, answerBytes: 4 << 20, connections: 16,
        usesProxyOfEnvironment: false))

/// An answer over HTTP.
struct Answered {
    var status: Int
    var headers: [(String, String)]
    var body: [UInt8]

    var text: String { String(decoding: body, as: UTF8.self) }
}

func send(_ request: HTTPRequest) async throws -> Answered {
    switch await http?.send(request) {
    case .response(let status, let headers, let body)?: return Answered(status: status, headers: headers, body: body)
    case .failure(let failure)?: throw Unavailable(description: failure.description)
    case nil: throw Unavailable(description: "no HTTP client")
    }
}

func get(_ url: String) async throws -> Answered {
    try await send(HTTPRequest(method: "GET", url: url, headers: [], body: []))
}

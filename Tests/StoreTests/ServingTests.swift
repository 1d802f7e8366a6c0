import Foundation
import Glibc
import Store
import Testing

@Suite("The lock and the control socket")
struct ServingTests {
    @Test("Two servers cannot have one database; the second may when the first has gone")
    func lock() throws {
        let database = try temporaryFolder() + "/linkline.db"
        do {
            let first = try ServerLock.take(for: database)
            #expect(throws: ServingError.held(database: database)) { _ = try ServerLock.take(for: database) }
            _ = first
        }
        _ = try ServerLock.take(for: database)
    }

    @Test("A command is answered by the server beside its database")
    func answers() async throws {
        let database = try temporaryFolder() + "/linkline.db"
        let server = try ControlServer.start(for: database) { request in request + Array(" done".utf8) }
        defer { server.stop() }
        for request in ["{\"do\":1}", String(repeating: "x", count: 300_000)] {
            let answer = try await ControlSocket.answer(to: Array(request.utf8), database: database)
            #expect(String(decoding: answer, as: UTF8.self) == request + " done")
        }
        let attributes = try FileManager.default.attributesOfItem(atPath: ControlSocket.path(of: database))
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test("Many commands at once are each answered")
    func many() async throws {
        let database = try temporaryFolder() + "/linkline.db"
        let server = try ControlServer.start(for: database) { $0 }
        defer { server.stop() }
        let answers = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for number in 0..<40 {
                group.addTask {
                    try await ControlSocket.answer(to: Array("n\(number)".utf8), database: database)
                }
            }
            return try await group.reduce(into: Set<String>()) { $0.insert(String(decoding: $1, as: UTF8.self)) }
        }
        #expect(answers.count == 40)
    }

    @Test("Without a server the command is told so; a socket left behind is replaced")
    func nobody() async throws {
        let database = try temporaryFolder() + "/linkline.db"
        let path = ControlSocket.path(of: database)
        #expect(throws: ServingError.nobodyServes(path: path)) { _ = try ControlSocket.ask([1], database: database) }
        let first = try ControlServer.start(for: database) { _ in [49] }
        let second = try ControlServer.start(for: database) { _ in [50] }
        defer { second.stop() }
        #expect(try await ControlSocket.answer(to: [1], database: database) == [50])
        _ = first
    }

    @Test("A server that stopped answers no more")
    func stopped() throws {
        let database = try temporaryFolder() + "/linkline.db"
        let server = try ControlServer.start(for: database) { $0 }
        server.stop()
        server.stop()
        #expect(throws: ServingError.self) { _ = try ControlSocket.ask([1], database: database) }
    }

    @Test("A request that is too long, and an answer that fails, end in an error and hurt nobody")
    func failures() async throws {
        struct Broken: Error {}
        let database = try temporaryFolder() + "/linkline.db"
        let server = try ControlServer.start(for: database) { request in
            if request == [1] { throw Broken() }
            return request
        }
        defer { server.stop() }
        let long = [UInt8](repeating: 120, count: ControlSocket.longestRequest + 1)
        await #expect(throws: ServingError.tooLong(limit: ControlSocket.longestRequest)) {
            _ = try await ControlSocket.answer(to: long, database: database)
        }
        await #expect(throws: ServingError.noAnswer) {
            _ = try await ControlSocket.answer(to: [1], database: database)
        }
        #expect(try await ControlSocket.answer(to: [2], database: database) == [2])
    }

    @Test("A path that no socket can have is refused with advice")
    func longPath() throws {
        let database = "/tmp/" + String(repeating: "long", count: 40)
        #expect {
            _ = try ControlServer.start(for: database) { $0 }
        } throws: { "\($0)".contains("shorter path") }
    }
}

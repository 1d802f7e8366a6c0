import Foundation
import Glibc

/// The socket beside the database by which commands reach the process that serves it.
///
/// One request is one line (JSON, as its users agree), and so is its answer. The file has mode 0600, so only the
/// service's own user can connect.
package enum ControlSocket {
    /// Longest line in bytes, without its end: all dialogues and content may have to go through.
    package static let longestRequest = 32 << 20
    /// An answer may be a whole transcript.
    package static let longestAnswer = 16 << 20
    /// Connections served at once; more wait in the system's queue.
    package static let connections = 8
    /// Seconds in which a line must have come, or gone out.
    package static let patience = 30

    /// `linkline.db.sock` for `linkline.db`.
    package static func path(of database: String) -> String { database + ".sock" }

    /// Asks the process that serves `database`, and waits for its answer; blocks the thread.
    ///
    /// - Parameters:
    ///   - request: one line.
    ///   - database: the path of the database.
    ///   - patience: seconds in which the answer must have come.
    /// - Returns: the answer, one line.
    /// - Throws: `nobodyServes` if no process listens, or what else went wrong.
    package static func ask(
        _ request: [UInt8], database: String, patience: Int = patience
    ) throws(ServingError) -> [UInt8] {
        let path = path(of: database)
        guard request.count <= longestRequest else { throw .tooLong(limit: longestRequest) }
        let descriptor = try makeSocket()
        defer { Glibc.close(descriptor) }
        let connected = try withAddress(path) { address, length in Glibc.connect(descriptor, address, length) }
        guard connected == 0 else {
            throw errno == ENOENT || errno == ECONNREFUSED
                ? .nobodyServes(path: path) : .system(what: "connect to \(path)", code: errno)
        }
        setPatience(of: descriptor, seconds: patience)
        try LineChannel.write(request, to: descriptor)
        var channel = LineChannel(descriptor, limit: longestAnswer)
        guard let answer = try channel.readLine() else { throw .noAnswer }
        return answer
    }

    /// The same off the caller's thread.
    package static func answer(
        to request: [UInt8], database: String, patience: Int = patience
    ) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread {
                continuation.resume(
                    with: Result { try ask(request, database: database, patience: patience) })
            }
        }
    }

    static func makeSocket() throws(ServingError) -> Int32 {
        let kind = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)
        let descriptor = socket(AF_UNIX, kind, 0)
        guard descriptor >= 0 else { throw .system(what: "make a socket", code: errno) }
        return descriptor
    }

    /// Reading and writing give up after so many seconds.
    static func setPatience(of descriptor: Int32, seconds: Int = patience) {
        var patience = timeval(tv_sec: seconds, tv_usec: 0)
        let size = socklen_t(MemoryLayout<timeval>.size)
        setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &patience, size)
        setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &patience, size)
    }

    /// Calls `body` with the address of a socket at `path` (unix(7): at most 107 bytes and a zero).
    static func withAddress(
        _ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> Int32
    ) throws(ServingError) -> Int32 {
        var address = sockaddr_un()
        let bytes = Array(path.utf8)
        guard bytes.count < MemoryLayout.size(ofValue: address.sun_path) else { throw .pathTooLong(path: path) }
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: bytes) }
        return withUnsafePointer(to: &address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                body($0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
    }
}

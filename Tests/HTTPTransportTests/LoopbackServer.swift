import Foundation
import Synchronization

/// An HTTP server on 127.0.0.1 that answers as a test tells it, faults included.
///
/// Blocking sockets, a thread a connection: slow and plain on purpose, so that it can be wrong in few ways.
final class LoopbackServer: Sendable {
    struct Request: Sendable {
        var line: String
        var headers: [String: String]
        var body: [UInt8]

        /// Which connection it came by, counted from 1.
        var connection: Int
    }

    enum Reply: Sendable {
        case answer(status: Int, headers: [(String, String)], body: [UInt8])
        /// Bytes as they are, then the connection is closed.
        case raw([UInt8])
        /// The whole request is read, and the connection closed without a word.
        case close
        /// The same with a reset instead of an orderly end.
        case reset
        /// Nothing for so long, then an orderly end.
        case silence(milliseconds: Int)
    }

    let port: UInt16
    private let listener: Int32
    private let respond: @Sendable (Request) -> Reply
    private let seen = Mutex<[Request]>([])

    init(_ respond: @escaping @Sendable (Request) -> Reply) throws {
        self.respond = respond
        (listener, port) = try listenOnLoopback()
        Thread { [self] in acceptAll() }.start()
    }

    var url: String { "http://127.0.0.1:\(port)" }
    var requests: [Request] { seen.withLock { $0 } }

    func stop() {
        shutdown(listener, Int32(SHUT_RDWR))
        close(listener)
    }

    private func acceptAll() {
        var count = 0
        while true {
            let connection = accept(listener, nil, nil)
            guard connection >= 0 else { return }
            count += 1
            Thread { [self, count] in serve(connection, number: count) }.start()
        }
    }

    private func serve(_ connection: Int32, number: Int) {
        defer { close(connection) }
        var buffer: [UInt8] = []
        while let request = readRequest(connection, &buffer, number: number) {
            seen.withLock { $0.append(request) }
            switch respond(request) {
            case .answer(let status, let headers, let body):
                var head = "HTTP/1.1 \(status) Test\r\nContent-Length: \(body.count)\r\n"
                for (name, value) in headers { head += "\(name): \(value)\r\n" }
                guard write(connection, Array("\(head)\r\n".utf8) + body) else { return }
            case .raw(let bytes):
                _ = write(connection, bytes)
                return
            case .close:
                return
            case .reset:
                var linger = linger(l_onoff: 1, l_linger: 0)
                setsockopt(connection, SOL_SOCKET, SO_LINGER, &linger, socklen_t(MemoryLayout.size(ofValue: linger)))
                return
            case .silence(let milliseconds):
                usleep(UInt32(milliseconds) * 1_000)
                return
            }
        }
    }

    private func readRequest(_ connection: Int32, _ buffer: inout [UInt8], number: Int) -> Request? {
        let blank = Array("\r\n\r\n".utf8)
        while buffer.firstRange(of: blank) == nil { guard receive(connection, &buffer) else { return nil } }
        guard let end = buffer.firstRange(of: blank) else { return nil }
        let lines = String(decoding: buffer[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        var headers: [String: String] = [:]
        for line in lines.dropFirst() {
            guard let colon = line.firstIndex(of: ":") else { continue }
            let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
            headers[line[..<colon].lowercased()] = value
        }
        let length = Int(headers["content-length"] ?? "0") ?? 0
        while buffer.count < end.upperBound + length { guard receive(connection, &buffer) else { return nil } }
        let body = Array(buffer[end.upperBound..<(end.upperBound + length)])
        buffer.removeFirst(end.upperBound + length)
        return Request(line: lines[0], headers: headers, body: body, connection: number)
    }

    private func receive(_ connection: Int32, _ buffer: inout [UInt8]) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 65_536)
        let count = read(connection, &chunk, chunk.count)
        guard count > 0 else { return false }
        buffer += chunk[..<count]
        return true
    }

    private func write(_ connection: Int32, _ bytes: [UInt8]) -> Bool {
        var sent = 0
        while sent < bytes.count {
            let count = bytes[sent...].withUnsafeBytes {
                send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
            }
            guard count > 0 else { return false }
            sent += count
        }
        return true
    }
}

struct SocketError: Error {}

/// Opens a listening socket on a free port of 127.0.0.1.
func listenOnLoopback() throws -> (socket: Int32, port: UInt16) {
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let code = withUnsafeMutablePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
            bind(listener, pointer, size) == 0 && listen(listener, 128) == 0
                ? getsockname(listener, pointer, &size) : -1
        }
    }
    guard code == 0 else { throw SocketError() }
    return (listener, UInt16(bigEndian: address.sin_port))
}

/// A port of 127.0.0.1 on which nobody listens.
func closedPort() throws -> UInt16 {
    let (listener, port) = try listenOnLoopback()
    close(listener)
    return port
}
